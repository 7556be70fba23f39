import { getBoxedEnumerator } from '../../runtime/collections/enumerators.js';
import { clrType, m } from '../define.js';

export const nonGenericIEnumerableType = clrType('interface System.Collections.IEnumerable', () => [
  m('System.Collections.IEnumerator GetEnumerator()', getBoxedEnumerator),
]);
