import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { runCommandLine } from './command-line';
import { commands } from './commands';

describe('files', () => {
  const said: string[] = [];
  let folder: string;

  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'symmachia-files-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const say = (line: string) => void said.push(line);
  async function run(...words: string[]) {
    said.length = 0;
    const terminal = { input: Readable.from([]), output: new PassThrough() };
    const env = { DATABASE_URL: `sqlite:${join(folder, 'new.db')}`, FILES: join(folder, 'files'), DEMO: 'off' };
    return runCommandLine(commands, words, { env, terminal, print: say, printError: say });
  }

  it('erases one attachment, and only one that is named and there', async () => {
    await run('migrate');
    const nobody = '01900000-0000-7000-8000-000000000000';
    expect([await run('files', 'erase', nobody), said]).toEqual([1, [`There is no attachment ${nobody}.`]]);
    expect([await run('files', 'erase'), await run('files', 'verify', nobody), await run('files', 'burn')]).toEqual([
      2, 2, 2,
    ]);
    expect([await run('files', 'verify'), await run('files', 'sweep')]).toEqual([0, 0]);
  });
});
