/** Literals and interpolated strings (C# spec 6.4.5, 12.8.3). */
import { decimalFromText } from '../runtime/decimal.js';
import type { InterpolatedStringExpressionSyntax, LiteralExpressionSyntax } from '../syntax/nodes.js';
import { types } from '../types/universe.js';
import { bindExpression } from './bind-expression.js';
import { type Binder, literal } from './binder.js';
import type { BoundExpression, BoundInterpolatedString } from './bound-nodes.js';
import { implicitConversion } from './conversions.js';
import { asValue, convert, operandName } from './convert.js';
import { bad, badOf, isBad, isPending, type Operand } from './operands.js';

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
  const bound = syntax.contents.map((content) =>
    content.kind === 'InterpolatedText'
      ? content.value
      : {
          operand: bindExpression(b, content.expression),
          alignment: alignmentOf(b, content.alignment),
          format: content.format,
        },
  );
  const isTold = bound.some((part) => typeof part !== 'string' && (isBad(part.operand) || part.alignment === 'bad'));
  const parts: BoundInterpolatedString['parts'][number][] = bound.map((part) => {
    if (typeof part === 'string') return part;
    const { operand, alignment, format } = part;
    const value =
      isTold && (isPending(operand) || operand.type === types.void) ? bad(operand.syntax, operand) : holeValue(b, operand);
    return { value, alignment: alignment === 'bad' ? undefined : alignment, format };
  });
  const result: BoundExpression = { kind: 'interpolatedString', syntax, type: types.string, parts };
  const isWrong = parts.some((part) => typeof part !== 'string' && isBad(part.value));
  return isWrong ? badOf(syntax, types.string, result) : result;
}

/**
 * A hole takes what converts to object; a null literal prints nothing. For anything else the compiler turns to the string
 * handlers of later C#, which take a span of characters.
 */
function holeValue(b: Binder, operand: Operand): BoundExpression {
  if (!isPending(operand) && operand.type !== types.void) return operand;
  if (operand.kind === 'pendingTuple' && b.naturalType(operand) !== undefined) return asValue(b, operand);
  if (operand.kind === 'pendingConditional' || implicitConversion(b, operand, types.object) === undefined)
    return noHoleValue(b, operand);
  return convert(b, operand, types.object);
}

function noHoleValue(b: Binder, operand: Operand): BoundExpression {
  const { syntax } = operand;
  if (operand.kind === 'pendingConditional') convert(b, operand, types.object);
  else if (operand.kind === 'pendingLambda')
    b.error('CS1660', operand.syntax.arrowToken, operandName(b, operand), 'ReadOnlySpan<char>');
  else b.error('CS1503', syntax, 1, operandName(b, operand), 'ReadOnlySpan<char>');
  b.error('CS8370', syntax, 'interpolated string handlers', '10.0');
  return bad(syntax, operand);
}

function alignmentOf(b: Binder, syntax: Parameters<typeof bindExpression>[1] | undefined): number | 'bad' | undefined {
  if (syntax === undefined) return undefined;
  const value = convert(b, bindExpression(b, syntax), types.int);
  if (value.kind === 'bad') return 'bad';
  if (value.constant === undefined) {
    b.error('CS0150', syntax);
    return 'bad';
  }
  return value.constant.value as number;
}
