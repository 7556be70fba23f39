/** The body of a binding call, decoded as Go does it (dapr.md 1.2). */
import { decodeFirstValue } from '../go-json/decode.js';
import { GoJsonError, type GoValue, goKind } from '../go-json/go-value.js';

export interface DecodedBindingRequest {
  readonly operation: string;
  readonly data: GoValue;
  readonly metadata: ReadonlyMap<string, string>;
}

/** Throws `GoJsonError` in the decoder's words. */
export function decodeBindingRequest(text: string): DecodedBindingRequest {
  const value = decodeFirstValue(text);
  if (value === null) return { operation: '', data: null, metadata: new Map() };
  if (!(value instanceof Map))
    throw new GoJsonError(`json: cannot unmarshal ${goKind(value)} into Go value of type http.OutputBindingRequest`);
  let operation = '';
  let data: GoValue = null;
  const metadata = new Map<string, string>();
  for (const [key, member] of value as ReadonlyMap<string, GoValue>) {
    switch (key.toLowerCase()) {
      case 'operation':
        if (member === null) break;
        if (typeof member !== 'string') throw wrongField(member, 'operation', 'string');
        operation = member;
        break;
      case 'data':
        data = member;
        break;
      case 'metadata':
        readMetadata(member, metadata);
        break;
      default:
    }
  }
  return { operation, data, metadata };
}

function readMetadata(member: GoValue, into: Map<string, string>): void {
  if (member === null) return;
  if (!(member instanceof Map)) throw wrongField(member, 'metadata', 'map[string]string');
  for (const [key, value] of member as ReadonlyMap<string, GoValue>) {
    if (value !== null && typeof value !== 'string') throw wrongField(value, 'metadata', 'string');
    into.set(key, value ?? '');
  }
}

const wrongField = (value: GoValue, field: string, type: string): GoJsonError =>
  new GoJsonError(`json: cannot unmarshal ${goKind(value)} into Go struct field OutputBindingRequest.${field} of type ${type}`);
