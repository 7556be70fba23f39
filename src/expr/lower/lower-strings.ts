/** Concatenation and interpolated strings: operands become text where they stand, the whole is made at once. */
import type { BoundBinary, BoundExpression, BoundInterpolatedString } from '../bind/bound-nodes.js';
import { aligned, formatValue } from '../runtime/composite-format.js';
import { newFormattable } from '../runtime/operations/formattable.js';
import { textOf } from '../runtime/value-ops.js';
import type { TypeSymbol } from '../types/type-symbol.js';
import { types } from '../types/universe.js';
import { assign, call, conditional, constant, isNull, isTrivial, read } from './core-builders.js';
import type { CoreExpression, CoreHelper } from './core-nodes.js';
import {
  boolTextHelper,
  boxHelper,
  charTextHelper,
  concat2Helper,
  concat3Helper,
  concat4Helper,
  concatAllHelper,
  helper,
  intTextHelper,
  listHelper,
  quiet,
} from './helpers.js';
import type { Lowering } from './lowering.js';

const textHelper = helper('text', textOf);
const formatHelper = helper('format', formatValue);
const alignHelper = quiet('align', aligned);
const newFormattableHelper = helper('newFormattable', newFormattable);

/** Types whose text is one quiet call. */
const simpleTexts: ReadonlyMap<TypeSymbol, CoreHelper> = new Map<TypeSymbol, CoreHelper>([
  [types.char, charTextHelper],
  [types.bool, boolTextHelper],
  ...[types.sbyte, types.byte, types.short, types.ushort, types.int, types.uint, types.long, types.ulong].map(
    (type) => [type, intTextHelper] as const,
  ),
]);

const isString = (type: TypeSymbol): boolean => type.kind === 'named' && type.special === 'string';

/** The value of a concatenation's operand before it was boxed or became an object. */
function unconverted(node: BoundExpression): BoundExpression {
  let inner = node;
  while (
    inner.kind === 'conversion' &&
    inner.constant === undefined &&
    (inner.conversionKind === 'boxing' || inner.conversionKind === 'reference' || inner.conversionKind === 'identity') &&
    inner.operand.type.kind !== 'typeParameter'
  )
    inner = inner.operand;
  return inner;
}

/** An operand of `+` as text; may be null where it is a string. */
function operandText(l: Lowering, node: BoundExpression): CoreExpression {
  const inner = unconverted(node);
  if (inner.constant !== undefined) {
    const { value } = inner.constant;
    if (value === null || typeof value === 'string') return constant(value ?? '');
  }
  const value = l.expression(inner);
  if (isString(inner.type)) return value;
  const simple = simpleTexts.get(inner.type);
  if (simple !== undefined) return call(simple, [value]);
  return call(textHelper, [l.type(inner.type), value], l.site(node.syntax));
}

const isConcatenation = (node: BoundExpression): node is BoundBinary =>
  node.kind === 'binary' &&
  node.constant === undefined &&
  node.operator === '+' &&
  (node.operatorKind === 'stringConcat' || node.operatorKind === 'string');

/** A whole chain at once. */
export function lowerConcatenation(l: Lowering, node: BoundBinary): CoreExpression {
  const operands: BoundExpression[] = [];
  const walk = (part: BoundExpression): void => {
    // The left side goes on and on; parentheses on the right nest no deeper than the parser allows.
    const right: BoundExpression[] = [];
    let left = part;
    while (isConcatenation(left)) {
      right.push(left.right);
      left = left.left;
    }
    operands.push(left);
    for (let i = right.length - 1; i >= 0; i--) {
      const next = unconverted(right[i]!);
      if (isConcatenation(next)) walk(next);
      else operands.push(right[i]!);
    }
  };
  walk(node);
  const parts: CoreExpression[] = [];
  for (const operand of operands) {
    const text = operandText(l, operand);
    const last = parts.at(-1);
    // Neighbouring constants become one.
    if (text.kind === 'constant' && last?.kind === 'constant') parts[parts.length - 1] = constant(`${last.value}${text.value}`);
    else if (text.kind !== 'constant' || text.value !== '') parts.push(text);
  }
  return joined(l, parts, node);
}

/** Calls with a fixed number of arguments are cheaper. */
const concatBySize: readonly (CoreHelper | undefined)[] = [undefined, undefined, concat2Helper, concat3Helper, concat4Helper];

function joined(l: Lowering, parts: readonly CoreExpression[], node: BoundExpression): CoreExpression {
  const site = l.site(node.syntax);
  const [first, second] = parts;
  if (first === undefined) return constant('');
  // One part alone may be a null string.
  if (second === undefined) return call(concat2Helper, [first, constant('')], site);
  return call(concatBySize[parts.length] ?? concatAllHelper, parts, site);
}

export function lowerInterpolatedString(l: Lowering, node: BoundInterpolatedString): CoreExpression {
  if (!isString(node.type)) return lowerFormattable(l, node);
  const parts = node.parts.map((part): CoreExpression => {
    if (typeof part === 'string') return constant(part);
    const inner = unconverted(part.value);
    const site = l.site(inner.syntax);
    const text =
      part.format === undefined
        ? simpleOrFormat(l, inner, site)
        : call(formatHelper, [l.type(inner.type), l.expression(inner), constant(part.format)], site);
    return part.alignment === undefined ? text : call(alignHelper, [notNull(l, text), constant(part.alignment)], site);
  });
  return joined(
    l,
    parts.filter((part) => part.kind !== 'constant' || part.value !== ''),
    node,
  );
}

function simpleOrFormat(l: Lowering, inner: BoundExpression, site: number): CoreExpression {
  if (inner.constant !== undefined && (inner.constant.value === null || typeof inner.constant.value === 'string'))
    return constant(inner.constant.value ?? '');
  const value = l.expression(inner);
  if (isString(inner.type)) return value;
  const simple = simpleTexts.get(inner.type);
  return simple === undefined ? call(formatHelper, [l.type(inner.type), value, constant(null)], site) : call(simple, [value]);
}

/** A null string is "". */
function notNull(l: Lowering, text: CoreExpression): CoreExpression {
  if (text.kind === 'constant' || (text.kind === 'call' && text.helper.isQuiet)) return text;
  const empty = constant('');
  if (isTrivial(text)) return conditional(isNull(text), empty, text);
  const temp = l.temp('text');
  return conditional(isNull(assign(temp, text)), empty, read(temp));
}

/** A FormattableString keeps its format and its arguments. */
function lowerFormattable(l: Lowering, node: BoundInterpolatedString): CoreExpression {
  let format = '';
  const args: CoreExpression[] = [];
  for (const part of node.parts) {
    if (typeof part === 'string') {
      format += part.replaceAll('{', '{{').replaceAll('}', '}}');
      continue;
    }
    const width = part.alignment === undefined ? '' : `,${part.alignment}`;
    const spec = part.format === undefined ? '' : `:${part.format}`;
    format += `{${args.length}${width}${spec}}`;
    const inner = unconverted(part.value);
    args.push(call(boxHelper, [l.type(inner.type), l.expression(inner)]));
  }
  return call(newFormattableHelper, [constant(format), call(listHelper, args)], l.site(node.syntax));
}
