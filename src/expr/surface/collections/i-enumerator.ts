import { clrType, m } from '../define.js';

export const iEnumeratorType = clrType(
  'interface System.Collections.Generic.IEnumerator<out T> : System.Collections.IEnumerator, IDisposable',
  [m('T Current { get; }')],
);
