import { parseArgs } from 'node:util';
import type { Command, CommandInput } from './command';

/** The command was called in a way that it does not understand; the message says which, in words of the one who called. */
export class UsageError extends Error {}

type Given = Pick<CommandInput, 'arguments' | 'options'> & { wantsHelp: boolean };

/** Reads what follows the command's name. Throws UsageError for anything the command does not take. */
export function readArguments(command: Command, words: readonly string[]): Given {
  const { values, positionals } = parse(command, words);
  const { help, ...options } = values;
  if (help) return { arguments: {}, options: {}, wantsHelp: true };
  for (const [name, value] of Object.entries(options)) refuseUnknownValue(command, name, value);
  return { arguments: named(command, positionals), options, wantsHelp: false };
}

function parse(command: Command, words: readonly string[]) {
  const known = Object.entries(command.options ?? {}).map(
    ([name, { value }]) => [name, { type: value ? 'string' : 'boolean' }] as const,
  );
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { ...Object.fromEntries(known), help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
    return { values: values as Record<string, string | true | undefined>, positionals };
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error));
  }
}

function named({ name, arguments: taken = [] }: Command, given: readonly string[]): CommandInput['arguments'] {
  const missing = taken.find((argument, index) => !argument.isOptional && given[index] === undefined);
  if (missing) throw new UsageError(`${name} needs <${missing.name}>: ${missing.summary}`);
  if (given.length > taken.length) throw new UsageError(`${name} takes no "${given[taken.length]}"`);
  return Object.fromEntries(given.map((value, index) => [taken[index]?.name ?? '', value]));
}

function refuseUnknownValue(command: Command, name: string, value: string | true | undefined): void {
  const oneOf = command.options?.[name]?.oneOf;
  if (oneOf && typeof value === 'string' && !oneOf.includes(value))
    throw new UsageError(`--${name} is one of ${oneOf.join(', ')}, not "${value}"`);
}
