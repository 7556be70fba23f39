/** What .NET computes from the rules of a time zone. All times are `zone-clock` milliseconds, all offsets minutes. */

import type { ClrAdjustmentRule } from './adjustment-rule.js';
import { utc } from './date-time.js';
import { transitionClock } from './transition-time.js';
import { clockYear, inYear, msPerMinute, startOfDay, startOfYear } from './zone-clock.js';

export interface ZoneRules {
  /** The standard offset. */
  readonly base: number;
  /** Consecutive rules, among them those in force around this time. */
  rulesAround(time: number): readonly ClrAdjustmentRule[];
}

/** A rule with the one before it (itself when it is the first). */
interface RuleInForce {
  readonly rule: ClrAdjustmentRule;
  readonly previous: ClrAdjustmentRule;
}

/** When daylight saving starts and ends on the zone's clock. */
interface DaylightTime {
  readonly start: number;
  readonly end: number;
}

const offsetOf = (zone: ZoneRules, rule: ClrAdjustmentRule): number => zone.base + rule.baseDelta + rule.daylightDelta;

/** The time of a local clock in UTC under a rule. */
const toUtcUnder = (zone: ZoneRules, rule: ClrAdjustmentRule, time: number): number => time - offsetOf(zone, rule) * msPerMinute;

function ruleInForce(zone: ZoneRules, time: number, isUtc: boolean): RuleInForce | undefined {
  const rules = zone.rulesAround(time);
  const date = startOfDay(isUtc ? time + zone.base * msPerMinute : time);
  let low = 0;
  let high = rules.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const rule = rules[middle]!;
    const previous = rules[middle - 1] ?? rule;
    // The start of a rule is told by the offset of the rule before it, its end by its own.
    const atStart = rule.dateStart.kind !== utc ? date : isUtc ? time : toUtcUnder(zone, previous, time);
    const atEnd = rule.dateEnd.kind !== utc ? date : isUtc ? time : toUtcUnder(zone, rule, time);
    if (atStart < rule.startClock) high = middle - 1;
    else if (atEnd >= rule.endClock) low = middle + 1;
    else return { rule, previous };
  }
  return undefined;
}

function daylightTimeOf(zone: ZoneRules, year: number, { rule, previous }: RuleInForce): DaylightTime {
  if (!rule.isContinuous) return { start: transitionClock(year, rule.start), end: transitionClock(year, rule.end) };
  return {
    start: rule.startClock + offsetOf(zone, previous) * msPerMinute,
    end: rule.endClock + offsetOf(zone, rule) * msPerMinute,
  };
}

/** Whether a time is between two that are of any year, unless they keep theirs. */
function isBetween(start: number, time: number, end: number, rule: ClrAdjustmentRule, keepsYears: boolean): boolean {
  let to = end;
  let at = time;
  if (!keepsYears && !rule.isContinuous) {
    const year = clockYear(start);
    if (clockYear(to) !== year) to = inYear(to, year);
    if (clockYear(at) !== year) at = inYear(at, year);
  }
  // In the south, daylight saving ends in the year after.
  return start > to ? at < to || at >= start : at >= start && at < to;
}

/** The last moment of a year. */
const endOfYear = (year: number): number => startOfYear(Math.min(year + 1, 9999)) - 1;

/** Whether a local clock time is daylight saving; an ambiguous one is not. */
function isDaylight(time: number, rule: ClrAdjustmentRule, daylight: DaylightTime): boolean {
  const skipped = Math.max(rule.daylightDelta, 0) * msPerMinute;
  const start = rule.startsWithYear ? startOfYear(clockYear(daylight.start)) : daylight.start + skipped;
  const end = rule.endsWithYear ? endOfYear(clockYear(daylight.end)) : daylight.end - skipped;
  return isBetween(start, time, end, rule, false);
}

/** Whether a time lies in a range that may have been taken a year early or late. */
function isInRange(time: number, start: number, end: number): boolean {
  if (time >= start && time < end) return true;
  const startYear = clockYear(start);
  const endYear = clockYear(end);
  if (startYear === endYear) return false;
  return [1, -1].some((years) => {
    if (Math.min(startYear, endYear) + years < 1 || Math.max(startYear, endYear) + years > 9999) return false;
    return time >= inYear(start, startYear + years) && time < inYear(end, endYear + years);
  });
}

/** Whether the clocks skip a local time. */
function isSkipped(time: number, rule: ClrAdjustmentRule, daylight: DaylightTime): boolean {
  const delta = rule.daylightDelta * msPerMinute;
  if (delta === 0 || (delta < 0 ? rule.endsWithYear : rule.startsWithYear)) return false;
  const start = delta < 0 ? daylight.end : daylight.start;
  return isInRange(time, start, start + Math.abs(delta));
}

/** Whether the clocks show a local time twice. */
function isRepeated(time: number, rule: ClrAdjustmentRule, daylight: DaylightTime): boolean {
  const delta = rule.daylightDelta * msPerMinute;
  if (delta === 0 || (delta > 0 ? rule.endsWithYear : rule.startsWithYear)) return false;
  const end = delta > 0 ? daylight.end : daylight.start;
  return isInRange(time, end - Math.abs(delta), end);
}

export interface LocalState {
  readonly offset: number;
  readonly isDaylight: boolean;
  readonly isInvalid: boolean;
  readonly isAmbiguous: boolean;
}

/** What a zone says about a time of its own clock. */
export function localState(zone: ZoneRules, time: number): LocalState {
  const found = ruleInForce(zone, time, false);
  if (!found?.rule.hasDaylightSaving)
    return { offset: zone.base + (found?.rule.baseDelta ?? 0), isDaylight: false, isInvalid: false, isAmbiguous: false };
  const { rule } = found;
  const daylight = daylightTimeOf(zone, clockYear(time), found);
  const isSaving = isDaylight(time, rule, daylight);
  return {
    offset: zone.base + rule.baseDelta + (isSaving ? rule.daylightDelta : 0),
    isDaylight: isSaving,
    isInvalid: isSkipped(time, rule, daylight),
    isAmbiguous: isRepeated(time, rule, daylight),
  };
}

/** The offsets that an ambiguous local time may have, the lesser first. */
export function ambiguousOffsets(zone: ZoneRules, time: number): readonly [number, number] | undefined {
  const found = ruleInForce(zone, time, false);
  if (!found) return undefined;
  // A continuous rule without daylight saving follows the one that has it.
  const rule = found.rule.isContinuous && !found.rule.hasDaylightSaving ? found.previous : found.rule;
  if (!rule.hasDaylightSaving) return undefined;
  const daylight = daylightTimeOf(zone, clockYear(time), { rule, previous: found.previous });
  if (!isRepeated(time, rule, daylight)) return undefined;
  const standard = zone.base + rule.baseDelta;
  return rule.daylightDelta > 0 ? [standard, standard + rule.daylightDelta] : [standard + rule.daylightDelta, standard];
}

function daylightStartInUtc(zone: ZoneRules, found: RuleInForce, daylight: DaylightTime): [start: number, keepsYears: boolean] {
  const { rule, previous } = found;
  const offset = (rule.isContinuous ? offsetOf(zone, previous) : zone.base + rule.baseDelta) * msPerMinute;
  const year = clockYear(daylight.start);
  if (!rule.startsWithYear || year === 1) return [daylight.start - offset, false];
  const before = ruleInForce(zone, startOfYear(year) - 1, false);
  if (!before?.rule.endsWithYear) return [startOfYear(year) - offset, false];
  const { start } = daylightTimeOf(zone, year - 1, before);
  return [start - (zone.base + before.rule.baseDelta) * msPerMinute, true];
}

function daylightEndInUtc(zone: ZoneRules, found: RuleInForce, daylight: DaylightTime): [end: number, keepsYears: boolean] {
  const offset = offsetOf(zone, found.rule) * msPerMinute;
  const year = clockYear(daylight.end);
  if (!found.rule.endsWithYear || year === 9999) return [daylight.end - offset, false];
  const after = ruleInForce(zone, startOfYear(year + 1), false);
  if (!after?.rule.startsWithYear) return [endOfYear(year) - offset, false];
  const end = after.rule.endsWithYear ? startOfDay(endOfYear(year + 1)) : daylightTimeOf(zone, year + 1, after).end;
  return [end - offsetOf(zone, after.rule) * msPerMinute, true];
}

/** The offset at a UTC time, and whether it is daylight saving. */
export function utcState(zone: ZoneRules, time: number): { readonly offset: number; readonly isDaylight: boolean } {
  const found = ruleInForce(zone, time, true);
  if (!found) return { offset: zone.base, isDaylight: false };
  const { rule } = found;
  const standard = zone.base + rule.baseDelta;
  if (!rule.hasDaylightSaving) return { offset: standard, isDaylight: false };
  const daylight = daylightTimeOf(zone, clockYear(time + zone.base * msPerMinute), found);
  const [start, startKeepsYears] = daylightStartInUtc(zone, found, daylight);
  const [end, endKeepsYears] = daylightEndInUtc(zone, found, daylight);
  const isSaving = isBetween(start, time, end, rule, startKeepsYears || endKeepsYears);
  return { offset: isSaving ? standard + rule.daylightDelta : standard, isDaylight: isSaving };
}
