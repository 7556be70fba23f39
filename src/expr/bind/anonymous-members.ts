/** Properties of the anonymous objects that carry a query's range variables. */
import type { Binder } from './binder.js';
import type { BoundExpression, SourceSpan } from './bound-nodes.js';
import { bad } from './operands.js';

/** `parameter.name`, where the parameter is found in the scope that is current now. */
export function anonymousMember(b: Binder, at: SourceSpan, parameterName: string, name: string): BoundExpression {
  const parameter = b.scope.find(parameterName);
  if (parameter?.kind !== 'parameter' || parameter.type.kind !== 'named') return bad(at);
  const index = parameter.type.definition.anonymousNames?.indexOf(name) ?? -1;
  if (index < 0) return bad(at);
  const receiver: BoundExpression = { kind: 'parameter', syntax: at, type: parameter.type, parameter };
  return { kind: 'anonymousMember', syntax: at, type: parameter.type.typeArguments[index]!, receiver, index };
}
