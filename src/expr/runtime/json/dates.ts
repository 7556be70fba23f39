/** Dates in JSON: how Newtonsoft recognises and writes them. XML writes the same ISO text. Local time is UTC. */
import { throwArgumentOutOfRange } from '../exception.js';
import {
  dayNumber,
  dayOf,
  daysInMonth,
  daysTo10000,
  monthOf,
  packedDate,
  ticksPerDay,
  ticksPerHour,
  ticksPerMinute,
  ticksPerSecond,
  unixEpochDay,
  yearOf,
} from '../time/calendar.js';
import {
  ClrDateTime,
  dateTimeOfTicks,
  type Kind,
  local,
  maxDateTime,
  minDateTime,
  newDateTime,
  shifted,
  unspecified,
  utc,
} from '../time/date-time.js';
import { atOffset, ClrDateTimeOffset } from '../time/date-time-offset.js';

const pad2 = (value: number): string => (value < 10 ? `0${value}` : String(value));

/** Date and time to the last digit of the fraction that is not zero. */
function clockText(value: ClrDateTime): string {
  const packed = packedDate(value.days);
  const { ticks } = value;
  const seconds = Math.floor(ticks / ticksPerSecond);
  const fraction = ticks - seconds * ticksPerSecond;
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const date = `${String(yearOf(packed)).padStart(4, '0')}-${pad2(monthOf(packed))}-${pad2(dayOf(packed))}`;
  const time = `${pad2(hours)}:${pad2(minutes - hours * 60)}:${pad2(seconds - minutes * 60)}`;
  if (fraction === 0) return `${date}T${time}`;
  return `${date}T${time}.${String(fraction).padStart(7, '0').replace(/0+$/, '')}`;
}

const zoneTexts: Readonly<Record<Kind, string>> = { [unspecified]: '', [utc]: 'Z', [local]: '+00:00' };

/** `2024-01-02T03:04:05.12Z`. */
export const isoText = (value: ClrDateTime): string => clockText(value) + zoneTexts[value.kind];

/** `2024-01-02T03:04:05+02:00`. */
export function isoOffsetText(value: ClrDateTimeOffset): string {
  const minutes = Math.abs(value.offsetMinutes);
  const sign = value.offsetMinutes < 0 ? '-' : '+';
  return `${clockText(value.clock)}${sign}${pad2(Math.floor(minutes / 60))}:${pad2(minutes % 60)}`;
}

/** The parts of an ISO text: a clock time, and minutes east of UTC where there is an offset. */
interface IsoParts {
  readonly clock: ClrDateTime;
  readonly zone: 'none' | 'utc' | number;
}

const isDigitCode = (code: number): boolean => code >= 0x30 && code <= 0x39;
const digitsAt = (text: string, at: number): number | undefined => {
  const tens = text.charCodeAt(at);
  const ones = text.charCodeAt(at + 1);
  return isDigitCode(tens) && isDigitCode(ones) ? (tens - 0x30) * 10 + ones - 0x30 : undefined;
};

/** Cheap test that turns away nearly every string that is no date. */
function mayBeIso(text: string): boolean {
  const { length } = text;
  return length >= 19 && length <= 40 && isDigitCode(text.charCodeAt(0)) && text.charCodeAt(10) === 0x54;
}

function readIso(text: string): IsoParts | undefined {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}/.test(text)) return undefined;
  const year = Number(text.slice(0, 4));
  const month = digitsAt(text, 5)!;
  const day = digitsAt(text, 8)!;
  const hour = digitsAt(text, 11)!;
  const minute = digitsAt(text, 14)!;
  const second = digitsAt(text, 17)!;
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  if (hour > 24 || minute > 59 || second > 59 || (hour === 24 && (minute !== 0 || second !== 0))) return undefined;
  let at = 19;
  let fraction = 0;
  if (text[at] === '.') {
    at++;
    const start = at;
    while (at < text.length && at - start < 7 && isDigitCode(text.charCodeAt(at))) at++;
    if (at === start) return undefined;
    fraction = Number(text.slice(start, at).padEnd(7, '0'));
    if (hour === 24 && fraction !== 0) return undefined;
  }
  const zone = readZone(text, at);
  if (zone === undefined) return undefined;
  const ticks = hour * ticksPerHour + minute * ticksPerMinute + second * ticksPerSecond + fraction;
  const days = dayNumber(year, month, day);
  if (ticks < ticksPerDay) return { clock: new ClrDateTime(days, ticks, unspecified), zone };
  // Midnight at the end of the last day there is.
  if (days + 1 >= daysTo10000)
    return throwArgumentOutOfRange('value', 'The added or subtracted value results in an un-representable DateTime.');
  return { clock: new ClrDateTime(days + 1, 0, unspecified), zone };
}

/** Nothing, `Z`, or `±hh`, `±hhmm`, `±hh:mm`; hours and minutes may be any two digits. */
function readZone(text: string, start: number): IsoParts['zone'] | undefined {
  let at = start;
  if (at === text.length) return 'none';
  const sign = text[at];
  if (sign === 'Z' || sign === 'z') return at + 1 === text.length ? 'utc' : undefined;
  let zone: IsoParts['zone'] = 'none';
  let hours = 0;
  let minutes = 0;
  const readHours = at + 2 < text.length ? digitsAt(text, at + 1) : undefined;
  if (readHours !== undefined) {
    hours = readHours;
    if (sign === '-' || sign === '+') {
      zone = 0;
      at += 3;
    }
  }
  if (at < text.length) {
    if (text[at] === ':') at++;
    const readMinutes = at + 1 < text.length ? digitsAt(text, at) : undefined;
    if (readMinutes !== undefined) {
      minutes = readMinutes;
      at += 2;
    }
  }
  if (at !== text.length) return undefined;
  return zone === 'none' ? 'none' : (sign === '-' ? -1 : 1) * (hours * 60 + minutes);
}

/** `/Date(1700000000000)/`, perhaps with an offset. */
function readMicrosoft(
  text: string,
): { readonly milliseconds: bigint; readonly hasOffset: boolean; readonly offset: number } | undefined {
  const match = /^\/Date\((-?[0-9]+)(?:([+-])([0-9]{2})([0-9]{2})?)?\)\/$/.exec(text);
  if (match === null) return undefined;
  const [, digits, sign, hours = '0', minutes = '0'] = match;
  const milliseconds = BigInt(digits!);
  if (BigInt.asIntN(64, milliseconds) !== milliseconds) return undefined;
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  return { milliseconds, hasOffset: sign !== undefined, offset };
}

const epochTicks = BigInt(unixEpochDay) * 864_000_000_000n;
const maxTicks = 3155378975999999999n;

function ofMilliseconds(milliseconds: bigint): ClrDateTime {
  const ticks = BigInt.asIntN(64, milliseconds * 10_000n) + epochTicks;
  if (ticks < 0n || ticks > maxTicks)
    return throwArgumentOutOfRange('ticks', 'Ticks must be between DateTime.MinValue.Ticks and DateTime.MaxValue.Ticks.');
  return dateTimeOfTicks(ticks, utc);
}

/** What a reader makes of a string that looks like a date: UTC stays UTC, an offset makes local time. */
export function tryParseJsonDate(text: string): ClrDateTime | undefined {
  if (mayBeIso(text)) {
    const parts = readIso(text);
    if (parts === undefined) return undefined;
    const { clock, zone } = parts;
    if (zone === 'none') return clock;
    if (zone === 'utc') return clock.withKind(utc);
    return (shifted(clock, 0, -zone * ticksPerMinute) ?? (zone > 0 ? minDateTime : maxDateTime)).withKind(local);
  }
  if (text.length >= 9 && text.startsWith('/Date(')) {
    const read = readMicrosoft(text);
    if (read === undefined) return undefined;
    const date = ofMilliseconds(read.milliseconds);
    return read.hasOffset ? date.withKind(local) : date;
  }
  return undefined;
}

/** The same for a reader that was asked for a DateTimeOffset. */
export function tryParseJsonDateOffset(text: string): ClrDateTimeOffset | undefined {
  if (mayBeIso(text)) {
    const parts = readIso(text);
    if (parts === undefined) return undefined;
    const offset = typeof parts.zone === 'number' ? parts.zone : 0;
    if (Math.abs(offset) > 14 * 60) return undefined;
    const instant = shifted(parts.clock, 0, -offset * ticksPerMinute);
    return instant === undefined ? undefined : new ClrDateTimeOffset(instant, offset);
  }
  if (text.length >= 9 && text.startsWith('/Date(')) {
    const read = readMicrosoft(text);
    if (read === undefined) return undefined;
    const instant = ofMilliseconds(read.milliseconds).withKind(unspecified);
    return atOffset(shifted(instant, 0, read.offset * ticksPerMinute) ?? instant, read.offset);
  }
  return undefined;
}

/** The date of a JavaScript `new Date(…)`: milliseconds since 1970 in UTC, or year, month from 0, day, hour, minute, second, millisecond. */
export function dateOfMilliseconds(numbers: readonly bigint[]): ClrDateTime {
  if (numbers.length === 1) return ofMilliseconds(numbers[0]!);
  const [year = 1, month = 0, day = 1, hour = 0, minute = 0, second = 0, millisecond = 0] = numbers.map(Number);
  return newDateTime(year, month + 1, day || 1, hour, minute, second, millisecond);
}
