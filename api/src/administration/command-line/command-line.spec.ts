import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Command, CommandInput } from './command';
import { runCommandLine } from './command-line';
import { commands } from './commands';

describe('the command line', () => {
  const said: string[] = [];
  const given: CommandInput[] = [];
  const greet: Command = {
    name: 'greet',
    summary: 'Greets.',
    arguments: [
      { name: 'whom', summary: 'Who is greeted.' },
      { name: 'how', summary: 'In which words.', isOptional: true },
    ],
    options: {
      loudly: { summary: 'So that all hear it.' },
      language: { summary: 'In which language.', value: 'language', oneOf: ['el', 'sv'] },
    },
    run: (input) => {
      given.push(input);
      return Promise.resolve(0);
    },
  };
  const surroundings = {
    env: {},
    terminal: { input: Readable.from([]), output: process.stderr },
    print: (line: string) => said.push(line),
    printError: (line: string) => said.push(line),
  };
  const run = (...words: string[]) => runCommandLine([greet], words, surroundings);

  beforeEach(() => {
    said.length = 0;
    given.length = 0;
  });

  it('hands a command its arguments and options by name', async () => {
    expect(await run('greet', 'Eleni', '--language', 'el', '--loudly')).toBe(0);
    expect(given[0]).toMatchObject({ arguments: { whom: 'Eleni' }, options: { language: 'el', loudly: true } });
  });

  it('names all commands when asked for help', async () => {
    expect(await run('--help')).toBe(0);
    expect(said.join()).toContain('greet <whom> [how] [--loudly] [--language el|sv]');
  });

  it('tells what one command takes without running it', async () => {
    expect(await run('greet', '--help')).toBe(0);
    expect(said.join()).toContain('So that all hear it.');
    expect(given).toEqual([]);
  });

  it.each([
    [[], 'Usage: '],
    [['dance'], 'There is no command "dance"'],
    [['greet'], 'greet needs <whom>'],
    [['greet', 'a', 'b', 'c'], 'greet takes no "c"'],
    [['greet', 'a', '--quietly'], `Unknown option '--quietly'`],
    [['greet', 'a', '--language', 'xx'], '--language is one of el, sv, not "xx"'],
  ])('ends with 2 and says why when it does not understand %j', async (words, reason) => {
    expect(await run(...words)).toBe(2);
    expect(said.join()).toContain(reason);
    expect(given).toEqual([]);
  });

  it('creates the database when told to migrate', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'symmachia-test-'));
    const env = { DATABASE_URL: `sqlite:${join(folder, 'new.db')}` };
    expect(await runCommandLine(commands, ['migrate'], { ...surroundings, env })).toBe(0);
    expect(said).toEqual(['The database is up to date.']);
    rmSync(folder, { recursive: true });
  });
});
