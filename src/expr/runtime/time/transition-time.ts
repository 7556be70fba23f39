/** `TimeZoneInfo.TransitionTime`: when in a year the clocks change. */
import { definitionOf } from '../../types/universe.js';
import { throwArgument, throwArgumentOutOfRange } from '../exception.js';
import { registerValueType } from '../value-ops.js';
import { ClrStruct } from '../values.js';
import { dayNumber, dayOfWeek, daysInMonth, ticksPerMillisecond } from './calendar.js';
import { ClrDateTime, unspecified } from './date-time.js';
import { msPerDay } from './zone-clock.js';

const fullName = 'System.TimeZoneInfo+TransitionTime';

export class ClrTransitionTime extends ClrStruct {
  constructor(
    /** Milliseconds of the day. */
    readonly time: number,
    readonly month: number,
    readonly week: number,
    readonly day: number,
    readonly dayOfWeek: number,
    readonly isFixedDate: boolean,
  ) {
    super();
  }
  override toClrString(): string {
    return fullName;
  }
  get timeOfDay(): ClrDateTime {
    return new ClrDateTime(0, this.time * ticksPerMillisecond, unspecified);
  }
}

export const defaultTransition = new ClrTransitionTime(0, 0, 0, 0, 0, false);

function requireInRange(value: number, min: number, max: number, paramName: string, message: string): void {
  if (value < min || value > max) throwArgumentOutOfRange(paramName, message);
}

function newTransition(
  timeOfDay: ClrDateTime,
  month: number,
  week: number,
  day: number,
  weekDay: number,
  isFixed: boolean,
): ClrTransitionTime {
  if (timeOfDay.kind !== unspecified)
    throwArgument('The supplied DateTime must have the Kind property set to DateTimeKind.Unspecified.', 'timeOfDay');
  requireInRange(month, 1, 12, 'month', 'The Month parameter must be in the range 1 through 12.');
  requireInRange(day, 1, 31, 'day', 'The Day parameter must be in the range 1 through 31.');
  requireInRange(week, 1, 5, 'week', 'The Week parameter must be in the range 1 through 5.');
  requireInRange(weekDay, 0, 6, 'dayOfWeek', 'The DayOfWeek enumeration must be in the range 0 through 6.');
  if (timeOfDay.days !== 0 || timeOfDay.ticks % ticksPerMillisecond !== 0)
    throwArgument(
      'The supplied DateTime must have the Year, Month, and Day properties set to 1.  The time cannot be specified more precisely than whole milliseconds.',
      'timeOfDay',
    );
  return new ClrTransitionTime(timeOfDay.ticks / ticksPerMillisecond, month, week, day, weekDay, isFixed);
}

/** `CreateFixedDateRule`. */
export const fixedDateTransition = (timeOfDay: ClrDateTime, month: number, day: number): ClrTransitionTime =>
  newTransition(timeOfDay, month, 1, day, 0, true);

/** `CreateFloatingDateRule`. */
export const floatingDateTransition = (timeOfDay: ClrDateTime, month: number, week: number, weekDay: number): ClrTransitionTime =>
  newTransition(timeOfDay, month, week, 1, weekDay, false);

export const equalTransitions = (a: ClrTransitionTime, b: ClrTransitionTime): boolean =>
  a.isFixedDate === b.isFixedDate &&
  a.time === b.time &&
  a.month === b.month &&
  (a.isFixedDate ? a.day === b.day : a.week === b.week && a.dayOfWeek === b.dayOfWeek);

/** The clock time of a transition in a year. */
export function transitionClock(year: number, transition: ClrTransitionTime): number {
  const { month, week } = transition;
  const length = daysInMonth(year, month);
  if (transition.isFixedDate) return dayNumber(year, month, Math.min(transition.day, length)) * msPerDay + transition.time;
  const reference = dayNumber(year, month, week < 5 ? 1 : length);
  const toWeekDay = transition.dayOfWeek - dayOfWeek(reference);
  const day = week < 5 ? ((toWeekDay + 7) % 7) + 7 * (week - 1) : -((7 - toWeekDay) % 7);
  return (reference + day) * msPerDay + transition.time;
}

registerValueType<ClrTransitionTime>(definitionOf(fullName), {
  zero: defaultTransition,
  toText: () => fullName,
  equals: equalTransitions,
  hash: (value) => value.month ^ (value.week << 8),
});
