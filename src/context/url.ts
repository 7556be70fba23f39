/** `IUrl`. */
import { contextTypes, Part } from './part.js';
import { formPairs } from './form.js';
import { CaselessMap } from './string-map.js';

const defaultPorts: Readonly<Record<string, number>> = { 'http:': 80, 'https:': 443, 'ws:': 80, 'wss:': 443, 'ftp:': 21 };

export class Url extends Part {
  readonly #url: URL;
  #query: CaselessMap | undefined;

  constructor(readonly text: string) {
    super(contextTypes.url);
    this.#url = new URL(text);
  }

  get scheme(): string {
    return this.#url.protocol.slice(0, -1);
  }
  get host(): string {
    return this.#url.hostname;
  }
  get port(): number {
    return this.#url.port === '' ? (defaultPorts[this.#url.protocol] ?? -1) : Number(this.#url.port);
  }
  get path(): string {
    return this.#url.pathname;
  }
  /** With its question mark; empty where there is none. */
  get queryString(): string {
    return this.#url.search;
  }
  get query(): CaselessMap {
    if (this.#query === undefined) {
      this.#query = new CaselessMap();
      for (const [name, value] of formPairs(this.queryString.replace(/^\?+/, ''))) this.#query.appendTexts(name, value);
    }
    return this.#query;
  }
  override toClrString(): string {
    return this.#url.href;
  }
}
