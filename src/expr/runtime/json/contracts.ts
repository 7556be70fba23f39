/** How the serializer brings about values of a type. */
import { isReferenceConvertible } from '../../types/relations.js';
import { arrayOf, type NamedTypeSymbol, type TypeSymbol } from '../../types/type-symbol.js';
import { definitionOf, generics, typeNamed, types } from '../../types/universe.js';
import { HashSet } from '../collections/hash-set.js';
import { List } from '../collections/list.js';
import { Queue } from '../collections/queue.js';
import { ReadOnlyCollection } from '../collections/read-only-collection.js';
import { Stack } from '../collections/stack.js';
import { isRawValueType, nullableUnderlying } from '../sequences.js';
import { newClrTuple, ValueTuple } from '../tuples.js';
import { newArray } from '../values.js';
import { isXmlType } from '../xml/xml-tests.js';
import { ReadType } from './reader.js';
import { bigIntegerType } from './token-types.js';

/** How values of a type come about. */
export type Kind = 'token' | 'object' | 'convertible' | 'scalar' | 'list' | 'dictionary' | 'pair' | 'tuple' | 'xml' | 'other';

export interface Contract {
  readonly type: TypeSymbol;
  /** `T` of `T?`. */
  readonly plain: TypeSymbol;
  readonly kind: Kind;
  readonly isNullable: boolean;
  readonly readType: number;
  readonly isEnum: boolean;
  /** Elements of a list; values of a dictionary or pair. */
  readonly item: TypeSymbol | undefined;
  readonly key: TypeSymbol | undefined;
  /** From the elements to the list or tuple. */
  readonly build: ((items: unknown[]) => unknown) | undefined;
  /** Types of a tuple's members: `Item1`, `Item2` … and `Rest`. */
  readonly members: readonly TypeSymbol[] | undefined;
}

const readTypes = new Map<TypeSymbol, number>([
  [types.byte, ReadType.Int32],
  [types.short, ReadType.Int32],
  [types.int, ReadType.Int32],
  [types.long, ReadType.Int64],
  [types.decimal, ReadType.Decimal],
  [types.bool, ReadType.Boolean],
  [types.string, ReadType.String],
  [types.dateTime, ReadType.DateTime],
  [types.dateTimeOffset, ReadType.DateTimeOffset],
  [types.float, ReadType.Double],
  [types.double, ReadType.Double],
  [arrayOf(types.byte), ReadType.Bytes],
]);

const convertibles = new Set<TypeSymbol>([
  types.bool,
  types.char,
  types.sbyte,
  types.byte,
  types.short,
  types.ushort,
  types.int,
  types.uint,
  types.long,
  types.ulong,
  types.float,
  types.double,
  types.decimal,
  types.dateTime,
  types.string,
]);
const scalars = new Set<TypeSymbol>([
  types.dateTimeOffset,
  types.timeSpan,
  types.guid,
  types.uri,
  bigIntegerType,
  arrayOf(types.byte),
]);

const newList = (item: TypeSymbol) => (items: unknown[]) => new List(item, items);
const listBuilders = new Map<NamedTypeSymbol['definition'], (item: TypeSymbol) => (items: unknown[]) => unknown>([
  [generics.list.definition, newList],
  [generics.iList.definition, newList],
  [generics.iCollection.definition, newList],
  [generics.iEnumerable.definition, newList],
  [generics.iReadOnlyList.definition, (item) => (items) => new ReadOnlyCollection(item, new List(item, items))],
  [generics.iReadOnlyCollection.definition, (item) => (items) => new ReadOnlyCollection(item, new List(item, items))],
  [generics.hashSet.definition, (item) => (items) => HashSet.from(item, new List(item, items), null)],
  [definitionOf('System.Collections.Generic.ISet', 1), (item) => (items) => HashSet.from(item, new List(item, items), null)],
  [definitionOf('System.Collections.Generic.Queue', 1), (item) => (items) => Queue.from(item, new List(item, items))],
  [definitionOf('System.Collections.Generic.Stack', 1), (item) => (items) => Stack.from(item, new List(item, items))],
]);
const untypedLists = new Set<TypeSymbol>([
  types.iEnumerable,
  typeNamed('System.Collections.ICollection'),
  typeNamed('System.Collections.IList'),
]);
const dictionaries = new Set([generics.dictionary.definition, generics.iDictionary.definition]);

/** A C# tuple has the elements of its rest among its own. */
const tuples = new Map<string, (members: readonly TypeSymbol[]) => (items: unknown[]) => unknown>([
  ['System.Tuple', (members) => (items) => newClrTuple(members, items)],
  [
    'System.ValueTuple',
    () => (items) => new ValueTuple(items.flatMap((item, i) => (i === 7 ? (item as ValueTuple).items : [item]))),
  ],
]);

const contracts = new Map<TypeSymbol, Contract>();

/** The contract of a type, made once. */
export function contractOf(type: TypeSymbol): Contract {
  let contract = contracts.get(type);
  if (contract === undefined) {
    contract = makeContract(type);
    contracts.set(type, contract);
  }
  return contract;
}

function makeContract(type: TypeSymbol): Contract {
  const underlying = nullableUnderlying(type);
  const plain = underlying ?? type;
  const isEnum = plain.kind === 'named' && plain.special === undefined && plain.definition.shape.kind === 'enum';
  const base = {
    type,
    plain,
    isNullable: underlying !== undefined || !isRawValueType(type),
    readType: readTypes.get(plain) ?? ReadType.Read,
    isEnum,
    item: undefined,
    key: undefined,
    build: undefined,
    members: undefined,
  };
  if (plain === types.object) return { ...base, kind: 'object' };
  if (isEnum || convertibles.has(plain)) return { ...base, kind: 'convertible' };
  if (scalars.has(plain)) return { ...base, kind: 'scalar' };
  if (isReferenceConvertible(plain, types.jToken)) return { ...base, kind: 'token' };
  if (isXmlType(plain)) return { ...base, kind: 'xml' };
  if (plain.kind === 'array' && plain.rank === 1)
    return { ...base, kind: 'list', item: plain.elementType, build: (items) => newArray(plain.elementType, items) };
  if (untypedLists.has(plain)) return { ...base, kind: 'list', item: types.object, build: newList(types.object) };
  if (plain.kind === 'named') {
    const { definition, typeArguments } = plain;
    const build = listBuilders.get(definition);
    if (build !== undefined) return { ...base, kind: 'list', item: typeArguments[0], build: build(typeArguments[0]!) };
    if (dictionaries.has(definition)) return { ...base, kind: 'dictionary', key: typeArguments[0], item: typeArguments[1] };
    if (definition === generics.keyValuePair.definition)
      return { ...base, kind: 'pair', key: typeArguments[0], item: typeArguments[1] };
    if (tuples.has(definition.fullName) && typeArguments.length > 0)
      return { ...base, kind: 'tuple', members: typeArguments, build: tuples.get(definition.fullName)!(typeArguments) };
  }
  return { ...base, kind: 'other' };
}
