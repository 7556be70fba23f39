import { ReadOnlyCollection } from '../../runtime/collections/read-only-collection.js';
import type { ClrAdjustmentRule } from '../../runtime/time/adjustment-rule.js';
import type { ClrDateTime } from '../../runtime/time/date-time.js';
import type { ClrDateTimeOffset } from '../../runtime/time/date-time-offset.js';
import { type ClrTimeSpan, spanOfMinutes } from '../../runtime/time/time-span.js';
import type { ClrTimeZoneInfo } from '../../runtime/time/time-zone-info.js';
import * as zones from '../../runtime/time/time-zone-info.js';
import { type ClrArray, newArray, type Ref } from '../../runtime/values.js';
import { typeNamed } from '../../types/universe.js';
import { approximate, clrType, m } from '../define.js';

type Text = string | null;
type Zone = ClrTimeZoneInfo | null;

function systemTimeZones(): ReadOnlyCollection<ClrTimeZoneInfo> {
  const type = typeNamed('System.TimeZoneInfo');
  return new ReadOnlyCollection(type, newArray(type, zones.listedZones()));
}

const newCustomZone = (
  id: Text,
  base: ClrTimeSpan,
  displayName: Text,
  standardName: Text,
  daylightName: Text,
  rules: ClrArray<ClrAdjustmentRule | null> | null,
  withoutDaylight = false,
): ClrTimeZoneInfo => zones.newCustomZone(id, base, { displayName, standardName, daylightName }, rules, withoutDaylight);

export const timeZoneInfoType = clrType(
  'sealed class System.TimeZoneInfo : IEquatable<TimeZoneInfo>, System.Runtime.Serialization.IDeserializationCallback, System.Runtime.Serialization.ISerializable',
  () => [
    m('TimeSpan BaseUtcOffset { get; }', (self: ClrTimeZoneInfo) => spanOfMinutes(self.base)),
    m('TimeSpan GetUtcOffset(DateTime dateTime)', zones.utcOffsetOf),
    m('TimeSpan GetUtcOffset(DateTimeOffset dateTimeOffset)', zones.utcOffsetAt),
    m('TimeSpan[] GetAmbiguousTimeOffsets(DateTime dateTime)', zones.ambiguousTimeOffsets),
    m('TimeSpan[] GetAmbiguousTimeOffsets(DateTimeOffset dateTimeOffset)', zones.ambiguousOffsetOffsets),
    // What zones did before 1970 is not always known to `Intl` as it is to the tz database.
    approximate(m('TimeZoneInfo.AdjustmentRule[] GetAdjustmentRules()', zones.adjustmentRules)),
    m('bool Equals(TimeZoneInfo other)', zones.equalZones),
    m('bool Equals(object obj)', (self: ClrTimeZoneInfo, other: unknown) => self.equalsClr(other)),
    m('bool HasSameRules(TimeZoneInfo other)', zones.haveSameRules),
    m('bool IsAmbiguousTime(DateTime dateTime)', zones.isAmbiguousTime),
    m('bool IsAmbiguousTime(DateTimeOffset dateTimeOffset)', zones.isAmbiguousOffset),
    m('bool IsDaylightSavingTime(DateTime dateTime)', zones.isDaylightTime),
    m('bool IsDaylightSavingTime(DateTimeOffset dateTimeOffset)', zones.isDaylightOffset),
    m('bool IsInvalidTime(DateTime dateTime)', zones.isInvalidTime),
    m('bool SupportsDaylightSavingTime { get; }', (self: ClrTimeZoneInfo) => self.hasRules),
    m('int GetHashCode()', (self: ClrTimeZoneInfo) => self.hashClr()),
    m('static System.Collections.ObjectModel.ReadOnlyCollection<TimeZoneInfo> GetSystemTimeZones()', systemTimeZones),
    m('static DateTime ConvertTime(DateTime dateTime, TimeZoneInfo destinationTimeZone)', zones.convertTo),
    m(
      'static DateTime ConvertTime(DateTime dateTime, TimeZoneInfo sourceTimeZone, TimeZoneInfo destinationTimeZone)',
      zones.convertBetween,
    ),
    m(
      'static DateTime ConvertTimeBySystemTimeZoneId(DateTime dateTime, string destinationTimeZoneId)',
      (value: ClrDateTime, id: Text) => zones.convertTo(value, zones.findZone(id)),
    ),
    m(
      'static DateTime ConvertTimeBySystemTimeZoneId(DateTime dateTime, string sourceTimeZoneId, string destinationTimeZoneId)',
      zones.convertBySystemIds,
    ),
    m(
      'static DateTime ConvertTimeFromUtc(DateTime dateTime, TimeZoneInfo destinationTimeZone)',
      (value: ClrDateTime, destination: Zone) => zones.convertBetween(value, zones.utcZone, destination),
    ),
    m('static DateTime ConvertTimeToUtc(DateTime dateTime)', zones.convertToUtc),
    m('static DateTime ConvertTimeToUtc(DateTime dateTime, TimeZoneInfo sourceTimeZone)', (value: ClrDateTime, source: Zone) =>
      zones.convertBetween(value, source, zones.utcZone),
    ),
    m('static DateTimeOffset ConvertTime(DateTimeOffset dateTimeOffset, TimeZoneInfo destinationTimeZone)', zones.convertOffset),
    m(
      'static DateTimeOffset ConvertTimeBySystemTimeZoneId(DateTimeOffset dateTimeOffset, string destinationTimeZoneId)',
      (value: ClrDateTimeOffset, id: Text) => zones.convertOffset(value, zones.findZone(id)),
    ),
    m(
      'static TimeZoneInfo CreateCustomTimeZone(string id, TimeSpan baseUtcOffset, string displayName, string standardDisplayName)',
      (id: Text, base: ClrTimeSpan, displayName: Text, standardName: Text) =>
        zones.newCustomZone(id, base, { displayName, standardName, daylightName: standardName }),
    ),
    m(
      'static TimeZoneInfo CreateCustomTimeZone(string id, TimeSpan baseUtcOffset, string displayName, string standardDisplayName, string daylightDisplayName, TimeZoneInfo.AdjustmentRule[] adjustmentRules)',
      newCustomZone,
    ),
    m(
      'static TimeZoneInfo CreateCustomTimeZone(string id, TimeSpan baseUtcOffset, string displayName, string standardDisplayName, string daylightDisplayName, TimeZoneInfo.AdjustmentRule[] adjustmentRules, bool disableDaylightSavingTime)',
      newCustomZone,
    ),
    m('static TimeZoneInfo FindSystemTimeZoneById(string id)', zones.findZone),
    m('static TimeZoneInfo FromSerializedString(string source)', zones.zoneOfText),
    m('static TimeZoneInfo Local { get; }', () => zones.localZone),
    m('static TimeZoneInfo Utc { get; }', () => zones.utcZone),
    m('static void ClearCachedData()', () => undefined),
    m('string DaylightName { get; }', (self: ClrTimeZoneInfo) => self.daylightName),
    m('string DisplayName { get; }', (self: ClrTimeZoneInfo) => self.displayName),
    m('string Id { get; }', (self: ClrTimeZoneInfo) => self.id),
    m('string StandardName { get; }', (self: ClrTimeZoneInfo) => self.standardName),
    approximate(m('string ToSerializedString()', zones.zoneToText)),
    m('string ToString()', (self: ClrTimeZoneInfo) => self.displayName),
    m(
      'static System.Collections.ObjectModel.ReadOnlyCollection<TimeZoneInfo> GetSystemTimeZones(bool skipSorting)',
      systemTimeZones,
    ),
    m('bool HasIanaId { get; }', (self: ClrTimeZoneInfo) => self.hasIanaId),
    m('static bool TryConvertIanaIdToWindowsId(string ianaId, out string windowsId)', zones.tryConvertIanaId),
    m('static bool TryConvertWindowsIdToIanaId(string windowsId, out string ianaId)', (id: Text, result: Ref<Text>) =>
      zones.tryConvertWindowsId(id, null, result),
    ),
    m('static bool TryConvertWindowsIdToIanaId(string windowsId, string region, out string ianaId)', zones.tryConvertWindowsId),
    m('static bool TryFindSystemTimeZoneById(string id, out TimeZoneInfo timeZoneInfo)', zones.tryFindZone),
  ],
);
