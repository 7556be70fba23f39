import { clrType, m } from '../define.js';

export const nonGenericIEnumeratorType = clrType('interface System.Collections.IEnumerator', [
  m('bool MoveNext()'),
  m('object Current { get; }'),
  m('void Reset()'),
]);
