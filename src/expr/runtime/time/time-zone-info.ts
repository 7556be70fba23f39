/** `System.TimeZoneInfo`. The local time zone is UTC. */
import type { NamedTypeSymbol } from '../../types/type-symbol.js';
import { typeNamed, types } from '../../types/universe.js';
import { ClrException, requireArgument, throwArgument, throwArgumentOutOfRange } from '../exception.js';
import { equalsOrdinalIgnoreCase, ordinalIgnoreCase } from '../text/comparison.js';
import { hashString } from '../text/string-comparer.js';
import { type ClrArray, ClrObject, newArray, type Ref } from '../values.js';
import { type ClrAdjustmentRule, checkRules, equalRules, offsetOutOfRange, wholeMinutes } from './adjustment-rule.js';
import { ticksPerMinute } from './calendar.js';
import { type ClrDateTime, type Kind, local, shifted, unspecified, utc, utcNow } from './date-time.js';
import { ClrDateTimeOffset, maxDateTimeOffset, minDateTimeOffset } from './date-time-offset.js';
import { publicRules } from './public-rules.js';
import { SystemZone, SystemZoneRules } from './system-zone.js';
import { type ClrTimeSpan, spanOfMinutes } from './time-span.js';
import { ianaIdOf, windowsIdOf } from './windows-zones.js';
import { clockOf, msPerDay, shiftedWithin } from './zone-clock.js';
import { namedZones } from './zone-names.js';
import { ambiguousOffsets, localState, utcState, type ZoneRules } from './zone-offsets.js';
import { deserializeZone, serializeZone } from './zone-serialization.js';

interface ZoneInit {
  readonly id: string;
  readonly displayName: string;
  readonly standardName: string;
  readonly daylightName: string;
  readonly rules: ZoneRules;
  /** False for zones that never had any other offset. */
  readonly hasRules: boolean;
}

export class ClrTimeZoneInfo extends ClrObject implements ZoneInit {
  readonly id: string;
  readonly displayName: string;
  readonly standardName: string;
  readonly daylightName: string;
  readonly rules: ZoneRules;
  readonly hasRules: boolean;

  constructor(init: ZoneInit) {
    super();
    this.id = init.id;
    this.displayName = init.displayName;
    this.standardName = init.standardName;
    this.daylightName = init.daylightName;
    this.rules = init.rules;
    this.hasRules = init.hasRules;
  }
  get clrType(): NamedTypeSymbol {
    return typeNamed('System.TimeZoneInfo');
  }
  get base(): number {
    return this.rules.base;
  }
  get hasIanaId(): boolean {
    return windowsIdOf(this.id) !== undefined;
  }
  override toClrString(): string {
    return this.displayName;
  }
  override equalsClr(other: unknown): boolean {
    return other instanceof ClrTimeZoneInfo && equalZones(this, other);
  }
  override hashClr(): number {
    return hashString(this.id, ordinalIgnoreCase);
  }
}

class FixedRules implements ZoneRules {
  constructor(
    readonly base: number,
    readonly rules: readonly ClrAdjustmentRule[],
  ) {}
  rulesAround(): readonly ClrAdjustmentRule[] {
    return this.rules;
  }
}

const universalName = 'Coordinated Universal Time';

const newUniversal = (id: string): ClrTimeZoneInfo =>
  new ClrTimeZoneInfo({
    id,
    displayName: `(UTC) ${universalName}`,
    standardName: universalName,
    daylightName: universalName,
    rules: new FixedRules(0, []),
    hasRules: false,
  });

export const utcZone = newUniversal('UTC');
export const localZone = newUniversal('UTC');

/** The kind of times that a zone converts to. */
function kindOf(zone: ClrTimeZoneInfo): Kind {
  if (zone === utcZone) return utc;
  return zone === localZone ? local : unspecified;
}

const fixedZoneId = /^(?:Etc\/.*|GMT.*|Greenwich|EST|MST|HST|Factory)$/;

const systemZones = new Map<string, SystemZone>();

/** Zones that were found, with the day on which their standard offset was looked up. */
const foundZones = new Map<string, { readonly zone: ClrTimeZoneInfo; readonly day: number }>();

function systemZoneOf(id: string): SystemZone {
  let zone = systemZones.get(id);
  if (!zone) systemZones.set(id, (zone = new SystemZone(id)));
  return zone;
}

function displayOffset(base: number): string {
  const minutes = Math.abs(base);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `(UTC${base < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)})`;
}

function loadZone(id: string, now: number): ClrTimeZoneInfo | undefined {
  const ianaId = namedZones().has(id) ? id : ianaIdOf(id);
  const names = ianaId === undefined ? undefined : namedZones().get(ianaId);
  if (ianaId === undefined || !names) return undefined;
  if (names.standard === universalName) return newUniversal(id);
  const system = systemZoneOf(ianaId);
  const base = system.baseAt(now);
  const hasRules = !fixedZoneId.test(ianaId);
  return new ClrTimeZoneInfo({
    id,
    displayName: `${displayOffset(base)} ${names.place}`,
    standardName: names.standard,
    daylightName: names.daylight,
    rules: hasRules ? new SystemZoneRules(system, base) : new FixedRules(base, []),
    hasRules,
  });
}

function tryFind(id: string): ClrTimeZoneInfo | undefined {
  if (equalsOrdinalIgnoreCase(id, utcZone.id)) return utcZone;
  const { days: day } = utcNow();
  const found = foundZones.get(id);
  if (found?.day === day) return found.zone;
  const loaded = loadZone(id, day * msPerDay);
  if (!loaded) return undefined;
  const zone = found && found.zone.base === loaded.base ? found.zone : loaded;
  foundZones.set(id, { zone, day });
  return zone;
}

export function findZone(id: string | null): ClrTimeZoneInfo {
  const zone = tryFind(requireArgument(id, 'id'));
  if (zone) return zone;
  throw new ClrException('System.TimeZoneNotFoundException', `The time zone ID '${id}' was not found on the local computer.`);
}

export function tryFindZone(id: string | null, result: Ref<ClrTimeZoneInfo | null>): boolean {
  result.value = tryFind(requireArgument(id, 'id')) ?? null;
  return result.value !== null;
}

/** `GetSystemTimeZones`, from west to east. */
export function listedZones(): ClrTimeZoneInfo[] {
  const ids = [...namedZones()].filter(([, { isListed }]) => isListed).map(([id]) => id);
  const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return ids.map((id) => findZone(id)).sort((a, b) => a.base - b.base || byName(a.displayName, b.displayName));
}

export interface ZoneNaming {
  readonly displayName: string | null;
  readonly standardName: string | null;
  readonly daylightName: string | null;
}

/** `CreateCustomTimeZone`. */
export function newCustomZone(
  id: string | null,
  baseOffset: ClrTimeSpan,
  { displayName, standardName, daylightName }: ZoneNaming,
  rules: ClrArray<ClrAdjustmentRule | null> | null = null,
  withoutDaylight = false,
): ClrTimeZoneInfo {
  if (requireArgument(id, 'id') === '') return throwArgument('The value cannot be an empty string.', 'id');
  if (Math.abs(baseOffset.tickNumber) > 14 * 60 * ticksPerMinute) throwArgumentOutOfRange('baseUtcOffset', offsetOutOfRange);
  const base = wholeMinutes(baseOffset, 'baseUtcOffset');
  const items = withoutDaylight ? [] : Array.from(rules?.items ?? []);
  checkRules(items, base);
  return new ClrTimeZoneInfo({
    id: id!,
    displayName: displayName ?? '',
    standardName: standardName ?? '',
    daylightName: withoutDaylight ? (namedZones().get(id!)?.daylight ?? 'GMT') : (daylightName ?? ''),
    rules: new FixedRules(base, items as ClrAdjustmentRule[]),
    hasRules: items.length > 0,
  });
}

const publicRulesOf = ({ rules }: ClrTimeZoneInfo): ClrAdjustmentRule[] =>
  rules instanceof SystemZoneRules ? publicRules(rules) : [...(rules as FixedRules).rules];

export const adjustmentRules = (zone: ClrTimeZoneInfo): ClrArray<ClrAdjustmentRule> =>
  newArray(typeNamed('System.TimeZoneInfo+AdjustmentRule'), publicRulesOf(zone));

const allRules = ({ rules }: ClrTimeZoneInfo): readonly ClrAdjustmentRule[] =>
  rules instanceof SystemZoneRules ? rules.all : (rules as FixedRules).rules;

export function haveSameRules(self: ClrTimeZoneInfo, other: ClrTimeZoneInfo | null): boolean {
  const { rules, base, hasRules } = requireArgument(other, 'other');
  if (self.rules === rules) return true;
  if (self.base !== base || self.hasRules !== hasRules) return false;
  const mine = allRules(self);
  const theirs = allRules(other!);
  return mine.length === theirs.length && mine.every((rule, index) => equalRules(rule, theirs[index]!));
}

export const equalZones = (a: ClrTimeZoneInfo, b: ClrTimeZoneInfo | null): boolean =>
  b !== null && equalsOrdinalIgnoreCase(a.id, b.id) && haveSameRules(a, b);

export const zoneToText = (zone: ClrTimeZoneInfo): string =>
  serializeZone({
    id: zone.id,
    base: zone.base,
    displayName: zone.displayName,
    standardName: zone.standardName,
    daylightName: zone.daylightName,
    rules: publicRulesOf(zone),
  });

export function zoneOfText(source: string | null): ClrTimeZoneInfo {
  if (requireArgument(source, 'source') === '')
    throwArgument(`The specified serialized string '${source}' is not supported.`, 'source');
  const { base, rules, ...rest } = deserializeZone(source!);
  return new ClrTimeZoneInfo({ ...rest, rules: new FixedRules(base, rules), hasRules: rules.length > 0 });
}

/** A time on the zone's own clock, and its kind is of no matter any more. */
function onClockOf(zone: ClrTimeZoneInfo, value: ClrDateTime): number {
  return clockOf(value.kind === unspecified ? value : fromUtc(value, zone));
}

function fromUtc(value: ClrDateTime, zone: ClrTimeZoneInfo): ClrDateTime {
  return shiftedWithin(value, utcState(zone.rules, clockOf(value)).offset, kindOf(zone));
}

function convert(value: ClrDateTime, source: ClrTimeZoneInfo, destination: ClrTimeZoneInfo): ClrDateTime {
  const sourceKind = kindOf(source);
  if (value.kind !== unspecified && value.kind !== sourceKind)
    throwArgument(
      'The conversion could not be completed because the supplied DateTime did not have the Kind property set correctly.  For example, when the Kind property is DateTimeKind.Local, the source time zone must be TimeZoneInfo.Local.',
      'sourceTimeZone',
    );
  const { offset, isInvalid } = localState(source.rules, clockOf(value));
  if (isInvalid)
    throwArgument(
      'The supplied DateTime represents an invalid time.  For example, when the clock is adjusted forward, any time in the period that is skipped is invalid.',
      'dateTime',
    );
  const targetKind = kindOf(destination);
  if (value.kind !== unspecified && sourceKind === targetKind) return value;
  const universal = shiftedWithin(value, -offset, utc);
  const target = utcState(destination.rules, clockOf(universal)).offset;
  return shiftedWithin(value, target - offset, targetKind);
}

/** `ConvertTime` between two zones. */
export const convertBetween = (
  value: ClrDateTime,
  source: ClrTimeZoneInfo | null,
  destination: ClrTimeZoneInfo | null,
): ClrDateTime => convert(value, requireArgument(source, 'sourceTimeZone'), requireArgument(destination, 'destinationTimeZone'));

/** `ConvertTime` from the zone that the kind names. */
export const convertTo = (value: ClrDateTime, destination: ClrTimeZoneInfo | null): ClrDateTime =>
  convert(value, value.kind === utc ? utcZone : localZone, requireArgument(destination, 'destinationTimeZone'));

export const convertToUtc = (value: ClrDateTime): ClrDateTime =>
  value.kind === utc ? value : convert(value, localZone, utcZone);

export function convertBySystemIds(value: ClrDateTime, sourceId: string | null, destinationId: string | null): ClrDateTime {
  const isLocal = value.kind === local && sourceId !== null && equalsOrdinalIgnoreCase(sourceId, localZone.id);
  return convert(value, isLocal ? localZone : findZone(sourceId), findZone(destinationId));
}

export function convertOffset(value: ClrDateTimeOffset, destination: ClrTimeZoneInfo | null): ClrDateTimeOffset {
  const { offset } = utcState(requireArgument(destination, 'destinationTimeZone').rules, clockOf(value.utc));
  if (shifted(value.utc, 0, offset * ticksPerMinute)) return new ClrDateTimeOffset(value.utc, offset);
  return offset > 0 ? maxDateTimeOffset : minDateTimeOffset;
}

export function utcOffsetOf(zone: ClrTimeZoneInfo, value: ClrDateTime): ClrTimeSpan {
  const time = clockOf(value);
  return spanOfMinutes((value.kind === unspecified ? localState(zone.rules, time) : utcState(zone.rules, time)).offset);
}

export const utcOffsetAt = (zone: ClrTimeZoneInfo, value: ClrDateTimeOffset): ClrTimeSpan =>
  spanOfMinutes(utcState(zone.rules, clockOf(value.utc)).offset);

export function isDaylightTime(zone: ClrTimeZoneInfo, value: ClrDateTime): boolean {
  const time = clockOf(value);
  return (value.kind === unspecified ? localState(zone.rules, time) : utcState(zone.rules, time)).isDaylight;
}

export const isDaylightOffset = (zone: ClrTimeZoneInfo, value: ClrDateTimeOffset): boolean =>
  utcState(zone.rules, clockOf(value.utc)).isDaylight;

export const isInvalidTime = (zone: ClrTimeZoneInfo, value: ClrDateTime): boolean =>
  value.kind === unspecified && localState(zone.rules, clockOf(value)).isInvalid;

export const isAmbiguousTime = (zone: ClrTimeZoneInfo, value: ClrDateTime): boolean =>
  localState(zone.rules, onClockOf(zone, value)).isAmbiguous;

export const isAmbiguousOffset = (zone: ClrTimeZoneInfo, value: ClrDateTimeOffset): boolean =>
  isAmbiguousTime(zone, value.utc.withKind(utc));

function ambiguousSpans(zone: ClrTimeZoneInfo, value: ClrDateTime, typeName: string, paramName: string): ClrArray<ClrTimeSpan> {
  const offsets = ambiguousOffsets(zone.rules, onClockOf(zone, value));
  if (!offsets) return throwArgument(`The supplied ${typeName} is not in an ambiguous time range.`, paramName);
  return newArray(types.timeSpan, offsets.map(spanOfMinutes));
}

export const ambiguousTimeOffsets = (zone: ClrTimeZoneInfo, value: ClrDateTime): ClrArray<ClrTimeSpan> =>
  ambiguousSpans(zone, value, 'DateTime', 'dateTime');

export const ambiguousOffsetOffsets = (zone: ClrTimeZoneInfo, value: ClrDateTimeOffset): ClrArray<ClrTimeSpan> =>
  ambiguousSpans(zone, value.utc.withKind(utc), 'DateTimeOffset', 'dateTimeOffset');

export function tryConvertIanaId(ianaId: string | null, result: Ref<string | null>): boolean {
  result.value = (ianaId === null ? undefined : windowsIdOf(ianaId)) ?? null;
  return result.value !== null;
}

export function tryConvertWindowsId(windowsId: string | null, region: string | null, result: Ref<string | null>): boolean {
  result.value = (windowsId === null ? undefined : ianaIdOf(windowsId, region ?? '')) ?? null;
  return result.value !== null;
}
