/** Core expressions → JavaScript text. Every compound operand is in parentheses, so that no precedence matters. */
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

/**
 * What stands around an expression: an operator, which wants compounds in parentheses; a place between commas, which wants only
 * sequences so; or nothing.
 */
type Place = 'operand' | 'item' | 'whole';

const compound = (text: string, place: Place): string => (place === 'operand' ? `( ${text} )` : text);
const commas = (texts: readonly string[], place: Place): string =>
  place === 'whole' || texts.length === 1 ? texts.join(' , ') : `( ${texts.join(' , ')} )`;

/** How the operand stands that comes first. */
const firstPlace = ({ kind }: CoreExpression): Place => (kind === 'operation' || kind === 'conditional' ? 'operand' : 'item');

/**
 * Walks along first operands and comes back, instead of calling itself: chains of calls and operators may be long. Every so often
 * what is evaluated first moves into a variable, which keeps the text flat.
 */
export function emitExpression(fn: FunctionEmitter, expression: CoreExpression, place: Place): string {
  const first = firstOperand(expression);
  if (first === undefined) return emitNode(fn, expression, place, undefined, false);
  const notes = fn.siteNotes;
  const spine: CoreExpression[] = [];
  for (let next: CoreExpression | undefined = expression; next !== undefined; next = firstOperand(next)) spine.push(next);
  const moved: string[] = [];
  let text: string | undefined;
  for (let i = spine.length - 1; i >= 0; i--) {
    const parent = spine[i - 1];
    text = emitNode(fn, spine[i]!, parent === undefined ? place : firstPlace(parent), text, fn.siteNotes > notes);
    if (i > 0 && (spine.length - i) % maximumSpine === 0) {
      const temp = fn.temp();
      moved.push(`${temp} = ${text}`);
      text = temp;
    }
  }
  return moved.length === 0 ? text! : commas([...moved, text!], place);
}

/** One node; `first` is the text of its first operand, if it has one, and `firstNotes` tells that it notes a site. */
function emitNode(
  fn: FunctionEmitter,
  expression: CoreExpression,
  place: Place,
  first: string | undefined,
  firstNotes: boolean,
): string {
  const { emitter } = fn;
  switch (expression.kind) {
    case 'constant':
      return emitter.constant(expression.value);
    case 'read':
      return emitter.local(expression.local);
    case 'assign':
      return compound(`${emitter.local(expression.local)} = ${first}`, place);
    case 'call':
      return emitCall(fn, emitter.helper(expression.helper), expression.args, expression.site, place, first, firstNotes);
    case 'invoke':
      return emitCall(fn, emitter.local(expression.callee), expression.args, noSite, place, first, firstNotes);
    case 'operation': {
      const [, right] = expression.operands;
      if (right === undefined) return compound(`${unaryOperators.get(expression.operator)!} ${first}`, place);
      return compound(`${first} ${expression.operator} ${emitExpression(fn, right, 'operand')}`, place);
    }
    case 'conditional': {
      const { whenTrue, whenFalse } = expression;
      return compound(`${first} ? ${emitExpression(fn, whenTrue, 'item')} : ${emitExpression(fn, whenFalse, 'item')}`, place);
    }
    case 'logical':
      return compound(
        expression.operands.map((operand) => emitExpression(fn, operand, 'operand')).join(` ${expression.operator} `),
        place,
      );
    case 'sequence':
      return commas(
        [...expression.effects, expression.value].map((part) => emitExpression(fn, part, 'item')),
        place,
      );
    case 'lambda':
      return compound(emitFunction(emitter, expression), place);
  }
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
  place: Place,
  first: string | undefined,
  firstNotes: boolean,
): string {
  const texts: string[] = [];
  // The last argument that notes a site of its own.
  let last = -1;
  for (let i = 0; i < args.length; i++) {
    const notes = fn.siteNotes;
    texts.push(i === 0 && first !== undefined ? first : emitExpression(fn, args[i]!, 'item'));
    if (fn.siteNotes > notes || (i === 0 && first !== undefined && firstNotes)) last = i;
  }
  const called = () => (texts.length === 0 ? `${callee} ( )` : `${callee} ( ${texts.join(' , ')} )`);
  if (site < 0 || fn.siteVariable === undefined) return called();
  const note = `${fn.siteVariable} = ${site}`;
  fn.siteNotes++;
  if (last < 0) return commas([note, called()], place);
  if (last + 1 < texts.length) texts[last + 1] = `( ${note} , ${texts[last + 1]} )`;
  else {
    const temp = fn.temp();
    texts[last] = `( ${temp} = ${texts[last]} , ${note} , ${temp} )`;
  }
  return called();
}
