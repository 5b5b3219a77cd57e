export { stopPostgres as default } from './postgres-for-jest';
