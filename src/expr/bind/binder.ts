/** The state of binding one expression, and what every part of the binder needs. The parts are functions over a `Binder`. */

import type { DiagnosticBag, ExpressionDiagnostic } from '../../diagnostics/diagnostic-bag.js';
import type { ExpressionCode, expressionCatalog } from '../../diagnostics/expression-catalog.js';
import { textOf } from '../runtime/value-ops.js';
import type { SurfaceCatalog } from '../symbols/surface-catalog.js';
import type { ConstantValue, LabelSymbol, LocalSymbol, MemberSymbol } from '../symbols/symbols.js';
import type { VariableDesignationSyntax } from '../syntax/nodes.js';
import type { SyntaxFaults } from '../syntax/syntax-diagnostics.js';
import { isNullableType, isReferenceType, isValueType } from '../types/relations.js';
import { ErrorTypeSymbol, type NamedTypeSymbol, type TypeSymbol } from '../types/type-symbol.js';
import { tupleOf } from '../types/universe.js';
import { checkMemberUse } from './allow-list.js';
import type { SwitchContext } from './bind-switch.js';
import type { BoundExpression, BoundLiteral, BoundPlaceholder, BoundReturn, SourceSpan } from './bound-nodes.js';
import { asValue, operandName } from './convert.js';
import { mayDeclareInExpressions } from './expression-variables.js';
import { isPending, type Operand, type PendingTuple } from './operands.js';
import type { Scope } from './scope.js';

/** A `return` of the function being bound; its expression is converted when the return type is known. */
export interface ReturnOccurrence {
  readonly operand: Operand | undefined;
  readonly statement: BoundReturn & { expression: BoundExpression | undefined };
  readonly keyword: SourceSpan;
}

/** The function whose body is being bound: the policy expression itself, a lambda, or a local function. */
export interface FunctionContext {
  readonly kind: 'policy' | 'lambda' | 'localFunction';
  /** Undefined while a lambda's return type is not known yet. */
  readonly returnType: TypeSymbol | undefined;
  readonly returnsByRef: boolean;
  readonly returns: ReturnOccurrence[];
  /** Element type where `yield` is allowed; set when the function yields. */
  iteratorElementType: TypeSymbol | undefined;
  yields: boolean;
}

/** Where `break` and `continue` go. */
export interface LoopContext {
  readonly breakLabel: LabelSymbol;
  readonly continueLabel: LabelSymbol | undefined;
  /** Where the loop stands: a jump does not leave the function, nor a `finally`. */
  readonly function: FunctionContext;
  readonly finallyDepth: number;
}

export type BindingCode = ExpressionCode;

export class Binder {
  scope: Scope;
  /** What `checked` and `unchecked` around say; constants are checked by default, other arithmetic is not. */
  overflow: 'default' | 'checked' | 'unchecked' = 'default';
  /** Inside a `catch`, where `throw;` may stand. */
  catchDepth = 0;
  /** Inside a `finally`, which control may not leave. */
  finallyDepth = 0;
  /** Inside a `finally` that stands in the nearest `catch`. */
  isInFinallyOfCatch = false;
  /** Inside a `try` that has catches, where `yield return` may not stand. */
  tryWithCatchDepth = 0;
  loop: LoopContext | undefined;
  function: FunctionContext;
  switchContext: SwitchContext | undefined;
  /** Names that a join's other side has, with what to say of them. */
  readonly outOfScopeNames = new Map<string, BindingCode>();
  /** Inside `nameof`, where instance members need no instance. */
  isNameOf = false;
  /** The syntax being bound as an assignment's left side: its property need not be readable. */
  assignmentTarget: SourceSpan | undefined;
  /** The expression that is the whole of a statement: it may be a deconstruction that declares. */
  statementExpression: SourceSpan | undefined;
  /** Counts the uses of constants that were declared without a constant value. */
  badConstantsRead = 0;
  /** What the innermost `?.` found not null. */
  conditionalReceiver: BoundExpression | undefined;
  /** Locals of `out var` whose call is not resolved yet. */
  readonly pendingOutLocals = new Map<VariableDesignationSyntax, LocalSymbol>();
  /** The type of a local whose initialiser or call is still being bound. */
  readonly undeterminedType: TypeSymbol = new ErrorTypeSymbol('?');
  /** The text may hold `out int x`, `is string s` or a deconstruction. */
  readonly mayDeclareInExpressions: boolean;

  constructor(
    readonly catalog: SurfaceCatalog,
    readonly diagnostics: DiagnosticBag<typeof expressionCatalog>,
    readonly text: string,
    readonly contextType: NamedTypeSymbol,
    rootScope: Scope,
    rootFunction: FunctionContext,
    private readonly faults: SyntaxFaults,
  ) {
    this.scope = rootScope;
    this.function = rootFunction;
    this.mayDeclareInExpressions = mayDeclareInExpressions(text);
  }

  get isChecked(): boolean {
    return this.overflow === 'checked';
  }
  get isUnchecked(): boolean {
    return this.overflow === 'unchecked';
  }

  error(code: BindingCode, at: SourceSpan, ...args: readonly (string | number)[]): void {
    this.diagnostics.report(code, at.start, at.end, ...args);
  }

  /** The same with what to try, where there is something. */
  errorWithHint(code: BindingCode, at: SourceSpan, hint: string | undefined, ...args: readonly (string | number)[]): void {
    this.diagnostics.reportWithHint(code, at.start, at.end, hint, ...args);
  }

  /** The parser reported something inside. */
  hasSyntaxError(at: SourceSpan): boolean {
    return this.faults.has(at);
  }

  /** The member's name within a member access; the whole span of anything else. */
  memberNameSpan(syntax: SourceSpan): SourceSpan {
    return (syntax as { readonly name?: SourceSpan }).name ?? syntax;
  }

  toValue(operand: Operand): BoundExpression {
    return asValue(this, operand);
  }

  typeName(operand: Operand): string {
    return operandName(this, operand);
  }

  /** Runs `body` in another scope. */
  within<T>(scope: Scope, body: () => T): T {
    const saved = this.scope;
    this.scope = scope;
    try {
      return body();
    } finally {
      this.scope = saved;
    }
  }

  /** Runs `body` as the inside of a function. */
  withinFunction<T>(context: FunctionContext, scope: Scope, body: () => T): T {
    const saved = {
      scope: this.scope,
      function: this.function,
      switchContext: this.switchContext,
      catchDepth: this.catchDepth,
      finallyDepth: this.finallyDepth,
      isInFinallyOfCatch: this.isInFinallyOfCatch,
      tryWithCatchDepth: this.tryWithCatchDepth,
      overflow: this.overflow,
    };
    this.scope = scope;
    this.function = context;
    this.switchContext = undefined;
    this.catchDepth = 0;
    this.finallyDepth = 0;
    this.isInFinallyOfCatch = false;
    this.tryWithCatchDepth = 0;
    try {
      return body();
    } finally {
      Object.assign(this, saved);
    }
  }

  /** Runs `body` and takes back what it reported. */
  trial<T>(body: () => T): { readonly result: T; readonly reported: readonly ExpressionDiagnostic[] } {
    const mark = this.diagnostics.count;
    const result = body();
    return { result, reported: this.diagnostics.truncate(mark) };
  }

  /** Called for every member that the expression uses: refuses what APIM forbids and what the engine does not have. */
  useMember(member: MemberSymbol, at: SourceSpan): void {
    checkMemberUse(this, member, at);
  }

  /** A constant as diagnostics print it. */
  constantText(operand: BoundExpression): string {
    return operand.constant === undefined ? '' : textOf(operand.type, operand.constant.value);
  }

  /** The type an operand has without a context; undefined for a null, a lambda and the like. */
  naturalType(operand: Operand): TypeSymbol | undefined {
    if (operand.kind === 'pendingTuple') return this.naturalTupleType(operand);
    return isPending(operand) ? undefined : operand.type;
  }

  private naturalTupleType(tuple: PendingTuple): TypeSymbol | undefined {
    const elements = tuple.elements.map((element) => this.naturalType(element));
    return elements.includes(undefined) ? undefined : tupleOf(elements as TypeSymbol[], tuple.names);
  }
}

export const literal = (syntax: SourceSpan, type: TypeSymbol, value: unknown): BoundLiteral => ({
  kind: 'literal',
  syntax,
  type,
  constant: { value },
});

export const placeholder = (syntax: SourceSpan, type: TypeSymbol): BoundPlaceholder => ({ kind: 'placeholder', syntax, type });

/** `default(T)`: a literal where the zero is a constant. */
export function defaultValue(syntax: SourceSpan, type: TypeSymbol): BoundExpression {
  const constant = constantDefault(type);
  if (constant !== undefined) return { kind: 'literal', syntax, type, constant };
  return { kind: 'default', syntax, type };
}

function constantDefault(type: TypeSymbol): ConstantValue | undefined {
  if (isReferenceType(type)) return { value: null };
  if (type.kind !== 'named' || isNullableType(type) || !isValueType(type)) return undefined;
  if (type.definition.shape.kind === 'enum') return { value: 0 };
  switch (type.special) {
    case 'bool':
      return { value: false };
    case 'long':
    case 'ulong':
      return { value: 0n };
    case undefined:
    case 'decimal':
    case 'void':
      return undefined;
    default:
      return { value: 0 };
  }
}
