/** What Newtonsoft's readers of text and of tokens share: the state machine, the path, and the end of every message. */
import type { NamedTypeSymbol, TypeSymbol } from '../../types/type-symbol.js';
import { typeNamed } from '../../types/universe.js';
import type { ClrException } from '../exception.js';
import { ClrObject } from '../values.js';
import { readerException } from './errors.js';
import { extendPath } from './token-path.js';

/** `JsonToken`, by value. */
export const JsonToken = {
  None: 0,
  StartObject: 1,
  StartArray: 2,
  StartConstructor: 3,
  PropertyName: 4,
  Comment: 5,
  Raw: 6,
  Integer: 7,
  Float: 8,
  String: 9,
  Boolean: 10,
  Null: 11,
  Undefined: 12,
  EndObject: 13,
  EndArray: 14,
  EndConstructor: 15,
  Date: 16,
  Bytes: 17,
} as const;
const tokenNames = Object.keys(JsonToken);
export const jsonTokenName = (token: number): string => tokenNames[token] ?? String(token);

export const isStartToken = (token: number): boolean => token >= JsonToken.StartObject && token <= JsonToken.StartConstructor;
export const isEndToken = (token: number): boolean => token >= JsonToken.EndObject && token <= JsonToken.EndConstructor;
export const isPrimitiveToken = (token: number): boolean =>
  (token >= JsonToken.Integer && token <= JsonToken.Undefined) || token >= JsonToken.Date;

/** `JsonReader.State`. */
export const State = {
  Start: 0,
  Property: 1,
  ObjectStart: 2,
  Object: 3,
  ArrayStart: 4,
  Array: 5,
  PostValue: 6,
  ConstructorStart: 7,
  Constructor: 8,
  Finished: 9,
} as const;

const containerNames = ['None', 'Object', 'Array', 'Constructor'] as const;
const noContainer = 0;
const objectContainer = 1;
const arrayContainer = 2;
const constructorContainer = 3;

/** One step of the path of a reader. */
interface Position {
  readonly container: number;
  index: number;
  name: string | undefined;
}
const newPosition = (container: number): Position => ({ container, index: -1, name: undefined });

const maxDepth = 64;

/** The typed reads that a deserializer asks for. */
export const ReadType = {
  Read: 0,
  Int32: 1,
  Int64: 2,
  Bytes: 3,
  String: 4,
  Decimal: 5,
  DateTime: 6,
  DateTimeOffset: 7,
  Double: 8,
  Boolean: 9,
} as const;

const jsonReaderType = typeNamed('Newtonsoft.Json.JsonReader');

export abstract class JsonReader extends ClrObject {
  token: number = JsonToken.None;
  /** The value of the token: see `JValue`. */
  raw: unknown = null;
  clr: TypeSymbol | null = null;
  protected state: number = State.Start;
  #current = newPosition(noContainer);
  readonly #stack: Position[] = [];
  #exceeded = false;

  get clrType(): NamedTypeSymbol {
    return jsonReaderType;
  }
  abstract read(): boolean;
  /** Reads the next token as a value of a kind; afterwards the token says what it is. */
  abstract readAs(type: number): void;
  protected abstract get line(): number | undefined;
  protected abstract get column(): number;
  get hasLine(): boolean {
    return this.line !== undefined;
  }
  /** Line and column for a token made now. */
  get place(): { readonly line: number; readonly column: number } {
    return { line: this.line ?? 0, column: this.column };
  }

  get path(): string {
    const { state } = this;
    if (this.#current.container === noContainer) return '';
    let path = '';
    for (const position of this.#stack) path = stepInto(path, position);
    const inside = state !== State.ArrayStart && state !== State.ConstructorStart && state !== State.ObjectStart;
    return inside ? stepInto(path, this.#current) : path;
  }
  get depth(): number {
    const depth = this.#stack.length;
    return isStartToken(this.token) || this.#current.container === noContainer ? depth : depth + 1;
  }
  get inConstructor(): boolean {
    return this.#current.container === constructorContainer;
  }

  error(message: string, inner: ClrException | null = null): never {
    throw readerException(message, { path: this.path, line: this.line, column: this.column }, inner);
  }

  setToken(token: number, raw: unknown = null, clr: TypeSymbol | null = null, updateIndex = true): void {
    this.token = token;
    this.raw = raw;
    this.clr = clr;
    switch (token) {
      case JsonToken.StartObject:
        this.state = State.ObjectStart;
        return this.#push(objectContainer);
      case JsonToken.StartArray:
        this.state = State.ArrayStart;
        return this.#push(arrayContainer);
      case JsonToken.StartConstructor:
        this.state = State.ConstructorStart;
        return this.#push(constructorContainer);
      case JsonToken.EndObject:
        return this.#end(objectContainer);
      case JsonToken.EndArray:
        return this.#end(arrayContainer);
      case JsonToken.EndConstructor:
        return this.#end(constructorContainer);
      case JsonToken.PropertyName:
        this.state = State.Property;
        this.#current.name = raw as string;
        return;
      case JsonToken.None:
      case JsonToken.Comment:
        return;
      default:
        this.setPostValue(updateIndex);
    }
  }
  protected setPostValue(updateIndex: boolean): void {
    this.state = this.#current.container === noContainer ? State.Finished : State.PostValue;
    if (updateIndex) this.#finishValue();
  }
  /** After a comma. */
  protected setStateOfContainer(): void {
    const states = [State.Finished, State.Object, State.Array, State.Constructor];
    this.state = states[this.#current.container]!;
  }
  #finishValue(): void {
    if (this.#current.container >= arrayContainer) this.#current.index++;
  }
  #push(container: number): void {
    this.#finishValue();
    if (this.#current.container === noContainer) {
      this.#current = newPosition(container);
      return;
    }
    this.#stack.push(this.#current);
    this.#current = newPosition(container);
    if (this.depth + 1 > maxDepth && !this.#exceeded) {
      this.#exceeded = true;
      this.error(`The reader's MaxDepth of ${maxDepth} has been exceeded.`);
    }
  }
  #end(container: number): void {
    const { container: open } = this.#current;
    this.#current = this.#stack.pop() ?? newPosition(noContainer);
    if (open !== container)
      this.error(`JsonToken ${jsonTokenName(this.token)} is not valid for closing JsonType ${containerNames[open]}.`);
    this.state = this.#current.container === noContainer ? State.Finished : State.PostValue;
  }

  /** Past comments to something that means something. */
  moveToContent(): boolean {
    while (this.token === JsonToken.None || this.token === JsonToken.Comment) if (!this.read()) return false;
    return true;
  }
  readToContent(): boolean {
    return this.read() && this.moveToContent();
  }
  skip(): void {
    if (this.token === JsonToken.PropertyName) this.read();
    if (!isStartToken(this.token)) return;
    const { depth } = this;
    while (this.read() && depth < this.depth) {}
  }
}

const stepInto = (path: string, { container, index, name }: Position): string =>
  container === objectContainer ? extendPath(path, name ?? '') : extendPath(path, index);
