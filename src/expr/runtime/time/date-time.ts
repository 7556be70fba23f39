/** `System.DateTime`: a day number and the ticks of the day, both exact numbers. Local time is UTC. */
import { types } from '../../types/universe.js';
import { ClrException, throwArgument, throwArgumentOutOfRange } from '../exception.js';
import { throwOutOfRangeActual } from '../text/argument-checks.js';
import { registerValueType } from '../value-ops.js';
import { ClrStruct } from '../values.js';
import {
  bigTicksPerDay,
  dayNumber,
  dayOf,
  daysInMonth,
  daysTo10000,
  hashOfLong,
  isDate,
  isLeap,
  monthOf,
  packedDate,
  ticksPerDay,
  ticksPerHour,
  ticksPerMillisecond,
  ticksPerMinute,
  ticksPerSecond,
  yearOf,
} from './calendar.js';
import { nowTicks } from './clock.js';
import { formatDateTime } from './date-time-format.js';
import { ClrTimeSpan } from './time-span.js';

/** `DateTimeKind`. */
export const unspecified = 0;
export const utc = 1;
export const local = 2;
export type Kind = typeof unspecified | typeof utc | typeof local;

const maxTicks = 3155378975999999999n;

export class ClrDateTime extends ClrStruct {
  constructor(
    readonly days: number,
    /** 0 ≤ ticks < ticksPerDay. */
    readonly ticks: number,
    readonly kind: Kind,
  ) {
    super();
  }

  override toClrString(): string {
    return formatDateTime(this, null);
  }

  /** `Ticks`. */
  get totalTicks(): bigint {
    return BigInt(this.days) * bigTicksPerDay + BigInt(this.ticks);
  }
  get year(): number {
    return yearOf(packedDate(this.days));
  }
  get month(): number {
    return monthOf(packedDate(this.days));
  }
  get day(): number {
    return dayOf(packedDate(this.days));
  }
  get hour(): number {
    return Math.floor(this.ticks / ticksPerHour);
  }
  get minute(): number {
    return Math.floor(this.ticks / ticksPerMinute) % 60;
  }
  get second(): number {
    return Math.floor(this.ticks / ticksPerSecond) % 60;
  }
  get millisecond(): number {
    return Math.floor(this.ticks / ticksPerMillisecond) % 1000;
  }
  /** The same time, said to be of another kind. */
  withKind(kind: Kind): ClrDateTime {
    return kind === this.kind ? this : new ClrDateTime(this.days, this.ticks, kind);
  }
}

export const minDateTime = new ClrDateTime(0, 0, unspecified);
export const maxDateTime = new ClrDateTime(daysTo10000 - 1, ticksPerDay - 1, unspecified);

/** Ticks known to be in range. */
export const dateTimeOfTicks = (ticks: bigint, kind: Kind): ClrDateTime =>
  new ClrDateTime(Number(ticks / bigTicksPerDay), Number(ticks % bigTicksPerDay), kind);

export function checkKind(kind: number): Kind {
  if (kind < 0 || kind > 2) return throwArgument('Invalid DateTimeKind value.', 'kind');
  return kind as Kind;
}

/** `new DateTime(long ticks, DateTimeKind kind)`. */
export function newDateTimeOfTicks(ticks: bigint, kind: number = unspecified): ClrDateTime {
  if (ticks < 0n || ticks > maxTicks)
    return throwArgumentOutOfRange('ticks', 'Ticks must be between DateTime.MinValue.Ticks and DateTime.MaxValue.Ticks.');
  return dateTimeOfTicks(ticks, checkKind(kind));
}

const outOfRange = (message: string): never => {
  throw new ClrException('System.ArgumentOutOfRangeException', message);
};

export function checkedDay(year: number, month: number, day: number): number {
  if (!isDate(year, month, day)) return outOfRange('Year, Month, and Day parameters describe an un-representable DateTime.');
  return dayNumber(year, month, day);
}

export function checkedTime(hour: number, minute: number, second: number): number {
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59)
    return outOfRange('Hour, Minute, and Second parameters describe an un-representable DateTime.');
  return hour * ticksPerHour + minute * ticksPerMinute + second * ticksPerSecond;
}

export function checkThousandth(value: number, paramName: string): void {
  if (value < 0 || value > 999) throwArgumentOutOfRange(paramName, 'Valid values are between 0 and 999, inclusive.');
}

/** `new DateTime(int year, …)`. */
export function newDateTime(
  year: number,
  month: number,
  day: number,
  hour = 0,
  minute = 0,
  second = 0,
  millisecond = 0,
  microsecond = 0,
  kind: number = unspecified,
): ClrDateTime {
  const checked = checkKind(kind);
  const days = checkedDay(year, month, day);
  const ticks = checkedTime(hour, minute, second);
  checkThousandth(millisecond, 'millisecond');
  checkThousandth(microsecond, 'microsecond');
  return new ClrDateTime(days, ticks + millisecond * ticksPerMillisecond + microsecond * 10, checked);
}

export const unrepresentable = 'The added or subtracted value results in an un-representable DateTime.';

/** The time that days and ticks (below 2^53) lead to; undefined outside the calendar. */
export function shifted(value: ClrDateTime, days: number, ticks: number): ClrDateTime | undefined {
  let newDays = value.days + days;
  let newTicks = value.ticks + ticks;
  if (newTicks < 0 || newTicks >= ticksPerDay) {
    const carry = Math.floor(newTicks / ticksPerDay);
    newDays += carry;
    newTicks -= carry * ticksPerDay;
  }
  return newDays < 0 || newDays >= daysTo10000 ? undefined : new ClrDateTime(newDays, newTicks, value.kind);
}

const shiftedOrThrow = (value: ClrDateTime, days: number, ticks: number, paramName: string): ClrDateTime =>
  shifted(value, days, ticks) ?? throwArgumentOutOfRange(paramName, unrepresentable);

/** How many of a unit a day has, and the ticks of one. */
export interface TimeUnit {
  readonly perDay: number;
  readonly ticks: number;
}
export const units = {
  day: { perDay: 1, ticks: ticksPerDay },
  hour: { perDay: 24, ticks: ticksPerHour },
  minute: { perDay: 1440, ticks: ticksPerMinute },
  second: { perDay: 86400, ticks: ticksPerSecond },
  millisecond: { perDay: 86_400_000, ticks: ticksPerMillisecond },
  microsecond: { perDay: 86_400_000_000, ticks: 10 },
} as const satisfies Record<string, TimeUnit>;

/** `AddDays(double)` and its kin: whole units exactly, the fraction cut to ticks. */
export function addUnits(value: ClrDateTime, count: number, unit: TimeUnit): ClrDateTime {
  if (Math.abs(count) > daysTo10000 * unit.perDay) return throwArgumentOutOfRange('value', 'Value to add was out of range.');
  if (Number.isNaN(count)) return value;
  const whole = Math.trunc(count);
  const days = Math.trunc(whole / unit.perDay);
  const ticks = (whole - days * unit.perDay) * unit.ticks + Math.trunc((count - whole) * unit.ticks);
  return shiftedOrThrow(value, days, ticks, 'value');
}

export function addTicks(value: ClrDateTime, ticks: bigint): ClrDateTime {
  return shiftedOrThrow(value, Number(ticks / bigTicksPerDay), Number(ticks % bigTicksPerDay), 'value');
}

export const addSpan = (value: ClrDateTime, span: ClrTimeSpan, paramName = 'value'): ClrDateTime =>
  shiftedOrThrow(value, span.days, span.ticks, paramName);
export const subtractSpan = (value: ClrDateTime, span: ClrTimeSpan, paramName = 'value'): ClrDateTime =>
  shiftedOrThrow(value, -span.days, -span.ticks, paramName);

/** The same day of another month, or its last day. */
function onMonth(value: ClrDateTime, year: number, month: number, paramName: string): ClrDateTime {
  if (year < 1 || year > 9999) return throwArgumentOutOfRange(paramName, unrepresentable);
  const day = Math.min(value.day, daysInMonth(year, month));
  return new ClrDateTime(dayNumber(year, month, day), value.ticks, value.kind);
}

export function addMonths(value: ClrDateTime, months: number): ClrDateTime {
  if (months < -120000 || months > 120000) return throwArgumentOutOfRange('months', 'Months value must be between +/-120000.');
  const packed = packedDate(value.days);
  const total = yearOf(packed) * 12 + monthOf(packed) - 1 + months;
  const year = Math.floor(total / 12);
  return onMonth(value, year, total - year * 12 + 1, 'months');
}

export function addYears(value: ClrDateTime, years: number): ClrDateTime {
  if (years < -10000 || years > 10000) return throwArgumentOutOfRange('value', 'Years value must be between +/-10000.');
  const packed = packedDate(value.days);
  return onMonth(value, yearOf(packed) + years, monthOf(packed), 'value');
}

export function spanBetween(later: ClrDateTime, earlier: ClrDateTime): ClrTimeSpan {
  const days = later.days - earlier.days;
  const ticks = later.ticks - earlier.ticks;
  return ticks < 0 ? new ClrTimeSpan(days - 1, ticks + ticksPerDay) : new ClrTimeSpan(days, ticks);
}

export const compareDates = (a: ClrDateTime, b: ClrDateTime): number => Math.sign(a.days - b.days || a.ticks - b.ticks);
/** Equality ignores the kind. */
export const equalDates = (a: ClrDateTime, b: ClrDateTime): boolean => a.days === b.days && a.ticks === b.ticks;

export const dateOnly = (value: ClrDateTime): ClrDateTime => new ClrDateTime(value.days, 0, value.kind);
export const timeOfDay = (value: ClrDateTime): ClrTimeSpan => new ClrTimeSpan(0, value.ticks);

export const utcNow = (): ClrDateTime => dateTimeOfTicks(nowTicks(), utc);
export const now = (): ClrDateTime => dateTimeOfTicks(nowTicks(), local);
export const today = (): ClrDateTime => dateOnly(now());

/** `ToUniversalTime()` and `ToLocalTime()`: local time is UTC, so only the kind changes. */
export const toUniversal = (value: ClrDateTime): ClrDateTime => value.withKind(utc);
export const toLocal = (value: ClrDateTime): ClrDateTime => value.withKind(local);

export function checkedDaysInMonth(year: number, month: number): number {
  if (month < 1 || month > 12) return throwOutOfRangeActual('month', 'Month must be between one and twelve.', month);
  checkYear(year);
  return daysInMonth(year, month);
}
function checkYear(year: number): void {
  if (year < 1 || year > 9999) throwArgumentOutOfRange('year', 'Year must be between 1 and 9999.');
}
export function isLeapYear(year: number): boolean {
  checkYear(year);
  return isLeap(year);
}

registerValueType<ClrDateTime>(types.dateTime.definition, {
  zero: minDateTime,
  toText: (value) => formatDateTime(value, null),
  format: (value, format) => formatDateTime(value, format),
  equals: equalDates,
  hash: (value) => hashOfLong(value.totalTicks),
  compare: compareDates,
  key: (value) => value.totalTicks,
});
