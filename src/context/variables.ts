/** `context.Variables`: what policies set and expressions read; a missing name reads as null. */
import { Dictionary, type DictionaryEnumerator } from '../expr/runtime/collections/dictionary.js';
import type { KeyCollection, ValueCollection } from '../expr/runtime/collections/dictionary-views.js';
import type { ClrReadOnlyDictionary } from '../expr/runtime/collections/protocol.js';
import { throwArgumentNull, throwNullReference } from '../expr/runtime/exception.js';
import { castToAny } from '../expr/runtime/operations/type-tests.js';
import { defaultOf } from '../expr/runtime/value-ops.js';
import { Box, ClrObject, type Ref } from '../expr/runtime/values.js';
import type { NamedTypeSymbol, TypeSymbol } from '../expr/types/type-symbol.js';
import { generics, types } from '../expr/types/universe.js';

const variableType = generics.keyValuePair(types.string, types.object);
const variablesType = generics.iReadOnlyDictionary(types.string, types.object);

/** Variables by name, in `object` representation; names are case-sensitive. */
export class Variables extends ClrObject implements ClrReadOnlyDictionary<string, unknown> {
  readonly #values = new Map<string, unknown>();
  /** The same as a dictionary, for what walks all variables; undefined when they changed since. */
  #dictionary: Dictionary<string, unknown> | undefined;

  override get clrType(): NamedTypeSymbol {
    return variablesType;
  }
  get elementType(): NamedTypeSymbol {
    return variableType;
  }
  get count(): number {
    return this.#values.size;
  }
  #asDictionary(): Dictionary<string, unknown> {
    if (this.#dictionary === undefined) {
      this.#dictionary = new Dictionary<string, unknown>(types.string, types.object);
      for (const [name, value] of this.#values) this.#dictionary.setValueAt(name, value);
    }
    return this.#dictionary;
  }
  get keyItems(): KeyCollection<string, unknown> {
    return this.#asDictionary().keyItems;
  }
  get valueItems(): ValueCollection<string, unknown> {
    return this.#asDictionary().valueItems;
  }
  getEnumerator(): DictionaryEnumerator<string, unknown> {
    return this.#asDictionary().getEnumerator();
  }
  valueAt(name: string | null): unknown {
    return this.get(name) ?? null;
  }
  hasKey(name: string | null): boolean {
    return this.get(name) !== undefined;
  }
  tryValueAt(name: string | null, value: Ref): boolean {
    const found = this.get(name);
    value.value = found ?? null;
    return found !== undefined;
  }

  /** The value, undefined when there is no such variable. */
  get(name: string | null): unknown {
    return this.#values.get(name ?? throwArgumentNull('key'));
  }
  set(name: string, value: unknown): void {
    this.#values.set(name, value);
    this.#dictionary = undefined;
  }
  delete(name: string): boolean {
    this.#dictionary = undefined;
    return this.#values.delete(name);
  }
  /** Names with their values, in order. */
  [Symbol.iterator](): IterableIterator<[name: string, value: unknown]> {
    return this.#values[Symbol.iterator]();
  }
}

/** `GetValueOrDefault<T>`: the value cast to T; `defaultValue` absent stands for `default(T)`. */
export function variableOrDefault(
  type: TypeSymbol,
  map: ClrReadOnlyDictionary<string, unknown> | null,
  name: string | null,
  defaultValue?: unknown,
): unknown {
  const value = lookUp(map, name);
  if (value === undefined) return defaultValue === undefined ? defaultOf(type) : defaultValue;
  // What nearly every call finds: the very type, or a string where one is wanted.
  if (value instanceof Box && value.type === type) return value.value;
  if (typeof value === 'string' && type === types.string) return value;
  return castToAny(type)(value);
}

function lookUp(map: ClrReadOnlyDictionary<string, unknown> | null, name: string | null): unknown {
  if (map instanceof Variables) return map.get(name);
  if (map === null) return throwNullReference();
  const found: Ref = { value: undefined };
  return map.tryValueAt(name as string, found) ? found.value : undefined;
}
