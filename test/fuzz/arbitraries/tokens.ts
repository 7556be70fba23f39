/** Texts of C# that are wrong in the ways of people and of chance: tokens deleted, doubled, swapped, replaced, repeated, cut off. */
import fc from 'fast-check';
import { type Choices, drawn } from './choices.js';
import { recordedExpressions } from './recorded.js';

/** Splits a text roughly, by rules of its own: the lexer is what is tested. */
const roughToken =
  /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])+'|[A-Za-z_]\w*|\d[\w.]*|\s+|=>|\?\?|\?\.|&&|\|\||[<>=!+\-*/]=|\+\+|--|<<|[^\w\s]/g;
const roughTokens = (text: string): string[] => text.match(roughToken) ?? [];

const words =
  'var int string bool object long double decimal char byte new return if else for foreach in while do switch case default break continue try catch finally throw using lock is as null true false out ref params this base typeof nameof checked unchecked await async yield goto when from where select let orderby group by into join on equals descending const static readonly record with init not and or scoped required field file class struct interface enum delegate event operator implicit explicit namespace public stackalloc fixed unsafe sizeof volatile extern partial dynamic nint context Request Body As Headers GetValueOrDefault Variables JObject JToken Parse Select Where ToList Regex XElement List Dictionary Func Action DateTime TimeSpan Guid Convert Math Console Exception x y z a';
const marks =
  '( ) [ ] { } < > . , ; : ? + - * / % & | ^ ! ~ = == != <= >= && || ?? ??= ?. ?[ => -> :: .. ++ -- += << >> >>> <<= >>= " \' @ $ $" @" $@" @$" """ // /* */ # #if #endif #line \\ \\u0041 \\U0001F600 0 1 42 1.5 .5 1. 0x1F 0b1 1_0 1e5 1e 1L 2m 3f 4UL 99999999999999999999 "a" \'b\' \'\' "\\" "{0}" $"{x}" $"{x:N2}" $"{{" é 字 \u200b \u2028 \0 \n';

/** Tokens to put in. */
export const vocabulary: readonly string[] = [
  ...words.split(' '),
  ...marks.split(' ').map((mark) => (mark === '\\n' ? '\n' : mark)),
];

/** How a list of tokens is changed at a place; `count` is small. */
type Edit = (tokens: string[], at: number, count: number, choices: Choices) => void;

const edits: readonly Edit[] = [
  (tokens, at, count) => tokens.splice(at, count),
  (tokens, at, count) => tokens.splice(at, 0, ...tokens.slice(at, at + count)),
  (tokens, at, count) => tokens.splice(at, 0, ...tokens.splice(at + 1, count)),
  (tokens, at, _, choices) => tokens.splice(at, 1, choices.pick(vocabulary)),
  (tokens, at, _, choices) => tokens.splice(at, 0, choices.pick(vocabulary)),
  (tokens, at, count, choices) => {
    const other = roughTokens(choices.pick(recordedExpressions()));
    const from = choices.below(other.length);
    tokens.splice(at, count - 1, ...other.slice(from, from + 1 + choices.below(12)));
  },
  (tokens, at) => tokens.splice(at),
  (tokens, at, count) => {
    const piece = tokens.slice(at, at + count);
    const times = [2, 5, 20, 60][count % 4]!;
    tokens.splice(at, 0, ...Array.from({ length: times }, () => piece).flat());
  },
  (tokens, at, _, choices) => {
    const token = tokens[at] ?? '';
    const cut = choices.below(token.length + 1);
    tokens.splice(at, 1, token.slice(0, cut) + choices.pick(['', '', '_', '9', '"', '\\']) + token.slice(cut + 1));
  },
];

/** A recorded expression with some edits; the first ones of the list of choices decide most. */
export function mutate(text: string, choices: Choices): string {
  const tokens = roughTokens(text);
  for (let count = 1 + choices.below(4); count > 0; count--) {
    const at = choices.below(tokens.length + 1);
    choices.pick(edits)(tokens, at, 1 + choices.below(6), choices);
  }
  return tokens.join('').slice(0, 20_000);
}

export const mutatedExpressions: fc.Arbitrary<string> = drawn(40, (choices) =>
  mutate(choices.pick(recordedExpressions()), choices),
);

/** Tokens in any order. */
export const tokenSoup: fc.Arbitrary<string> = fc
  .tuple(fc.array(fc.constantFrom(...vocabulary), { maxLength: 40, size: 'max' }), fc.constantFrom('', ' ', ' ', ' '))
  .map(([tokens, space]) => tokens.join(space));

/** The same few tokens again and again: what grows faster than the text shows here. */
export const nestedTokens: fc.Arbitrary<string> = fc
  .record({
    open: fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 5 }),
    middle: fc.array(fc.constantFrom(...vocabulary), { maxLength: 3 }),
    close: fc.array(fc.constantFrom(...vocabulary), { maxLength: 4 }),
    times: fc.integer({ min: 1, max: 300 }),
  })
  .map(({ open, middle, close, times }) => {
    const repeat = (tokens: readonly string[]) => `${tokens.join(' ')} `.repeat(times);
    return `${repeat(open)}${middle.join(' ')} ${repeat(close)}`;
  });

/** Characters of any kind. */
export const noise: fc.Arbitrary<string> = fc.string({ unit: 'binary', maxLength: 80 });

/** The frame of a policy expression around any text. */
export const framed = (inner: string): string => (/[;{]/.test(inner) ? `@{${inner}}` : `@(${inner})`);
