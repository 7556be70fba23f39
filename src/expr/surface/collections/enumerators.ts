import '../../runtime/collections/enumerator-types.js';
import type { StructEnumerator } from '../../runtime/collections/protocol.js';
import { clrType, m, type TypeDeclaration } from '../define.js';

type Enumerator = StructEnumerator<unknown>;

/** One of the structs that `GetEnumerator()` of a collection gives. */
const enumerator = (outer: string, element: string): TypeDeclaration =>
  clrType(
    `struct System.Collections.Generic.${outer}+Enumerator : IEnumerator<${element}>, System.Collections.IEnumerator, IDisposable`,
    () => [
      m(`${element} Current { get; }`, (e: Enumerator) => e.current),
      m('bool MoveNext()', (e: Enumerator) => e.moveNext()),
      m('void Dispose()', (e: Enumerator) => e.dispose()),
    ],
  );

export const enumeratorTypes: readonly TypeDeclaration[] = [
  enumerator('List<T>', 'T'),
  enumerator('HashSet<T>', 'T'),
  enumerator('Queue<T>', 'T'),
  enumerator('Stack<T>', 'T'),
  enumerator('Dictionary<TKey, TValue>', 'KeyValuePair<TKey, TValue>'),
  enumerator('Dictionary<TKey, TValue>+KeyCollection', 'TKey'),
  enumerator('Dictionary<TKey, TValue>+ValueCollection', 'TValue'),
];
