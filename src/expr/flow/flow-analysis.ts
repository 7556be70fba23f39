/**
 * Definite assignment and reachability (C# spec 9.4, 13.2): one walk over the bound tree in evaluation order. `goto` makes
 * the walk repeat until the states at labels settle; only the last round reports.
 */
import type {
  BoundBlock,
  BoundExpression,
  BoundLambda,
  BoundLocalFunction,
  BoundPattern,
  BoundStatement,
  BoundSwitch,
  BoundTry,
  DeconstructionTarget,
  SourceSpan,
} from '../bind/bound-nodes.js';
import type { LabelSymbol, MethodSymbol, ParameterSymbol } from '../symbols/symbols.js';
import { types } from '../types/universe.js';
import { alwaysMatches, comparedWithConstant } from './conditions.js';
import { type ConditionState, type FlowState, join, negated, start, unreachable } from './flow-state.js';
import { localFunctionsOf, localsOf } from './function-locals.js';
import { TupleFields } from './tuple-fields.js';
import { type Variable, VariableBits } from './variable-bits.js';

/** Where findings go. */
export interface FlowReporter {
  useBeforeAssignment(name: string, at: SourceSpan, kind: 'variable' | 'out' | 'field'): void;
  outNotAssigned(name: string, at: SourceSpan): void;
  fallThrough(label: SourceSpan, isLast: boolean): void;
}

/** What a local function needs and gives: outer variables read before it assigns them, and those assigned when it returns. */
interface FunctionSummary {
  readonly reads: ReadonlySet<Variable>;
  readonly writes: ReadonlySet<Variable>;
}

export class FlowAnalysis {
  #state: FlowState = start;
  readonly #bits = new VariableBits();
  readonly #tupleFields = new TupleFields();
  #labels = new Map<LabelSymbol, FlowState>();
  readonly #reported = new Set<Variable>();
  readonly #functions = new Map<MethodSymbol, BoundLocalFunction>();
  readonly #summaries = new Map<MethodSymbol, FunctionSummary | undefined>();
  #isReporting: boolean;
  #labelsChanged = false;
  /** Collects reads of outer variables while a local function is summarised. */
  #outerReads: { readonly isOuter: (variable: Variable) => boolean; readonly found: Set<Variable> } | undefined;
  /** The states at the function's returns, with where they are. */
  #returns: { readonly state: FlowState; readonly at: SourceSpan }[] = [];

  constructor(private readonly reporter: FlowReporter | undefined) {
    this.#isReporting = false;
  }

  /** Analyses a function's body; true when its end can be reached. */
  endOf(block: BoundBlock, outs: readonly ParameterSymbol[] = []): boolean {
    const initial = this.#state;
    this.settle(block, initial);
    if (this.reporter !== undefined) {
      this.#isReporting = true;
      this.#state = initial;
      this.statement(block);
      this.checkOuts(outs, block.end ?? block.syntax);
    }
    return this.#state.isReachable;
  }

  /** Walks a body until the states at its labels change no more. */
  private settle(body: BoundStatement, initial: FlowState): void {
    for (let round = 0; round < 8; round++) {
      this.#labelsChanged = false;
      this.#returns = [];
      this.#state = initial;
      this.statement(body);
      if (!this.#labelsChanged) return;
    }
  }

  private checkOuts(outs: readonly ParameterSymbol[], at: SourceSpan): void {
    if (!this.#state.isReachable || !this.#isReporting) return;
    for (const out of outs) if (!this.isAssigned(out)) this.reporter?.outNotAssigned(out.name, at);
  }

  // Variables

  private isAssigned(variable: Variable): boolean {
    return (this.#state.assigned & this.#bits.of(variable)) !== 0n;
  }

  private assign(variable: Variable): void {
    this.#state = { ...this.#state, assigned: this.#state.assigned | this.#bits.of(variable) };
  }

  private unassign(variable: Variable): void {
    if (this.#state.isReachable) this.#state = { ...this.#state, assigned: this.#state.assigned & ~this.#bits.of(variable) };
  }

  private read(variable: Variable, at: SourceSpan): void {
    if (variable.kind === 'parameter' && variable.refKind !== 'out') return;
    if (variable.kind === 'local' && variable.constant !== undefined) return;
    const tuple = this.#tupleFields.ownerOf(variable);
    if (this.isAssigned(variable) || (tuple !== undefined && this.isAssigned(tuple))) return;
    if (this.#outerReads?.isOuter(variable)) {
      this.#outerReads.found.add(variable);
      this.assign(variable);
      return;
    }
    // What has no type was told of, and what is used before it is declared.
    const isTold =
      this.#reported.has(variable) ||
      variable.type.kind === 'error' ||
      (variable.kind === 'local' && at.end < variable.declaredAt);
    if (this.#isReporting && !isTold) {
      this.#reported.add(variable);
      this.reporter?.useBeforeAssignment(
        variable.name,
        at,
        tuple !== undefined ? 'field' : variable.kind === 'local' ? 'variable' : 'out',
      );
    }
    this.assign(variable);
  }

  private get isReachable(): boolean {
    return this.#state.isReachable;
  }

  private jumpTo(label: LabelSymbol): void {
    const before = this.#labels.get(label);
    const after = before === undefined ? this.#state : join(before, this.#state);
    if (before === undefined || before.isReachable !== after.isReachable || before.assigned !== after.assigned) {
      this.#labels.set(label, after);
      this.#labelsChanged = true;
    }
    this.#state = unreachable;
  }

  /** A label's state: what falls into it and every jump to it. */
  private land(label: LabelSymbol): void {
    const jumps = this.#labels.get(label);
    if (jumps !== undefined) this.#state = join(this.#state, jumps);
  }

  /** Loop labels start afresh with each visit: their jumps all come from inside. */
  private forget(...labels: readonly LabelSymbol[]): void {
    for (const label of labels) this.#labels.delete(label);
  }

  // Statements

  private statements(statements: readonly BoundStatement[]): void {
    for (const statement of localFunctionsOf(statements)) this.#functions.set(statement.symbol, statement);
    for (const statement of statements) this.statement(statement);
  }

  private statement(statement: BoundStatement): void {
    switch (statement.kind) {
      case 'block':
        this.statements(statement.statements);
        return;
      case 'localDeclaration':
        if (statement.initializer === undefined) return;
        this.value(statement.initializer);
        this.assign(statement.local);
        return;
      case 'expressionStatement':
        this.value(statement.expression);
        return;
      case 'empty':
        return;
      case 'if': {
        const { whenTrue, whenFalse } = this.condition(statement.condition);
        this.#state = whenTrue;
        this.statement(statement.consequence);
        const afterThen = this.#state;
        this.#state = whenFalse;
        if (statement.alternative !== undefined) this.statement(statement.alternative);
        this.#state = join(afterThen, this.#state);
        return;
      }
      case 'while': {
        this.forget(statement.breakLabel, statement.continueLabel);
        const { whenTrue, whenFalse } = this.condition(statement.condition);
        this.#state = whenTrue;
        this.statement(statement.body);
        this.#state = whenFalse;
        this.land(statement.breakLabel);
        return;
      }
      case 'do': {
        this.forget(statement.breakLabel, statement.continueLabel);
        this.statement(statement.body);
        this.land(statement.continueLabel);
        this.#state = this.condition(statement.condition).whenFalse;
        this.land(statement.breakLabel);
        return;
      }
      case 'for': {
        this.forget(statement.breakLabel, statement.continueLabel);
        this.statements(statement.initializers);
        const { whenTrue, whenFalse } =
          statement.condition === undefined
            ? { whenTrue: this.#state, whenFalse: unreachable }
            : this.condition(statement.condition);
        this.#state = whenTrue;
        this.statement(statement.body);
        this.land(statement.continueLabel);
        this.statements(statement.incrementors);
        this.#state = whenFalse;
        this.land(statement.breakLabel);
        return;
      }
      case 'forEach': {
        this.forget(statement.breakLabel, statement.continueLabel);
        this.value(statement.collection);
        const before = this.#state;
        if (statement.variable !== undefined) this.assign(statement.variable.local);
        if (statement.deconstruction !== undefined) this.value(statement.deconstruction.expression);
        this.statement(statement.body);
        this.#state = before;
        this.land(statement.breakLabel);
        return;
      }
      case 'switch':
        this.switch(statement);
        return;
      case 'goto':
        this.jumpTo(statement.label);
        return;
      case 'labeled':
        this.land(statement.label);
        this.statement(statement.statement);
        return;
      case 'return':
        if (statement.expression !== undefined) this.value(statement.expression);
        this.#returns.push({ state: this.#state, at: statement.syntax });
        this.#state = unreachable;
        return;
      case 'throw':
        if (statement.expression !== undefined) this.value(statement.expression);
        this.#state = unreachable;
        return;
      case 'try':
        this.try(statement);
        return;
      case 'using':
        for (const resource of statement.resources) {
          this.value(resource.value);
          if (resource.local !== undefined) this.assign(resource.local);
        }
        this.statement(statement.body);
        return;
      case 'lock':
        this.value(statement.expression);
        this.statement(statement.body);
        return;
      case 'yieldReturn':
        this.value(statement.expression);
        return;
      case 'yieldBreak':
        this.#state = unreachable;
        return;
      case 'localFunction':
        this.localFunctionBody(statement);
        return;
    }
  }

  private switch(statement: BoundSwitch): void {
    this.forget(statement.breakLabel);
    this.value(statement.expression);
    const entry = this.#state;
    const constant = statement.expression.constant;
    const hasDefault = statement.sections.some((section) => section.labels.some((label) => label.pattern === undefined));
    let matchedConstant = false;
    statement.sections.forEach((section, i) => {
      let into: FlowState = unreachable;
      for (const label of section.labels) {
        const matches = this.labelMatches(label.pattern, constant);
        if (matches === false || (matchedConstant && label.pattern === undefined)) {
          this.#state = unreachable;
        } else {
          this.#state = entry;
          if (label.pattern !== undefined) this.pattern(label.pattern, true);
          if (label.when !== undefined) this.#state = this.condition(label.when).whenTrue;
          if (matches === true && label.when === undefined) matchedConstant = true;
        }
        const jumps = this.#labels.get(label.label);
        if (jumps !== undefined) this.#state = join(this.#state, jumps);
        into = join(into, this.#state);
      }
      this.#state = into;
      this.statements(section.statements);
      if (this.isReachable) {
        const label = section.labels.at(-1);
        if (this.#isReporting && label !== undefined) this.reporter?.fallThrough(label, i === statement.sections.length - 1);
        this.jumpTo(statement.breakLabel);
      }
    });
    this.#state = hasDefault || matchedConstant || this.isExhaustive(statement) ? unreachable : entry;
    this.land(statement.breakLabel);
  }

  /** For a constant input: whether the label is taken for sure, or never. */
  private labelMatches(
    pattern: BoundPattern | undefined,
    constant: { readonly value: unknown } | undefined,
  ): boolean | undefined {
    if (constant === undefined || pattern?.kind !== 'constantPattern') return undefined;
    return Object.is(pattern.value.constant.value, constant.value);
  }

  /** `case var x:` takes everything. */
  private isExhaustive(statement: BoundSwitch): boolean {
    return statement.sections.some((section) =>
      section.labels.some((label) => label.pattern?.kind === 'varPattern' && label.when === undefined),
    );
  }

  private try(statement: BoundTry): void {
    const entry = this.#state;
    this.statement(statement.block);
    let end = this.#state;
    for (const clause of statement.catches) {
      this.#state = entry;
      if (clause.local !== undefined) this.assign(clause.local);
      if (clause.filter !== undefined) this.#state = this.condition(clause.filter).whenTrue;
      this.statement(clause.body);
      end = join(end, this.#state);
    }
    this.#state = end;
    if (statement.finallyBlock === undefined) return;
    // What finally assigns is assigned after it, whatever happened in the block.
    this.#state = entry;
    this.statement(statement.finallyBlock);
    const afterFinally = this.#state;
    if (!afterFinally.isReachable) this.#state = unreachable;
    else this.#state = end.isReachable ? { isReachable: true, assigned: end.assigned | afterFinally.assigned } : unreachable;
  }

  // Functions

  private localFunctionBody(statement: BoundLocalFunction): void {
    const saved = { state: this.#state, returns: this.#returns, outer: this.#outerReads };
    this.#returns = [];
    const outs = statement.symbol.parameters.filter((parameter) => parameter.refKind === 'out');
    // Inside, outer variables count as assigned: each call checks what the function reads.
    this.#state = { isReachable: true, assigned: -1n };
    for (const out of outs) this.unassign(out);
    for (const local of localsOf(statement.body)) {
      this.unassign(local);
      for (const field of this.#tupleFields.of(local)) this.unassign(field);
    }
    this.statement(statement.body);
    this.checkOuts(outs, statement.identifier);
    const isBlock = statement.body.end !== undefined;
    for (const { state, at } of this.#returns) {
      this.#state = state;
      this.checkOuts(outs, isBlock ? at : statement.identifier);
    }
    this.#state = saved.state;
    this.#returns = saved.returns;
    this.#outerReads = saved.outer;
  }

  private callLocalFunction(method: MethodSymbol, at: SourceSpan): void {
    const summary = this.summary(method.originalDefinition);
    if (summary === undefined) return;
    for (const variable of summary.reads) this.read(variable, at);
    for (const variable of summary.writes) this.assign(variable);
  }

  private summary(method: MethodSymbol): FunctionSummary | undefined {
    if (this.#summaries.has(method)) return this.#summaries.get(method);
    const statement = this.#functions.get(method);
    if (statement === undefined) return undefined;
    // A recursive call adds nothing.
    this.#summaries.set(method, undefined);
    const saved = { state: this.#state, returns: this.#returns, outer: this.#outerReads, reporting: this.#isReporting };
    const around = { labels: this.#labels, labelsChanged: this.#labelsChanged };
    const own = new Set<Variable>([...localsOf(statement.body), ...statement.symbol.parameters]);
    const found = new Set<Variable>();
    this.#outerReads = { isOuter: (variable) => !own.has(this.#tupleFields.ownerOf(variable) ?? variable), found };
    this.#isReporting = false;
    // Nothing is assigned here yet: what reaches labels so is no state of the body itself.
    this.#labels = new Map();
    this.settle(statement.body, start);
    const end = this.#returns.reduce((state, returned) => join(state, returned.state), this.#state);
    const assigned = end.isReachable ? this.#bits.in(end.assigned) : [];
    const writes = new Set(assigned.filter((variable) => !own.has(variable) && !found.has(variable)));
    this.#state = saved.state;
    this.#returns = saved.returns;
    this.#outerReads = saved.outer;
    this.#isReporting = saved.reporting;
    this.#labels = around.labels;
    this.#labelsChanged = around.labelsChanged;
    const summary = { reads: found, writes };
    this.#summaries.set(method, summary);
    return summary;
  }

  private lambda(lambda: BoundLambda): void {
    const saved = { state: this.#state, returns: this.#returns };
    this.#returns = [];
    for (const local of localsOf(lambda.body)) this.unassign(local);
    this.statement(lambda.body);
    this.#state = saved.state;
    this.#returns = saved.returns;
  }

  // Expressions

  private values(expressions: readonly (BoundExpression | undefined)[]): void {
    for (const expression of expressions) if (expression !== undefined) this.value(expression);
  }

  /** A condition with the states of both outcomes (9.4.4). */
  private condition(expression: BoundExpression): ConditionState {
    if (expression.constant !== undefined) {
      this.value(expression);
      return expression.constant.value === true
        ? { whenTrue: this.#state, whenFalse: unreachable }
        : { whenTrue: unreachable, whenFalse: this.#state };
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
      this.#state = left.whenTrue;
      const right = this.condition(expression.right);
      return { whenTrue: right.whenTrue, whenFalse: join(left.whenFalse, right.whenFalse) };
    }
    if (expression.kind === 'binary' && expression.operator === '||') {
      const left = this.condition(expression.left);
      this.#state = left.whenFalse;
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
      this.#state = condition.whenTrue;
      const whenTrue = this.condition(expression.whenTrue);
      this.#state = condition.whenFalse;
      const whenFalse = this.condition(expression.whenFalse);
      return { whenTrue: join(whenTrue.whenTrue, whenFalse.whenTrue), whenFalse: join(whenTrue.whenFalse, whenFalse.whenFalse) };
    }
    // A condition in error may still tell what it assigns.
    const [inner] = expression.kind === 'bad' ? expression.children : [];
    if (expression.kind === 'bad' && inner !== undefined && expression.children.length === 1 && expression.assigns.length === 0)
      return this.condition(inner);
    if (expression.kind === 'isPattern') {
      this.value(expression.operand);
      const before = this.#state;
      this.pattern(expression.pattern, true);
      const matched = this.#state;
      return { whenTrue: matched, whenFalse: alwaysMatches(expression) ? unreachable : before };
    }
    this.value(expression);
    return { whenTrue: this.#state, whenFalse: this.#state };
  }

  private pattern(pattern: BoundPattern, matches: boolean): void {
    if (matches && pattern.kind !== 'constantPattern' && pattern.local !== undefined) this.assign(pattern.local);
  }

  private value(expression: BoundExpression): void {
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
        const field = this.#tupleFields.accessed(expression);
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
          this.#state = join(whenTrue, whenFalse);
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
        this.#state = whenTrue;
        this.value(expression.whenTrue);
        const afterTrue = this.#state;
        this.#state = whenFalse;
        this.value(expression.whenFalse);
        this.#state = join(afterTrue, this.#state);
        return;
      }
      case 'coalesce': {
        this.value(expression.left);
        const afterLeft = this.#state;
        this.value(expression.right);
        this.#state = afterLeft;
        return;
      }
      case 'conditionalAccess': {
        this.value(expression.receiver);
        const afterReceiver = this.#state;
        this.value(expression.whenNotNull);
        this.#state = afterReceiver;
        return;
      }
      case 'conversion':
      case 'isType':
      case 'as':
        this.value(expression.operand);
        return;
      case 'isPattern': {
        const { whenTrue, whenFalse } = this.condition(expression);
        this.#state = join(whenTrue, whenFalse);
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
        this.#state = unreachable;
        return;
      case 'bad':
        this.values(expression.children);
        for (const target of expression.assigns) this.assignment(target, () => {});
        return;
    }
  }

  private initializer(initializer: NonNullable<Extract<BoundExpression, { kind: 'objectCreation' }>['initializer']>): void {
    for (const operation of initializer.operations) {
      if (operation.kind === 'nested') this.initializer(operation.initializer);
      else this.value(operation);
    }
  }

  /** Left-associative chains are as deep as they are long: walked with a loop. */
  private binary(expression: Extract<BoundExpression, { kind: 'binary' }>): void {
    if (expression.operator === '&&' || expression.operator === '||') {
      const { whenTrue, whenFalse } = this.condition(expression);
      this.#state = join(whenTrue, whenFalse);
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

  private arguments(
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

  private assignment(left: BoundExpression, right: () => void): void {
    if (left.kind !== 'local' && left.kind !== 'parameter') this.targetOperand(left);
    // Assigning through a ref local reads the reference.
    if (left.kind === 'local' && left.local.isRef) this.read(left.local, left.syntax);
    right();
    this.assignTo(left);
  }

  private assignTo(target: BoundExpression): void {
    if (target.kind === 'local') this.assign(target.local);
    else if (target.kind === 'parameter') this.assign(target.parameter);
    else if (target.kind === 'fieldAccess') this.assignField(target);
  }

  private assignField(access: Extract<BoundExpression, { kind: 'fieldAccess' }>): void {
    const field = this.#tupleFields.accessed(access);
    if (field === undefined) return;
    this.assign(field.variable);
    if (this.#tupleFields.of(field.local).every((other) => this.isAssigned(other))) this.assign(field.local);
  }

  /** The parts of a target that are evaluated before the value is. */
  private targetOperand(target: BoundExpression): void {
    if (
      target.kind === 'fieldAccess' &&
      target.receiver !== undefined &&
      (target.receiver.kind === 'local' || target.receiver.kind === 'parameter')
    )
      return;
    this.value(target);
  }

  private targetOperands(target: DeconstructionTarget): void {
    if (target.kind === 'tuple') for (const element of target.elements) this.targetOperands(element);
    else if (target.left.kind !== 'local' && target.left.kind !== 'parameter') this.targetOperand(target.left);
  }

  private target(target: DeconstructionTarget): void {
    if (target.kind === 'tuple') for (const element of target.elements) this.target(element);
    else this.assignTo(target.left);
  }
}
