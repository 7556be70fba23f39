/** `RegexOptions` and checks of them. */
import { throwArgumentOutOfRange } from '../exception.js';

export const regexOptions = {
  none: 0,
  ignoreCase: 1,
  multiline: 2,
  explicitCapture: 4,
  compiled: 8,
  singleline: 16,
  ignorePatternWhitespace: 32,
  rightToLeft: 64,
  ecmaScript: 256,
  cultureInvariant: 512,
  nonBacktracking: 1024,
} as const;

const { ignoreCase, multiline, compiled, rightToLeft, ecmaScript, cultureInvariant, nonBacktracking } = regexOptions;
const withEcmaScript = ecmaScript | ignoreCase | multiline | compiled | cultureInvariant;

/** Throws unless the options can be used together. */
export function requireRegexOptions(options: number): void {
  const isKnown = options >>> 11 === 0;
  const ecmaFits = (options & ecmaScript) === 0 || (options & ~withEcmaScript) === 0;
  const linearFits = (options & nonBacktracking) === 0 || (options & (rightToLeft | ecmaScript)) === 0;
  if (!isKnown || !ecmaFits || !linearFits) throwArgumentOutOfRange('options');
}
