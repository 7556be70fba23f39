import { Stack } from '../../runtime/collections/stack.js';
import type { Ref } from '../../runtime/values.js';
import { clrType, g, m } from '../define.js';

export const stackType = clrType(
  'class System.Collections.Generic.Stack<T> : IEnumerable<T>, IReadOnlyCollection<T>, System.Collections.ICollection, System.Collections.IEnumerable',
  () => [
    g('Stack()', ([type]) => new Stack(type)),
    g('Stack(IEnumerable<T> collection)', ([type], collection) => Stack.from(type, collection)),
    g('Stack(int capacity)', ([type], capacity) => new Stack(type, capacity)),
    m('Stack<T>.Enumerator GetEnumerator()', (stack: Stack) => stack.getEnumerator()),
    m('T Peek()', (stack: Stack) => stack.peek()),
    m('T Pop()', (stack: Stack) => stack.pop()),
    m('T[] ToArray()', (stack: Stack) => stack.toClrArray()),
    m('bool Contains(T item)', (stack: Stack, item) => stack.contains(item)),
    m('int Count { get; }', (stack: Stack) => stack.count),
    m('void Clear()', (stack: Stack) => stack.clear()),
    m('void CopyTo(T[] array, int arrayIndex)', (stack: Stack, array, index) => stack.copyTo(array, index)),
    m('void Push(T item)', (stack: Stack, item) => stack.push(item)),
    m('void TrimExcess()', (stack: Stack) => stack.trimExcess()),
    m('int Capacity { get; }', (stack: Stack) => stack.capacity),
    m('int EnsureCapacity(int capacity)', (stack: Stack, capacity) => stack.ensureCapacity(capacity)),
    m('void TrimExcess(int capacity)', (stack: Stack, capacity) => stack.trimTo(capacity)),
    m('bool TryPeek(out T result)', (stack: Stack, result: Ref) => stack.tryPeek(result)),
    m('bool TryPop(out T result)', (stack: Stack, result: Ref) => stack.tryPop(result)),
  ],
);
