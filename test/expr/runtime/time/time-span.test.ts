import { ticksPerDay, ticksPerHour, ticksPerSecond } from '../../../../src/expr/runtime/time/calendar.js';
import {
  absoluteSpan,
  addSpans,
  divideSpan,
  maxTimeSpan,
  minTimeSpan,
  multiplySpan,
  negateSpan,
  newTimeSpan,
  timeSpanOfTicks,
  timeSpanOfUnits,
} from '../../../../src/expr/runtime/time/time-span.js';
import { formatTimeSpan } from '../../../../src/expr/runtime/time/time-span-format.js';
import { parseTimeSpan, parseTimeSpanExact } from '../../../../src/expr/runtime/time/time-span-parse.js';
import { check, type Row } from '../outcome.js';

const span = parseTimeSpan('1.02:03:04.5067');

// arithmetic
test.each<Row>([
  ['new TimeSpan(1, 2, 3, 4, 5)', () => newTimeSpan(1, 2, 3, 4, 5), '1.02:03:04.0050000'],
  ['new TimeSpan(0, -90, 0)', () => newTimeSpan(0, 0, -90, 0), '-01:30:00'],
  ['TimeSpan.FromTicks(1)', () => timeSpanOfTicks(1n), '00:00:00.0000001'],
  ['TimeSpan.FromSeconds(1.23456789)', () => timeSpanOfUnits(1.23456789, ticksPerSecond), '00:00:01.2345678'],
  ['TimeSpan.FromHours(-1.5)', () => timeSpanOfUnits(-1.5, ticksPerHour), '-01:30:00'],
  [
    'TimeSpan.FromDays(1e9)',
    () => timeSpanOfUnits(1e9, ticksPerDay),
    'OverflowException: TimeSpan overflowed because the duration is too long.',
  ],
  [
    'TimeSpan.FromDays(double.NaN)',
    () => timeSpanOfUnits(Number.NaN, ticksPerDay),
    'ArgumentException: TimeSpan does not accept floating point Not-a-Number values.',
  ],
  ['TimeSpan.MaxValue', () => maxTimeSpan, '10675199.02:48:05.4775807'],
  ['TimeSpan.MinValue', () => minTimeSpan, '-10675199.02:48:05.4775808'],
  [
    'TimeSpan.MaxValue + TimeSpan.FromTicks(1)',
    () => addSpans(maxTimeSpan, timeSpanOfTicks(1n)),
    'OverflowException: TimeSpan overflowed because the duration is too long.',
  ],
  [
    '-TimeSpan.MinValue',
    () => negateSpan(minTimeSpan),
    'OverflowException: Negating the minimum value of a twos complement number is invalid.',
  ],
  [
    'TimeSpan.MinValue.Duration()',
    () => absoluteSpan(minTimeSpan),
    'OverflowException: The duration cannot be returned for TimeSpan.MinValue because the absolute value of TimeSpan.MinValue exceeds the value of TimeSpan.MaxValue.',
  ],
  ['TimeSpan.Parse("1.02:03:04.5067") * 1.5', () => multiplySpan(span, 1.5), '1.15:04:36.7600500'],
  [
    'TimeSpan.Parse("1.02:03:04.5067") / 0',
    () => divideSpan(span, 0),
    'OverflowException: TimeSpan overflowed because the duration is too long.',
  ],
])('%s', check);

// format
test.each<Row>([
  ['TimeSpan.Parse("1.02:03:04.5067").ToString()', () => formatTimeSpan(span, null), '1.02:03:04.5067000'],
  ['TimeSpan.Parse("1.02:03:04.5067").ToString("g")', () => formatTimeSpan(span, 'g'), '1:2:03:04.5067'],
  ['TimeSpan.Parse("1.02:03:04.5067").ToString("G")', () => formatTimeSpan(span, 'G'), '1:02:03:04.5067000'],
  [
    'TimeSpan.Parse("1.02:03:04.5067").ToString("d\\\\ h\\\\:mm\\\\:ss\\\\.FFFFF")',
    () => formatTimeSpan(span, 'd\\ h\\:mm\\:ss\\.FFFFF'),
    '1 2:03:04.5067',
  ],
  ['TimeSpan.Parse("1.02:03:04.5067").ToString("%h")', () => formatTimeSpan(span, '%h'), '2'],
  ['TimeSpan.Parse("1.02:03:04.5067").ToString("\'d:\'dd")', () => formatTimeSpan(span, "'d:'dd"), 'd:01'],
  [
    'TimeSpan.Parse("1.02:03:04.5067").ToString("h:mm")',
    () => formatTimeSpan(span, 'h:mm'),
    'FormatException: Input string was not in a correct format.',
  ],
  [
    'TimeSpan.Parse("1.02:03:04.5067").ToString("x")',
    () => formatTimeSpan(span, 'x'),
    'FormatException: Input string was not in a correct format.',
  ],
])('%s', check);

// parse
test.each<Row>([
  ['TimeSpan.Parse(" -6 ")', () => parseTimeSpan(' -6 '), '-6.00:00:00'],
  ['TimeSpan.Parse("6:12")', () => parseTimeSpan('6:12'), '06:12:00'],
  ['TimeSpan.Parse("6:12:14.1234567")', () => parseTimeSpan('6:12:14.1234567'), '06:12:14.1234567'],
  ['TimeSpan.Parse("6:12:14:45.3448")', () => parseTimeSpan('6:12:14:45.3448'), '6.12:14:45.3448000'],
  [
    'TimeSpan.Parse("24:00")',
    () => parseTimeSpan('24:00'),
    "OverflowException: The TimeSpan string '24:00' could not be parsed because at least one of the numeric components is out of range or contains too many digits.",
  ],
  [
    'TimeSpan.Parse("6:60")',
    () => parseTimeSpan('6:60'),
    "OverflowException: The TimeSpan string '6:60' could not be parsed because at least one of the numeric components is out of range or contains too many digits.",
  ],
  [
    'TimeSpan.Parse("10675200.00:00:00")',
    () => parseTimeSpan('10675200.00:00:00'),
    "OverflowException: The TimeSpan string '10675200.00:00:00' could not be parsed because at least one of the numeric components is out of range or contains too many digits.",
  ],
  ['TimeSpan.Parse("x")', () => parseTimeSpan('x'), "FormatException: String 'x' was not recognized as a valid TimeSpan."],
  ['TimeSpan.Parse(null)', () => parseTimeSpan(null), "ArgumentNullException: Value cannot be null. (Parameter 'input')"],
  ['TimeSpan.ParseExact("1:2", "h\\\\:m", null)', () => parseTimeSpanExact('1:2', 'h\\:m'), '01:02:00'],
  [
    'TimeSpan.ParseExact("1-03.5", "d\\\\-hh\\\\.f", null)',
    () => parseTimeSpanExact('1-03.5', 'd\\-hh\\.f'),
    '1.03:00:00.5000000',
  ],
  [
    'TimeSpan.ParseExact("1:2", "h\\\\:mm", null)',
    () => parseTimeSpanExact('1:2', 'h\\:mm'),
    'FormatException: Input string was not in a correct format.',
  ],
  ['TimeSpan.ParseExact("1.2:03:04", "c", null)', () => parseTimeSpanExact('1.2:03:04', 'c'), '1.02:03:04'],
  ['TimeSpan.ParseExact("1", "", null)', () => parseTimeSpanExact('1', ''), "FormatException: Format specifier '' was invalid."],
])('%s', check);
