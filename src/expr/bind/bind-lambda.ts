/** Lambdas and anonymous methods (C# spec 12.19). A body is bound once for each list of parameter types. */
import type { ExpressionDiagnostic } from '../../diagnostics/diagnostic-bag.js';
import { delegateInvokeOf } from '../symbols/members.js';
import { ParameterSymbol, type RefKind } from '../symbols/symbols.js';
import type { LambdaExpressionSyntax, ParameterSyntax } from '../syntax/nodes.js';
import { shortTypeName } from '../types/display.js';
import { isDelegateType, sameType } from '../types/relations.js';
import type { NamedTypeSymbol, TypeSymbol } from '../types/type-symbol.js';
import { errorType } from '../types/type-symbol.js';
import { types } from '../types/universe.js';
import { bindThrowable } from './bind-expression.js';
import { bindFunctionBlock, endIsReachable } from './bind-statements.js';
import { bindType } from './bind-types.js';
import type { Binder, FunctionContext, ReturnOccurrence } from './binder.js';
import type { BoundBlock, BoundExpression, BoundExpressionStatement, BoundLambda } from './bound-nodes.js';
import { implicitConversion } from './conversions.js';
import { convert } from './convert.js';
import { checkParameters, declareParameters, isStatementExpression } from './declarations.js';
import { bad, isBad, type Operand, type PendingLambda } from './operands.js';
import { Scope } from './scope.js';
import { bestCommonType } from './type-inference.js';

/** A lambda's body bound for one list of parameter types; its returns are still as written. */
export interface LambdaBinding {
  readonly parameters: readonly ParameterSymbol[];
  readonly body: BoundBlock;
  /** Of an expression body: the operand, before it becomes a return or a statement. */
  readonly expression: Operand | undefined;
  readonly returns: readonly ReturnOccurrence[];
  readonly endReachable: boolean;
  readonly diagnostics: readonly ExpressionDiagnostic[];
}

const refKindOf = (syntax: ParameterSyntax): RefKind => {
  const text = syntax.modifiers.find((modifier) => ['ref', 'out', 'in'].includes(modifier.text))?.text;
  return (text as RefKind | undefined) ?? 'none';
};

export function bindLambda(b: Binder, syntax: LambdaExpressionSyntax): PendingLambda {
  if (syntax.parameters !== undefined) checkParameters(b, new Scope(b.scope, true), syntax.parameters, true);
  const typed = syntax.parameters?.length !== 0 && syntax.parameters?.every((parameter) => parameter.type !== undefined);
  const lambda: PendingLambda = {
    kind: 'pendingLambda',
    syntax,
    scope: b.scope,
    isChecked: b.isChecked,
    explicitTypes:
      syntax.parameters === undefined
        ? undefined
        : typed || syntax.parameters.length === 0
          ? syntax.parameters.map((parameter) => bindType(b, parameter.type!))
          : undefined,
    bindings: new Map(),
    triedAs: new Set(),
    inferredFrom: new Set(),
    boundForErrors: () => boundForErrors(b, lambda),
  };
  return lambda;
}

const keyOf = (parameterTypes: readonly TypeSymbol[]): string => parameterTypes.map((type) => type.id).join();

/** The body for these parameter types; bound when first asked for, with its diagnostics kept aside. */
function bindingFor(
  b: Binder,
  lambda: PendingLambda,
  parameterTypes: readonly TypeSymbol[],
  refKinds: readonly RefKind[],
): LambdaBinding {
  const key = keyOf(parameterTypes);
  let binding = lambda.bindings.get(key);
  if (binding === undefined) {
    binding = bindBody(b, lambda, parameterTypes, refKinds);
    lambda.bindings.set(key, binding);
  }
  return binding;
}

function bindBody(
  b: Binder,
  lambda: PendingLambda,
  parameterTypes: readonly TypeSymbol[],
  refKinds: readonly RefKind[],
): LambdaBinding {
  const scope = new Scope(lambda.scope, true);
  const context: FunctionContext = {
    kind: 'lambda',
    returnType: undefined,
    returnsByRef: false,
    returns: [],
    iteratorElementType: undefined,
    yields: false,
  };
  for (const [name, code] of lambda.outOfScope ?? []) b.outOfScopeNames.set(name, code);
  try {
    const syntaxes = lambda.syntax.parameters;
    const overflow = lambda.isChecked ? 'checked' : b.overflow;
    const { result, reported } = b.trial(() =>
      b.withinFunction(context, scope, () => {
        b.overflow = overflow;
        const parameters = parameterTypes.map(
          (type, i) =>
            new ParameterSymbol(
              syntaxes?.[i]?.identifier.name ?? '',
              // Of a call that failed: its own type parameter says nothing here.
              type.kind === 'typeParameter' && scope.findTypeParameter(type.name) !== type ? errorType : type,
              refKinds[i] ?? 'none',
              false,
              undefined,
              lambda.isQuery ?? false,
            ),
        );
        if (syntaxes !== undefined && lambda.isQuery)
          syntaxes.forEach((syntax, i) => scope.rebind(syntax.identifier.name, parameters[i]!));
        else if (syntaxes !== undefined) declareParameters(b, syntaxes, parameters);
        const { body } = lambda.syntax;
        if (body.kind === 'Block') {
          const block = bindFunctionBlock(b, body);
          return { parameters, body: block, expression: undefined };
        }
        const expression = bindThrowable(b, body);
        const block: BoundBlock = { kind: 'block', syntax: body, locals: scope.locals, statements: [] };
        return { parameters, body: block, expression };
      }),
    );
    const endReachable = result.expression === undefined && endIsReachable(result.body);
    return { ...result, returns: context.returns, endReachable, diagnostics: reported };
  } finally {
    for (const [name] of lambda.outOfScope ?? []) b.outOfScopeNames.delete(name);
  }
}

/** The operands that the body returns. */
function returnedOperands(binding: LambdaBinding): readonly Operand[] {
  if (binding.expression !== undefined) return [binding.expression];
  return binding.returns.flatMap((occurrence) => (occurrence.operand === undefined ? [] : [occurrence.operand]));
}

/** What the body was found to return while type arguments were inferred, if that was known. */
export function inferredReturnType(b: Binder, lambda: PendingLambda): TypeSymbol | undefined {
  for (const key of lambda.inferredFrom) {
    const types = returnedOperands(lambda.bindings.get(key)!).map((operand) => b.naturalType(operand));
    const known = types.find((type) => type !== undefined && type.kind !== 'error');
    if (known !== undefined) return known;
  }
  return undefined;
}

/** The inferred return type (12.6.3.13) for these parameter types; undefined when there is none. */
export function lambdaReturnType(
  b: Binder,
  lambda: PendingLambda,
  parameterTypes: readonly TypeSymbol[],
): TypeSymbol | undefined {
  const count = lambda.syntax.parameters?.length;
  if (count !== undefined && count !== parameterTypes.length) return undefined;
  const explicit = lambda.explicitTypes;
  const own = explicit !== undefined && explicit.length === parameterTypes.length ? explicit : parameterTypes;
  lambda.inferredFrom.add(keyOf(own));
  const binding = bindingFor(b, lambda, own, []);
  const operands = returnedOperands(binding);
  if (operands.length === 0) return undefined;
  const natural = operands.flatMap((operand) => {
    const type = b.naturalType(operand);
    return type === undefined ? [] : [type];
  });
  if (natural.length === 0) return undefined;
  if (natural.some((type) => type.kind === 'named' && type.special === 'void')) return undefined;
  if (binding.expression !== undefined)
    return natural[0]!.kind === 'error' && hasErrors(binding.diagnostics) ? undefined : natural[0];
  return bestCommonType(
    b,
    natural.filter((type) => type.kind !== 'error'),
  );
}

/** What the lambda's parameters are for a delegate type, or why they do not fit. */
function parametersFor(b: Binder, lambda: PendingLambda, delegate: NamedTypeSymbol): readonly ParameterSymbol[] | undefined {
  const { parameters } = delegateInvokeOf(b.catalog, delegate);
  const syntaxes = lambda.syntax.parameters;
  // `delegate { … }` takes any parameters but out ones.
  if (syntaxes === undefined) return parameters.some((parameter) => parameter.refKind === 'out') ? undefined : parameters;
  if (syntaxes.length !== parameters.length) return undefined;
  for (let i = 0; i < parameters.length; i++) {
    const own = refKindOf(syntaxes[i]!);
    if (lambda.explicitTypes === undefined) {
      if (parameters[i]!.refKind !== 'none') return undefined;
    } else if (own !== parameters[i]!.refKind || !sameType(lambda.explicitTypes[i]!, parameters[i]!.type)) return undefined;
  }
  return parameters;
}

const bindingForDelegate = (b: Binder, lambda: PendingLambda, parameters: readonly ParameterSymbol[]): LambdaBinding =>
  bindingFor(
    b,
    lambda,
    parameters.map((parameter, i) => lambda.explicitTypes?.[i] ?? parameter.type),
    parameters.map((parameter) => parameter.refKind),
  );

const isVoid = (type: TypeSymbol) => type.kind === 'named' && type.special === 'void';

/** Errors that do not keep a lambda from being a delegate: names declared twice. */
const harmless: ReadonlySet<string> = new Set(['CS0100', 'CS0128', 'CS0136', 'CS0412', 'CS1931', 'CS1948']);
const hasErrors = (diagnostics: readonly ExpressionDiagnostic[]): boolean => diagnostics.some(({ code }) => !harmless.has(code));

/** Whether the body suits the delegate: it has no errors for its parameter types, and what it returns converts. */
export function lambdaConverts(b: Binder, lambda: PendingLambda, delegate: NamedTypeSymbol): boolean {
  const parameters = parametersFor(b, lambda, delegate);
  if (parameters === undefined) return false;
  lambda.triedAs.add(delegate);
  const binding = bindingForDelegate(b, lambda, parameters);
  if (hasErrors(binding.diagnostics)) return false;
  const { returnType } = delegateInvokeOf(b.catalog, delegate);
  if (binding.expression !== undefined) {
    if (isVoid(returnType)) return isStatementExpression(lambda.syntax.body) || binding.expression.kind === 'pendingThrow';
    return implicitConversion(b, binding.expression, returnType) !== undefined;
  }
  if (isVoid(returnType)) return binding.returns.every((occurrence) => occurrence.operand === undefined);
  if (binding.endReachable || binding.returns.some((occurrence) => occurrence.operand === undefined)) return false;
  return returnedOperands(binding).every((operand) => implicitConversion(b, operand, returnType) !== undefined);
}

/** The inferred return type of a lambda seen as this delegate; for the better conversion of 12.6.4.5. */
export function lambdaReturnFor(b: Binder, lambda: PendingLambda, delegate: NamedTypeSymbol): TypeSymbol | undefined {
  const parameters = parametersFor(b, lambda, delegate);
  if (parameters === undefined) return undefined;
  return lambdaReturnType(
    b,
    lambda,
    parameters.map((parameter) => parameter.type),
  );
}

/** Every returned operand of the lambda for a delegate; for "better conversion from expression". */
export function lambdaReturnedOperands(b: Binder, lambda: PendingLambda, delegate: NamedTypeSymbol): readonly Operand[] {
  const parameters = parametersFor(b, lambda, delegate);
  return parameters === undefined ? [] : returnedOperands(bindingForDelegate(b, lambda, parameters));
}

/** The finished lambda of a delegate type that it converts to: reports the body's diagnostics and converts its returns. */
export function finishLambda(b: Binder, lambda: PendingLambda, delegate: NamedTypeSymbol): BoundLambda {
  const binding = bindingForDelegate(b, lambda, parametersFor(b, lambda, delegate)!);
  b.diagnostics.add(binding.diagnostics);
  const { returnType } = delegateInvokeOf(b.catalog, delegate);
  return {
    kind: 'lambda',
    syntax: lambda.syntax,
    type: delegate,
    parameters: binding.parameters,
    body: finishBody(b, lambda, binding, returnType),
    returnType,
  };
}

/** The body as it was first bound, or bound for parameters of unknown types; what is wrong in it is not told. */
export function boundForErrors(b: Binder, lambda: PendingLambda): BoundLambda {
  const [known] = lambda.bindings.values();
  const binding = known ?? bindingFor(b, lambda, unknownTypes(lambda), []);
  const { syntax } = lambda;
  for (const { operand, statement } of binding.returns)
    if (operand !== undefined) statement.expression ??= bad(operand.syntax, operand);
  const { expression, body } = binding;
  const statements =
    expression === undefined
      ? body.statements
      : [{ kind: 'expressionStatement', syntax: expression.syntax, expression: bad(expression.syntax, expression) } as const];
  const { parameters } = binding;
  return { kind: 'lambda', syntax, type: types.object, parameters, body: { ...body, statements }, returnType: errorType };
}

const unknownTypes = ({ explicitTypes, syntax }: PendingLambda): readonly TypeSymbol[] =>
  explicitTypes ?? syntax.parameters?.map(() => errorType) ?? [];

function finishBody(b: Binder, lambda: PendingLambda, binding: LambdaBinding, returnType: TypeSymbol): BoundBlock {
  if (binding.expression !== undefined) {
    const body = lambda.syntax.body;
    const statement: BoundBlock['statements'][number] = isVoid(returnType)
      ? expressionStatement(b, binding.expression)
      : { kind: 'return', syntax: body, isRef: false, expression: convert(b, binding.expression, returnType) };
    return { ...binding.body, statements: [statement] };
  }
  for (const occurrence of binding.returns)
    if (occurrence.operand !== undefined) occurrence.statement.expression = convert(b, occurrence.operand, returnType);
  return binding.body;
}

function expressionStatement(b: Binder, operand: Operand): BoundExpressionStatement {
  const expression =
    'type' in operand && operand.kind !== 'pendingType' ? (operand as BoundExpression) : convert(b, operand, types.object);
  return { kind: 'expressionStatement', syntax: operand.syntax, expression };
}

/** Why a lambda does not convert: its target is no delegate, its parameters do not fit, or its body does not. */
export function reportLambdaMismatch(b: Binder, lambda: PendingLambda, target: TypeSymbol): void {
  const name = lambda.syntax.kind === 'AnonymousMethodExpression' ? 'anonymous method' : 'lambda expression';
  if (target.kind === 'error') return;
  if (!isDelegateType(target)) {
    b.error('CS1660', lambda.isQuery ? lambda.syntax.body : lambda.syntax.arrowToken, name, shortTypeName(target));
    return;
  }
  const { parameters } = delegateInvokeOf(b.catalog, target);
  if (parametersFor(b, lambda, target) === undefined) reportParameters(b, lambda, target, parameters, name);
  else b.diagnostics.add(diagnosticsAs(b, lambda, target));
}

/** Everything that is wrong with the lambda as this delegate, whose parameters fit: its body, and what it returns. */
function diagnosticsAs(b: Binder, lambda: PendingLambda, delegate: NamedTypeSymbol): readonly ExpressionDiagnostic[] {
  const binding = bindingForDelegate(b, lambda, parametersFor(b, lambda, delegate)!);
  const { reported } = b.trial(() => reportReturns(b, lambda, binding, delegate));
  return [...binding.diagnostics, ...reported];
}

/**
 * Tells what went wrong in the lambda's body while a call's overloads were tried: what is wrong in every attempt, or else what
 * is wrong in any. False when nothing is.
 */
export function reportLambdaSummary(b: Binder, lambda: PendingLambda): boolean {
  const attempts = [
    ...[...lambda.triedAs].map((delegate) => diagnosticsAs(b, lambda, delegate)),
    ...[...lambda.inferredFrom].map((key) => lambda.bindings.get(key)!.diagnostics),
  ];
  const isSame = (x: ExpressionDiagnostic, y: ExpressionDiagnostic) =>
    x.code === y.code && x.start === y.start && x.length === y.length;
  const [first = [], ...others] = attempts;
  const common = first.filter((found) => others.every((other) => other.some((diagnostic) => isSame(diagnostic, found))));
  const any: ExpressionDiagnostic[] = [];
  for (const found of attempts.flat()) if (!any.some((diagnostic) => isSame(diagnostic, found))) any.push(found);
  const told = [common, any].find(hasErrors);
  if (told !== undefined) b.diagnostics.add(told);
  return told !== undefined;
}

function reportParameters(
  b: Binder,
  lambda: PendingLambda,
  target: NamedTypeSymbol,
  parameters: readonly ParameterSymbol[],
  name: string,
): void {
  const syntaxes = lambda.syntax.parameters;
  // Without a list the parameters are those of the delegate.
  if (syntaxes === undefined) return;
  if (syntaxes.length !== parameters.length) {
    b.error('CS1593', lambda.syntax.arrowToken, shortTypeName(target), syntaxes.length);
    return;
  }
  b.error('CS1661', lambda.syntax.arrowToken, name, shortTypeName(target));
  for (let i = 0; i < parameters.length; i++) {
    const own = refKindOf(syntaxes[i]!);
    const wanted = parameters[i]!;
    // No delegate of the surface passes by reference.
    if (own !== 'none') b.error('CS1677', syntaxes[i]!.identifier, i + 1, own);
    else if (lambda.explicitTypes !== undefined && !sameType(lambda.explicitTypes[i]!, wanted.type))
      b.error('CS1678', syntaxes[i]!.identifier, i + 1, shortTypeName(lambda.explicitTypes[i]!), shortTypeName(wanted.type));
  }
}

function reportReturns(b: Binder, lambda: PendingLambda, binding: LambdaBinding, target: NamedTypeSymbol): void {
  const name = lambda.syntax.kind === 'AnonymousMethodExpression' ? 'anonymous method' : 'lambda expression';
  const { returnType } = delegateInvokeOf(b.catalog, target);
  if (isVoid(returnType)) {
    if (binding.expression !== undefined && !isStatementExpression(lambda.syntax.body)) b.error('CS0201', lambda.syntax.body);
    for (const occurrence of binding.returns) if (occurrence.operand !== undefined) b.error('CS8030', occurrence.keyword);
    return;
  }
  for (const occurrence of binding.returns)
    if (occurrence.operand === undefined) b.error('CS0126', occurrence.keyword, shortTypeName(returnType));
  for (const operand of returnedOperands(binding)) {
    if (isBad(operand)) continue;
    const isWrong = implicitConversion(b, operand, returnType) === undefined;
    convert(b, operand, returnType);
    // A query's clauses are lambdas only to the compiler.
    if (isWrong && !lambda.isQuery) b.error('CS1662', operand.syntax, name);
  }
  if (binding.endReachable) b.error('CS1643', lambda.syntax.arrowToken, name, shortTypeName(target));
}

/** A lambda that never got a delegate type: its body's own errors are still reported, with parameters of unknown type. */
export function reportUnconvertedLambda(b: Binder, lambda: PendingLambda): void {
  const fewest = (attempts: readonly (readonly ExpressionDiagnostic[])[]) =>
    attempts.reduce<readonly ExpressionDiagnostic[] | undefined>(
      (best, next) => (best === undefined || next.length < best.length ? next : best),
      undefined,
    );
  const known =
    fewest([...lambda.triedAs].map((delegate) => diagnosticsAs(b, lambda, delegate))) ??
    fewest([...lambda.bindings.values()].map((binding) => binding.diagnostics));
  if (known !== undefined) {
    b.diagnostics.add(known);
    return;
  }
  b.diagnostics.add(bindingFor(b, lambda, unknownTypes(lambda), []).diagnostics);
}
