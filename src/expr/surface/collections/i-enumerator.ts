import { currentOf } from '../../runtime/collections/enumerators.js';
import { clrType, g } from '../define.js';

export const iEnumeratorType = clrType(
  'interface System.Collections.Generic.IEnumerator<out T> : System.Collections.IEnumerator, IDisposable',
  () => [g('T Current { get; }', ([type], enumerator) => currentOf(type, enumerator))],
);
