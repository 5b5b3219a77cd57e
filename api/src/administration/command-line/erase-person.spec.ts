import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { runCommandLine } from './command-line';
import { commands } from './commands';

describe('erase-person', () => {
  const said: string[] = [];
  let folder: string;

  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'symmachia-erase-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const say = (line: string) => void said.push(line);
  async function run(...words: string[]) {
    said.length = 0;
    const terminal = { input: Readable.from(['quiet lemons at noon\n']), output: new PassThrough() };
    const env = { DATABASE_URL: `sqlite:${join(folder, 'new.db')}`, DEMO: 'off' };
    return runCommandLine(commands, words, { env, terminal, print: say, printError: say });
  }

  it('says what went and what stays, and refuses whom it does not know and the only administrator', async () => {
    await run('create-admin', 'eleni@ministry.example');
    expect(await run('erase-person', 'nobody@ministry.example')).toBe(1);
    expect(said).toEqual(['Nobody is known as nobody@ministry.example. A name takes at least two words.']);
    expect(await run('erase-person', 'eleni@ministry.example')).toBe(1);
    expect(said.join()).toContain('the only administrator');
    await run('create-admin', 'anna@ministry.example');
    expect(await run('erase-person', 'Eleni@ministry.example')).toBe(0);
    expect(said).toEqual([
      expect.stringMatching(/^Erased: name, address, password/),
      expect.stringMatching(/^Stays, as done by an erased person: 0 reports/),
      expect.stringMatching(/^Not searched: /),
    ]);
    expect(await run('audit', 'verify')).toBe(0);
    expect(await run('erase-person')).toBe(2);
  });
});
