/** The enumerator of a container's children: it notices changes of the list. */
import type { NamedTypeSymbol } from '../../types/type-symbol.js';
import { types } from '../../types/universe.js';
import { charge } from '../budget.js';
import { throwInvalidOperation } from '../exception.js';
import { type ClrEnumerator, ClrObject } from '../values.js';
import { enumeratorDefinition } from './lazy-sequence.js';
import { JTokenType } from './token-types.js';
import type { JContainer, JToken } from './tokens.js';

export class ChildEnumerator extends ClrObject implements ClrEnumerator<JToken> {
  #index = -1;
  readonly #version: number;
  constructor(readonly container: JContainer) {
    super();
    this.#version = container.version;
  }
  get clrType(): NamedTypeSymbol {
    return enumeratorDefinition.construct(types.jToken);
  }
  moveNext(): boolean {
    const { container } = this;
    // A property's one value is given by an iterator, which looks at no version.
    if (container.version !== this.#version && container.type !== JTokenType.Property)
      throwInvalidOperation('Collection was modified; enumeration operation may not execute.');
    charge(1);
    if (this.#index >= container.count) return false;
    return ++this.#index < container.count;
  }
  get current(): JToken {
    return this.container.childAt(this.#index) as JToken;
  }
  dispose(): void {}
}
