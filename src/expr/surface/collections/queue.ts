import { clrType, m } from '../define.js';

export const queueType = clrType(
  'class System.Collections.Generic.Queue<T> : IEnumerable<T>, IReadOnlyCollection<T>, System.Collections.ICollection, System.Collections.IEnumerable',
  [
    m('Queue()'),
    m('Queue(IEnumerable<T> collection)'),
    m('Queue(int capacity)'),
    m('Queue<T>.Enumerator GetEnumerator()'),
    m('T Dequeue()'),
    m('T Peek()'),
    m('T[] ToArray()'),
    m('bool Contains(T item)'),
    m('int Count { get; }'),
    m('void Clear()'),
    m('void CopyTo(T[] array, int arrayIndex)'),
    m('void Enqueue(T item)'),
    m('void TrimExcess()'),
    m('int Capacity { get; }'),
    m('int EnsureCapacity(int capacity)'),
    m('void TrimExcess(int capacity)'),
    m('bool TryDequeue(out T result)'),
    m('bool TryPeek(out T result)'),
  ],
);
