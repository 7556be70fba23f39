/** Creation of objects, delegates, anonymous objects and tuples (C# spec 12.8.16, 12.8.6). */
import { constructorsOf, delegateInvokeOf } from '../symbols/members.js';
import type {
  AnonymousObjectCreationExpressionSyntax,
  ArgumentSyntax,
  ExpressionSyntax,
  InitializerExpressionSyntax,
  ObjectCreationExpressionSyntax,
  TupleExpressionSyntax,
} from '../syntax/nodes.js';
import { shortTypeName } from '../types/display.js';
import { isDelegateType, isValueType } from '../types/relations.js';
import type { NamedTypeSymbol, TypeSymbol } from '../types/type-symbol.js';
import { anonymousOf, types } from '../types/universe.js';
import { isAllowed } from './allow-list.js';
import { bindExpression } from './bind-expression.js';
import { bindInitializer, bindRefusedInitializer, isBadInitializer } from './bind-initializers.js';
import { badCall, bindArguments, boundArguments } from './bind-invocation.js';
import { reportMethodGroupMismatch } from './bind-method-group.js';
import { bindType, reportNullableReference } from './bind-types.js';
import { type Binder, defaultValue } from './binder.js';
import type { BoundExpression, BoundObjectCreation, SourceSpan } from './bound-nodes.js';
import { implicitConversion } from './conversions.js';
import { asValue, convert, operandName } from './convert.js';
import { bad, badOf, hasBadOperand, isBad, isPending, type Operand } from './operands.js';
import { type Argument, resolveOverload } from './overloads.js';
import { reportCallFailure } from './report-overloads.js';

export function bindObjectCreation(b: Binder, syntax: ObjectCreationExpressionSyntax): Operand {
  const type = bindType(b, syntax.type);
  if (reportNullableReference(b, syntax.type, type, 'CS8628', syntax))
    return badCall(b, syntax, bindArguments(b, syntax.arguments ?? []), type);
  if (syntax.type.kind === 'TupleType') {
    b.error('CS8181', syntax.type);
    return badCall(b, syntax, bindArguments(b, syntax.arguments ?? []), type);
  }
  if (isDelegateType(type)) return createDelegate(b, syntax, type, syntax.arguments ?? []);
  return createObject(b, syntax, type, syntax.type, bindArguments(b, syntax.arguments ?? []), syntax.initializer);
}

/** An object of any type but a delegate. */
export function createObject(
  b: Binder,
  syntax: SourceSpan,
  type: TypeSymbol,
  typeSpan: SourceSpan,
  args: readonly Argument[],
  initializer: InitializerExpressionSyntax | undefined,
): BoundExpression {
  /** Of the wanted type nevertheless; what it would have been initialised with is looked into. */
  const failed = (): BoundExpression => {
    const call = badCall(b, syntax, args, type);
    if (initializer === undefined) return call;
    if (type.kind === 'error') return badOf(syntax, type, call, bindRefusedInitializer(b, initializer));
    return initialized(b, emptyCreation(syntax, type), initializer, [call]);
  };
  // Of a forbidden type, which is told already, the constructors are not known.
  if (type.kind === 'error' || (type.kind === 'named' && !isAllowed(b, type))) return failed();
  const refused = refusedCreation(type);
  if (refused !== undefined) {
    b.error(refused, syntax, shortTypeName(type));
    return failed();
  }
  if (type.kind !== 'named') return createTypeParameter(b, syntax, type, args.length);
  const constructors = constructorsOf(b.catalog, type);
  if (args.length === 0 && isValueType(type) && !constructors.some((method) => method.parameters.length === 0))
    return initializer === undefined ? defaultValue(syntax, type) : initialized(b, emptyCreation(syntax, type), initializer);
  const resolution = resolveOverload(b, constructors, undefined, args);
  const hasBadArguments = hasBadOperand(args);
  if (resolution.kind !== 'resolved') {
    reportNoConstructor(b, { syntax, type, typeSpan, constructors, args, resolution });
    return failed();
  }
  b.useMember(resolution.method, typeSpan);
  const creation: BoundObjectCreation = {
    ...emptyCreation(syntax, type),
    constructorMethod: resolution.method,
    ...boundArguments(b, syntax, resolution.method, args, resolution.map),
  };
  const whole = initializer === undefined ? creation : initialized(b, creation, initializer);
  return hasBadArguments && whole.kind !== 'bad' ? badOf(syntax, type, whole) : whole;
}

const emptyCreation = (syntax: SourceSpan, type: TypeSymbol): BoundObjectCreation => ({
  kind: 'objectCreation',
  syntax,
  type,
  constructorMethod: undefined,
  arguments: [],
  argumentRefKinds: [],
  initializer: undefined,
});

/** The creation with its initialiser; bad where that is, or where the creation came to nothing. */
function initialized(
  b: Binder,
  creation: BoundObjectCreation,
  syntax: InitializerExpressionSyntax,
  failures: readonly BoundExpression[] = [],
): BoundExpression {
  const initializer = bindInitializer(b, creation.type, syntax);
  const whole = { ...creation, initializer };
  return failures.length > 0 || isBadInitializer(initializer) ? badOf(creation.syntax, creation.type, ...failures, whole) : whole;
}

function reportNoConstructor(
  b: Binder,
  failure: {
    readonly syntax: SourceSpan;
    readonly type: NamedTypeSymbol;
    readonly typeSpan: SourceSpan;
    readonly constructors: ReturnType<typeof constructorsOf>;
    readonly args: readonly Argument[];
    readonly resolution: ReturnType<typeof resolveOverload>;
  },
): void {
  const { syntax, type, typeSpan, constructors, args, resolution } = failure;
  if (constructors.length === 0) b.error('CS1729', typeSpan, shortTypeName(type), args.length);
  else
    reportCallFailure(b, {
      syntax,
      group: undefined,
      candidates: constructors,
      args,
      resolution,
      creation: { at: typeSpan, name: shortTypeName(type) },
    });
}

function refusedCreation(type: TypeSymbol): 'CS0712' | 'CS0144' | undefined {
  if (type.kind !== 'named') return undefined;
  const { shape } = type.definition;
  if (shape.isStatic) return 'CS0712';
  if (shape.kind === 'interface' || shape.isAbstract) return 'CS0144';
  return undefined;
}

function createTypeParameter(b: Binder, syntax: SourceSpan, type: TypeSymbol, argumentCount: number): BoundExpression {
  if (type.kind !== 'typeParameter') return badOf(syntax, type);
  if (!type.hasConstructorConstraint && !type.hasValueConstraint) b.error('CS0304', syntax, type.name);
  else if (argumentCount > 0) b.error('CS0417', syntax, type.name);
  else return emptyCreation(syntax, type);
  return badOf(syntax, type);
}

/** `new Func<int>(x)`: a method, a lambda or another delegate as this one. */
function createDelegate(
  b: Binder,
  syntax: SourceSpan,
  type: NamedTypeSymbol,
  argumentSyntaxes: readonly ArgumentSyntax[],
): BoundExpression {
  const args = bindArguments(b, argumentSyntaxes);
  const [argument] = args;
  if (argument === undefined || args.length > 1) {
    if (argument === undefined) b.error('CS1729', syntax, shortTypeName(type), 0);
    else b.error('CS0149', { start: argument.syntax.start, end: args.at(-1)!.syntax.end });
    return badCall(b, syntax, args, type);
  }
  const given = argument.operand;
  const operand = !isPending(given) && isDelegateType(given.type) ? invokeGroup(b, given) : given;
  if (operand.kind === 'pendingMethodGroup' && implicitConversion(b, operand, type) === undefined) {
    const isNamed = operand.methodName !== 'Invoke';
    reportMethodGroupMismatch(b, operand, type, isNamed ? syntax : operand.syntax);
    return badOf(syntax, type, operand);
  }
  if (operand.kind !== 'pendingMethodGroup' && operand.kind !== 'pendingLambda') {
    if (!isBad(operand)) b.error('CS0149', argument.syntax);
    return badCall(b, syntax, args, type);
  }
  const value = convert(b, operand, type);
  return isBad(value) ? badOf(syntax, type, value) : { ...value, syntax };
}

/** A delegate value as the group of its `Invoke`: any delegate type with a fitting signature may be made of it. */
function invokeGroup(b: Binder, operand: BoundExpression): Operand {
  if (operand.type.kind !== 'named') return operand;
  return {
    kind: 'pendingMethodGroup',
    syntax: operand.syntax,
    name: undefined,
    methodName: 'Invoke',
    receiver: operand,
    thisArgument: undefined,
    methods: [delegateInvokeOf(b.catalog, operand.type)],
    typeArguments: undefined,
  };
}

// Anonymous objects and tuples

export function bindAnonymousObject(b: Binder, syntax: AnonymousObjectCreationExpressionSyntax): Operand {
  const names: string[] = [];
  const values: BoundExpression[] = [];
  let isWrong = false;
  syntax.initializers.forEach((member, i) => {
    const at = member.name === undefined ? member.expression : member;
    let name = member.name?.name ?? inferredName(member.expression);
    if (name === undefined) b.error('CS0746', member.expression);
    const operand = bindExpression(b, member.expression);
    if (name !== undefined && names.includes(name)) {
      if (!syntax.isQuery) b.error('CS0833', at);
      name = undefined;
    }
    const value = anonymousValue(b, operand, at, syntax.isQuery ? 'CS1932' : 'CS0828');
    isWrong ||= name === undefined || isBad(value);
    names.push(name ?? `$${i}`);
    values.push(value);
  });
  const type = anonymousOf(
    names,
    values.map((value) => value.type),
  );
  return isWrong ? badOf(syntax, type, ...values) : { kind: 'anonymousObjectCreation', syntax, type, values };
}

function anonymousValue(b: Binder, operand: Operand, at: SourceSpan, code: 'CS0828' | 'CS1932'): BoundExpression {
  switch (operand.kind) {
    case 'pendingNull':
    case 'pendingLambda':
    case 'pendingMethodGroup':
      if (!isBad(operand)) b.error(code, at, operandName(b, operand));
      return bad(operand.syntax, operand);
    default: {
      const value = asValue(b, operand);
      if (value.type !== types.void) return value;
      b.error(code, at, 'void');
      return bad(operand.syntax, value);
    }
  }
}

/** The name that `x`, `a.b` and `a?.b` give a member. */
export function inferredName(syntax: ExpressionSyntax): string | undefined {
  switch (syntax.kind) {
    case 'IdentifierName':
      return syntax.identifier.name;
    case 'MemberAccessExpression':
    case 'MemberBindingExpression':
      return syntax.name.identifier.name;
    case 'ConditionalAccessExpression':
      return inferredName(syntax.whenNotNull);
    default:
      return undefined;
  }
}

export function bindTuple(b: Binder, syntax: TupleExpressionSyntax): Operand {
  const elements = syntax.arguments.map((argument) => tupleElement(b, argument.expression));
  return { kind: 'pendingTuple', syntax, elements, names: tupleNames(b, syntax) };
}

function tupleElement(b: Binder, syntax: ExpressionSyntax): Operand {
  const operand = bindExpression(b, syntax);
  if (operand.kind === 'pendingType' || operand.kind === 'pendingNamespace') return asValue(b, operand);
  if (isPending(operand) || operand.type !== types.void) return operand;
  b.error('CS8210', operand.syntax);
  return bad(operand.syntax, operand);
}

/** Names as written, or those of the expressions; inferred ones that are reserved or repeated are left out (C# 7.1). */
function tupleNames(b: Binder, syntax: TupleExpressionSyntax): readonly (string | undefined)[] {
  const written = syntax.arguments.map((argument) => argument.name?.name);
  const inferred = syntax.arguments.map((argument, i) =>
    written[i] === undefined ? inferredName(argument.expression) : undefined,
  );
  syntax.arguments.forEach(({ name }, i) => {
    if (name === undefined) return;
    const item = /^Item([1-9]\d*)$/.exec(name.name);
    if (item !== null && Number(item[1]) !== i + 1) b.error('CS8125', name, name.name, Number(item[1]));
    else if (reservedTupleNames.has(name.name)) b.error('CS8126', name, name.name);
    else if (written.indexOf(name.name) < i) b.error('CS8127', name);
  });
  const uses = new Map<string | undefined, number>();
  for (const name of [...written, ...inferred]) uses.set(name, (uses.get(name) ?? 0) + 1);
  return written.map((name, i) => {
    const own = name ?? inferred[i];
    if (name !== undefined || own === undefined) return name;
    const isFree = !reservedTupleNames.has(own) && !/^Item\d+$/.test(own);
    return isFree && uses.get(own) === 1 ? own : undefined;
  });
}

const reservedTupleNames: ReadonlySet<string> = new Set([
  'Rest',
  'ToString',
  'Equals',
  'GetHashCode',
  'CompareTo',
  'GetType',
  'Deconstruct',
]);
