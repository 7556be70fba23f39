/** What may be assigned or passed by reference (C# spec 9.5, 12.21.2). */
import { returnsByRef } from '../symbols/symbols.js';
import type { BoundExpression } from './bound-nodes.js';

/** A storage location: `ref` and `out` may take it. */
export function isVariable(operand: BoundExpression, _use: 'ref' | 'out' | 'in'): boolean {
  switch (operand.kind) {
    case 'local':
      return (
        operand.local.localKind === 'variable' ||
        operand.local.localKind === 'pattern' ||
        operand.local.localKind === 'out' ||
        operand.local.localKind === 'catch'
      );
    case 'parameter':
      return operand.parameter.refKind !== 'in';
    case 'arrayAccess':
    case 'discard':
    case 'placeholder':
      return true;
    case 'fieldAccess':
      return operand.field.tupleIndex !== undefined && operand.receiver !== undefined && isVariable(operand.receiver, _use);
    case 'conditional':
      return operand.isRef;
    case 'call':
      return returnsByRef(operand.method);
    default:
      return false;
  }
}
