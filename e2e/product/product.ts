import { copyFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { program } from './paths.ts';
import { type Ended, type Running, runProgram } from './program.ts';

export interface Product {
  /** Its address, such as `http://127.0.0.1:40123`. */
  url: string;
  /** The process id, for those who measure. */
  pid: number | undefined;
  /** Waits for a line that it says. */
  line: Running['line'];
  /** How it ended, once it has. */
  ended: Promise<Ended>;
  /** Ends it as Ctrl-C does, and takes its database away. */
  stop(): Promise<Ended>;
}

interface Start {
  /** A database file to begin with; it is copied with its files, not changed. Without it the product begins empty. */
  database?: string;
  env?: Record<string, string>;
}

/** Where a SQLite database keeps what is attached. */
const filesBeside = (file: string) => file.replace(/\.db$/, '-files');

/** Starts the built product on a free port, with a database of its own. */
export async function startProduct({ database, env = {} }: Start = {}): Promise<Product> {
  const folder = mkdtempSync(join(tmpdir(), 'symmachia-product-'));
  const file = join(folder, 'symmachia.db');
  if (database) {
    copyFileSync(database, file);
    cpSync(filesBeside(database), filesBeside(file), { recursive: true });
  }
  const running = runProgram(program, [], { PORT: '0', DEMO: 'on', DATABASE_URL: `sqlite:${file}`, ...env });
  const [, url = ''] = await running.line(/(http:\/\/[^\s]+)/);
  return {
    url,
    pid: running.process.pid,
    line: running.line,
    ended: running.ended,
    async stop() {
      running.process.kill('SIGINT');
      const ended = await running.ended;
      rmSync(folder, { recursive: true, force: true });
      return ended;
    },
  };
}
