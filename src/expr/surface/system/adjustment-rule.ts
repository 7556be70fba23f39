import { type ClrAdjustmentRule, newAdjustmentRule } from '../../runtime/time/adjustment-rule.js';
import { spanOfMinutes } from '../../runtime/time/time-span.js';
import { clrType, m } from '../define.js';

export const timeZoneInfoAdjustmentRuleType = clrType(
  'sealed class System.TimeZoneInfo+AdjustmentRule : IEquatable<TimeZoneInfo.AdjustmentRule>, System.Runtime.Serialization.IDeserializationCallback, System.Runtime.Serialization.ISerializable',
  () => [
    m('DateTime DateEnd { get; }', (self: ClrAdjustmentRule) => self.dateEnd),
    m('DateTime DateStart { get; }', (self: ClrAdjustmentRule) => self.dateStart),
    m('TimeSpan DaylightDelta { get; }', (self: ClrAdjustmentRule) => spanOfMinutes(self.daylightDelta)),
    m('TimeZoneInfo.TransitionTime DaylightTransitionEnd { get; }', (self: ClrAdjustmentRule) => self.end),
    m('TimeZoneInfo.TransitionTime DaylightTransitionStart { get; }', (self: ClrAdjustmentRule) => self.start),
    m('bool Equals(TimeZoneInfo.AdjustmentRule other)', (self: ClrAdjustmentRule, other: ClrAdjustmentRule | null) =>
      self.equalsClr(other),
    ),
    m('int GetHashCode()', (self: ClrAdjustmentRule) => self.hashClr()),
    m(
      'static TimeZoneInfo.AdjustmentRule CreateAdjustmentRule(DateTime dateStart, DateTime dateEnd, TimeSpan daylightDelta, TimeZoneInfo.TransitionTime daylightTransitionStart, TimeZoneInfo.TransitionTime daylightTransitionEnd)',
      newAdjustmentRule,
    ),
    m('TimeSpan BaseUtcOffsetDelta { get; }', (self: ClrAdjustmentRule) => spanOfMinutes(self.baseDelta)),
    m(
      'static TimeZoneInfo.AdjustmentRule CreateAdjustmentRule(DateTime dateStart, DateTime dateEnd, TimeSpan daylightDelta, TimeZoneInfo.TransitionTime daylightTransitionStart, TimeZoneInfo.TransitionTime daylightTransitionEnd, TimeSpan baseUtcOffsetDelta)',
      newAdjustmentRule,
    ),
    m('bool Equals(object obj)', (self: ClrAdjustmentRule, other: unknown) => self.equalsClr(other)),
  ],
);
