import { throwArgumentNull } from '../../runtime/exception.js';
import { compareBoxed, equalsBoxed, hashBoxed } from '../../runtime/integers.js';
import { dayOfWeek, dayOfYear } from '../../runtime/time/calendar.js';
import type { ClrDateTime } from '../../runtime/time/date-time.js';
import * as dates from '../../runtime/time/date-time.js';
import { formatDateTime } from '../../runtime/time/date-time-format.js';
import { parseDateTime } from '../../runtime/time/date-time-parse.js';
import type { ClrTimeSpan } from '../../runtime/time/time-span.js';
import { types } from '../../types/universe.js';
import { clrType, m } from '../define.js';

/** No expression can name a calendar, so these constructors only ever get null. */
const withoutCalendar = (): never => throwArgumentNull('calendar');

export const dateTimeType = clrType(
  'struct System.DateTime : IComparable, IComparable<DateTime>, IConvertible, IEquatable<DateTime>, IFormattable, System.Runtime.Serialization.ISerializable',
  () => [
    m('DateTime()', () => dates.minDateTime),
    m('DateTime(int year, int month, int day)', (year: number, month: number, day: number) =>
      dates.newDateTime(year, month, day),
    ),
    m('DateTime(int year, int month, int day, System.Globalization.Calendar calendar)', withoutCalendar),
    m(
      'DateTime(int year, int month, int day, int hour, int minute, int second)',
      (year: number, month: number, day: number, hour: number, minute: number, second: number) =>
        dates.newDateTime(year, month, day, hour, minute, second),
    ),
    m(
      'DateTime(int year, int month, int day, int hour, int minute, int second, DateTimeKind kind)',
      (year: number, month: number, day: number, hour: number, minute: number, second: number, kind: number) =>
        dates.newDateTime(year, month, day, hour, minute, second, 0, 0, kind),
    ),
    m(
      'DateTime(int year, int month, int day, int hour, int minute, int second, System.Globalization.Calendar calendar)',
      withoutCalendar,
    ),
    m('DateTime(int year, int month, int day, int hour, int minute, int second, int millisecond)', dates.newDateTime),
    m(
      'DateTime(int year, int month, int day, int hour, int minute, int second, int millisecond, DateTimeKind kind)',
      (year: number, month: number, day: number, hour: number, minute: number, second: number, ms: number, kind: number) =>
        dates.newDateTime(year, month, day, hour, minute, second, ms, 0, kind),
    ),
    m(
      'DateTime(int year, int month, int day, int hour, int minute, int second, int millisecond, System.Globalization.Calendar calendar)',
      withoutCalendar,
    ),
    m(
      'DateTime(int year, int month, int day, int hour, int minute, int second, int millisecond, System.Globalization.Calendar calendar, DateTimeKind kind)',
      withoutCalendar,
    ),
    m(
      'DateTime(int year, int month, int day, int hour, int minute, int second, int millisecond, int microsecond)',
      dates.newDateTime,
    ),
    m('DateTime(long ticks)', (ticks: bigint) => dates.newDateTimeOfTicks(ticks)),
    m('DateTime(long ticks, DateTimeKind kind)', dates.newDateTimeOfTicks),
    m('DateTime Add(TimeSpan value)', (self: ClrDateTime, value: ClrTimeSpan) => dates.addSpan(self, value)),
    m('DateTime AddDays(double value)', (self: ClrDateTime, value: number) => dates.addUnits(self, value, dates.units.day)),
    m('DateTime AddHours(double value)', (self: ClrDateTime, value: number) => dates.addUnits(self, value, dates.units.hour)),
    m('DateTime AddMilliseconds(double value)', (self: ClrDateTime, value: number) =>
      dates.addUnits(self, value, dates.units.millisecond),
    ),
    m('DateTime AddMinutes(double value)', (self: ClrDateTime, value: number) => dates.addUnits(self, value, dates.units.minute)),
    m('DateTime AddMonths(int months)', dates.addMonths),
    m('DateTime AddSeconds(double value)', (self: ClrDateTime, value: number) => dates.addUnits(self, value, dates.units.second)),
    m('DateTime AddTicks(long value)', dates.addTicks),
    m('DateTime AddYears(int value)', dates.addYears),
    m('DateTime Date { get; }', dates.dateOnly),
    m('DateTime Subtract(TimeSpan value)', (self: ClrDateTime, value: ClrTimeSpan) => dates.subtractSpan(self, value)),
    m('DayOfWeek DayOfWeek { get; }', (self: ClrDateTime) => dayOfWeek(self.days)),
    m('TimeSpan Subtract(DateTime value)', dates.spanBetween),
    m('TimeSpan TimeOfDay { get; }', dates.timeOfDay),
    m('bool Equals(DateTime value)', dates.equalDates),
    m('bool Equals(object value)', equalsBoxed(types.dateTime)),
    m('bool IsDaylightSavingTime()', () => false),
    m('int CompareTo(DateTime value)', dates.compareDates),
    m('int CompareTo(object value)', compareBoxed(types.dateTime)),
    m('int Day { get; }', (self: ClrDateTime) => self.day),
    m('int DayOfYear { get; }', (self: ClrDateTime) => dayOfYear(self.days)),
    m('int GetHashCode()', hashBoxed(types.dateTime)),
    m('int Hour { get; }', (self: ClrDateTime) => self.hour),
    m('int Millisecond { get; }', (self: ClrDateTime) => self.millisecond),
    m('int Minute { get; }', (self: ClrDateTime) => self.minute),
    m('int Month { get; }', (self: ClrDateTime) => self.month),
    m('int Second { get; }', (self: ClrDateTime) => self.second),
    m('int Year { get; }', (self: ClrDateTime) => self.year),
    m('long Ticks { get; }', (self: ClrDateTime) => self.totalTicks),
    m('static DateTime MaxValue', () => dates.maxDateTime),
    m('static DateTime MinValue', () => dates.minDateTime),
    m('static DateTime Now { get; }', dates.now),
    m('static DateTime Parse(string s)', (s: string | null) => parseDateTime(s)),
    m('static DateTime Parse(string s, IFormatProvider provider)', (s: string | null) => parseDateTime(s)),
    m(
      'static DateTime Parse(string s, IFormatProvider provider, System.Globalization.DateTimeStyles styles)',
      (s: string | null, _provider: null, styles: number) => parseDateTime(s, styles),
    ),
    m('static DateTime Today { get; }', dates.today),
    m('static DateTime UtcNow { get; }', dates.utcNow),
    m('static DateTime operator +(DateTime d, TimeSpan t)', (d: ClrDateTime, t: ClrTimeSpan) => dates.addSpan(d, t, 't')),
    m('static DateTime operator -(DateTime d, TimeSpan t)', (d: ClrDateTime, t: ClrTimeSpan) => dates.subtractSpan(d, t, 't')),
    m('static TimeSpan operator -(DateTime d1, DateTime d2)', dates.spanBetween),
    m('static bool Equals(DateTime t1, DateTime t2)', dates.equalDates),
    m('static bool IsLeapYear(int year)', dates.isLeapYear),
    m('static bool operator !=(DateTime d1, DateTime d2)', (a: ClrDateTime, b: ClrDateTime) => !dates.equalDates(a, b)),
    m('static bool operator <(DateTime t1, DateTime t2)', (a: ClrDateTime, b: ClrDateTime) => dates.compareDates(a, b) < 0),
    m('static bool operator <=(DateTime t1, DateTime t2)', (a: ClrDateTime, b: ClrDateTime) => dates.compareDates(a, b) <= 0),
    m('static bool operator ==(DateTime d1, DateTime d2)', dates.equalDates),
    m('static bool operator >(DateTime t1, DateTime t2)', (a: ClrDateTime, b: ClrDateTime) => dates.compareDates(a, b) > 0),
    m('static bool operator >=(DateTime t1, DateTime t2)', (a: ClrDateTime, b: ClrDateTime) => dates.compareDates(a, b) >= 0),
    m('static int DaysInMonth(int year, int month)', dates.checkedDaysInMonth),
    m('string ToString()', (self: ClrDateTime) => formatDateTime(self, null)),
    m('string ToString(IFormatProvider provider)', (self: ClrDateTime) => formatDateTime(self, null)),
    m('string ToString(string format)', formatDateTime),
    m('string ToString(string format, IFormatProvider provider)', formatDateTime),
    m('DateTime(DateOnly date, TimeOnly time)'),
    m('DateTime(DateOnly date, TimeOnly time, DateTimeKind kind)'),
    m(
      'DateTime(int year, int month, int day, int hour, int minute, int second, int millisecond, int microsecond, DateTimeKind kind)',
      dates.newDateTime,
    ),
    m(
      'DateTime(int year, int month, int day, int hour, int minute, int second, int millisecond, int microsecond, System.Globalization.Calendar calendar)',
      withoutCalendar,
    ),
    m(
      'DateTime(int year, int month, int day, int hour, int minute, int second, int millisecond, int microsecond, System.Globalization.Calendar calendar, DateTimeKind kind)',
      withoutCalendar,
    ),
  ],
  [
    'AddMicroseconds',
    'Compare',
    'Deconstruct',
    'FromBinary',
    'FromFileTime',
    'FromFileTimeUtc',
    'FromOADate',
    'GetDateTimeFormats',
    'GetTypeCode',
    'Kind',
    'Microsecond',
    'Nanosecond',
    'ParseExact',
    'SpecifyKind',
    'ToBinary',
    'ToFileTime',
    'ToFileTimeUtc',
    'ToLocalTime',
    'ToLongDateString',
    'ToLongTimeString',
    'ToOADate',
    'ToShortDateString',
    'ToShortTimeString',
    'ToUniversalTime',
    'TryFormat',
    'TryParse',
    'TryParseExact',
    'UnixEpoch',
  ],
);
