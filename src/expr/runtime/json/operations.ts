/** Members of JToken and JContainer that are more than a change of structure. */
import type { TypeSymbol } from '../../types/type-symbol.js';
import { typeNamed, types } from '../../types/universe.js';
import { charge } from '../budget.js';
import { isInstance } from '../collections/instances.js';
import { throwArgument, throwInvalidCast, throwInvalidOperation } from '../exception.js';
import { enumerateBoxed, nullableUnderlying } from '../sequences.js';
import { defaultOf } from '../value-ops.js';
import { Box, clrTypeName } from '../values.js';
import { typeOfObject } from './clr-types.js';
import { changeType, objectOf } from './convert-value.js';
import { throwJson } from './errors.js';
import { JConstructor } from './j-constructor.js';
import { emptyTokens, JEnumerable } from './j-enumerable.js';
import { parsePath } from './json-path.js';
import { type LazySequence, lazy } from './lazy-sequence.js';
import { descendants, evaluate, evaluatePlain } from './path-filters.js';
import { isMultiContent, tokenOfContent } from './token-content.js';
import { JTokenType } from './token-types.js';
import { JArray, JContainer, JObject, JProperty, JToken, JValue } from './tokens.js';

/** `Children()`. */
export const childrenOf = (token: JToken): JEnumerable =>
  token instanceof JContainer ? new JEnumerable(types.jToken, token) : emptyTokens;

function* tokensOf(source: JToken): Generator<JToken> {
  const enumerator = source.getEnumerator();
  while (enumerator.moveNext()) yield enumerator.current;
}

/** `Children<T>()`. */
export const childrenOfType = (token: JToken, type: TypeSymbol): JEnumerable<unknown> =>
  new JEnumerable<unknown>(
    type,
    lazy<unknown>(type, function* () {
      for (const child of tokensOf(token)) if (isInstance(child, type)) yield child;
    }),
  );

/** Interfaces of JValue that `Value<T>()` looks for in the value, not in the token. */
const valueInterfaces = new Set<TypeSymbol>([typeNamed('System.IComparable'), types.iFormattable]);

/** `Extensions.Convert<JToken, T>(token)`, in the representation of T. */
export function convertToken(token: JToken | null, target: TypeSymbol): unknown {
  if (token === null) return defaultOf(target);
  if (token instanceof JValue) {
    const { raw, clr } = token;
    if (clr === target && clr !== types.long && raw !== null) return raw;
  }
  if (isInstance(token, target) && !valueInterfaces.has(target)) return token;
  if (!(token instanceof JValue))
    return throwInvalidCast(`Cannot cast ${clrTypeName(token.clrType)} to Newtonsoft.Json.Linq.JToken.`);
  const { raw, clr } = token;
  const value = objectOf(raw, clr);
  const plain = nullableUnderlying(target) ?? target;
  if (value !== null && isInstance(value, plain)) return value instanceof Box && value.type === plain ? value.value : value;
  if (raw === null && plain !== target) return null;
  return changeType(raw, clr, plain);
}

/** `Value<T>(key)`. */
export const valueOfKey = (token: JToken, key: unknown, target: TypeSymbol): unknown => convertToken(token.getByKey(key), target);

/** `Values<T>()`. */
export function valuesOf(token: JToken, target: TypeSymbol): LazySequence<unknown> {
  if (!(token instanceof JContainer)) return throwInvalidOperation(`Cannot access child value on ${clrTypeName(token.clrType)}.`);
  return lazy<unknown>(target, function* () {
    for (const child of tokensOf(token)) yield convertToken(child, target);
  });
}

/** `SelectToken(path, errorWhenNoMatch)`. */
export function selectToken(token: JToken, path: string | null, mustMatch = false): JToken | null {
  const filters = parsePath(path);
  const plain = evaluatePlain(filters, token, mustMatch);
  if (plain !== undefined) return plain;
  let found: JToken | null = null;
  for (const match of evaluate(filters, token, token, mustMatch)) {
    if (found !== null) throwJson('Path returned multiple tokens.');
    found = match;
  }
  return found;
}

/** `SelectTokens(path, errorWhenNoMatch)`: the path is read at once, the tokens are looked for later. */
export function selectTokens(token: JToken, path: string | null, mustMatch = false): LazySequence<JToken> {
  const filters = parsePath(path);
  return lazy(types.jToken, () => evaluate(filters, token, token, mustMatch));
}

/** `Descendants()`, or with the token itself. */
export const descendantsOf = (token: JContainer, withSelf: boolean): LazySequence<JToken> =>
  lazy(types.jToken, function* () {
    if (withSelf) yield token;
    yield* descendants(token);
  });

export const ancestorsOf = (token: JToken, withSelf: boolean): LazySequence<JToken> =>
  lazy(types.jToken, function* () {
    for (let current = withSelf ? token : token.parent; current !== null; current = current.parent) yield current;
  });

export const afterSelf = (token: JToken): LazySequence<JToken> =>
  lazy(types.jToken, function* () {
    for (let current = token.next; current !== null; current = current.next) yield current;
  });

export const beforeSelf = (token: JToken): LazySequence<JToken> =>
  lazy(types.jToken, function* () {
    if (token.parent === null) return;
    for (let current = token.parent.first; current !== token && current !== null; current = current.next) yield current;
  });

const parentOf = (token: JToken): JContainer => token.parent ?? throwInvalidOperation('The parent is missing.');

export function removeSelf(token: JToken): void {
  parentOf(token).removeItem(token);
}
export function replaceSelf(token: JToken, value: JToken | null): void {
  parentOf(token).replaceChild(token, value);
}
export function addAfterSelf(token: JToken, content: unknown): void {
  const parent = parentOf(token);
  parent.insertContent(parent.indexOfItem(token) + 1, content);
}
export function addBeforeSelf(token: JToken, content: unknown): void {
  const parent = parentOf(token);
  parent.insertContent(parent.indexOfItem(token), content);
}

export function replaceAll(container: JContainer, content: unknown): void {
  container.clearItems();
  container.add(content);
}

/** `DeepEquals`. */
export const deepEquals = (a: JToken | null, b: JToken | null): boolean =>
  a === b || (a !== null && b !== null && a.deepEquals(b));

/** `Merge(content)`: arrays are joined, a null changes nothing that is there. */
export function merge(container: JContainer, content: unknown): void {
  if (content === null) return;
  if (!(content instanceof JToken) && !isMultiContent(content))
    throwArgument(`Could not determine JSON object type for type ${clrTypeName(typeOfObject(content))}.`, 'content');
  mergeItem(container, content);
}

function mergeItem(container: JContainer, content: unknown): void {
  charge(1);
  if (container instanceof JObject) {
    if (content instanceof JObject) mergeObject(container, content);
  } else if (container instanceof JArray) {
    if (content instanceof JArray || isMultiContent(content)) addEach(container, content);
  } else if (container instanceof JConstructor) {
    if (!(content instanceof JConstructor)) return;
    if (content.name !== null) container.name = content.name;
    addEach(container, content);
  } else if (container instanceof JProperty) {
    const value = content instanceof JProperty ? content.value : null;
    if (value !== null && value.type !== JTokenType.Null) container.value = value;
  }
}

function mergeObject(target: JObject, source: JObject): void {
  for (const child of tokensOf(source)) {
    const { name, token } = child as JProperty;
    const existing = target.find(name);
    if (existing === undefined) target.set(name, token);
    else if (existing.token instanceof JContainer && existing.token.type === token.type) mergeItem(existing.token, token);
    else if (token.type !== JTokenType.Null && !(token instanceof JValue && token.raw === null)) existing.value = token;
  }
}

function addEach(target: JContainer, content: JContainer | Parameters<typeof enumerateBoxed>[0]): void {
  const enumerator = content instanceof JContainer ? content.getEnumerator() : enumerateBoxed(content);
  while (enumerator.moveNext()) {
    const item: unknown = enumerator.current;
    target.insertItem(target.count, item === null ? null : tokenOfContent(item));
  }
  enumerator.dispose();
}
