import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { Database } from '../../platform/database/database';
import { runCommandLine } from './command-line';
import { commands } from './commands';

describe('create-admin', () => {
  const said: string[] = [];
  let folder: string;
  let url: string;

  beforeEach(() => {
    said.length = 0;
    folder = mkdtempSync(join(tmpdir(), 'symmachia-admin-'));
    url = `sqlite:${join(folder, 'new.db')}`;
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const say = (line: string) => void said.push(line);
  const run = (words: string[], input: NodeJS.ReadableStream, output = new PassThrough()) => {
    const surroundings = { env: { DATABASE_URL: url }, terminal: { input, output }, print: say, printError: say };
    return runCommandLine(commands, ['create-admin', ...words], surroundings);
  };
  const piped = (text: string) => Readable.from([text]);
  async function administrators() {
    const database = await Database.open(url);
    const users = await database.read('SELECT email, name, locale FROM users WHERE is_admin = 1');
    const leaked = JSON.stringify(await database.read('SELECT * FROM audit_events')).includes('argon2');
    await database.close();
    expect(leaked).toBe(false);
    return users;
  }

  it('reads the password from a pipe, where no list of processes shows it', async () => {
    const words = ['Eleni@Ministry.example', '--name', 'Ελένη Νικολάου', '--language', 'el', '--password-stdin'];
    expect(await run(words, piped('quiet lemons at noon\n'))).toBe(0);
    expect(said).toEqual(['Eleni@Ministry.example administers this installation now.']);
    expect(await administrators()).toEqual([{ email: 'eleni@ministry.example', name: 'Ελένη Νικολάου', locale: 'el' }]);
  });

  it('asks twice at a terminal, and shows nothing of what is typed', async () => {
    const terminal = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => terminal });
    const output = new PassThrough();
    const shown: string[] = [];
    output.on('data', (chunk: Buffer) => {
      shown.push(String(chunk));
      if (String(chunk).endsWith(': ')) terminal.write('quiet lemons at noon\r');
    });
    expect(await run(['eleni@ministry.example'], terminal, output)).toBe(0);
    expect(shown.join('')).toBe('Password (12 characters or more): \nThe same again: \n');
    expect(await administrators()).toHaveLength(1);
  });

  it.each([
    ['short', 'Too short.'],
    ['symmachia-demo', 'This password is not allowed here.'],
    ['password1234', 'Others would guess it'],
    ['nikolaou-1975', 'Others would guess it'],
  ])('refuses the password %s and says why', async (password, reason) => {
    expect(await run(['nikolaou@ministry.example'], piped(`${password}\n`))).toBe(1);
    expect(said.join()).toContain(reason);
    expect(await administrators()).toEqual([]);
  });

  it('takes nobody’s address a second time', async () => {
    await run(['eleni@ministry.example'], piped('quiet lemons at noon\n'));
    expect(await run(['ELENI@ministry.example'], piped('quiet lemons at noon\n'))).toBe(1);
    expect(said.at(-1)).toContain('already');
    expect(await administrators()).toHaveLength(1);
  });

  it('does not take a password among its words, an address that is none, or silence', async () => {
    expect(await run(['eleni@ministry.example', 'quiet lemons at noon'], piped(''))).toBe(2);
    expect(await run(['eleni'], piped('quiet lemons at noon\n'))).toBe(2);
    expect(await run(['eleni@ministry.example'], piped(''))).toBe(2);
  });
});
