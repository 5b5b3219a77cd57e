import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { commandLine, program } from '../product/paths.ts';
import { startProduct } from '../product/product.ts';
import { runProgram } from '../product/program.ts';

let folder: string;
let url: string;

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'symmachia-start-'));
  url = `sqlite:${join(folder, 'symmachia.db')}`;
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The program, which is expected not to start: how it ends, which must be one line on standard error. */
async function reasonNotToStart(env: Record<string, string>): Promise<string> {
  const { code, stdout, stderr } = await runProgram(program, [], { PORT: '0', DATABASE_URL: url, ...env }).ended;
  expect({ code, stdout, lines: stderr.trim().split('\n').length }).toEqual({ code: 1, stdout: '', lines: 1 });
  return stderr;
}

test('a taken port is told in one line', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  expect(await reasonNotToStart({ PORT: String(port) })).toContain(`Port ${port} is taken`);
  server.close();
});

test('a folder that cannot be written to is told in one line', async () => {
  writeFileSync(join(folder, 'file'), '');
  const below = join(folder, 'file', 'symmachia.db');
  expect(await reasonNotToStart({ DATABASE_URL: `sqlite:${below}` })).toContain('cannot be written to');
});

test('a file that is no database is told in one line', async () => {
  writeFileSync(join(folder, 'symmachia.db'), 'These are words, many of them, and no database at all.'.repeat(100));
  expect(await reasonNotToStart({})).toContain('damaged or not a database');
});

test('a PostgreSQL that is not there is told in one line, without its password', async () => {
  const reason = await reasonNotToStart({ DATABASE_URL: 'postgres://someone:secret@127.0.0.1:1/symmachia' });
  expect(reason).toContain('PostgreSQL does not answer');
  expect(reason).not.toContain('secret');
});

test('settings that make no sense are told in one line', async () => {
  expect(await reasonNotToStart({ PORT: 'three thousand' })).toContain('PORT must be a number');
  expect(await reasonNotToStart({ DATABASE_URL: 'mysql://here' })).toContain('DATABASE_URL must start with');
});

test('two programs that start at once on one new database both find it up to date', async () => {
  const programs = [1, 2].map(() => runProgram(commandLine, ['migrate'], { DATABASE_URL: url }).ended);
  for (const { code, stderr } of await Promise.all(programs)) expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

test('a program that is told to stop ends with 0, also when told twice', async () => {
  const product = await startProduct();
  process.kill(product.pid ?? 0, 'SIGINT');
  expect(await product.stop()).toMatchObject({ code: 0, stderr: '' });
});
