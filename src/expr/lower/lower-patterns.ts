/** Patterns of `is` and `switch` (C# 7 spec: constant, declaration and var patterns). */
import type { BoundIsPattern, BoundPattern } from '../bind/bound-nodes.js';
import { type Decimal, decimalEquals } from '../runtime/decimal.js';
import { typeTest } from '../runtime/operations/type-tests.js';
import { valueOps } from '../runtime/value-ops.js';
import type { Box } from '../runtime/values.js';
import type { ConstantValue } from '../symbols/symbols.js';
import { isNullableType, isReferenceConvertible, isValueType, stripNullable } from '../types/relations.js';
import type { TypeSymbol } from '../types/type-symbol.js';
import { assign, call, constant, isNotNull, isNull, logical, operation, read, sequence, trueConstant } from './core-builders.js';
import type { CoreExpression } from './core-nodes.js';
import { quiet } from './helpers.js';
import { asInstance, boxed, staticTest, testType } from './lower-conversions.js';
import type { Lowering } from './lowering.js';

/** `object.Equals` of something boxed with a constant: the type must be the same. NaN equals NaN. */
const boxedEqualsHelper = quiet('boxedEquals', (type: TypeSymbol, expected: unknown, value: unknown) =>
  typeTest(type)(value) ? valueOps(type).equals((value as Box).value, expected, type) : false,
);
const decimalIsHelper = quiet(
  'decimalIs',
  (value: Decimal | null, expected: Decimal) => value !== null && decimalEquals(value, expected),
);

export function lowerIsPattern(l: Lowering, { operand, pattern }: BoundIsPattern): CoreExpression {
  const temp = l.temp('operand');
  const value = l.expression(operand);
  return sequence([assign(temp, value)], testPattern(l, pattern, read(temp), operand.type));
}

/** The test of a pattern on a value of static type `type`; `value` is a read of a variable of lowering's own. */
export function testPattern(l: Lowering, pattern: BoundPattern, value: CoreExpression, type: TypeSymbol): CoreExpression {
  switch (pattern.kind) {
    case 'constantPattern':
      return testConstant(l, pattern.value.constant, pattern.value.type, value, type);
    case 'declarationPattern': {
      if (pattern.local === undefined) return testDeclared(l, pattern.type, value, type);
      return testAndKeep(l, pattern.type, l.storageOf(pattern.local).local, value, type);
    }
    case 'varPattern': {
      if (pattern.local === undefined) return trueConstant;
      return sequence([assign(l.storageOf(pattern.local).local, value)], trueConstant);
    }
  }
}

function testConstant(
  l: Lowering,
  { value: expected }: ConstantValue,
  expectedType: TypeSymbol,
  value: CoreExpression,
  type: TypeSymbol,
): CoreExpression {
  if (expected === null) return isNull(value);
  if (type.kind === 'typeParameter' || l.isOpen(type))
    return testConstant(l, { value: expected }, expectedType, boxed(l, type, value), objectLike);
  if (isValueType(type)) {
    if (typeof expected === 'object') return call(decimalIsHelper, [value, constant(expected)]);
    // NaN is the one value that is not itself.
    if (typeof expected === 'number' && Number.isNaN(expected)) return operation('!==', value, value);
    return operation('===', value, constant(expected));
  }
  if (typeof expected === 'string') return operation('===', value, constant(expected));
  return call(boxedEqualsHelper, [constant(stripNullable(expectedType)), constant(expected), value]);
}

/** Stands for any reference type. */
const objectLike: TypeSymbol = { kind: 'error', id: 0, name: 'object' } as TypeSymbol;

function testDeclared(l: Lowering, target: TypeSymbol, value: CoreExpression, type: TypeSymbol): CoreExpression {
  if (!l.isOpen(type) && !l.isOpen(target)) {
    if (isValueType(type)) {
      if (!staticTest(type, target)) return constant(false);
      return isNullableType(type) ? isNotNull(value) : trueConstant;
    }
    if (isReferenceConvertible(type, target)) return isNotNull(value);
  }
  return testType(l, stripNullable(target), boxed(l, type, value));
}

/** Tests, and keeps the value in the declared variable. Null never matches, so the converted value says it all. */
function testAndKeep(
  l: Lowering,
  target: TypeSymbol,
  local: Parameters<typeof assign>[0],
  value: CoreExpression,
  type: TypeSymbol,
): CoreExpression {
  if (!l.isOpen(type) && !l.isOpen(target)) {
    if (isValueType(type)) {
      if (!staticTest(type, target)) return constant(false);
      const kept = isValueType(target) ? value : boxed(l, type, value);
      const assigned = assign(local, kept);
      return isNullableType(type) ? isNotNull(assigned) : sequence([assigned], trueConstant);
    }
    if (isReferenceConvertible(type, target)) return isNotNull(assign(local, value));
  }
  return isNotNull(assign(local, asInstance(l, stripNullable(target), boxed(l, type, value))));
}

/** Several patterns, of which one must match. */
export const anyOf = (tests: readonly CoreExpression[]): CoreExpression =>
  tests.length === 1 ? tests[0]! : logical('||', ...tests);
