/** The conversion operators of XElement and XAttribute. */
import { throwArgumentNull } from '../exception.js';
import { parseGuid } from '../guid.js';
import { parseDateTime } from '../time/date-time-parse.js';
import { parseXmlBoolean, xmlNumbers } from './content-text.js';
import { parseDuration, parseXsdDateTimeOffset } from './durations.js';

/** `DateTimeStyles.RoundtripKind`. */
const roundtripKind = 128;

const readers = {
  ...xmlNumbers,
  bool: parseXmlBoolean,
  dateTime: (text: string) => parseDateTime(text, roundtripKind),
  dateTimeOffset: parseXsdDateTimeOffset,
  timeSpan: parseDuration,
  guid: (text: string) => parseGuid(text, 'g'),
} as const;

type Name = keyof typeof readers;
interface HasValue {
  readonly value: string;
}
type Conversions<Null> = { readonly [N in Name]: (source: HasValue | null) => ReturnType<(typeof readers)[N]> | Null };

const byName = <Null>(make: (read: (text: string) => unknown) => (source: HasValue | null) => unknown): Conversions<Null> =>
  Object.fromEntries(Object.entries(readers).map(([name, read]) => [name, make(read as (text: string) => unknown)])) as never;

/** `(T)element`, by the C# name of T; `paramName` is what .NET calls a null one. */
const required = (paramName: string): Conversions<never> =>
  byName((read) => (source) => (source === null ? throwArgumentNull(paramName) : read(source.value)));

export const elementTo = required('element');
export const attributeTo = required('attribute');

/** `(T?)element` and `(T?)attribute`: null for null. */
export const xmlToNullable: Conversions<null> = byName((read) => (source) => (source === null ? null : read(source.value)));

/** `(string)element`. */
export const xmlToString = (source: HasValue | null): string | null => (source === null ? null : source.value);
