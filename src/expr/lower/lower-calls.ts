/** Calls of surface members, local functions and delegates. */
import type {
  BoundAnonymousMember,
  BoundArguments,
  BoundArrayAccess,
  BoundArrayLength,
  BoundCall,
  BoundDelegateCall,
  BoundExpression,
  BoundFieldAccess,
  BoundIndexerAccess,
  BoundPropertyAccess,
  SourceSpan,
} from '../bind/bound-nodes.js';
import type { MemberImplementation, ParameterSymbol } from '../symbols/symbols.js';
import { isDelegateType } from '../types/relations.js';
import type { NamedTypeSymbol, TypeSymbol } from '../types/type-symbol.js';
import { assign, call, conditional, constant, invoke, isNull, isPure, read, sequence } from './core-builders.js';
import type { CoreExpression, CoreLocal } from './core-nodes.js';
import {
  anonymousValueHelper,
  arrayLengthHelper,
  elementAtHelper,
  elementAtManyHelper,
  enterCallHelper,
  leaveCallHelper,
  listHelper,
  tupleItemHelper,
} from './helpers.js';
import { lowerLambdaArgument } from './lower-lambdas.js';
import { guardReceiver, isNeverNull, throwNullReference } from './lower-null-checks.js';
import { refArgument } from './lower-refs.js';
import { type Lowering, surfaceHelper } from './lowering.js';
import { sameReference } from './string-identity.js';

/** Arguments ready to be passed: `effects` before, `after` once the call returned. */
interface LoweredArguments {
  readonly effects: readonly CoreExpression[];
  readonly values: readonly CoreExpression[];
  readonly after: readonly CoreExpression[];
}

/** `declared` are the parameters before type arguments were put in: a delegate there takes a plain function. */
function lowerArguments(
  l: Lowering,
  { arguments: args, argumentRefKinds, evaluationOrder }: BoundArguments,
  declared: readonly ParameterSymbol[],
  isSurface: boolean,
  first?: CoreExpression,
): LoweredArguments {
  const effects: CoreExpression[] = [];
  const after: CoreExpression[] = [];
  const values: CoreExpression[] = [];
  const lowerOne = (index: number): CoreExpression => {
    if (index === 0 && first !== undefined) return first;
    const arg = args[index]!;
    const refKind = argumentRefKinds[index] ?? 'none';
    if (refKind === 'none') return lowerArgument(l, arg, declared[index], isSurface);
    const { value, copyBack } = refArgument(l, arg, refKind, isSurface);
    after.push(...copyBack);
    return value;
  };
  if (evaluationOrder === undefined) for (let i = 0; i < args.length; i++) values.push(lowerOne(i));
  else
    for (const index of evaluationOrder) {
      const value = lowerOne(index);
      if (value.kind === 'constant') values[index] = value;
      else {
        const temp = l.temp('argument');
        effects.push(assign(temp, value));
        values[index] = read(temp);
      }
    }
  // What the order leaves out are defaults.
  for (let i = 0; i < args.length; i++) values[i] ??= lowerOne(i);
  return { effects, values, after };
}

/** A lambda that a surface method takes as the delegate it is needs no facts about it. */
function lowerArgument(
  l: Lowering,
  arg: BoundExpression,
  declared: ParameterSymbol | undefined,
  isSurface: boolean,
): CoreExpression {
  if (isSurface && declared !== undefined && isDelegateType(declared.type)) return lowerLambdaArgument(l, arg);
  return l.expression(arg);
}

/** The result of a call after which something is still to be done. */
function withAfter(l: Lowering, result: CoreExpression, after: readonly CoreExpression[]): CoreExpression {
  if (after.length === 0) return result;
  const temp = l.temp('result');
  return sequence([assign(temp, result), ...after], read(temp));
}

interface SurfaceCall {
  readonly name: string;
  readonly implementation: MemberImplementation | undefined;
  readonly containingType: NamedTypeSymbol | undefined;
  readonly typeArguments: readonly TypeSymbol[];
  readonly declared: readonly ParameterSymbol[];
  readonly receiver: BoundExpression | undefined;
  readonly args: BoundArguments;
  readonly span: SourceSpan;
}

const noArguments: BoundArguments = { arguments: [], argumentRefKinds: [] };

/** A call of what runs a member: type arguments where it takes them, the receiver, the arguments. */
export function lowerSurfaceCall(
  l: Lowering,
  { name, implementation, containingType, typeArguments, declared, receiver, args, span }: SurfaceCall,
  /** The receiver, or the first argument where there is none, lowered already. */
  subject?: CoreExpression,
): CoreExpression {
  const helper = surfaceHelper(`${containingType?.definition.name ?? ''}.${name}`, implementation?.run);
  const types = implementation?.takesTypes ? [l.typeList([...(containingType?.typeArguments ?? []), ...typeArguments])] : [];
  const receiverValue = receiver === undefined ? undefined : (subject ?? l.expression(receiver));
  const { effects, values, after } = lowerArguments(l, args, declared, true, receiver === undefined ? subject : undefined);
  const site = l.site(span);
  if (receiver === undefined || receiverValue === undefined)
    return withAfter(l, sequence(effects, call(helper, [...types, ...values], site)), after);
  if (effects.length === 0)
    return withAfter(l, call(helper, [...types, ...guardReceiver(l, receiver, receiverValue, values)], site), after);
  // Arguments in an order of their own: the receiver is still first.
  const temp = l.temp('receiver');
  const guard = isNeverNull(l, receiver)
    ? []
    : [conditional(isNull(read(temp)), throwNullReference(l, receiver.syntax), constant(null))];
  return withAfter(
    l,
    sequence([assign(temp, receiverValue), ...effects, ...guard], call(helper, [...types, read(temp), ...values], site)),
    after,
  );
}

type MemberUse = BoundCall | BoundPropertyAccess | BoundIndexerAccess;

const isMemberUse = (node: BoundExpression): node is MemberUse =>
  node.constant === undefined &&
  (node.kind === 'propertyAccess' ||
    node.kind === 'indexerAccess' ||
    (node.kind === 'call' && node.method.methodKind !== 'localFunction'));

/** What a member is used on: its receiver, or an extension method's first argument. */
function subjectOf(node: MemberUse): BoundExpression | undefined {
  if (node.receiver !== undefined || node.kind !== 'call') return node.receiver;
  const isPlain = node.evaluationOrder === undefined && (node.argumentRefKinds[0] ?? 'none') === 'none';
  return node.method.isExtension && isPlain ? node.arguments[0] : undefined;
}

/** `a.B().C.D()…`: walked to its start and lowered from there, because chains may be long. */
export function lowerMemberUse(l: Lowering, node: MemberUse): CoreExpression {
  const chain: MemberUse[] = [];
  let start: BoundExpression | undefined = node;
  while (start !== undefined && isMemberUse(start)) {
    chain.push(start);
    start = subjectOf(start);
  }
  let value = start === undefined ? undefined : lowerSubject(l, chain.at(-1)!, start);
  for (let i = chain.length - 1; i >= 0; i--) value = lowerOneUse(l, chain[i]!, value);
  return value!;
}

/** The start of a chain, as the argument it may be. */
function lowerSubject(l: Lowering, user: MemberUse, subject: BoundExpression): CoreExpression {
  if (user.kind !== 'call' || user.receiver !== undefined) return l.expression(subject);
  return lowerArgument(l, subject, user.method.originalDefinition.parameters[0], true);
}

function lowerOneUse(l: Lowering, node: MemberUse, subject: CoreExpression | undefined): CoreExpression {
  const { receiver, syntax: span } = node;
  if (node.kind === 'call') {
    const { method } = node;
    const [left, right] = node.arguments;
    if (method.name === 'ReferenceEquals' && left !== undefined && right !== undefined)
      return sameReference(l.stringOrigins.areApart(left, right), l.expression(left), l.expression(right));
    return lowerSurfaceCall(
      l,
      {
        name: method.name,
        implementation: method.implementation,
        containingType: method.containingType,
        typeArguments: method.typeArguments,
        declared: method.originalDefinition.parameters,
        receiver,
        args: node,
        span,
      },
      subject,
    );
  }
  const { property } = node;
  const use = {
    name: property.name,
    implementation: property.getter,
    containingType: property.containingType,
    typeArguments: [],
    receiver,
    span,
  };
  if (node.kind === 'propertyAccess') return lowerSurfaceCall(l, { ...use, declared: [], args: noArguments }, subject);
  return lowerSurfaceCall(l, { ...use, declared: property.originalDefinition.parameters, args: node }, subject);
}

/** Gives the reference where the function returns by one. */
export function lowerLocalFunctionCall(l: Lowering, node: BoundCall): CoreExpression {
  const { method } = node;
  const { effects, values, after } = lowerArguments(l, node, method.originalDefinition.parameters, false);
  const types = method.typeParameters.length > 0 ? [l.typeList(method.typeArguments)] : [];
  return withAfter(l, sequence(effects, invoke(l.functionOf(method), [...types, ...values])), after);
}

/** A delegate is called like the function it is, once it is known not to be null. */
export function lowerDelegateCall(l: Lowering, node: BoundDelegateCall): CoreExpression {
  const receiver = l.expression(node.receiver);
  const { effects, values, after } = lowerArguments(l, node, [], false);
  const isPlain = receiver.kind === 'read' && effects.length === 0 && values.every(isPure);
  const callee: CoreLocal = isPlain ? receiver.local : l.temp('delegate');
  const before = isPlain ? [] : [assign(callee, receiver)];
  const missing = isNull(read(callee));
  const missed = throwNullReference(l, node.receiver.syntax);
  const counted = (result: CoreExpression) => sequence([call(enterCallHelper, [])], call(leaveCallHelper, [result]));
  if (isNeverNull(l, node.receiver))
    return withAfter(l, sequence([...before, ...effects], counted(invoke(callee, values))), after);
  if (values.every(isPure))
    return withAfter(l, sequence([...before, ...effects], conditional(missing, missed, counted(invoke(callee, values)))), after);
  // The check comes behind the arguments.
  const last = values.at(-1)!;
  const held = l.temp('argument');
  const checked = sequence([assign(held, last), conditional(missing, missed, constant(null))], read(held));
  return withAfter(l, sequence([...before, ...effects], counted(invoke(callee, [...values.slice(0, -1), checked]))), after);
}

export function lowerFieldAccess(l: Lowering, { receiver, field }: BoundFieldAccess): CoreExpression {
  if (receiver !== undefined && field.tupleIndex !== undefined)
    return call(tupleItemHelper, [l.expression(receiver), constant(field.tupleIndex)]);
  const { implementation } = field;
  const types = implementation?.takesTypes ? [l.typeList(field.containingType.typeArguments)] : [];
  return call(surfaceHelper(`${field.containingType.definition.name}.${field.name}`, implementation?.run), types);
}

export function lowerAnonymousMember(l: Lowering, { receiver, index }: BoundAnonymousMember): CoreExpression {
  return call(anonymousValueHelper, guardReceiver(l, receiver, l.expression(receiver), [constant(index)]));
}

/** One dimension. */
export const isSimpleIndex = (indices: readonly BoundExpression[]): boolean => indices.length === 1;

export function lowerArrayAccess(l: Lowering, { array, indices, syntax }: BoundArrayAccess): CoreExpression {
  const receiver = l.expression(array);
  const at = indices.map((index) => l.expression(index));
  if (isSimpleIndex(indices)) return call(elementAtHelper, guardReceiver(l, array, receiver, at), l.site(syntax));
  return call(elementAtManyHelper, guardReceiver(l, array, receiver, [call(listHelper, at)]), l.site(syntax));
}

export function lowerArrayLength(l: Lowering, { array }: BoundArrayLength): CoreExpression {
  return call(arrayLengthHelper, guardReceiver(l, array, l.expression(array), []));
}
