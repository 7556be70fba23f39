/** Object and collection initialisers (C# spec 12.8.16.3, 12.8.16.4). */
import { lookupMembers } from '../symbols/members.js';
import type { MethodSymbol } from '../symbols/symbols.js';
import type { AssignmentExpressionSyntax, ExpressionSyntax, InitializerExpressionSyntax } from '../syntax/nodes.js';
import { shortTypeName } from '../types/display.js';
import { allInterfacesOf, isValueType } from '../types/relations.js';
import type { TypeSymbol } from '../types/type-symbol.js';
import { types } from '../types/universe.js';
import { elementAccess } from './bind-access.js';
import { checkTarget } from './bind-assignment.js';
import { bindExpression } from './bind-expression.js';
import { badCall, bindArguments, callWith } from './bind-invocation.js';
import { memberOf } from './bind-names.js';
import { type Binder, placeholder } from './binder.js';
import type { BoundExpression, BoundInitializer, BoundPlaceholder, SourceSpan } from './bound-nodes.js';
import { asValue, convert } from './convert.js';
import { memberMeant } from './nearest-name.js';
import { bad, badOf, hasBadOperand, isBad, type Operand } from './operands.js';
import { type Argument, resolveOverload } from './overloads.js';
import { commonReturnType, reportCallFailure } from './report-overloads.js';
import { methodDisplay } from './symbol-display.js';

type Operation = BoundInitializer['operations'][number];

/** What the braces after `new T` do to the new object. */
export function bindInitializer(b: Binder, type: TypeSymbol, syntax: InitializerExpressionSyntax): BoundInitializer {
  const target = placeholder(syntax, type);
  const operations =
    syntax.initializerKind === 'collection'
      ? collectionOperations(b, target, syntax)
      : memberOperations(b, target, syntax.expressions);
  return { placeholder: target, operations };
}

/** Some part of the initialiser was refused. */
export const isBadInitializer = ({ operations }: BoundInitializer): boolean =>
  operations.some((operation) => (operation.kind === 'nested' ? isBadInitializer(operation.initializer) : isBad(operation)));

/** Braces where nothing can be initialised: their values are bound all the same. */
export function bindRefusedInitializer(b: Binder, syntax: InitializerExpressionSyntax): BoundExpression {
  const parts = syntax.expressions.map((expression): Operand => {
    const value = expression.kind === 'AssignmentExpression' ? expression.right : expression;
    return value.kind === 'InitializerExpression' ? bindRefusedInitializer(b, value) : bindExpression(b, value);
  });
  return bad(syntax, ...parts);
}

function memberOperations(b: Binder, target: BoundPlaceholder, expressions: readonly ExpressionSyntax[]): readonly Operation[] {
  const seen = new Set<string>();
  return expressions.map((syntax): Operation => {
    if (syntax.kind !== 'AssignmentExpression') return refusedMember(b, syntax);
    const { left } = syntax;
    if (left.kind === 'IdentifierName') {
      const { name } = left.identifier;
      if (seen.has(name)) b.error('CS1912', left, name);
      seen.add(name);
    }
    return memberOperation(b, target, syntax);
  });
}

function refusedMember(b: Binder, syntax: ExpressionSyntax): BoundExpression {
  b.error('CS0747', syntax);
  return syntax.kind === 'InitializerExpression' ? bindRefusedInitializer(b, syntax) : bad(syntax, bindExpression(b, syntax));
}

/** `Name = value`, `[key] = value`, `Name = { … }`. */
function memberOperation(b: Binder, target: BoundPlaceholder, syntax: AssignmentExpressionSyntax): Operation {
  const left = initializerTarget(b, target, syntax.left);
  if (syntax.right.kind === 'InitializerExpression') {
    if (left.type.kind === 'error') return bad(syntax, left, bindRefusedInitializer(b, syntax.right));
    if (left.kind === 'propertyAccess' && isValueType(left.type) && syntax.right.initializerKind !== 'collection')
      b.error('CS1918', syntax.left, methodDisplay(left.property), shortTypeName(left.type));
    return { kind: 'nested', member: left, initializer: bindInitializer(b, left.type, syntax.right) };
  }
  const checked = isBad(left) ? left : checkTarget(b, left, syntax.left, 'assign');
  const given = bindExpression(b, syntax.right);
  // What cannot be assigned to says nothing of the value.
  if (isBad(checked)) return badOf(syntax, checked.type, checked, given);
  const right = convert(b, given, checked.type);
  if (isBad(right)) return badOf(syntax, checked.type, checked, right);
  return { kind: 'assignment', syntax, type: checked.type, left: checked, right, isRef: false };
}

function initializerTarget(b: Binder, target: BoundPlaceholder, syntax: ExpressionSyntax): BoundExpression {
  const saved = b.assignmentTarget;
  b.assignmentTarget = syntax;
  try {
    if (syntax.kind === 'ImplicitElementAccess')
      return elementAccess(b, syntax, target, bindArguments(b, syntax.arguments), true);
    if (syntax.kind !== 'IdentifierName') {
      b.error('CS0747', syntax);
      return bad(syntax);
    }
    const { name } = syntax.identifier;
    if (name !== '' && lookupMembers(b.catalog, target.type, name).length === 0) {
      b.errorWithHint('CS0117', syntax, memberMeant(b, target.type, name, syntax), shortTypeName(target.type), name);
      return bad(syntax);
    }
    const [first] = lookupMembers(b.catalog, target.type, name);
    if (first?.kind !== 'method' && first?.isStatic) {
      b.error('CS1914', syntax, methodDisplay(first));
      return bad(syntax);
    }
    const member = memberOf(b, syntax, target, syntax, false);
    if (member.kind !== 'pendingMethodGroup') return asValue(b, member);
    b.error('CS1913', syntax, name);
    return bad(syntax);
  } finally {
    b.assignmentTarget = saved;
  }
}

function collectionOperations(
  b: Binder,
  target: BoundPlaceholder,
  syntax: InitializerExpressionSyntax,
): readonly BoundExpression[] {
  const isCollection = target.type === types.iEnumerable || allInterfacesOf(target.type).includes(types.iEnumerable);
  if (!isCollection) {
    if (syntax.expressions.length === 0) return [];
    b.error('CS1922', syntax, shortTypeName(target.type));
    return [bindRefusedInitializer(b, syntax)];
  }
  return syntax.expressions.map((expression) => addCall(b, target, expression));
}

/** `Add` with the element, or with the parts of `{ a, b }`. */
function addCall(b: Binder, target: BoundPlaceholder, syntax: ExpressionSyntax): BoundExpression {
  if (syntax.kind === 'AssignmentExpression') b.error('CS0747', syntax);
  const parts = syntax.kind === 'InitializerExpression' ? syntax.expressions : [syntax];
  if (parts.length === 0) {
    b.error('CS1920', syntax);
    return bad(syntax);
  }
  const args = parts.map(
    (part): Argument => ({ operand: bindExpression(b, part), refKind: 'none', name: undefined, syntax: part }),
  );
  return callAdd(b, syntax, target, args);
}

function callAdd(b: Binder, syntax: SourceSpan, target: BoundPlaceholder, args: readonly Argument[]): BoundExpression {
  const methods = lookupMembers(b.catalog, target.type, 'Add').filter(
    (member): member is MethodSymbol => member.kind === 'method' && !member.isStatic,
  );
  const hasBadArguments = hasBadOperand(args);
  if (methods.length === 0) {
    if (!hasBadArguments) b.error('CS1061', syntax, shortTypeName(target.type), 'Add');
    return badCall(b, syntax, args);
  }
  const resolution = resolveOverload(b, methods, undefined, args);
  if (resolution.kind === 'resolved' && !hasBadArguments) {
    b.useMember(resolution.method, syntax);
    return callWith(b, syntax, target, resolution.method, args, resolution.map);
  }
  if (!hasBadArguments)
    reportCallFailure(b, { syntax, group: undefined, candidates: methods, args, resolution, addElement: syntax });
  return badCall(b, syntax, args, commonReturnType(methods));
}
