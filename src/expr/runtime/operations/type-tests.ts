/** `is`, `as`, casts and unboxing (C# spec 10.3.5, 10.3.7, 12.12.12): tests of run-time types. */
import { isBoxingConvertible, isReferenceConvertible, isValueType, sameType } from '../../types/relations.js';
import type { SpecialType, TypeSymbol } from '../../types/type-symbol.js';
import { throwInvalidCast, throwNullReference } from '../exception.js';
import { nullableUnderlying } from '../sequences.js';
import { runtimeTypeOf } from '../value-ops.js';
import { Box, clrTypeName } from '../values.js';

type Test = (value: unknown) => boolean;

/** The type whose bits decide whether one array is another for the CLR (ECMA-335 I.8.7.1): signs do not count. */
const reducedTypes: Readonly<Partial<Record<SpecialType, SpecialType>>> = {
  sbyte: 'byte',
  short: 'ushort',
  int: 'uint',
  long: 'ulong',
};

function reduced(type: TypeSymbol): SpecialType | undefined {
  if (type.kind !== 'named') return undefined;
  if (type.definition.shape.kind === 'enum') return 'uint';
  return type.special === undefined ? undefined : (reducedTypes[type.special] ?? type.special);
}

/** Reference conversions, and arrays of value types that differ in sign only. */
function isCompatible(from: TypeSymbol, to: TypeSymbol): boolean {
  if (isReferenceConvertible(from, to)) return true;
  if (from.kind !== 'array' || to.kind !== 'array' || from.rank !== to.rank) return false;
  const source = from.elementType;
  const target = to.elementType;
  if (isValueType(source) || isValueType(target)) return reduced(source) !== undefined && reduced(source) === reduced(target);
  return isCompatible(source, target);
}

/** What the CLR's castclass takes of a run-time type. */
const isInstanceType = (from: TypeSymbol, to: TypeSymbol): boolean =>
  isValueType(from) ? isBoxingConvertible(from, to) : isCompatible(from, to);

function makeTest(type: TypeSymbol): Test {
  if (type.kind === 'named') {
    if (type.special === 'string') return (value) => typeof value === 'string';
    if (type.special === 'object') return (value) => value !== null;
    if (isValueType(type)) {
      const plain = nullableUnderlying(type) ?? type;
      return (value) => value instanceof Box && (value.type === plain || sameType(value.type, plain));
    }
  }
  const known = new Map<TypeSymbol, boolean>();
  // Nearly always the same type comes again.
  let last: TypeSymbol | undefined;
  return (value) => {
    if (value === null) return false;
    const from = runtimeTypeOf(value);
    if (from === last && from !== undefined) return true;
    if (from === undefined) return false;
    let answer = known.get(from);
    if (answer === undefined) {
      answer = isInstanceType(from, type);
      known.set(from, answer);
    }
    if (answer) last = from;
    return answer;
  };
}

const tests = new WeakMap<TypeSymbol, Test>();

/** `value is type`, for values held as an `object`. */
export function typeTest(type: TypeSymbol): Test {
  let test = tests.get(type);
  if (test === undefined) {
    test = makeTest(type);
    tests.set(type, test);
  }
  return test;
}

const throwCast = (value: unknown, type: TypeSymbol): never =>
  throwInvalidCast(`Unable to cast object of type '${clrTypeName(runtimeTypeOf(value)!)}' to type '${clrTypeName(type)}'.`);

/** Underlying numbers of enums and their own type unbox into each other. */
const unboxKey = (type: TypeSymbol): TypeSymbol | SpecialType | undefined =>
  type.kind === 'named' && type.definition.shape.kind === 'enum'
    ? 'int'
    : type.kind === 'named' && type.special === 'int'
      ? 'int'
      : type;

type Cast = (value: unknown) => unknown;

/** Where the JIT sees that what is unboxed was boxed as something else, its message names the types the other way round. */
const throwCastOfKnownBox = (value: unknown, type: TypeSymbol): never =>
  throwInvalidCast(`Unable to cast object of type '${clrTypeName(type)}' to type '${clrTypeName(runtimeTypeOf(value)!)}'.`);

function makeUnbox(type: TypeSymbol, fail = throwCast): Cast {
  const underlying = nullableUnderlying(type);
  if (underlying !== undefined) {
    const test = typeTest(underlying);
    return (value) => (value === null ? null : test(value) ? (value as Box).value : fail(value, type));
  }
  const key = unboxKey(type);
  return (value) => {
    if (value instanceof Box) {
      if (value.type === type || unboxKey(value.type) === key || sameType(value.type, type)) return value.value;
    } else if (value === null) return throwNullReference();
    return fail(value, type);
  };
}

function makeCastReference(type: TypeSymbol): Cast {
  const test = typeTest(type);
  return (value) => (value === null || test(value) ? value : throwCast(value, type));
}

function makeAs(type: TypeSymbol): Cast {
  const test = typeTest(type);
  return isValueType(type) ? (value) => (test(value) ? (value as Box).value : null) : (value) => (test(value) ? value : null);
}

/** Functions by type, made once. */
function byType<F>(make: (type: TypeSymbol) => F): (type: TypeSymbol) => F {
  const made = new WeakMap<TypeSymbol, F & object>();
  return (type) => {
    let found = made.get(type) as F | undefined;
    if (found === undefined) {
      found = make(type);
      made.set(type, found as F & object);
    }
    return found;
  };
}

/** `(T)value` of an `object` that should be a boxed T: the exact type, or InvalidCast. */
export const unboxTo = byType((type) => makeUnbox(type));
/** The same of a value that was boxed in sight. */
export const unboxKnownTo = byType((type) => makeUnbox(type, throwCastOfKnownBox));
/** `(T)value` between references. */
export const castTo = byType(makeCastReference);
/** `value as T`. */
export const asType = byType(makeAs);
/** `(T)value` of an `object` where only the run knows T. */
export const castToAny = byType((type: TypeSymbol): Cast => (isValueType(type) ? makeUnbox(type) : makeCastReference(type)));
