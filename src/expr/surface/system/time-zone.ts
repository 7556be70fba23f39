import { type ClrDateTime, toLocal, toUniversal } from '../../runtime/time/date-time.js';
import { zeroTimeSpan } from '../../runtime/time/time-span.js';
import { currentTimeZone, daylightChanges } from '../../runtime/time/time-zone.js';
import { utcZone } from '../../runtime/time/time-zone-info.js';
import { clrType, m } from '../define.js';

export const timeZoneType = clrType('abstract class System.TimeZone', () => [
  m('DateTime ToLocalTime(DateTime time)', (_: unknown, time: ClrDateTime) => toLocal(time)),
  m('DateTime ToUniversalTime(DateTime time)', (_: unknown, time: ClrDateTime) => toUniversal(time)),
  m('System.Globalization.DaylightTime GetDaylightChanges(int year)', (_: unknown, year: number) => daylightChanges(year)),
  m('TimeSpan GetUtcOffset(DateTime time)', () => zeroTimeSpan),
  m('bool IsDaylightSavingTime(DateTime time)', () => false),
  m('static TimeZone CurrentTimeZone { get; }', () => currentTimeZone),
  m('static bool IsDaylightSavingTime(DateTime time, System.Globalization.DaylightTime daylightTimes)', () => false),
  m('string DaylightName { get; }', () => utcZone.daylightName),
  m('string StandardName { get; }', () => utcZone.standardName),
]);
