/** What a command is: one file of `commands/`, listed in `command-list.ts`. */
import type { ParseArgsConfig } from 'node:util';

export interface CliIo {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  /** Aborted when the user interrupts: long-running commands end. */
  readonly signal: AbortSignal;
}

export interface CommandOption {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  readonly multiple?: boolean;
  /** What stands for the value in the help: `PORT`. */
  readonly value?: string;
  readonly help: string;
}

export interface CommandArguments {
  readonly values: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;
  readonly positionals: readonly string[];
}

export interface Command {
  readonly name: string;
  /** One line. */
  readonly summary: string;
  /** After the command's name: `DOCUMENT [options]`. */
  readonly usage: string;
  readonly options: Readonly<Record<string, CommandOption>>;
  /** More for `help COMMAND`: examples. */
  readonly details?: string;
  /** Rewrites the arguments before they are parsed: options whose value may be missing, flags of other programs. */
  readonly prepare?: (args: readonly string[]) => readonly string[];
  /** Gives the exit code. Throws `CliError` for what the user got wrong. */
  run(args: CommandArguments, io: CliIo): Promise<number>;
}

/** The user's mistake or a bad input: its message is all that is shown. */
export class CliError extends Error {
  override readonly name = 'CliError';
  constructor(
    message: string,
    readonly exitCode = 2,
  ) {
    super(message);
  }
}

export const parseOptions = (command: Command): NonNullable<ParseArgsConfig['options']> =>
  Object.fromEntries(
    Object.entries({ ...command.options, help: helpOption }).map(([name, { type, short, multiple }]) => [
      name,
      { type, ...(short === undefined ? {} : { short }), ...(multiple === undefined ? {} : { multiple }) },
    ]),
  );

const helpOption: CommandOption = { type: 'boolean', short: 'h', help: 'Show this help' };

export function helpText(command: Command): string {
  const rows = Object.entries({ ...command.options, help: helpOption }).map(([name, option]) => {
    const long = `--${name}${option.value === undefined ? '' : ` ${option.value}`}`;
    return [
      option.short === undefined || (command.options[name] === undefined && command.options.headers?.short === option.short)
        ? `    ${long}`
        : `-${option.short}, ${long}`,
      option.help,
    ] as const;
  });
  const width = Math.max(...rows.map(([flags]) => flags.length));
  const options = rows.map(([flags, help]) => `  ${flags.padEnd(width)}  ${help}`).join('\n');
  return `${command.summary}\n\nUsage: apim-policy ${command.name} ${command.usage}\n\nOptions:\n${options}\n${command.details === undefined ? '' : `\n${command.details}\n`}`;
}

/** The value of an option that is given once. */
export function textOption(args: CommandArguments, name: string): string | undefined {
  const value = args.values[name];
  return typeof value === 'string' ? value : undefined;
}

export const flag = (args: CommandArguments, name: string): boolean => args.values[name] === true;

/** The values of an option that may be repeated. */
export const textOptions = (args: CommandArguments, name: string): readonly string[] => {
  const value = args.values[name];
  return Array.isArray(value) ? (value as readonly string[]) : typeof value === 'string' ? [value] : [];
};

/** Writes and waits until the stream has taken it. */
export function write(stream: NodeJS.WritableStream, text: string): Promise<void> {
  return new Promise((resolve) => {
    stream.write(text, () => resolve());
  });
}
