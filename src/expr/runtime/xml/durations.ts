/** Time spans and dates as XML Schema writes them. */
import { throwArgumentOutOfRange, throwFormat, throwOverflow } from '../exception.js';
import {
  dayNumber,
  daysInMonth,
  monthOf,
  packedDate,
  ticksPerHour,
  ticksPerMinute,
  ticksPerSecond,
  yearOf,
} from '../time/calendar.js';
import { ClrDateTime, now, shifted, unspecified } from '../time/date-time.js';
import { atOffset, type ClrDateTimeOffset, offsetOfDate } from '../time/date-time-offset.js';
import { type ClrTimeSpan, timeSpanOfTicks } from '../time/time-span.js';

const fractionText = (ticks: number): string => (ticks === 0 ? '' : `.${String(ticks).padStart(7, '0').replace(/0+$/, '')}`);

/** `XmlConvert.ToString(TimeSpan)`: `P1DT2H3M4.5S`. */
export function durationText(value: ClrTimeSpan): string {
  const { negative, days, ticks } = value.magnitude;
  const hours = Math.floor(ticks / ticksPerHour);
  const minutes = Math.floor(ticks / ticksPerMinute) % 60;
  const seconds = Math.floor(ticks / ticksPerSecond) % 60;
  const rest = fractionText(ticks % ticksPerSecond);
  const secondText = seconds > 0 || rest !== '' ? `${seconds}${rest}S` : '';
  let time = `${hours > 0 ? `${hours}H` : ''}${minutes > 0 ? `${minutes}M` : ''}${secondText}`;
  if (time === '' && days === 0) time = '0S';
  return `${negative ? '-' : ''}P${days > 0 ? `${days}D` : ''}${time === '' ? '' : `T${time}`}`;
}

const duration = /^(-)?P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:(T)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d*))?S)?)?$/;

/** `XmlConvert.ToTimeSpan`: a year is 365 days and a month 30. */
export function parseDuration(source: string): ClrTimeSpan {
  const text = source.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
  const match = duration.exec(text);
  const parts = match?.slice(2) ?? [];
  const [years, months, days, marker, hours, minutes, seconds, fraction] = parts;
  const hasTime = hours !== undefined || minutes !== undefined || seconds !== undefined;
  const hasDate = years !== undefined || months !== undefined || days !== undefined;
  if (match === null || (!hasDate && !hasTime) || (marker !== undefined && !hasTime) || fraction === '')
    return throwFormat(`The string '${source}' is not a valid TimeSpan value.`);
  const tooLong = (): never => throwOverflow(`Value '${source}' was either too large or too small for TimeSpan.`);
  if ([years, months, days, hours, minutes, seconds].some((part) => part !== undefined && Number(part) > 2147483647))
    return tooLong();
  const whole = (part: string | undefined) => BigInt(part ?? '0');
  const allDays = whole(days) + whole(years) * 365n + whole(months) * 30n;
  const allSeconds = allDays * 86400n + whole(hours) * 3600n + whole(minutes) * 60n + whole(seconds);
  const nanoseconds = BigInt((fraction ?? '').slice(0, 9).padEnd(9, '0'));
  const ticks = allSeconds * 10_000_000n + nanoseconds / 100n;
  const signed = match[1] === '-' ? -ticks : ticks;
  return BigInt.asIntN(64, signed) === signed ? timeSpanOfTicks(signed) : tooLong();
}

/** The forms of `xs:dateTime` and its kin, in the order in which .NET tries them. */
const dateTimePattern =
  /^(?:(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?)?)?)?|(\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?|--(\d{2})-(\d{2})|---(\d{2})|--(\d{2})(?:--)?)(Z|[+-]\d{2}:\d{2})?$/;

/** Rounds to ticks as .NET does: by the eighth digit. */
function fractionTicks(digits: string | undefined): number {
  if (digits === undefined) return 0;
  const ticks = Number(digits.slice(0, 7).padEnd(7, '0'));
  return (digits.charCodeAt(7) || 0) >= 0x35 ? ticks + 1 : ticks;
}

/** `XmlConvert.ToDateTimeOffset`. */
export function parseXsdDateTimeOffset(source: string): ClrDateTimeOffset {
  const fail = (): never => throwFormat(`The string '${source}' is not a valid AllXsd value.`);
  const match = dateTimePattern.exec(source.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, ''));
  if (match === null) return fail();
  const [
    ,
    year,
    month,
    day,
    hour,
    minute,
    second,
    fraction,
    timeHour,
    timeMinute,
    timeSecond,
    timeFraction,
    gMonth,
    gDay,
    onlyDay,
    onlyMonth,
    zone,
  ] = match;
  const today = now();
  const packed = packedDate(today.days);
  const isTime = timeHour !== undefined;
  // A time is of today; a day or month without a year is of this year.
  const hasYear = year !== undefined;
  const y = hasYear ? Number(year) : yearOf(packed);
  const m = isTime ? monthOf(packed) : Number(month ?? gMonth ?? onlyMonth ?? 1);
  const d = Number(day ?? gDay ?? onlyDay ?? 1);
  const h = Number(hour ?? timeHour ?? 0);
  const min = Number(minute ?? timeMinute ?? 0);
  const s = Number(second ?? timeSecond ?? 0);
  if (y < 1 || m < 1 || m > 12 || d < 1 || d > daysInMonth(y, m)) return fail();
  if (h > 23 || min > 59 || s > 59) return fail();
  const ticks = h * ticksPerHour + min * ticksPerMinute + s * ticksPerSecond + fractionTicks(fraction ?? timeFraction);
  const days = isTime ? today.days : dayNumber(y, m, d);
  const clock = shifted(new ClrDateTime(days, 0, unspecified), 0, ticks) ?? fail();
  if (zone === undefined) return offsetOfDate(clock);
  if (zone === 'Z') return atOffset(clock, 0);
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6));
  if (Number(zone.slice(1, 3)) > 99 || Number(zone.slice(4, 6)) > 59) return fail();
  return atOffsetChecked(clock, zone[0] === '-' ? -minutes : minutes);
}

function atOffsetChecked(clock: ClrDateTime, minutes: number): ClrDateTimeOffset {
  if (Math.abs(minutes) > 14 * 60) return throwOffset();
  return atOffset(clock, minutes);
}
const throwOffset = (): never => throwArgumentOutOfRange('offset', 'Offset must be within plus or minus 14 hours.');
