/** The claims of a token as a dictionary that is filled when something needs all of it: most policies ask for one or two. */
import type { DictionaryEnumerator } from '../expr/runtime/collections/dictionary.js';
import type { KeyCollection, ValueCollection } from '../expr/runtime/collections/dictionary-views.js';
import type { JwtPart } from './jwt-part.js';
import { CaselessMap, type Texts, textsOf } from './string-map.js';

export class ClaimsMap extends CaselessMap {
  #source: JwtPart | undefined;
  /** What was handed out before the dictionary was filled: arrays can be written to, so they must stay the same. */
  readonly #handedOut = new Map<string, Texts>();

  constructor(source: JwtPart) {
    super();
    this.#source = source;
  }

  #fill(): void {
    const source = this.#source;
    if (source === undefined) return;
    this.#source = undefined;
    for (const [name, values] of source.claims()) super.setValueAt(name, this.#handedOut.get(name) ?? textsOf(values));
  }

  override get(name: string): Texts | undefined {
    if (this.#source === undefined) return super.get(name);
    const known = this.#handedOut.get(name);
    if (known !== undefined) return known;
    const values = name === null ? undefined : this.#source.exactClaim(name);
    if (values === undefined) {
      this.#fill();
      return super.get(name);
    }
    const texts = textsOf(values);
    this.#handedOut.set(name, texts);
    return texts;
  }

  override get count(): number {
    this.#fill();
    return super.count;
  }
  override get capacity(): number {
    this.#fill();
    return super.capacity;
  }
  override get keyItems(): KeyCollection<string, Texts> {
    this.#fill();
    return super.keyItems;
  }
  override get valueItems(): ValueCollection<string, Texts> {
    this.#fill();
    return super.valueItems;
  }
  override getEnumerator(): DictionaryEnumerator<string, Texts> {
    this.#fill();
    return super.getEnumerator();
  }
  override hasKey(name: string): boolean {
    this.#fill();
    return super.hasKey(name);
  }
  override setValueAt(name: string, value: Texts): void {
    this.#fill();
    super.setValueAt(name, value);
  }
  override tryAdd(name: string, value: Texts): boolean {
    this.#fill();
    return super.tryAdd(name, value);
  }
  override removeKey(name: string): boolean {
    this.#fill();
    return super.removeKey(name);
  }
  override hasValue(value: Texts): boolean {
    this.#fill();
    return super.hasValue(value);
  }
  override ensureCapacity(capacity: number): number {
    this.#fill();
    return super.ensureCapacity(capacity);
  }
  override trimExcess(capacity?: number): void {
    this.#fill();
    super.trimExcess(capacity);
  }
  override clearItems(): void {
    this.#fill();
    super.clearItems();
  }
}
