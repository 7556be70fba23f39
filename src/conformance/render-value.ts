/** Values as recorded answers write them: `{ type, value }` (docs/conformance.md). */
import { BasicAuthCredentials } from '../context/basic-auth.js';
import { Jwt } from '../context/jwt.js';
import { standardEnvironment } from '../environment.js';
import { AnonymousObject } from '../expr/runtime/anonymous.js';
import { KeyValuePair } from '../expr/runtime/collections/key-value-pair.js';
import { isReadOnlyDictionary } from '../expr/runtime/collections/protocol.js';
import { base64Of } from '../expr/runtime/convert-base64.js';
import { ClrException } from '../expr/runtime/exception.js';
import { JToken } from '../expr/runtime/json/tokens.js';
import { writeCompact } from '../expr/runtime/json/writer.js';
import { box, enumerateBoxed, isEnumerable } from '../expr/runtime/sequences.js';
import { objectText, runtimeTypeOf, valueOps } from '../expr/runtime/value-ops.js';
import { Box, bytesOf, ClrArray } from '../expr/runtime/values.js';
import { nodeText } from '../expr/runtime/xml/node-text.js';
import { XNode, XObject } from '../expr/runtime/xml/objects.js';
import { allInterfacesOf } from '../expr/types/relations.js';
import type { NamedTypeSymbol, TypeSymbol } from '../expr/types/type-symbol.js';
import { generics, types } from '../expr/types/universe.js';

export type RenderedValue = null | { readonly type: string; readonly value?: unknown };

const maxElements = 1000;
const maxDepth = 8;

/** The private iterators of .NET: an answer names what they enumerate. */
const isPrivate = (type: NamedTypeSymbol): boolean =>
  standardEnvironment().catalog.declaredType(type.definition) === undefined && type.definition.isDeclared;

/** Full .NET name of a run-time type, generic arguments joined with `,`. */
export function renderTypeName(type: TypeSymbol): string {
  if (type.kind === 'array') return `${renderTypeName(type.elementType)}[]`;
  if (type.kind !== 'named') return type.name;
  const { definition } = type;
  if (definition.anonymousNames !== undefined) return '<anonymous>';
  const sequence = isPrivate(type)
    ? allInterfacesOf(type).find((candidate) => candidate.definition === generics.iEnumerable.definition)
    : undefined;
  if (sequence !== undefined) return renderTypeName(sequence);
  const { containingType } = definition;
  if (type.typeArguments.length === 0)
    return containingType === undefined ? definition.fullName : `${containingType.fullName}+${definition.name}`;
  const name = containingType === undefined ? definition.fullName : `${containingType.fullName}.${definition.name}`;
  return `${name}<${type.typeArguments.map(renderTypeName).join(',')}>`;
}

/** A value held as an `object`. */
export function renderValue(value: unknown, depth = 0): RenderedValue {
  if (value === null) return null;
  const type = runtimeTypeOf(value)!;
  const name = renderTypeName(type);
  if (depth > maxDepth) return { type: name };
  return { type: name, value: bodyOf(value, type, depth) };
}

function bodyOf(value: unknown, type: TypeSymbol, depth: number): unknown {
  if (typeof value === 'string') return value;
  if (value instanceof Box) return boxBody(value);
  if (value instanceof ClrArray && type.kind === 'array' && type.elementType === types.byte)
    return base64Of(bytesOf(value as ClrArray<number>));
  if (value instanceof JToken) return writeCompact(value);
  if (value instanceof XObject) return value instanceof XNode ? nodeText(value, 1) : objectText(value);
  if (value instanceof ClrException) return value.message;
  if (value instanceof Jwt) return jwtMembers(value, depth);
  if (value instanceof BasicAuthCredentials)
    return { UserId: renderValue(value.userId, depth + 1), Password: renderValue(value.password, depth + 1) };
  if (value instanceof AnonymousObject)
    return Object.fromEntries(
      value.names.map((member, i) => [member, renderValue(box(value.type.typeArguments[i]!, value.values[i]), depth + 1)]),
    );
  if (value instanceof ClrArray || isEnumerable(value)) return elements(value, type, depth);
  return objectText(value);
}

function boxBody({ type, value }: Box): unknown {
  switch (type.special) {
    case 'bool':
      return value;
    case 'char':
      return String.fromCharCode(value as number);
    default: {
      const ops = valueOps(type);
      const roundTrip =
        type === types.dateTime || type === types.dateTimeOffset
          ? 'o'
          : type.special === 'double' || type.special === 'float'
            ? 'R'
            : null;
      return roundTrip === null || ops.format === undefined ? ops.toText(value, type) : ops.format(value, roundTrip, type);
    }
  }
}

function elements(sequence: Parameters<typeof enumerateBoxed>[0], type: TypeSymbol, depth: number): unknown[] {
  const asPairs = isReadOnlyDictionary(sequence) && type.kind === 'named' && isDictionary(type);
  const list: unknown[] = [];
  const enumerator = enumerateBoxed(sequence);
  try {
    while (list.length < maxElements && enumerator.moveNext()) {
      const { current } = enumerator;
      list.push(asPairs ? pairOf(current, depth) : renderValue(current, depth + 1));
    }
  } finally {
    enumerator.dispose();
  }
  return list;
}

const isDictionary = (type: NamedTypeSymbol): boolean =>
  type.definition === generics.dictionary.definition ||
  allInterfacesOf(type).some((candidate) => candidate.definition.fullName === 'System.Collections.IDictionary');

function pairOf(current: unknown, depth: number): unknown {
  if (!(current instanceof Box) || !(current.value instanceof KeyValuePair)) return renderValue(current, depth + 1);
  const [keyType, valueType] = current.type.typeArguments;
  return [renderValue(box(keyType!, current.value.key), depth + 1), renderValue(box(valueType!, current.value.value), depth + 1)];
}

function jwtMembers(jwt: Jwt, depth: number): unknown {
  const date = (value: unknown) => renderValue(box(types.dateTime, value), depth + 1);
  const plain = (value: unknown) => renderValue(value, depth + 1);
  return {
    Algorithm: plain(jwt.algorithm),
    Audiences: plain(jwt.audiences),
    Claims: plain(jwt.claims),
    ExpirationTime: date(jwt.expirationTime),
    Id: plain(jwt.id),
    IssuedAt: date(jwt.issuedAt),
    Issuer: plain(jwt.issuer),
    NotBefore: date(jwt.notBefore),
    Subject: plain(jwt.subject),
    Type: plain(jwt.type),
  };
}
