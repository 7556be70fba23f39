/** Literals and interpolated strings (C# spec 6.4.5, 12.8.3). */
import { decimalFromText } from '../runtime/decimal.js';
import type { InterpolatedStringExpressionSyntax, LiteralExpressionSyntax } from '../syntax/nodes.js';
import { types } from '../types/universe.js';
import { bindExpression } from './bind-expression.js';
import { type Binder, literal } from './binder.js';
import type { BoundExpression, BoundInterpolatedString } from './bound-nodes.js';
import { asValue, convert } from './convert.js';
import { badOf, isBad, isPending, type Operand } from './operands.js';

export function bindLiteral(_b: Binder, syntax: LiteralExpressionSyntax): Operand {
  const { value } = syntax;
  switch (value.type) {
    case 'null':
      return { kind: 'pendingNull', syntax };
    case 'default':
      return { kind: 'pendingDefault', syntax };
    case 'decimal':
      return literal(syntax, types.decimal, decimalFromText(value.text));
    default:
      return literal(syntax, types[value.type], value.value);
  }
}

export function bindInterpolatedString(b: Binder, syntax: InterpolatedStringExpressionSyntax): BoundExpression {
  const parts: BoundInterpolatedString['parts'][number][] = [];
  for (const content of syntax.contents) {
    if (content.kind === 'InterpolatedText') {
      parts.push(content.value);
      continue;
    }
    const operand = bindExpression(b, content.expression);
    const value = holeValue(b, operand);
    parts.push({ value, alignment: alignmentOf(b, content.alignment), format: content.format });
  }
  const result: BoundExpression = { kind: 'interpolatedString', syntax, type: types.string, parts };
  const isWrong = parts.some((part) => typeof part !== 'string' && isBad(part.value));
  return isWrong ? badOf(syntax, types.string, result) : result;
}

/** A hole takes what converts to object; a null literal prints nothing. */
function holeValue(b: Binder, operand: Operand): BoundExpression {
  if (isPending(operand)) return operand.kind === 'pendingTuple' ? asValue(b, operand) : convert(b, operand, types.object);
  if (operand.type.kind === 'named' && operand.type.special === 'void') return convert(b, operand, types.object);
  return operand;
}

function alignmentOf(b: Binder, syntax: Parameters<typeof bindExpression>[1] | undefined): number | undefined {
  if (syntax === undefined) return undefined;
  const value = convert(b, bindExpression(b, syntax), types.int);
  if (value.kind === 'bad') return undefined;
  if (value.constant === undefined) {
    b.error('CS0150', syntax);
    return undefined;
  }
  return value.constant.value as number;
}
