import { newDateTime } from '../../../../src/expr/runtime/time/date-time.js';
import { formatDateTime, formatDateTimeOffset } from '../../../../src/expr/runtime/time/date-time-format.js';
import {
  newDateTimeOffset,
  ofUnixSeconds,
  toOffset,
  unixMilliseconds,
} from '../../../../src/expr/runtime/time/date-time-offset.js';
import { parseOffset, parseOffsetExact } from '../../../../src/expr/runtime/time/date-time-offset-parse.js';
import { parseDateTime } from '../../../../src/expr/runtime/time/date-time-parse.js';
import { parseDateTimeExact } from '../../../../src/expr/runtime/time/date-time-parse-exact.js';
import { parseTimeSpan } from '../../../../src/expr/runtime/time/time-span-parse.js';
import { check, type Row } from '../outcome.js';

const parse = (text: string | null): string => formatDateTime(parseDateTime(text), 'o');
const exact = (text: string, format: string): string => formatDateTime(parseDateTimeExact(text, format), 'o');
const offset = (text: string): string => formatDateTimeOffset(parseOffset(text), 'o');

// DateTime.Parse
test.each<Row>([
  ['DateTime.Parse("2024-03-15").ToString("o")', () => parse('2024-03-15'), '2024-03-15T00:00:00.0000000'],
  [
    'DateTime.Parse("2024-03-15T10:20:30.1234567Z").ToString("o")',
    () => parse('2024-03-15T10:20:30.1234567Z'),
    '2024-03-15T10:20:30.1234567+00:00',
  ],
  [
    'DateTime.Parse("2024-03-15T10:20:30+02:00").ToString("o")',
    () => parse('2024-03-15T10:20:30+02:00'),
    '2024-03-15T08:20:30.0000000+00:00',
  ],
  ['DateTime.Parse("03/15/2024 1:02 PM").ToString("o")', () => parse('03/15/2024 1:02 PM'), '2024-03-15T13:02:00.0000000'],
  [
    'DateTime.Parse("Fri, 15 Mar 2024 10:20:30 GMT").ToString("o")',
    () => parse('Fri, 15 Mar 2024 10:20:30 GMT'),
    '2024-03-15T10:20:30.0000000+00:00',
  ],
  ['DateTime.Parse("15 March 2024").ToString("o")', () => parse('15 March 2024'), '2024-03-15T00:00:00.0000000'],
  ['DateTime.Parse("Mar 2024").ToString("o")', () => parse('Mar 2024'), '2024-03-01T00:00:00.0000000'],
  ['DateTime.Parse("3/15/24").ToString("o")', () => parse('3/15/24'), '2024-03-15T00:00:00.0000000'],
  [
    'DateTime.Parse("2024-03-15 24:00").ToString("o")',
    () => parse('2024-03-15 24:00'),
    "FormatException: The DateTime represented by the string '2024-03-15 24:00' is not supported in calendar 'System.Globalization.GregorianCalendar'.",
  ],
  [
    'DateTime.Parse("2024-13-15")',
    () => parse('2024-13-15'),
    "FormatException: String '2024-13-15' was not recognized as a valid DateTime.",
  ],
  [
    'DateTime.Parse("Mon, 15 Mar 2024")',
    () => parse('Mon, 15 Mar 2024'),
    "FormatException: String 'Mon, 15 Mar 2024' was not recognized as a valid DateTime because the day of week was incorrect.",
  ],
  ['DateTime.Parse("")', () => parse(''), "FormatException: String '' was not recognized as a valid DateTime."],
  [
    'DateTime.Parse("yesterday")',
    () => parse('yesterday'),
    "FormatException: The string 'yesterday' was not recognized as a valid DateTime. There is an unknown word starting at index '0'.",
  ],
  ['DateTime.Parse(null)', () => parse(null), "ArgumentNullException: Value cannot be null. (Parameter 's')"],
])('%s', check);

// DateTime.ParseExact
test.each<Row>([
  [
    'DateTime.ParseExact("20240315", "yyyyMMdd", null).ToString("o")',
    () => exact('20240315', 'yyyyMMdd'),
    '2024-03-15T00:00:00.0000000',
  ],
  [
    'DateTime.ParseExact("15/Mar/2024:10:20:30 +0200", "dd/MMM/yyyy:HH:mm:ss zzz", null).ToString("o")',
    () => exact('15/Mar/2024:10:20:30 +0200', 'dd/MMM/yyyy:HH:mm:ss zzz'),
    '2024-03-15T08:20:30.0000000+00:00',
  ],
  [
    'DateTime.ParseExact("2024-03-15T10:20:30.5Z", "yyyy-MM-ddTHH:mm:ss.FFFK", null).ToString("o")',
    () => exact('2024-03-15T10:20:30.5Z', 'yyyy-MM-ddTHH:mm:ss.FFFK'),
    '2024-03-15T10:20:30.5000000+00:00',
  ],
  [
    'DateTime.ParseExact("1:05 pm", "h:mm tt", null).TimeOfDay.ToString()',
    () => parseDateTimeExact('1:05 pm', 'h:mm tt').toClrString().slice(11),
    '13:05:00',
  ],
  [
    'DateTime.ParseExact("2024-3-15", "yyyy-MM-dd", null)',
    () => exact('2024-3-15', 'yyyy-MM-dd'),
    "FormatException: String '2024-3-15' was not recognized as a valid DateTime.",
  ],
  ['DateTime.ParseExact("2024", "", null)', () => exact('2024', ''), "FormatException: Format specifier '' was invalid."],
])('%s', check);

// DateTimeOffset
test.each<Row>([
  [
    'DateTimeOffset.Parse("2024-03-15 10:20 -05:00").ToString("o")',
    () => offset('2024-03-15 10:20 -05:00'),
    '2024-03-15T10:20:00.0000000-05:00',
  ],
  ['DateTimeOffset.Parse("2024-03-15").ToString("o")', () => offset('2024-03-15'), '2024-03-15T00:00:00.0000000+00:00'],
  [
    'DateTimeOffset.Parse("2024-03-15 10:20 +15:00")',
    () => offset('2024-03-15 10:20 +15:00'),
    "FormatException: The time zone offset of string '2024-03-15 10:20 +15:00' must be within plus or minus 14 hours.",
  ],
  [
    'DateTimeOffset.ParseExact("15.3.2024 +2", "d.M.yyyy z", null).ToString()',
    () => parseOffsetExact('15.3.2024 +2', 'd.M.yyyy z'),
    '03/15/2024 00:00:00 +02:00',
  ],
  [
    'DateTimeOffset.FromUnixTimeSeconds(1710497430).ToString("u")',
    () => formatDateTimeOffset(ofUnixSeconds(1710497430n), 'u'),
    '2024-03-15 10:10:30Z',
  ],
  [
    'DateTimeOffset.FromUnixTimeSeconds(253402300800)',
    () => ofUnixSeconds(253402300800n),
    "ArgumentOutOfRangeException: Valid values are between -62135596800 and 253402300799, inclusive. (Parameter 'seconds')\nActual value was 253402300800.",
  ],
  [
    'new DateTimeOffset(2024, 3, 15, 0, 0, 0, TimeSpan.FromHours(2)).ToUnixTimeMilliseconds()',
    () => unixMilliseconds(newDateTimeOffset(newDateTime(2024, 3, 15), parseTimeSpan('2:00'))),
    '1710453600000',
  ],
  [
    'new DateTimeOffset(2024, 3, 15, 0, 0, 0, TimeSpan.FromHours(2)).ToOffset(TimeSpan.FromHours(-3)).ToString("r")',
    () =>
      formatDateTimeOffset(
        toOffset(newDateTimeOffset(newDateTime(2024, 3, 15), parseTimeSpan('2:00')), parseTimeSpan('-3:00')),
        'r',
      ),
    'Thu, 14 Mar 2024 22:00:00 GMT',
  ],
  [
    'new DateTimeOffset(2024, 3, 15, 0, 0, 0, TimeSpan.FromSeconds(1))',
    () => newDateTimeOffset(newDateTime(2024, 3, 15), parseTimeSpan('0:00:01')),
    "ArgumentException: Offset must be specified in whole minutes. (Parameter 'offset')",
  ],
])('%s', check);
