/** `Newtonsoft.Json.Linq.Extensions`. */
import type { TypeSymbol } from '../../types/type-symbol.js';
import { types } from '../../types/universe.js';
import { requireArgument, throwArgument, throwArgumentNull } from '../exception.js';
import { type ClrSequence, iterate } from '../sequences.js';
import { JEnumerable } from './j-enumerable.js';
import { type LazySequence, lazy } from './lazy-sequence.js';
import { convertToken } from './operations.js';
import { descendants } from './path-filters.js';
import { type JObject, JToken, JValue } from './tokens.js';

type Tokens = ClrSequence<JToken> | null;

const each =
  (expand: (token: JToken) => Iterable<JToken>, type: TypeSymbol = types.jToken) =>
  (source: Tokens): JEnumerable => {
    const tokens = requireArgument(source, 'source');
    return new JEnumerable(
      type,
      lazy(type, function* () {
        for (const token of iterate(tokens)) yield* expand(token);
      }),
    );
  };

function* up(token: JToken | null): Generator<JToken> {
  for (let current = token; current !== null; current = current.parent) yield current;
}

export const ancestorsOfAll = each((token) => up(token.parent));
export const ancestorsAndSelfOfAll = each(up);
export const descendantsOfAll = each(descendants);
export const descendantsAndSelfOfAll = each(function* (token) {
  yield token;
  yield* descendants(token);
});
export const childrenOfAll = each((token) => iterate(token));
export const propertiesOfAll = each((token) => (token as JObject).items, types.jProperty);

/** `AsJEnumerable()`: null stays null. */
export function asJEnumerable<T>(source: ClrSequence<T> | null, type: TypeSymbol): JEnumerable<T> | JToken | null {
  if (source === null || source instanceof JToken) return source;
  return source instanceof JEnumerable ? source : new JEnumerable(type, source);
}

/** `Children<T, U>()`. */
export function childrenOfAllAs(source: Tokens, target: TypeSymbol): LazySequence<unknown> {
  const tokens = requireArgument(source, 'source');
  return lazy<unknown>(target, function* () {
    for (const token of iterate(tokens)) for (const child of iterate(token)) yield convertToken(child, target);
  });
}

/** `Values<U>(key)`; without a key, of values themselves and of containers' children. */
export function valuesOfAll(source: Tokens, key: unknown, target: TypeSymbol): LazySequence<unknown> {
  return lazy<unknown>(target, function* () {
    const tokens = requireArgument(source, 'source');
    for (const token of iterate(tokens)) {
      if (key !== null) {
        const value = token.getByKey(key);
        if (value !== null) yield convertToken(value, target);
      } else if (token instanceof JValue) yield convertToken(token, target);
      else for (const child of iterate(token)) yield convertToken(child, target);
    }
  });
}

/** `Values(key)`. */
export const tokensOfAll = (source: Tokens, key: unknown): JEnumerable =>
  new JEnumerable(types.jToken, valuesOfAll(source, key, types.jToken) as LazySequence<JToken>);

/** `Value<U>()` of a token that is a sequence. */
export function valueOfSequence(value: Tokens, target: TypeSymbol): unknown {
  if (value === null) return throwArgumentNull('value');
  return value instanceof JToken ? convertToken(value, target) : throwArgument('Source value must be a JToken.');
}
