/** `context.Variables`: what policies set and expressions read; a missing name reads as null. */
import { Dictionary, type DictionaryEnumerator } from '../expr/runtime/collections/dictionary.js';
import type { KeyCollection, ValueCollection } from '../expr/runtime/collections/dictionary-views.js';
import type { ClrReadOnlyDictionary } from '../expr/runtime/collections/protocol.js';
import { throwNullReference } from '../expr/runtime/exception.js';
import { castToAny } from '../expr/runtime/operations/type-tests.js';
import { defaultOf } from '../expr/runtime/value-ops.js';
import { Box, ClrObject, type Ref } from '../expr/runtime/values.js';
import type { NamedTypeSymbol, TypeSymbol } from '../expr/types/type-symbol.js';
import { generics, types } from '../expr/types/universe.js';

const variablesType = generics.iReadOnlyDictionary(types.string, types.object);

/** Variables by name, in `object` representation; names are case-sensitive. */
export class Variables extends ClrObject implements ClrReadOnlyDictionary<string, unknown> {
  readonly #values = new Dictionary<string, unknown>(types.string, types.object);

  override get clrType(): NamedTypeSymbol {
    return variablesType;
  }
  get elementType(): NamedTypeSymbol {
    return this.#values.elementType;
  }
  get count(): number {
    return this.#values.count;
  }
  get keyItems(): KeyCollection<string, unknown> {
    return this.#values.keyItems;
  }
  get valueItems(): ValueCollection<string, unknown> {
    return this.#values.valueItems;
  }
  getEnumerator(): DictionaryEnumerator<string, unknown> {
    return this.#values.getEnumerator();
  }
  valueAt(name: string): unknown {
    return this.#values.get(name) ?? null;
  }
  hasKey(name: string): boolean {
    return this.#values.hasKey(name);
  }
  tryValueAt(name: string, value: Ref): boolean {
    return this.#values.tryValueAt(name, value);
  }

  /** The value, undefined when there is no such variable. */
  get(name: string): unknown {
    return this.#values.get(name);
  }
  set(name: string, value: unknown): void {
    this.#values.setValueAt(name, value);
  }
  delete(name: string): boolean {
    return this.#values.removeKey(name);
  }
  /** Names with their values, in order. */
  *[Symbol.iterator](): Generator<readonly [name: string, value: unknown], void, undefined> {
    const pairs = this.#values.getEnumerator();
    while (pairs.moveNext()) yield [pairs.current.key, pairs.current.value];
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
  if (map instanceof Variables || map instanceof Dictionary) return map.get(name as string);
  if (map === null) return throwNullReference();
  const found: Ref = { value: undefined };
  return map.tryValueAt(name as string, found) ? found.value : undefined;
}
