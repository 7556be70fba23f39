import { clrType, m } from '../define.js';

export const keyValuePairType = clrType('struct System.Collections.Generic.KeyValuePair<TKey, TValue>', [
  m('KeyValuePair()'),
  m('KeyValuePair(TKey key, TValue value)'),
  m('TKey Key { get; }'),
  m('TValue Value { get; }'),
  m('string ToString()'),
  m('void Deconstruct(out TKey key, out TValue value)'),
]);
