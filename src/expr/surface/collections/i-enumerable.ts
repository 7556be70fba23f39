import { getEnumerator } from '../../runtime/collections/enumerators.js';
import { clrType, g } from '../define.js';

export const iEnumerableType = clrType(
  'interface System.Collections.Generic.IEnumerable<out T> : System.Collections.IEnumerable',
  () => [g('IEnumerator<T> GetEnumerator()', ([type], sequence) => getEnumerator(type, sequence))],
);
