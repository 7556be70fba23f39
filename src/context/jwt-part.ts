/**
 * Header or payload of a token: a JSON object read as Newtonsoft reads it. Nearly every token is plain JSON that the
 * platform's parser reads alike and much faster; the rest goes through the runtime's own.
 */
import { throwArgument, throwOverflow } from '../expr/runtime/exception.js';
import { toText } from '../expr/runtime/json/convert-value.js';
import { parseJObject } from '../expr/runtime/json/parse.js';
import { JTokenType, tokenTypeName } from '../expr/runtime/json/token-types.js';
import { JArray, JObject, type JToken, JValue } from '../expr/runtime/json/tokens.js';
import { writeCompact } from '../expr/runtime/json/writer.js';
import { types } from '../expr/types/universe.js';

export interface JwtPart {
  /** `(string)token[name]`. */
  text(name: string): string | null;
  /** The value when it is an integer. */
  integer(name: string): number | undefined;
  claims(): Iterable<readonly [name: string, values: string[]]>;
  /** Values of the claim spelled so, when it is certain that no other claim differs from it by case only. */
  exactClaim(name: string): string[] | undefined;
}

type Plain = string | number | boolean | null | readonly Plain[] | { readonly [name: string]: Plain };

/** Text that Newtonsoft may take for a date. */
const dateLike = /^(?:\d{4}-\d\d-\d\dT|\/Date\()/;
/** Names that JavaScript objects put first, whatever their place. */
const indexLike = /^\d+$/;

const mayStartDate = (code: number): boolean => code >= 0x2f && code <= 0x39;

/** A number that is no integer as written, which `JSON.parse` may hide. */
const fractional = /[:,[]\s*-?\d+[.eE]/;

const plainName = /^[\x21-\x40[-\x7e]*$/;

/** Values whose text is the same in both worlds. */
function isSame(value: Plain): boolean {
  switch (typeof value) {
    case 'string':
      return !mayStartDate(value.charCodeAt(0)) || !dateLike.test(value);
    case 'number':
      return Number.isSafeInteger(value) && !Object.is(value, -0);
    case 'boolean':
      return true;
    default:
      return value === null || (Array.isArray(value) && value.every(isSame));
  }
}

type PlainObject = { readonly [name: string]: Plain };

class PlainPart implements JwtPart {
  /** Whether no name has a capital letter, or any beyond ASCII. */
  #hasPlainNames: boolean | undefined;
  constructor(readonly members: PlainObject) {}
  #member(name: string): Plain | undefined {
    return Object.hasOwn(this.members, name) ? this.members[name] : undefined;
  }
  text(name: string): string | null {
    const value = this.#member(name);
    if (value === undefined || value === null) return null;
    if (typeof value === 'object') return throwArgument('Can not convert Array to String.');
    return typeof value === 'boolean' ? (value ? 'True' : 'False') : String(value);
  }
  integer(name: string): number | undefined {
    const value = this.#member(name);
    return typeof value === 'number' ? value : undefined;
  }
  *claims(): Generator<readonly [string, string[]]> {
    for (const name of Object.keys(this.members)) yield [name, plainTexts(this.members[name]!)];
  }
  exactClaim(name: string): string[] | undefined {
    this.#hasPlainNames ??= Object.keys(this.members).every((member) => plainName.test(member));
    if (!this.#hasPlainNames) return undefined;
    const value = this.#member(name);
    return value === undefined ? undefined : plainTexts(value);
  }
}

function plainTexts(value: Plain): string[] {
  if (typeof value === 'string') return [value];
  if (value === null) return [];
  return Array.isArray(value) ? value.flatMap(plainTexts) : [String(value)];
}

/** The object, or undefined where the runtime's own parser must look. */
function readPlain(text: string): PlainPart | undefined {
  if (fractional.test(text)) return undefined;
  let value: Plain;
  try {
    value = JSON.parse(text) as Plain;
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const members = value as PlainObject;
  const names = Object.keys(members);
  if (names.length > 0 && indexLike.test(names[0]!)) return undefined;
  for (const name of names) if (!isSame(members[name]!)) return undefined;
  return new PlainPart(members);
}

class TokenPart implements JwtPart {
  constructor(readonly object: JObject) {}
  text(name: string): string | null {
    const token = this.object.get(name);
    if (token === null) return null;
    if (!(token instanceof JValue)) return throwArgument(`Can not convert ${tokenTypeName(token.type)} to String.`);
    return token.raw === null ? null : toText(token.raw, token.clr);
  }
  integer(name: string): number | undefined {
    const token = this.object.get(name);
    if (!(token instanceof JValue) || token.type !== JTokenType.Integer) return undefined;
    if (token.clr !== types.long) throwOverflow('Value was either too large or too small for an Int64.');
    return Number(token.raw);
  }
  *claims(): Generator<readonly [string, string[]]> {
    for (const { name, token } of this.object.items) yield [name, tokenTexts(token)];
  }
  exactClaim(): undefined {
    return undefined;
  }
}

function tokenTexts(token: JToken): string[] {
  if (token instanceof JArray) return token.items.flatMap(tokenTexts);
  if (token instanceof JObject) return [writeCompact(token)];
  if (token.type === JTokenType.Null) return [];
  const text = token.toClrString();
  return [token.type === JTokenType.Boolean ? text.toLowerCase() : text];
}

/** Reads a part; throws as `JObject.Parse` does when it is no JSON object. */
export const readJwtPart = (text: string): JwtPart => readPlain(text) ?? new TokenPart(parseJObject(text));
