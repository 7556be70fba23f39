/** Formatting and parsing of numbers, dates and time spans, standard and custom, and composite format strings. */
import fc from 'fast-check';
import { piecesOf, plainText, quoted, repeated } from '../arbitraries/texts.js';
import { expressionHolds } from '../checks/expression.js';
import type { FuzzTarget } from '../target.js';

const formatPieces =
  '0 # . , % ‰ E+0 e-00 E0 ; \'x\' "y" \\ d dd ddd dddd M MM MMM MMMM y yy yyyy yyyyyy H HH h hh m mm s ss f fff fffffff F FFF K z zz zzz t tt g : / N2 X8 R G17 P C3 B D20 D999999999 N99 \\: o u s é \' " % {'.split(
    ' ',
  );
const formats = fc.oneof(piecesOf(formatPieces, 8), repeated(formatPieces, 60), plainText);

const valuePieces =
  '0 1 9 12 2024 -02-29 2024-02-29 T 10:20:30 .1234567 Z +02:00 -25:00 / - + . , : ( ) $ ¤ % e5 E-300 1e400 0x1F Mon Monday Jan February AM pm GMT NaN ∞ Infinity 99999999999999999999 24:00:00 10675199.02:48:05.4775807 é'.split(
    ' ',
  );
const values = fc.oneof(piecesOf([...valuePieces, ' '], 7), repeated(valuePieces, 60), plainText);

const compositePieces =
  '{0} {1,5} {2,-8:N2} {0:yyyy} {{ }} { } {3} {0,} {0:} {0,99999999} {-1} {0:{{}} {1000000} { 0 } {0 ,1} a é'.split(' ');
const composites = fc.oneof(piecesOf([...compositePieces, ' '], 6), repeated(compositePieces, 60), plainText);

const numbers =
  '42 -1234.567 1.50m 5000000000L (byte)7 double.NaN 1e300 -0.0 0.1f ulong.MaxValue decimal.MaxValue int.MinValue'.split(' ');
const times = [
  'new DateTime(2024, 2, 29, 13, 5, 9, 7)',
  'DateTime.MaxValue',
  'new DateTimeOffset(2024, 2, 29, 1, 2, 3, TimeSpan.FromHours(-9.5))',
  'new TimeSpan(-3, 4, 5, 6, 7)',
  'TimeSpan.MinValue',
  'DayOfWeek.Friday',
  'Guid.Empty',
];
const providers = ['', ', null'];

const formatted = fc
  .tuple(fc.constantFrom(...numbers, ...times), formats, fc.constantFrom(...providers))
  .map(([value, format, provider]) => `@((${value}).ToString(${quoted(format)}${/Guid|DayOfWeek/.test(value) ? '' : provider}))`);

const parsers: readonly ((text: string, format: string) => string)[] = [
  ...'int long byte double float decimal DateTime DateTimeOffset TimeSpan Guid bool char'
    .split(' ')
    .map((type) => (text: string) => `${type}.Parse(${text})`),
  (text, format) => `DateTimeOffset.ParseExact(${text}, ${format}, null)`,
  (text, format) => `TimeSpan.ParseExact(${text}, ${format}, null)`,
  (_, format) => `DateTimeOffset.ParseExact(DateTimeOffset.MinValue.AddDays(1.3).ToString(${format}, null), ${format}, null)`,
  (text) => `(int.TryParse(${text}, out int i) ? i : -1) + (long.TryParse(${text}, out var l) ? l : -1)`,
  (text) => `(double.TryParse(${text}, out var d) ? d : -1) + (TimeSpan.TryParse(${text}, out var t) ? t.TotalDays : -1)`,
  (text) => `Convert.ToDateTime(${text})`,
  (text) => `Convert.ToInt32(${text}, 16)`,
  (text, format) => `Guid.ParseExact(${text}, ${format})`,
  (text) => `(DayOfWeek)Enum.Parse(typeof(DayOfWeek), ${text}, true)`,
];
const parsed = fc
  .tuple(fc.constantFrom(...parsers), values, formats)
  .map(([parse, text, format]) => `@(${parse(quoted(text), quoted(format))})`);

const composed = fc
  .tuple(composites, fc.constantFrom(...numbers, ...times), fc.constantFrom(...numbers, ...times, '"t"', '(object)null'))
  .map(([format, a, b]) => `@(string.Format(${quoted(format)}, ${a}, ${b}, "x"))`);

export const formatsTarget: FuzzTarget = {
  name: 'formats',
  inputs: fc.oneof(formatted, parsed, composed),
  holds: expressionHolds,
};
