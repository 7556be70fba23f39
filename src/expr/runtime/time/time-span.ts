/** `System.TimeSpan`: whole days, rounded down, and the ticks of the day; both exact numbers, which bigint arithmetic would be slow for. */
import { types } from '../../types/universe.js';
import { ClrException, throwArgument, throwOverflow } from '../exception.js';
import { registerValueType } from '../value-ops.js';
import { ClrStruct } from '../values.js';
import {
  bigTicksPerDay,
  hashOfLong,
  ticksPerDay,
  ticksPerHour,
  ticksPerMillisecond,
  ticksPerMinute,
  ticksPerSecond,
} from './calendar.js';
import { formatTimeSpan } from './time-span-format.js';

const maxTicks = 9223372036854775807n;
const minTicks = -9223372036854775808n;
/** The day and the ticks of the extreme values. */
const maxDays = 10675199;
const maxDayTicks = 100854775807;
const minDays = -10675200;
const minDayTicks = 763145224192;

export const tooLong = 'TimeSpan overflowed because the duration is too long.';

/** A number of ticks split by sign: days and ticks of the absolute value. */
export interface Magnitude {
  readonly negative: boolean;
  readonly days: number;
  readonly ticks: number;
}

export class ClrTimeSpan extends ClrStruct {
  constructor(
    readonly days: number,
    /** 0 ≤ ticks < ticksPerDay. */
    readonly ticks: number,
  ) {
    super();
  }

  override toClrString(): string {
    return formatTimeSpan(this, null);
  }

  /** `Ticks`. */
  get totalTicks(): bigint {
    return BigInt(this.days) * bigTicksPerDay + BigInt(this.ticks);
  }
  /** `(double)Ticks`: the product is exact, so this rounds once. */
  get tickNumber(): number {
    return this.days * ticksPerDay + this.ticks;
  }
  get magnitude(): Magnitude {
    if (this.days >= 0) return { negative: false, days: this.days, ticks: this.ticks };
    if (this.ticks === 0) return { negative: true, days: -this.days, ticks: 0 };
    return { negative: true, days: -this.days - 1, ticks: ticksPerDay - this.ticks };
  }
}

export const zeroTimeSpan = new ClrTimeSpan(0, 0);
export const maxTimeSpan = new ClrTimeSpan(maxDays, maxDayTicks);
export const minTimeSpan = new ClrTimeSpan(minDays, minDayTicks);

const isInRange = (days: number, ticks: number): boolean =>
  (days > minDays && days < maxDays) || (days === maxDays && ticks <= maxDayTicks) || (days === minDays && ticks >= minDayTicks);

/** A time span of days and any number of ticks below 2^53; undefined when it is too long. */
export function tryTimeSpan(days: number, ticks: number): ClrTimeSpan | undefined {
  const carry = Math.floor(ticks / ticksPerDay);
  const wholeDays = days + carry;
  const rest = ticks - carry * ticksPerDay;
  return isInRange(wholeDays, rest) ? new ClrTimeSpan(wholeDays, rest) : undefined;
}

const orOverflow = (value: ClrTimeSpan | undefined): ClrTimeSpan => value ?? throwOverflow(tooLong);

/** `new TimeSpan(long ticks)`. */
export function timeSpanOfTicks(ticks: bigint): ClrTimeSpan {
  let days = ticks / bigTicksPerDay;
  let rest = ticks - days * bigTicksPerDay;
  if (rest < 0n) {
    days--;
    rest += bigTicksPerDay;
  }
  return new ClrTimeSpan(Number(days), Number(rest));
}

/** A whole number of ticks held as a double, of any size that a `long` has. */
function ofWholeNumber(ticks: number): ClrTimeSpan {
  let days = Math.floor(ticks / ticksPerDay);
  let rest = ticks - days * ticksPerDay;
  if (rest < 0) {
    days--;
    rest += ticksPerDay;
  } else if (rest >= ticksPerDay) {
    days++;
    rest -= ticksPerDay;
  }
  return new ClrTimeSpan(days, rest);
}

/** `(double)long.MaxValue`. */
const tickLimit = 2 ** 63;

/** A double number of ticks, cut to whole ones. */
function ofTickNumber(ticks: number): ClrTimeSpan {
  if (Number.isNaN(ticks) || ticks > tickLimit || ticks < -tickLimit) return throwOverflow(tooLong);
  return ticks === tickLimit ? maxTimeSpan : ofWholeNumber(Math.trunc(ticks));
}

/** `FromDays(double)` and its kin. */
export function timeSpanOfUnits(value: number, ticksPerUnit: number): ClrTimeSpan {
  if (Number.isNaN(value)) return throwArgument('TimeSpan does not accept floating point Not-a-Number values.');
  return ofTickNumber(value * ticksPerUnit);
}

/** Counts of units, `int` or `long`. */
export interface UnitCounts {
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number | bigint;
  readonly seconds?: number | bigint;
  readonly milliseconds?: number | bigint;
  readonly microseconds?: number | bigint;
}

/** The integer `From…` methods and the constructors: exact, however big the counts are. */
export function timeSpanOfWholeUnits(counts: UnitCounts): ClrTimeSpan {
  const { days = 0, hours = 0, minutes = 0, seconds = 0, milliseconds = 0, microseconds = 0 } = counts;
  const total =
    BigInt(days) * bigTicksPerDay +
    BigInt(hours) * 36_000_000_000n +
    BigInt(minutes) * 600_000_000n +
    BigInt(seconds) * 10_000_000n +
    BigInt(milliseconds) * 10_000n +
    BigInt(microseconds) * 10n;
  if (total > maxTicks || total < minTicks) throw new ClrException('System.ArgumentOutOfRangeException', tooLong);
  return timeSpanOfTicks(total);
}

/** `new TimeSpan(int days, …)`. */
export function newTimeSpan(
  days: number,
  hours: number,
  minutes: number,
  seconds: number,
  milliseconds = 0,
  microseconds = 0,
): ClrTimeSpan {
  const ticks =
    hours * ticksPerHour +
    minutes * ticksPerMinute +
    seconds * ticksPerSecond +
    milliseconds * ticksPerMillisecond +
    microseconds * 10;
  const quick = Math.abs(ticks) <= Number.MAX_SAFE_INTEGER ? tryTimeSpan(days, ticks) : undefined;
  return quick ?? timeSpanOfWholeUnits({ days, hours, minutes, seconds, milliseconds, microseconds });
}

export const addSpans = (a: ClrTimeSpan, b: ClrTimeSpan): ClrTimeSpan =>
  orOverflow(tryTimeSpan(a.days + b.days, a.ticks + b.ticks));
export const subtractSpans = (a: ClrTimeSpan, b: ClrTimeSpan): ClrTimeSpan =>
  orOverflow(tryTimeSpan(a.days - b.days, a.ticks - b.ticks));

export function negateSpan(value: ClrTimeSpan): ClrTimeSpan {
  return (
    tryTimeSpan(-value.days, -value.ticks) ?? throwOverflow('Negating the minimum value of a twos complement number is invalid.')
  );
}

export function absoluteSpan(value: ClrTimeSpan): ClrTimeSpan {
  if (value.days >= 0) return value;
  return (
    tryTimeSpan(-value.days, -value.ticks) ??
    throwOverflow(
      'The duration cannot be returned for TimeSpan.MinValue because the absolute value of TimeSpan.MinValue exceeds the value of TimeSpan.MaxValue.',
    )
  );
}

/** `Math.Round(double)`: halves to even. */
function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest < 0.5) return floor;
  return rest > 0.5 || floor % 2 !== 0 ? floor + 1 : floor;
}

export function multiplySpan(value: ClrTimeSpan, factor: number): ClrTimeSpan {
  if (Number.isNaN(factor)) return throwArgument('TimeSpan does not accept floating point Not-a-Number values.', 'factor');
  return ofTickNumber(roundHalfEven(value.tickNumber * factor));
}
export function divideSpan(value: ClrTimeSpan, divisor: number): ClrTimeSpan {
  if (Number.isNaN(divisor)) return throwArgument('TimeSpan does not accept floating point Not-a-Number values.', 'divisor');
  return ofTickNumber(roundHalfEven(value.tickNumber / divisor));
}
export const spanRatio = (a: ClrTimeSpan, b: ClrTimeSpan): number => a.tickNumber / b.tickNumber;

export const compareSpans = (a: ClrTimeSpan, b: ClrTimeSpan): number => Math.sign(a.days - b.days || a.ticks - b.ticks);
export const equalSpans = (a: ClrTimeSpan, b: ClrTimeSpan): boolean => a.days === b.days && a.ticks === b.ticks;

/** `Days`. */
export function spanDays(value: ClrTimeSpan): number {
  return value.days < 0 && value.ticks > 0 ? value.days + 1 : value.days;
}

/** One of the parts below the day, with the sign of the whole: `Hours`, `Minutes`, … */
export function spanPart(value: ClrTimeSpan, ticksPerUnit: number, unitsPerNext: number): number {
  const { negative, ticks } = value.magnitude;
  const part = Math.floor(ticks / ticksPerUnit) % unitsPerNext;
  return negative && part !== 0 ? -part : part;
}

/** `TotalHours` and its kin: a tick number over the ticks of the unit. */
export const spanTotal = (value: ClrTimeSpan, ticksPerUnit: number): number => value.tickNumber / ticksPerUnit;

const maxMilliseconds = 922337203685477;

/** `TotalMilliseconds`, which .NET keeps within what a time span of whole milliseconds can be. */
export function spanTotalMilliseconds(value: ClrTimeSpan): number {
  const total = value.tickNumber / ticksPerMillisecond;
  return Math.max(-maxMilliseconds, Math.min(maxMilliseconds, total));
}

/** An offset or shift known to be small, in whole minutes. */
export const spanOfMinutes = (minutes: number): ClrTimeSpan => tryTimeSpan(0, minutes * ticksPerMinute)!;

registerValueType<ClrTimeSpan>(types.timeSpan.definition, {
  zero: zeroTimeSpan,
  toText: (value) => formatTimeSpan(value, null),
  format: (value, format) => formatTimeSpan(value, format),
  equals: equalSpans,
  hash: (value) => hashOfLong(value.totalTicks),
  compare: compareSpans,
  key: (value) => (value.days < 9000 && value.days > -9000 ? value.tickNumber : value.totalTicks),
});
