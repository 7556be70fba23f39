/**
 * Moves variables into cells. A step of an iterator cannot declare the variables of a loop's body anew, since they outlive the step;
 * those that lambdas capture become cells, which a lambda takes with it as they are when it is made.
 */
import { assign, block, call, giveBack, lambda, read, sequence } from './core-builders.js';
import { type CoreBlock, type CoreExpression, type CoreLambda, CoreLocal, type CoreStatement } from './core-nodes.js';
import { freeVariables } from './core-scan.js';
import { applyHelper, loadRefHelper, storeRefHelper } from './helpers.js';

type Names = ReadonlyMap<CoreLocal, CoreLocal>;

export class CellRewriter {
  /** Functions that a cell holds are called through these. */
  readonly temps: CoreLocal[] = [];
  /** `cells`: variables that hold a cell; by what name, inside a lambda. */
  constructor(private readonly cells: Names) {}

  statement(statement: CoreStatement): CoreStatement {
    switch (statement.kind) {
      case 'block':
        return this.block(statement);
      case 'effect':
        return { ...statement, expression: this.expression(statement.expression) };
      case 'if':
        return {
          ...statement,
          condition: this.expression(statement.condition),
          consequence: this.statement(statement.consequence),
          alternative: statement.alternative === undefined ? undefined : this.statement(statement.alternative),
        };
      case 'loop':
        return {
          ...statement,
          condition: statement.condition === undefined ? undefined : this.expression(statement.condition),
          increments: statement.increments.map((increment) => this.expression(increment)),
          body: this.statement(statement.body),
        };
      case 'jump':
        return statement;
      case 'dispatch':
        return {
          ...statement,
          segments: statement.segments.map(({ label, statements }) => ({
            label,
            statements: statements.map((inner) => this.statement(inner)),
          })),
        };
      case 'return':
      case 'yield':
        return statement.value === undefined ? statement : { ...statement, value: this.expression(statement.value) };
      case 'throw':
        return { ...statement, value: this.expression(statement.value) };
      case 'try':
        return {
          ...statement,
          body: this.block(statement.body),
          handler:
            statement.handler === undefined ? undefined : { ...statement.handler, body: this.block(statement.handler.body) },
          finalizer: statement.finalizer === undefined ? undefined : this.block(statement.finalizer),
        };
    }
  }

  block(node: CoreBlock): CoreBlock {
    return { ...node, statements: node.statements.map((statement) => this.statement(statement)) };
  }

  expression(expression: CoreExpression): CoreExpression {
    switch (expression.kind) {
      case 'constant':
        return expression;
      case 'read': {
        const cell = this.cells.get(expression.local);
        return cell === undefined ? expression : call(loadRefHelper, [read(cell)]);
      }
      case 'assign': {
        const value = this.expression(expression.value);
        const cell = this.cells.get(expression.local);
        return cell === undefined ? { ...expression, value } : call(storeRefHelper, [read(cell), value]);
      }
      case 'call':
        return { ...expression, args: expression.args.map((arg) => this.expression(arg)) };
      case 'invoke': {
        const args = expression.args.map((arg) => this.expression(arg));
        const cell = this.cells.get(expression.callee);
        if (cell === undefined) return { ...expression, args };
        const held = new CoreLocal('function');
        this.temps.push(held);
        return sequence([assign(held, call(loadRefHelper, [read(cell)]))], { ...expression, callee: held, args });
      }
      case 'operation':
      case 'logical':
        return { ...expression, operands: expression.operands.map((operand) => this.expression(operand)) };
      case 'conditional':
        return {
          ...expression,
          condition: this.expression(expression.condition),
          whenTrue: this.expression(expression.whenTrue),
          whenFalse: this.expression(expression.whenFalse),
        };
      case 'sequence':
        return {
          ...expression,
          effects: expression.effects.map((effect) => this.expression(effect)),
          value: this.expression(expression.value),
        };
      case 'lambda':
        return this.lambda(expression);
    }
  }

  /** A lambda over cells is made by a function that gets them as they are now. */
  lambda(node: CoreLambda): CoreExpression {
    const taken = [...freeVariables(node)].filter((local) => this.cells.has(local));
    if (taken.length === 0) return node;
    const names = new Map(taken.map((local) => [local, new CoreLocal(local.hint)]));
    const inner = new CellRewriter(names);
    const body = inner.block(node.body);
    const made = lambda(node.parameters, block([...inner.temps, ...body.locals], body.statements, body.label));
    return call(applyHelper, [
      lambda([...names.values()], block([], [giveBack(made)])),
      ...taken.map((local) => read(this.cells.get(local)!)),
    ]);
  }
}
