/** Object, array, anonymous and tuple creation with their initialisers (C# spec 12.8.16). */
import { constructorsOf, delegateInvokeOf, lookupMembers } from '../symbols/members.js';
import type { MethodSymbol } from '../symbols/symbols.js';
import type {
  AnonymousObjectCreationExpressionSyntax,
  ArgumentSyntax,
  ArrayCreationExpressionSyntax,
  ExpressionSyntax,
  ImplicitArrayCreationExpressionSyntax,
  ImplicitObjectCreationExpressionSyntax,
  InitializerExpressionSyntax,
  ObjectCreationExpressionSyntax,
  TupleExpressionSyntax,
} from '../syntax/nodes.js';
import { shortTypeName } from '../types/display.js';
import { allInterfacesOf, isDelegateType, isInterfaceType, isValueType } from '../types/relations.js';
import { type ArrayTypeSymbol, arrayOf, type NamedTypeSymbol, type TypeSymbol } from '../types/type-symbol.js';
import { anonymousOf, types } from '../types/universe.js';
import { elementAccess } from './bind-access.js';
import { checkTarget } from './bind-assignment.js';
import { bindExpression, bindValue } from './bind-expression.js';
import { badCall, bindArguments, boundArguments, invoke } from './bind-invocation.js';
import { memberOf } from './bind-names.js';
import { bindType } from './bind-types.js';
import { type Binder, defaultValue, literal, placeholder } from './binder.js';
import type { BoundExpression, BoundInitializer, BoundPlaceholder, SourceSpan } from './bound-nodes.js';
import { implicitConversion } from './conversions.js';
import { asValue, convert, operandName } from './convert.js';
import { bad, isBad, isPending, type Operand } from './operands.js';
import { resolveOverload } from './overloads.js';
import { reportCallFailure } from './report-overloads.js';
import { bestCommonType } from './type-inference.js';

export function bindObjectCreation(b: Binder, syntax: ObjectCreationExpressionSyntax): Operand {
  const type = bindType(b, syntax.type);
  return createObject(b, syntax, type, syntax.type, syntax.arguments, syntax.initializer);
}

/** `new()` was refused by the parser (CS8370); it has no meaning to go on with. */
export function bindImplicitObjectCreation(b: Binder, syntax: ImplicitObjectCreationExpressionSyntax): Operand {
  bindArguments(b, syntax.arguments);
  return bad(syntax);
}

function createObject(
  b: Binder,
  syntax: SourceSpan,
  type: TypeSymbol,
  typeSpan: SourceSpan,
  argumentSyntaxes: readonly ArgumentSyntax[] | undefined,
  initializer: InitializerExpressionSyntax | undefined,
): BoundExpression {
  if (isDelegateType(type)) return createDelegate(b, syntax, type, argumentSyntaxes ?? []);
  const args = bindArguments(b, argumentSyntaxes ?? []);
  if (type.kind === 'error') {
    if (initializer !== undefined) bindInitializerForErrors(b, initializer);
    return badCall(b, syntax, args);
  }
  const refused = refusedCreation(type);
  if (refused !== undefined) {
    b.error(refused, refused === 'CS0712' || refused === 'CS0144' ? syntax : typeSpan, shortTypeName(type));
    return badCall(b, syntax, args);
  }
  if (type.kind !== 'named') return createTypeParameter(b, syntax, type, args.length);
  const constructors = constructorsOf(b.catalog, type);
  if (args.length === 0 && isValueType(type) && !constructors.some((method) => method.parameters.length === 0))
    return withInitializer(b, defaultValue(syntax, type), type, syntax, initializer);
  const resolution = resolveOverload(b, constructors, undefined, args);
  if (resolution.kind !== 'resolved') {
    reportCallFailure(b, {
      syntax,
      group: undefined,
      candidates: constructors,
      args,
      resolution,
      creation: { at: typeSpan, name: type.definition.name },
    });
    if (constructors.length === 0) b.error('CS1729', typeSpan, shortTypeName(type), args.length);
    if (initializer !== undefined) bindInitializerForErrors(b, initializer);
    return badCall(b, syntax, args);
  }
  b.useMember(resolution.method, typeSpan);
  return {
    kind: 'objectCreation',
    syntax,
    type,
    constructorMethod: resolution.method,
    ...boundArguments(b, syntax, resolution.method, args, resolution.map),
    initializer: initializer === undefined ? undefined : bindInitializer(b, type, initializer),
  };
}

function refusedCreation(type: TypeSymbol): 'CS0712' | 'CS0144' | 'CS8386' | undefined {
  if (type.kind !== 'named') return undefined;
  const { shape } = type.definition;
  if (shape.isStatic) return 'CS0712';
  if (shape.kind === 'interface' || shape.isAbstract) return 'CS0144';
  return undefined;
}

function createTypeParameter(b: Binder, syntax: SourceSpan, type: TypeSymbol, argumentCount: number): BoundExpression {
  if (type.kind === 'typeParameter') {
    if (!type.hasConstructorConstraint && !type.hasValueConstraint) b.error('CS0304', syntax, type.name);
    else if (argumentCount > 0) b.error('CS0417', syntax, type.name);
    else
      return {
        kind: 'objectCreation',
        syntax,
        type,
        constructorMethod: undefined,
        arguments: [],
        argumentRefKinds: [],
        initializer: undefined,
      };
  }
  return bad(syntax);
}

function withInitializer(
  b: Binder,
  value: BoundExpression,
  type: TypeSymbol,
  syntax: SourceSpan,
  initializer: InitializerExpressionSyntax | undefined,
): BoundExpression {
  if (initializer === undefined) return value;
  return {
    kind: 'objectCreation',
    syntax,
    type,
    constructorMethod: undefined,
    arguments: [],
    argumentRefKinds: [],
    initializer: bindInitializer(b, type, initializer),
  };
}

/** `new Func<int>(x)`: the argument converted to the delegate type. */
function createDelegate(
  b: Binder,
  syntax: SourceSpan,
  type: NamedTypeSymbol,
  argumentSyntaxes: readonly ArgumentSyntax[],
): BoundExpression {
  const [argument] = argumentSyntaxes;
  if (argument === undefined || argumentSyntaxes.length !== 1) {
    bindArguments(b, argumentSyntaxes);
    b.error(
      argumentSyntaxes.length === 0 ? 'CS1729' : 'CS0149',
      argumentSyntaxes.length === 0 ? syntax : argument!.expression,
      shortTypeName(type),
      argumentSyntaxes.length,
    );
    return bad(syntax);
  }
  const operand = bindExpression(b, argument.expression);
  const value = convert(b, !isPending(operand) && isDelegateType(operand.type) ? invokeGroup(b, operand) : operand, type);
  return isBad(value) ? bad(syntax) : { ...value, syntax };
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
    receiverType: undefined,
    methods: [delegateInvokeOf(b.catalog, operand.type)],
    typeArguments: undefined,
  };
}

// Initialisers

function bindInitializer(b: Binder, type: TypeSymbol, syntax: InitializerExpressionSyntax): BoundInitializer {
  const target = placeholder(syntax, type);
  const operations =
    syntax.initializerKind === 'collection'
      ? collectionOperations(b, target, syntax)
      : syntax.expressions.flatMap((expression) => memberOperation(b, target, expression));
  return { placeholder: target, operations };
}

function bindInitializerForErrors(b: Binder, syntax: InitializerExpressionSyntax): void {
  for (const expression of syntax.expressions) {
    if (expression.kind === 'AssignmentExpression') {
      if (expression.right.kind === 'InitializerExpression') bindInitializerForErrors(b, expression.right);
      else bindExpression(b, expression.right);
    } else if (expression.kind === 'InitializerExpression') bindInitializerForErrors(b, expression);
    else bindExpression(b, expression);
  }
}

/** `Name = value`, `[key] = value`, `Name = { … }`. */
function memberOperation(b: Binder, target: BoundPlaceholder, syntax: ExpressionSyntax): BoundInitializer['operations'] {
  if (syntax.kind !== 'AssignmentExpression') {
    if (!isBad(bindValue(b, syntax))) b.error('CS0747', syntax);
    return [];
  }
  const left = initializerTarget(b, target, syntax.left);
  if (syntax.right.kind === 'InitializerExpression') {
    if (isBad(left)) {
      bindInitializerForErrors(b, syntax.right);
      return [];
    }
    const nested = bindInitializer(b, left.type, syntax.right);
    return [{ kind: 'nested', member: left, initializer: nested }];
  }
  const right = bindExpression(b, syntax.right);
  if (isBad(left)) return [];
  const checked = checkTarget(b, left, syntax.left, 'assign');
  if (isBad(checked)) return [];
  const value = convert(b, right, checked.type);
  return isBad(value) ? [] : [{ kind: 'assignment', syntax, type: checked.type, left: checked, right: value, isRef: false }];
}

function initializerTarget(b: Binder, target: BoundPlaceholder, syntax: ExpressionSyntax): BoundExpression {
  const saved = b.assignmentTarget;
  b.assignmentTarget = syntax;
  try {
    if (syntax.kind === 'ImplicitElementAccess')
      return elementAccess(b, syntax, target, bindArguments(b, syntax.arguments), true);
    if (syntax.kind === 'IdentifierName') {
      if (lookupMembers(b.catalog, target.type, syntax.identifier.name).length === 0) {
        b.error('CS0117', syntax, shortTypeName(target.type), syntax.identifier.name, '');
        return bad(syntax);
      }
      const member = memberOf(b, syntax, target, syntax, false);
      if (member.kind === 'pendingMethodGroup') {
        b.error('CS1913', syntax, syntax.identifier.name);
        return bad(syntax);
      }
      return asValue(b, member);
    }
    b.error('CS0747', syntax);
    return bad(syntax);
  } finally {
    b.assignmentTarget = saved;
  }
}

function collectionOperations(b: Binder, target: BoundPlaceholder, syntax: InitializerExpressionSyntax): BoundExpression[] {
  const isCollection =
    allInterfacesOf(target.type).includes(types.iEnumerable) ||
    target.type === types.iEnumerable ||
    (isInterfaceType(target.type) && allInterfacesOf(target.type).includes(types.iEnumerable));
  if (!isCollection) {
    if (syntax.expressions.length > 0) b.error('CS1922', syntax, shortTypeName(target.type));
    bindInitializerForErrors(b, syntax);
    return [];
  }
  return syntax.expressions.flatMap((expression) => {
    const call = addCall(b, target, expression);
    return isBad(call) ? [] : [call];
  });
}

/** `Add` with the element, or with the parts of `{ a, b }`. */
function addCall(b: Binder, target: BoundPlaceholder, syntax: ExpressionSyntax): BoundExpression {
  const parts = syntax.kind === 'InitializerExpression' ? syntax.expressions : [syntax];
  if (parts.some((part) => part.kind === 'AssignmentExpression' && syntax.kind !== 'InitializerExpression')) {
    b.error('CS0747', syntax);
    return bad(syntax);
  }
  const args = parts.map((part) => ({
    operand: bindExpression(b, part),
    refKind: 'none' as const,
    name: undefined,
    syntax: part,
  }));
  if (args.some((argument) => isBad(argument.operand))) return badCall(b, syntax, args);
  const methods = lookupMembers(b.catalog, target.type, 'Add').filter(
    (member): member is MethodSymbol => member.kind === 'method' && !member.isStatic,
  );
  if (methods.length === 0) {
    b.error('CS1061', syntax, shortTypeName(target.type), 'Add', '');
    return bad(syntax);
  }
  const resolution = resolveOverload(b, methods, undefined, args);
  if (resolution.kind !== 'resolved' && methods.length === 1 && methods[0]!.parameters.length === args.length) {
    // The best Add has arguments that do not fit: CS1950 on the element, CS1503 for each.
    b.error(
      'CS1950',
      syntax,
      `${shortTypeName(target.type)}.Add(${methods[0]!.parameters.map((p) => shortTypeName(p.type)).join(', ')})`,
    );
  }
  return invoke(
    b,
    syntax,
    {
      kind: 'pendingMethodGroup',
      syntax,
      name: undefined,
      methodName: 'Add',
      receiver: target,
      receiverType: undefined,
      methods,
      typeArguments: undefined,
    },
    args,
  ) as BoundExpression;
}

// Anonymous objects and tuples

export function bindAnonymousObject(b: Binder, syntax: AnonymousObjectCreationExpressionSyntax): Operand {
  const names: string[] = [];
  const values: BoundExpression[] = [];
  let failed = false;
  for (const member of syntax.initializers) {
    const operand = bindExpression(b, member.expression);
    const name = member.name?.name ?? inferredName(member.expression);
    if (name === undefined) {
      if (!isBad(operand)) b.error('CS0746', member.expression);
      failed = true;
      continue;
    }
    if (names.includes(name)) {
      b.error('CS0833', member.name === undefined ? member.expression : member);
      failed = true;
      continue;
    }
    const value = anonymousValue(b, operand, member.name === undefined ? member.expression : member);
    if (isBad(value)) failed = true;
    names.push(name);
    values.push(value);
  }
  if (failed) return bad(syntax, ...values);
  return {
    kind: 'anonymousObjectCreation',
    syntax,
    type: anonymousOf(
      names,
      values.map((value) => value.type),
    ),
    values,
  };
}

function anonymousValue(b: Binder, operand: Operand, at: SourceSpan): BoundExpression {
  if (operand.kind === 'pendingTuple') return asValue(b, operand);
  if (isPending(operand)) {
    if (operand.kind === 'pendingType' || operand.kind === 'pendingNamespace') return asValue(b, operand);
    b.error('CS0828', at, operandName(b, operand));
    return bad(operand.syntax);
  }
  if (operand.type.kind === 'named' && operand.type.special === 'void') {
    b.error('CS0828', at, 'void');
    return bad(operand.syntax);
  }
  return operand;
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
  const elements = syntax.arguments.map((argument) => bindExpression(b, argument.expression));
  const names: (string | undefined)[] = syntax.arguments.map((argument) => argument.name?.name);
  const inferred = syntax.arguments.map((argument, i) =>
    names[i] === undefined ? inferredTupleName(argument.expression) : undefined,
  );
  syntax.arguments.forEach((argument, i) => {
    const name = argument.name?.name;
    if (name === undefined) return;
    const item = /^Item([1-9]\d*)$/.exec(name);
    if (item !== null && Number(item[1]) !== i + 1) b.error('CS8125', argument.name!, name, Number(item[1]));
    else if (reservedTupleNames.has(name)) b.error('CS8126', argument.name!, name);
    else if (names.indexOf(name) < i) b.error('CS8127', argument.name!);
  });
  // Inferred names that are reserved or repeated are left out (C# 7.1).
  const all = names.map((name, i) => {
    if (name !== undefined) return name;
    const own = inferred[i];
    if (own === undefined || reservedTupleNames.has(own) || /^Item\d+$/.test(own)) return undefined;
    const count = [...names, ...inferred].filter((other) => other === own).length;
    return count === 1 ? own : undefined;
  });
  for (const element of elements)
    if (element.kind === 'pendingType' || element.kind === 'pendingNamespace') {
      asValue(b, element);
      return bad(syntax);
    }
  if (elements.some(isBad)) return bad(syntax, ...elements);
  const isVoid = elements.find(
    (element) => !isPending(element) && element.type.kind === 'named' && element.type.special === 'void',
  );
  if (isVoid !== undefined) {
    b.error('CS8210', isVoid.syntax);
    return bad(syntax);
  }
  return { kind: 'pendingTuple', syntax, elements, names: all };
}

const inferredTupleName = inferredName;
const reservedTupleNames: ReadonlySet<string> = new Set([
  'Rest',
  'ToString',
  'Equals',
  'GetHashCode',
  'CompareTo',
  'GetType',
  'Deconstruct',
]);

// Arrays

export function bindArrayCreation(b: Binder, syntax: ArrayCreationExpressionSyntax): Operand {
  const type = bindType(b, syntax.type);
  const sizeSyntaxes = syntax.type.rankSpecifiers[0]?.sizes ?? [];
  const sizes = sizeSyntaxes.map((size) => (size === undefined ? undefined : arraySize(b, size)));
  if (type.kind !== 'array') {
    if (syntax.initializer !== undefined) bindInitializerForErrors(b, syntax.initializer);
    return bad(syntax);
  }
  if (syntax.initializer !== undefined) return bindArrayInitializer(b, syntax, type, syntax.initializer, sizes);
  if (sizes.includes(undefined)) {
    // The parser reports a missing size.
    if (!sizeSyntaxes.some((size) => size !== undefined)) b.error('CS1586', syntax);
    return bad(syntax);
  }
  if (sizes.some((size) => size !== undefined && isBad(size))) return bad(syntax);
  const negative = sizes.find((size) => size?.constant !== undefined && Number(size.constant.value) < 0);
  if (negative !== undefined) {
    b.error('CS0248', negative.syntax);
    return bad(syntax);
  }
  return { kind: 'arrayCreation', syntax, type, sizes: sizes as BoundExpression[], elements: undefined };
}

function arraySize(b: Binder, syntax: ExpressionSyntax): BoundExpression {
  const operand = bindExpression(b, syntax);
  for (const type of [types.int, types.uint, types.long, types.ulong])
    if (implicitConversion(b, operand, type) !== undefined) return convert(b, operand, type);
  return convert(b, operand, types.int);
}

/** `{ a, b }` for an array type; nested braces for each further dimension. */
export function bindArrayInitializer(
  b: Binder,
  syntax: SourceSpan,
  type: ArrayTypeSymbol,
  initializer: InitializerExpressionSyntax,
  sizes: readonly (BoundExpression | undefined)[] = [],
): BoundExpression {
  const lengths: number[] = [];
  const elements: BoundExpression[] = [];
  const ok = collectElements(b, type, initializer, 0, lengths, elements);
  for (let i = 0; i < type.rank; i++) lengths[i] ??= 0;
  for (let i = 0; i < sizes.length; i++) {
    const size = sizes[i];
    if (size === undefined || isBad(size)) continue;
    if (size.constant === undefined) {
      b.error('CS0150', size.syntax);
      return bad(syntax);
    }
    if (Number(size.constant.value) !== lengths[i]) {
      b.error('CS0847', initializer, Number(size.constant.value));
      return bad(syntax);
    }
  }
  if (!ok || elements.some(isBad)) return bad(syntax, ...elements);
  return { kind: 'arrayCreation', syntax, type, sizes: lengths.map((length) => literal(syntax, types.int, length)), elements };
}

function collectElements(
  b: Binder,
  type: ArrayTypeSymbol,
  initializer: InitializerExpressionSyntax,
  depth: number,
  lengths: number[],
  elements: BoundExpression[],
): boolean {
  let ok = true;
  if (lengths[depth] === undefined) lengths[depth] = initializer.expressions.length;
  else if (lengths[depth] !== initializer.expressions.length) {
    b.error('CS0847', initializer, lengths[depth]!);
    ok = false;
  }
  for (const expression of initializer.expressions) {
    if (depth < type.rank - 1) {
      if (expression.kind === 'InitializerExpression')
        ok = collectElements(b, type, expression, depth + 1, lengths, elements) && ok;
      else {
        b.error('CS0846', expression);
        ok = false;
      }
      continue;
    }
    if (expression.kind === 'InitializerExpression') {
      b.error('CS0623', expression);
      ok = false;
      continue;
    }
    elements.push(convert(b, bindExpression(b, expression), type.elementType));
  }
  return ok;
}

export function bindImplicitArray(b: Binder, syntax: ImplicitArrayCreationExpressionSyntax): Operand {
  const operands: Operand[] = [];
  const collect = (initializer: InitializerExpressionSyntax): void => {
    for (const expression of initializer.expressions) {
      if (expression.kind === 'InitializerExpression') collect(expression);
      else operands.push(bindExpression(b, expression));
    }
  };
  collect(syntax.initializer);
  if (operands.some(isBad)) return bad(syntax, ...operands);
  const natural = operands.flatMap((operand) => {
    const type = b.naturalType(operand);
    return type === undefined ? [] : [type];
  });
  const element = implicitElementType(b, operands, natural);
  if (element === undefined || (element.kind === 'named' && element.special === 'void')) {
    b.error('CS0826', syntax);
    return bad(syntax);
  }
  const type = arrayOf(element, syntax.rank);
  const lengths: number[] = [];
  let ok = true;
  const measure = (initializer: InitializerExpressionSyntax, depth: number): void => {
    if (lengths[depth] === undefined) lengths[depth] = initializer.expressions.length;
    else if (lengths[depth] !== initializer.expressions.length) ok = false;
    for (const expression of initializer.expressions)
      if (expression.kind === 'InitializerExpression') measure(expression, depth + 1);
  };
  measure(syntax.initializer, 0);
  const elements = operands.map((operand) => convert(b, operand, element));
  if (!ok || elements.some(isBad)) return bad(syntax);
  for (let i = 0; i < syntax.rank; i++) lengths[i] ??= 0;
  return { kind: 'arrayCreation', syntax, type, sizes: lengths.map((length) => literal(syntax, types.int, length)), elements };
}

/** The best common type, to which every element converts (constants and nulls included). */
function implicitElementType(b: Binder, operands: readonly Operand[], natural: readonly TypeSymbol[]): TypeSymbol | undefined {
  const best = bestCommonType(natural);
  if (best === undefined) return undefined;
  return operands.every((operand) => implicitConversion(b, operand, best) !== undefined) ? best : undefined;
}
