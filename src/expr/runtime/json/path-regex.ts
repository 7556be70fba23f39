/** Regular expressions in the queries of a JSONPath: the regular expressions of .NET. */
import { Regex } from '../regex/regex.js';
import { regexOptions } from '../regex/regex-options.js';

/** Letters after the pattern; others mean nothing. */
const optionLetters: Readonly<Record<string, number>> = {
  i: regexOptions.ignoreCase,
  m: regexOptions.multiline,
  s: regexOptions.singleline,
  x: regexOptions.explicitCapture,
};

/** `Regex.IsMatch(input, pattern, options)`. */
export function isPatternMatch(input: string, pattern: string, letters: string): boolean {
  let options = 0;
  for (const letter of letters) options |= optionLetters[letter] ?? 0;
  return new Regex(pattern, options).isMatch(input);
}
