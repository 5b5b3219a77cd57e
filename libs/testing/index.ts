export { eachDatabase } from './databases/each-database';
export type { DatabaseKind } from './databases/each-database';
export { temporaryPostgres } from './databases/temporary-postgres';
export type { TemporaryPostgres } from './databases/temporary-postgres';
