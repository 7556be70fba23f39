/**
 * Definite assignment and reachability (C# spec 9.4, 13.2) in statements: one walk over the bound tree in evaluation order. `goto` makes
 * the walk repeat until the states at labels settle; only the last round reports.
 */
import type {
  BoundBlock,
  BoundLambda,
  BoundLocalFunction,
  BoundPattern,
  BoundStatement,
  BoundSwitch,
  BoundTry,
  SourceSpan,
} from '../bind/bound-nodes.js';
import type { LabelSymbol, MethodSymbol, ParameterSymbol } from '../symbols/symbols.js';
import { ExpressionFlow, type FunctionSummary } from './expression-flow.js';
import { type FlowState, join, start, unreachable } from './flow-state.js';
import { localsOf } from './function-locals.js';
import type { Variable } from './variable-bits.js';

export class FlowAnalysis extends ExpressionFlow {
  #labels = new Map<LabelSymbol, FlowState>();
  #labelsChanged = false;
  readonly #functions = new Map<MethodSymbol, BoundLocalFunction>();
  readonly #summaries = new Map<MethodSymbol, FunctionSummary | undefined>();
  /** The states at the function's returns, with where they are. */
  #returns: { readonly state: FlowState; readonly at: SourceSpan }[] = [];

  /** Analyses a function's body; true when its end can be reached. */
  endOf(block: BoundBlock, outs: readonly ParameterSymbol[] = []): boolean {
    const initial = this.state;
    this.settle(block, initial);
    if (this.reporter !== undefined) {
      this.isReporting = true;
      this.state = initial;
      this.statement(block);
      this.checkOuts(outs, block.end ?? block.syntax);
    }
    return this.state.isReachable;
  }

  /** Walks a body until the states at its labels change no more. */
  private settle(body: BoundStatement, initial: FlowState): void {
    for (let round = 0; round < 8; round++) {
      this.#labelsChanged = false;
      this.#returns = [];
      this.state = initial;
      this.statement(body);
      if (!this.#labelsChanged) return;
    }
  }

  private checkOuts(outs: readonly ParameterSymbol[], at: SourceSpan): void {
    if (!this.state.isReachable || !this.isReporting) return;
    for (const out of outs) if (!this.isAssigned(out)) this.reporter?.outNotAssigned(out.name, at);
  }

  private jumpTo(label: LabelSymbol): void {
    const before = this.#labels.get(label);
    const after = before === undefined ? this.state : join(before, this.state);
    if (before === undefined || before.isReachable !== after.isReachable || before.assigned !== after.assigned) {
      this.#labels.set(label, after);
      this.#labelsChanged = true;
    }
    this.state = unreachable;
  }

  /** A label's state: what falls into it and every jump to it. */
  private land(label: LabelSymbol): void {
    const jumps = this.#labels.get(label);
    if (jumps !== undefined) this.state = join(this.state, jumps);
  }

  /** Loop labels start afresh with each visit: their jumps all come from inside. */
  private forget(...labels: readonly LabelSymbol[]): void {
    for (const label of labels) this.#labels.delete(label);
  }

  // Statements

  private statements(statements: readonly BoundStatement[]): void {
    for (const statement of statements) if (statement.kind === 'localFunction') this.#functions.set(statement.symbol, statement);
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
        this.state = whenTrue;
        this.statement(statement.consequence);
        const afterThen = this.state;
        this.state = whenFalse;
        if (statement.alternative !== undefined) this.statement(statement.alternative);
        this.state = join(afterThen, this.state);
        return;
      }
      case 'while': {
        this.forget(statement.breakLabel, statement.continueLabel);
        const { whenTrue, whenFalse } = this.condition(statement.condition);
        this.state = whenTrue;
        this.statement(statement.body);
        this.state = whenFalse;
        this.land(statement.breakLabel);
        return;
      }
      case 'do': {
        this.forget(statement.breakLabel, statement.continueLabel);
        this.statement(statement.body);
        this.land(statement.continueLabel);
        this.state = this.condition(statement.condition).whenFalse;
        this.land(statement.breakLabel);
        return;
      }
      case 'for': {
        this.forget(statement.breakLabel, statement.continueLabel);
        this.statements(statement.initializers);
        const { whenTrue, whenFalse } =
          statement.condition === undefined
            ? { whenTrue: this.state, whenFalse: unreachable }
            : this.condition(statement.condition);
        this.state = whenTrue;
        this.statement(statement.body);
        this.land(statement.continueLabel);
        this.statements(statement.incrementors);
        this.state = whenFalse;
        this.land(statement.breakLabel);
        return;
      }
      case 'forEach': {
        this.forget(statement.breakLabel, statement.continueLabel);
        this.value(statement.collection);
        const before = this.state;
        if (statement.variable !== undefined) this.assign(statement.variable.local);
        if (statement.deconstruction !== undefined) this.value(statement.deconstruction.expression);
        this.statement(statement.body);
        this.state = before;
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
        this.#returns.push({ state: this.state, at: statement.syntax });
        this.state = unreachable;
        return;
      case 'throw':
        if (statement.expression !== undefined) this.value(statement.expression);
        this.state = unreachable;
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
        this.state = unreachable;
        return;
      case 'localFunction':
        this.localFunctionBody(statement);
        return;
    }
  }

  private switch(statement: BoundSwitch): void {
    this.forget(statement.breakLabel);
    this.value(statement.expression);
    const entry = this.state;
    const constant = statement.expression.constant;
    const hasDefault = statement.sections.some((section) => section.labels.some((label) => label.pattern === undefined));
    let matchedConstant = false;
    statement.sections.forEach((section, i) => {
      let into: FlowState = unreachable;
      for (const label of section.labels) {
        const matches = this.labelMatches(label.pattern, constant);
        if (matches === false || (matchedConstant && label.pattern === undefined)) {
          this.state = unreachable;
        } else {
          this.state = entry;
          if (label.pattern !== undefined) this.pattern(label.pattern, true);
          if (label.when !== undefined) this.state = this.condition(label.when).whenTrue;
          if (matches === true && label.when === undefined) matchedConstant = true;
        }
        const jumps = this.#labels.get(label.label);
        if (jumps !== undefined) this.state = join(this.state, jumps);
        into = join(into, this.state);
      }
      this.state = into;
      this.statements(section.statements);
      if (this.isReachable) {
        const label = section.labels.at(-1);
        if (this.isReporting && label !== undefined) this.reporter?.fallThrough(label, i === statement.sections.length - 1);
        this.jumpTo(statement.breakLabel);
      }
    });
    this.state = hasDefault || matchedConstant || this.isExhaustive(statement) ? unreachable : entry;
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
    const entry = this.state;
    this.statement(statement.block);
    let end = this.state;
    for (const clause of statement.catches) {
      this.state = entry;
      if (clause.local !== undefined) this.assign(clause.local);
      if (clause.filter !== undefined) this.state = this.condition(clause.filter).whenTrue;
      this.statement(clause.body);
      end = join(end, this.state);
    }
    this.state = end;
    if (statement.finallyBlock === undefined) return;
    // What finally assigns is assigned after it, whatever happened in the block.
    this.state = entry;
    this.statement(statement.finallyBlock);
    const afterFinally = this.state;
    if (!afterFinally.isReachable) this.state = unreachable;
    else this.state = end.isReachable ? { isReachable: true, assigned: end.assigned | afterFinally.assigned } : unreachable;
  }

  // Functions

  private localFunctionBody(statement: BoundLocalFunction): void {
    const saved = { state: this.state, returns: this.#returns, outer: this.outerReads };
    this.#returns = [];
    const outs = statement.symbol.parameters.filter((parameter) => parameter.refKind === 'out');
    // Inside, outer variables count as assigned: each call checks what the function reads.
    this.state = { isReachable: true, assigned: -1n };
    for (const out of outs) this.unassign(out);
    for (const local of localsOf(statement.body)) {
      this.unassign(local);
      for (const field of this.tupleFields.of(local)) this.unassign(field);
    }
    this.statement(statement.body);
    this.checkOuts(outs, statement.identifier);
    const isBlock = statement.body.end !== undefined;
    for (const { state, at } of this.#returns) {
      this.state = state;
      this.checkOuts(outs, isBlock ? at : statement.identifier);
    }
    this.state = saved.state;
    this.#returns = saved.returns;
    this.outerReads = saved.outer;
  }

  protected summary(method: MethodSymbol): FunctionSummary | undefined {
    if (this.#summaries.has(method)) return this.#summaries.get(method);
    const statement = this.#functions.get(method);
    if (statement === undefined) return undefined;
    // A recursive call adds nothing.
    this.#summaries.set(method, undefined);
    const saved = { state: this.state, returns: this.#returns, outer: this.outerReads, reporting: this.isReporting };
    const around = { labels: this.#labels, labelsChanged: this.#labelsChanged };
    const own = new Set<Variable>([...localsOf(statement.body), ...statement.symbol.parameters]);
    const found = new Set<Variable>();
    this.outerReads = { isOuter: (variable) => !own.has(this.tupleFields.ownerOf(variable) ?? variable), found };
    this.isReporting = false;
    // Nothing is assigned here yet: what reaches labels so is no state of the body itself.
    this.#labels = new Map();
    this.settle(statement.body, start);
    const end = this.#returns.reduce((state, returned) => join(state, returned.state), this.state);
    const assigned = end.isReachable ? this.bits.in(end.assigned) : [];
    const writes = new Set(assigned.filter((variable) => !own.has(variable) && !found.has(variable)));
    this.state = saved.state;
    this.#returns = saved.returns;
    this.outerReads = saved.outer;
    this.isReporting = saved.reporting;
    this.#labels = around.labels;
    this.#labelsChanged = around.labelsChanged;
    const summary = { reads: found, writes };
    this.#summaries.set(method, summary);
    return summary;
  }

  protected lambda(lambda: BoundLambda): void {
    const saved = { state: this.state, returns: this.#returns };
    this.#returns = [];
    for (const local of localsOf(lambda.body)) this.unassign(local);
    this.statement(lambda.body);
    this.state = saved.state;
    this.#returns = saved.returns;
  }
}
