/** JSON text to tokens: plain JSON by a parser of its own, everything else by Newtonsoft's reader. */
import { types } from '../../types/universe.js';
import { charge, chargeOutput } from '../budget.js';
import { requireArgument } from '../exception.js';
import { interned } from '../text/interned.js';
import { tryParseJsonDate } from './dates.js';
import { loadArray, loadObject, loadToken } from './load.js';
import { leanLong } from './number-tokens.js';
import { JsonTextReader } from './text-reader.js';
import { JTokenType } from './token-types.js';
import { JArray, JObject, JProperty, type JToken, JValue } from './tokens.js';

/** `JToken.Parse(json)`. */
export function parseJToken(json: string | null): JToken {
  return parsePlain(requireArgument(json, 's')) ?? parseAll(json, loadToken);
}

/** `JObject.Parse(json)`; any other token is an error in Newtonsoft's words. */
export function parseJObject(json: string | null): JObject {
  const token = parsePlain(requireArgument(json, 's'));
  return token instanceof JObject ? token : parseAll(json, loadObject);
}

/** `JArray.Parse(json)`. */
export function parseJArray(json: string | null): JArray {
  const token = parsePlain(requireArgument(json, 's'));
  return token instanceof JArray ? token : parseAll(json, loadArray);
}

/** Reads a token and sees to it that nothing but comments follows. */
function parseAll<T extends JToken>(json: string | null, load: (reader: JsonTextReader) => T): T {
  const reader = new JsonTextReader(json);
  const token = load(reader);
  // Whatever else there is throws, but after a comment that was the token.
  while (reader.read()) {}
  return token;
}

/** Thrown to nobody: the text needs the full reader. */
const notPlain = Symbol('not plain JSON');
const maxDepth = 64;

let text = '';
let at = 0;
let line = 1;
let lineStart = 0;
let depth = 0;
/** Children of the containers that are open, so that each gets an array of just its size. */
const pending: JToken[] = [];
let top = 0;

/** The token of a text that is JSON as JSON.org has it, but for what Newtonsoft treats specially; undefined for any other. */
function parsePlain(json: string): JToken | undefined {
  charge(json.length >> 3);
  chargeOutput(json.length >> 1);
  text = json;
  at = 0;
  line = 1;
  lineStart = 0;
  depth = 0;
  top = 0;
  try {
    skipSpace();
    const token = parseValue();
    skipSpace();
    return at === json.length ? token : undefined;
  } catch (error) {
    if (error === notPlain) return undefined;
    throw error;
  } finally {
    text = '';
    if (pending.length > 1024) pending.length = 0;
    else pending.fill(nothing);
  }
}

const nothing = null as unknown as JToken;

function fail(): never {
  throw notPlain;
}

function skipSpace(): void {
  const code = text.charCodeAt(at);
  if (code > 0x20) return;
  if (code === 0x20) {
    at++;
    if (text.charCodeAt(at) > 0x20) return;
  }
  skipSpaces();
}

function skipSpaces(): void {
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === 0x20 || code === 0x09) at++;
    else if (code === 0x0a) {
      at++;
      line++;
      lineStart = at;
    } else if (code === 0x0d) {
      // A line break of two needs something after it to count as one.
      if (text.charCodeAt(at + 1) === 0x0a) {
        if (at + 2 >= text.length) fail();
        at++;
      }
      at++;
      line++;
      lineStart = at;
    } else return;
  }
}

function placed<T extends JToken>(token: T): T {
  token.line = line;
  token.column = at - lineStart;
  return token;
}

function parseValue(): JToken {
  const code = text.charCodeAt(at);
  switch (code) {
    case 0x7b:
      return parseObject();
    case 0x5b:
      return parseArray();
    case 0x22: {
      const value = readString();
      const date = value.length >= 9 ? tryParseJsonDate(value) : undefined;
      return placed(
        date === undefined
          ? new JValue(JTokenType.String, value, types.string)
          : new JValue(JTokenType.Date, date, types.dateTime),
      );
    }
    case 0x74:
      return parseWord('true', JTokenType.Boolean, true);
    case 0x66:
      return parseWord('false', JTokenType.Boolean, false);
    case 0x6e:
      return parseWord('null', JTokenType.Null, null);
    default:
      return parseNumber(code);
  }
}

/** Takes the children since `start` off. */
function takeChildren<T extends JToken>(start: number): T[] {
  const items = pending.slice(start, top) as T[];
  top = start;
  return items;
}

function placedAt<T extends JToken>(token: T, tokenLine: number, tokenColumn: number): T {
  token.line = tokenLine;
  token.column = tokenColumn;
  return token;
}

/** Above this many members a set finds names that come twice. */
const fewNames = 24;
/** Hashes of the names of pending properties. */
const hashes: number[] = [];
let nameHash = 0;

/** True when the object whose children begin at `start` has the name already. */
function isRepeated(name: string, start: number): boolean {
  for (let i = start; i < top; i++) if (hashes[i] === nameHash && (pending[i] as JProperty).name === name) return true;
  return false;
}

function parseObject(): JObject {
  if (++depth > maxDepth) fail();
  at++;
  const startLine = line;
  const startColumn = at - lineStart;
  const start = top;
  skipSpace();
  if (text.charCodeAt(at) === 0x7d) at++;
  else {
    let names: Set<string> | undefined;
    for (;;) {
      if (text.charCodeAt(at) !== 0x22) fail();
      const name = readName();
      skipSpace();
      if (text.charCodeAt(at) !== 0x3a) fail();
      at++;
      const property = placed(new JProperty(name));
      skipSpace();
      if (names !== undefined) {
        if (names.has(name)) fail();
        names.add(name);
      } else {
        if (isRepeated(name, start)) fail();
        if (top - start === fewNames) {
          names = new Set([name]);
          for (let i = start; i < top; i++) names.add((pending[i] as JProperty).name);
        }
      }
      hashes[top] = nameHash;
      pending[top++] = property;
      property.take(parseValue());
      skipSpace();
      const code = text.charCodeAt(at);
      at++;
      if (code === 0x7d) break;
      if (code !== 0x2c) fail();
      skipSpace();
    }
  }
  depth--;
  return placedAt(new JObject(takeChildren(start)).adoptAll(), startLine, startColumn);
}

function parseArray(): JArray {
  if (++depth > maxDepth) fail();
  at++;
  const startLine = line;
  const startColumn = at - lineStart;
  const start = top;
  skipSpace();
  if (text.charCodeAt(at) === 0x5d) at++;
  else {
    for (;;) {
      const item = parseValue();
      pending[top++] = item;
      skipSpace();
      const code = text.charCodeAt(at);
      at++;
      if (code === 0x5d) break;
      if (code !== 0x2c) fail();
      skipSpace();
    }
  }
  depth--;
  return placedAt(new JArray(takeChildren(start)).adoptAll(), startLine, startColumn);
}

const isWordEnd = (code: number): boolean =>
  code === 0x2c || code === 0x7d || code === 0x5d || code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;

function parseWord(word: string, type: number, value: boolean | null): JValue {
  if (!text.startsWith(word, at)) fail();
  at += word.length;
  if (at < text.length && !isWordEnd(text.charCodeAt(at))) fail();
  return placed(new JValue(type, value, value === null ? null : types.bool));
}

/** Powers of ten that are exact. */
const powersOf10 = Array.from({ length: 16 }, (_, i) => 10 ** i);

/** Integers of up to 18 digits and plain decimals; all else, an exponent or a leading zero, is not plain. */
function parseNumber(first: number): JValue {
  const source = text;
  const start = at;
  let i = start;
  let code = first;
  if (code === 0x2d) code = source.charCodeAt(++i);
  const digitsStart = i;
  let value = 0;
  while (code >= 0x30 && code <= 0x39) {
    value = value * 10 + code - 0x30;
    code = source.charCodeAt(++i);
  }
  const digits = i - digitsStart;
  if (digits === 0 || digits > 18 || (digits > 1 && source.charCodeAt(digitsStart) === 0x30)) fail();
  if (code === 0x2e) {
    code = source.charCodeAt(++i);
    const fractionStart = i;
    while (code >= 0x30 && code <= 0x39) {
      value = value * 10 + code - 0x30;
      code = source.charCodeAt(++i);
    }
    const places = i - fractionStart;
    if (places === 0 || (i < source.length && !isWordEnd(code))) fail();
    at = i;
    // Both whole number and power are exact, so their quotient is rounded once.
    const real =
      digits + places <= 15 ? (digitsStart > start ? -value : value) / powersOf10[places]! : Number(source.slice(start, i));
    return placed(new JValue(JTokenType.Float, real, types.double));
  }
  if (i < source.length && !isWordEnd(code)) fail();
  at = i;
  if (digits > 15) return placed(new JValue(JTokenType.Integer, leanLong(BigInt(source.slice(start, i))), types.long));
  // A zero keeps no sign as an integer.
  const whole = digitsStart > start && value !== 0 ? -value : value;
  return placed(new JValue(JTokenType.Integer, whole, types.long));
}

/** Names that were read lately, by their hash: documents of one kind have the same ones again and again. */
const recentNames = new Array<string>(1024).fill('');
const longestRecent = 32;

function nameAt(start: number, end: number, hash: number): string {
  // Two places for each hash: names that share one do not drive each other out.
  const slot = (hash ^ (hash >>> 9)) & 1022;
  const first = recentNames[slot]!;
  if (first.length === end - start && text.startsWith(first, start)) return first;
  const second = recentNames[slot + 1]!;
  if (second.length === end - start && text.startsWith(second, start)) return second;
  const name = text.slice(start, end);
  if (name.length > longestRecent) return name;
  const kept = interned(name);
  recentNames[slot + 1] = first;
  recentNames[slot] = kept;
  return kept;
}

/** Like `readString`; also makes `nameHash`. */
function readName(): string {
  const source = text;
  const start = at + 1;
  let hash = 0;
  let i = start;
  for (;;) {
    const code = source.charCodeAt(i);
    if (code === 0x22) {
      at = i + 1;
      nameHash = hash;
      return nameAt(start, i, hash);
    }
    if (code === 0x5c) {
      at = i;
      const name = readEscaped(start);
      hash = 0;
      for (let j = 0; j < name.length; j++) hash = (Math.imul(hash, 31) + name.charCodeAt(j)) | 0;
      nameHash = hash;
      return name;
    }
    if (!(code >= 0x20)) fail();
    hash = (Math.imul(hash, 31) + code) | 0;
    i++;
  }
}

/** Stands on the opening quote; a string with escapes beyond the simple ones, or a line break, is not plain. */
function readString(): string {
  const source = text;
  const start = at + 1;
  let i = start;
  for (;;) {
    const code = source.charCodeAt(i);
    if (code === 0x22) {
      at = i + 1;
      return source.slice(start, i);
    }
    if (code === 0x5c) {
      at = i;
      return readEscaped(start);
    }
    // NaN past the end fails the comparison as control characters do.
    if (!(code >= 0x20)) fail();
    i++;
  }
}

const escapes: ReadonlyMap<number, string> = new Map([
  [0x22, '"'],
  [0x5c, '\\'],
  [0x2f, '/'],
  [0x62, '\b'],
  [0x66, '\f'],
  [0x6e, '\n'],
  [0x72, '\r'],
  [0x74, '\t'],
]);

function readEscaped(start: number): string {
  let out = '';
  let from = start;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return out + text.slice(from, at++);
    if (code === 0x5c) {
      out += text.slice(from, at);
      const char = escapes.get(text.charCodeAt(at + 1));
      if (char !== undefined) {
        out += char;
        at += 2;
      } else {
        const digits = text.slice(at + 2, at + 6);
        if (text[at + 1] !== 'u' || !/^[0-9a-fA-F]{4}$/.test(digits)) fail();
        const unit = Number.parseInt(digits, 16);
        if (unit >= 0xd800 && unit <= 0xdfff) fail();
        out += String.fromCharCode(unit);
        at += 6;
      }
      from = at;
    } else {
      if (!(code >= 0x20)) fail();
      at++;
    }
  }
}
