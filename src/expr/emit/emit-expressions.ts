/** Core expressions → JavaScript text. Everything compound is in parentheses. */
import { childrenOf } from '../lower/core-builders.js';
import { type CoreExpression, type CoreOperator, noSite, type SiteIndex } from '../lower/core-nodes.js';
import { emitFunction } from './emit-statements.js';
import type { FunctionEmitter } from './emitter.js';

const unaryOperators: ReadonlyMap<CoreOperator, string> = new Map([
  ['!', '!'],
  ['~', '~'],
  ['negate', '-'],
]);

/** How deep text may nest along operands that are evaluated first before they move to a statement of their own. */
const maximumSpine = 48;

/** The operand that is evaluated before everything else in the expression. */
function firstOperand(expression: CoreExpression): CoreExpression | undefined {
  switch (expression.kind) {
    case 'call':
    case 'invoke':
      return expression.args[0];
    case 'operation':
      return expression.operands[0];
    case 'assign':
      return expression.value;
    case 'conditional':
      return expression.condition;
    case 'constant':
    case 'read':
    case 'lambda':
    case 'logical':
    case 'sequence':
      return undefined;
  }
}

export function emitExpression(fn: FunctionEmitter, expression: CoreExpression): string {
  return emitWith(fn, expression, undefined, 0);
}

/**
 * `spill` gets the text of deep first operands, which then run before the rest of the expression. It is passed down only along
 * first operands: anywhere else that would change the order of evaluation.
 */
function emitWith(fn: FunctionEmitter, expression: CoreExpression, spill: string[] | undefined, depth: number): string {
  if (spill !== undefined) {
    if (depth >= maximumSpine && firstOperand(expression) !== undefined) {
      const temp = fn.temp();
      spill.push(`${temp} = ${emitWith(fn, expression, spill, 1)}`);
      return temp;
    }
    return emitNode(fn, expression, spill, depth);
  }
  if (firstOperand(expression) === undefined) return emitNode(fn, expression, undefined, 0);
  const own: string[] = [];
  const text = emitNode(fn, expression, own, 0);
  return own.length === 0 ? text : `( ${own.join(' , ')} , ${text} )`;
}

function emitNode(fn: FunctionEmitter, expression: CoreExpression, spill: string[] | undefined, depth: number): string {
  const { emitter } = fn;
  const first = (operand: CoreExpression) => emitWith(fn, operand, spill, depth + 1);
  switch (expression.kind) {
    case 'constant':
      return emitter.constant(expression.value);
    case 'read':
      return emitter.local(expression.local);
    case 'assign':
      return `( ${emitter.local(expression.local)} = ${first(expression.value)} )`;
    case 'call':
      return emitCall(fn, emitter.helper(expression.helper), expression.args, expression.site, first);
    case 'invoke':
      return emitCall(fn, emitter.local(expression.callee), expression.args, noSite, first);
    case 'operation': {
      const [left, right] = expression.operands as [CoreExpression, CoreExpression | undefined];
      if (right === undefined) return `( ${unaryOperators.get(expression.operator)!} ${first(left)} )`;
      return `( ${first(left)} ${expression.operator} ${emitExpression(fn, right)} )`;
    }
    case 'conditional': {
      const { condition, whenTrue, whenFalse } = expression;
      return `( ${first(condition)} ? ${emitExpression(fn, whenTrue)} : ${emitExpression(fn, whenFalse)} )`;
    }
    case 'logical':
      return `( ${expression.operands.map((operand) => emitExpression(fn, operand)).join(` ${expression.operator} `)} )`;
    case 'sequence':
      return `( ${[...expression.effects, expression.value].map((part) => emitExpression(fn, part)).join(' , ')} )`;
    case 'lambda':
      return `( ${emitFunction(emitter, expression)} )`;
  }
}

/** True when evaluating it sets the site. */
function setsSite(expression: CoreExpression): boolean {
  if (expression.kind === 'call' && expression.site >= 0) return true;
  return childrenOf(expression).some(setsSite);
}

/**
 * A call notes its site after its arguments are evaluated, because they set theirs: in the first argument after the last one that
 * does, or behind that one with a detour through a variable.
 */
function emitCall(
  fn: FunctionEmitter,
  callee: string,
  args: readonly CoreExpression[],
  site: SiteIndex,
  first: (operand: CoreExpression) => string,
): string {
  const texts = args.map((arg, i) => (i === 0 ? first(arg) : emitExpression(fn, arg)));
  if (site >= 0 && fn.siteVariable !== undefined) {
    const note = `${fn.siteVariable} = ${site}`;
    let last = args.length - 1;
    while (last >= 0 && !setsSite(args[last]!)) last--;
    if (last < 0) return `( ${note} , ${callee} ( ${texts.join(' , ')} ) )`;
    if (last + 1 < texts.length) texts[last + 1] = `( ${note} , ${texts[last + 1]} )`;
    else {
      const temp = fn.temp();
      texts[last] = `( ${temp} = ${texts[last]} , ${note} , ${temp} )`;
    }
  }
  return texts.length === 0 ? `${callee} ( )` : `${callee} ( ${texts.join(' , ')} )`;
}
