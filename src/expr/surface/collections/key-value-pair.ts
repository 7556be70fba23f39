import { KeyValuePair } from '../../runtime/collections/key-value-pair.js';
import { defaultOf, textOf } from '../../runtime/value-ops.js';
import type { Ref } from '../../runtime/values.js';
import { clrType, g, m } from '../define.js';

export const keyValuePairType = clrType('struct System.Collections.Generic.KeyValuePair<TKey, TValue>', () => [
  g('KeyValuePair()', ([key, value]) => new KeyValuePair(defaultOf(key), defaultOf(value))),
  m('KeyValuePair(TKey key, TValue value)', (key, value) => new KeyValuePair(key, value)),
  m('TKey Key { get; }', (pair: KeyValuePair) => pair.key),
  m('TValue Value { get; }', (pair: KeyValuePair) => pair.value),
  g('string ToString()', ([key, value], pair: KeyValuePair) => `[${textOf(key, pair.key)}, ${textOf(value, pair.value)}]`),
  m('void Deconstruct(out TKey key, out TValue value)', (pair: KeyValuePair, key: Ref, value: Ref) => {
    key.value = pair.key;
    value.value = pair.value;
  }),
]);
