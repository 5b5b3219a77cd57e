import { dirname, resolve } from 'node:path';

export interface Config {
  port: number;
  host: string;
  databaseUrl: string;
  /** Whether an empty database is filled with the demonstration plan. */
  demonstration: boolean;
  /** Where the built web lies; null serves the API alone. */
  webRoot: string | null;
  /** Behind HTTPS: cookies are Secure and carry the __Host- prefix. */
  https: boolean;
}

export const version = '0.1.0';
export const defaultDatabaseUrl = 'sqlite:./data/symmachia.db';

const loopback = new Set(['127.0.0.1', 'localhost', '::1']);

/** A setting that cannot be used; the message names it and the way out, and is all that is printed. */
export class ConfigError extends Error {}

/** Reads the settings from the environment. Throws ConfigError for one that cannot be used. */
export function readConfig(env: NodeJS.ProcessEnv, webRoot: string | null = null): Config {
  const host = env['HOST'] || '127.0.0.1';
  return {
    port: readPort(env['PORT']),
    host,
    databaseUrl: readDatabaseUrl(env['DATABASE_URL']),
    demonstration: readSwitch('DEMO', env['DEMO'], loopback.has(host)),
    webRoot,
    https: readSwitch('HTTPS', env['HTTPS'], false),
  };
}

function readPort(value: string | undefined): number {
  const port = Number(value || 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new ConfigError(`PORT must be a number from 0 to 65535, not "${value}".`);
  return port;
}

function readDatabaseUrl(value: string | undefined): string {
  const url = value || defaultDatabaseUrl;
  if (!/^(sqlite:|postgres(ql)?:\/\/)/.test(url))
    throw new ConfigError('DATABASE_URL must start with sqlite: or postgres://.');
  return url;
}

function readSwitch(name: string, value: string | undefined, fallback: boolean): boolean {
  if (!value) return fallback;
  if (value !== 'on' && value !== 'off') throw new ConfigError(`${name} must be on or off, not "${value}".`);
  return value === 'on';
}

/** The file behind a `sqlite:` URL, absolute; relative ones start at the working folder. */
export const sqliteFile = (url: string) => resolve(url.slice('sqlite:'.length));
export const sqliteFolder = (url: string) => dirname(sqliteFile(url));
