/** Dictionaries from names to texts: headers, query, claims, matched parameters. */
import { chargeOutput } from '../expr/runtime/budget.js';
import { Dictionary } from '../expr/runtime/collections/dictionary.js';
import type { ClrReadOnlyDictionary } from '../expr/runtime/collections/protocol.js';
import { throwArgumentNull, throwNullReference } from '../expr/runtime/exception.js';
import { ordinalIgnoreCase } from '../expr/runtime/text/comparison.js';
import { comparerOf } from '../expr/runtime/text/string-comparer.js';
import { ClrArray, type Ref } from '../expr/runtime/values.js';
import { arrayOf } from '../expr/types/type-symbol.js';
import { types } from '../expr/types/universe.js';

const stringArrayType = arrayOf(types.string);
const ignoreCase = comparerOf(ordinalIgnoreCase);
const maxSpellings = 64;

/** A header's or claim's values. */
export type Texts = ClrArray<string | null>;

/** A `string[]` over the values, which it takes over. */
export function textsOf(values: (string | null)[]): Texts {
  chargeOutput(values.length);
  return new ClrArray(stringArrayType, values);
}

/** All values, as `GetValueOrDefault` joins them. */
export function joined(texts: Texts | null): string {
  const { items } = texts ?? throwArgumentNull('value');
  return items.length === 1 ? (items[0] ?? '') : Array.from(items, (item) => item ?? '').join(',');
}

/**
 * Names that ignore case, in order of their first appearance and as first spelled. What an expression asks for by the same
 * spelling again is found without folding the name.
 */
export class CaselessMap extends Dictionary<string, Texts> {
  readonly #spellings = new Map<string, Texts>();

  constructor() {
    super(types.string, stringArrayType, ignoreCase);
  }

  override get(name: string): Texts | undefined {
    const known = this.#spellings.get(name);
    if (known !== undefined) return known;
    const found = super.get(name);
    if (found !== undefined && this.#spellings.size < maxSpellings) this.#spellings.set(name, found);
    return found;
  }

  /** The values as a plain array; none when the name is absent. */
  valuesOf(name: string): readonly string[] {
    return Array.from(this.get(name)?.items ?? [], (value) => value ?? '');
  }

  /** The joined values, or undefined when the name is absent. */
  textOf(name: string): string | undefined {
    const values = this.get(name);
    return values === undefined ? undefined : joined(values);
  }

  /** Names with their values, in order. */
  *namedValues(): Generator<readonly [name: string, values: readonly string[]], void, undefined> {
    const pairs = this.getEnumerator();
    while (pairs.moveNext()) {
      const { key, value } = pairs.current;
      yield [key, Array.from(value.items, (item) => item ?? '')];
    }
  }

  /** Replaces all values of a name. */
  setTexts(name: string, ...values: (string | null)[]): void {
    this.setValueAt(name, textsOf(values));
  }
  /** Adds values to those that the name has. */
  appendTexts(name: string, ...values: (string | null)[]): void {
    const present = this.get(name);
    this.setValueAt(name, textsOf(present === undefined ? values : [...present.items, ...values]));
  }
  /** Removes a name; false when it was not there. */
  deleteName(name: string): boolean {
    return this.removeKey(name);
  }

  override setValueAt(name: string, value: Texts): void {
    this.#spellings.clear();
    super.setValueAt(name, value);
  }
  override removeKey(name: string): boolean {
    this.#spellings.clear();
    return super.removeKey(name);
  }
  override clearItems(): void {
    this.#spellings.clear();
    super.clearItems();
  }
}

/** `GetValueOrDefault` of names with several values. */
export function textsOrDefault(
  map: ClrReadOnlyDictionary<string, Texts> | null,
  name: string | null,
  defaultValue: string | null,
): string | null {
  if (map instanceof Dictionary) {
    const values = (map as Dictionary<string, Texts>).get(name as string);
    return values === undefined ? defaultValue : joined(values);
  }
  if (map === null) return throwNullReference();
  const found: Ref<Texts> = { value: textsOf([]) };
  return map.tryValueAt(name as string, found) ? joined(found.value) : defaultValue;
}

/** `GetValueOrDefault` of names with one value. */
export function textOrDefault(
  map: ClrReadOnlyDictionary<string, string | null> | null,
  name: string | null,
  defaultValue: string | null,
): string | null {
  if (map === null) return throwNullReference();
  const found: Ref<string | null> = { value: null };
  return map.tryValueAt(name as string, found) ? found.value : defaultValue;
}
