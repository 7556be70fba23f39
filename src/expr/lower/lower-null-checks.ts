/** The null check of a receiver, which C# makes after the arguments are evaluated. */
import type { BoundExpression, SourceSpan } from '../bind/bound-nodes.js';
import { isValueType } from '../types/relations.js';
import { assign, call, conditional, constant, isNull, isPure, nullConstant, read, sequence } from './core-builders.js';
import type { CoreExpression } from './core-nodes.js';
import { nullReferenceHelper } from './helpers.js';
import type { Lowering } from './lowering.js';

const neverNullKinds: ReadonlySet<BoundExpression['kind']> = new Set([
  'context',
  'objectCreation',
  'anonymousObjectCreation',
  'arrayCreation',
  'interpolatedString',
  'lambda',
  'delegateCreation',
  'typeOf',
] as const);

/** True when no null check is needed: value types (a null `T?` is a receiver like any other) and values just made. */
export function isNeverNull(l: Lowering, node: BoundExpression): boolean {
  if (node.type.kind !== 'typeParameter' && isValueType(node.type)) return true;
  if (neverNullKinds.has(node.kind)) return true;
  switch (node.kind) {
    case 'literal':
      return node.constant.value !== null;
    case 'placeholder':
      return l.isNeverNull(node);
    case 'binary':
      return node.operatorKind === 'stringConcat' || (node.operatorKind === 'string' && node.operator === '+');
    case 'conversion':
      return (
        (node.conversionKind === 'boxing' || node.conversionKind === 'reference' || node.conversionKind === 'identity') &&
        !(node.operand.type.kind === 'named' && node.operand.type.special === 'nullable') &&
        isNeverNull(l, node.operand)
      );
    default:
      return false;
  }
}

export const throwNullReference = (l: Lowering, span: SourceSpan): CoreExpression =>
  call(nullReferenceHelper, [constant(l.site(span))]);

/** The value, or NullReferenceException at `span`. */
export function guarded(l: Lowering, value: CoreExpression, span: SourceSpan): CoreExpression {
  if (value.kind === 'read') return conditional(isNull(value), throwNullReference(l, span), value);
  const temp = l.temp('receiver');
  return conditional(isNull(assign(temp, value)), throwNullReference(l, span), read(temp));
}

/**
 * A receiver and the arguments of its call, the receiver checked behind them. What comes back is to be evaluated in order and
 * used in place of what was given.
 */
export function guardReceiver(
  l: Lowering,
  node: BoundExpression,
  receiver: CoreExpression,
  args: readonly CoreExpression[],
): readonly CoreExpression[] {
  if (isNeverNull(l, node)) return [receiver, ...args];
  const last = args.at(-1);
  if (last === undefined || args.every(isPure)) return [guarded(l, receiver, node.syntax), ...args];
  const temp = l.temp('receiver');
  const missing = isNull(read(temp));
  if (isPure(last))
    return [assign(temp, receiver), ...args.slice(0, -1), conditional(missing, throwNullReference(l, node.syntax), last)];
  const held = l.temp('argument');
  const checked = sequence(
    [assign(held, last), conditional(missing, throwNullReference(l, node.syntax), nullConstant)],
    read(held),
  );
  return [assign(temp, receiver), ...args.slice(0, -1), checked];
}
