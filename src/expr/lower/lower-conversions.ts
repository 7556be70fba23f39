/** Conversions (C# spec 10), `is`, `as`, and `typeof`. */
import type { BoundAs, BoundConversion, BoundExpression, BoundIsType, BoundTypeOf } from '../bind/bound-nodes.js';
import { ClrType } from '../runtime/clr-type.js';
import { EngineBug, throwInvalidOperation } from '../runtime/exception.js';
import { convertNumeric } from '../runtime/numeric/conversions.js';
import { asType, castTo, castToAny, typeTest, unboxKnownTo, unboxTo } from '../runtime/operations/type-tests.js';
import {
  isBoxingConvertible,
  isNullableType,
  isReferenceConvertible,
  isValueType,
  sameType,
  stripNullable,
} from '../types/relations.js';
import type { NumericType, TypeSymbol } from '../types/type-symbol.js';
import {
  assign,
  call,
  conditional,
  constant,
  isNotNull,
  isNull,
  isTrivial,
  nullConstant,
  operation,
  read,
  sequence,
} from './core-builders.js';
import type { CoreExpression, CoreHelper, HelperFunction } from './core-nodes.js';
import { boxHelper, boxPlainHelper, helper, newTupleHelper, pure, quiet, tupleItemHelper } from './helpers.js';
import { type Lowering, surfaceHelper } from './lowering.js';

const openTestHelper = quiet('isInstance', (type: TypeSymbol, value: unknown) => typeTest(type)(value));
const openCastHelper = helper('cast', (type: TypeSymbol, value: unknown) => castToAny(type)(value));
const openAsHelper = quiet('as', (type: TypeSymbol, value: unknown) => asType(type)(value));
const typeOfHelper = quiet('typeOf', ClrType.of);
const nullableValueHelper = helper('nullableValue', () => throwInvalidOperation('Nullable object must have a value.'));

/** One helper a type, around the function that is made once for the type. */
function byType(name: string, make: (type: TypeSymbol) => HelperFunction, wrap: typeof helper): (type: TypeSymbol) => CoreHelper {
  const made = new WeakMap<TypeSymbol, CoreHelper>();
  return (type) => {
    let found = made.get(type);
    if (found === undefined) {
      found = wrap(name, make(type));
      made.set(type, found);
    }
    return found;
  };
}
const testHelper = byType('isInstance', typeTest, quiet);
const unboxHelper = byType('unbox', unboxTo, helper);
const unboxKnownHelper = byType('unbox', unboxKnownTo, helper);
const castHelper = byType('cast', castTo, helper);
const asHelper = byType('as', asType, quiet);

/** `value is type`, of a value held as an `object`. */
export function testType(l: Lowering, type: TypeSymbol, value: CoreExpression): CoreExpression {
  if (l.isOpen(type)) return call(openTestHelper, [l.type(type), value]);
  if (type.kind === 'named' && type.special === 'object') return isNotNull(value);
  return call(testHelper(type), [value]);
}

/** The value in the type's representation, or null when it is no instance. */
export function asInstance(l: Lowering, type: TypeSymbol, value: CoreExpression): CoreExpression {
  if (l.isOpen(type)) return call(openAsHelper, [l.type(type), value]);
  if (type.kind === 'named' && type.special === 'object') return value;
  return call(asHelper(type), [value]);
}

const conversionHelpers = new Map<unknown, CoreHelper>();

/** Between numbers, chars and enums, whose values are ints. */
function convertNumber(l: Lowering, node: BoundConversion, value: CoreExpression): CoreExpression {
  const from = numericOf(node.operand.type);
  const to = numericOf(node.type);
  if (from === to) return value;
  const inline = node.isChecked ? undefined : inlineConversion(from, to, value);
  if (inline !== undefined) return inline;
  const run = convertNumeric(from, to, node.isChecked) as HelperFunction;
  let target = conversionHelpers.get(run);
  if (target === undefined) {
    target = helper(`${from} to ${to}`, run);
    conversionHelpers.set(run, target);
  }
  return call(target, [value], l.site(node.syntax));
}

function numericOf(type: TypeSymbol): NumericType {
  const plain = stripNullable(type);
  if (plain.kind === 'named') return plain.special === undefined ? 'int' : (plain.special as NumericType);
  throw new EngineBug('a numeric conversion of what is no number');
}

type Small = 'sbyte' | 'byte' | 'short' | 'ushort' | 'char' | 'int' | 'uint';
const ranges: Readonly<Record<Small, readonly [low: number, high: number]>> = {
  sbyte: [-128, 127],
  byte: [0, 255],
  short: [-32768, 32767],
  ushort: [0, 65535],
  char: [0, 65535],
  int: [-2147483648, 2147483647],
  uint: [0, 4294967295],
};
const wraps: Readonly<Record<Small, (value: CoreExpression) => CoreExpression>> = {
  sbyte: (value) => operation('>>', operation('<<', value, constant(24)), constant(24)),
  short: (value) => operation('>>', operation('<<', value, constant(16)), constant(16)),
  byte: (value) => operation('&', value, constant(255)),
  ushort: (value) => operation('&', value, constant(65535)),
  char: (value) => operation('&', value, constant(65535)),
  int: (value) => operation('|', value, constant(0)),
  uint: (value) => operation('>>>', value, constant(0)),
};
const froundHelper = pure('fround', Math.fround);
const isSmall = (type: NumericType): type is Small => type in ranges;

/** Conversions that are one JavaScript operator or none. */
function inlineConversion(from: NumericType, to: NumericType, value: CoreExpression): CoreExpression | undefined {
  if (isSmall(from) && isSmall(to)) {
    const [low, high] = ranges[from];
    return low >= ranges[to][0] && high <= ranges[to][1] ? value : wraps[to](value);
  }
  if (to === 'double' && (isSmall(from) || from === 'float')) return value;
  if (to === 'float' && (isSmall(from) || from === 'double')) return call(froundHelper, [value]);
  return undefined;
}

export function lowerConversion(l: Lowering, node: BoundConversion): CoreExpression {
  const { operand, type } = node;
  const value = l.expression(operand);
  switch (node.conversionKind) {
    case 'identity':
    case 'reference':
      return value;
    case 'numeric':
    case 'enum':
      return convertNumber(l, node, value);
    case 'nullable':
      return convertNullable(l, node, value);
    case 'boxing':
      return boxed(l, operand.type, value);
    case 'unboxing':
      if (l.isOpen(type)) return call(openCastHelper, [l.type(type), value], l.site(node.syntax));
      if (!isValueType(type)) return call(castHelper(type), [value], l.site(node.syntax));
      return call(
        (l.isBoxInSight(operand) && !isNullableType(type) ? unboxKnownHelper : unboxHelper)(type),
        [value],
        l.site(node.syntax),
      );
    case 'castReference':
      if (l.isOpen(type)) return call(openCastHelper, [l.type(type), value], l.site(node.syntax));
      return call(castHelper(type), [value], l.site(node.syntax));
    case 'userDefined': {
      const { method } = node;
      const target = surfaceHelper(`operator ${method?.name}`, method?.implementation?.run);
      const types = method?.implementation?.takesTypes ? [l.typeList(method.containingType?.typeArguments ?? [])] : [];
      const site = l.site(node.syntax);
      if (node.isLifted !== true) return call(target, [...types, value], site);
      const temp = l.temp('operand');
      return conditional(isNull(assign(temp, value)), nullConstant, call(target, [...types, read(temp)], site));
    }
    case 'tuple':
      return convertTuple(l, node, value);
  }
}

/** A value of static type `type` as an `object`. */
export function boxed(l: Lowering, type: TypeSymbol, value: CoreExpression): CoreExpression {
  if (type.kind !== 'typeParameter' && !isValueType(type)) return value;
  const isPlain = type.kind === 'named' && type.special !== undefined && type.special !== 'nullable';
  return call(isPlain ? boxPlainHelper : boxHelper, [l.type(type), value]);
}

function convertNullable(l: Lowering, node: BoundConversion, value: CoreExpression): CoreExpression {
  const { operand, type, element } = node;
  const fromNullable = isNullableType(operand.type);
  const toNullable = isNullableType(type);
  if (!fromNullable) return value;
  const temp = l.temp('nullable');
  if (element !== undefined) l.setPlaceholder(element.placeholder, read(temp));
  const missing = isNull(assign(temp, value));
  const converted = element === undefined ? read(temp) : l.expression(element.value);
  if (toNullable) return element === undefined ? value : conditional(missing, nullConstant, converted);
  return conditional(missing, call(nullableValueHelper, [], l.site(node.syntax)), converted);
}

function convertTuple(l: Lowering, node: BoundConversion, value: CoreExpression): CoreExpression {
  const temp = l.temp('tuple');
  const items = (node.elements ?? []).map((element, i) => {
    l.setPlaceholder(element.placeholder, call(tupleItemHelper, [read(temp), constant(i)]));
    return l.expression(element.value);
  });
  return sequence([assign(temp, value)], call(newTupleHelper, items));
}

/** The answer where the static type already knows it: a value type is what it is. */
export function staticTest(from: TypeSymbol, to: TypeSymbol): boolean {
  const plain = stripNullable(from);
  return sameType(plain, stripNullable(to)) || isBoxingConvertible(plain, to);
}

export function lowerIsType(l: Lowering, { operand, targetType }: BoundIsType): CoreExpression {
  const value = l.expression(operand);
  const from = operand.type;
  if (from.kind === 'typeParameter' || l.isOpen(from)) return testType(l, targetType, boxed(l, from, value));
  if (isValueType(from)) {
    if (l.isOpen(targetType)) return testType(l, targetType, boxed(l, from, value));
    const answer = staticTest(from, targetType);
    if (answer && isNullableType(from)) return isNotNull(value);
    return isTrivial(value) ? constant(answer) : sequence([value], constant(answer));
  }
  if (!l.isOpen(targetType) && isReferenceConvertible(from, targetType)) return isNotNull(value);
  return testType(l, stripNullable(targetType), value);
}

export function lowerAs(l: Lowering, { operand, type }: BoundAs): CoreExpression {
  const value = boxedOperand(l, operand);
  if (!l.isOpen(type) && isReferenceConvertible(operand.type, type)) return value;
  return asInstance(l, stripNullable(type), value);
}

const boxedOperand = (l: Lowering, operand: BoundExpression): CoreExpression => boxed(l, operand.type, l.expression(operand));

export function lowerTypeOf(l: Lowering, { operandType }: BoundTypeOf): CoreExpression {
  return call(typeOfHelper, [l.type(operandType)]);
}
