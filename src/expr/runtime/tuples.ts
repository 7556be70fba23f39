/** Tuples: `(int, string)` (System.ValueTuple) and `System.Tuple`. */
import type { NamedTypeSymbol, TypeSymbol } from '../types/type-symbol.js';
import { definitionOf, tupleElements } from '../types/universe.js';
import { EngineBug, throwArgument } from './exception.js';
import { compareOf, defaultOf, equalsOf, hashOf, registerValueType, textOf } from './value-ops.js';
import { ClrObject, ClrStruct, clrTypeName } from './values.js';

/**
 * A C# tuple. All elements lie flat in `items`, also those that .NET nests in `Rest`. It is mutable: whoever assigns one copies it.
 */
export class ValueTuple extends ClrStruct {
  constructor(readonly items: unknown[]) {
    super();
  }
  /** A copy; tuples within are copied with it. */
  copy(): ValueTuple {
    return new ValueTuple(this.items.map((item) => (item instanceof ValueTuple ? item.copy() : item)));
  }
  /** Its text depends on the element types, which a raw value does not carry: see the registration below. */
  override toClrString(): string {
    throw new EngineBug('the text of a tuple needs its type');
  }
}

/** A tuple of these elements. */
export const newTuple = (...items: unknown[]): ValueTuple => new ValueTuple(items);

const elementsOf = (type: TypeSymbol): readonly TypeSymbol[] => tupleElements(type)!;

const tupleText = (types: readonly TypeSymbol[], items: readonly unknown[]): string =>
  `(${types.map((type, i) => textOf(type, items[i])).join(', ')})`;

const tupleHash = (types: readonly TypeSymbol[], items: readonly unknown[]): number => {
  let hash = 0;
  for (let i = 0; i < types.length; i++) hash = (Math.imul(hash, 31) + hashOf(types[i]!)(items[i])) | 0;
  return hash;
};

function compareTuples(types: readonly TypeSymbol[], a: readonly unknown[], b: readonly unknown[]): number {
  for (let i = 0; i < types.length; i++) {
    const order = compareOf(types[i]!)(a[i], b[i]);
    if (order !== 0) return order;
  }
  return 0;
}

const tuplesEqual = (types: readonly TypeSymbol[], a: readonly unknown[], b: readonly unknown[]): boolean =>
  types.every((type, i) => equalsOf(type)(a[i], b[i]));

for (let arity = 0; arity <= 8; arity++)
  registerValueType<ValueTuple>(definitionOf('System.ValueTuple', arity), {
    zero: new ValueTuple([]),
    zeroOf: (type) => new ValueTuple(elementsOf(type).map(defaultOf)),
    toText: (tuple, type) => tupleText(elementsOf(type), tuple.items),
    equals: (a, b, type) => tuplesEqual(elementsOf(type), a.items, b.items),
    hash: (tuple, type) => tupleHash(elementsOf(type), tuple.items),
    compare: (a, b, type) => compareTuples(elementsOf(type), a.items, b.items),
  });

const combine = (a: number, b: number): number => (((a << 5) + a) ^ b) | 0;

/** `Tuple.CombineHashCodes`: the first four in pairs, then what follows them. */
function combineHashes(hashes: readonly number[]): number {
  if (hashes.length < 4) return hashes.reduce(combine);
  const first = combine(combine(hashes[0]!, hashes[1]!), combine(hashes[2]!, hashes[3]!));
  return hashes.length === 4 ? first : combine(first, combineHashes(hashes.slice(4)));
}

/** A `System.Tuple`. The eighth element, where there is one, is a tuple of the rest. */
export class ClrTuple extends ClrObject {
  constructor(
    readonly type: NamedTypeSymbol,
    readonly items: readonly unknown[],
  ) {
    super();
  }
  get clrType(): NamedTypeSymbol {
    return this.type;
  }
  override toClrString(): string {
    return `(${this.#texts().join(', ')})`;
  }
  #texts(): string[] {
    const types = this.type.typeArguments;
    return this.items.flatMap((item, i) => (i === 7 && item instanceof ClrTuple ? item.#texts() : [textOf(types[i]!, item)]));
  }
  override equalsClr(other: unknown): boolean {
    return other instanceof ClrTuple && other.type === this.type && tuplesEqual(this.type.typeArguments, this.items, other.items);
  }
  override hashClr(): number {
    return combineHashes(this.#hashes());
  }
  /** Those of the last eight elements; a long rest stands for all before it. */
  #hashes(): number[] {
    const types = this.type.typeArguments;
    const rest = this.items[7];
    if (!(rest instanceof ClrTuple)) return this.items.map((item, i) => hashOf(types[i]!)(item));
    if (rest.items.length === 8) return [rest.hashClr()];
    const own = this.items.slice(0, 7).map((item, i) => hashOf(types[i]!)(item));
    return [...own.slice(rest.items.length - 1), rest.hashClr()];
  }
  compareToClr(other: unknown): number {
    if (!(other instanceof ClrTuple) || other.type !== this.type)
      return throwArgument(`Argument must be of type ${clrTypeName(this.type)}.`, 'other');
    return compareTuples(this.type.typeArguments, this.items, other.items);
  }
}

/** `Tuple.Create` and the constructors: a `System.Tuple` of these element types. */
export const newClrTuple = (types: readonly TypeSymbol[], items: readonly unknown[]): ClrTuple =>
  new ClrTuple(definitionOf('System.Tuple', types.length).construct(...types), items);
