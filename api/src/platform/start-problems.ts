import { translate } from '@symmachia/i18n';
import { ConfigError } from './config';
import { Problem } from './problem/problem';

/** better-sqlite3 crashes on any other major without a word, so nothing of ours is run there. */
const nodeMajor = 24;

export function refuseOtherNode(): void {
  if (Number(process.versions.node.split('.')[0]) === nodeMajor) return;
  throw new ConfigError(
    `Symmachia runs on Node.js ${nodeMajor}, this is ${process.version}. Start it with npm start, which brings its own.`,
  );
}

interface Fault {
  code?: string;
  message?: string;
  port?: number;
  address?: string;
  driverError?: Fault;
  errors?: Fault[];
}

/** Why the program cannot run, to standard error: one plain line; a trace only of what nobody foresaw. */
export function tellReason(error: unknown): void {
  process.stderr.write(`${reasonOf(error)}\n`);
}

function reasonOf(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  if (error instanceof Problem) return problemWords(error);
  const fault = causeOf(error as Fault);
  if (/connection timeout/.test(fault.message ?? '')) return unreachable(fault);
  const told = words[fault.code ?? '']?.(fault);
  return told ?? (error instanceof Error ? (error.stack ?? error.message) : String(error));
}

const problemWords = ({ code, errors }: Problem) =>
  [translate('en', `problems.${code}`), ...errors.map((field) => `${field.pointer}: ${field.code}`)].join('\n');

/** What the driver said, under TypeORM's wrapping; of several addresses tried, the first one's. */
const causeOf = (fault: Fault): Fault => {
  const inner = fault.driverError ?? fault.errors?.[0];
  return inner ? causeOf(inner) : fault;
};

const unreachable = ({ address, port }: Fault) =>
  `PostgreSQL does not answer${address ? ` at ${address}:${port}` : ''}. Start it, or correct DATABASE_URL.`;
const damaged = () =>
  'The database file is damaged or not a database. Restore a backup, or set DATABASE_URL to another file.';
const unwritable = () =>
  'The database file cannot be written to. Change its owner, or set DATABASE_URL to another place.';
const refused = ({ message }: Fault) => `PostgreSQL refuses the connection: ${message}. Correct DATABASE_URL.`;

const words: Partial<Record<string, (fault: Fault) => string>> = {
  EADDRINUSE: ({ port }) => `Port ${port} is taken. Stop the program that uses it, or set PORT to another one.`,
  EACCES: ({ address, port }) => `Not allowed to listen on ${address}:${port}. Set PORT to a number above 1023.`,
  EADDRNOTAVAIL: ({ address }) => `This machine has no address ${address}. Correct HOST.`,
  ENOTFOUND: () => 'There is no such host. Correct HOST or DATABASE_URL.',
  ECONNREFUSED: unreachable,
  ECONNRESET: unreachable,
  EHOSTUNREACH: unreachable,
  ETIMEDOUT: unreachable,
  '28000': refused,
  '28P01': refused,
  '3D000': refused,
  '53300': refused,
  SQLITE_BUSY: () => 'Another program holds the database file. Stop it first.',
  SQLITE_CANTOPEN: unwritable,
  SQLITE_CORRUPT: damaged,
  SQLITE_FULL: () => 'The disk is full.',
  SQLITE_NOTADB: damaged,
  SQLITE_READONLY: unwritable,
};
