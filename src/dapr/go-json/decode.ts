/** Go's streaming JSON decoder: reads the first value of the input and ignores what follows (dapr.md 1.2). */
import { GoJsonError, type GoValue } from './go-value.js';

const maxDepth = 10_000;

/** The first JSON value of the text. Throws `GoJsonError`. */
export function decodeFirstValue(text: string): GoValue {
  const reader = new Reader(text);
  reader.skipBlanks();
  if (reader.atEnd) throw new GoJsonError('EOF');
  return reader.value(0);
}

const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const blank = /[ \t\r\n]*/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const plainText = /[^"\\\u0000-\u001f]*/y;
const literals: Readonly<Record<string, GoValue>> = { true: true, false: false, null: null };
const escapes: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** A character as Go quotes it. */
const quoted = (character: string): string =>
  character === "'" ? "'\\''" : character === '"' ? "'\"'" : `'${JSON.stringify(character).slice(1, -1)}'`;

class Reader {
  #at = 0;
  constructor(private readonly text: string) {}

  get atEnd(): boolean {
    return this.#at >= this.text.length;
  }

  skipBlanks(): void {
    this.match(blank);
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.#at += found.length;
    return found;
  }

  private unexpected(context: string): GoJsonError {
    if (this.atEnd) return new GoJsonError('unexpected EOF');
    return new GoJsonError(`invalid character ${quoted(String.fromCodePoint(this.text.codePointAt(this.#at)!))} ${context}`);
  }

  value(depth: number): GoValue {
    if (depth > maxDepth) throw new GoJsonError('exceeded max depth');
    this.skipBlanks();
    const character = this.text[this.#at];
    switch (character) {
      case '{':
        return this.object(depth);
      case '[':
        return this.array(depth);
      case '"':
        this.#at++;
        return this.string();
      case 't':
      case 'f':
      case 'n':
        return this.literal(character === 't' ? 'true' : character === 'f' ? 'false' : 'null');
      default:
        return this.number();
    }
  }

  private literal(word: string): GoValue {
    for (let i = 0; i < word.length; i++, this.#at++)
      if (this.text[this.#at] !== word[i]) throw this.unexpected(`in literal ${word} (expecting ${quoted(word[i]!)})`);
    return literals[word]!;
  }

  private number(): number {
    const start = this.#at;
    const found = this.match(number);
    if (found === '') {
      if (this.text[start] === '-') {
        this.#at++;
        throw this.unexpected('in numeric literal');
      }
      throw this.unexpected('looking for beginning of value');
    }
    const value = Number(found);
    if (!Number.isFinite(value)) throw new GoJsonError(`json: cannot unmarshal number ${found} into Go value of type float64`);
    return value;
  }

  private string(): string {
    let made = '';
    for (;;) {
      made += this.match(plainText);
      if (this.atEnd) throw this.unexpected('');
      const character = this.text[this.#at]!;
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
    const character = this.text[this.#at];
    const plain = character === undefined ? undefined : escapes[character];
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

  private array(depth: number): readonly GoValue[] {
    this.#at++;
    const elements: GoValue[] = [];
    this.skipBlanks();
    if (this.text[this.#at] === ']') {
      this.#at++;
      return elements;
    }
    for (;;) {
      elements.push(this.value(depth + 1));
      this.skipBlanks();
      const character = this.text[this.#at];
      if (character !== ',' && character !== ']') throw this.unexpected('after array element');
      this.#at++;
      if (character === ']') return elements;
    }
  }

  private object(depth: number): ReadonlyMap<string, GoValue> {
    this.#at++;
    const members = new Map<string, GoValue>();
    this.skipBlanks();
    if (this.text[this.#at] === '}') {
      this.#at++;
      return members;
    }
    for (;;) {
      this.skipBlanks();
      if (this.text[this.#at] !== '"') throw this.unexpected('looking for beginning of object key string');
      this.#at++;
      const key = this.string();
      this.skipBlanks();
      if (this.text[this.#at] !== ':') throw this.unexpected('after object key');
      this.#at++;
      members.set(key, this.value(depth + 1));
      this.skipBlanks();
      const character = this.text[this.#at];
      if (character !== ',' && character !== '}') throw this.unexpected('after object key:value pair');
      this.#at++;
      if (character === '}') return members;
    }
  }
}
