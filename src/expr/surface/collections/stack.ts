import { clrType, m } from '../define.js';

export const stackType = clrType(
  'class System.Collections.Generic.Stack<T> : IEnumerable<T>, IReadOnlyCollection<T>, System.Collections.ICollection, System.Collections.IEnumerable',
  [
    m('Stack()'),
    m('Stack(IEnumerable<T> collection)'),
    m('Stack(int capacity)'),
    m('Stack<T>.Enumerator GetEnumerator()'),
    m('T Peek()'),
    m('T Pop()'),
    m('T[] ToArray()'),
    m('bool Contains(T item)'),
    m('int Count { get; }'),
    m('void Clear()'),
    m('void CopyTo(T[] array, int arrayIndex)'),
    m('void Push(T item)'),
    m('void TrimExcess()'),
    m('int Capacity { get; }'),
    m('int EnsureCapacity(int capacity)'),
    m('void TrimExcess(int capacity)'),
    m('bool TryPeek(out T result)'),
    m('bool TryPop(out T result)'),
  ],
);
