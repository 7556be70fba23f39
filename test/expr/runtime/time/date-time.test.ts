import { setClock } from '../../../../src/expr/runtime/time/clock.js';
import {
  addMonths,
  addSpan,
  addTicks,
  addUnits,
  addYears,
  type ClrDateTime,
  compareDates,
  dateOnly,
  dateTimeOfTicks,
  maxDateTime,
  newDateTime,
  newDateTimeOfTicks,
  spanBetween,
  subtractSpan,
  units,
  utc,
  utcNow,
} from '../../../../src/expr/runtime/time/date-time.js';
import { formatDateTime } from '../../../../src/expr/runtime/time/date-time-format.js';
import { newTimeSpan } from '../../../../src/expr/runtime/time/time-span.js';
import { check, type Row } from '../outcome.js';

const date = newDateTime(2024, 2, 29, 13, 5, 9, 70);
const show = (value: ClrDateTime): string => formatDateTime(value, 'o');
const format = (text: string | null): string => formatDateTime(date, text);

test('the clock can be replaced', () => {
  const previous = setClock({ nowTicks: () => 638448000000000001n });
  const ticks = utcNow().totalTicks;
  setClock(previous);
  expect(ticks).toBe(638448000000000001n);
});

// arithmetic
test.each<Row>([
  [
    'new DateTime(2024, 2, 29, 13, 5, 9, 70).AddYears(1).ToString("o")',
    () => show(addYears(date, 1)),
    '2025-02-28T13:05:09.0700000',
  ],
  [
    'new DateTime(2024, 2, 29, 13, 5, 9, 70).AddMonths(-12).ToString("o")',
    () => show(addMonths(date, -12)),
    '2023-02-28T13:05:09.0700000',
  ],
  [
    'new DateTime(2024, 2, 29, 13, 5, 9, 70).AddDays(0.1).ToString("o")',
    () => show(addUnits(date, 0.1, units.day)),
    '2024-02-29T15:29:09.0700000',
  ],
  [
    'new DateTime(2024, 2, 29, 13, 5, 9, 70).AddSeconds(1.23456789).ToString("o")',
    () => show(addUnits(date, 1.23456789, units.second)),
    '2024-02-29T13:05:10.3045678',
  ],
  [
    'new DateTime(2024, 2, 29, 13, 5, 9, 70).AddMilliseconds(-0.00004).ToString("o")',
    () => show(addUnits(date, -0.00004, units.millisecond)),
    '2024-02-29T13:05:09.0700000',
  ],
  [
    'new DateTime(2024, 2, 29, 13, 5, 9, 70).AddTicks(-1).ToString("o")',
    () => show(addTicks(date, -1n)),
    '2024-02-29T13:05:09.0699999',
  ],
  [
    'new DateTime(2024, 2, 29, 13, 5, 9, 70).AddDays(double.NaN).ToString("o")',
    () => show(addUnits(date, Number.NaN, units.day)),
    '2024-02-29T13:05:09.0700000',
  ],
  [
    'new DateTime(2024, 2, 29, 13, 5, 9, 70).AddYears(8000)',
    () => addYears(date, 8000),
    "ArgumentOutOfRangeException: The added or subtracted value results in an un-representable DateTime. (Parameter 'value')",
  ],
  [
    'new DateTime(2024, 2, 29, 13, 5, 9, 70).AddMonths(120001)',
    () => addMonths(date, 120001),
    "ArgumentOutOfRangeException: Months value must be between +/-120000. (Parameter 'months')",
  ],
  [
    'DateTime.MaxValue.AddDays(1)',
    () => addUnits(maxDateTime, 1, units.day),
    "ArgumentOutOfRangeException: The added or subtracted value results in an un-representable DateTime. (Parameter 'value')",
  ],
  [
    'DateTime.MaxValue + TimeSpan.FromTicks(1)',
    () => addSpan(maxDateTime, newTimeSpan(0, 0, 0, 1), 't'),
    "ArgumentOutOfRangeException: The added or subtracted value results in an un-representable DateTime. (Parameter 't')",
  ],
  [
    'DateTime.MinValue - TimeSpan.FromTicks(1)',
    () => subtractSpan(newDateTime(1, 1, 1), newTimeSpan(0, 0, 0, 1), 't'),
    "ArgumentOutOfRangeException: The added or subtracted value results in an un-representable DateTime. (Parameter 't')",
  ],
  [
    'new DateTime(2024, 2, 29, 13, 5, 9, 70) - new DateTime(2023, 2, 28)',
    () => spanBetween(date, newDateTime(2023, 2, 28)),
    '366.13:05:09.0700000',
  ],
  ['new DateTime(2024, 2, 29, 13, 5, 9, 70).Date.ToString("o")', () => show(dateOnly(date)), '2024-02-29T00:00:00.0000000'],
  ['new DateTime(2024, 2, 29, 13, 5, 9, 70).CompareTo(DateTime.MaxValue)', () => compareDates(date, maxDateTime), '-1'],
  [
    'new DateTime(638448000000000001, DateTimeKind.Utc).ToString("o")',
    () => show(dateTimeOfTicks(638448000000000001n, utc)),
    '2024-02-29T10:40:00.0000001Z',
  ],
])('%s', check);

// construction
test.each<Row>([
  [
    'new DateTime(2023, 2, 29)',
    () => newDateTime(2023, 2, 29),
    'ArgumentOutOfRangeException: Year, Month, and Day parameters describe an un-representable DateTime.',
  ],
  [
    'new DateTime(2023, 2, 28, 24, 0, 0)',
    () => newDateTime(2023, 2, 28, 24, 0, 0),
    'ArgumentOutOfRangeException: Hour, Minute, and Second parameters describe an un-representable DateTime.',
  ],
  [
    'new DateTime(2023, 2, 28, 1, 0, 0, 1000)',
    () => newDateTime(2023, 2, 28, 1, 0, 0, 1000),
    "ArgumentOutOfRangeException: Valid values are between 0 and 999, inclusive. (Parameter 'millisecond')",
  ],
  [
    'new DateTime(-1L)',
    () => newDateTimeOfTicks(-1n),
    "ArgumentOutOfRangeException: Ticks must be between DateTime.MinValue.Ticks and DateTime.MaxValue.Ticks. (Parameter 'ticks')",
  ],
])('%s', check);

// format
test.each<Row>([
  ['new DateTime(2024, 2, 29, 13, 5, 9, 70).ToString()', () => format(null), '02/29/2024 13:05:09'],
  [
    'string.Join("|", "dDfFgGmorRstTuUy".Select(c => new DateTime(2024, 2, 29, 13, 5, 9, 70).ToString(c.ToString())))',
    () => Array.from('dDfFgGmorRstTuUy', format),
    '02/29/2024|Thursday, 29 February 2024|Thursday, 29 February 2024 13:05|Thursday, 29 February 2024 13:05:09|02/29/2024 13:05|02/29/2024 13:05:09|February 29|2024-02-29T13:05:09.0700000|Thu, 29 Feb 2024 13:05:09 GMT|Thu, 29 Feb 2024 13:05:09 GMT|2024-02-29T13:05:09|13:05|13:05:09|2024-02-29 13:05:09Z|Thursday, 29 February 2024 13:05:09|2024 February',
  ],
  [
    'new DateTime(2024, 2, 29, 13, 5, 9, 70).ToString("d M yy h H m s t f z K")',
    () => format('d M yy h H m s t f z K'),
    '29 2 24 1 13 5 9 P 0 +0 ',
  ],
  [
    'new DateTime(2024, 2, 29, 13, 5, 9, 70).ToString("ddd dddd MMM MMMM yyyyy tt ffff FFFF g zzz")',
    () => format('ddd dddd MMM MMMM yyyyy tt ffff FFFF g zzz'),
    'Thu Thursday Feb February 02024 PM 0700 07 A.D. +00:00',
  ],
  ['new DateTime(2024, 2, 29, 13, 5, 9, 70).ToString("\'at\' \\"q\\" \\\\d %d")', () => format('\'at\' "q" \\d %d'), 'at q d 29'],
  [
    'new DateTime(2024, 2, 29, 13, 5, 9, 70).ToString("%")',
    () => format('%'),
    'FormatException: Input string was not in a correct format.',
  ],
  [
    'new DateTime(2024, 2, 29, 13, 5, 9, 70).ToString("q")',
    () => format('q'),
    'FormatException: Input string was not in a correct format.',
  ],
  [
    'new DateTime(2024, 2, 29, 13, 5, 9, 70).ToString("\'open")',
    () => format("'open"),
    "FormatException: Cannot find a matching quote character for the character '''.",
  ],
  [
    'new DateTime(2024, 2, 29, 13, 5, 9, 70).ToString("ffffffff")',
    () => format('ffffffff'),
    'FormatException: Input string was not in a correct format.',
  ],
])('%s', check);
