/** Regular expressions in the queries of a JSONPath: the regular expressions of .NET. */
import { throwNotSupported } from '../exception.js';

/** Letters after the pattern, as `RegexOptions`. */
const optionLetters: Readonly<Record<string, number>> = { i: 1, m: 2, s: 16, x: 4 };

export const regexOptionsOf = (letters: string): number =>
  [...letters].reduce((options, letter) => options | (optionLetters[letter] ?? 0), 0);

/** `Regex.IsMatch(input, pattern, options)`. */
export function isPatternMatch(_input: string, _pattern: string, _letters: string): boolean {
  return throwNotSupported('Regular expressions in paths.');
}
