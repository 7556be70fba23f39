/** `??` and `?.` (C# spec 12.8.8, 12.15). */
import type { BoundCoalesce, BoundConditional, BoundConditionalAccess, BoundThrowExpression } from '../bind/bound-nodes.js';
import { assign, call, conditional, isNotNull, isNull, nullConstant, read } from './core-builders.js';
import type { CoreExpression } from './core-nodes.js';
import { raiseHelper } from './helpers.js';
import type { Lowering } from './lowering.js';

export function lowerCoalesce(l: Lowering, node: BoundCoalesce): CoreExpression {
  const temp = l.temp('left');
  const left = l.expression(node.left);
  l.setPlaceholder(node.placeholder, read(temp), true);
  const leftValue = l.expression(node.leftValue);
  return conditional(isNotNull(assign(temp, left)), leftValue, l.expression(node.right));
}

export function lowerConditionalAccess(l: Lowering, node: BoundConditionalAccess, wantsValue: boolean): CoreExpression {
  const receiver = l.expression(node.receiver);
  const temp = l.temp('receiver');
  l.setPlaceholder(node.placeholder, read(temp), true);
  const value = wantsValue ? l.expression(node.whenNotNull) : l.effect(node.whenNotNull);
  return conditional(isNull(assign(temp, receiver)), nullConstant, value);
}

export function lowerConditional(l: Lowering, node: BoundConditional): CoreExpression {
  const condition = l.expression(node.condition);
  const whenTrue = l.expression(node.whenTrue);
  const whenFalse = l.expression(node.whenFalse);
  if (condition.kind === 'constant') return condition.value === true ? whenTrue : whenFalse;
  return conditional(condition, whenTrue, whenFalse);
}

export function lowerThrowExpression(l: Lowering, node: BoundThrowExpression): CoreExpression {
  const value = l.expression(node.expression);
  return call(raiseHelper, [value], l.site(node.syntax));
}
