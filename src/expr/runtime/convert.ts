/** `System.Convert`: every conversion between the basic types, from `object`, and `ChangeType`. */
import type { NamedTypeSymbol, NumericType, TypeSymbol } from '../types/type-symbol.js';
import { typeNamed, types } from '../types/universe.js';
import { parseBoolean } from './boolean.js';
import type { ClrType } from './clr-type.js';
import { fromRadix, type RadixType, toRadix } from './convert-radix.js';
import {
  type Decimal,
  decimalFromDouble,
  decimalFromFloat,
  decimalRound,
  decimalSign,
  decimalToByte,
  decimalToInt,
  decimalToLong,
  decimalToSByte,
  decimalToShort,
  decimalToUInt,
  decimalToULong,
  decimalToUShort,
  decimalZero,
} from './decimal.js';
import { EngineBug, throwArgument, throwArgumentNull, throwFormat, throwInvalidCast, throwOverflow } from './exception.js';
import { roundDouble } from './math.js';
import { parsers } from './number-parse.js';
import { bigRanges, convertNumeric, isBig, isSmall, smallRanges } from './numeric/conversions.js';
import { isRawValueType, nullableUnderlying } from './sequences.js';
import { minDateTime } from './time/date-time.js';
import { parseDateTime } from './time/date-time-parse.js';
import { defaultOf, objectText, runtimeTypeOf, textOf } from './value-ops.js';
import { Box, ClrObject, clrTypeName } from './values.js';

/** The types that Convert converts between, by keyword; their order is no matter. */
export type ConvertType = NumericType | 'bool' | 'string' | 'DateTime';

interface ConvertFacts {
  /** As in `ToInt32` and in messages. */
  readonly name: string;
  readonly type: NamedTypeSymbol;
  /** `System.TypeCode`. */
  readonly code: number;
  /** "Value was either too large or too small for …" */
  readonly phrase: string;
}

const facts: Readonly<Record<ConvertType, ConvertFacts>> = {
  bool: { name: 'Boolean', type: types.bool, code: 3, phrase: '' },
  char: { name: 'Char', type: types.char, code: 4, phrase: 'a character' },
  sbyte: { name: 'SByte', type: types.sbyte, code: 5, phrase: 'a signed byte' },
  byte: { name: 'Byte', type: types.byte, code: 6, phrase: 'an unsigned byte' },
  short: { name: 'Int16', type: types.short, code: 7, phrase: 'an Int16' },
  ushort: { name: 'UInt16', type: types.ushort, code: 8, phrase: 'a UInt16' },
  int: { name: 'Int32', type: types.int, code: 9, phrase: 'an Int32' },
  uint: { name: 'UInt32', type: types.uint, code: 10, phrase: 'a UInt32' },
  long: { name: 'Int64', type: types.long, code: 11, phrase: 'an Int64' },
  ulong: { name: 'UInt64', type: types.ulong, code: 12, phrase: 'a UInt64' },
  float: { name: 'Single', type: types.float, code: 13, phrase: '' },
  double: { name: 'Double', type: types.double, code: 14, phrase: '' },
  decimal: { name: 'Decimal', type: types.decimal, code: 15, phrase: 'a Decimal' },
  DateTime: { name: 'DateTime', type: types.dateTime, code: 16, phrase: '' },
  string: { name: 'String', type: types.string, code: 18, phrase: '' },
};
const convertTypes = Object.keys(facts) as ConvertType[];
const byType: ReadonlyMap<TypeSymbol, ConvertType> = new Map(convertTypes.map((key) => [facts[key].type, key]));
const byName: ReadonlyMap<string, ConvertType> = new Map(convertTypes.map((key) => [facts[key].name, key]));
const byCode: ReadonlyMap<number, ConvertType> = new Map(convertTypes.map((key) => [facts[key].code, key]));

/** `GetTypeCode()` of a basic type. */
export const typeCodeOf = (type: ConvertType): number => facts[type].code;

type Converter = (value: never) => unknown;
/** A conversion that .NET declares and always refuses. */
const refusal = (from: string, to: ConvertType) => (): never =>
  throwInvalidCast(`Invalid cast from '${from}' to '${facts[to].name}'.`);
const throwTooLarge = (to: ConvertType): never =>
  throwOverflow(`Value was either too large or too small for ${facts[to].phrase}.`);

/** `ToInt32(double)`: half to even. */
function doubleToInt(value: number): number {
  if (value >= 0 ? value < 2147483647.5 : value >= -2147483648.5) return roundDouble(value) + 0;
  return throwTooLarge('int');
}
const doubleToUint = (value: number): number =>
  value >= -0.5 && value < 4294967295.5 ? roundDouble(value) + 0 : throwTooLarge('uint');

/** `Parse`, where null is the zero of the type. */
const parsing =
  <T>(parse: (text: string) => T, zero: T) =>
  (text: string | null): T =>
    text === null ? zero : parse(text);

function textToChar(text: string | null): number {
  if (text === null) return throwArgumentNull('value');
  return text.length === 1 ? text.charCodeAt(0) : throwFormat('String must be exactly one character long.');
}

function fromText(to: ConvertType): Converter {
  switch (to) {
    case 'string':
      return (text: string | null) => text;
    case 'bool':
      return parsing(parseBoolean, false) as Converter;
    case 'char':
      return textToChar as Converter;
    case 'DateTime':
      return parsing(parseDateTime, minDateTime) as Converter;
    default: {
      const { parse } = parsers[to];
      const zero = to === 'decimal' ? decimalZero : isBig(to) ? 0n : 0;
      return parsing<unknown>((text) => parse(text), zero) as Converter;
    }
  }
}

/** From one number to another, overflowing in the words of the target. */
function betweenNumbers(from: NumericType, to: NumericType): Converter {
  if (isSmall(to) || isBig(to)) {
    if (from === 'float' || from === 'double') return realToInteger(to);
    if (from === 'decimal') return decimalToInteger(to);
    const { minimum, maximum } = isSmall(to) ? smallRanges[to] : bigRanges[to];
    const convert = convertNumeric(from, to, false);
    return (value: number | bigint) => (value < minimum || value > maximum ? throwTooLarge(to) : convert(value as never));
  }
  return convertNumeric(from, to, false);
}

function realToInteger(to: NumericType): Converter {
  switch (to) {
    case 'int':
      return doubleToInt as Converter;
    case 'uint':
      return doubleToUint as Converter;
    case 'long':
    case 'ulong': {
      const convert = convertNumeric('double', to, true);
      return (value: number) => convert(roundDouble(value) as never);
    }
    default: {
      const narrow = betweenNumbers('int', to);
      return (value: number) => narrow(doubleToInt(value) as never);
    }
  }
}

const decimalTo: Readonly<Partial<Record<NumericType, (value: Decimal) => unknown>>> = {
  sbyte: decimalToSByte,
  byte: decimalToByte,
  short: decimalToShort,
  ushort: decimalToUShort,
  int: decimalToInt,
  uint: decimalToUInt,
  long: decimalToLong,
  ulong: decimalToULong,
};
function decimalToInteger(to: NumericType): Converter {
  const convert = decimalTo[to]!;
  return (value: Decimal) => convert(decimalRound(value));
}

const isNumber = (type: ConvertType): type is NumericType => type !== 'bool' && type !== 'string' && type !== 'DateTime';
const hasFraction = (type: ConvertType): boolean => type === 'float' || type === 'double' || type === 'decimal';

function makeConverter(from: ConvertType, to: ConvertType): Converter {
  if (from === to) return (value: unknown) => value;
  if (from === 'string') return fromText(to);
  const { name, type } = facts[from];
  if (to === 'string') return (value: unknown) => textOf(type, value);
  const refuse = refusal(name, to);
  if (from === 'DateTime' || to === 'DateTime') return refuse;
  if (from === 'bool') {
    if (to === 'char') return refuse;
    const convert = convertNumeric('int', to as NumericType, false);
    return (value: boolean) => convert((value ? 1 : 0) as never);
  }
  if (to === 'bool') {
    if (from === 'char') return refuse;
    if (from === 'decimal') return (value: Decimal) => decimalSign(value) !== 0;
    return (value: number | bigint) => value !== 0 && value !== 0n;
  }
  if ((from === 'char' && hasFraction(to)) || (to === 'char' && hasFraction(from))) return refuse;
  if (to === 'decimal' && from === 'double') return decimalFromDouble as Converter;
  if (to === 'decimal' && from === 'float') return decimalFromFloat as Converter;
  return isNumber(from) && isNumber(to) ? betweenNumbers(from, to) : refuse;
}

const converters = new Map<string, Converter>();

/** `Convert.To<to>(<from> value)`. */
export function converter(from: ConvertType, to: ConvertType): (value: unknown) => unknown {
  const key = `${from} ${to}`;
  let convert = converters.get(key);
  if (convert === undefined) {
    convert = makeConverter(from, to);
    converters.set(key, convert);
  }
  return convert as (value: unknown) => unknown;
}

/** A reference type that is IConvertible (JValue) implements this. */
export interface ClrConvertible {
  /** `IConvertible.To<target>(provider)`, in the representation of the target. */
  convertClr(target: ConvertType): unknown;
  /** `IConvertible.GetTypeCode()`. */
  typeCodeClr(): number;
}
const isConvertible = (value: unknown): value is ClrConvertible =>
  typeof value === 'object' && value !== null && 'convertClr' in value;

/** `System.DBNull`. */
class ClrDBNull extends ClrObject {
  get clrType(): NamedTypeSymbol {
    return typeNamed('System.DBNull');
  }
  override toClrString(): string {
    return '';
  }
  convertClr(target: ConvertType): unknown {
    return target === 'string' ? '' : throwInvalidCast('Object cannot be cast from DBNull to other types.');
  }
  typeCodeClr(): number {
    return 2;
  }
}
export const dbNull = new ClrDBNull();

const isEnum = (type: NamedTypeSymbol): boolean => type.special === undefined && type.definition.shape.kind === 'enum';

/** The conversion of a boxed value of the type, or undefined when it is not IConvertible. */
function boxConverter(type: NamedTypeSymbol, to: ConvertType): ((value: unknown) => unknown) | undefined {
  const from = byType.get(type);
  if (from !== undefined) return converter(from, to);
  if (!isEnum(type)) return undefined;
  if (to === 'DateTime') return refusal('Enum', to);
  return to === 'string' ? (value) => textOf(type, value) : converter('int', to);
}

/** An IConvertible as another type, or `notConvertible()`. */
function convertConvertible(value: unknown, to: ConvertType, notConvertible: () => never): unknown {
  if (typeof value === 'string') return converter('string', to)(value);
  if (value instanceof Box) {
    const convert = boxConverter(value.type, to);
    return convert === undefined ? notConvertible() : convert(value.value);
  }
  return isConvertible(value) ? value.convertClr(to) : notConvertible();
}

/** `Convert.To<to>(object value)`; null is the zero of the type, and "" as a string. */
export function convertObject(value: unknown, to: ConvertType): unknown {
  if (value === null) return to === 'string' ? '' : defaultOf(facts[to].type);
  if (to === 'string') return objectText(value);
  return convertConvertible(value, to, () =>
    throwInvalidCast(`Unable to cast object of type '${clrTypeName(runtimeTypeOf(value)!)}' to type 'System.IConvertible'.`),
  );
}

/** `Convert.GetTypeCode(object)`. */
export function typeCodeOfObject(value: unknown): number {
  if (value === null) return 0;
  if (typeof value === 'string') return facts.string.code;
  if (value instanceof Box) {
    const basic = byType.get(value.type);
    return basic !== undefined ? facts[basic].code : isEnum(value.type) ? facts.int.code : 1;
  }
  return isConvertible(value) ? value.typeCodeClr() : 1;
}

const boxed = (to: ConvertType, value: unknown): unknown => (to === 'string' ? value : new Box(facts[to].type, value));
const mustConvert = (): never => throwInvalidCast('Object must implement IConvertible.');

/** `Type.FullName`, whose type arguments are qualified by their assembly. */
function fullName(type: TypeSymbol): string {
  if (type.kind !== 'named' || type.typeArguments.length === 0) return clrTypeName(type);
  const assembly = 'System.Private.CoreLib, Version=10.0.0.0, Culture=neutral, PublicKeyToken=7cec85d7bea7798e';
  const open = `${type.definition.fullName}\`${type.definition.arity}`;
  return `${open}[${type.typeArguments.map((argument) => `[${fullName(argument)}, ${assembly}]`).join(',')}]`;
}

/** `Convert.ChangeType(value, conversionType)`. */
export function changeType(value: unknown, conversionType: ClrType | null): unknown {
  if (conversionType === null) return throwArgumentNull('conversionType');
  const { type } = conversionType;
  if (value === null) {
    const isValue = isRawValueType(type) || nullableUnderlying(type) !== undefined;
    return isValue ? throwInvalidCast('Null object cannot be converted to a value type.') : null;
  }
  const own = runtimeTypeOf(value)!;
  if (own === type) return value;
  if (typeCodeOfObject(value) === 1 && !isConvertible(value)) return mustConvert();
  const to = byType.get(type);
  if (to !== undefined) return boxed(to, convertConvertible(value, to, mustConvert));
  if (type === types.object) return value;
  return throwInvalidCast(`Invalid cast from '${fullName(own)}' to '${fullName(type)}'.`);
}

/** `Convert.ChangeType(value, typeCode)`. */
export function changeTypeByCode(value: unknown, code: number): unknown {
  if (value === null && (code === 0 || code === 1 || code === 18)) return null;
  if (value === null || (typeCodeOfObject(value) === 1 && !isConvertible(value))) return mustConvert();
  const to = byCode.get(code);
  if (to !== undefined) return boxed(to, convertConvertible(value, to, mustConvert));
  switch (code) {
    case 0:
      return throwInvalidCast('Object cannot be cast to Empty.');
    case 1:
      return value;
    case 2:
      return throwInvalidCast('Object cannot be cast to DBNull.');
    default:
      return throwArgument('Unknown TypeCode value.');
  }
}

const signaturePattern = /^static \S+ To(\w+)\((\w+) value(?:, (IFormatProvider|int (?:from|to)Base).*)?\)$/;

/** What runs a member of Convert that is a plain conversion, from its signature: `static int ToInt32(double value)`. */
export function convertImplementation(signature: string): (...values: never[]) => unknown {
  const [, target = '', source, more] = signaturePattern.exec(signature) ?? [];
  const to = byName.get(target);
  const from = source as ConvertType | 'object';
  if (to === undefined || (from !== 'object' && !(from in facts))) throw new EngineBug(`not a conversion: ${signature}`);
  if (more === 'int fromBase') return fromRadix(to as RadixType) as (...values: never[]) => unknown;
  if (more === 'int toBase') return toRadix(from as RadixType) as (...values: never[]) => unknown;
  if (from === 'object') return (value: unknown) => convertObject(value, to);
  const convert = converter(from, to);
  // The one overload that does not take null for zero.
  if (from === 'string' && to === 'sbyte' && more !== undefined) return (text: string | null) => parsers.sbyte.parse(text);
  return (value: unknown) => convert(value);
}
