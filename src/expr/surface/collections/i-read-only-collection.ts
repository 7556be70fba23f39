import { collectionOf, listCount } from '../../runtime/collections/dispatch.js';
import { clrType, g } from '../define.js';

export const iReadOnlyCollectionType = clrType(
  'interface System.Collections.Generic.IReadOnlyCollection<out T> : IEnumerable<T>, System.Collections.IEnumerable',
  () => [g('int Count { get; }', ([type], collection) => listCount(collectionOf(type, collection)))],
);
