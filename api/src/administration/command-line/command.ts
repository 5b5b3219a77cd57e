import type { Config } from '../../platform/config';

/** One word of the command line, such as `migrate`: a file of its own in this folder, listed in commands.ts. */
export interface Command {
  name: string;
  /** One sentence for the help. */
  summary: string;
  arguments?: readonly CommandArgument[];
  options?: Readonly<Record<string, CommandOption>>;
  /** Does the work and answers the exit code: 0 for done, 1 for not. What it throws is told in one line, as 1. */
  run(input: CommandInput): Promise<number>;
}

export interface CommandArgument {
  name: string;
  summary: string;
  isOptional?: boolean;
}

export interface CommandOption {
  summary: string;
  /** What stands for the value in the help, `--scale <size>`; without it the option is a switch. */
  value?: string;
  /** The values there are, where they are few. */
  oneOf?: readonly string[];
}

export interface CommandInput {
  /** The arguments given, by name. */
  arguments: Readonly<Partial<Record<string, string>>>;
  /** The options given, by name without dashes; a switch is `true`. */
  options: Readonly<Partial<Record<string, string | true>>>;
  config: Config;
  /** The folder that relative paths among the arguments start from: where the caller stands, not where npm runs. */
  folder: string;
  /** Whether somebody sits at a terminal, who can be asked. */
  isTyped: boolean;
  /** One line of standard input, shown nowhere; the question is put to somebody at a terminal only. */
  readSecret(question: string): Promise<string>;
  /** Writes one line for people, or for a program that reads them. */
  print(line: string): void;
}
