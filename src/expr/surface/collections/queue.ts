import { Queue } from '../../runtime/collections/queue.js';
import type { Ref } from '../../runtime/values.js';
import { clrType, g, m } from '../define.js';

export const queueType = clrType(
  'class System.Collections.Generic.Queue<T> : IEnumerable<T>, IReadOnlyCollection<T>, System.Collections.ICollection, System.Collections.IEnumerable',
  () => [
    g('Queue()', ([type]) => new Queue(type)),
    g('Queue(IEnumerable<T> collection)', ([type], collection) => Queue.from(type, collection)),
    g('Queue(int capacity)', ([type], capacity) => new Queue(type, capacity)),
    m('Queue<T>.Enumerator GetEnumerator()', (queue: Queue) => queue.getEnumerator()),
    m('T Dequeue()', (queue: Queue) => queue.dequeue()),
    m('T Peek()', (queue: Queue) => queue.peek()),
    m('T[] ToArray()', (queue: Queue) => queue.toClrArray()),
    m('bool Contains(T item)', (queue: Queue, item) => queue.contains(item)),
    m('int Count { get; }', (queue: Queue) => queue.count),
    m('void Clear()', (queue: Queue) => queue.clear()),
    m('void CopyTo(T[] array, int arrayIndex)', (queue: Queue, array, index) => queue.copyTo(array, index)),
    m('void Enqueue(T item)', (queue: Queue, item) => queue.enqueue(item)),
    m('void TrimExcess()', (queue: Queue) => queue.trimExcess()),
    m('int Capacity { get; }', (queue: Queue) => queue.capacity),
    m('int EnsureCapacity(int capacity)', (queue: Queue, capacity) => queue.ensureCapacity(capacity)),
    m('void TrimExcess(int capacity)', (queue: Queue, capacity) => queue.trimTo(capacity)),
    m('bool TryDequeue(out T result)', (queue: Queue, result: Ref) => queue.tryDequeue(result)),
    m('bool TryPeek(out T result)', (queue: Queue, result: Ref) => queue.tryPeek(result)),
  ],
);
