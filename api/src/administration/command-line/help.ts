import type { Command, CommandArgument, CommandOption } from './command';

const call = 'npm run symmachia --';
const columnWidth = 34;

/** All commands, for those who ask with `--help` or ask for nothing at all. */
export const helpOf = (commands: readonly Command[]): string =>
  [
    `Usage: ${call} <command>`,
    '',
    ...commands.map((command) => row(usageOf(command), command.summary)),
    row('<command> --help', 'What the command takes.'),
    '',
    'The database is the one that DATABASE_URL names (default sqlite:./data/symmachia.db).',
  ].join('\n');

/** What one command takes. */
export const helpOfOne = (command: Command): string =>
  [
    `Usage: ${call} ${usageOf(command)}`,
    '',
    command.summary,
    ...(command.arguments ?? []).map((argument) => row(argumentWords(argument), argument.summary)),
    ...Object.entries(command.options ?? {}).map(([name, option]) => row(optionWords(name, option), option.summary)),
  ].join('\n');

const usageOf = ({ name, arguments: taken = [], options = {} }: Command): string =>
  [
    name,
    ...taken.map(argumentWords),
    ...Object.entries(options).map(([option, value]) => `[${optionWords(option, value)}]`),
  ].join(' ');

const argumentWords = ({ name, isOptional }: CommandArgument) => (isOptional ? `[${name}]` : `<${name}>`);

const optionWords = (name: string, { value, oneOf }: CommandOption) =>
  `--${name}${value ? ` ${oneOf ? oneOf.join('|') : `<${value}>`}` : ''}`;

/** Two columns; what is too long for the first pushes the second to the next line. */
function row(left: string, right: string): string {
  const gap = left.length < columnWidth ? ' '.repeat(columnWidth - left.length) : `\n  ${' '.repeat(columnWidth)}`;
  return `  ${left}${gap}${right}`;
}
