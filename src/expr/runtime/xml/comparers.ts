/** `XNodeEqualityComparer` and `XNodeDocumentOrderComparer`. */
import type { NamedTypeSymbol } from '../../types/type-symbol.js';
import { typeNamed } from '../../types/universe.js';
import { charge } from '../budget.js';
import type { ClrComparer, ClrEqualityComparer } from '../comparers.js';
import { stringHash } from '../value-ops.js';
import { ClrObject } from '../values.js';
import { compareDocumentOrder, XContainer, XElement } from './containers.js';
import type { XNode } from './objects.js';

const equalityType = typeNamed('System.Xml.Linq.XNodeEqualityComparer');
const orderType = typeNamed('System.Xml.Linq.XNodeDocumentOrderComparer');

/** `XNode.DeepEquals`. */
export const deepEquals = (a: XNode | null, b: XNode | null): boolean => a === b || (a !== null && b !== null && a.deepEquals(b));

/** A hash that deeply equal nodes share: texts count together, however they are split. */
function deepHash(node: XNode | null): number {
  if (node === null) return 0;
  charge(1);
  let hash = stringHash(node.deepKey()) ^ node.nodeType;
  if (node instanceof XElement) {
    for (const { name, value } of node.attributes)
      hash = Math.imul(hash, 31) ^ stringHash(name.toClrString()) ^ stringHash(value);
    hash = Math.imul(hash, 31) ^ stringHash(node.value);
  } else if (node instanceof XContainer) for (const child of node.nodes) hash = Math.imul(hash, 31) ^ deepHash(child);
  return hash;
}

export class XNodeEqualityComparer extends ClrObject implements ClrEqualityComparer {
  get clrType(): NamedTypeSymbol {
    return equalityType;
  }
  equalsValues(a: unknown, b: unknown): boolean {
    return deepEquals(a as XNode | null, b as XNode | null);
  }
  hashValue(node: unknown): number {
    return deepHash(node as XNode | null);
  }
}

export class XNodeDocumentOrderComparer extends ClrObject implements ClrComparer {
  get clrType(): NamedTypeSymbol {
    return orderType;
  }
  compareValues(a: unknown, b: unknown): number {
    return compareDocumentOrder(a as XNode | null, b as XNode | null);
  }
}

export const nodeEquality = new XNodeEqualityComparer();
export const nodeOrder = new XNodeDocumentOrderComparer();
