/** `System.StringComparer`: the comparers of the six kinds of comparison. */
import type { NamedTypeSymbol } from '../../types/type-symbol.js';
import type { ClrComparer, ClrEqualityComparer, MapKey } from '../comparers.js';
import { throwArgumentNull } from '../exception.js';
import { privateType } from '../private-type.js';
import { objectCompare, objectEquals, objectHash, stringHash } from '../value-ops.js';
import { ClrObject } from '../values.js';
import { ordinalFold } from './casing.js';
import { cultureHash } from './collation.js';
import { checkComparison, compareStrings, equalStrings, ordinal, ordinalIgnoreCase } from './comparison.js';

const typeNames = new Map([
  [ordinal, 'System.OrdinalCaseSensitiveComparer'],
  [ordinalIgnoreCase, 'System.OrdinalIgnoreCaseComparer'],
]);

/** A hash that equal texts share under the comparison. */
export function hashString(text: string, comparison: number): number {
  checkComparison(comparison);
  if (comparison === ordinal) return stringHash(text);
  if (comparison === ordinalIgnoreCase) return stringHash(ordinalFold(text));
  return cultureHash(text, (comparison & 1) === 1);
}

export class ClrStringComparer extends ClrObject implements ClrComparer, ClrEqualityComparer {
  keyOf?: (value: unknown) => MapKey;
  readonly #comparison: number;
  constructor(comparison: number) {
    super();
    this.#comparison = comparison;
    if (comparison === ordinal) this.keyOf = (value) => value as string | null;
    if (comparison === ordinalIgnoreCase) this.keyOf = (value) => (value === null ? null : ordinalFold(value as string));
  }
  override get clrType(): NamedTypeSymbol {
    return privateType(typeNames.get(this.#comparison) ?? 'System.CultureAwareComparer', 'System.StringComparer');
  }
  override equalsClr(other: unknown): boolean {
    if (!(other instanceof ClrStringComparer)) return false;
    return this.#comparison === other.#comparison || Math.max(this.#comparison, other.#comparison) < 4
      ? (this.#comparison & 1) === (other.#comparison & 1)
      : false;
  }
  override hashClr(): number {
    return this.#comparison < 4 ? this.#comparison & 1 : this.#comparison;
  }

  compareValues(a: unknown, b: unknown): number {
    return compareStrings(a as string | null, b as string | null, this.#comparison);
  }
  equalsValues(a: unknown, b: unknown): boolean {
    return equalStrings(a as string | null, b as string | null, this.#comparison);
  }
  hashValue(value: unknown): number {
    return value === null ? throwArgumentNull('obj') : hashString(value as string, this.#comparison);
  }

  /** The members that take `object`: texts by this comparison, everything else by its own. */
  compareObjects(a: unknown, b: unknown): number {
    return typeof a === 'string' && typeof b === 'string' ? this.compareValues(a, b) : objectCompare(a, b);
  }
  equalsObjects(a: unknown, b: unknown): boolean {
    return typeof a === 'string' && typeof b === 'string' ? this.equalsValues(a, b) : objectEquals(a, b);
  }
  hashObject(value: unknown): number {
    if (value === null) return throwArgumentNull('obj');
    return typeof value === 'string' ? this.hashValue(value) : objectHash(value);
  }
}

const comparers: readonly ClrStringComparer[] = [0, 1, 2, 3, 4, 5].map((comparison) => new ClrStringComparer(comparison));

/** `StringComparer.FromComparison`. */
export function comparerOf(comparison: number): ClrStringComparer {
  checkComparison(comparison);
  return comparers[comparison]!;
}
