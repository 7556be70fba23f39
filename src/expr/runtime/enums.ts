/** Enums: names, text, formats and parsing. A value is the number of its underlying type, which is int for every declared enum. */
import type { NamedTypeSymbol, TypeDefinition, TypeSymbol } from '../types/type-symbol.js';
import type { ClrType } from './clr-type.js';
import { throwArgument, throwArgumentNull, throwFormat, throwOverflow } from './exception.js';
import { registerEnumOps } from './value-ops.js';
import { Box, type Ref } from './values.js';

interface EnumFacts {
  /** By unsigned value, as .NET sorts them; of equal values the one that .NET prints comes first. */
  readonly sorted: readonly (readonly [name: string, value: number])[];
  readonly valueByName: ReadonlyMap<string, number>;
  readonly nameByValue: ReadonlyMap<number, string>;
  readonly isFlags: boolean;
}

const noFacts: EnumFacts = { sorted: [], valueByName: new Map(), nameByValue: new Map(), isFlags: false };
const factsByDefinition = new Map<TypeDefinition, EnumFacts>();

/** Members that APIM forbids to name, but that still print. */
const unnamableMembers: ReadonlyMap<string, readonly (readonly [string, number])[]> = new Map([
  [
    'System.DateTimeKind',
    [
      ['Unspecified', 0],
      ['Local', 2],
    ],
  ],
]);

/** Of names that share a value, those that .NET prints where it is not the first in the alphabet. */
const preferredNames: ReadonlySet<string> = new Set(['MultipleChoices', 'MovedPermanently', 'SeeOther', 'UnprocessableEntity']);

/** Makes the members of an enum type known; the surface calls it for every enum it declares. */
export function registerEnumMembers(
  definition: TypeDefinition,
  members: readonly (readonly [name: string, value: number])[],
  isFlags = false,
): void {
  const all = [...members];
  for (const hidden of unnamableMembers.get(definition.fullName) ?? [])
    if (!all.some(([name]) => name === hidden[0])) all.push(hidden);
  const rank = (name: string): number => (preferredNames.has(name) ? 0 : 1);
  const sorted = all.toSorted(
    ([aName, a], [bName, b]) => (a >>> 0) - (b >>> 0) || rank(aName) - rank(bName) || (aName < bName ? -1 : 1),
  );
  const nameByValue = new Map<number, string>();
  for (const [name, value] of sorted) if (!nameByValue.has(value)) nameByValue.set(value, name);
  factsByDefinition.set(definition, { sorted, valueByName: new Map(all), nameByValue, isFlags });
}

const factsOf = (type: TypeSymbol): EnumFacts =>
  (type.kind === 'named' ? factsByDefinition.get(type.definition) : undefined) ?? noFacts;

/** Names of the bits of a value, or undefined when they do not make it up. */
function flagNames(facts: EnumFacts, value: number): string | undefined {
  if (value === 0) return facts.nameByValue.get(0);
  let rest = value;
  const names: string[] = [];
  for (let i = facts.sorted.length - 1; i >= 0 && rest !== 0; i--) {
    const [name, bits] = facts.sorted[i]!;
    if (bits !== 0 && (rest & bits) === bits) {
      rest &= ~bits;
      names.push(name);
    }
  }
  return rest === 0 ? names.reverse().join(', ') : undefined;
}

/** `ToString()` of an enum value. */
export function enumText(value: number, type: TypeSymbol): string {
  const facts = factsOf(type);
  return facts.nameByValue.get(value) ?? (facts.isFlags ? flagNames(facts, value) : undefined) ?? String(value);
}

const hexText = (value: number): string => (value >>> 0).toString(16).toUpperCase().padStart(8, '0');

const formats: Readonly<Record<string, (value: number, type: TypeSymbol) => string>> = {
  g: enumText,
  d: String,
  x: hexText,
  f: (value, type) => factsOf(type).nameByValue.get(value) ?? flagNames(factsOf(type), value) ?? String(value),
};

/** `ToString(format)`: G, D, X and F, in either case. */
export function formatEnum(value: number, format: string | null, type: TypeSymbol): string {
  if (format === null || format === '') return enumText(value, type);
  const apply = format.length === 1 ? formats[format.toLowerCase()] : undefined;
  if (apply === undefined) return throwFormat('Format string can be only "G", "g", "X", "x", "F", "f", "D" or "d".');
  return apply(value, type);
}

registerEnumOps({
  zero: 0,
  toText: enumText,
  format: formatEnum,
  equals: (a, b) => a === b,
  hash: (value) => value,
  compare: (a, b) => (a < b ? -1 : a > b ? 1 : 0),
  key: (value) => value,
});

/** What went wrong with a text that is no value of the enum. */
type ParseFault = 'empty' | 'overflow' | 'unknown';

/** Surrounding whitespace, and the NULs that number parsing ignores at the end. */
const numberPattern = /^\s*([+-]?\d+)\s*\0*$/u;

/** A number, a name, or names separated by commas whose values are or-ed. */
function readEnum(text: string, ignoreCase: boolean, type: TypeSymbol): number | ParseFault {
  const trimmed = text.trim();
  if (trimmed === '') return 'empty';
  const number = numberPattern.exec(trimmed);
  if (number !== null) {
    const value = Number(number[1]);
    return value >= -2147483648 && value <= 2147483647 ? value + 0 : 'overflow';
  }
  const { valueByName, sorted } = factsOf(type);
  let value = 0;
  for (const part of trimmed.split(',')) {
    const name = part.trim();
    const folded = name.toLowerCase();
    const found =
      valueByName.get(name) ?? (ignoreCase ? sorted.find(([known]) => known.toLowerCase() === folded)?.[1] : undefined);
    if (found === undefined) return 'unknown';
    value |= found;
  }
  return value;
}

/** The enum type meant, or the exception .NET throws for every other type. */
function requireEnum(type: TypeSymbol, paramName: string): NamedTypeSymbol {
  if (type.kind === 'named' && type.special === undefined && type.definition.shape.kind === 'enum') return type;
  return throwArgument('Type provided must be an Enum.', paramName);
}

const typeOf = (enumType: ClrType | null): NamedTypeSymbol =>
  requireEnum((enumType ?? throwArgumentNull('enumType')).type, 'enumType');

function parseOrThrow(text: string | null, ignoreCase: boolean, type: NamedTypeSymbol): number {
  if (text === null) return throwArgumentNull('value');
  const value = readEnum(text, ignoreCase, type);
  switch (value) {
    case 'empty':
      return throwArgument('Must specify valid information for parsing in the string.', 'value');
    case 'overflow':
      return throwOverflow('Value was either too large or too small for an Int32.');
    case 'unknown':
      return throwArgument(`Requested value '${text}' was not found.`);
    default:
      return value;
  }
}

function tryParse(text: string | null, ignoreCase: boolean, type: NamedTypeSymbol): number | undefined {
  const value = text === null ? 'empty' : readEnum(text, ignoreCase, type);
  return typeof value === 'number' ? value : undefined;
}

/** `Enum.Parse<TEnum>(value, ignoreCase)`. */
export const parseEnum = (types: readonly TypeSymbol[], text: string | null, ignoreCase = false): number =>
  parseOrThrow(text, ignoreCase, requireEnum(types[0]!, 'TEnum'));

/** `Enum.TryParse<TEnum>(value, ignoreCase, out result)`. */
export function tryParseEnum(
  types: readonly TypeSymbol[],
  text: string | null,
  ignoreCase: boolean,
  result: Ref<number>,
): boolean {
  const value = tryParse(text, ignoreCase, requireEnum(types[0]!, 'TEnum'));
  result.value = value ?? 0;
  return value !== undefined;
}

/** `Enum.Parse(enumType, value, ignoreCase)`: boxed. */
export function parseEnumOfType(enumType: ClrType | null, text: string | null, ignoreCase = false): Box {
  const type = typeOf(enumType);
  return new Box(type, parseOrThrow(text, ignoreCase, type));
}

/** `Enum.TryParse(enumType, value, ignoreCase, out result)`. */
export function tryParseEnumOfType(
  enumType: ClrType | null,
  text: string | null,
  ignoreCase: boolean,
  result: Ref<Box | null>,
): boolean {
  const type = typeOf(enumType);
  const value = tryParse(text, ignoreCase, type);
  result.value = value === undefined ? null : new Box(type, value);
  return value !== undefined;
}
