/** Definite assignment in expressions (C# spec 9.4.4): a walk in evaluation order over the state of the variables. */
import type { BoundExpression, BoundLambda, BoundPattern, DeconstructionTarget, SourceSpan } from '../bind/bound-nodes.js';
import type { MethodSymbol } from '../symbols/symbols.js';
import { types } from '../types/universe.js';
import { alwaysMatches, comparedWithConstant } from './conditions.js';
import { type ConditionState, type FlowState, join, negated, start, unreachable } from './flow-state.js';
import { TupleFields } from './tuple-fields.js';
import { type Variable, VariableBits } from './variable-bits.js';

/** Where findings go. */
export interface FlowReporter {
  useBeforeAssignment(name: string, at: SourceSpan, kind: 'variable' | 'out' | 'field'): void;
  outNotAssigned(name: string, at: SourceSpan): void;
  fallThrough(label: SourceSpan, isLast: boolean): void;
}

/** What a local function needs and gives: outer variables read before it assigns them, and those assigned when it returns. */
export interface FunctionSummary {
  readonly reads: ReadonlySet<Variable>;
  readonly writes: ReadonlySet<Variable>;
}

export abstract class ExpressionFlow {
  protected state: FlowState = start;
  protected readonly bits = new VariableBits();
  protected readonly tupleFields = new TupleFields();
  protected isReporting = false;
  /** Collects reads of outer variables while a local function is summarised. */
  protected outerReads: { readonly isOuter: (variable: Variable) => boolean; readonly found: Set<Variable> } | undefined;
  readonly #reported = new Set<Variable>();

  constructor(protected readonly reporter: FlowReporter | undefined) {}

  /** A lambda's body. */
  protected abstract lambda(lambda: BoundLambda): void;
  /** What a local function reads and assigns; undefined while that is being found out. */
  protected abstract summary(method: MethodSymbol): FunctionSummary | undefined;

  // Variables

  protected isAssigned(variable: Variable): boolean {
    return (this.state.assigned & this.bits.of(variable)) !== 0n;
  }

  protected assign(variable: Variable): void {
    this.state = { ...this.state, assigned: this.state.assigned | this.bits.of(variable) };
  }

  protected unassign(variable: Variable): void {
    if (this.state.isReachable) this.state = { ...this.state, assigned: this.state.assigned & ~this.bits.of(variable) };
  }

  protected read(variable: Variable, at: SourceSpan): void {
    if (variable.kind === 'parameter' && variable.refKind !== 'out') return;
    if (variable.kind === 'local' && variable.constant !== undefined) return;
    const tuple = this.tupleFields.ownerOf(variable);
    if (this.isAssigned(variable) || (tuple !== undefined && this.isAssigned(tuple))) return;
    if (this.outerReads?.isOuter(variable)) {
      this.outerReads.found.add(variable);
      this.assign(variable);
      return;
    }
    // What has no type was told of, and what is used before it is declared.
    const isTold =
      this.#reported.has(variable) ||
      variable.type.kind === 'error' ||
      (variable.kind === 'local' && at.end < variable.declaredAt);
    if (this.isReporting && !isTold) {
      this.#reported.add(variable);
      this.reporter?.useBeforeAssignment(
        variable.name,
        at,
        tuple !== undefined ? 'field' : variable.kind === 'local' ? 'variable' : 'out',
      );
    }
    this.assign(variable);
  }

  protected get isReachable(): boolean {
    return this.state.isReachable;
  }

  // Expressions

  protected callLocalFunction(method: MethodSymbol, at: SourceSpan): void {
    const summary = this.summary(method.originalDefinition);
    if (summary === undefined) return;
    for (const variable of summary.reads) this.read(variable, at);
    for (const variable of summary.writes) this.assign(variable);
  }

  protected values(expressions: readonly (BoundExpression | undefined)[]): void {
    for (const expression of expressions) if (expression !== undefined) this.value(expression);
  }

  /** A condition with the states of both outcomes (9.4.4). */
  protected condition(expression: BoundExpression): ConditionState {
    if (expression.constant !== undefined) {
      this.value(expression);
      return expression.constant.value === true
        ? { whenTrue: this.state, whenFalse: unreachable }
        : { whenTrue: unreachable, whenFalse: this.state };
    }
    if (expression.kind === 'unary' && expression.operator === '!' && !expression.isLifted)
      return negated(this.condition(expression.operand));
    if (expression.kind === 'binary' && expression.type.kind === 'error') {
      // Which of the operands decides is not known.
      const { whenTrue, whenFalse } = this.condition({ ...expression, type: types.bool });
      const either = join(whenTrue, whenFalse);
      return { whenTrue: either, whenFalse: either };
    }
    if (expression.kind === 'binary' && expression.operator === '&&') {
      const left = this.condition(expression.left);
      this.state = left.whenTrue;
      const right = this.condition(expression.right);
      return { whenTrue: right.whenTrue, whenFalse: join(left.whenFalse, right.whenFalse) };
    }
    if (expression.kind === 'binary' && expression.operator === '||') {
      const left = this.condition(expression.left);
      this.state = left.whenFalse;
      const right = this.condition(expression.right);
      return { whenTrue: join(left.whenTrue, right.whenTrue), whenFalse: right.whenFalse };
    }
    const compared = comparedWithConstant(expression);
    if (compared !== undefined) {
      const state = this.condition(compared.operand);
      return compared.wanted ? state : negated(state);
    }
    if (expression.kind === 'conditional' && !expression.isRef) {
      const condition = this.condition(expression.condition);
      this.state = condition.whenTrue;
      const whenTrue = this.condition(expression.whenTrue);
      this.state = condition.whenFalse;
      const whenFalse = this.condition(expression.whenFalse);
      return { whenTrue: join(whenTrue.whenTrue, whenFalse.whenTrue), whenFalse: join(whenTrue.whenFalse, whenFalse.whenFalse) };
    }
    // A condition in error may still tell what it assigns.
    const [inner] = expression.kind === 'bad' ? expression.children : [];
    if (expression.kind === 'bad' && inner !== undefined && expression.children.length === 1 && expression.assigns.length === 0)
      return this.condition(inner);
    if (expression.kind === 'isPattern') {
      this.value(expression.operand);
      const before = this.state;
      this.pattern(expression.pattern, true);
      const matched = this.state;
      return { whenTrue: matched, whenFalse: alwaysMatches(expression) ? unreachable : before };
    }
    this.value(expression);
    return { whenTrue: this.state, whenFalse: this.state };
  }

  protected pattern(pattern: BoundPattern, matches: boolean): void {
    if (matches && pattern.kind !== 'constantPattern' && pattern.local !== undefined) this.assign(pattern.local);
  }

  protected value(expression: BoundExpression): void {
    switch (expression.kind) {
      case 'literal':
      case 'default':
      case 'context':
      case 'placeholder':
      case 'discard':
      case 'typeOf':
        return;
      case 'local':
        this.read(expression.local, expression.syntax);
        return;
      case 'parameter':
        this.read(expression.parameter, expression.syntax);
        return;
      case 'call':
        if (expression.receiver !== undefined) this.value(expression.receiver);
        this.arguments(expression);
        if (expression.method.methodKind === 'localFunction') this.callLocalFunction(expression.method, expression.syntax);
        return;
      case 'fieldAccess': {
        const field = this.tupleFields.accessed(expression);
        if (field === undefined) {
          if (expression.receiver !== undefined) this.value(expression.receiver);
        } else this.read(field.variable, expression.syntax);
        return;
      }
      case 'propertyAccess':
        if (expression.receiver !== undefined) this.value(expression.receiver);
        return;
      case 'delegateCall':
      case 'indexerAccess':
        this.value(expression.receiver);
        this.arguments(expression);
        return;
      case 'anonymousMember':
        this.value(expression.receiver);
        return;
      case 'arrayAccess':
        this.value(expression.array);
        this.values(expression.indices);
        return;
      case 'arrayLength':
        this.value(expression.array);
        return;
      case 'binary':
        this.binary(expression);
        return;
      case 'unary':
        if (expression.operator === '!' && !expression.isLifted) {
          const { whenTrue, whenFalse } = this.condition(expression);
          this.state = join(whenTrue, whenFalse);
        } else this.value(expression.operand);
        return;
      case 'increment':
        this.value(expression.operand);
        return;
      case 'assignment':
        this.assignment(expression.left, () => this.value(expression.right));
        return;
      case 'compoundAssignment':
        this.value(expression.left);
        this.value(expression.value);
        return;
      case 'deconstruction':
        this.targetOperands(expression.target);
        this.value(expression.right);
        this.target(expression.target);
        return;
      case 'conditional': {
        const { whenTrue, whenFalse } = this.condition(expression.condition);
        this.state = whenTrue;
        this.value(expression.whenTrue);
        const afterTrue = this.state;
        this.state = whenFalse;
        this.value(expression.whenFalse);
        this.state = join(afterTrue, this.state);
        return;
      }
      case 'coalesce': {
        this.value(expression.left);
        const afterLeft = this.state;
        this.value(expression.right);
        this.state = afterLeft;
        return;
      }
      case 'conditionalAccess': {
        this.value(expression.receiver);
        const afterReceiver = this.state;
        this.value(expression.whenNotNull);
        this.state = afterReceiver;
        return;
      }
      case 'conversion':
      case 'isType':
      case 'as':
        this.value(expression.operand);
        return;
      case 'isPattern': {
        const { whenTrue, whenFalse } = this.condition(expression);
        this.state = join(whenTrue, whenFalse);
        return;
      }
      case 'objectCreation':
        this.arguments(expression);
        if (expression.initializer !== undefined) this.initializer(expression.initializer);
        return;
      case 'anonymousObjectCreation':
        this.values(expression.values);
        return;
      case 'arrayCreation':
        this.values(expression.sizes);
        if (expression.elements !== undefined) this.values(expression.elements);
        return;
      case 'tupleLiteral':
        this.values(expression.elements);
        return;
      case 'interpolatedString':
        for (const part of expression.parts) if (typeof part !== 'string') this.value(part.value);
        return;
      case 'lambda':
        this.lambda(expression);
        return;
      case 'delegateCreation':
        if (expression.receiver !== undefined) this.value(expression.receiver);
        if (expression.method.methodKind === 'localFunction') {
          const summary = this.summary(expression.method.originalDefinition);
          for (const variable of summary?.reads ?? []) this.read(variable, expression.syntax);
        }
        return;
      case 'throwExpression':
        this.value(expression.expression);
        this.state = unreachable;
        return;
      case 'bad':
        this.values(expression.children);
        for (const target of expression.assigns) this.assignment(target, () => {});
        return;
    }
  }

  protected initializer(initializer: NonNullable<Extract<BoundExpression, { kind: 'objectCreation' }>['initializer']>): void {
    for (const operation of initializer.operations) {
      if (operation.kind === 'nested') this.initializer(operation.initializer);
      else this.value(operation);
    }
  }

  /** Left-associative chains are as deep as they are long: walked with a loop. */
  protected binary(expression: Extract<BoundExpression, { kind: 'binary' }>): void {
    if (expression.operator === '&&' || expression.operator === '||') {
      const { whenTrue, whenFalse } = this.condition(expression);
      this.state = join(whenTrue, whenFalse);
      return;
    }
    const rights: BoundExpression[] = [];
    let left: BoundExpression = expression;
    while (left.kind === 'binary' && left.operator !== '&&' && left.operator !== '||') {
      rights.push(left.right);
      left = left.left;
    }
    this.value(left);
    for (let i = rights.length - 1; i >= 0; i--) this.value(rights[i]!);
  }

  protected arguments(
    call: Extract<BoundExpression, { kind: 'call' | 'delegateCall' | 'indexerAccess' | 'objectCreation' }>,
  ): void {
    const order = call.evaluationOrder ?? call.arguments.map((_, i) => i);
    const outs: BoundExpression[] = [];
    for (const i of order) {
      const argument = call.arguments[i]!;
      if (call.argumentRefKinds[i] === 'out') {
        outs.push(argument);
        if (argument.kind !== 'local' && argument.kind !== 'parameter') this.value(argument);
      } else this.value(argument);
    }
    for (const out of outs) this.assignTo(out);
  }

  protected assignment(left: BoundExpression, right: () => void): void {
    if (left.kind !== 'local' && left.kind !== 'parameter') this.targetOperand(left);
    // Assigning through a ref local reads the reference.
    if (left.kind === 'local' && left.local.isRef) this.read(left.local, left.syntax);
    right();
    this.assignTo(left);
  }

  protected assignTo(target: BoundExpression): void {
    if (target.kind === 'local') this.assign(target.local);
    else if (target.kind === 'parameter') this.assign(target.parameter);
    else if (target.kind === 'fieldAccess') this.assignField(target);
  }

  protected assignField(access: Extract<BoundExpression, { kind: 'fieldAccess' }>): void {
    const field = this.tupleFields.accessed(access);
    if (field === undefined) return;
    this.assign(field.variable);
    if (this.tupleFields.of(field.local).every((other) => this.isAssigned(other))) this.assign(field.local);
  }

  /** The parts of a target that are evaluated before the value is. */
  protected targetOperand(target: BoundExpression): void {
    if (
      target.kind === 'fieldAccess' &&
      target.receiver !== undefined &&
      (target.receiver.kind === 'local' || target.receiver.kind === 'parameter')
    )
      return;
    this.value(target);
  }

  protected targetOperands(target: DeconstructionTarget): void {
    if (target.kind === 'tuple') for (const element of target.elements) this.targetOperands(element);
    else if (target.left.kind !== 'local' && target.left.kind !== 'parameter') this.targetOperand(target.left);
  }

  protected target(target: DeconstructionTarget): void {
    if (target.kind === 'tuple') for (const element of target.elements) this.target(element);
    else this.assignTo(target.left);
  }
}
