import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Demonstration } from './access/demonstration';
import { FirstAdministratorService } from './access/first-administrator.service';
import { DemonstrationService } from './administration/demonstration/demonstration.service';
import { administratorWords, overWords, signInWords } from './administration/demonstration/sign-ins';
import { createApp } from './app';
import { type Config, readConfig } from './platform/config';
import { Database } from './platform/database/database';
import { settle } from './platform/memory';
import { Draining } from './platform/http/draining';
import { Metrics } from './platform/metrics/metrics';
import { refuseOtherNode, tellReason } from './platform/start-problems';
import { PeriodSchedule } from './reporting/period-schedule';

/** Starts the program: its one process answers the API and the web on one port, until it is told to stop. */
export async function start(env: NodeJS.ProcessEnv): Promise<void> {
  try {
    refuseOtherNode();
    const web = join(__dirname, '../web');
    await serve(readConfig(env, existsSync(join(web, 'index.html')) ? web : null));
  } catch (error) {
    tellReason(error);
    process.exitCode = 1;
  }
}

async function serve(config: Config): Promise<void> {
  const database = await Database.open(config.databaseUrl);
  const app = await createApp(config, database).catch(closing(database));
  await fillWithDemonstration(app, config).catch(closing(app, database));
  const token = await inviteAdministrator(app).catch(closing(app, database));
  // Not Nest's own listen: it logs a trace of what is told below in one line.
  const { port, host } = config;
  const address = await app.getHttpAdapter().getInstance().listen({ port, host }).catch(closing(app, database));
  app.get(PeriodSchedule, { strict: false }).start();
  await serveMetrics(app, config).catch(closing(app, database));
  stopWhenTold(app, config, async () => {
    await app.close();
    await database.close();
  });
  settle();
  process.stdout.write(`Symmachia is at ${address}${await waysIn(app)}${administratorWords(address, token)}\n`);
}

async function serveMetrics(app: NestFastifyApplication, { metricsPort, metricsHost }: Config): Promise<void> {
  if (metricsPort !== null) await app.get(Metrics).serve(metricsPort, metricsHost);
}

/** Who can sign in, as far as it has to be said at the start. */
async function waysIn(app: NestFastifyApplication): Promise<string> {
  const demonstration = app.get(Demonstration, { strict: false });
  return (await demonstration.isOver()) ? overWords : signInWords(await demonstration.describe());
}

const inviteAdministrator = (app: NestFastifyApplication): Promise<string | null> =>
  app.get(FirstAdministratorService, { strict: false }).invite();

/** On the first start of a demonstration; an empty database that is not meant as one stays empty. */
async function fillWithDemonstration(app: NestFastifyApplication, config: Config): Promise<void> {
  if (!config.demonstration) return;
  const demonstration = app.get(DemonstrationService, { strict: false });
  if (await demonstration.isEmpty()) await demonstration.load();
}

/** A program that cannot start leaves nothing open that would keep its process alive. */
const closing =
  (...open: { close(): Promise<unknown> }[]) =>
  async (error: unknown): Promise<never> => {
    for (const each of open) await each.close();
    throw error;
  };

/** Ctrl-C reaches the program from the terminal and from the launcher: within a second it is the same wish. */
const sameWish = 1000;

/**
 * Refuses new requests, finishes those under way and closes, within the time that is given for it. Whoever asks again
 * does not want to wait.
 */
function stopWhenTold(app: NestFastifyApplication, { shutdownSeconds }: Config, close: () => Promise<void>): void {
  let toldAt: number | undefined;
  const stop = () => {
    if (toldAt !== undefined) {
      if (performance.now() - toldAt > sameWish) process.exit(1);
      return;
    }
    toldAt = performance.now();
    setTimeout(() => process.exit(1), shutdownSeconds * 1000).unref();
    void app.get(Draining).begin().then(close);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
}
