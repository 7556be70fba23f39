import {
  collectionAdd,
  collectionClear,
  collectionIsReadOnly,
  collectionOf,
  collectionRemove,
  listContains,
  listCopyTo,
  listCount,
} from '../../runtime/collections/dispatch.js';
import { clrType, g } from '../define.js';

export const iCollectionType = clrType(
  'interface System.Collections.Generic.ICollection<T> : IEnumerable<T>, System.Collections.IEnumerable',
  () => [
    g('bool Contains(T item)', ([type], collection, item) => listContains(collectionOf(type, collection), item)),
    g('bool IsReadOnly { get; }', ([type], collection) => collectionIsReadOnly(collectionOf(type, collection))),
    g('bool Remove(T item)', ([type], collection, item) => collectionRemove(collectionOf(type, collection), item)),
    g('int Count { get; }', ([type], collection) => listCount(collectionOf(type, collection))),
    g('void Add(T item)', ([type], collection, item) => collectionAdd(collectionOf(type, collection), item)),
    g('void Clear()', ([type], collection) => collectionClear(collectionOf(type, collection))),
    g('void CopyTo(T[] array, int arrayIndex)', ([type], collection, array, index) =>
      listCopyTo(collectionOf(type, collection), array, index),
    ),
  ],
);
