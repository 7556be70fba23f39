import { equalsBoxed, hashBoxed } from '../../runtime/integers.js';
import {
  type ClrTransitionTime,
  defaultTransition,
  equalTransitions,
  fixedDateTransition,
  floatingDateTransition,
} from '../../runtime/time/transition-time.js';
import { typeNamed } from '../../types/universe.js';
import { clrType, m } from '../define.js';

const transitionTime = typeNamed('System.TimeZoneInfo+TransitionTime');

export const timeZoneInfoTransitionTimeType = clrType(
  'struct System.TimeZoneInfo+TransitionTime : IEquatable<TimeZoneInfo.TransitionTime>, System.Runtime.Serialization.IDeserializationCallback, System.Runtime.Serialization.ISerializable',
  () => [
    m('DateTime TimeOfDay { get; }', (self: ClrTransitionTime) => self.timeOfDay),
    m('DayOfWeek DayOfWeek { get; }', (self: ClrTransitionTime) => self.dayOfWeek),
    m('TransitionTime()', () => defaultTransition),
    m('bool Equals(TimeZoneInfo.TransitionTime other)', equalTransitions),
    m('bool Equals(object obj)', equalsBoxed(transitionTime)),
    m('bool IsFixedDateRule { get; }', (self: ClrTransitionTime) => self.isFixedDate),
    m('int Day { get; }', (self: ClrTransitionTime) => self.day),
    m('int GetHashCode()', hashBoxed(transitionTime)),
    m('int Month { get; }', (self: ClrTransitionTime) => self.month),
    m('int Week { get; }', (self: ClrTransitionTime) => self.week),
    m('static TimeZoneInfo.TransitionTime CreateFixedDateRule(DateTime timeOfDay, int month, int day)', fixedDateTransition),
    m(
      'static TimeZoneInfo.TransitionTime CreateFloatingDateRule(DateTime timeOfDay, int month, int week, DayOfWeek dayOfWeek)',
      floatingDateTransition,
    ),
    m(
      'static bool operator !=(TimeZoneInfo.TransitionTime t1, TimeZoneInfo.TransitionTime t2)',
      (a: ClrTransitionTime, b: ClrTransitionTime) => !equalTransitions(a, b),
    ),
    m('static bool operator ==(TimeZoneInfo.TransitionTime t1, TimeZoneInfo.TransitionTime t2)', equalTransitions),
  ],
);
