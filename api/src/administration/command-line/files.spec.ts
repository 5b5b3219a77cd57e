import { hash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
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
    expect(await run('files', 'verify')).toBe(0);
  });

  it('says what it would sweep away, and does so only when told to: a restored database may be older than its files', async () => {
    await run('migrate');
    const name = hash('sha256', 'Lab', 'hex');
    const place = join(folder, 'files', name.slice(0, 2), name);
    mkdirSync(dirname(place), { recursive: true });
    const wasPutDown = (day: string) => {
      writeFileSync(place, 'Lab');
      utimesSync(place, new Date(day), new Date(day));
    };
    wasPutDown(new Date().toISOString());
    expect([await run('files', 'sweep', '--apply'), said, existsSync(place)]).toEqual([
      ...[0, ['0 files that no record names and that are older than 30 days were taken away.'], true],
    ]);
    wasPutDown('2020-02-03');
    expect([await run('files', 'sweep'), said, existsSync(place)]).toEqual([
      0,
      [
        `${name}: put down on 2020-02-03`,
        '1 files that no record names and that are older than 30 days. With --apply they are taken away.',
      ],
      true,
    ]);
    expect([await run('files', 'sweep', '--apply'), existsSync(place)]).toEqual([0, false]);
    expect(await run('files', 'verify', '--apply')).toBe(2);
  });
});
