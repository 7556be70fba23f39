/** `ReadOnlyCollection<T>`: a view that refuses changes. */
import type { NamedTypeSymbol, TypeSymbol } from '../../types/type-symbol.js';
import { definitionOf } from '../../types/universe.js';
import { throwNotSupported } from '../exception.js';
import { enumerate } from '../sequences.js';
import type { ClrArray, ClrEnumerator } from '../values.js';
import { ClrObject } from '../values.js';
import { listContains, listCopyTo, listCount, listIndexOf, listItem } from './dispatch.js';
import type { ClrListLike } from './protocol.js';

const readOnly = 'Collection is read-only.';

export class ReadOnlyCollection<T = unknown> extends ClrObject implements ClrListLike<T> {
  readonly isReadOnly = true;
  constructor(
    readonly elementType: TypeSymbol,
    readonly list: ClrListLike<T> | ClrArray<T>,
  ) {
    super();
  }
  get clrType(): NamedTypeSymbol {
    return definitionOf('System.Collections.ObjectModel.ReadOnlyCollection', [{ name: 'T', variance: 'none' }]).construct(
      this.elementType,
    );
  }
  get count(): number {
    return listCount(this.list);
  }
  itemAt(index: number): T {
    return listItem(this.list, index);
  }
  containsItem(item: T): boolean {
    return listContains(this.list, item);
  }
  indexOfItem(item: T): number {
    return listIndexOf(this.list, item);
  }
  copyItemsTo(array: ClrArray<T> | null, index: number): void {
    listCopyTo(this.list, array, index);
  }
  getEnumerator(): ClrEnumerator<T> {
    return enumerate(this.list);
  }
  addItem(_item: T): void {
    throwNotSupported(readOnly);
  }
  insertItem(_index: number, _item: T): void {
    throwNotSupported(readOnly);
  }
  setItemAt(_index: number, _item: T): void {
    throwNotSupported(readOnly);
  }
  clearItems(): void {
    throwNotSupported(readOnly);
  }
  removeItem(_item: T): boolean {
    return throwNotSupported(readOnly);
  }
  removeItemAt(_index: number): void {
    throwNotSupported(readOnly);
  }
}
