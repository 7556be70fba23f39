/** Go's streaming JSON decoder: reads the first value of the input and ignores what follows (dapr.md 1.2). */
import { GoJsonError, type GoValue } from './go-value.js';

const maxDepth = 10_000;

/** The first value of a text, with what Go's struct decoder can still tell of it. */
export interface FirstValue {
  readonly value: GoValue;
  /** Of an object: its members in order, repeated keys included; undefined for other values. */
  readonly members: readonly (readonly [key: string, value: GoValue])[] | undefined;
  /** The first number that float64 cannot hold, and the index of the member it is in. */
  readonly tooLarge: { readonly text: string; readonly member: number } | undefined;
}

/** Reads the first JSON value of the text. Throws `GoJsonError`. */
export function readFirstValue(text: string): FirstValue {
  return new Reader(text).read();
}

interface ArrayFrame {
  readonly kind: 'array';
  readonly items: GoValue[];
}
interface ObjectFrame {
  readonly kind: 'object';
  readonly members: Map<string, GoValue>;
  key: string;
}

const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const blank = /[ \t\r\n]*/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const brokenNumber = /-?(?:(?:0|[1-9]\d*)(?:\.\d*)?(?:[eE][+-]?)?)?/y;
const plainText = /[^"\\\u0000-\u001f]*/y;
const literals: ReadonlyMap<string, GoValue> = new Map<string, GoValue>([
  ['true', true],
  ['false', false],
  ['null', null],
]);
const literalStarts: ReadonlyMap<string, string> = new Map([...literals.keys()].map((word) => [word[0]!, word]));
const escapes: ReadonlyMap<string, string> = new Map([
  ...['"', '\\', '/'].map((same): [string, string] => [same, same]),
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

/** Go's scanner sees bytes: it names the first byte of a character, quoted by `strconv.Quote`. */
function quotedByte(character: string): string {
  const byte = new TextEncoder().encode(character)[0]!;
  if (character === "'") return "'\\''";
  if (character === '"') return "'\"'";
  if (character === '\\') return "'\\\\'";
  const short = ['\u0007a', '\bb', '\ff', '\nn', '\rr', '\tt', '\u000bv'].find((pair) => pair[0] === character);
  if (short !== undefined) return `'\\${short[1]}'`;
  if (byte < 0x20 || byte === 0x7f) return `'\\x${byte.toString(16).padStart(2, '0')}'`;
  if ((byte >= 0x80 && byte <= 0xa0) || byte === 0xad) return `'\\u00${byte.toString(16)}'`;
  return `'${String.fromCharCode(byte)}'`;
}

/** Without recursion: a body may nest as deep as Go allows. */
class Reader {
  #at = 0;
  readonly #frames: (ArrayFrame | ObjectFrame)[] = [];
  readonly #members: [string, GoValue][] = [];
  #tooLarge: FirstValue['tooLarge'];

  constructor(private readonly text: string) {}

  read(): FirstValue {
    this.match(blank);
    if (this.#at >= this.text.length) throw new GoJsonError('EOF');
    const isObject = this.text[this.#at] === '{';
    for (;;) {
      const begun = this.begin();
      if (begun === undefined) continue;
      const whole = this.finish(begun.value);
      if (whole === undefined) continue;
      return { value: whole.value, members: isObject ? this.#members : undefined, tooLarge: this.#tooLarge };
    }
  }

  /** A scalar or an empty container; undefined when a container was opened and its first element comes next. */
  private begin(): { readonly value: GoValue } | undefined {
    this.match(blank);
    const character = this.text[this.#at];
    if (character === '{' || character === '[') {
      if (this.#frames.length >= maxDepth) throw new GoJsonError('exceeded max depth');
      this.#at++;
      this.match(blank);
      const isObject = character === '{';
      if (this.text[this.#at] === (isObject ? '}' : ']')) {
        this.#at++;
        return { value: isObject ? new Map() : [] };
      }
      this.#frames.push(isObject ? { kind: 'object', members: new Map(), key: this.key() } : { kind: 'array', items: [] });
      return undefined;
    }
    if (character === '"') {
      this.#at++;
      return { value: this.string() };
    }
    const word = character === undefined ? undefined : literalStarts.get(character);
    return { value: word === undefined ? this.number() : this.literal(word) };
  }

  /** Puts a value into its container and closes those that end there; undefined when another element comes next. */
  private finish(element: GoValue): { readonly value: GoValue } | undefined {
    let value = element;
    for (;;) {
      const frame = this.#frames.at(-1);
      if (frame === undefined) return { value };
      if (frame.kind === 'array') frame.items.push(value);
      else frame.members.set(frame.key, value);
      if (frame.kind === 'object' && this.#frames.length === 1) this.#members.push([frame.key, value]);
      this.match(blank);
      const character = this.text[this.#at];
      const end = frame.kind === 'array' ? ']' : '}';
      if (character !== ',' && character !== end)
        throw this.unexpected(frame.kind === 'array' ? 'after array element' : 'after object key:value pair');
      this.#at++;
      if (character === ',') {
        if (frame.kind === 'object') frame.key = this.key();
        return undefined;
      }
      this.#frames.pop();
      value = frame.kind === 'array' ? frame.items : frame.members;
    }
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.#at += found.length;
    return found;
  }

  private unexpected(context: string): GoJsonError {
    if (this.#at >= this.text.length) return new GoJsonError('unexpected EOF');
    return new GoJsonError(`invalid character ${quotedByte(String.fromCodePoint(this.text.codePointAt(this.#at)!))} ${context}`);
  }

  private key(): string {
    this.match(blank);
    if (this.text[this.#at] !== '"') throw this.unexpected('looking for beginning of object key string');
    this.#at++;
    const key = this.string();
    this.match(blank);
    if (this.text[this.#at] !== ':') throw this.unexpected('after object key');
    this.#at++;
    return key;
  }

  private literal(word: string): GoValue {
    for (let i = 0; i < word.length; i++, this.#at++)
      if (this.text[this.#at] !== word[i]) throw this.unexpected(`in literal ${word} (expecting ${quotedByte(word[i]!)})`);
    return literals.get(word)!;
  }

  private number(): number {
    const start = this.#at;
    const found = this.match(number);
    const next = this.text[this.#at];
    if (found === '' || next === '.' || next === 'e' || next === 'E') {
      this.#at = start;
      const begun = this.match(brokenNumber);
      if (begun === '') throw this.unexpected('looking for beginning of value');
      if (/[eE][+-]?$/.test(begun)) throw this.unexpected('in exponent of numeric literal');
      throw this.unexpected(begun.endsWith('.') ? 'after decimal point in numeric literal' : 'in numeric literal');
    }
    const value = Number(found);
    if (!Number.isFinite(value)) this.#tooLarge ??= { text: found, member: this.#members.length };
    return value;
  }

  private string(): string {
    let made = '';
    for (;;) {
      made += this.match(plainText);
      const character = this.text[this.#at];
      if (character === '"') {
        this.#at++;
        // Lone surrogates cannot be in Go's UTF-8.
        return made.replace(loneSurrogate, '\ufffd');
      }
      if (character !== '\\') throw this.unexpected('in string literal');
      this.#at++;
      made += this.escape();
    }
  }

  private escape(): string {
    const character = this.text[this.#at] ?? '';
    const plain = escapes.get(character);
    if (plain !== undefined) {
      this.#at++;
      return plain;
    }
    if (character !== 'u') throw this.unexpected('in string escape code');
    this.#at++;
    let code = 0;
    for (let i = 0; i < 4; i++, this.#at++) {
      const digit = Number.parseInt(this.text[this.#at] ?? '', 16);
      if (Number.isNaN(digit)) throw this.unexpected('in \\u hexadecimal character escape');
      code = code * 16 + digit;
    }
    return String.fromCharCode(code);
  }
}
