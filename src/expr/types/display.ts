/** Types as C# prints them. */
import type { NamedTypeSymbol, TypeSymbol } from './type-symbol.js';
import { tupleElements } from './universe.js';

interface Style {
  /** Namespaces are written and dimensions have stars, as in `staticType` and Roslyn's symbol display; diagnostics leave them out. */
  readonly qualified: boolean;
}

function display(type: TypeSymbol, style: Style): string {
  switch (type.kind) {
    case 'typeParameter':
    case 'error':
      return type.name;
    case 'array': {
      // Rank specifiers read left to right: an array of int[,] is written int[][,].
      let element: TypeSymbol = type;
      let ranks = '';
      while (element.kind === 'array') {
        ranks += `[${style.qualified && element.rank > 1 ? Array(element.rank).fill('*') : ','.repeat(element.rank - 1)}]`;
        element = element.elementType;
      }
      return display(element, style) + ranks;
    }
    case 'named':
      return displayNamed(type, style);
  }
}

/** The compiler prints these by names that C# 7.3 does not know. */
const nativeNames: Readonly<Record<string, string>> = { 'System.IntPtr': 'nint', 'System.UIntPtr': 'nuint' };

function displayNamed(type: NamedTypeSymbol, style: Style): string {
  const { definition } = type;
  if (definition.special === 'nullable' && type.typeArguments[0]!.kind !== 'typeParameter')
    return `${display(type.typeArguments[0]!, style)}?`;
  if (definition.special !== undefined && definition.special !== 'nullable') return definition.special;
  const native = nativeNames[definition.fullName];
  if (native !== undefined) return native;
  if (definition.anonymousNames !== undefined) {
    const members = definition.anonymousNames.map((name, i) => `${display(type.typeArguments[i]!, style)} ${name}`);
    return members.length === 0 ? '<empty anonymous type>' : `<anonymous type: ${members.join(', ')}>`;
  }
  const elements = tupleElements(type);
  if (elements !== undefined && elements.length > 1) {
    const parts = elements.map((element, i) => {
      const name = type.tupleNames?.[i];
      return name === undefined ? display(element, style) : `${display(element, style)} ${name}`;
    });
    return `(${parts.join(', ')})`;
  }
  const { containingType } = definition;
  // A nested type of a generic one carries the outer arguments first.
  const outerArity = containingType?.arity ?? 0;
  const outer =
    containingType === undefined
      ? style.qualified && definition.namespace !== ''
        ? `${definition.namespace}.`
        : ''
      : `${displayNamed(containingType.construct(...type.typeArguments.slice(0, outerArity)), style)}.`;
  const own = type.typeArguments.slice(outerArity);
  if (own.length === 0) return outer + definition.name;
  return `${outer}${definition.name}<${own.map((argument) => display(argument, style)).join(', ')}>`;
}

/** `System.Collections.Generic.List<int>`: what `staticType` holds. */
export const displayType = (type: TypeSymbol): string => display(type, { qualified: true });

/** `List<int>`: as most compiler messages write types. */
export const shortTypeName = (type: TypeSymbol): string => display(type, { qualified: false });
