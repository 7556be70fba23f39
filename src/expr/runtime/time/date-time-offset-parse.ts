/** `DateTimeOffset.Parse`, `ParseExact` and their `Try…` forms. */
import { throwArgument, throwArgumentNull, throwFormat } from '../exception.js';
import type { ClrArray, Ref } from '../values.js';
import type { ParseOutcome, ParseTarget } from './date-time-draft.js';
import { styleFlags } from './date-time-draft.js';
import { atOffset, type ClrDateTimeOffset, minDateTimeOffset } from './date-time-offset.js';
import { parseDate } from './date-time-parse.js';
import { formatsOf, parseDateExact, parseDateExactMany } from './date-time-parse-exact.js';

function targetOf(styles: number): ParseTarget {
  const { assumeLocal, assumeUniversal, noCurrentDateDefault, roundtripKind } = styleFlags;
  if ((styles & ~255) !== 0) return throwArgument('An undefined DateTimeStyles value is being used.', 'styles');
  if ((styles & assumeLocal) !== 0 && (styles & assumeUniversal) !== 0)
    return throwArgument('The DateTimeStyles values AssumeLocal and AssumeUniversal cannot be used together.', 'styles');
  if ((styles & noCurrentDateDefault) !== 0)
    return throwArgument("The DateTimeStyles value 'NoCurrentDateDefault' is not allowed when parsing DateTimeOffset.", 'styles');
  return { styles: styles & ~(roundtripKind | assumeLocal), keepsOffset: true };
}

const valueOrThrow = (outcome: ParseOutcome): ClrDateTimeOffset =>
  typeof outcome === 'string' ? throwFormat(outcome) : atOffset(outcome.date, outcome.offsetMinutes);

function store(outcome: ParseOutcome | undefined, result: Ref<ClrDateTimeOffset>): boolean {
  const isDate = outcome !== undefined && typeof outcome !== 'string';
  result.value = isDate ? atOffset(outcome.date, outcome.offsetMinutes) : minDateTimeOffset;
  return isDate;
}

export function parseOffset(input: string | null, styles = 0): ClrDateTimeOffset {
  const target = targetOf(styles);
  return valueOrThrow(parseDate(input ?? throwArgumentNull('input'), target));
}

export function tryParseOffset(input: string | null, result: Ref<ClrDateTimeOffset>, styles = 0): boolean {
  const target = targetOf(styles);
  return store(input === null ? undefined : parseDate(input, target), result);
}

export function parseOffsetExact(input: string | null, format: string | null, styles = 0): ClrDateTimeOffset {
  const target = targetOf(styles);
  if (input === null) return throwArgumentNull('input');
  return valueOrThrow(parseDateExact(input, format ?? throwArgumentNull('format'), target));
}

export function tryParseOffsetExact(
  input: string | null,
  format: string | null,
  styles: number,
  result: Ref<ClrDateTimeOffset>,
): boolean {
  const target = targetOf(styles);
  return store(input === null || format === null ? undefined : parseDateExact(input, format, target), result);
}

export function parseOffsetExactMany(
  input: string | null,
  formats: ClrArray<string | null> | null,
  styles: number,
): ClrDateTimeOffset {
  const target = targetOf(styles);
  if (input === null) return throwArgumentNull('input');
  return valueOrThrow(parseDateExactMany(input, formatsOf(formats), target));
}

export function tryParseOffsetExactMany(
  input: string | null,
  formats: ClrArray<string | null> | null,
  styles: number,
  result: Ref<ClrDateTimeOffset>,
): boolean {
  const target = targetOf(styles);
  if (input === null || formats === null) return store(undefined, result);
  return store(parseDateExactMany(input, formatsOf(formats), target), result);
}
