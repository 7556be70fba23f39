import { boxedCurrentOf, moveNext, resetEnumerator } from '../../runtime/collections/enumerators.js';
import { clrType, m } from '../define.js';

export const nonGenericIEnumeratorType = clrType('interface System.Collections.IEnumerator', () => [
  m('bool MoveNext()', moveNext),
  m('object Current { get; }', boxedCurrentOf),
  m('void Reset()', resetEnumerator),
]);
