import { Client } from 'pg';
import { temporaryPostgres } from './temporary-postgres';

describe('a temporary PostgreSQL', () => {
  it('answers queries, and is gone once it was stopped', async () => {
    const server = await temporaryPostgres();
    const client = new Client({ connectionString: server.url });
    await client.connect();
    const { rows } = await client.query('SELECT version()');
    expect(rows[0].version).toMatch(/^PostgreSQL 18/);
    await client.end();
    await server.stop();
    await expect(new Client({ connectionString: server.url }).connect()).rejects.toThrow();
  });
});
