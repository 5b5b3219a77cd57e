import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { postgresVariable } from './postgres-for-jest';

export type DatabaseKind = 'sqlite' | 'postgres';

/**
 * Describes the same requirements once on SQLite and once on PostgreSQL. `fresh` makes an empty database and answers its
 * URL, as `DATABASE_URL` takes it; whoever opens it closes it.
 */
export function eachDatabase(requirements: (fresh: () => Promise<string>, kind: DatabaseKind) => void): void {
  describe('on SQLite', () => {
    const folder = mkdtempSync(join(tmpdir(), 'symmachia-sqlite-'));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));
    requirements(() => Promise.resolve(`sqlite:${join(folder, `${randomUUID()}.db`)}`), 'sqlite');
  });
  describe('on PostgreSQL', () => requirements(freshPostgres, 'postgres'));
}

async function freshPostgres(): Promise<string> {
  const server = process.env[postgresVariable];
  if (!server) throw new Error('No PostgreSQL is running: the Jest configuration lacks its globalSetup.');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  return Object.assign(new URL(server), { pathname: `/${name}` }).href;
}
