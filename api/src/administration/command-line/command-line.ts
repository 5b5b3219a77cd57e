import { readConfig } from '../../platform/config';
import { refuseOtherNode, tellReason } from '../../platform/start-problems';
import { readArguments, UsageError } from './arguments';
import type { Command } from './command';
import { helpOf, helpOfOne } from './help';
import { readSecret, type Terminal } from './terminal';

interface Surroundings {
  env: NodeJS.ProcessEnv;
  terminal: Terminal;
  print(line: string): void;
  printError(line: string): void;
}

const done = 0;
const notDone = 1;
const misunderstood = 2;

/** Runs one command and answers the exit code: 0 done, 1 not done, 2 not understood. */
export async function runCommandLine(
  commands: readonly Command[],
  [name, ...words]: readonly string[],
  { env, terminal, print, printError }: Surroundings,
): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    print(helpOf(commands));
    return name === undefined ? misunderstood : done;
  }
  try {
    const command = commands.find((known) => known.name === name);
    if (!command) throw new UsageError(`There is no command "${name}"`);
    const { wantsHelp, ...given } = readArguments(command, words);
    if (wantsHelp) print(helpOfOne(command));
    if (wantsHelp) return done;
    refuseOtherNode();
    return await command.run({
      ...given,
      config: readConfig(env),
      folder: env['INIT_CWD'] ?? process.cwd(),
      isTyped: terminal.input.isTTY === true,
      readSecret: (question) => readSecret(question, terminal),
      print,
    });
  } catch (error) {
    if (error instanceof UsageError) {
      printError(`${error.message}. See npm run symmachia -- --help`);
      return misunderstood;
    }
    tellReason(error);
    return notDone;
  }
}
