import { newAdjustmentRule } from '../../../../src/expr/runtime/time/adjustment-rule.js';
import {
  type ClrDateTime,
  type Kind,
  maxDateTime,
  minDateTime,
  newDateTime,
  unspecified,
  utc,
} from '../../../../src/expr/runtime/time/date-time.js';
import { formatDateTime } from '../../../../src/expr/runtime/time/date-time-format.js';
import { parseOffset } from '../../../../src/expr/runtime/time/date-time-offset-parse.js';
import { parseTimeSpan } from '../../../../src/expr/runtime/time/time-span-parse.js';
import { currentTimeZone } from '../../../../src/expr/runtime/time/time-zone.js';
import * as zones from '../../../../src/expr/runtime/time/time-zone-info.js';
import { fixedDateTransition, floatingDateTransition } from '../../../../src/expr/runtime/time/transition-time.js';
import { ianaIdOf, windowsIdOf } from '../../../../src/expr/runtime/time/windows-zones.js';
import { newArray } from '../../../../src/expr/runtime/values.js';
import { typeNamed } from '../../../../src/expr/types/universe.js';
import { check, type Row } from '../outcome.js';

const amsterdam = zones.findZone('Europe/Amsterdam');
const dublin = zones.findZone('Europe/Dublin');
const at = (text: string, kind: Kind = unspecified): ClrDateTime => {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = text.split(/\D/).map(Number);
  return newDateTime(year, month, day, hour, minute, 0).withKind(kind);
};
const show = (value: ClrDateTime): string => formatDateTime(value, 'o');
const span = parseTimeSpan;
const clock = (hour: number): ClrDateTime => newDateTime(1, 1, 1, hour, 0, 0);
const start = floatingDateTransition(clock(2), 3, 5, 0);
const end = floatingDateTransition(clock(3), 10, 5, 0);
const rule = newAdjustmentRule(minDateTime, newDateTime(9999, 12, 31), span('1:00'), start, end);
const rules = newArray(typeNamed('System.TimeZoneInfo+AdjustmentRule'), [rule]);
const names = { displayName: 'Mine', standardName: 'Std', daylightName: 'Dst' };
const mine = zones.newCustomZone('Mine', span('1:00'), names, rules);

// names
test.each<Row>([
  [
    'TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam").DisplayName',
    () => amsterdam.displayName,
    '(UTC+01:00) Central European Time (Amsterdam)',
  ],
  [
    'TimeZoneInfo.FindSystemTimeZoneById("Eastern Standard Time").StandardName',
    () => zones.findZone('Eastern Standard Time').standardName,
    'Eastern Standard Time',
  ],
  [
    'TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo").DaylightName',
    () => zones.findZone('Asia/Tokyo').daylightName,
    'Japan Daylight Time',
  ],
  [
    'TimeZoneInfo.FindSystemTimeZoneById("America/Indiana/Knox").DisplayName',
    () => zones.findZone('America/Indiana/Knox').displayName,
    '(UTC-06:00) Central Time (Knox, Indiana)',
  ],
  [
    'TimeZoneInfo.FindSystemTimeZoneById("Etc/GMT+5").SupportsDaylightSavingTime',
    () => zones.findZone('Etc/GMT+5').hasRules,
    'False',
  ],
  ['TimeZoneInfo.Utc.ToString()', () => zones.utcZone, '(UTC) Coordinated Universal Time'],
  [
    'TimeZoneInfo.FindSystemTimeZoneById("Nowhere")',
    () => zones.findZone('Nowhere'),
    "TimeZoneNotFoundException: The time zone ID 'Nowhere' was not found on the local computer.",
  ],
  [
    'TimeZoneInfo.FindSystemTimeZoneById(null)',
    () => zones.findZone(null),
    "ArgumentNullException: Value cannot be null. (Parameter 'id')",
  ],
  [
    '{ string r; TimeZoneInfo.TryConvertIanaIdToWindowsId("Europe/Amsterdam", out r); return r; }',
    () => windowsIdOf('Europe/Amsterdam'),
    'W. Europe Standard Time',
  ],
  [
    '{ string r; TimeZoneInfo.TryConvertWindowsIdToIanaId("W. Europe Standard Time", "NL", out r); return r; }',
    () => ianaIdOf('W. Europe Standard Time', 'NL'),
    'Europe/Amsterdam',
  ],
  ['{ string r; TimeZoneInfo.TryConvertWindowsIdToIanaId("nope", out r); return r; }', () => ianaIdOf('nope'), 'null'],
  ['TimeZone.CurrentTimeZone.ToString()', () => currentTimeZone, 'System.CurrentSystemTimeZone'],
])('%s', check);

// offsets
test.each<Row>([
  [
    'TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam").BaseUtcOffset',
    () => span(`0:${amsterdam.base}:00`.replace('0:60', '1:0')),
    '01:00:00',
  ],
  [
    'TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam").GetUtcOffset(new DateTime(2024, 3, 31, 2, 30, 0))',
    () => zones.utcOffsetOf(amsterdam, at('2024-03-31 02:30')),
    '01:00:00',
  ],
  [
    'TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam").GetUtcOffset(new DateTime(2024, 3, 31, 3, 0, 0))',
    () => zones.utcOffsetOf(amsterdam, at('2024-03-31 03:00')),
    '02:00:00',
  ],
  [
    'TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam").GetUtcOffset(new DateTime(2024, 10, 27, 2, 30, 0))',
    () => zones.utcOffsetOf(amsterdam, at('2024-10-27 02:30')),
    '01:00:00',
  ],
  [
    'TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam").GetUtcOffset(new DateTime(2024, 10, 27, 0, 59, 0, DateTimeKind.Utc))',
    () => zones.utcOffsetOf(amsterdam, at('2024-10-27 00:59', utc)),
    '02:00:00',
  ],
  [
    'TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam").GetUtcOffset(new DateTime(2100, 7, 1))',
    () => zones.utcOffsetOf(amsterdam, at('2100-07-01')),
    '02:00:00',
  ],
  [
    'TimeZoneInfo.FindSystemTimeZoneById("Europe/Dublin").IsDaylightSavingTime(new DateTime(2024, 1, 1))',
    () => zones.isDaylightTime(dublin, at('2024-01-01')),
    'True',
  ],
  [
    'TimeZoneInfo.FindSystemTimeZoneById("Australia/Sydney").IsDaylightSavingTime(new DateTime(2024, 1, 1))',
    () => zones.isDaylightTime(zones.findZone('Australia/Sydney'), at('2024-01-01')),
    'True',
  ],
  [
    'TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam").IsInvalidTime(new DateTime(2024, 3, 31, 2, 30, 0))',
    () => zones.isInvalidTime(amsterdam, at('2024-03-31 02:30')),
    'True',
  ],
  [
    'TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam").IsAmbiguousTime(new DateTime(2024, 10, 27, 2, 0, 0))',
    () => zones.isAmbiguousTime(amsterdam, at('2024-10-27 02:00')),
    'True',
  ],
  [
    'TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam").GetAmbiguousTimeOffsets(new DateTime(2024, 10, 27, 2, 30, 0))',
    () => zones.ambiguousTimeOffsets(amsterdam, at('2024-10-27 02:30')),
    '01:00:00|02:00:00',
  ],
  [
    'TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam").GetAmbiguousTimeOffsets(new DateTime(2024, 7, 1))',
    () => zones.ambiguousTimeOffsets(amsterdam, at('2024-07-01')),
    "ArgumentException: The supplied DateTime is not in an ambiguous time range. (Parameter 'dateTime')",
  ],
])('%s', check);

// conversion
test.each<Row>([
  [
    'TimeZoneInfo.ConvertTime(new DateTime(2024, 7, 15, 12, 0, 0), TimeZoneInfo.FindSystemTimeZoneById("America/New_York"), TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo")).ToString("o")',
    () => show(zones.convertBetween(at('2024-07-15 12:00'), zones.findZone('America/New_York'), zones.findZone('Asia/Tokyo'))),
    '2024-07-16T01:00:00.0000000',
  ],
  [
    'TimeZoneInfo.ConvertTime(new DateTime(2024, 7, 15, 12, 0, 0), TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam"), TimeZoneInfo.Utc).ToString("o")',
    () => show(zones.convertBetween(at('2024-07-15 12:00'), amsterdam, zones.utcZone)),
    '2024-07-15T10:00:00.0000000Z',
  ],
  [
    'TimeZoneInfo.ConvertTimeToUtc(new DateTime(2024, 3, 31, 2, 30, 0), TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam"))',
    () => zones.convertBetween(at('2024-03-31 02:30'), amsterdam, zones.utcZone),
    "ArgumentException: The supplied DateTime represents an invalid time.  For example, when the clock is adjusted forward, any time in the period that is skipped is invalid. (Parameter 'dateTime')",
  ],
  [
    'TimeZoneInfo.ConvertTimeToUtc(new DateTime(2024, 7, 15, 12, 0, 0, DateTimeKind.Utc), TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam"))',
    () => zones.convertBetween(at('2024-07-15 12:00', utc), amsterdam, zones.utcZone),
    "ArgumentException: The conversion could not be completed because the supplied DateTime did not have the Kind property set correctly.  For example, when the Kind property is DateTimeKind.Local, the source time zone must be TimeZoneInfo.Local. (Parameter 'sourceTimeZone')",
  ],
  [
    'TimeZoneInfo.ConvertTime(DateTime.MaxValue, TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo")).ToString("o")',
    () => show(zones.convertTo(maxDateTime, zones.findZone('Asia/Tokyo'))),
    '9999-12-31T23:59:59.9999999',
  ],
  [
    'TimeZoneInfo.ConvertTime(DateTimeOffset.Parse("2024-07-15T12:00:00+02:00"), TimeZoneInfo.FindSystemTimeZoneById("America/New_York")).ToString()',
    () => zones.convertOffset(parseOffset('2024-07-15T12:00:00+02:00'), zones.findZone('America/New_York')),
    '07/15/2024 06:00:00 -04:00',
  ],
])('%s', check);

// custom zones
test.each<Row>([
  [
    '{ var start = TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1, 1, 1, 2, 0, 0), 3, 5, DayOfWeek.Sunday); var end = TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1, 1, 1, 3, 0, 0), 10, 5, DayOfWeek.Sunday); var rule = TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(DateTime.MinValue.Date, DateTime.MaxValue.Date, TimeSpan.FromHours(1), start, end); var mine = TimeZoneInfo.CreateCustomTimeZone("Mine", TimeSpan.FromHours(1), "Mine", "Std", "Dst", new[] { rule }); return new object[] { mine.GetUtcOffset(new DateTime(2024, 7, 1)), mine.IsAmbiguousTime(new DateTime(2024, 10, 27, 2, 30, 0)), mine.ToSerializedString(), TimeZoneInfo.FromSerializedString(mine.ToSerializedString()).Equals(mine) }; }',
    () => [
      zones.utcOffsetOf(mine, at('2024-07-01')),
      zones.isAmbiguousTime(mine, at('2024-10-27 02:30')),
      zones.zoneToText(mine),
      zones.equalZones(zones.zoneOfText(zones.zoneToText(mine)), mine),
    ],
    '02:00:00|True|Mine;60;Mine;Std;Dst;[01:01:0001;12:31:9999;60;[0;02:00:00;3;5;0;];[0;03:00:00;10;5;0;];];|True',
  ],
  [
    'TimeZoneInfo.CreateCustomTimeZone("X", TimeSpan.FromHours(15), "X", "S")',
    () => zones.newCustomZone('X', span('15:00'), names),
    "ArgumentOutOfRangeException: The TimeSpan parameter must be within plus or minus 14.0 hours. (Parameter 'baseUtcOffset')",
  ],
  [
    'TimeZoneInfo.CreateCustomTimeZone("", TimeSpan.Zero, "X", "S")',
    () => zones.newCustomZone('', span('0:00'), names),
    "ArgumentException: The value cannot be an empty string. (Parameter 'id')",
  ],
  [
    'TimeZoneInfo.FromSerializedString("abc")',
    () => zones.zoneOfText('abc'),
    'Runtime.Serialization.SerializationException: An error occurred while deserializing the object.  The serialized data is corrupt.',
  ],
  [
    'TimeZoneInfo.TransitionTime.CreateFixedDateRule(new DateTime(1, 1, 1, 2, 0, 0), 13, 15)',
    () => fixedDateTransition(clock(2), 13, 15),
    "ArgumentOutOfRangeException: The Month parameter must be in the range 1 through 12. (Parameter 'month')",
  ],
  [
    'TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1, 1, 1, 2, 0, 0), 3, 6, DayOfWeek.Sunday)',
    () => floatingDateTransition(clock(2), 3, 6, 0),
    "ArgumentOutOfRangeException: The Week parameter must be in the range 1 through 5. (Parameter 'week')",
  ],
])('%s', check);
