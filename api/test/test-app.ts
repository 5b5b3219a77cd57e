import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Role } from '@symmachia/domain';
import { createApp } from '../src/app';
import { type Config, readConfig } from '../src/platform/config';
import { Database } from '../src/platform/database/database';
import type { Log } from '../src/platform/logging/log';
import { Client } from './client';
import { emailOf, password, type Seeded, seed } from './seed';

/** Who asks: a user with that role in the plan, one with a role elsewhere only, or nobody. */
export type Asker = Role | 'outsider' | 'nobody';

export interface TestApp extends Seeded {
  app: NestFastifyApplication;
  database: Database;
  /** A client that is signed in as such a user. */
  as(asker: Asker): Promise<Client>;
  close(): Promise<void>;
}

/** The settings of an installation that is no demonstration. */
export const testConfig: Config = {
  ...readConfig({ PORT: '0', FILES: join(tmpdir(), 'symmachia-test-files') }),
  demonstration: false,
};

/** The whole application over a database of its own (a temporary SQLite file, or the URL), with one plan and its people. */
export async function testApp(databaseUrl?: string, settings: Partial<Config> = {}, log?: Log): Promise<TestApp> {
  const folder = mkdtempSync(join(tmpdir(), 'symmachia-test-'));
  const database = await Database.open(databaseUrl ?? `sqlite:${join(folder, 'test.db')}`);
  const app = await createApp({ ...testConfig, filesFolder: join(folder, 'files'), ...settings }, database, log);
  const clients = new Map<Asker, Promise<Client>>();
  return {
    ...(await seed(database)),
    app,
    database,
    as(asker) {
      const known = clients.get(asker) ?? signIn(app, asker);
      clients.set(asker, known);
      return known;
    },
    async close() {
      await app.close();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A client of the application that is signed in as such a user. */
export async function signIn(app: NestFastifyApplication, asker: Asker): Promise<Client> {
  const anonymous = new Client(app);
  if (asker === 'nobody') return anonymous;
  const { headers } = await anonymous.post('/session', { email: emailOf(asker), password });
  return new Client(app, String(headers['set-cookie']).split(';')[0]);
}
