/** `IUrl`. */
import { type ClrUri, newUri } from '../expr/runtime/net/uri.js';
import { formPairs } from './form.js';
import { Part, partTypes } from './part.js';
import { CaselessMap } from './string-map.js';

/** An absolute URL; its parts are worked out once, when they are first asked for. */
export class Url extends Part {
  /** `ToUri()`. */
  readonly uri: ClrUri;
  #host: string | undefined;
  #path: string | undefined;
  #queryString: string | undefined;
  #query: CaselessMap | undefined;

  /** Throws UriFormatException for what is no absolute URL. */
  constructor(text: string) {
    super(partTypes.url);
    this.uri = newUri(text);
  }

  get scheme(): string {
    return this.uri.scheme;
  }
  get host(): string {
    this.#host ??= this.uri.host;
    return this.#host;
  }
  get port(): number {
    return this.uri.port;
  }
  /** Escaped, as it is sent. */
  get path(): string {
    this.#path ??= this.uri.absolutePath;
    return this.#path;
  }
  /** With its question mark; empty where there is none. */
  get queryString(): string {
    this.#queryString ??= this.uri.query;
    return this.#queryString;
  }
  /** Parameters decoded; their names ignore case. */
  get query(): CaselessMap {
    if (this.#query === undefined) {
      this.#query = new CaselessMap();
      for (const [name, value] of formPairs(this.queryString.replace(/^\?+/, ''))) this.#query.appendTexts(name, value);
    }
    return this.#query;
  }
  /** The whole URL, escaped: what goes over the wire. */
  get href(): string {
    return this.uri.absoluteUri;
  }
  override toClrString(): string {
    return this.uri.toClrString();
  }
}
