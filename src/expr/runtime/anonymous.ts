/** Objects of anonymous types: `new { a = 1, b = "x" }`. */
import type { NamedTypeSymbol } from '../types/type-symbol.js';
import { equalsOf, hashOf, textOf } from './value-ops.js';
import { ClrObject } from './values.js';

/** An immutable object with the property names of its type; equality is by value, as C# generates it. */
export class AnonymousObject extends ClrObject {
  constructor(
    /** The anonymous type (`anonymousOf`). */
    readonly type: NamedTypeSymbol,
    /** In the order of the names, in the representation of their types. */
    readonly values: readonly unknown[],
  ) {
    super();
  }
  get clrType(): NamedTypeSymbol {
    return this.type;
  }
  get names(): readonly string[] {
    return this.type.definition.anonymousNames!;
  }
  override toClrString(): string {
    const types = this.type.typeArguments;
    const properties = this.names.map((name, i) => `${name} = ${textOf(types[i]!, this.values[i])}`);
    return properties.length === 0 ? '{ }' : `{ ${properties.join(', ')} }`;
  }
  override equalsClr(other: unknown): boolean {
    if (!(other instanceof AnonymousObject) || other.type !== this.type) return false;
    return this.type.typeArguments.every((type, i) => equalsOf(type)(this.values[i], other.values[i]));
  }
  override hashClr(): number {
    let hash = 0;
    const types = this.type.typeArguments;
    for (let i = 0; i < types.length; i++) hash = (Math.imul(hash, -1521134295) + hashOf(types[i]!)(this.values[i])) | 0;
    return hash;
  }
}
