import { clrType, m } from '../define.js';

export const timeZoneType = clrType('abstract class System.TimeZone', [
  m('DateTime ToLocalTime(DateTime time)'),
  m('DateTime ToUniversalTime(DateTime time)'),
  m('System.Globalization.DaylightTime GetDaylightChanges(int year)'),
  m('TimeSpan GetUtcOffset(DateTime time)'),
  m('bool IsDaylightSavingTime(DateTime time)'),
  m('static TimeZone CurrentTimeZone { get; }'),
  m('static bool IsDaylightSavingTime(DateTime time, System.Globalization.DaylightTime daylightTimes)'),
  m('string DaylightName { get; }'),
  m('string StandardName { get; }'),
]);
