import { throwArgumentNull } from '../../runtime/exception.js';
import { equalsBoxed, hashBoxed } from '../../runtime/integers.js';
import { dayOfWeek, dayOfYear } from '../../runtime/time/calendar.js';
import * as dates from '../../runtime/time/date-time.js';
import { formatDateTimeOffset } from '../../runtime/time/date-time-format.js';
import type { ClrDateTimeOffset } from '../../runtime/time/date-time-offset.js';
import * as offsets from '../../runtime/time/date-time-offset.js';
import * as parsing from '../../runtime/time/date-time-offset-parse.js';
import type { ClrTimeSpan } from '../../runtime/time/time-span.js';
import type { ClrArray, Ref } from '../../runtime/values.js';
import { types } from '../../types/universe.js';
import { clrType, m } from '../define.js';

type Text = string | null;
type Texts = ClrArray<string | null> | null;

/** No expression can name a calendar, so these constructors only ever get null. */
const withoutCalendar = (): never => throwArgumentNull('calendar');

export const dateTimeOffsetType = clrType(
  'struct System.DateTimeOffset : IComparable, IComparable<DateTimeOffset>, IEquatable<DateTimeOffset>, IFormattable, System.Runtime.Serialization.IDeserializationCallback, System.Runtime.Serialization.ISerializable',
  () => [
    m('DateTimeOffset()', () => offsets.minDateTimeOffset),
    m('DateTimeOffset(DateTime dateTime)', offsets.offsetOfDate),
    m('DateTimeOffset(DateTime dateTime, TimeSpan offset)', offsets.newDateTimeOffset),
    m(
      'DateTimeOffset(int year, int month, int day, int hour, int minute, int second, TimeSpan offset)',
      (year: number, month: number, day: number, hour: number, minute: number, second: number, offset: ClrTimeSpan) =>
        offsets.newDateTimeOffsetOfParts(offset, year, month, day, hour, minute, second),
    ),
    m(
      'DateTimeOffset(int year, int month, int day, int hour, int minute, int second, int millisecond, System.Globalization.Calendar calendar, TimeSpan offset)',
      withoutCalendar,
    ),
    m(
      'DateTimeOffset(int year, int month, int day, int hour, int minute, int second, int millisecond, TimeSpan offset)',
      (year: number, month: number, day: number, hour: number, minute: number, second: number, ms: number, offset: ClrTimeSpan) =>
        offsets.newDateTimeOffsetOfParts(offset, year, month, day, hour, minute, second, ms),
    ),
    m('DateTimeOffset(long ticks, TimeSpan offset)', offsets.newDateTimeOffsetOfTicks),
    m('DateTime Date { get; }', (self: ClrDateTimeOffset) => dates.dateOnly(self.clock)),
    m('DateTime DateTime { get; }', (self: ClrDateTimeOffset) => self.clock),
    m('DateTime LocalDateTime { get; }', (self: ClrDateTimeOffset) => self.utc.withKind(dates.local)),
    m('DateTime UtcDateTime { get; }', (self: ClrDateTimeOffset) => self.utc.withKind(dates.utc)),
    m('DateTimeOffset Add(TimeSpan timeSpan)', (self: ClrDateTimeOffset, value: ClrTimeSpan) =>
      offsets.mapClock(self, (clock) => dates.addSpan(clock, value)),
    ),
    m('DateTimeOffset AddDays(double days)', (self: ClrDateTimeOffset, value: number) =>
      offsets.mapClock(self, (clock) => dates.addUnits(clock, value, dates.units.day)),
    ),
    m('DateTimeOffset AddHours(double hours)', (self: ClrDateTimeOffset, value: number) =>
      offsets.mapClock(self, (clock) => dates.addUnits(clock, value, dates.units.hour)),
    ),
    m('DateTimeOffset AddMilliseconds(double milliseconds)', (self: ClrDateTimeOffset, value: number) =>
      offsets.mapClock(self, (clock) => dates.addUnits(clock, value, dates.units.millisecond)),
    ),
    m('DateTimeOffset AddMinutes(double minutes)', (self: ClrDateTimeOffset, value: number) =>
      offsets.mapClock(self, (clock) => dates.addUnits(clock, value, dates.units.minute)),
    ),
    m('DateTimeOffset AddMonths(int months)', (self: ClrDateTimeOffset, value: number) =>
      offsets.mapClock(self, (clock) => dates.addMonths(clock, value)),
    ),
    m('DateTimeOffset AddSeconds(double seconds)', (self: ClrDateTimeOffset, value: number) =>
      offsets.mapClock(self, (clock) => dates.addUnits(clock, value, dates.units.second)),
    ),
    m('DateTimeOffset AddTicks(long ticks)', (self: ClrDateTimeOffset, value: bigint) =>
      offsets.mapClock(self, (clock) => dates.addTicks(clock, value)),
    ),
    m('DateTimeOffset AddYears(int years)', (self: ClrDateTimeOffset, value: number) =>
      offsets.mapClock(self, (clock) => dates.addYears(clock, value)),
    ),
    m('DateTimeOffset Subtract(TimeSpan value)', (self: ClrDateTimeOffset, value: ClrTimeSpan) =>
      offsets.mapClock(self, (clock) => dates.subtractSpan(clock, value)),
    ),
    m('DateTimeOffset ToLocalTime()', offsets.toUtc),
    m('DateTimeOffset ToOffset(TimeSpan offset)', offsets.toOffset),
    m('DateTimeOffset ToUniversalTime()', offsets.toUtc),
    m('DayOfWeek DayOfWeek { get; }', (self: ClrDateTimeOffset) => dayOfWeek(self.clock.days)),
    m('TimeSpan Offset { get; }', (self: ClrDateTimeOffset) => self.offset),
    m('TimeSpan Subtract(DateTimeOffset value)', offsets.offsetsBetween),
    m('TimeSpan TimeOfDay { get; }', (self: ClrDateTimeOffset) => dates.timeOfDay(self.clock)),
    m('bool Equals(DateTimeOffset other)', offsets.equalOffsets),
    m('bool Equals(object obj)', equalsBoxed(types.dateTimeOffset)),
    m(
      'bool EqualsExact(DateTimeOffset other)',
      (self: ClrDateTimeOffset, other: ClrDateTimeOffset) =>
        offsets.equalOffsets(self, other) && self.offsetMinutes === other.offsetMinutes,
    ),
    m('int CompareTo(DateTimeOffset other)', offsets.compareOffsets),
    m('int Day { get; }', (self: ClrDateTimeOffset) => self.clock.day),
    m('int DayOfYear { get; }', (self: ClrDateTimeOffset) => dayOfYear(self.clock.days)),
    m('int GetHashCode()', hashBoxed(types.dateTimeOffset)),
    m('int Hour { get; }', (self: ClrDateTimeOffset) => self.clock.hour),
    m('int Millisecond { get; }', (self: ClrDateTimeOffset) => self.clock.millisecond),
    m('int Minute { get; }', (self: ClrDateTimeOffset) => self.clock.minute),
    m('int Month { get; }', (self: ClrDateTimeOffset) => self.clock.month),
    m('int Second { get; }', (self: ClrDateTimeOffset) => self.clock.second),
    m('int Year { get; }', (self: ClrDateTimeOffset) => self.clock.year),
    m('long Ticks { get; }', (self: ClrDateTimeOffset) => self.clock.totalTicks),
    m('long ToFileTime()', offsets.toFileTime),
    m('long ToUnixTimeMilliseconds()', (self: ClrDateTimeOffset) => BigInt(offsets.unixMilliseconds(self))),
    m('long ToUnixTimeSeconds()', (self: ClrDateTimeOffset) => BigInt(offsets.unixSeconds(self))),
    m('long UtcTicks { get; }', (self: ClrDateTimeOffset) => self.utc.totalTicks),
    m('static DateTimeOffset FromFileTime(long fileTime)', offsets.ofFileTime),
    m('static DateTimeOffset FromUnixTimeMilliseconds(long milliseconds)', offsets.ofUnixMilliseconds),
    m('static DateTimeOffset FromUnixTimeSeconds(long seconds)', offsets.ofUnixSeconds),
    m('static DateTimeOffset MaxValue', () => offsets.maxDateTimeOffset),
    m('static DateTimeOffset MinValue', () => offsets.minDateTimeOffset),
    m('static DateTimeOffset Now { get; }', offsets.offsetUtcNow),
    m('static DateTimeOffset Parse(string input)', (input: Text) => parsing.parseOffset(input)),
    m('static DateTimeOffset Parse(string input, IFormatProvider formatProvider)', (input: Text) => parsing.parseOffset(input)),
    m(
      'static DateTimeOffset Parse(string input, IFormatProvider formatProvider, System.Globalization.DateTimeStyles styles)',
      (input: Text, _provider: null, styles: number) => parsing.parseOffset(input, styles),
    ),
    m(
      'static DateTimeOffset ParseExact(string input, string format, IFormatProvider formatProvider)',
      (input: Text, format: Text) => parsing.parseOffsetExact(input, format),
    ),
    m(
      'static DateTimeOffset ParseExact(string input, string format, IFormatProvider formatProvider, System.Globalization.DateTimeStyles styles)',
      (input: Text, format: Text, _provider: null, styles: number) => parsing.parseOffsetExact(input, format, styles),
    ),
    m(
      'static DateTimeOffset ParseExact(string input, string[] formats, IFormatProvider formatProvider, System.Globalization.DateTimeStyles styles)',
      (input: Text, formats: Texts, _provider: null, styles: number) => parsing.parseOffsetExactMany(input, formats, styles),
    ),
    m('static DateTimeOffset UtcNow { get; }', offsets.offsetUtcNow),
    m(
      'static DateTimeOffset operator +(DateTimeOffset dateTimeOffset, TimeSpan timeSpan)',
      (self: ClrDateTimeOffset, value: ClrTimeSpan) => offsets.mapClock(self, (clock) => dates.addSpan(clock, value, 't')),
    ),
    m(
      'static DateTimeOffset operator -(DateTimeOffset dateTimeOffset, TimeSpan timeSpan)',
      (self: ClrDateTimeOffset, value: ClrTimeSpan) => offsets.mapClock(self, (clock) => dates.subtractSpan(clock, value, 't')),
    ),
    m('static TimeSpan operator -(DateTimeOffset left, DateTimeOffset right)', offsets.offsetsBetween),
    m('static bool Equals(DateTimeOffset first, DateTimeOffset second)', offsets.equalOffsets),
    m(
      'static bool TryParse(string input, IFormatProvider formatProvider, System.Globalization.DateTimeStyles styles, out DateTimeOffset result)',
      (input: Text, _provider: null, styles: number, result: Ref<ClrDateTimeOffset>) =>
        parsing.tryParseOffset(input, result, styles),
    ),
    m('static bool TryParse(string input, out DateTimeOffset result)', (input: Text, result: Ref<ClrDateTimeOffset>) =>
      parsing.tryParseOffset(input, result),
    ),
    m(
      'static bool TryParseExact(string input, string format, IFormatProvider formatProvider, System.Globalization.DateTimeStyles styles, out DateTimeOffset result)',
      (input: Text, format: Text, _provider: null, styles: number, result: Ref<ClrDateTimeOffset>) =>
        parsing.tryParseOffsetExact(input, format, styles, result),
    ),
    m(
      'static bool TryParseExact(string input, string[] formats, IFormatProvider formatProvider, System.Globalization.DateTimeStyles styles, out DateTimeOffset result)',
      (input: Text, formats: Texts, _provider: null, styles: number, result: Ref<ClrDateTimeOffset>) =>
        parsing.tryParseOffsetExactMany(input, formats, styles, result),
    ),
    m(
      'static bool operator !=(DateTimeOffset left, DateTimeOffset right)',
      (a: ClrDateTimeOffset, b: ClrDateTimeOffset) => !offsets.equalOffsets(a, b),
    ),
    m(
      'static bool operator <(DateTimeOffset left, DateTimeOffset right)',
      (a: ClrDateTimeOffset, b: ClrDateTimeOffset) => offsets.compareOffsets(a, b) < 0,
    ),
    m(
      'static bool operator <=(DateTimeOffset left, DateTimeOffset right)',
      (a: ClrDateTimeOffset, b: ClrDateTimeOffset) => offsets.compareOffsets(a, b) <= 0,
    ),
    m('static bool operator ==(DateTimeOffset left, DateTimeOffset right)', offsets.equalOffsets),
    m(
      'static bool operator >(DateTimeOffset left, DateTimeOffset right)',
      (a: ClrDateTimeOffset, b: ClrDateTimeOffset) => offsets.compareOffsets(a, b) > 0,
    ),
    m(
      'static bool operator >=(DateTimeOffset left, DateTimeOffset right)',
      (a: ClrDateTimeOffset, b: ClrDateTimeOffset) => offsets.compareOffsets(a, b) >= 0,
    ),
    m('static implicit operator DateTimeOffset(DateTime dateTime)', offsets.offsetOfDate),
    m('static int Compare(DateTimeOffset first, DateTimeOffset second)', offsets.compareOffsets),
    m('string ToString()', (self: ClrDateTimeOffset) => formatDateTimeOffset(self, null)),
    m('string ToString(IFormatProvider formatProvider)', (self: ClrDateTimeOffset) => formatDateTimeOffset(self, null)),
    m('string ToString(string format)', formatDateTimeOffset),
    m('string ToString(string format, IFormatProvider formatProvider)', formatDateTimeOffset),
    m('DateTimeOffset(DateOnly date, TimeOnly time, TimeSpan offset)'),
    m(
      'DateTimeOffset(int year, int month, int day, int hour, int minute, int second, int millisecond, int microsecond, System.Globalization.Calendar calendar, TimeSpan offset)',
      withoutCalendar,
    ),
    m(
      'DateTimeOffset(int year, int month, int day, int hour, int minute, int second, int millisecond, int microsecond, TimeSpan offset)',
      (
        year: number,
        month: number,
        day: number,
        hour: number,
        minute: number,
        second: number,
        ms: number,
        us: number,
        offset: ClrTimeSpan,
      ) => offsets.newDateTimeOffsetOfParts(offset, year, month, day, hour, minute, second, ms, us),
    ),
    m('DateTimeOffset AddMicroseconds(double microseconds)', (self: ClrDateTimeOffset, value: number) =>
      offsets.mapClock(self, (clock) => dates.addUnits(clock, value, dates.units.microsecond)),
    ),
    m('void Deconstruct(out DateOnly date, out TimeOnly time, out TimeSpan offset)'),
    m('int Microsecond { get; }', (self: ClrDateTimeOffset) => Math.floor(self.utc.ticks / 10) % 1000),
    m('int Nanosecond { get; }', (self: ClrDateTimeOffset) => (self.utc.ticks % 10) * 100),
    m('int TotalOffsetMinutes { get; }', (self: ClrDateTimeOffset) => self.offsetMinutes),
    m(
      'static bool TryParse(string s, IFormatProvider provider, out DateTimeOffset result)',
      (s: Text, _provider: null, result: Ref<ClrDateTimeOffset>) => parsing.tryParseOffset(s, result),
    ),
    m('static DateTimeOffset UnixEpoch', () => offsets.unixEpochOffset),
  ],
);
