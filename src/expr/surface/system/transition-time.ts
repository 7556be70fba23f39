import { clrType, m } from '../define.js';

export const timeZoneInfoTransitionTimeType = clrType(
  'struct System.TimeZoneInfo+TransitionTime : IEquatable<TimeZoneInfo.TransitionTime>, System.Runtime.Serialization.IDeserializationCallback, System.Runtime.Serialization.ISerializable',
  [
    m('DateTime TimeOfDay { get; }'),
    m('DayOfWeek DayOfWeek { get; }'),
    m('TransitionTime()'),
    m('bool Equals(TimeZoneInfo.TransitionTime other)'),
    m('bool Equals(object obj)'),
    m('bool IsFixedDateRule { get; }'),
    m('int Day { get; }'),
    m('int GetHashCode()'),
    m('int Month { get; }'),
    m('int Week { get; }'),
    m('static TimeZoneInfo.TransitionTime CreateFixedDateRule(DateTime timeOfDay, int month, int day)'),
    m('static TimeZoneInfo.TransitionTime CreateFloatingDateRule(DateTime timeOfDay, int month, int week, DayOfWeek dayOfWeek)'),
    m('static bool operator !=(TimeZoneInfo.TransitionTime t1, TimeZoneInfo.TransitionTime t2)'),
    m('static bool operator ==(TimeZoneInfo.TransitionTime t1, TimeZoneInfo.TransitionTime t2)'),
  ],
);
