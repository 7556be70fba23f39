/** Calls (C# spec 12.8.9): methods, extension methods, local functions, delegates, and `nameof`. */
import { delegateInvokeOf } from '../symbols/members.js';
import type { MethodSymbol, ParameterSymbol } from '../symbols/symbols.js';
import type { ArgumentSyntax, ExpressionSyntax, InvocationExpressionSyntax } from '../syntax/nodes.js';
import { shortTypeName } from '../types/display.js';
import { isDelegateType, isInterfaceType, isReferenceType, isValueType } from '../types/relations.js';
import { mentions, substitute, typeMapOf } from '../types/substitution.js';
import type { TypeSymbol } from '../types/type-symbol.js';
import { types } from '../types/universe.js';
import { bindExpression } from './bind-expression.js';
import { reportUnconvertedLambda } from './bind-lambda.js';
import { bindInvocationTarget } from './bind-names.js';
import { bindOutArgument } from './bind-out-variables.js';
import { type Binder, defaultValue, literal } from './binder.js';
import type { BoundArguments, BoundCall, BoundExpression, SourceSpan } from './bound-nodes.js';
import { implicitConversion } from './conversions.js';
import { applyConversion, convert } from './convert.js';
import { bad, isBad, isPending, type Operand, type PendingMethodGroup } from './operands.js';
import { type Argument, type ArgumentMap, type Candidate, parameterTypeFor, resolveOverload } from './overloads.js';
import { reportCallFailure } from './report-overloads.js';
import { methodDisplay } from './symbol-display.js';
import { inferReceiverArguments } from './type-inference.js';
import { isVariable } from './variables.js';

export function bindArguments(b: Binder, syntaxes: readonly ArgumentSyntax[]): readonly Argument[] {
  return syntaxes.map((syntax) => bindArgument(b, syntax));
}

function bindArgument(b: Binder, syntax: ArgumentSyntax): Argument {
  const { expression, refKind, name } = syntax;
  const operand = refKind === 'out' ? bindOutArgument(b, expression) : bindExpression(b, expression);
  if (refKind === 'ref' || refKind === 'out') {
    if (!isPending(operand) && !isBad(operand) && !isVariable(operand, refKind)) {
      reportNotVariable(b, operand, expression, refKind);
      return { operand: bad(expression, operand), refKind, name, syntax: expression };
    }
  }
  return { operand, refKind, name, syntax: expression };
}

function reportNotVariable(b: Binder, operand: BoundExpression, at: SourceSpan, refKind: 'ref' | 'out'): void {
  if (operand.kind === 'propertyAccess' || operand.kind === 'indexerAccess') b.error('CS0206', at);
  else if (operand.kind === 'local' && operand.local.localKind !== 'variable') reportReadOnlyLocal(b, operand, at, refKind);
  else b.error('CS1510', at);
}

export function reportReadOnlyLocal(
  b: Binder,
  operand: Extract<BoundExpression, { kind: 'local' }>,
  at: SourceSpan,
  use: 'ref' | 'out' | 'assign',
): void {
  const { local } = operand;
  const kinds: Readonly<Record<string, string>> = {
    foreach: 'foreach iteration variable',
    using: 'using variable',
    constant: 'constant',
  };
  if (local.localKind === 'constant') b.error(use === 'assign' ? 'CS0131' : 'CS1510', at);
  else b.error(use === 'assign' ? 'CS1656' : 'CS1657', at, local.name, kinds[local.localKind] ?? local.localKind);
}

export function bindInvocation(b: Binder, syntax: InvocationExpressionSyntax): Operand {
  if (isNameOf(b, syntax)) return bindNameOf(b, syntax);
  const target = bindInvocationTarget(b, syntax.expression);
  const args = bindArguments(b, syntax.arguments);
  return invoke(b, syntax, target, args);
}

/** A call of whatever stands before the parentheses. */
export function invoke(b: Binder, syntax: SourceSpan, target: Operand, args: readonly Argument[]): Operand {
  if (target.kind === 'pendingMethodGroup') return bindMethodCall(b, syntax, target, args);
  if (isBad(target)) return badCall(b, syntax, args);
  if (!isPending(target) && isDelegateType(target.type)) return bindDelegateCall(b, syntax, target, args);
  if (target.kind === 'pendingType') b.error('CS1955', target.syntax, shortTypeName(target.type));
  else if (target.kind === 'pendingNamespace') b.error('CS0119', target.syntax, target.name, 'namespace');
  else if (!isPending(target) && (target.kind === 'propertyAccess' || target.kind === 'fieldAccess'))
    b.error(
      'CS1955',
      b.memberNameSpan(target.syntax),
      target.kind === 'propertyAccess' ? methodDisplay(target.property) : methodDisplay(target.field),
    );
  else b.error('CS0149', target.syntax);
  return badCall(b, syntax, args);
}

/** Lambdas among the arguments of a failed call are still looked into. */
export function badCall(b: Binder, syntax: SourceSpan, args: readonly Argument[]): BoundExpression {
  for (const argument of args) {
    if (argument.operand.kind === 'pendingLambda') reportUnconvertedLambda(b, argument.operand);
    if (argument.operand.kind === 'pendingOutVariable') convertOutToError(b, argument.operand);
  }
  return bad(syntax, ...args.map((argument) => argument.operand));
}

function convertOutToError(b: Binder, operand: Extract<Operand, { kind: 'pendingOutVariable' }>): void {
  convert(b, operand, b.unknownType);
}

function bindMethodCall(b: Binder, syntax: SourceSpan, group: PendingMethodGroup, args: readonly Argument[]): BoundExpression {
  // Of members found through a value only instance ones are candidates, through a type only static ones (C# 7.3).
  const fitting = group.methods.filter((method) => method.isStatic === (group.receiver === undefined));
  const methods =
    fitting.length > 0 || (group.receiver !== undefined && b.catalog.extensionMethods(group.methodName).length > 0)
      ? fitting
      : group.methods;
  const resolution = resolveOverload(b, methods, group.typeArguments, args);
  if (resolution.kind === 'resolved') return finishCall(b, syntax, group, resolution.method, args, resolution.map);
  if (resolution.kind === 'none' && group.receiver !== undefined) {
    const extension = bindExtensionCall(b, syntax, group, args);
    if (extension !== undefined) return extension;
  }
  reportCallFailure(b, { syntax, group, candidates: methods.length > 0 ? methods : group.methods, args, resolution });
  return badCall(b, syntax, args);
}

/** The extension methods that the group's receiver may call. */
export function extensionGroup(b: Binder, group: PendingMethodGroup): PendingMethodGroup | undefined {
  const methods =
    group.receiver === undefined ? [] : eligibleExtensions(b, group.receiver, group.methodName, group.typeArguments);
  return methods.length === 0 ? undefined : { ...group, receiver: undefined, methods };
}

/**
 * Extension methods of this name that a call on the receiver considers: a generic one whose type arguments the receiver
 * does not decide is none, while one with a fixed receiver type is told of when nothing fits (CS1929).
 */
export function eligibleExtensions(
  b: Binder,
  receiver: BoundExpression,
  name: string,
  typeArguments?: readonly TypeSymbol[],
): readonly MethodSymbol[] {
  const methods = b.catalog.extensionMethods(name);
  if (methods.length === 0) return methods;
  const fitting = fittingExtensions(b, methods, receiver, name);
  return methods.filter(
    (method) =>
      method.typeParameters.length === 0 || typeArguments?.length === method.typeParameters.length || fitting.includes(method),
  );
}

/** Those that take the receiver as it is, which its type alone decides. */
function fittingExtensions(
  b: Binder,
  methods: readonly MethodSymbol[],
  receiver: BoundExpression,
  name: string,
): readonly MethodSymbol[] {
  const { type } = receiver;
  // An interpolated string converts to more than its type; a type parameter's constraints may still be coming.
  if (type.kind === 'error' || type.kind === 'typeParameter' || receiver.kind === 'interpolatedString')
    return methods.filter((method) => receiverFits(b, method, receiver));
  const { extensions } = b.catalog.memo;
  let byName = extensions.get(type);
  if (byName === undefined) {
    byName = new Map();
    extensions.set(type, byName);
  }
  let fitting = byName.get(name);
  if (fitting === undefined) {
    fitting = methods.filter((method) => receiverFits(b, method, receiver));
    byName.set(name, fitting);
  }
  return fitting;
}

function bindExtensionCall(
  b: Binder,
  syntax: SourceSpan,
  group: PendingMethodGroup,
  args: readonly Argument[],
): BoundExpression | undefined {
  const extension = extensionGroup(b, group);
  if (extension === undefined || group.receiver === undefined) return undefined;
  const self: Argument = { operand: group.receiver, refKind: 'none', name: undefined, syntax: group.receiver.syntax };
  const all = [self, ...args];
  const own =
    group.typeArguments === undefined
      ? fittingExtensions(b, b.catalog.extensionMethods(group.methodName), group.receiver, group.methodName)
      : [];
  const fitting =
    group.typeArguments === undefined ? extension.methods.filter((method) => own.includes(method)) : extension.methods;
  const resolution = resolveOverload(b, fitting, group.typeArguments, all);
  if (resolution.kind === 'resolved') {
    b.useMember(resolution.method, group.name ?? group.syntax);
    return callWith(b, syntax, undefined, resolution.method, all, resolution.map);
  }
  if (group.methods.length > 0 && resolution.kind === 'none') return undefined;
  reportCallFailure(b, { syntax, group, candidates: extension.methods, args: all, resolution, isExtension: true });
  return badCall(b, syntax, args);
}

/** An extension's receiver converts by identity, reference or boxing only (12.8.9.3). */
function receiverFits(b: Binder, method: MethodSymbol, receiver: BoundExpression): boolean {
  const open = method.parameters[0]!.type;
  const own = method.typeParameters.filter((parameter) => mentions(open, (found) => found === parameter));
  const inferred = own.length === 0 ? [] : inferReceiverArguments(b, own, receiver, open);
  if (inferred === undefined) return false;
  const parameter = substitute(open, typeMapOf(own, inferred));
  const conversion = implicitConversion(b, receiver, parameter);
  return conversion !== undefined && ['identity', 'reference', 'boxing', 'tuple', 'error'].includes(conversion.kind);
}

function finishCall(
  b: Binder,
  syntax: SourceSpan,
  group: PendingMethodGroup,
  method: MethodSymbol,
  args: readonly Argument[],
  map: ArgumentMap,
): BoundExpression {
  const at = group.name ?? group.syntax;
  if (method.methodKind !== 'localFunction') {
    if (method.isStatic && group.receiver !== undefined) {
      b.error('CS0176', group.syntax, methodDisplay(method));
      return badCall(b, syntax, args);
    }
    if (!method.isStatic && group.receiver === undefined) {
      b.error('CS0120', group.syntax, methodDisplay(method));
      return badCall(b, syntax, args);
    }
  }
  b.useMember(method, at);
  return callWith(b, syntax, method.isStatic ? undefined : group.receiver, method, args, map);
}

/** A call whose arguments are mapped already. */
export function callWith(
  b: Binder,
  syntax: SourceSpan,
  receiver: BoundExpression | undefined,
  method: MethodSymbol,
  args: readonly Argument[],
  map: ArgumentMap,
): BoundExpression {
  if (method.methodKind === 'delegateInvoke' && receiver !== undefined)
    return { kind: 'delegateCall', syntax, type: method.returnType, receiver, ...boundArguments(b, syntax, method, args, map) };
  const call: BoundCall = {
    kind: 'call',
    syntax,
    type: method.returnType,
    receiver: receiver === undefined ? undefined : asReceiver(receiver, method.containingType!),
    method,
    ...boundArguments(b, syntax, method, args, map),
  };
  return call;
}

/** A call with one operand a parameter, in order. */
export function callOf(
  b: Binder,
  syntax: SourceSpan,
  receiver: BoundExpression | undefined,
  method: MethodSymbol,
  operands: readonly Operand[],
): BoundExpression {
  const args = operands.map(
    (operand, i): Argument => ({
      operand,
      refKind: method.parameters[i]?.refKind === 'in' ? 'none' : (method.parameters[i]?.refKind ?? 'none'),
      name: undefined,
      syntax,
    }),
  );
  return callWith(b, syntax, receiver, method, args, { parameterOf: operands.map((_, i) => i), isExpanded: false });
}

/** A value-type receiver is boxed where the member belongs to object or an interface. */
export function asReceiver(receiver: BoundExpression, owner: TypeSymbol): BoundExpression {
  if (receiver.type === owner) return receiver;
  const needsBox =
    (isValueType(receiver.type) || receiver.type.kind === 'typeParameter') && (isReferenceType(owner) || isInterfaceType(owner));
  if (!needsBox) return receiver;
  return {
    kind: 'conversion',
    syntax: receiver.syntax,
    type: owner,
    operand: receiver,
    conversionKind: 'boxing',
    isChecked: false,
  };
}

/** Arguments in parameter order: converted, with defaults and the params array filled in. */
export function boundArguments(
  b: Binder,
  syntax: SourceSpan,
  candidate: Candidate,
  args: readonly Argument[],
  map: ArgumentMap,
): BoundArguments {
  const { parameters } = candidate;
  const last = parameters.length - 1;
  const values: (BoundExpression | undefined)[] = parameters.map(() => undefined);
  const extra: BoundExpression[] = [];
  const order: number[] = [];
  args.forEach((argument, i) => {
    const at = map.parameterOf[i]!;
    const type = parameterTypeFor(candidate, map, i);
    const value = convertArgument(b, argument, parameters[at]!, type);
    if (map.isExpanded && at === last) extra.push(value);
    else values[at] = value;
    if (!order.includes(at)) order.push(at);
  });
  if (map.isExpanded) {
    const arrayType = parameters[last]!.type;
    if (arrayType.kind === 'array')
      values[last] = {
        kind: 'arrayCreation',
        syntax,
        type: arrayType,
        sizes: [literal(syntax, types.int, extra.length)],
        elements: extra,
      };
    if (!order.includes(last)) order.push(last);
  }
  const filled = values.map((value, i) => value ?? defaultArgument(b, syntax, parameters[i]!));
  const isInOrder = order.every((at, i) => at === i);
  for (let i = 0; i < parameters.length; i++) if (!order.includes(i)) order.push(i);
  return {
    arguments: filled,
    argumentRefKinds: parameters.map((parameter) => parameter.refKind),
    evaluationOrder: isInOrder ? undefined : order,
  };
}

function convertArgument(b: Binder, argument: Argument, parameter: ParameterSymbol, type: TypeSymbol): BoundExpression {
  if (parameter.refKind === 'ref' || parameter.refKind === 'out')
    return isPending(argument.operand) ? convert(b, argument.operand, type, argument.syntax) : argument.operand;
  const conversion = implicitConversion(b, argument.operand, type);
  return conversion === undefined
    ? convert(b, argument.operand, type, argument.syntax)
    : applyConversion(b, argument.operand, type, conversion, argument.syntax);
}

function defaultArgument(_b: Binder, syntax: SourceSpan, parameter: ParameterSymbol): BoundExpression {
  const constant = parameter.defaultValue;
  if (constant === undefined || constant.value === null) return defaultValue(syntax, parameter.type);
  return { kind: 'literal', syntax, type: parameter.type, constant };
}

function bindDelegateCall(b: Binder, syntax: SourceSpan, receiver: BoundExpression, args: readonly Argument[]): BoundExpression {
  if (!isDelegateType(receiver.type)) return badCall(b, syntax, args);
  const method = delegateInvokeOf(b.catalog, receiver.type);
  const resolution = resolveOverload(b, [method], undefined, args);
  if (resolution.kind !== 'resolved') {
    reportCallFailure(b, { syntax, group: undefined, candidates: [method], args, resolution, delegate: receiver });
    return badCall(b, syntax, args);
  }
  return {
    kind: 'delegateCall',
    syntax,
    type: method.returnType,
    receiver,
    ...boundArguments(b, syntax, method, args, resolution.map),
  };
}

function isNameOf(b: Binder, syntax: InvocationExpressionSyntax): boolean {
  const { expression } = syntax;
  return (
    expression.kind === 'IdentifierName' &&
    expression.identifier.name === 'nameof' &&
    expression.identifier.text === 'nameof' &&
    b.scope.find('nameof') === undefined &&
    syntax.arguments.length === 1
  );
}

/** `nameof(a.b)`: the last identifier; the operand must mean something (C# spec 12.8.23). */
function bindNameOf(b: Binder, syntax: InvocationExpressionSyntax): BoundExpression {
  const { expression } = syntax.arguments[0]!;
  const name = lastIdentifier(expression);
  b.isNameOf = true;
  const operand = bindInvocationTarget(b, expression);
  b.isNameOf = false;
  if (isBad(operand)) return bad(syntax);
  if (name === undefined) {
    b.error('CS8081', expression);
    return bad(syntax);
  }
  return literal(syntax, types.string, name);
}

function lastIdentifier(syntax: ExpressionSyntax): string | undefined {
  switch (syntax.kind) {
    case 'IdentifierName':
      return syntax.identifier.name;
    case 'MemberAccessExpression':
      return syntax.name.kind === 'IdentifierName' ? syntax.name.identifier.name : undefined;
    case 'GenericName':
      return syntax.identifier.name;
    default:
      return undefined;
  }
}
