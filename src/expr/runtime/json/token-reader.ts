/** A reader over tokens: what `CreateReader()` gives and `ToObject` reads from. */
import type { NamedTypeSymbol } from '../../types/type-symbol.js';
import { types } from '../../types/universe.js';
import { charge } from '../budget.js';
import { privateType } from '../private-type.js';
import type { JConstructor } from './j-constructor.js';
import { JsonReader, JsonToken, State } from './reader.js';
import { scalarText } from './scalars.js';
import { pathOf } from './token-path.js';
import { JTokenType } from './token-types.js';
import { JContainer, type JProperty, type JToken, type JValue } from './tokens.js';
import { tokenAs } from './typed-reads.js';
import { uriOriginal } from './uris.js';

const jTokenReaderType = privateType('Newtonsoft.Json.Linq.JTokenReader', 'Newtonsoft.Json.JsonReader');

const scalarTokens: Readonly<Record<number, number>> = {
  [JTokenType.Comment]: JsonToken.Comment,
  [JTokenType.Integer]: JsonToken.Integer,
  [JTokenType.Float]: JsonToken.Float,
  [JTokenType.String]: JsonToken.String,
  [JTokenType.Boolean]: JsonToken.Boolean,
  [JTokenType.Null]: JsonToken.Null,
  [JTokenType.Undefined]: JsonToken.Undefined,
  [JTokenType.Date]: JsonToken.Date,
  [JTokenType.Raw]: JsonToken.Raw,
  [JTokenType.Bytes]: JsonToken.Bytes,
};

const endTokens: Readonly<Record<number, number>> = {
  [JTokenType.Object]: JsonToken.EndObject,
  [JTokenType.Array]: JsonToken.EndArray,
  [JTokenType.Constructor]: JsonToken.EndConstructor,
};

export class JTokenReader extends JsonReader {
  readonly #root: JToken;
  #current: JToken | null = null;
  /** The container that was entered, so that the next read goes past it. */
  #entered: JContainer | null = null;
  readonly #initialPath: string;

  constructor(root: JToken) {
    super();
    this.#root = root;
    this.#initialPath = pathOf(root);
  }
  override get clrType(): NamedTypeSymbol {
    return jTokenReaderType;
  }
  /** The token that the reader is on. */
  get currentToken(): JToken | null {
    return this.#current;
  }
  protected get line(): number | undefined {
    return this.state === State.Start ? undefined : this.#current?.line || undefined;
  }
  protected get column(): number {
    return this.#current?.column ?? 0;
  }
  override get path(): string {
    const path = super.path;
    const initial = this.#initialPath;
    if (initial === '') return path;
    if (path === '') return initial;
    return path.startsWith('[') ? initial + path : `${initial}.${path}`;
  }

  read(): boolean {
    charge(1);
    const current = this.#current;
    if (this.state !== State.Start) {
      if (current === null) return false;
      if (current instanceof JContainer && this.#entered !== current) return this.#into(current);
      return this.#over(current);
    }
    // A comment leaves the reader where it started.
    if (current === this.#root) return false;
    return this.#at(this.#root);
  }
  readAs(type: number): void {
    tokenAs(this, type);
  }

  #into(container: JContainer): boolean {
    const { first } = container;
    if (first === null) return this.#endOf(container);
    this.#entered = container;
    return this.#at(first);
  }
  #over(token: JToken): boolean {
    if (token === this.#root) return this.#toEnd();
    const { next, parent } = token;
    if (next !== null) return this.#at(next);
    return parent === null ? this.#toEnd() : this.#endOf(parent);
  }
  #toEnd(): false {
    this.#current = null;
    this.setToken(JsonToken.None);
    return false;
  }
  #endOf(container: JContainer): boolean {
    const token = endTokens[container.type];
    if (token === undefined) return this.#over(container);
    this.#current = container;
    this.#entered = container;
    this.setToken(token);
    return true;
  }
  #at(token: JToken): true {
    this.#current = token;
    switch (token.type) {
      case JTokenType.Object:
        this.setToken(JsonToken.StartObject);
        break;
      case JTokenType.Array:
        this.setToken(JsonToken.StartArray);
        break;
      case JTokenType.Constructor:
        this.setToken(JsonToken.StartConstructor, (token as JConstructor).name, types.string);
        break;
      case JTokenType.Property:
        this.setToken(JsonToken.PropertyName, (token as JProperty).name, types.string);
        break;
      case JTokenType.Guid:
      case JTokenType.TimeSpan:
        this.setToken(JsonToken.String, scalarText(token as JValue), types.string);
        break;
      case JTokenType.Uri:
        this.setToken(JsonToken.String, uriOriginal((token as JValue).raw), types.string);
        break;
      default: {
        const { raw, clr } = token as JValue;
        this.setToken(scalarTokens[token.type]!, raw, clr);
      }
    }
    return true;
  }
}
