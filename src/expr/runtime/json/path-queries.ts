/** Comparisons in the queries of a JSONPath. */
import { types } from '../../types/universe.js';
import { base64Of } from '../convert-base64.js';
import type { ClrDateTime } from '../time/date-time.js';
import { ClrDateTimeOffset } from '../time/date-time-offset.js';
import { bytesOf, type ClrArray } from '../values.js';
import { compareJValues, compareValues } from './compare.js';
import { isoOffsetText, isoText } from './dates.js';
import { isPatternMatch } from './path-regex.js';
import { scalarText } from './scalars.js';
import { JTokenType } from './token-types.js';
import { type JToken, JValue } from './tokens.js';
import { uriOriginal } from './uris.js';

export type QueryTest =
  | 'equals'
  | 'strictEquals'
  | 'notEquals'
  | 'strictNotEquals'
  | 'regexEquals'
  | 'less'
  | 'lessOrEqual'
  | 'greater'
  | 'greaterOrEqual';

const tests: Readonly<Record<QueryTest, (a: JValue, b: JValue) => boolean>> = {
  equals: equalsLoosely,
  notEquals: (a, b) => !equalsLoosely(a, b),
  strictEquals: equalsStrictly,
  strictNotEquals: (a, b) => !equalsStrictly(a, b),
  regexEquals: matchesRegex,
  less: (a, b) => compareJValues(a, b) < 0,
  lessOrEqual: (a, b) => compareJValues(a, b) <= 0,
  greater: (a, b) => compareJValues(a, b) > 0,
  greaterOrEqual: (a, b) => compareJValues(a, b) >= 0,
};

/** A container compares with nothing: only unequal holds. */
export const testTokens = (test: QueryTest, a: JToken, b: JToken): boolean =>
  a instanceof JValue && b instanceof JValue ? tests[test](a, b) : test === 'notEquals';

const mixesNumbers = (a: JValue, b: JValue): boolean =>
  (a.type === JTokenType.Integer && b.type === JTokenType.Float) ||
  (a.type === JTokenType.Float && b.type === JTokenType.Integer);

/** An integer may equal a float, and text the JSON text of a date, bytes, a GUID, a time span or a URI. */
function equalsLoosely(value: JValue, query: JValue): boolean {
  if (value.equalsValue(query)) return true;
  if (mixesNumbers(value, query)) return compareValues(value.type, value.raw, value.clr, query.raw, query.clr) === 0;
  return query.type === JTokenType.String && textOf(value) === query.raw;
}

function textOf(value: JValue): string | undefined {
  const { raw } = value;
  switch (value.type) {
    case JTokenType.Date:
      return raw instanceof ClrDateTimeOffset ? isoOffsetText(raw) : isoText(raw as ClrDateTime);
    case JTokenType.Bytes:
      return base64Of(bytesOf(raw as ClrArray<number>));
    case JTokenType.Guid:
    case JTokenType.TimeSpan:
      return scalarText(value);
    case JTokenType.Uri:
      return uriOriginal(raw);
    default:
      return undefined;
  }
}

function equalsStrictly(value: JValue, query: JValue): boolean {
  if (mixesNumbers(value, query)) return compareValues(value.type, value.raw, value.clr, query.raw, query.clr) === 0;
  return value.type === query.type && value.equalsValue(query);
}

/** `/pattern/options`, split at the last slash. */
function matchesRegex(input: JValue, pattern: JValue): boolean {
  if (input.type !== JTokenType.String || pattern.type !== JTokenType.String || pattern.clr !== types.string) return false;
  const text = pattern.raw as string;
  const end = text.lastIndexOf('/');
  return isPatternMatch(scalarText(input), text.slice(1, end), text.slice(end + 1));
}
