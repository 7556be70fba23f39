/** Short constructors of core nodes, and what can be told of a core expression without running it. */
import {
  type CoreBlock,
  type CoreConstant,
  type CoreExpression,
  type CoreHelper,
  type CoreLabel,
  type CoreLambda,
  type CoreLocal,
  type CoreOperator,
  type CoreStatement,
  noSite,
  type SiteIndex,
} from './core-nodes.js';

export const constant = (value: unknown): CoreConstant => ({ kind: 'constant', value });
export const nullConstant = constant(null);
export const trueConstant = constant(true);
export const falseConstant = constant(false);
export const read = (local: CoreLocal): CoreExpression => ({ kind: 'read', local });
export const assign = (local: CoreLocal, value: CoreExpression): CoreExpression => ({ kind: 'assign', local, value });
export const call = (helper: CoreHelper, args: readonly CoreExpression[], site: SiteIndex = noSite): CoreExpression => ({
  kind: 'call',
  helper,
  args,
  site: helper.isQuiet ? noSite : site,
});
export const invoke = (callee: CoreLocal, args: readonly CoreExpression[]): CoreExpression => ({ kind: 'invoke', callee, args });
export const operation = (operator: CoreOperator, ...operands: readonly CoreExpression[]): CoreExpression => ({
  kind: 'operation',
  operator,
  operands,
});
export const conditional = (condition: CoreExpression, whenTrue: CoreExpression, whenFalse: CoreExpression): CoreExpression => ({
  kind: 'conditional',
  condition,
  whenTrue,
  whenFalse,
});
/** Neighbours of the same kind become one flat chain. */
export const logical = (operator: '&&' | '||', ...operands: readonly CoreExpression[]): CoreExpression => ({
  kind: 'logical',
  operator,
  operands: operands.flatMap((operand) =>
    operand.kind === 'logical' && operand.operator === operator ? operand.operands : [operand],
  ),
});
export const lambda = (parameters: readonly CoreLocal[], body: CoreBlock): CoreLambda => ({ kind: 'lambda', parameters, body });
export function sequence(effects: readonly CoreExpression[], value: CoreExpression): CoreExpression {
  if (effects.length === 0) return value;
  if (value.kind === 'sequence') return { kind: 'sequence', effects: [...effects, ...value.effects], value: value.value };
  return { kind: 'sequence', effects, value };
}
export const isNull = (value: CoreExpression): CoreExpression => operation('===', value, nullConstant);
export const isNotNull = (value: CoreExpression): CoreExpression => operation('!==', value, nullConstant);
export const not = (value: CoreExpression): CoreExpression => operation('!', value);

export const block = (locals: readonly CoreLocal[], statements: readonly CoreStatement[], label?: CoreLabel): CoreBlock => ({
  kind: 'block',
  locals,
  statements,
  label,
});
export const effect = (expression: CoreExpression): CoreStatement => ({ kind: 'effect', expression });
export const jump = (label: CoreLabel): CoreStatement => ({ kind: 'jump', label, parks: false });
export const park = (label: CoreLabel): CoreStatement => ({ kind: 'jump', label, parks: true });
export const ifThen = (condition: CoreExpression, consequence: CoreStatement, alternative?: CoreStatement): CoreStatement => ({
  kind: 'if',
  condition,
  consequence,
  alternative,
});
/** `throw` of what a handler took, from where it came. */
export const rethrow = (thrown: CoreLocal): CoreStatement => ({ kind: 'throw', value: read(thrown), site: noSite });
export const giveBack = (value?: CoreExpression): CoreStatement => ({ kind: 'return', value });

/** Has no effect and cannot throw, so that it does not matter when it runs among others that neither assign locals. */
export function isPure(expression: CoreExpression): boolean {
  switch (expression.kind) {
    case 'constant':
    case 'read':
    case 'lambda':
      return true;
    case 'operation':
    case 'logical':
      return expression.operands.every(isPure);
    case 'conditional':
      return isPure(expression.condition) && isPure(expression.whenTrue) && isPure(expression.whenFalse);
    case 'call':
      return expression.helper.isPure && expression.args.every(isPure);
    case 'assign':
    case 'invoke':
    case 'sequence':
      return false;
  }
}

/** A constant or a plain read: costs nothing to write twice. */
export const isTrivial = (expression: CoreExpression): boolean => expression.kind === 'constant' || expression.kind === 'read';

/** Expressions directly inside an expression, in evaluation order; a lambda's body is not looked into. */
export function childrenOf(expression: CoreExpression): readonly CoreExpression[] {
  switch (expression.kind) {
    case 'constant':
    case 'read':
    case 'lambda':
      return [];
    case 'assign':
      return [expression.value];
    case 'call':
    case 'invoke':
      return expression.args;
    case 'operation':
    case 'logical':
      return expression.operands;
    case 'conditional':
      return [expression.condition, expression.whenTrue, expression.whenFalse];
    case 'sequence':
      return [...expression.effects, expression.value];
  }
}

/** Expressions directly inside a statement. */
export function expressionsOf(statement: CoreStatement): readonly (CoreExpression | undefined)[] {
  switch (statement.kind) {
    case 'effect':
      return [statement.expression];
    case 'if':
      return [statement.condition];
    case 'loop':
      return [statement.condition, ...statement.increments];
    case 'return':
    case 'throw':
    case 'yield':
      return [statement.value];
    case 'block':
    case 'jump':
    case 'dispatch':
    case 'try':
      return [];
  }
}

/** Statements directly inside a statement. */
export function statementsOf(statement: CoreStatement): readonly (CoreStatement | undefined)[] {
  switch (statement.kind) {
    case 'block':
      return statement.statements;
    case 'if':
      return [statement.consequence, statement.alternative];
    case 'loop':
      return [statement.body];
    case 'dispatch':
      return statement.segments.flatMap((segment) => segment.statements);
    case 'try':
      return [statement.body, statement.handler?.body, statement.finalizer];
    case 'effect':
    case 'jump':
    case 'return':
    case 'throw':
    case 'yield':
      return [];
  }
}
