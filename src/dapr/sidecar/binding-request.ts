/** The body of a binding call, decoded as Go does it (dapr.md 1.2). */
import { readFirstValue } from '../go-json/decode.js';
import { GoJsonError, type GoValue, goKind } from '../go-json/go-value.js';

export interface DecodedBindingRequest {
  readonly operation: string;
  readonly data: GoValue;
  readonly metadata: ReadonlyMap<string, string>;
}

/** Throws `GoJsonError` in the decoder's words. */
export function decodeBindingRequest(text: string): DecodedBindingRequest {
  const { value, members, tooLarge } = readFirstValue(text);
  let operation = '';
  let data: GoValue = null;
  let metadata: ReadonlyMap<string, string> = new Map();
  if (value === null) return { operation, data, metadata };
  if (members === undefined)
    throw new GoJsonError(`json: cannot unmarshal ${goKind(value)} into Go value of type http.OutputBindingRequest`);
  members.forEach(([key, member], index) => {
    switch (foldedKey(key)) {
      case 'operation':
        if (member === null) break;
        if (typeof member !== 'string') throw wrongField(goKind(member), 'operation', 'string');
        operation = member;
        break;
      case 'data':
        if (tooLarge?.member === index) throw wrongField(`number ${tooLarge.text}`, 'data', 'float64');
        data = member;
        break;
      case 'metadata':
        metadata = mergedMetadata(metadata, member);
        break;
      default:
    }
  });
  return { operation, data, metadata };
}

/** Go matches a struct's keys without regard to case, by Unicode's simple folding. */
const foldedKey = (key: string): string => key.toUpperCase().toLowerCase();

/** A repeated `metadata` adds to the first; null takes it away. */
function mergedMetadata(before: ReadonlyMap<string, string>, member: GoValue): ReadonlyMap<string, string> {
  if (member === null) return new Map();
  if (!(member instanceof Map)) throw wrongField(goKind(member), 'metadata', 'map[string]string');
  const merged = new Map(before);
  for (const [key, value] of member as ReadonlyMap<string, GoValue>) {
    if (value !== null && typeof value !== 'string') throw wrongField(goKind(value), 'metadata', 'string');
    merged.set(key, value ?? '');
  }
  return merged;
}

const wrongField = (what: string, field: string, type: string): GoJsonError =>
  new GoJsonError(`json: cannot unmarshal ${what} into Go struct field OutputBindingRequest.${field} of type ${type}`);
