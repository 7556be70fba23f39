/** Operators: predefined, lifted and user-defined ones; chains on the left are walked, not recursed into. */
import type {
  BinaryOperator,
  BoundBinary,
  BoundExpression,
  BoundUnary,
  OperatorInfo,
  OperatorKind,
} from '../bind/bound-nodes.js';
import { EngineBug } from '../runtime/exception.js';
import {
  assign,
  call,
  conditional,
  constant,
  falseConstant,
  isNull,
  isTrivial,
  logical,
  not,
  nullConstant,
  operation,
  read,
  sequence,
  trueConstant,
} from './core-builders.js';
import type { CoreExpression } from './core-nodes.js';
import { pure, tupleItemHelper } from './helpers.js';
import { lowerConcatenation } from './lower-strings.js';
import { type Lowering, surfaceHelper } from './lowering.js';
import { type Build, binaryOperator, comparesIdentically, unaryOperator } from './operator-table.js';
import { sameReference } from './string-identity.js';

/** Operands in a row before a chain moves into a variable, which keeps the nesting of the text shallow. */
const chainLength = 32;

const isConcatenation = (node: BoundBinary): boolean =>
  node.operator === '+' && (node.operatorKind === 'stringConcat' || node.operatorKind === 'string');

export function lowerBinary(l: Lowering, node: BoundBinary): CoreExpression {
  if (isConcatenation(node)) return lowerConcatenation(l, node);
  const links: BoundBinary[] = [];
  let first: BoundExpression = node;
  while (first.kind === 'binary' && first.constant === undefined && !isConcatenation(first)) {
    links.push(first);
    first = first.left;
  }
  const effects: CoreExpression[] = [];
  let value = l.expression(first);
  for (let i = links.length - 1; i >= 0; i--) {
    const link = links[i]!;
    if (isShortCircuit(link)) {
      // A run of the same operator is one flat node.
      const operands = [value, l.expression(link.right)];
      for (
        let next = links[i - 1];
        next !== undefined && isShortCircuit(next) && next.operator === link.operator;
        next = links[i - 1]
      ) {
        operands.push(l.expression(next.right));
        i--;
      }
      value = logical(link.operator as '&&' | '||', ...operands);
      continue;
    }
    value = lowerLink(l, link, value);
    if (i > 0 && (links.length - i) % chainLength === 0) {
      const temp = l.temp('chain');
      effects.push(assign(temp, value));
      value = read(temp);
    }
  }
  return sequence(effects, value);
}

const isShortCircuit = (node: BoundBinary): boolean =>
  (node.operator === '&&' || node.operator === '||') && node.operatorKind === 'bool' && !node.isLifted;

/** One operator over a left side that is lowered. */
function lowerLink(l: Lowering, node: BoundBinary, left: CoreExpression): CoreExpression {
  if (node.operatorKind === 'tuple') return lowerTupleComparison(l, node, left);
  const right = l.expression(node.right);
  const site = l.site(node.syntax);
  if (node.operatorKind === 'reference' && l.stringOrigins.areApart(node.left, node.right)) {
    const same = sameReference(true, left, right);
    return node.operator === '==' ? same : not(same);
  }
  const build = buildOf(node, node.operator);
  if (!node.isLifted) return build(left, right, site);
  return lift(l, node, left, right, build, site);
}

const kindOf = ({ operatorKind, underlying }: OperatorInfo): OperatorKind =>
  operatorKind === 'enum' ? ((underlying as OperatorKind | undefined) ?? 'int') : operatorKind;

function buildOf(node: OperatorInfo, operator: BinaryOperator): Build {
  if (node.operatorKind === 'user') {
    const { method } = node;
    const target = surfaceHelper(`operator ${operator}`, method?.implementation?.run);
    return (left, right, site) => call(target, [left, right], site);
  }
  const build = binaryOperator(kindOf(node), operator, node.isChecked);
  if (build === undefined) throw new EngineBug(`no operator ${operator} on ${node.operatorKind}`);
  return build;
}

const comparisonOperators: ReadonlySet<BinaryOperator> = new Set(['==', '!=', '<', '>', '<=', '>='] as const);

const and3Helper = pure('and', (a: boolean | null, b: boolean | null) =>
  a === false || b === false ? false : a === null || b === null ? null : true,
);
const or3Helper = pure('or', (a: boolean | null, b: boolean | null) =>
  a === true || b === true ? true : a === null || b === null ? null : false,
);

/** Operands that may be null (C# spec 12.4.8). */
function lift(
  l: Lowering,
  node: BoundBinary,
  left: CoreExpression,
  right: CoreExpression,
  build: Build,
  site: number,
): CoreExpression {
  const { operator } = node;
  if (node.operatorKind === 'bool' && (operator === '&' || operator === '|'))
    return call(operator === '&' ? and3Helper : or3Helper, [left, right]);
  const isEquality = operator === '==' || operator === '!=';
  if (isEquality && comparesIdentically(node.operatorKind)) return build(left, right, site);
  const effects: CoreExpression[] = [];
  const a = held(l, effects, left);
  const b = held(l, effects, right);
  const isEitherNull = logical(
    '||',
    ...[a, b].filter((operand) => operand.kind !== 'constant' || operand.value === null).map(isNull),
  );
  const result = build(a, b, site);
  if (isEitherNull.kind === 'logical' && isEitherNull.operands.length === 0) return sequence(effects, result);
  const condition =
    isEitherNull.kind === 'logical' && isEitherNull.operands.length === 1 ? isEitherNull.operands[0]! : isEitherNull;
  let whenNull: CoreExpression = nullConstant;
  // Two nulls are equal; a null and a value are not.
  if (isEquality) whenNull = operation(operator === '==' ? '===' : '!==', a, b);
  else if (comparisonOperators.has(operator)) whenNull = falseConstant;
  return sequence(effects, conditional(condition, whenNull, result));
}

function held(l: Lowering, effects: CoreExpression[], value: CoreExpression): CoreExpression {
  if (value.kind === 'constant') return value;
  const temp = l.temp('operand');
  effects.push(assign(temp, value));
  return read(temp);
}

/** `(a, b) == (c, d)`: both sides first, then pair by pair until one decides. */
function lowerTupleComparison(l: Lowering, node: BoundBinary, left: CoreExpression): CoreExpression {
  const effects: CoreExpression[] = [];
  const first = sideOf(l, effects, node.left, left);
  const second = sideOf(l, effects, node.right, l.expression(node.right));
  const pairs = (node.elements ?? []).map((element, i) => {
    l.setPlaceholder(element.left, first.item(i));
    l.setPlaceholder(element.right, second.item(i));
    return l.expression(element.comparison);
  });
  const isEqual = node.operator === '==';
  if (pairs.length === 0) return sequence(effects, isEqual ? trueConstant : falseConstant);
  const decided = pairs.length === 1 ? pairs[0]! : logical(isEqual ? '&&' : '||', ...pairs);
  const nullables = [first, second].filter((side) => side.isNullable).map((side) => isNull(side.value));
  if (nullables.length === 0) return sequence(effects, decided);
  const isEitherNull = nullables.length === 1 ? nullables[0]! : logical('||', ...nullables);
  const whenNull = nullables.length === 1 ? constant(!isEqual) : operation(isEqual ? '===' : '!==', first.value, second.value);
  return sequence(effects, conditional(isEitherNull, whenNull, decided));
}

interface Side {
  readonly value: CoreExpression;
  readonly isNullable: boolean;
  item(index: number): CoreExpression;
}

function sideOf(l: Lowering, effects: CoreExpression[], node: BoundExpression, value: CoreExpression): Side {
  const tuple = held(l, effects, value);
  const isNullable = node.type.kind === 'named' && node.type.special === 'nullable';
  return { value: tuple, isNullable, item: (index) => call(tupleItemHelper, [tuple, constant(index)]) };
}

export function lowerUnary(l: Lowering, node: BoundUnary): CoreExpression {
  const operand = l.expression(node.operand);
  const site = l.site(node.syntax);
  if (node.operator === 'true') return operand;
  if (node.operator === 'false') return not(operand);
  const { operator } = node;
  const build = (value: CoreExpression) => {
    if (node.operatorKind === 'user')
      return call(surfaceHelper(`operator ${operator}`, node.method?.implementation?.run), [value], site);
    const found = unaryOperator(kindOf(node), operator, node.isChecked);
    if (found === undefined) throw new EngineBug(`no operator ${operator} on ${node.operatorKind}`);
    return found(value, site);
  };
  if (!node.isLifted) return build(operand);
  if (isTrivial(operand)) return conditional(isNull(operand), nullConstant, build(operand));
  const temp = l.temp('operand');
  return conditional(isNull(assign(temp, operand)), nullConstant, build(read(temp)));
}
