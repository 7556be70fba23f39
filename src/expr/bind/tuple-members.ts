/** Fields of tuple types: by element name, and `Item1` … always (C# spec 8.3.11). */
import { FieldSymbol } from '../symbols/symbols.js';
import type { NamedTypeSymbol } from '../types/type-symbol.js';
import { tupleElements } from '../types/universe.js';

export function tupleField(type: NamedTypeSymbol, name: string): FieldSymbol | undefined {
  const elements = tupleElements(type);
  if (elements === undefined) return undefined;
  let index = type.tupleNames?.indexOf(name) ?? -1;
  if (index < 0) {
    const item = /^Item([1-9]\d*)$/.exec(name);
    index = item === null ? -1 : Number(item[1]) - 1;
  }
  const element = elements[index];
  return element === undefined ? undefined : new FieldSymbol(name, type, false, element, undefined, undefined, index);
}
