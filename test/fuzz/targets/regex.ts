/** Regular expressions: patterns of .NET's grammar and broken ones, over texts that nearly match. */
import fc from 'fast-check';
import { disturbed, piecesOf, plainText, quoted, repeated } from '../arbitraries/texts.js';
import { expressionHolds } from '../checks/expression.js';
import type { FuzzTarget } from '../target.js';

const atoms =
  'a b c A é 1 . \\d \\w \\s \\S \\W \\D \\b \\B ^ $ \\A \\z \\Z \\G [abc] [^a-c] [\\w-[b]] [a-z-[aeiou]] [\\d\\s] \\p{Lu} \\P{L} \\p{IsGreek} \\x41 \\u0062 \\cA \\e \\1 \\k<n> \\2 \\0 \\12 #';
const brokenPieces =
  '( ) [ ] { } * + ? | \\ - , (?: (?< (?<n> (?<n-m> (?= (?! (?<= (?<! (?> (?i) (?i: (?-s) (?x (?# (?(n) (?(1) [^ [] [a-b-c] [z-a] {2} {2,} {3,2} {,2} {99999999999} ** +? ?? \\k \\p \\p{ \\p{Nope} \\u00 \\x \\c \\8 \\Q';

const quantifiers = ['*', '+', '?', '*?', '+?', '??', '{2}', '{1,}', '{0,3}?', '{2,1000}'];

/** Well-formed patterns. */
const { pattern } = fc.letrec<{ pattern: string; term: string }>((tie) => ({
  pattern: fc.oneof(
    { maxDepth: 4 },
    tie('term'),
    fc.tuple(tie('term'), tie('pattern')).map((parts) => parts.join('')),
    fc.tuple(tie('pattern'), tie('pattern')).map((parts) => parts.join('|')),
    fc.tuple(tie('term'), fc.constantFrom(...quantifiers)).map((parts) => parts.join('')),
    fc
      .tuple(
        fc.constantFrom('(', '(?:', '(?<n>', '(?=', '(?!', '(?<=', '(?<!', '(?>', '(?i:', '(?-i:', '(?x: '),
        tie('pattern'),
        fc.constantFrom('', ...quantifiers),
      )
      .map(([open, inner, quantifier]) => `${open}${inner})${quantifier}`),
    fc.tuple(tie('pattern'), tie('pattern'), tie('pattern')).map(([a, b, c]) => `(?<n>${a})?(?(n)${b}|${c})`),
  ),
  term: fc.constantFrom(...atoms.split(' ')),
}));

const broken = brokenPieces.split(' ');
const patterns = fc.oneof(
  disturbed(pattern, broken),
  piecesOf([...broken, ...atoms.split(' ')], 12),
  repeated([...broken, 'a', '.', '.*'], 200),
  plainText,
);
const inputs = fc.oneof(
  piecesOf(['a', 'b', 'c', 'A', 'B', 'é', '1', ' ', '\n', 'ab', 'aab', '😀'], 24),
  repeated(['a', 'ab', ' '], 200),
  plainText,
);
const options = fc.constantFrom(
  'None',
  'IgnoreCase',
  'Multiline',
  'Singleline',
  'RightToLeft',
  'ECMAScript',
  'IgnorePatternWhitespace',
  'ExplicitCapture',
  'IgnoreCase | RegexOptions.CultureInvariant',
  'RightToLeft | RegexOptions.IgnoreCase',
);
const replacements = piecesOf(['$0', '$1', '$', '{n}', '$$', '$&', '$`', "$'", '$+', '$_', '{', '}', '99', 'x'], 5);

const uses: readonly ((regex: string, input: string, replacement: string) => string)[] = [
  (regex, input) =>
    `${regex}.Matches(${input}).Cast<Match>().Select(m => m.Index + ":" + m.Value + ":" + string.Join(",", m.Groups.Cast<Group>().Select(g => g.Value)))`,
  (regex, input, replacement) => `${regex}.Replace(${input}, ${replacement})`,
  (regex, input) => `${regex}.Split(${input})`,
  (regex, input) => `${regex}.IsMatch(${input})`,
  (regex, input) => `${regex}.Match(${input}, ${input}.Length / 2).Value`,
];

export const regexTarget: FuzzTarget = {
  name: 'regex',
  inputs: fc
    .tuple(patterns, inputs, options, replacements, fc.constantFrom(...uses))
    .map(
      ([text, input, option, replacement, use]) =>
        `@(${use(`new Regex(${quoted(text)}, RegexOptions.${option})`, quoted(input), quoted(replacement))})`,
    ),
  holds: expressionHolds,
};
