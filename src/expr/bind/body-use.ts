/** Whether an expression reads the message bodies: the pipeline buffers a body only where something reads it. */
import type { BoundNode, BoundPolicyExpression } from './bound-nodes.js';

export interface BodyUse {
  readonly readsRequestBody: boolean;
  readonly readsResponseBody: boolean;
}

/** Symbols and types hang on every node; they are not part of the tree. */
const notChildren: ReadonlySet<string> = new Set([
  'type',
  'method',
  'property',
  'field',
  'local',
  'parameter',
  'locals',
  'label',
  'breakLabel',
  'continueLabel',
  'syntax',
  'constant',
  'constructorMethod',
  'symbol',
  'targetType',
  'operandType',
  'returnType',
  'exceptionType',
]);

function visit(value: unknown, each: (node: BoundNode) => void): void {
  if (Array.isArray(value)) {
    for (const element of value) visit(element, each);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if ('kind' in value) each(value as BoundNode);
  for (const [key, child] of Object.entries(value)) if (!notChildren.has(key)) visit(child, each);
}

/** Looks for `Body` of the two messages; a message that goes elsewhere as a whole may be read there. */
export function bodyUseOf(bound: BoundPolicyExpression): BodyUse {
  const use = { readsRequestBody: false, readsResponseBody: false };
  visit(bound.body, (node) => {
    if (node.kind !== 'propertyAccess') return;
    const owner = node.property.containingType.definition.name;
    if (owner === 'IRequest' && node.property.name === 'Body') use.readsRequestBody = true;
    if (owner === 'IResponse' && node.property.name === 'Body') use.readsResponseBody = true;
  });
  return use;
}
