/** `new object()`. */
import type { NamedTypeSymbol } from '../types/type-symbol.js';
import { types } from '../types/universe.js';
import { ClrObject } from './values.js';

export class PlainObject extends ClrObject {
  get clrType(): NamedTypeSymbol {
    return types.object;
  }
}
