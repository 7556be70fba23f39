/** `TimeZoneInfo.AdjustmentRule`: how the clocks change between two dates. */

import type { NamedTypeSymbol } from '../../types/type-symbol.js';
import { typeNamed } from '../../types/universe.js';
import { ClrException, throwArgument } from '../exception.js';
import { throwOutOfRangeActual } from '../text/argument-checks.js';
import { ClrObject } from '../values.js';
import { hashOfLong, ticksPerMinute } from './calendar.js';
import { type ClrDateTime, compareDates, equalDates, local, maxDateTime, minDateTime, unspecified } from './date-time.js';
import type { ClrTimeSpan } from './time-span.js';
import { type ClrTransitionTime, defaultTransition, equalTransitions } from './transition-time.js';
import { clockOf } from './zone-clock.js';

const msPerSecond = 1000;
const minutesPerHour = 60;

export interface AdjustmentRuleInit {
  readonly dateStart: ClrDateTime;
  readonly dateEnd: ClrDateTime;
  /** Minutes. */
  readonly daylightDelta: number;
  readonly baseDelta: number;
  readonly start: ClrTransitionTime;
  readonly end: ClrTransitionTime;
  /** The rule holds from its start to its end and not only between two transitions of every year. */
  readonly isContinuous: boolean;
}

export class ClrAdjustmentRule extends ClrObject implements AdjustmentRuleInit {
  readonly dateStart: ClrDateTime;
  readonly dateEnd: ClrDateTime;
  readonly daylightDelta: number;
  readonly baseDelta: number;
  readonly start: ClrTransitionTime;
  readonly end: ClrTransitionTime;
  readonly isContinuous: boolean;
  /** Of the start, and after the end: UTC or, without kind, days of the zone's own clock. */
  readonly startClock: number;
  readonly endClock: number;
  readonly hasDaylightSaving: boolean;
  /** Whether daylight saving goes on from the year before, and into the year after. */
  readonly startsWithYear: boolean;
  readonly endsWithYear: boolean;

  constructor(init: AdjustmentRuleInit) {
    super();
    const { start, end } = init;
    this.dateStart = init.dateStart;
    this.dateEnd = init.dateEnd;
    this.daylightDelta = init.daylightDelta;
    this.baseDelta = init.baseDelta;
    this.start = start;
    this.end = end;
    this.isContinuous = init.isContinuous;
    this.startClock = clockOf(init.dateStart);
    this.endClock = clockOf(init.dateEnd) + 1;
    this.hasDaylightSaving =
      init.daylightDelta !== 0 ||
      (!equalTransitions(start, defaultTransition) && start.time !== 0) ||
      (!equalTransitions(end, defaultTransition) && end.time !== 1);
    const isNewYear = (transition: ClrTransitionTime): boolean =>
      !init.isContinuous && transition.month === 1 && transition.day === 1 && transition.time < msPerSecond;
    this.startsWithYear = isNewYear(start);
    this.endsWithYear = isNewYear(end);
  }

  get clrType(): NamedTypeSymbol {
    return typeNamed('System.TimeZoneInfo+AdjustmentRule');
  }
  override equalsClr(other: unknown): boolean {
    return other instanceof ClrAdjustmentRule && equalRules(this, other);
  }
  override hashClr(): number {
    return hashOfLong(this.dateStart.totalTicks);
  }
}

export const equalRules = (a: ClrAdjustmentRule, b: ClrAdjustmentRule): boolean =>
  equalDates(a.dateStart, b.dateStart) &&
  equalDates(a.dateEnd, b.dateEnd) &&
  a.daylightDelta === b.daylightDelta &&
  a.baseDelta === b.baseDelta &&
  equalTransitions(a.start, b.start) &&
  equalTransitions(a.end, b.end);

export const offsetOutOfRange = 'The TimeSpan parameter must be within plus or minus 14.0 hours.';
const minutesOnly = 'The TimeSpan parameter cannot be specified more precisely than whole minutes.';

/** A span of whole minutes as their number. */
export function wholeMinutes(span: ClrTimeSpan, paramName: string): number {
  if (span.ticks % ticksPerMinute !== 0) throwArgument(minutesOnly, paramName);
  return minutesOf(span);
}

export const minutesOf = (span: ClrTimeSpan): number => Math.trunc(span.tickNumber / ticksPerMinute);

function requireKind(value: ClrDateTime, paramName: string): void {
  if (value.kind === local)
    throwArgument(
      'The supplied DateTime must have the Kind property set to DateTimeKind.Unspecified or DateTimeKind.Utc.',
      paramName,
    );
}

function requireDateOnly(value: ClrDateTime, limit: ClrDateTime, paramName: string): void {
  if (value.kind === unspecified && value.ticks !== 0 && !equalDates(value, limit))
    throwArgument('The supplied DateTime includes a TimeOfDay setting.   This is not supported.', paramName);
}

/** `CreateAdjustmentRule`. */
export function newAdjustmentRule(
  dateStart: ClrDateTime,
  dateEnd: ClrDateTime,
  daylightDelta: ClrTimeSpan,
  start: ClrTransitionTime,
  end: ClrTransitionTime,
  baseDelta?: ClrTimeSpan,
): ClrAdjustmentRule {
  requireKind(dateStart, 'dateStart');
  requireKind(dateEnd, 'dateEnd');
  if (equalTransitions(start, end))
    throwArgument(
      'The DaylightTransitionStart property must not equal the DaylightTransitionEnd property.',
      'daylightTransitionEnd',
    );
  if (compareDates(dateStart, dateEnd) > 0)
    throwArgument('The DateStart property must come before the DateEnd property.', 'dateStart');
  // Samoa once crossed the date line, so a day less is possible and a day more is not.
  const hours = daylightDelta.tickNumber / ticksPerMinute / minutesPerHour;
  if (hours < -23 || hours > 14) throwOutOfRangeActual('daylightDelta', offsetOutOfRange, daylightDelta.toClrString());
  const daylightMinutes = wholeMinutes(daylightDelta, 'daylightDelta');
  requireDateOnly(dateStart, minDateTime, 'dateStart');
  requireDateOnly(dateEnd, maxDateTime, 'dateEnd');
  return new ClrAdjustmentRule({
    dateStart,
    dateEnd,
    daylightDelta: daylightMinutes,
    baseDelta: baseDelta ? minutesOf(baseDelta) : 0,
    start,
    end,
    isContinuous: false,
  });
}

const throwInvalidZone = (message: string): never => {
  throw new ClrException('System.InvalidTimeZoneException', message);
};

/** What `CreateCustomTimeZone` demands of its rules. */
export function checkRules(rules: readonly (ClrAdjustmentRule | null)[], baseMinutes: number): void {
  let previous: ClrAdjustmentRule | undefined;
  for (const rule of rules) {
    if (rule === null) return throwInvalidZone('The AdjustmentRule array cannot contain null elements.');
    const highest = 14 * minutesPerHour;
    if (Math.abs(baseMinutes + rule.baseDelta + rule.daylightDelta) > highest || Math.abs(baseMinutes + rule.baseDelta) > highest)
      throwInvalidZone('The sum of the BaseUtcOffset and DaylightDelta properties must within plus or minus 14.0 hours.');
    if (previous && compareDates(rule.dateStart, previous.dateEnd) <= 0)
      throwInvalidZone('The elements of the AdjustmentRule array must be in chronological order and must not overlap.');
    previous = rule;
  }
}
