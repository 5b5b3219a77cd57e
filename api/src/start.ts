import { join } from 'node:path';
import { existsSync } from 'node:fs';
import { createApp } from './app';
import { ConfigError, readConfig, type Config } from './platform/config';
import { Database } from './platform/database/database';

/** Starts the program: its one process answers the API and the web on one port, until it is told to stop. */
export async function start(env: NodeJS.ProcessEnv): Promise<void> {
  try {
    requireNode24();
    const web = join(__dirname, '../web/browser');
    await serve(readConfig(env, existsSync(web) ? web : null));
  } catch (error) {
    process.stderr.write(`${reasonOf(error)}\n`);
    process.exitCode = 1;
  }
}

async function serve(config: Config): Promise<void> {
  const database = await Database.open(config.databaseUrl);
  const app = await createApp(config, database);
  await app.listen(config.port, config.host);
  process.stdout.write(`Symmachia is at ${await app.getUrl()}\n`);
  const stop = () => void app.close().then(() => database.close());
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

function requireNode24(): void {
  const major = Number(process.versions.node.split('.')[0]);
  if (major !== 24) throw new ConfigError(`Symmachia runs on Node.js 24, this is ${process.version}. Start it with npm start, which brings its own.`);
}

/** One plain line; the trace only of what nobody foresaw. */
function reasonOf(error: unknown): string {
  const { code, port, address } = error as { code?: string; port?: number; address?: string };
  if (error instanceof ConfigError) return error.message;
  if (code === 'EADDRINUSE') return `Port ${port} is taken. Stop the program that uses it, or set PORT to another one.`;
  if (code === 'EACCES') return `Not allowed to listen on ${address}:${port}. Set PORT to a number above 1023.`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
