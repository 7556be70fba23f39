/** Calls (C# spec 12.8.9): methods, extension methods, local functions, delegates, and `nameof`. */
import { constructMethod, delegateInvokeOf } from '../symbols/members.js';
import type { MethodSymbol, ParameterSymbol } from '../symbols/symbols.js';
import type { ArgumentSyntax, ExpressionSyntax, InvocationExpressionSyntax } from '../syntax/nodes.js';
import { shortTypeName } from '../types/display.js';
import { isDelegateType, isInterfaceType, isReferenceType, isValueType } from '../types/relations.js';
import { errorType, type TypeSymbol } from '../types/type-symbol.js';
import { types } from '../types/universe.js';
import { bindExpression } from './bind-expression.js';
import { reportUnconvertedLambda } from './bind-lambda.js';
import { bindInvocationTarget } from './bind-names.js';
import { bindOutArgument, declareOutVariable } from './bind-out-variables.js';
import { type Binder, defaultValue, literal } from './binder.js';
import type { BoundArguments, BoundCall, BoundExpression, SourceSpan } from './bound-nodes.js';
import { implicitConversion } from './conversions.js';
import { applyConversion, asValue, convert, reportTypeless } from './convert.js';
import { bad, badOf, isBad, isPending, type Operand, type PendingLambda, type PendingMethodGroup } from './operands.js';
import {
  type Argument,
  type ArgumentMap,
  applicableCandidates,
  type Candidate,
  parameterTypeFor,
  type Resolution,
  receiverFits,
  receiverParameterType,
  resolveOverload,
} from './overloads.js';
import { commonReturnType, type QueryClause, reportCallFailure } from './report-overloads.js';
import { methodDisplay } from './symbol-display.js';
import { refuseTargetTyped } from './target-typed.js';
import { isVariable } from './variables.js';

export function bindArguments(b: Binder, syntaxes: readonly ArgumentSyntax[]): readonly Argument[] {
  return syntaxes.map((syntax) => bindArgument(b, syntax));
}

function bindArgument(b: Binder, syntax: ArgumentSyntax): Argument {
  const { expression, refKind, name } = syntax;
  const given = refKind === 'out' ? bindOutArgument(b, expression) : bindExpression(b, expression);
  const operand = given.kind === 'pendingType' || given.kind === 'pendingNamespace' ? asValue(b, given) : given;
  const needsVariable = refKind !== 'none' && operand.kind !== 'pendingOutVariable' && !isBad(operand);
  if (needsVariable && !isPassable(operand, refKind)) {
    reportNotVariable(b, operand, expression, refKind);
    return { operand: bad(expression, operand), refKind, name, syntax: expression };
  }
  return { operand, refKind, name, syntax: expression };
}

/** What `in` takes need not be assignable. */
const isPassable = (operand: Operand, refKind: 'ref' | 'out' | 'in'): boolean =>
  !isPending(operand) &&
  (isVariable(operand, refKind) ||
    (refKind === 'in' && (operand.kind === 'local' || operand.kind === 'parameter' || operand.kind === 'context')));

function reportNotVariable(b: Binder, operand: Operand, at: SourceSpan, refKind: 'ref' | 'out' | 'in'): void {
  if (operand.kind === 'pendingMethodGroup') b.error('CS1657', at, operand.methodName, 'method group');
  else if (refKind === 'in') b.error('CS8156', at);
  else if (operand.kind === 'propertyAccess' || operand.kind === 'indexerAccess') b.error('CS0206', at);
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
export function invoke(b: Binder, syntax: SourceSpan, target: Operand, args: readonly Argument[], query?: QueryClause): Operand {
  if (target.kind === 'pendingMethodGroup') return bindMethodCall(b, syntax, target, args, query);
  if (!isPending(target) && isDelegateType(target.type)) return bindDelegateCall(b, syntax, target, args);
  refuseTargetTyped(b, target, 'CS0149');
  if (isBad(target)) return badCall(b, syntax, args, errorType, isPending(target) ? undefined : target);
  if (target.kind === 'pendingType') b.error('CS1955', b.memberNameSpan(target.syntax), shortTypeName(target.type));
  else if (target.kind === 'pendingNamespace' || target.kind === 'pendingDefault') reportTypeless(b, target);
  else b.error('CS0149', (syntax as { readonly expression?: SourceSpan }).expression ?? target.syntax);
  return badCall(b, syntax, args);
}

/** A call that failed, of the type that it would have had. */
export function badCall(
  b: Binder,
  syntax: SourceSpan,
  args: readonly Argument[],
  type: TypeSymbol = errorType,
  receiver?: BoundExpression,
): BoundExpression {
  const operands = args.map(({ operand }) =>
    operand.kind === 'pendingOutVariable' ? declareOutVariable(b, operand, errorType) : operand,
  );
  const isOut = (i: number): boolean => args[i]!.refKind === 'out';
  const call = badOf(syntax, type, ...(receiver === undefined ? [] : [receiver]), ...operands.filter((_, i) => !isOut(i)));
  return { ...call, assigns: operands.filter((operand, i): operand is BoundExpression => isOut(i) && !isPending(operand)) };
}

const hasBadArguments = (args: readonly Argument[]): boolean =>
  args.some(({ operand }) => isBad(operand) || (operand.kind === 'pendingLambda' && lacksBody(operand)));

/** Of a call that is not told of because an argument had an error: what is wrong in the lambdas beside it. */
function reportLambdasIn(b: Binder, args: readonly Argument[]): void {
  for (const { operand } of args) if (operand.kind === 'pendingLambda') reportUnconvertedLambda(b, operand);
}

/** A lambda, or a query's clause, whose expression the text does not have. */
const lacksBody = ({ syntax: { body } }: PendingLambda): boolean => body.kind === 'IdentifierName' && body.identifier.name === '';

function bindMethodCall(
  b: Binder,
  syntax: SourceSpan,
  group: PendingMethodGroup,
  args: readonly Argument[],
  query: QueryClause | undefined,
): BoundExpression {
  const { typeArguments } = group;
  const own =
    typeArguments === undefined
      ? group.methods
      : group.methods.filter((method) => method.typeParameters.length === typeArguments.length);
  // Of members found through a value only instance ones are candidates, through a type only static ones (C# 7.3).
  const wantsStatic = group.receiver === undefined;
  const fitting = own.filter((method) => method.isStatic === wantsStatic);
  const resolution = resolveOverload(b, fitting, group.typeArguments, args);
  if (resolution.kind === 'resolved') return finishCall(b, syntax, group, resolution.method, args, resolution.map);
  const extension = resolution.kind === 'none' ? resolveExtension(b, group, args) : undefined;
  if (extension?.resolution.kind === 'resolved') return finishExtensionCall(b, syntax, group, extension);
  const isExtension = extension !== undefined && (own.length === 0 || extension.resolution.kind === 'ambiguous');
  const candidates = isExtension ? extension.methods : own;
  if (candidates.length === 0) reportTypeArgumentCount(b, group);
  else if (hasBadArguments(isExtension ? extension.all : args)) reportLambdasIn(b, args);
  else {
    const mismatched = own.filter((method) => method.isStatic !== wantsStatic);
    const wrongKind =
      resolution.kind === 'none' && !isExtension
        ? applicableCandidates(b, mismatched, group.typeArguments, args)[0]?.candidate
        : undefined;
    if (wrongKind !== undefined) b.error(wantsStatic ? 'CS0120' : 'CS0176', group.syntax, methodDisplay(wrongKind));
    else if (isExtension) {
      const { resolution: failed, all } = extension;
      reportCallFailure(b, { syntax, group, candidates, args: all, resolution: failed, isExtension, query });
    } else reportCallFailure(b, { syntax, group, candidates, args, resolution, query });
  }
  const constructed =
    typeArguments === undefined ? candidates : candidates.map((method) => constructMethod(method, typeArguments));
  return badCall(b, syntax, args, commonReturnType(constructed) ?? errorType, group.receiver);
}

/** No method of the name takes so many type arguments. */
function reportTypeArgumentCount(b: Binder, { methods, name, syntax }: PendingMethodGroup): void {
  const at = name ?? syntax;
  const [first] = methods;
  if (first === undefined) return;
  const count = first.typeParameters.length;
  if (count > 0) b.error('CS0305', at, methodDisplay(first), 'method', count);
  else b.error('CS0308', at, methodDisplay(first), 'method');
}

interface ExtensionResolution {
  /** Everything of the name, what APIM forbids too where nothing else fits. */
  readonly methods: readonly MethodSymbol[];
  readonly resolution: Resolution<MethodSymbol>;
  /** The receiver, then the arguments. */
  readonly all: readonly Argument[];
}

/** Extension methods that a group with a receiver may mean; those of other arity are none where type arguments are written. */
export function extensionsOf(b: Binder, group: PendingMethodGroup, set: 'allowed' | 'all'): readonly MethodSymbol[] {
  const { thisArgument, typeArguments } = group;
  if (thisArgument === undefined) return [];
  const methods = b.catalog.extensionMethods(group.methodName, set);
  return typeArguments === undefined
    ? methods
    : methods.filter((method) => method.typeParameters.length === typeArguments.length);
}

/** Those that the receiver alone fits, which its type alone decides: what a group that is not called may mean. */
export function fittingExtensions(b: Binder, group: PendingMethodGroup, set: 'allowed' | 'all' = 'all'): readonly MethodSymbol[] {
  const methods = extensionsOf(b, group, set);
  const { thisArgument: receiver, methodName } = group;
  if (receiver === undefined || receiver.type.kind === 'error' || methods.length === 0) return [];
  const fits = (method: MethodSymbol): boolean => {
    const type = receiverParameterType(b, method, receiver);
    return type !== undefined && receiverFits(b, receiver, type);
  };
  const { type } = receiver;
  // An interpolated string converts to more than its type; a type parameter's constraints may still be coming.
  if (type.isOpen || receiver.kind === 'interpolatedString' || group.typeArguments !== undefined) return methods.filter(fits);
  const { extensions } = b.catalog.memo;
  let byName = extensions.get(type);
  if (byName === undefined) {
    byName = new Map();
    extensions.set(type, byName);
  }
  const key = set === 'allowed' ? methodName : `all ${methodName}`;
  let fitting = byName.get(key);
  if (fitting === undefined) {
    fitting = methods.filter(fits);
    byName.set(key, fitting);
  }
  return fitting;
}

function resolveExtension(b: Binder, group: PendingMethodGroup, args: readonly Argument[]): ExtensionResolution | undefined {
  const { thisArgument, typeArguments } = group;
  if (thisArgument === undefined) return undefined;
  const self: Argument = { operand: thisArgument, refKind: 'none', name: undefined, syntax: thisArgument.syntax };
  const all: readonly Argument[] = [self, ...args];
  const resolve = (set: 'allowed' | 'all'): ExtensionResolution => {
    const methods = extensionsOf(b, group, set);
    const applicable = typeArguments === undefined ? fittingExtensions(b, group, set) : methods;
    const resolution = resolveOverload(b, applicable, typeArguments, all, { isExtension: true });
    return { methods, resolution, all };
  };
  const allowed = resolve('allowed');
  if (allowed.resolution.kind !== 'none') return allowed;
  const found = resolve('all');
  return found.methods.length === 0 ? undefined : found;
}

function finishExtensionCall(
  b: Binder,
  syntax: SourceSpan,
  group: PendingMethodGroup,
  { resolution, all }: ExtensionResolution,
): BoundExpression {
  if (resolution.kind !== 'resolved') return bad(syntax);
  if (group.receiver === undefined) {
    b.error('CS0120', group.syntax, methodDisplay(resolution.method));
    return badCall(b, syntax, all.slice(1), resolution.method.returnType);
  }
  b.useMember(resolution.method, group.name ?? group.syntax);
  return checkedCall(callWith(b, syntax, undefined, resolution.method, all, resolution.map), all);
}

function finishCall(
  b: Binder,
  syntax: SourceSpan,
  group: PendingMethodGroup,
  method: MethodSymbol,
  args: readonly Argument[],
  map: ArgumentMap,
): BoundExpression {
  b.useMember(method, group.name ?? group.syntax);
  const receiver = method.isStatic ? undefined : group.receiver;
  const call = callWith(b, syntax, receiver, method, args, map);
  return receiver !== undefined && isBad(receiver) ? badOf(syntax, call.type, call) : checkedCall(call, args);
}

/** A call with an argument that had an error is one too. */
const checkedCall = (call: BoundExpression, args: readonly Argument[]): BoundExpression =>
  hasBadArguments(args) ? badOf(call.syntax, call.type, call) : call;

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
  const filled = values.map((value, i) => value ?? defaultArgument(syntax, parameters[i]!));
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

function defaultArgument(syntax: SourceSpan, parameter: ParameterSymbol): BoundExpression {
  const constant = parameter.defaultValue;
  if (constant === undefined || constant.value === null) return defaultValue(syntax, parameter.type);
  return { kind: 'literal', syntax, type: parameter.type, constant };
}

function bindDelegateCall(b: Binder, syntax: SourceSpan, receiver: BoundExpression, args: readonly Argument[]): BoundExpression {
  if (!isDelegateType(receiver.type)) return badCall(b, syntax, args);
  const method = delegateInvokeOf(b.catalog, receiver.type);
  const resolution = resolveOverload(b, [method], undefined, args);
  if (resolution.kind !== 'resolved') {
    if (hasBadArguments(args)) reportLambdasIn(b, args);
    else reportCallFailure(b, { syntax, group: undefined, candidates: [method], args, resolution, delegate: receiver });
    return badCall(b, syntax, args, method.returnType, receiver);
  }
  const call = callWith(b, syntax, receiver, method, args, resolution.map);
  return isBad(receiver) ? badOf(syntax, call.type, call) : checkedCall(call, args);
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
  if (isBad(operand)) return badOf(syntax, types.string, operand);
  if (name === undefined) {
    b.error('CS8081', expression);
    return badOf(syntax, types.string, operand);
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
