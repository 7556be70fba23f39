/** Evaluates the filters of a JSONPath over tokens, lazily and in Newtonsoft's order. */
import { charge } from '../budget.js';
import { throwJson } from './errors.js';
import { JConstructor } from './j-constructor.js';
import { type QueryTest, testTokens } from './path-queries.js';
import { className } from './token-types.js';
import { JArray, JContainer, JObject, JProperty, type JToken, type JValue } from './tokens.js';

export type QueryOperator = 'exists' | QueryTest;

/** One side of a comparison in a query: a path from the element or the root, or a constant. */
export interface QuerySide {
  readonly path?: readonly Filter[];
  readonly value?: JValue;
}

export type QueryExpression =
  | { readonly kind: 'test'; readonly operator: QueryOperator; readonly left: QuerySide; readonly right: QuerySide | undefined }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly QueryExpression[] };

/** One step of a path. A name or index that is undefined stands for all. */
export type Filter =
  | { readonly kind: 'root' }
  | { readonly kind: 'field' | 'scan'; readonly name: string | undefined }
  | { readonly kind: 'fields' | 'scanFields'; readonly names: readonly string[] }
  | { readonly kind: 'index'; readonly index: number | undefined }
  | { readonly kind: 'indexes'; readonly indexes: readonly number[] }
  | {
      readonly kind: 'slice';
      readonly start: number | undefined;
      readonly end: number | undefined;
      readonly step: number | undefined;
    }
  | { readonly kind: 'query' | 'scanQuery'; readonly expression: QueryExpression };

const nameOf = (token: JToken): string => className(token.clrType);

/** What the path selects, lazily. */
export function evaluate(filters: readonly Filter[], root: JToken, token: JToken, mustMatch: boolean): Iterable<JToken> {
  let current: Iterable<JToken> = [token];
  for (const filter of filters) current = applyFilter(filter, root, current, mustMatch);
  return current;
}

/** The one token of a path of plain names and indexes, without iterators; undefined when the path has other steps. */
export function evaluatePlain(filters: readonly Filter[], token: JToken, mustMatch: boolean): JToken | null | undefined {
  let current: JToken | null = token;
  for (const filter of filters) {
    charge(1);
    if (filter.kind === 'field' && filter.name !== undefined) current = field(current, filter.name, mustMatch);
    else if (filter.kind === 'index' && filter.index !== undefined) current = item(current, filter.index, mustMatch);
    else return undefined;
    if (current === null) return null;
  }
  return current;
}

function field(token: JToken, name: string, mustMatch: boolean): JToken | null {
  if (token instanceof JObject) {
    const value = token.get(name);
    if (value === null && mustMatch) throwJson(`Property '${name}' does not exist on JObject.`);
    return value;
  }
  if (mustMatch) throwJson(`Property '${name}' not valid on ${nameOf(token)}.`);
  return null;
}

function item(token: JToken, index: number, mustMatch: boolean): JToken | null {
  if (token instanceof JArray || token instanceof JConstructor) {
    if (token.count > index) return token.itemAt(index);
    if (mustMatch) throwJson(`Index ${index} outside the bounds of ${nameOf(token)}.`);
    return null;
  }
  if (mustMatch) throwJson(`Index ${index} not valid on ${nameOf(token)}.`);
  return null;
}

function* applyFilter(filter: Filter, root: JToken, current: Iterable<JToken>, mustMatch: boolean): Generator<JToken> {
  if (filter.kind === 'root') {
    yield root;
    return;
  }
  if (filter.kind === 'slice' && filter.step === 0) throwJson('Step cannot be zero.');
  for (const token of current) {
    charge(1);
    switch (filter.kind) {
      case 'field':
        if (filter.name === undefined) yield* allFields(token, mustMatch);
        else {
          const value = field(token, filter.name, mustMatch);
          if (value !== null) yield value;
        }
        break;
      case 'fields':
        yield* someFields(token, filter.names, mustMatch);
        break;
      case 'index':
        if (filter.index === undefined) yield* allItems(token, mustMatch);
        else {
          const value = item(token, filter.index, mustMatch);
          if (value !== null) yield value;
        }
        break;
      case 'indexes':
        for (const index of filter.indexes) {
          const value = item(token, index, mustMatch);
          if (value !== null) yield value;
        }
        break;
      case 'slice':
        yield* slice(token, filter.start, filter.end, filter.step ?? 1, mustMatch);
        break;
      case 'scan':
        yield* scan(token, filter.name);
        break;
      case 'scanFields':
        for (const found of walk(token))
          if (found instanceof JProperty) for (const name of filter.names) if (found.name === name) yield found.token;
        break;
      case 'query':
        for (const child of childrenOf(token)) if (matches(filter.expression, root, child)) yield child;
        break;
      case 'scanQuery':
        for (const found of selfAndDescendants(token)) if (matches(filter.expression, root, found)) yield found;
    }
  }
}

function* childrenOf(token: JToken): Generator<JToken> {
  const enumerator = token.getEnumerator();
  while (enumerator.moveNext()) yield enumerator.current;
}

/** The token and everything in it, parents first. */
export function* selfAndDescendants(token: JToken): Generator<JToken> {
  yield token;
  yield* descendants(token);
}
export function* descendants(token: JToken): Generator<JToken> {
  const stack = [token.getEnumerator()];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    if (!top.moveNext()) {
      stack.pop();
      continue;
    }
    const child = top.current;
    yield child;
    if (child instanceof JContainer) stack.push(child.getEnumerator());
  }
}

function* allFields(token: JToken, mustMatch: boolean): Generator<JToken> {
  if (token instanceof JObject) {
    for (const property of childrenOf(token)) yield (property as JProperty).token;
  } else if (mustMatch) throwJson(`Property '*' not valid on ${nameOf(token)}.`);
}

function* someFields(token: JToken, names: readonly string[], mustMatch: boolean): Generator<JToken> {
  if (token instanceof JObject) {
    for (const name of names) {
      const value = token.get(name);
      if (value !== null) yield value;
      if (value === null && mustMatch) throwJson(`Property '${name}' does not exist on JObject.`);
    }
  } else if (mustMatch) throwJson(`Properties ${names.map((name) => `'${name}'`).join(', ')} not valid on ${nameOf(token)}.`);
}

function* allItems(token: JToken, mustMatch: boolean): Generator<JToken> {
  if (token instanceof JArray || token instanceof JConstructor) yield* childrenOf(token);
  else if (mustMatch) throwJson(`Index * not valid on ${nameOf(token)}.`);
}

function* slice(
  token: JToken,
  start: number | undefined,
  end: number | undefined,
  step: number,
  mustMatch: boolean,
): Generator<JToken> {
  if (!(token instanceof JArray)) {
    if (mustMatch) throwJson(`Array slice is not valid on ${nameOf(token)}.`);
    return;
  }
  const { count } = token;
  const forward = step > 0;
  let from = start ?? (forward ? 0 : count - 1);
  let to = end ?? (forward ? count : -1);
  if (start !== undefined && start < 0) from += count;
  if (end !== undefined && end < 0) to += count;
  if (forward) from = Math.max(from, 0);
  from = Math.min(from, forward ? count : count - 1);
  to = Math.min(Math.max(to, -1), count);
  const within = (index: number) => (forward ? index < to : index > to);
  if (within(from)) for (let i = from; within(i); i += step) yield token.itemAt(i);
  else if (mustMatch) throwJson(`Array slice of ${start ?? '*'} to ${end ?? '*'} returned no results.`);
}

function* scan(token: JToken, name: string | undefined): Generator<JToken> {
  if (name === undefined) yield token;
  for (const found of walk(token))
    if (found instanceof JProperty) {
      if (name !== undefined && found.name === name) yield found.token;
    } else if (name === undefined) yield found;
}

/** Everything below a token by following first, next and parent, so that changes meanwhile are seen. */
function* walk(origin: JToken): Generator<JToken> {
  let value: JToken = origin;
  for (;;) {
    charge(1);
    if (value instanceof JContainer && value.hasValues) value = value.first!;
    else {
      while (value !== origin && value.parent !== null && value === value.parent.last) value = value.parent;
      if (value === origin) return;
      const { next } = value;
      if (next === null) return;
      value = next;
    }
    yield value;
  }
}

function matches(expression: QueryExpression, root: JToken, token: JToken): boolean {
  charge(1);
  switch (expression.kind) {
    case 'and':
      return expression.parts.every((part) => matches(part, root, token));
    case 'or':
      return expression.parts.some((part) => matches(part, root, token));
    case 'test': {
      const left = sideTokens(expression.left, root, token);
      if (expression.operator === 'exists') {
        for (const _ of left) return true;
        return false;
      }
      const test: QueryTest = expression.operator;
      let right: JToken[] | undefined;
      for (const one of left) {
        right ??= [...sideTokens(expression.right!, root, token)];
        for (const other of right) if (testTokens(test, one, other)) return true;
      }
      return false;
    }
  }
}

const sideTokens = (side: QuerySide, root: JToken, token: JToken): Iterable<JToken> =>
  side.value !== undefined ? [side.value] : evaluate(side.path!, root, token, false);
