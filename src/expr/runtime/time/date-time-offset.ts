/** `System.DateTimeOffset`: a UTC time and an offset of whole minutes. */
import { types } from '../../types/universe.js';
import { ClrException, throwArgument, throwArgumentOutOfRange } from '../exception.js';
import { throwOutOfRangeActual } from '../text/argument-checks.js';
import { registerValueType } from '../value-ops.js';
import { ClrStruct } from '../values.js';
import { hashOfLong, ticksPerMillisecond, ticksPerMinute, ticksPerSecond, unixEpochDay } from './calendar.js';
import { nowTicks } from './clock.js';
import {
  addSpan,
  ClrDateTime,
  compareDates,
  dateTimeOfTicks,
  equalDates,
  local,
  maxDateTime,
  minDateTime,
  newDateTime,
  newDateTimeOfTicks,
  shifted,
  spanBetween,
  unspecified,
  utc,
} from './date-time.js';
import { formatDateTimeOffset } from './date-time-format.js';
import { type ClrTimeSpan, spanOfMinutes } from './time-span.js';

export class ClrDateTimeOffset extends ClrStruct {
  constructor(
    /** Of kind Unspecified. */
    readonly utc: ClrDateTime,
    readonly offsetMinutes: number,
  ) {
    super();
  }

  override toClrString(): string {
    return formatDateTimeOffset(this, null);
  }

  /** The time that a clock at the offset shows: `DateTime`. */
  get clock(): ClrDateTime {
    return this.offsetMinutes === 0 ? this.utc : shifted(this.utc, 0, this.offsetMinutes * ticksPerMinute)!;
  }
  get offset(): ClrTimeSpan {
    return spanOfMinutes(this.offsetMinutes);
  }
}

const maxOffsetMinutes = 14 * 60;

/** Minutes of a valid offset. */
export function offsetMinutesOf(offset: ClrTimeSpan): number {
  if (offset.ticks % ticksPerMinute !== 0) return throwArgument('Offset must be specified in whole minutes.', 'offset');
  const minutes = offset.days * 1440 + offset.ticks / ticksPerMinute;
  if (Math.abs(minutes) > maxOffsetMinutes)
    return throwArgumentOutOfRange('offset', 'Offset must be within plus or minus 14 hours.');
  return minutes;
}

/** The time whose clock shows `clock` at the offset. */
export function atOffset(clock: ClrDateTime, offsetMinutes: number): ClrDateTimeOffset {
  const universal = shifted(clock.withKind(unspecified), 0, -offsetMinutes * ticksPerMinute);
  if (universal === undefined)
    return throwArgumentOutOfRange(
      'offset',
      'The UTC time represented when the offset is applied must be between year 0 and 10,000.',
    );
  return new ClrDateTimeOffset(universal, offsetMinutes);
}

export const minDateTimeOffset = new ClrDateTimeOffset(minDateTime, 0);
export const maxDateTimeOffset = new ClrDateTimeOffset(maxDateTime, 0);
export const unixEpochOffset = new ClrDateTimeOffset(new ClrDateTime(unixEpochDay, 0, unspecified), 0);

/** `new DateTimeOffset(DateTime)`: every kind is at UTC here. */
export const offsetOfDate = (value: ClrDateTime): ClrDateTimeOffset => new ClrDateTimeOffset(value.withKind(unspecified), 0);

/** `new DateTimeOffset(DateTime, TimeSpan)`. */
export function newDateTimeOffset(value: ClrDateTime, offset: ClrTimeSpan): ClrDateTimeOffset {
  const isZero = offset.days === 0 && offset.ticks === 0;
  if (value.kind === local && !isZero)
    return throwArgument('The UTC Offset of the local dateTime parameter does not match the offset argument.', 'offset');
  if (value.kind === utc && !isZero) return throwArgument('The UTC Offset for Utc DateTime instances must be 0.', 'offset');
  return atOffset(value, offsetMinutesOf(offset));
}

/** `new DateTimeOffset(long, TimeSpan)`. */
export function newDateTimeOffsetOfTicks(ticks: bigint, offset: ClrTimeSpan): ClrDateTimeOffset {
  const minutes = offsetMinutesOf(offset);
  return atOffset(newDateTimeOfTicks(ticks), minutes);
}

/** `new DateTimeOffset(int year, …, TimeSpan offset)`. */
export function newDateTimeOffsetOfParts(offset: ClrTimeSpan, ...parts: Parameters<typeof newDateTime>): ClrDateTimeOffset {
  const minutes = offsetMinutesOf(offset);
  return atOffset(newDateTime(...parts), minutes);
}

/** The same offset after a change to the clock time. */
export const mapClock = (value: ClrDateTimeOffset, change: (clock: ClrDateTime) => ClrDateTime): ClrDateTimeOffset =>
  atOffset(change(value.clock), value.offsetMinutes);

export function toOffset(value: ClrDateTimeOffset, offset: ClrTimeSpan): ClrDateTimeOffset {
  const clock = addSpan(value.utc, offset, 't');
  return atOffset(clock, offsetMinutesOf(offset));
}

/** `ToUniversalTime()`; also `ToLocalTime()`, as local time is UTC. */
export const toUtc = (value: ClrDateTimeOffset): ClrDateTimeOffset => new ClrDateTimeOffset(value.utc, 0);

export const offsetUtcNow = (): ClrDateTimeOffset => new ClrDateTimeOffset(dateTimeOfTicks(nowTicks(), unspecified), 0);

export const compareOffsets = (a: ClrDateTimeOffset, b: ClrDateTimeOffset): number => compareDates(a.utc, b.utc);
export const equalOffsets = (a: ClrDateTimeOffset, b: ClrDateTimeOffset): boolean => equalDates(a.utc, b.utc);
export const offsetsBetween = (later: ClrDateTimeOffset, earlier: ClrDateTimeOffset): ClrTimeSpan =>
  spanBetween(later.utc, earlier.utc);

/** `ToUnixTimeSeconds()`: whole seconds, rounded down. */
export const unixSeconds = ({ utc: time }: ClrDateTimeOffset): number =>
  (time.days - unixEpochDay) * 86400 + Math.floor(time.ticks / ticksPerSecond);
export const unixMilliseconds = ({ utc: time }: ClrDateTimeOffset): number =>
  (time.days - unixEpochDay) * 86_400_000 + Math.floor(time.ticks / ticksPerMillisecond);

function ofUnixTime(
  value: bigint,
  min: bigint,
  max: bigint,
  unitsPerDay: number,
  unitTicks: number,
  paramName: string,
): ClrDateTimeOffset {
  if (value < min || value > max)
    return throwOutOfRangeActual(paramName, `Valid values are between ${min} and ${max}, inclusive.`, value);
  const count = Number(value);
  const days = Math.floor(count / unitsPerDay);
  return new ClrDateTimeOffset(new ClrDateTime(days + unixEpochDay, (count - days * unitsPerDay) * unitTicks, unspecified), 0);
}
export const ofUnixSeconds = (value: bigint): ClrDateTimeOffset =>
  ofUnixTime(value, -62135596800n, 253402300799n, 86400, ticksPerSecond, 'seconds');
export const ofUnixMilliseconds = (value: bigint): ClrDateTimeOffset =>
  ofUnixTime(value, -62135596800000n, 253402300799999n, 86_400_000, ticksPerMillisecond, 'milliseconds');

/** Ticks of 1601-01-01, where Windows file times begin. */
const fileTimeOrigin = 504911232000000000n;
const maxTicks = 3155378975999999999n;

export function toFileTime(value: ClrDateTimeOffset): bigint {
  const ticks = value.utc.totalTicks - fileTimeOrigin;
  if (ticks < 0n) throw new ClrException('System.ArgumentOutOfRangeException', 'Not a valid Win32 FileTime.');
  return ticks;
}
export function ofFileTime(fileTime: bigint): ClrDateTimeOffset {
  if (fileTime < 0n || fileTime > maxTicks - fileTimeOrigin)
    return throwArgumentOutOfRange('fileTime', 'Not a valid Win32 FileTime.');
  return new ClrDateTimeOffset(dateTimeOfTicks(fileTime + fileTimeOrigin, unspecified), 0);
}

registerValueType<ClrDateTimeOffset>(types.dateTimeOffset.definition, {
  zero: minDateTimeOffset,
  toText: (value) => formatDateTimeOffset(value, null),
  format: (value, format) => formatDateTimeOffset(value, format),
  equals: equalOffsets,
  hash: (value) => hashOfLong(value.utc.totalTicks),
  compare: compareOffsets,
  key: (value) => value.utc.totalTicks,
});
