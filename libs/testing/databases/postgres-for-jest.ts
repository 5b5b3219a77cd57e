import { temporaryPostgres, type TemporaryPostgres } from './temporary-postgres';

/** Where the workers of a Jest run find the server that `globalSetup` has started. */
export const postgresVariable = 'SYMMACHIA_TEST_POSTGRES';

let server: TemporaryPostgres | undefined;

/** One server for a whole Jest run; every spec has databases of its own in it. */
export async function startPostgres(): Promise<void> {
  server = await temporaryPostgres();
  process.env[postgresVariable] = server.url;
}

export async function stopPostgres(): Promise<void> {
  await server?.stop();
}
