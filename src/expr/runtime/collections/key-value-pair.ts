/** `KeyValuePair<TKey, TValue>`. */
import type { TypeSymbol } from '../../types/type-symbol.js';
import { generics } from '../../types/universe.js';
import { EngineBug } from '../exception.js';
import { defaultOf, equalsOf, hashOf, registerValueType, textOf } from '../value-ops.js';
import { ClrStruct } from '../values.js';

export class KeyValuePair<K = unknown, V = unknown> extends ClrStruct {
  constructor(
    readonly key: K,
    readonly value: V,
  ) {
    super();
  }
  /** Its text depends on the type arguments, which a raw value does not carry: see the registration below. */
  override toClrString(): string {
    throw new EngineBug('the text of a KeyValuePair needs its type');
  }
}

const argumentsOf = (type: TypeSymbol): readonly [TypeSymbol, TypeSymbol] => {
  if (type.kind !== 'named') throw new EngineBug('not a KeyValuePair');
  return [type.typeArguments[0]!, type.typeArguments[1]!];
};

registerValueType<KeyValuePair>(generics.keyValuePair.definition, {
  zero: new KeyValuePair<unknown, unknown>(null, null),
  zeroOf: (type) => {
    const [keyType, valueType] = argumentsOf(type);
    return new KeyValuePair(defaultOf(keyType), defaultOf(valueType));
  },
  toText: (pair, type) => {
    const [keyType, valueType] = argumentsOf(type);
    return `[${textOf(keyType, pair.key)}, ${textOf(valueType, pair.value)}]`;
  },
  equals: (a, b, type) => {
    const [keyType, valueType] = argumentsOf(type);
    return equalsOf(keyType)(a.key, b.key) && equalsOf(valueType)(a.value, b.value);
  },
  hash: (pair, type) => {
    const [keyType, valueType] = argumentsOf(type);
    return (Math.imul(hashOf(keyType)(pair.key), 31) ^ hashOf(valueType)(pair.value)) | 0;
  },
});
