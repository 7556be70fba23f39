/** `GetAdjustmentRules` of a system time zone: rules of one offset each, written as .NET shows them. */
import { ClrAdjustmentRule } from './adjustment-rule.js';
import { dayOf, dayOfWeek, daysInMonth, monthOf, packedDate } from './calendar.js';
import { type ClrDateTime, dateOnly, maxDateTime, unspecified, utc } from './date-time.js';
import type { SystemZone, SystemZoneRules, Transition } from './system-zone.js';
import { ClrTransitionTime } from './transition-time.js';
import { clockOf, clockYear, dateOfClock, msPerDay, shiftedWithin, startOfDay, startOfYear } from './zone-clock.js';

const msPerSecond = 1000;
const secondsPerMinute = 60;
const daysPerWeek = 7;

/** Years that tell how the clocks change for ever after. */
const firstFutureYear = 2038;
const futureYears = 12;

function fixedDate(clock: number): ClrTransitionTime {
  const date = packedDate(Math.floor(clock / msPerDay));
  return new ClrTransitionTime(clock - startOfDay(clock), monthOf(date), 1, dayOf(date), 0, true);
}

/** One rule a year at the ends and one between: the transitions of a rule are those of every year it holds for. */
function splitByYear(rule: ClrAdjustmentRule, start: number, end: number): ClrAdjustmentRule[] {
  const firstYear = clockYear(start);
  const lastYear = clockYear(end);
  const part = (from: number, to: number): ClrAdjustmentRule =>
    new ClrAdjustmentRule({
      dateStart: dateOnly(dateOfClock(from, unspecified)),
      dateEnd: dateOnly(dateOfClock(to, unspecified)),
      daylightDelta: rule.daylightDelta,
      baseDelta: rule.baseDelta,
      start: fixedDate(from),
      end: fixedDate(to),
      isContinuous: false,
    });
  if (firstYear === lastYear) return [part(start, end)];
  const middle = lastYear - firstYear > 1 ? [part(startOfYear(firstYear + 1), startOfYear(lastYear) - 1)] : [];
  return [part(start, startOfYear(firstYear + 1) - 1), ...middle, part(startOfYear(lastYear), end)];
}

function localClock(value: ClrDateTime, minutes: number): number {
  return clockOf(value.kind === utc ? shiftedWithin(value, minutes, unspecified) : value);
}

/** The transition that these are in their years, on the clock before each. */
function yearlyTransition(transitions: readonly Transition[]): ClrTransitionTime | undefined {
  const dates = transitions.map(({ time, before }) => {
    const clock = time + before * msPerSecond;
    const days = Math.floor(clock / msPerDay);
    const date = packedDate(days);
    const day = dayOf(date);
    const isLast = day + daysPerWeek > daysInMonth(clockYear(clock), monthOf(date));
    return {
      time: clock - days * msPerDay,
      month: monthOf(date),
      weekDay: dayOfWeek(days),
      week: Math.ceil(day / daysPerWeek),
      isLast,
    };
  });
  const [first] = dates;
  if (!first) return undefined;
  const { time, month, weekDay } = first;
  if (!dates.every((date) => date.time === time && date.month === month && date.weekDay === weekDay)) return undefined;
  const week = dates.every((date) => date.isLast) ? 5 : first.week;
  if (week < 5 && !dates.every((date) => date.week === week)) return undefined;
  return new ClrTransitionTime(time, month, week, 1, weekDay, false);
}

/** The rule for all years to come, if the clocks change in the same way in each. */
function futureRule(zone: SystemZone, dateStart: ClrDateTime, base: number): ClrAdjustmentRule | undefined {
  const years = Array.from({ length: futureYears }, (_, index) => zone.transitionsIn(firstFutureYear + index));
  if (!years.every((transitions) => transitions.length === 2)) return undefined;
  const toDaylight = years.flat().filter((transition) => transition.toDaylight);
  const toStandard = years.flat().filter((transition) => !transition.toDaylight);
  const [first] = toDaylight;
  const start = yearlyTransition(toDaylight);
  const end = yearlyTransition(toStandard);
  if (!first || !start || !end || toDaylight.length !== toStandard.length) return undefined;
  return new ClrAdjustmentRule({
    dateStart,
    dateEnd: dateOnly(maxDateTime),
    daylightDelta: (first.after - first.before) / secondsPerMinute,
    baseDelta: first.before / secondsPerMinute - base,
    start,
    end,
    isContinuous: false,
  });
}

export function publicRules({ zone, base, all }: SystemZoneRules): ClrAdjustmentRule[] {
  const last = all.at(-1);
  const future = last && futureRule(zone, dateOnly(dateOfClock(localClock(last.dateStart, base), unspecified)), base);
  const past = (future ? all.slice(0, -1) : all).filter((rule) => rule.hasDaylightSaving || rule.baseDelta !== 0);
  return [
    ...past.flatMap((rule) =>
      splitByYear(rule, localClock(rule.dateStart, base), localClock(rule.dateEnd, base + rule.daylightDelta)),
    ),
    ...(future ? [future] : []),
  ];
}
