/** Newtonsoft's reader of JSON text, to the letter: its dialect, its states, and the positions in its messages. */
import type { TypeSymbol } from '../../types/type-symbol.js';
import { types } from '../../types/universe.js';
import { charge, chargeOutput } from '../budget.js';
import { requireArgument } from '../exception.js';
import { isHighSurrogate, isLetterOrDigit, isLowSurrogate, isNumber, isWhiteSpace } from '../text/char.js';
import { tryParseJsonDate, tryParseJsonDateOffset } from './dates.js';
import { simpleEscapes } from './escapes.js';
import { parseNumberToken } from './number-tokens.js';
import { JsonReader, JsonToken, ReadType, State } from './reader.js';
import { finishQuoted, quotedBytes } from './typed-reads.js';

const isAsciiDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isNumberChar = (code: number): boolean =>
  isAsciiDigit(code) ||
  code === 0x2d ||
  code === 0x2b ||
  code === 0x2e ||
  (code >= 0x61 && code <= 0x66) ||
  (code >= 0x41 && code <= 0x46) ||
  code === 0x78 ||
  code === 0x58;

export class JsonTextReader extends JsonReader {
  readonly #text: string;
  #at = 0;
  #lineStart = 0;
  #lineNumber = 1;
  /** The last string or comment read. */
  #string = '';

  constructor(text: string | null) {
    super();
    this.#text = requireArgument(text, 's');
    charge(this.#text.length >> 3);
    chargeOutput(this.#text.length >> 1);
  }
  protected get line(): number {
    return this.state === State.Start && this.column === 0 && this.token !== JsonToken.Comment ? 0 : this.#lineNumber;
  }
  protected get column(): number {
    return this.#at - this.#lineStart;
  }
  /** The character there; 0 at the end, as at a NUL. */
  #code(at: number): number {
    return at < this.#text.length ? this.#text.charCodeAt(at) : 0;
  }
  get #ended(): boolean {
    return this.#at >= this.#text.length;
  }
  #char(at: number): string {
    return at < this.#text.length ? this.#text[at]! : '\0';
  }

  read(): boolean {
    for (;;) {
      switch (this.state) {
        case State.Start:
        case State.Property:
        case State.Array:
        case State.ArrayStart:
        case State.Constructor:
        case State.ConstructorStart:
          return this.#parseValue();
        case State.Object:
        case State.ObjectStart:
          return this.#parseObject();
        case State.PostValue:
          if (this.#parsePostValue(false)) return true;
          break;
        default:
          return this.#readFinished(true);
      }
    }
  }

  /** After the value; false at the end of the text. */
  #readFinished(setToken: boolean): boolean {
    if (!this.#ended) {
      this.#eatWhiteSpace();
      if (!this.#ended) {
        if (this.#code(this.#at) !== 0x2f)
          this.error(`Additional text encountered after finished reading JSON content: ${this.#char(this.#at)}.`);
        this.#parseComment(setToken);
        if (setToken) return true;
      }
    }
    this.setToken(JsonToken.None);
    return false;
  }

  #parseValue(): boolean {
    for (;;) {
      const code = this.#code(this.#at);
      switch (code) {
        case 0:
          if (this.#ended) return false;
          this.#at++;
          break;
        case 0x22:
        case 0x27:
          this.#parseString(code, ReadType.Read);
          return true;
        case 0x74:
          return this.#literal('true', 'boolean', JsonToken.Boolean, true, types.bool);
        case 0x66:
          return this.#literal('false', 'boolean', JsonToken.Boolean, false, types.bool);
        case 0x6e:
          return this.#nullOrConstructor();
        case 0x4e:
          this.#nonFinite('NaN', Number.NaN, ReadType.Read);
          return true;
        case 0x49:
          this.#nonFinite('Infinity', Number.POSITIVE_INFINITY, ReadType.Read);
          return true;
        case 0x2d:
          if (this.#code(this.#at + 1) === 0x49) this.#nonFinite('-Infinity', Number.NEGATIVE_INFINITY, ReadType.Read);
          else this.#parseNumber(ReadType.Read);
          return true;
        case 0x2f:
          this.#parseComment(true);
          return true;
        case 0x75:
          return this.#literal('undefined', 'undefined', JsonToken.Undefined, null, null);
        case 0x7b:
          return this.#punctuation(JsonToken.StartObject);
        case 0x5b:
          return this.#punctuation(JsonToken.StartArray);
        case 0x5d:
          return this.#punctuation(JsonToken.EndArray);
        case 0x29:
          return this.#punctuation(JsonToken.EndConstructor);
        case 0x2c:
          // The comma stays: the next read sees it after the value that is missing before it.
          this.setToken(JsonToken.Undefined);
          return true;
        default:
          if (this.#eatSpaceAt(code)) break;
          if (isNumber(code) || code === 0x2e) {
            this.#parseNumber(ReadType.Read);
            return true;
          }
          this.#unexpected(String.fromCharCode(code));
      }
    }
  }

  #punctuation(token: number): true {
    this.#at++;
    this.setToken(token);
    return true;
  }

  #parseObject(): boolean {
    for (;;) {
      const code = this.#code(this.#at);
      switch (code) {
        case 0:
          if (this.#ended) return false;
          this.#at++;
          break;
        case 0x7d:
          this.setToken(JsonToken.EndObject);
          this.#at++;
          return true;
        case 0x2f:
          this.#parseComment(true);
          return true;
        default:
          if (this.#eatSpaceAt(code)) break;
          this.#parseProperty(code);
          return true;
      }
    }
  }

  #parseProperty(first: number): void {
    let name: string;
    if (first === 0x22 || first === 0x27) {
      this.#at++;
      this.#readString(first);
      name = this.#string;
    } else if (this.#isIdentifierChar(first)) name = this.#readBareName();
    else return this.error(`Invalid property identifier character: ${this.#char(this.#at)}.`);
    this.#eatWhiteSpace();
    if (this.#code(this.#at) !== 0x3a)
      this.error(`Invalid character after parsing property name. Expected ':' but got: ${this.#char(this.#at)}.`);
    this.#at++;
    this.setToken(JsonToken.PropertyName, name, types.string);
  }

  #isIdentifierChar(code: number): boolean {
    return isLetterOrDigit(code) || code === 0x5f || code === 0x24;
  }

  #readBareName(): string {
    const start = this.#at;
    for (;;) {
      const code = this.#code(this.#at);
      if (this.#ended) return this.error('Unexpected end while parsing unquoted property name.');
      if (!this.#isIdentifierChar(code)) {
        if (code === 0 || code === 0x3a || isWhiteSpace(code)) return this.#text.slice(start, this.#at);
        this.error(`Invalid JavaScript property identifier character: ${this.#char(this.#at)}.`);
      }
      this.#at++;
    }
  }

  /** True when a token was found: an end or a comment. */
  #parsePostValue(ignoreComments: boolean): boolean {
    for (;;) {
      const code = this.#code(this.#at);
      switch (code) {
        case 0:
          if (this.#ended) {
            this.state = State.Finished;
            return false;
          }
          this.#at++;
          break;
        case 0x7d:
          return this.#punctuation(JsonToken.EndObject);
        case 0x5d:
          return this.#punctuation(JsonToken.EndArray);
        case 0x29:
          return this.#punctuation(JsonToken.EndConstructor);
        case 0x2f:
          this.#parseComment(!ignoreComments);
          if (!ignoreComments) return true;
          break;
        case 0x2c:
          this.#at++;
          this.setStateOfContainer();
          return false;
        default:
          if (this.#eatSpaceAt(code)) break;
          this.error(`After parsing a value an unexpected character was encountered: ${String.fromCharCode(code)}.`);
      }
    }
  }

  /** Moves past the character if it is white space. */
  #eatSpaceAt(code: number): boolean {
    if (code === 0x0d) this.#carriageReturn();
    else if (code === 0x0a) this.#lineFeed();
    else if (isWhiteSpace(code)) this.#at++;
    else return false;
    return true;
  }
  #eatWhiteSpace(): void {
    for (;;) {
      const code = this.#code(this.#at);
      if (code === 0) {
        if (this.#ended) return;
        this.#at++;
      } else if (!this.#eatSpaceAt(code)) return;
    }
  }
  #lineFeed(): void {
    this.#at++;
    this.#lineNumber++;
    this.#lineStart = this.#at;
  }
  #carriageReturn(): void {
    this.#at++;
    // The line feed belongs to it only when there is a character after, too.
    if (this.#at + 1 < this.#text.length && this.#code(this.#at) === 0x0a) this.#at++;
    this.#lineNumber++;
    this.#lineStart = this.#at;
  }

  #unexpected(char: string): never {
    return this.error(`Unexpected character encountered while parsing value: ${char}.`);
  }
  #unexpectedEnd(): never {
    return this.error('Unexpected end when reading JSON.');
  }

  /** Moves past the word, or up to where it differs. */
  #match(word: string): boolean {
    if (this.#at + word.length > this.#text.length) {
      this.#at = this.#text.length;
      this.#unexpectedEnd();
    }
    for (let i = 0; i < word.length; i++)
      if (this.#code(this.#at + i) !== word.charCodeAt(i)) {
        this.#at += i;
        return false;
      }
    this.#at += word.length;
    return true;
  }
  #matchWord(word: string): boolean {
    if (!this.#match(word)) return false;
    const code = this.#code(this.#at);
    switch (code) {
      case 0:
      case 0x7d:
      case 0x5d:
      case 0x2c:
        return true;
      case 0x2f: {
        const next = this.#code(this.#at + 1);
        return next === 0x2a || next === 0x2f;
      }
      case 0x29:
        return this.state === State.Constructor || this.state === State.ConstructorStart;
      default:
        return isWhiteSpace(code);
    }
  }
  #literal(word: string, what: string, token: number, raw: unknown, clr: TypeSymbol | null): true {
    if (!this.#matchWord(word)) this.error(`Error parsing ${what} value.`);
    this.setToken(token, raw, clr);
    return true;
  }

  #nullOrConstructor(): true {
    const next = this.#code(this.#at + 1);
    if (this.#at + 1 >= this.#text.length) {
      this.#at++;
      this.#unexpectedEnd();
    }
    if (next === 0x75) return this.#literal('null', 'null', JsonToken.Null, null, null);
    if (next !== 0x65) this.#unexpected(this.#char(this.#at));
    this.#parseConstructor();
    return true;
  }

  #parseConstructor(): void {
    if (!this.#matchWord('new')) this.error('Unexpected content while parsing JSON.');
    this.#eatWhiteSpace();
    const start = this.#at;
    let end: number;
    for (;;) {
      const code = this.#code(this.#at);
      end = this.#at;
      if (code === 0) {
        if (this.#ended) this.error('Unexpected end while parsing constructor.');
        this.#at++;
        break;
      }
      if (code === 0x28) break;
      if (isLetterOrDigit(code)) this.#at++;
      else if (this.#eatSpaceAt(code)) break;
      else this.error(`Unexpected character while parsing constructor: ${this.#char(this.#at)}.`);
    }
    const name = this.#text.slice(start, end);
    this.#eatWhiteSpace();
    if (this.#code(this.#at) !== 0x28) this.error(`Unexpected character while parsing constructor: ${this.#char(this.#at)}.`);
    this.#at++;
    this.setToken(JsonToken.StartConstructor, name, types.string);
  }

  #nonFinite(word: string, value: number, type: number): void {
    if (!this.#matchWord(word)) this.error(`Error parsing ${word} value.`);
    if (type === ReadType.Read || type === ReadType.Double || type === ReadType.Int64)
      this.setToken(JsonToken.Float, value, types.double);
    else if (type === ReadType.String) this.setToken(JsonToken.String, word, types.string);
    else this.error(`Cannot read ${word} value.`);
  }

  #parseNumber(type: number): void {
    const start = this.#at;
    let at = start;
    while (isNumberChar(this.#code(at))) at++;
    this.#at = at;
    const end = this.#code(at);
    if (end !== 0 && !isWhiteSpace(end) && end !== 0x2c && end !== 0x7d && end !== 0x5d && end !== 0x29 && end !== 0x2f)
      this.error(`Unexpected character encountered while parsing number: ${this.#char(at)}.`);
    this.setPostValue(true);
    parseNumberToken(this, this.#text.slice(start, at), type);
  }

  #parseComment(setToken: boolean): void {
    this.#at++;
    if (this.#at + 1 >= this.#text.length) this.error('Unexpected end while parsing comment.');
    const kind = this.#code(this.#at);
    const single = kind === 0x2f;
    if (!single && kind !== 0x2a) this.error(`Error parsing comment. Expected: *, got ${this.#char(this.#at)}.`);
    this.#at++;
    const start = this.#at;
    for (;;) {
      if (this.#ended) {
        if (!single) this.error('Unexpected end while parsing comment.');
        return this.#endComment(setToken, start, this.#at);
      }
      const code = this.#code(this.#at);
      if (code === 0x2a) {
        this.#at++;
        if (!single && this.#code(this.#at) === 0x2f) {
          this.#endComment(setToken, start, this.#at - 1);
          this.#at++;
          return;
        }
      } else if (code === 0x0d || code === 0x0a) {
        if (single) return this.#endComment(setToken, start, this.#at);
        this.#eatSpaceAt(code);
      } else this.#at++;
    }
  }
  #endComment(setToken: boolean, start: number, end: number): void {
    if (setToken) this.setToken(JsonToken.Comment, this.#text.slice(start, end), types.string);
  }

  #parseString(quote: number, type: number): void {
    this.#at++;
    this.#readString(quote);
    this.setPostValue(true);
    const text = this.#string;
    switch (type) {
      case ReadType.Bytes:
        return quotedBytes(this, text);
      case ReadType.String:
        return this.setToken(JsonToken.String, text, types.string, false);
      case ReadType.Int32:
      case ReadType.Decimal:
      case ReadType.Boolean:
        return;
      default: {
        const date = type === ReadType.DateTimeOffset ? tryParseJsonDateOffset(text) : tryParseJsonDate(text);
        if (date === undefined) this.setToken(JsonToken.String, text, types.string, false);
        else this.setToken(JsonToken.Date, date, type === ReadType.DateTimeOffset ? types.dateTimeOffset : types.dateTime, false);
      }
    }
  }

  /** Reads up to the closing quote into `#string`; stands after the opening one. */
  #readString(quote: number): void {
    const text = this.#text;
    let from = this.#at;
    let out = '';
    for (let at = this.#at; ; ) {
      if (at >= text.length) {
        this.#at = at;
        this.#unterminated(quote);
      }
      const code = text.charCodeAt(at);
      if (code === quote) {
        this.#string = out === '' ? text.slice(from, at) : out + text.slice(from, at);
        this.#at = at + 1;
        return;
      }
      if (code === 0x5c) {
        out += text.slice(from, at);
        this.#at = at + 1;
        if (this.#ended) this.#unterminated(quote);
        out += this.#readEscape();
        from = at = this.#at;
      } else if (code === 0x0d || code === 0x0a) {
        this.#at = at;
        this.#eatSpaceAt(code);
        at = this.#at;
      } else at++;
    }
  }
  #unterminated(quote: number): never {
    return this.error(`Unterminated string. Expected delimiter: ${String.fromCharCode(quote)}.`);
  }

  /** Stands on the character after the backslash. */
  #readEscape(): string {
    const char = this.#text[this.#at]!;
    this.#at++;
    if (char !== 'u') return simpleEscapes[char] ?? this.error(`Bad JSON escape sequence: \\${char}.`);
    let code = this.#readUnicode();
    if (isLowSurrogate(code)) return '\ufffd';
    let out = '';
    while (isHighSurrogate(code)) {
      const at = this.#at;
      if (at + 2 >= this.#text.length || this.#code(at) !== 0x5c || this.#code(at + 1) !== 0x75) return `${out}\ufffd`;
      this.#at += 2;
      const low = this.#readUnicode();
      if (isLowSurrogate(low)) return out + String.fromCharCode(code, low);
      out += '\ufffd';
      code = low;
    }
    return out + String.fromCharCode(code);
  }
  #readUnicode(): number {
    if (this.#at + 4 >= this.#text.length) this.error('Unexpected end while parsing Unicode escape sequence.');
    const digits = this.#text.slice(this.#at, this.#at + 4);
    if (!/^[0-9A-Fa-f]{4}$/.test(digits)) this.error(`Invalid Unicode escape sequence: \\u${digits}.`);
    this.#at += 4;
    return Number.parseInt(digits, 16);
  }

  readAs(type: number): void {
    if (this.state === State.Finished) {
      this.#readFinished(false);
      return;
    }
    if (this.state === State.PostValue && this.#parsePostValue(true)) return;
    if (this.state === State.Finished) {
      this.#readFinished(false);
      return;
    }
    while (!this.#readAsStep(type)) {}
  }

  /** Looks at one character for a typed read; true when the read is done. */
  #readAsStep(type: number): boolean {
    const code = this.#code(this.#at);
    switch (code) {
      case 0:
        if (this.#ended) {
          this.setToken(JsonToken.None, null, null, false);
          return true;
        }
        this.#at++;
        return false;
      case 0x22:
      case 0x27:
        this.#parseString(code, type === ReadType.Boolean ? ReadType.Read : type);
        finishQuoted(this, type, this.#string);
        return true;
      case 0x6e:
        this.#readAsNull();
        return true;
      case 0x2f:
        this.#parseComment(false);
        return false;
      case 0x2c:
        this.#at++;
        if (this.state !== State.PostValue) {
          this.setToken(JsonToken.Undefined);
          this.#unexpected(',');
        }
        this.setStateOfContainer();
        return false;
      case 0x5d:
        this.#at++;
        if (this.state !== State.Array && this.state !== State.ArrayStart && this.state !== State.PostValue)
          this.#unexpected(']');
        this.setToken(JsonToken.EndArray);
        return true;
      default:
        if (this.#readAsWord(type, code)) return true;
        if (this.#eatSpaceAt(code)) return false;
        this.#at++;
        return this.#unexpected(String.fromCharCode(code));
    }
  }

  #readAsNull(): void {
    if (this.#at + 1 >= this.#text.length) {
      this.#at = this.#text.length;
      this.#unexpectedEnd();
    }
    if (this.#code(this.#at + 1) !== 0x75) {
      this.#at += 2;
      this.#unexpected(this.#char(this.#at - 1));
    }
    this.#literal('null', 'null', JsonToken.Null, null, null);
  }

  /** Numbers and words as far as the kind of read takes them. */
  #readAsWord(type: number, code: number): boolean {
    const isText = type === ReadType.String || type === ReadType.DateTime || type === ReadType.DateTimeOffset;
    const isNumber = type === ReadType.Int32 || type === ReadType.Decimal || type === ReadType.Double;
    if (isAsciiDigit(code) || code === 0x2e) {
      if (type === ReadType.Bytes || (isText && type !== ReadType.String)) return false;
      this.#parseNumber(type === ReadType.Boolean ? ReadType.Read : type);
      if (type === ReadType.Boolean) finishQuoted(this, type, null);
      return true;
    }
    if (code === 0x2d && type !== ReadType.Bytes) {
      if (type !== ReadType.Boolean && this.#code(this.#at + 1) === 0x49)
        this.#nonFinite('-Infinity', Number.NEGATIVE_INFINITY, type);
      else {
        this.#parseNumber(type === ReadType.Boolean ? ReadType.Read : type);
        if (type === ReadType.Boolean) finishQuoted(this, type, null);
      }
      return true;
    }
    if (code === 0x49 && (isText || isNumber)) {
      this.#nonFinite('Infinity', Number.POSITIVE_INFINITY, type);
      return true;
    }
    if (code === 0x4e && (isText || isNumber)) {
      this.#nonFinite('NaN', Number.NaN, type);
      return true;
    }
    if ((code === 0x74 || code === 0x66) && (type === ReadType.Boolean || type === ReadType.String)) {
      const word = code === 0x74 ? 'true' : 'false';
      if (!this.#matchWord(word)) this.#unexpected(this.#char(this.#at));
      if (type === ReadType.String) this.setToken(JsonToken.String, word, types.string);
      else this.setToken(JsonToken.Boolean, code === 0x74, types.bool);
      return true;
    }
    if (type === ReadType.Bytes && code === 0x7b) {
      this.#at++;
      this.setToken(JsonToken.StartObject);
      if (!this.read()) this.#unexpectedEnd();
      return this.error('Error reading bytes. Unexpected token: StartObject.');
    }
    if (type === ReadType.Bytes && code === 0x5b) {
      this.#at++;
      this.setToken(JsonToken.StartArray);
      finishQuoted(this, type, null);
      return true;
    }
    return false;
  }
}
