/** What a value is as content of XML (`XContainer.GetStringValue`), and text as a value again (`XmlConvert`). */
import { types } from '../../types/universe.js';
import { throwArgument, throwFormat } from '../exception.js';
import { isoOffsetText, isoText } from '../json/dates.js';
import { doubleText, floatText } from '../number-format.js';
import { numberStyles, parsers } from '../number-parse.js';
import type { ClrDateTime } from '../time/date-time.js';
import type { ClrDateTimeOffset } from '../time/date-time-offset.js';
import type { ClrTimeSpan } from '../time/time-span.js';
import { objectText } from '../value-ops.js';
import { Box } from '../values.js';
import { durationText } from './durations.js';
import { isXmlObject } from './xml-tests.js';

const realText =
  (text: (value: number) => string) =>
  (value: number): string => {
    if (value === Number.POSITIVE_INFINITY) return 'INF';
    return value === Number.NEGATIVE_INFINITY ? '-INF' : text(value);
  };

/** A DateTimeOffset at no offset ends in `Z`. */
const offsetText = (value: ClrDateTimeOffset): string => isoOffsetText(value).replace(/\+00:00$/, 'Z');

const texts = new Map<unknown, (value: never) => string>([
  [types.bool, (value: boolean) => (value ? 'true' : 'false')],
  [types.double, realText(doubleText)],
  [types.float, realText(floatText)],
  [types.dateTime, (value: ClrDateTime) => isoText(value)],
  [types.dateTimeOffset, offsetText],
  [types.timeSpan, (value: ClrTimeSpan) => durationText(value)],
]);

/** The text of an object that is not null. */
export function contentText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Box) {
    const text = texts.get(value.type);
    if (text !== undefined) return text(value.value as never);
  } else if (isXmlObject(value)) throwArgument('An XObject cannot be used as a value.');
  return objectText(value);
}

const { leadingWhite, trailingWhite, leadingSign, decimalPoint, exponent } = numberStyles;
const white = leadingWhite | trailingWhite;

const trim = (text: string): string => text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');

/** `XmlConvert.ToBoolean` of the text in lower case. */
export function parseXmlBoolean(source: string): boolean {
  const lower = source.toLowerCase();
  const text = trim(lower);
  if (text === '1' || text === 'true') return true;
  if (text === '0' || text === 'false') return false;
  return throwFormat(`The string '${lower}' is not a valid Boolean value.`);
}

const parseReal =
  (parser: typeof parsers.double) =>
  (source: string): number => {
    const text = trim(source);
    if (text === 'INF') return Number.POSITIVE_INFINITY;
    if (text === '-INF') return Number.NEGATIVE_INFINITY;
    const value = parser.parse(text, leadingSign | decimalPoint | exponent | white);
    return value === 0 && text.startsWith('-') ? -0 : value;
  };

/** Text as a number the way `XmlConvert` reads it. */
export const xmlNumbers = {
  int: (text: string): number => parsers.int.parse(text, leadingSign | white),
  uint: (text: string): number => parsers.uint.parse(text, white),
  long: (text: string): bigint => parsers.long.parse(text, leadingSign | white),
  ulong: (text: string): bigint => parsers.ulong.parse(text, white),
  double: parseReal(parsers.double),
  float: parseReal(parsers.float),
  decimal: (text: string) => parsers.decimal.parse(text, leadingSign | decimalPoint | white),
} as const;
