/** The system's time zones: the offsets that `Intl` knows, as the rules that .NET makes of them. */
import { ClrAdjustmentRule } from './adjustment-rule.js';
import { unixEpochDay } from './calendar.js';
import { type ClrDateTime, maxDateTime, minDateTime, utc } from './date-time.js';
import { ClrTransitionTime, defaultTransition } from './transition-time.js';
import { clockYear, dateOfClock, msPerDay, startOfYear } from './zone-clock.js';
import type { ZoneRules } from './zone-offsets.js';

/** A change of the offset. */
interface Change {
  /** `zone-clock` time, UTC. */
  readonly time: number;
  /** Offsets in seconds. */
  readonly before: number;
  readonly after: number;
}

export interface Transition extends Change {
  /** Whether daylight saving starts (or goes on under another offset). */
  readonly toDaylight: boolean;
}

const epoch = unixEpochDay * msPerDay;
const msPerSecond = 1000;
const secondsPerMinute = 60;

/** Before, every zone has its local mean time; the tz database's own changes end in the last. */
const firstYear = 1800;
const lastYear = 9999;
const lastListedYear = 2037;

/** No change is undone within this time, except by a longer daylight saving. */
const sampleLength = 15 * msPerDay;
const longestSaving = 300 * msPerDay;
const longestWarSaving = 1400 * msPerDay;
const yearAfterWar = 1946;

/** Zones whose winter time is the exception: years, and the standard offset in seconds. */
const negativeSaving = new Map<string, { readonly from: number; readonly to: number; readonly standard: number }>([
  ['Europe/Dublin', { from: 1968, to: lastYear, standard: 3600 }],
  ['Eire', { from: 1968, to: lastYear, standard: 3600 }],
  ['Africa/Casablanca', { from: 2018, to: lastYear, standard: 3600 }],
  ['Africa/El_Aaiun', { from: 2018, to: lastYear, standard: 3600 }],
  ['Africa/Windhoek', { from: 1994, to: 2017, standard: 7200 }],
]);

/** The rule that marks daylight saving even when its delta is 0. */
const daylightMarker = new ClrTransitionTime(2, 1, 1, 1, 0, true);

export class SystemZone {
  readonly #clock: Intl.DateTimeFormat;
  #names: Intl.DateTimeFormat | undefined;
  readonly #changes = new Map<number, readonly Change[]>();
  readonly #transitions = new Map<number, readonly Transition[]>();

  /** Throws RangeError when `Intl` does not know the id. */
  constructor(readonly id: string) {
    this.#clock = new Intl.DateTimeFormat('en-US', {
      timeZone: id,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  }

  /** Seconds east of UTC. */
  offsetAt(time: number): number {
    const moment = time - epoch;
    const [month = 0, day = 0, year = 0, hour = 0, minute = 0, second = 0] = this.#clock.format(moment).split(/\D+/).map(Number);
    return (Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(moment / msPerSecond) * msPerSecond) / msPerSecond;
  }

  transitionsIn(year: number): readonly Transition[] {
    let transitions = this.#transitions.get(year);
    if (!transitions) {
      const changes = this.#changesIn(year);
      transitions = changes.map((change, index) => {
        const next = changes[index + 1] ?? this.#firstChangeAfter(year);
        return { ...change, toDaylight: this.#isDaylight(change, next) };
      });
      this.#transitions.set(year, transitions);
    }
    return transitions;
  }

  /** The next change, if it comes in time to tell what the last one was. */
  #firstChangeAfter(year: number): Change | undefined {
    const years = year < yearAfterWar ? 4 : 1;
    for (let next = year + 1; next <= year + years; next++) {
      const [first] = this.#changesIn(next);
      if (first) return first;
    }
    return undefined;
  }

  #changesIn(year: number): readonly Change[] {
    if (year < firstYear || year > lastYear) return [];
    let changes = this.#changes.get(year);
    if (!changes) this.#changes.set(year, (changes = this.#findChanges(year)));
    return changes;
  }

  #findChanges(year: number): readonly Change[] {
    const changes: Change[] = [];
    const end = year === lastYear ? startOfYear(year) + 364 * msPerDay : startOfYear(year + 1);
    let time = startOfYear(year);
    let before = this.offsetAt(time);
    while (time < end) {
      const next = Math.min(time + sampleLength, end);
      const after = this.offsetAt(next);
      if (after !== before) changes.push({ time: this.#changeBetween(time, next, before), before, after });
      time = next;
      before = after;
    }
    return changes;
  }

  /** The second from which the offset is no longer `before`. */
  #changeBetween(start: number, end: number, before: number): number {
    let low = start / msPerSecond;
    let high = end / msPerSecond;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (this.offsetAt(middle * msPerSecond) === before) low = middle;
      else high = middle;
    }
    return high * msPerSecond;
  }

  #isDaylight(change: Change, next: Change | undefined): boolean {
    const year = clockYear(change.time);
    const negative = negativeSaving.get(this.id);
    if (negative && year >= negative.from && year <= negative.to) return change.after < negative.standard;
    // A saving that never ends was in truth a change of the standard offset.
    const limit = year < yearAfterWar ? longestWarSaving : longestSaving;
    if (next === undefined || next.time - change.time > limit) return false;
    // Where daylight saving has no name it shows as some months of a greater offset.
    return /Summer|Daylight/.test(this.#nameAt(change.time)) || (change.after > change.before && next.after < change.after);
  }

  /** What English calls the time there. */
  #nameAt(time: number): string {
    this.#names ??= new Intl.DateTimeFormat('en-US', { timeZone: this.id, timeZoneName: 'long' });
    return this.#names.format(time - epoch);
  }

  /** The standard offset in minutes that is the zone's own at a time. */
  baseAt(time: number): number {
    const year = clockYear(time);
    const negative = negativeSaving.get(this.id);
    if (negative && year >= negative.from && year <= negative.to) return minutesOf(negative.standard);
    const now = this.offsetAt(time);
    const before = this.#otherOffset(time, -sampleLength, now);
    if (before === undefined || before > now) return minutesOf(now);
    const after = this.#otherOffset(time, sampleLength, now);
    return minutesOf(after === undefined || after > now ? now : before);
  }

  /** The first offset that is not `offset`, on the way from a time and no farther than the longest saving. */
  #otherOffset(time: number, step: number, offset: number): number | undefined {
    for (let passed = step; Math.abs(passed) <= longestSaving; passed += step) {
      const other = this.offsetAt(time + passed);
      if (other !== offset) return other;
    }
    return undefined;
  }
}

/** .NET cuts seconds off. */
const minutesOf = (seconds: number): number => Math.trunc(seconds / secondsPerMinute);

/** One offset from one moment to another, both UTC. */
function continuousRule(
  dateStart: ClrDateTime,
  dateEnd: ClrDateTime,
  offset: number,
  isDaylight: boolean,
  base: number,
): ClrAdjustmentRule {
  const delta = minutesOf(offset - base * secondsPerMinute);
  return new ClrAdjustmentRule({
    dateStart,
    dateEnd,
    daylightDelta: isDaylight ? delta : 0,
    baseDelta: isDaylight ? 0 : delta,
    start: isDaylight ? daylightMarker : defaultTransition,
    end: defaultTransition,
    isContinuous: true,
  });
}

/** The rules before, between and after these changes. */
function rulesOf(transitions: readonly Transition[], offsetBefore: number, base: number): ClrAdjustmentRule[] {
  const startOf = ({ time }: Transition): ClrDateTime => dateOfClock(time, utc);
  const endBefore = (transition: Transition | undefined): ClrDateTime =>
    transition ? dateOfClock(transition.time - 1, utc) : maxDateTime;
  const first = transitions[0];
  return [
    continuousRule(minDateTime, endBefore(first), first?.before ?? offsetBefore, false, base),
    ...transitions.map((transition, index) =>
      continuousRule(startOf(transition), endBefore(transitions[index + 1]), transition.after, transition.toDaylight, base),
    ),
  ];
}

/** The rules of a zone whose standard offset is `base`; made for the years that are asked for. */
export class SystemZoneRules implements ZoneRules {
  readonly #around = new Map<number, readonly ClrAdjustmentRule[]>();
  #all: readonly ClrAdjustmentRule[] | undefined;

  constructor(
    readonly zone: SystemZone,
    readonly base: number,
  ) {}

  rulesAround(time: number): readonly ClrAdjustmentRule[] {
    const year = Math.max(clockYear(time), firstYear);
    let rules = this.#around.get(year);
    if (!rules) {
      const transitions = [year - 1, year, year + 1].flatMap((each) => this.zone.transitionsIn(each));
      rules = rulesOf(transitions, this.zone.offsetAt(startOfYear(year)), this.base);
      this.#around.set(year, rules);
    }
    return rules;
  }

  /** Every rule up to the year that the tz database ends with. */
  get all(): readonly ClrAdjustmentRule[] {
    if (!this.#all) {
      const transitions: Transition[] = [];
      for (let year = firstYear; year <= lastListedYear; year++) transitions.push(...this.zone.transitionsIn(year));
      this.#all = rulesOf(transitions, this.zone.offsetAt(startOfYear(firstYear)), this.base);
    }
    return this.#all;
  }
}
