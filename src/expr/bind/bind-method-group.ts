/** Method groups converted to delegates (C# spec 10.8). */
import { constructMethod, delegateInvokeOf } from '../symbols/members.js';
import type { MethodSymbol, ParameterSymbol } from '../symbols/symbols.js';
import { shortTypeName } from '../types/display.js';
import { isDelegateType, isReferenceConvertible, isValueType, sameType } from '../types/relations.js';
import type { NamedTypeSymbol, TypeSymbol } from '../types/type-symbol.js';
import { callOf, fittingExtensions } from './bind-invocation.js';
import type { Binder } from './binder.js';
import { placeholder } from './binder.js';
import type { BoundDelegateCreation, BoundExpression, SourceSpan } from './bound-nodes.js';

import { badOf, type Operand, type PendingMethodGroup } from './operands.js';
import { type Argument, resolveOverload } from './overloads.js';
import { methodDisplay } from './symbol-display.js';

/** The method that a conversion picks. */
export interface MethodGroupTarget {
  readonly method: MethodSymbol;
  /** Called as an extension: the receiver is its first argument. */
  readonly isExtension: boolean;
}

/** Arguments of the delegate's parameter types, as values that have nothing but a type. */
const typedArguments = (parameters: readonly ParameterSymbol[], at: SourceSpan): readonly Argument[] =>
  parameters.map((parameter) => ({
    operand: placeholder(at, parameter.type),
    refKind: parameter.refKind,
    name: undefined,
    syntax: at,
    isTyped: true,
  }));

function pick(b: Binder, group: PendingMethodGroup, parameters: readonly ParameterSymbol[]): MethodGroupTarget | undefined {
  const args = typedArguments(parameters, group.syntax);
  const normal = resolveOverload(b, group.methods, group.typeArguments, args, { normalFormOnly: true });
  if (normal.kind === 'resolved') return { method: normal.method, isExtension: false };
  if (group.receiver === undefined) return undefined;
  const self: Argument = { operand: group.receiver, refKind: 'none', name: undefined, syntax: group.receiver.syntax };
  const extensions = fittingExtensions(b, group);
  const found = resolveOverload(b, extensions, group.typeArguments, [self, ...args], { normalFormOnly: true });
  if (found.kind !== 'resolved') return undefined;
  // An extension of a value type cannot become a delegate.
  return isValueType(group.receiver.type) ? undefined : { method: found.method, isExtension: true };
}

const returnFits = (method: MethodSymbol, wanted: TypeSymbol): boolean => {
  const isVoid = (type: TypeSymbol) => type.kind === 'named' && type.special === 'void';
  if (isVoid(wanted)) return isVoid(method.returnType);
  return sameType(method.returnType, wanted) || isReferenceConvertible(method.returnType, wanted);
};

/** The method for a delegate type, or undefined when the group does not convert to it. */
export function methodGroupTarget(
  b: Binder,
  group: PendingMethodGroup,
  delegate: NamedTypeSymbol,
): MethodGroupTarget | undefined {
  const invoke = delegateInvokeOf(b.catalog, delegate);
  const found = pick(b, group, invoke.parameters);
  if (found === undefined || !returnFits(found.method, invoke.returnType)) return undefined;
  const own = found.isExtension ? found.method.parameters.slice(1) : found.method.parameters;
  const fits = own.every((parameter, i) => {
    const given = invoke.parameters[i]!.type;
    return sameType(given, parameter.type) || isReferenceConvertible(given, parameter.type);
  });
  return fits ? found : undefined;
}

/** The return type of the method that these argument types select; for type inference. */
export function methodGroupReturnType(
  b: Binder,
  group: PendingMethodGroup,
  inputs: readonly TypeSymbol[],
): TypeSymbol | undefined {
  const parameters = inputs.map(
    (type) =>
      ({ type, refKind: 'none', name: '', kind: 'parameter', isParams: false, defaultValue: undefined }) as ParameterSymbol,
  );
  const { result } = b.trial(() => pick(b, group, parameters));
  const returned = result?.method.returnType;
  return returned === undefined || (returned.kind === 'named' && returned.special === 'void') ? undefined : returned;
}

export function delegateCreation(
  b: Binder,
  group: PendingMethodGroup,
  delegate: NamedTypeSymbol,
  target: MethodGroupTarget,
): BoundExpression {
  const invoke = delegateInvokeOf(b.catalog, delegate);
  const method =
    target.method.typeParameters.length > 0
      ? constructMethod(target.method.originalDefinition, target.method.typeArguments)
      : target.method;
  if (!checkReceiver(b, group, target)) return badOf(group.syntax, delegate, group);
  b.useMember(method, group.name ?? group.syntax);
  const parameters = invoke.parameters.map((parameter) => placeholder(group.syntax, parameter.type));
  const needsReceiver = target.isExtension || !method.isStatic;
  const receiver = needsReceiver ? group.receiver : undefined;
  const receiverPlaceholder = receiver === undefined ? undefined : placeholder(group.syntax, receiver.type);
  const operands: readonly Operand[] = target.isExtension ? [receiverPlaceholder!, ...parameters] : parameters;
  const call = callOf(b, group.syntax, target.isExtension ? undefined : receiverPlaceholder, method, operands);
  const creation: BoundDelegateCreation = {
    kind: 'delegateCreation',
    syntax: group.syntax,
    type: delegate,
    receiver,
    method,
    parameters,
    receiverPlaceholder,
    call,
    argumentRefKinds: invoke.parameters.map((parameter) => parameter.refKind),
  };
  return creation;
}

function checkReceiver(b: Binder, group: PendingMethodGroup, target: MethodGroupTarget): boolean {
  const { method } = target;
  if (target.isExtension || method.methodKind === 'localFunction') return true;
  if (method.isStatic && group.receiver !== undefined) {
    b.error('CS0176', group.syntax, methodDisplay(method));
    return false;
  }
  if (!method.isStatic && group.receiver === undefined) {
    b.error('CS0120', group.syntax, methodDisplay(method));
    return false;
  }
  return true;
}

/** Why a method group does not convert, told at its name or at the whole cast. */
export function reportMethodGroupMismatch(
  b: Binder,
  group: PendingMethodGroup,
  target: TypeSymbol,
  at: SourceSpan,
  isCast = false,
): void {
  if (target.kind === 'error') return;
  if (!isDelegateType(target)) {
    b.error(isCast ? 'CS0030' : 'CS0428', at, isCast ? 'method group' : group.methodName, shortTypeName(target));
    return;
  }
  const invoke = delegateInvokeOf(b.catalog, target);
  const found = pick(b, group, invoke.parameters);
  if (found !== undefined && !returnFits(found.method, invoke.returnType))
    b.error('CS0407', group.syntax, methodDisplay(found.method), shortTypeName(found.method.returnType));
  else b.error('CS0123', at, group.methodName, shortTypeName(target));
}
