/** Time in whole milliseconds since 0001-01-01, the unit of time zone rules, which never change within a millisecond. */
import { dayNumber, dayOf, daysInMonth, daysTo10000, monthOf, packedDate, ticksPerMillisecond, yearOf } from './calendar.js';
import { ClrDateTime, type Kind, maxDateTime, minDateTime } from './date-time.js';

export const msPerMinute = 60_000;
export const msPerDay = 86_400_000;

const firstDay = 0;
const lastDay = daysTo10000 - 1;

export const clockOf = (value: ClrDateTime): number => value.days * msPerDay + Math.floor(value.ticks / ticksPerMillisecond);

/** The date of a time that is a whole number of milliseconds and in range. */
export function dateOfClock(ms: number, kind: Kind): ClrDateTime {
  const day = Math.floor(ms / msPerDay);
  return new ClrDateTime(day, (ms - day * msPerDay) * ticksPerMillisecond, kind);
}

export const startOfDay = (ms: number): number => ms - (((ms % msPerDay) + msPerDay) % msPerDay);

const dateOfDay = (ms: number): number => packedDate(Math.min(Math.max(Math.floor(ms / msPerDay), firstDay), lastDay));

export const clockYear = (ms: number): number => yearOf(dateOfDay(ms));
export const startOfYear = (year: number): number => dayNumber(year, 1, 1) * msPerDay;

/** `AddYears` up to a given year. */
export function inYear(ms: number, year: number): number {
  const date = dateOfDay(ms);
  const month = monthOf(date);
  const day = Math.min(dayOf(date), daysInMonth(year, month));
  return dayNumber(year, month, day) * msPerDay + ms - startOfDay(ms);
}

/** The time some minutes later, at most the last there is and at least the first. */
export function shiftedWithin(value: ClrDateTime, minutes: number, kind: Kind): ClrDateTime {
  const ticksPerMinute = msPerMinute * ticksPerMillisecond;
  const ticksPerDay = msPerDay * ticksPerMillisecond;
  const ticks = value.ticks + minutes * ticksPerMinute;
  const carry = Math.floor(ticks / ticksPerDay);
  const days = value.days + carry;
  if (days < firstDay) return minDateTime.withKind(kind);
  if (days > lastDay) return maxDateTime.withKind(kind);
  return new ClrDateTime(days, ticks - carry * ticksPerDay, kind);
}
