import 'reflect-metadata';
import { runCommandLine } from './administration/command-line/command-line';
import { commands } from './administration/command-line/commands';

void runCommandLine(commands, process.argv.slice(2), {
  env: process.env,
  terminal: { input: process.stdin, output: process.stderr },
  print: (line) => process.stdout.write(`${line}\n`),
  printError: (line) => process.stderr.write(`${line}\n`),
}).then((code) => (process.exitCode = code));
