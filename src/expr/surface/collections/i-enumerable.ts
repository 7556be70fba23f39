import { clrType, m } from '../define.js';

export const iEnumerableType = clrType(
  'interface System.Collections.Generic.IEnumerable<out T> : System.Collections.IEnumerable',
  [m('IEnumerator<T> GetEnumerator()')],
);
