import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { commandLine } from '../../platform/database/author';
import { Database } from '../../platform/database/database';
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

  it('shows whom a name would take before it does, for others may have it too', async () => {
    await run('demo');
    const database = await Database.open(`sqlite:${join(folder, 'new.db')}`);
    await database.write(commandLine, (tx) =>
      tx.execute(`UPDATE attachments SET credit = 'Maria Sample-Person' WHERE credit IS NOT NULL`),
    );
    const credited = async () =>
      (await database.read(`SELECT id FROM attachments WHERE credit = 'Maria Sample-Person'`)).length;
    expect(await run('erase-person', 'Maria Sample-Person')).toBe(0);
    expect(said.join()).toMatch(/now credit nobody: 1\..*nothing has been erased yet/);
    expect(await credited()).toBe(1);
    expect(await run('erase-person', 'Maria Sample-Person', '--apply')).toBe(0);
    expect(said.join()).not.toContain('rehearsal');
    expect(await credited()).toBe(0);
    await database.close();
  });
});
