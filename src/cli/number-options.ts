/** Options that are numbers. */
import { CliError, type CommandArguments, textOption } from './command.js';

/** A whole number from `min` to `max`; undefined where the option is not given. */
export function integerOption(args: CommandArguments, name: string, min: number, max: number): number | undefined {
  const text = textOption(args, name);
  if (text === undefined) return undefined;
  const value = /^[+-]?\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= min && value <= max) return value;
  throw new CliError(`--${name} takes a whole number from ${min} to ${max}, not '${text}'.`);
}

export const portOption = (args: CommandArguments, name: string): number | undefined => integerOption(args, name, 0, 65_535);
