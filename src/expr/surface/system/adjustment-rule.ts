import { clrType, m } from '../define.js';

export const timeZoneInfoAdjustmentRuleType = clrType(
  'sealed class System.TimeZoneInfo+AdjustmentRule : IEquatable<TimeZoneInfo.AdjustmentRule>, System.Runtime.Serialization.IDeserializationCallback, System.Runtime.Serialization.ISerializable',
  [
    m('DateTime DateEnd { get; }'),
    m('DateTime DateStart { get; }'),
    m('TimeSpan DaylightDelta { get; }'),
    m('TimeZoneInfo.TransitionTime DaylightTransitionEnd { get; }'),
    m('TimeZoneInfo.TransitionTime DaylightTransitionStart { get; }'),
    m('bool Equals(TimeZoneInfo.AdjustmentRule other)'),
    m('int GetHashCode()'),
    m(
      'static TimeZoneInfo.AdjustmentRule CreateAdjustmentRule(DateTime dateStart, DateTime dateEnd, TimeSpan daylightDelta, TimeZoneInfo.TransitionTime daylightTransitionStart, TimeZoneInfo.TransitionTime daylightTransitionEnd)',
    ),
    m('TimeSpan BaseUtcOffsetDelta { get; }'),
    m(
      'static TimeZoneInfo.AdjustmentRule CreateAdjustmentRule(DateTime dateStart, DateTime dateEnd, TimeSpan daylightDelta, TimeZoneInfo.TransitionTime daylightTransitionStart, TimeZoneInfo.TransitionTime daylightTransitionEnd, TimeSpan baseUtcOffsetDelta)',
    ),
    m('bool Equals(object obj)'),
  ],
);
