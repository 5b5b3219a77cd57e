import { isIP } from 'node:net';
import { dirname, resolve } from 'node:path';
import { type LogLevel, logLevels } from './logging/log';

export interface Config {
  port: number;
  host: string;
  databaseUrl: string;
  /** Where attached files are kept, absolute. */
  filesFolder: string;
  /** Whether an empty database is filled with the demonstration plan. */
  demonstration: boolean;
  /** Where the built web lies; null serves the API alone. */
  webRoot: string | null;
  /** Behind HTTPS: cookies are Secure and carry the __Host- prefix. */
  https: boolean;
  /** The proxies whose word about the client's address is taken; false: nobody's. */
  trustProxy: string[] | false;
  logLevel: LogLevel;
  /** Where the figures of the running program are served; null: nowhere. */
  metricsPort: number | null;
  metricsHost: string;
  /** How long requests under way have to end after the program was told to stop. */
  shutdownSeconds: number;
  /** Whom to tell of a security hole, as a URI. */
  securityContact: string | null;
}

export const version = '0.1.0';
const defaultDatabaseUrl = 'sqlite:./data/symmachia.db';

const loopback = new Set(['127.0.0.1', 'localhost', '::1']);

/** A setting that cannot be used; the message names it and the way out, and is all that is printed. */
export class ConfigError extends Error {}

/** Reads the settings from the environment. Throws ConfigError for one that cannot be used. */
export function readConfig(env: NodeJS.ProcessEnv, webRoot: string | null = null): Config {
  const host = env['HOST'] || '127.0.0.1';
  const databaseUrl = readDatabaseUrl(env['DATABASE_URL']);
  return {
    port: readPort('PORT', env['PORT'] || '3000'),
    host,
    databaseUrl,
    filesFolder: resolve(env['FILES'] || filesBeside(databaseUrl)),
    demonstration: readSwitch('DEMO', env['DEMO'], loopback.has(host)),
    webRoot,
    https: readSwitch('HTTPS', env['HTTPS'], false),
    trustProxy: readProxies(env['TRUST_PROXY']),
    logLevel: readLogLevel(env['LOG_LEVEL']),
    metricsPort: env['METRICS_PORT'] ? readPort('METRICS_PORT', env['METRICS_PORT']) : null,
    metricsHost: env['METRICS_HOST'] || '127.0.0.1',
    shutdownSeconds: readSeconds('SHUTDOWN_SECONDS', env['SHUTDOWN_SECONDS'] || '10'),
    securityContact: env['SECURITY_CONTACT'] ? readContact(env['SECURITY_CONTACT']) : null,
  };
}

function readPort(name: string, value: string): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new ConfigError(`${name} must be a number from 0 to 65535, not "${value}".`);
  return port;
}

function readSeconds(name: string, value: string): number {
  const seconds = Number(value);
  if (!Number.isInteger(seconds) || seconds < 1 || seconds > 600)
    throw new ConfigError(`${name} must be a number from 1 to 600, not "${value}".`);
  return seconds;
}

/** Quiet unless something is amiss: the line with the address is the first that anybody reads. */
function readLogLevel(value: string | undefined): LogLevel {
  const level = logLevels.find((each) => each === (value || 'warn'));
  if (!level) throw new ConfigError(`LOG_LEVEL must be one of ${logLevels.join(', ')}, not "${value}".`);
  return level;
}

/** RFC 9116: a URI. An e-mail address becomes one. */
function readContact(value: string): string {
  if (/^[^\s@:/]+@[^\s@/]+$/.test(value)) return `mailto:${value}`;
  if (/^(https:\/\/|mailto:|tel:)\S+$/.test(value)) return value;
  throw new ConfigError('SECURITY_CONTACT must be an e-mail address or a URL that starts with https://.');
}

const namedNetworks = new Set(['loopback', 'linklocal', 'uniquelocal']);

/** Addresses, networks or the names of private ones. Never everybody: then each client would say itself who it is. */
function readProxies(value: string | undefined): string[] | false {
  if (!value || value === 'off') return false;
  const proxies = value.split(',').map((part) => part.trim());
  const unusable = proxies.find((proxy) => !namedNetworks.has(proxy) && !isNetwork(proxy));
  if (unusable === undefined) return proxies;
  throw new ConfigError(
    `TRUST_PROXY must be off, or the proxies' addresses separated by commas, such as 10.0.0.5, 10.0.0.0/8 or loopback, not "${unusable}".`,
  );
}

function isNetwork(text: string): boolean {
  const [, address = '', bits] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const longest = { 4: 32, 6: 128 }[isIP(address)] ?? 0;
  return longest > 0 && (bits === undefined || (Number(bits) > 0 && Number(bits) <= longest));
}

function readDatabaseUrl(value: string | undefined): string {
  const url = value || defaultDatabaseUrl;
  if (!/^(sqlite:|postgres(ql)?:\/\/)/.test(url))
    throw new ConfigError('DATABASE_URL must start with sqlite: or postgres://.');
  return url;
}

/** Beside the SQLite file and called after it, so that two databases in one folder never share their files. */
const filesBeside = (url: string) =>
  url.startsWith('sqlite:') ? `${sqliteFile(url).replace(/\.\w+$/, '')}-files` : './data/files';

function readSwitch(name: string, value: string | undefined, fallback: boolean): boolean {
  if (!value) return fallback;
  if (value !== 'on' && value !== 'off') throw new ConfigError(`${name} must be on or off, not "${value}".`);
  return value === 'on';
}

/** The file behind a `sqlite:` URL, absolute; relative ones start at the working folder. */
export const sqliteFile = (url: string) => resolve(url.slice('sqlite:'.length));
export const sqliteFolder = (url: string) => dirname(sqliteFile(url));
