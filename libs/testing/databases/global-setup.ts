export { startPostgres as default } from './postgres-for-jest';
