/** Prefixes and what they stand for, scope by scope (`XmlNamespaceManager`). */
import { throwArgumentNull } from '../exception.js';
import { xmlNamespaceName, xmlnsNamespaceName } from './names.js';

export class NamespaceScopes {
  readonly #prefixes = ['xml', 'xmlns'];
  readonly #uris = [xmlNamespaceName, xmlnsNamespaceName];
  readonly #starts: number[] = [];

  push(): void {
    this.#starts.push(this.#prefixes.length);
  }
  pop(): void {
    const start = this.#starts.pop() ?? 2;
    this.#prefixes.length = start;
    this.#uris.length = start;
  }
  /** `AddNamespace`: replaces what the scope has for the prefix. */
  add(prefix: string, uri: string | null): void {
    const text = uri ?? throwArgumentNull('uri');
    const known = this.#prefixes.lastIndexOf(prefix);
    if (known >= (this.#starts.at(-1) ?? 2)) this.#uris[known] = text;
    else {
      this.#prefixes.push(prefix);
      this.#uris.push(text);
    }
  }
  /** `RemoveNamespace` of the default one, in this scope only. */
  removeDefault(): void {
    const known = this.#prefixes.lastIndexOf('');
    if (known < (this.#starts.at(-1) ?? 2)) return;
    this.#prefixes.splice(known, 1);
    this.#uris.splice(known, 1);
  }
  /** `LookupNamespace`. */
  uriOf(prefix: string): string | undefined {
    return this.#uris[this.#prefixes.lastIndexOf(prefix)];
  }
  /** `LookupPrefix`: the latest prefix that is not hidden. */
  prefixOf(uri: string): string | undefined {
    for (let i = this.#uris.length - 1; i >= 0; i--) {
      const prefix = this.#prefixes[i]!;
      if (this.#uris[i] === uri && this.#prefixes.lastIndexOf(prefix) === i) return prefix;
    }
    return undefined;
  }
}
