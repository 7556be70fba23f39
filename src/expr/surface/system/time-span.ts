import { compareBoxed, equalsBoxed, hashBoxed } from '../../runtime/integers.js';
import { ticksPerDay, ticksPerHour, ticksPerMillisecond, ticksPerMinute, ticksPerSecond } from '../../runtime/time/calendar.js';
import type { ClrTimeSpan } from '../../runtime/time/time-span.js';
import * as spans from '../../runtime/time/time-span.js';
import { formatTimeSpan } from '../../runtime/time/time-span-format.js';
import * as parsing from '../../runtime/time/time-span-parse.js';
import type { ClrArray, Ref } from '../../runtime/values.js';
import { types } from '../../types/universe.js';
import { clrType, m } from '../define.js';

type Text = string | null;
type Texts = ClrArray<string | null> | null;

const whole = spans.timeSpanOfWholeUnits;

export const timeSpanType = clrType('struct System.TimeSpan : IComparable, IFormattable', () => [
  m('TimeSpan Add(TimeSpan ts)', spans.addSpans),
  m('TimeSpan Divide(double divisor)', spans.divideSpan),
  m('TimeSpan Duration()', spans.absoluteSpan),
  m('TimeSpan Multiply(double factor)', spans.multiplySpan),
  m('TimeSpan Negate()', spans.negateSpan),
  m('TimeSpan Subtract(TimeSpan ts)', spans.subtractSpans),
  m('TimeSpan()', () => spans.zeroTimeSpan),
  m('TimeSpan(int days, int hours, int minutes, int seconds)', spans.newTimeSpan),
  m('TimeSpan(int days, int hours, int minutes, int seconds, int milliseconds)', spans.newTimeSpan),
  m('TimeSpan(int hours, int minutes, int seconds)', (hours: number, minutes: number, seconds: number) =>
    spans.newTimeSpan(0, hours, minutes, seconds),
  ),
  m('TimeSpan(long ticks)', spans.timeSpanOfTicks),
  m('bool Equals(TimeSpan obj)', spans.equalSpans),
  m('bool Equals(object value)', equalsBoxed(types.timeSpan)),
  m('const long TicksPerDay = 864000000000'),
  m('const long TicksPerHour = 36000000000'),
  m('const long TicksPerMillisecond = 10000'),
  m('const long TicksPerMinute = 600000000'),
  m('const long TicksPerSecond = 10000000'),
  m('double TotalDays { get; }', (self: ClrTimeSpan) => spans.spanTotal(self, ticksPerDay)),
  m('double TotalHours { get; }', (self: ClrTimeSpan) => spans.spanTotal(self, ticksPerHour)),
  m('double TotalMilliseconds { get; }', spans.spanTotalMilliseconds),
  m('double TotalMinutes { get; }', (self: ClrTimeSpan) => spans.spanTotal(self, ticksPerMinute)),
  m('double TotalSeconds { get; }', (self: ClrTimeSpan) => spans.spanTotal(self, ticksPerSecond)),
  m('int CompareTo(TimeSpan value)', spans.compareSpans),
  m('int CompareTo(object value)', compareBoxed(types.timeSpan)),
  m('int Days { get; }', spans.spanDays),
  m('int GetHashCode()', hashBoxed(types.timeSpan)),
  m('int Hours { get; }', (self: ClrTimeSpan) => spans.spanPart(self, ticksPerHour, 24)),
  m('int Milliseconds { get; }', (self: ClrTimeSpan) => spans.spanPart(self, ticksPerMillisecond, 1000)),
  m('int Minutes { get; }', (self: ClrTimeSpan) => spans.spanPart(self, ticksPerMinute, 60)),
  m('int Seconds { get; }', (self: ClrTimeSpan) => spans.spanPart(self, ticksPerSecond, 60)),
  m('long Ticks { get; }', (self: ClrTimeSpan) => self.totalTicks),
  m('static TimeSpan FromDays(double value)', (value: number) => spans.timeSpanOfUnits(value, ticksPerDay)),
  m('static TimeSpan FromDays(int days)', (days: number) => whole({ days })),
  m('static TimeSpan FromHours(double value)', (value: number) => spans.timeSpanOfUnits(value, ticksPerHour)),
  m('static TimeSpan FromHours(int hours)', (hours: number) => whole({ hours })),
  m('static TimeSpan FromMilliseconds(double value)', (value: number) => spans.timeSpanOfUnits(value, ticksPerMillisecond)),
  m('static TimeSpan FromMilliseconds(long milliseconds)', (milliseconds: bigint) => whole({ milliseconds })),
  m('static TimeSpan FromMinutes(double value)', (value: number) => spans.timeSpanOfUnits(value, ticksPerMinute)),
  m('static TimeSpan FromMinutes(long minutes)', (minutes: bigint) => whole({ minutes })),
  m('static TimeSpan FromSeconds(double value)', (value: number) => spans.timeSpanOfUnits(value, ticksPerSecond)),
  m('static TimeSpan FromSeconds(long seconds)', (seconds: bigint) => whole({ seconds })),
  m('static TimeSpan FromTicks(long value)', spans.timeSpanOfTicks),
  m('static TimeSpan MaxValue', () => spans.maxTimeSpan),
  m('static TimeSpan MinValue', () => spans.minTimeSpan),
  m('static TimeSpan Parse(string input, IFormatProvider formatProvider)', parsing.parseTimeSpan),
  m('static TimeSpan Parse(string s)', parsing.parseTimeSpan),
  m('static TimeSpan ParseExact(string input, string format, IFormatProvider formatProvider)', (input: Text, format: Text) =>
    parsing.parseTimeSpanExact(input, format),
  ),
  m(
    'static TimeSpan ParseExact(string input, string format, IFormatProvider formatProvider, System.Globalization.TimeSpanStyles styles)',
    (input: Text, format: Text, _provider: null, styles: number) => parsing.parseTimeSpanExact(input, format, styles),
  ),
  m('static TimeSpan ParseExact(string input, string[] formats, IFormatProvider formatProvider)', (input: Text, formats: Texts) =>
    parsing.parseTimeSpanExactMany(input, formats),
  ),
  m(
    'static TimeSpan ParseExact(string input, string[] formats, IFormatProvider formatProvider, System.Globalization.TimeSpanStyles styles)',
    (input: Text, formats: Texts, _provider: null, styles: number) => parsing.parseTimeSpanExactMany(input, formats, styles),
  ),
  m('static TimeSpan Zero', () => spans.zeroTimeSpan),
  m('static TimeSpan operator *(TimeSpan timeSpan, double factor)', spans.multiplySpan),
  m('static TimeSpan operator *(double factor, TimeSpan timeSpan)', (factor: number, value: ClrTimeSpan) =>
    spans.multiplySpan(value, factor),
  ),
  m('static TimeSpan operator +(TimeSpan t)', (t: ClrTimeSpan) => t),
  m('static TimeSpan operator +(TimeSpan t1, TimeSpan t2)', spans.addSpans),
  m('static TimeSpan operator -(TimeSpan t)', spans.negateSpan),
  m('static TimeSpan operator -(TimeSpan t1, TimeSpan t2)', spans.subtractSpans),
  m('static TimeSpan operator /(TimeSpan timeSpan, double divisor)', spans.divideSpan),
  m('static bool Equals(TimeSpan t1, TimeSpan t2)', spans.equalSpans),
  m(
    'static bool TryParse(string input, IFormatProvider formatProvider, out TimeSpan result)',
    (input: Text, _provider: null, result: Ref<ClrTimeSpan>) => parsing.tryParseTimeSpan(input, result),
  ),
  m('static bool TryParse(string s, out TimeSpan result)', parsing.tryParseTimeSpan),
  m(
    'static bool TryParseExact(string input, string format, IFormatProvider formatProvider, System.Globalization.TimeSpanStyles styles, out TimeSpan result)',
    (input: Text, format: Text, _provider: null, styles: number, result: Ref<ClrTimeSpan>) =>
      parsing.tryParseTimeSpanExact(input, format, styles, result),
  ),
  m(
    'static bool TryParseExact(string input, string format, IFormatProvider formatProvider, out TimeSpan result)',
    (input: Text, format: Text, _provider: null, result: Ref<ClrTimeSpan>) =>
      parsing.tryParseTimeSpanExact(input, format, 0, result),
  ),
  m(
    'static bool TryParseExact(string input, string[] formats, IFormatProvider formatProvider, System.Globalization.TimeSpanStyles styles, out TimeSpan result)',
    (input: Text, formats: Texts, _provider: null, styles: number, result: Ref<ClrTimeSpan>) =>
      parsing.tryParseTimeSpanExactMany(input, formats, styles, result),
  ),
  m(
    'static bool TryParseExact(string input, string[] formats, IFormatProvider formatProvider, out TimeSpan result)',
    (input: Text, formats: Texts, _provider: null, result: Ref<ClrTimeSpan>) =>
      parsing.tryParseTimeSpanExactMany(input, formats, 0, result),
  ),
  m('static bool operator !=(TimeSpan t1, TimeSpan t2)', (a: ClrTimeSpan, b: ClrTimeSpan) => !spans.equalSpans(a, b)),
  m('static bool operator <(TimeSpan t1, TimeSpan t2)', (a: ClrTimeSpan, b: ClrTimeSpan) => spans.compareSpans(a, b) < 0),
  m('static bool operator <=(TimeSpan t1, TimeSpan t2)', (a: ClrTimeSpan, b: ClrTimeSpan) => spans.compareSpans(a, b) <= 0),
  m('static bool operator ==(TimeSpan t1, TimeSpan t2)', spans.equalSpans),
  m('static bool operator >(TimeSpan t1, TimeSpan t2)', (a: ClrTimeSpan, b: ClrTimeSpan) => spans.compareSpans(a, b) > 0),
  m('static bool operator >=(TimeSpan t1, TimeSpan t2)', (a: ClrTimeSpan, b: ClrTimeSpan) => spans.compareSpans(a, b) >= 0),
  m('static double operator /(TimeSpan t1, TimeSpan t2)', spans.spanRatio),
  m('static int Compare(TimeSpan t1, TimeSpan t2)', spans.compareSpans),
  m('string ToString()', (self: ClrTimeSpan) => formatTimeSpan(self, null)),
  m('string ToString(string format)', formatTimeSpan),
  m('string ToString(string format, IFormatProvider formatProvider)', formatTimeSpan),
  m('TimeSpan(int days, int hours, int minutes, int seconds, int milliseconds, int microseconds)', spans.newTimeSpan),
  m('double Divide(TimeSpan ts)', spans.spanRatio),
  m(
    'static TimeSpan FromDays(int days, int hours = 0, long minutes = 0, long seconds = 0, long milliseconds = 0, long microseconds = 0)',
    (days: number, hours: number, minutes: bigint, seconds: bigint, milliseconds: bigint, microseconds: bigint) =>
      whole({ days, hours, minutes, seconds, milliseconds, microseconds }),
  ),
  m(
    'static TimeSpan FromHours(int hours, long minutes = 0, long seconds = 0, long milliseconds = 0, long microseconds = 0)',
    (hours: number, minutes: bigint, seconds: bigint, milliseconds: bigint, microseconds: bigint) =>
      whole({ hours, minutes, seconds, milliseconds, microseconds }),
  ),
  m('static TimeSpan FromMicroseconds(double value)', (value: number) => spans.timeSpanOfUnits(value, 10)),
  m('static TimeSpan FromMicroseconds(long microseconds)', (microseconds: bigint) => whole({ microseconds })),
  m('static TimeSpan FromMilliseconds(long milliseconds, long microseconds)', (milliseconds: bigint, microseconds: bigint) =>
    whole({ milliseconds, microseconds }),
  ),
  m(
    'static TimeSpan FromMinutes(long minutes, long seconds = 0, long milliseconds = 0, long microseconds = 0)',
    (minutes: bigint, seconds: bigint, milliseconds: bigint, microseconds: bigint) =>
      whole({ minutes, seconds, milliseconds, microseconds }),
  ),
  m(
    'static TimeSpan FromSeconds(long seconds, long milliseconds = 0, long microseconds = 0)',
    (seconds: bigint, milliseconds: bigint, microseconds: bigint) => whole({ seconds, milliseconds, microseconds }),
  ),
  m('const int HoursPerDay = 24'),
  m('int Microseconds { get; }', (self: ClrTimeSpan) => spans.spanPart(self, 10, 1000)),
  m('const long MicrosecondsPerDay = 86400000000'),
  m('const long MicrosecondsPerHour = 3600000000'),
  m('const long MicrosecondsPerMillisecond = 1000'),
  m('const long MicrosecondsPerMinute = 60000000'),
  m('const long MicrosecondsPerSecond = 1000000'),
  m('const long MillisecondsPerDay = 86400000'),
  m('const long MillisecondsPerHour = 3600000'),
  m('const long MillisecondsPerMinute = 60000'),
  m('const long MillisecondsPerSecond = 1000'),
  m('const long MinutesPerDay = 1440'),
  m('const long MinutesPerHour = 60'),
  m('int Nanoseconds { get; }', (self: ClrTimeSpan) => spans.spanPart(self, 1, 10) * 100),
  m('const long NanosecondsPerTick = 100'),
  m('const long SecondsPerDay = 86400'),
  m('const long SecondsPerHour = 3600'),
  m('const long SecondsPerMinute = 60'),
  m('const long TicksPerMicrosecond = 10'),
  m('double TotalMicroseconds { get; }', (self: ClrTimeSpan) => spans.spanTotal(self, 10)),
  m('double TotalNanoseconds { get; }', (self: ClrTimeSpan) => self.tickNumber * 100),
]);
