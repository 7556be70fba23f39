/** `JEnumerable<T>`: a sequence of tokens. It is a struct of .NET whose boxes are the same objects here. */
import type { NamedTypeSymbol, TypeSymbol } from '../../types/type-symbol.js';
import { types } from '../../types/universe.js';
import { type ClrSequence, enumerate } from '../sequences.js';
import { registerValueType } from '../value-ops.js';
import { type ClrEnumerable, type ClrEnumerator, ClrObject, clrTypeName } from '../values.js';
import { jEnumerableDefinition } from './token-types.js';
import type { JToken } from './tokens.js';

export class JEnumerable<T = JToken> extends ClrObject implements ClrEnumerable<T> {
  constructor(
    readonly elementType: TypeSymbol,
    readonly source: ClrSequence<T>,
  ) {
    super();
  }
  get clrType(): NamedTypeSymbol {
    return jEnumerableDefinition.construct(this.elementType);
  }
  getEnumerator(): ClrEnumerator<T> {
    return enumerate(this.source);
  }
  override equalsClr(other: unknown): boolean {
    return other instanceof JEnumerable && other.elementType === this.elementType && other.source === this.source;
  }
}

const nothing: ClrEnumerable<never> = {
  elementType: types.jToken,
  getEnumerator: () => ({
    moveNext: () => false,
    get current(): never {
      return null as never;
    },
    dispose: () => {},
  }),
};
export const emptyTokens = new JEnumerable<JToken>(types.jToken, nothing);

registerValueType<JEnumerable<unknown>>(jEnumerableDefinition, {
  zero: emptyTokens,
  toText: (_, type) => clrTypeName(type),
  equals: (a, b) => a.equalsClr(b),
  hash: (value) => value.hashClr(),
});
