/** What the two date parsers share: the parts read so far, and how they become a date with its zone. */

import {
  dayNumber,
  dayOf,
  isDate,
  monthOf,
  packedDate,
  ticksPerDay,
  ticksPerHour,
  ticksPerMinute,
  ticksPerSecond,
  yearOf,
} from './calendar.js';
import { nowTicks } from './clock.js';
import { ClrDateTime, dateTimeOfTicks, local, shifted, unspecified, utc } from './date-time.js';

/** `DateTimeStyles`. */
export const styleFlags = {
  allowLeadingWhite: 1,
  allowTrailingWhite: 2,
  allowInnerWhite: 4,
  noCurrentDateDefault: 8,
  adjustToUniversal: 16,
  assumeLocal: 32,
  assumeUniversal: 64,
  roundtripKind: 128,
} as const;

/** A date that was read, with its offset in minutes (only meant for DateTimeOffset). */
export interface ParsedDate {
  readonly date: ClrDateTime;
  readonly offsetMinutes: number;
}
/** Or the message of the FormatException. */
export type ParseOutcome = ParsedDate | string;

export const messages = {
  bad: (text: string) => `String '${text}' was not recognized as a valid DateTime.`,
  unknownWord: (text: string, index: number) =>
    `The string '${text}' was not recognized as a valid DateTime. There is an unknown word starting at index '${index}'.`,
  dayOfWeek: (text: string) => `String '${text}' was not recognized as a valid DateTime because the day of week was incorrect.`,
  calendar: (text: string, calendar = 'System.Globalization.GregorianCalendar') =>
    `The DateTime represented by the string '${text}' is not supported in calendar '${calendar}'.`,
  offset: (text: string) => `The time zone offset of string '${text}' must be within plus or minus 14 hours.`,
  utcRange: (text: string) => `The UTC representation of the date '${text}' falls outside the year range 1-9999.`,
  outOfRange: (text: string) => `The DateTime represented by the string '${text}' is out of range.`,
  noYear: (text: string) => `There must be at least a partial date with a year present in the input string '${text}'.`,
  badSpecifier: (format: string) => `Format specifier '${format}' was invalid.`,
  repeated: (letter: string) => `DateTime pattern '${letter}' appears more than once with different values.`,
} as const;

/** Parts that were read; undefined where there was none. */
export interface Draft {
  year: number | undefined;
  month: number | undefined;
  day: number | undefined;
  hour: number;
  minute: number;
  second: number;
  /** Of a second. */
  fraction: number;
  dayOfWeek: number | undefined;
  /** Minutes; undefined without a zone. */
  zone: number | undefined;
  /** The zone was "Z" or "GMT". */
  isUtc: boolean;
  /** The year was not in the text. */
  isYearAssumed: boolean;
}

export const newDraft = (): Draft => ({
  year: undefined,
  month: undefined,
  day: undefined,
  hour: 0,
  minute: 0,
  second: 0,
  fraction: 0,
  dayOfWeek: undefined,
  zone: undefined,
  isUtc: false,
  isYearAssumed: false,
});

/** How a text is to be read. */
export interface ParseTarget {
  readonly styles: number;
  /** True for DateTimeOffset, which keeps the offset that it reads. */
  readonly keepsOffset: boolean;
}

const maxOffset = 14 * 60;

/** Two digits are a year between 1950 and 2049. */
export const fullYear = (year: number): number => (year < 100 ? (year < 50 ? 2000 : 1900) + year : year);

/** Today, at the offset that was read when a DateTimeOffset is wanted. */
export function todayFor(draft: Draft, target: ParseTarget): ClrDateTime {
  const now = dateTimeOfTicks(nowTicks(), unspecified);
  if (!target.keepsOffset || draft.zone === undefined) return now;
  return shifted(now, 0, draft.zone * ticksPerMinute) ?? now;
}

/** `Math.Round(double)` of a number that is not negative. */
const roundHalfEven = (value: number): number => {
  const floor = Math.floor(value);
  const rest = value - floor;
  return rest > 0.5 || (rest === 0.5 && floor % 2 === 1) ? floor + 1 : floor;
};

/** The parts as a date, without its zone. */
export function assemble(draft: Draft, target: ParseTarget, text: string): ClrDateTime | string {
  const { month, day } = draft;
  if (
    target.keepsOffset &&
    (month !== undefined || day !== undefined) &&
    (draft.year === undefined || draft.isYearAssumed) &&
    draft.zone !== undefined
  )
    return messages.noYear(text);
  let date = [draft.year, month ?? 1, day ?? 1] as const;
  if (draft.year === undefined) {
    const today = packedDate(todayFor(draft, target).days);
    const isTimeOnly = month === undefined && day === undefined;
    if (!isTimeOnly) date = [yearOf(today), date[1], date[2]];
    else if ((target.styles & styleFlags.noCurrentDateDefault) !== 0) date = [1, 1, 1];
    else date = [yearOf(today), monthOf(today), dayOf(today)];
  }
  const [y, m, d] = date as readonly [number, number, number];
  const { hour, minute, second } = draft;
  if (!isDate(y, m, d) || hour > 23 || minute > 59 || second > 59) return messages.calendar(text);
  const ticks = hour * ticksPerHour + minute * ticksPerMinute + second * ticksPerSecond;
  const time = new ClrDateTime(dayNumber(y, m, d), ticks, unspecified);
  const exact = shifted(time, 0, roundHalfEven(draft.fraction * ticksPerSecond));
  if (exact === undefined) return messages.bad(text);
  if (draft.dayOfWeek !== undefined && draft.dayOfWeek !== (exact.days + 1) % 7) return messages.dayOfWeek(text);
  return exact;
}

/** The date with the kind or offset that zone and styles give it. */
export function applyZone(date: ClrDateTime, draft: Draft, target: ParseTarget, text: string): ParseOutcome {
  const offset = draft.zone ?? 0;
  const universal = shifted(date, 0, -offset * ticksPerMinute);
  const { styles } = target;
  if (target.keepsOffset) {
    if (universal === undefined) return messages.utcRange(text);
    if (Math.abs(offset) > maxOffset) return messages.offset(text);
    const adjusts = (styles & styleFlags.adjustToUniversal) !== 0;
    return adjusts ? { date: universal, offsetMinutes: 0 } : { date, offsetMinutes: offset };
  }
  if (Math.abs(offset) > maxOffset) return messages.offset(text);
  const adjusts = (styles & styleFlags.adjustToUniversal) !== 0;
  if (draft.zone === undefined) {
    const assumed = styles & (styleFlags.assumeLocal | styleFlags.assumeUniversal);
    if (assumed === 0) return { date, offsetMinutes: 0 };
  }
  const keepsUtc = (styles & styleFlags.roundtripKind) !== 0 && draft.isUtc;
  if (keepsUtc) return { date: date.withKind(utc), offsetMinutes: 0 };
  // A time on the first day of the calendar counts as a time of day, and wraps.
  const wrapped = universal ?? (date.days === 0 ? shifted(date, 0, ticksPerDay - offset * ticksPerMinute) : undefined);
  if (wrapped === undefined) return messages.outOfRange(text);
  return { date: wrapped.withKind(adjusts ? utc : local), offsetMinutes: 0 };
}

/** A zone offset as it is written after a date: "+8", "+08", "+0830", "+8:30". */
export function readOffset(text: string, index: number): { readonly minutes: number; readonly end: number } | undefined {
  const found = /^([+-])(?:(\d{1,2})(?!\d)(?::(\d{1,2})(?!\d))?|(\d{3,4})(?!\d))/.exec(text.slice(index, index + 12));
  if (found === null) return undefined;
  const compact = found[4] === undefined ? undefined : Number(found[4]);
  const hours = compact === undefined ? Number(found[2]) : Math.floor(compact / 100);
  const minutes = compact === undefined ? Number(found[3] ?? 0) : compact % 100;
  if (minutes > 59) return undefined;
  const total = hours * 60 + minutes;
  return { minutes: found[1] === '-' ? -total : total, end: index + found[0].length };
}

/** Digits after the point as a fraction, added up as .NET does. */
export function readFraction(text: string, index: number): { readonly value: number; readonly end: number } {
  let value = 0;
  let unit = 0.1;
  let end = index;
  for (; end < text.length; end++) {
    const digit = text.charCodeAt(end) - 48;
    if (digit < 0 || digit > 9) break;
    value += digit * unit;
    unit *= 0.1;
  }
  return { value, end };
}

/** What may follow a date for the sake of Visual Basic: a pair of "#" around it, and NULs at the very end. */
export function skipPunctuation(text: string, index: number): number | undefined {
  if (text[index] === '\0') return /^\0+$/.test(text.slice(index)) ? text.length : undefined;
  if (text[index] === '#') return /^\s*#[^#\0]*#[\s\0]*$/.test(text) ? index + 1 : undefined;
  return undefined;
}
