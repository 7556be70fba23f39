/** `new Date(1)`: a name and arguments. */
import type { NamedTypeSymbol } from '../../types/type-symbol.js';
import { types } from '../../types/universe.js';
import { throwArgument, throwArgumentNull } from '../exception.js';
import { Box } from '../values.js';
import { keyText } from './token-content.js';
import { copyPlace } from './token-places.js';
import { JTokenType, jConstructorType } from './token-types.js';
import { type JToken, ListContainer, refuseProperty } from './tokens.js';

export class JConstructor extends ListContainer<JToken> {
  constructor(public name: string | null) {
    super();
  }
  get type(): number {
    return JTokenType.Constructor;
  }
  get clrType(): NamedTypeSymbol {
    return jConstructorType;
  }
  override getByKey(key: unknown): JToken | null {
    if (key instanceof Box && key.type === types.int) return this.itemAt(key.value as number);
    if (key === null) return throwArgumentNull('key');
    return throwArgument(
      `Accessed JConstructor values with invalid key value: ${keyText(key)}. Argument position index expected.`,
    );
  }
  override setByKey(key: unknown, value: JToken | null): void {
    if (key === null) throwArgumentNull('key');
    if (!(key instanceof Box) || key.type !== types.int)
      throwArgument(`Set JConstructor values with invalid key value: ${keyText(key)}. Argument position index expected.`);
    this.setItemAt(key.value as number, value);
  }
  protected validate(token: JToken): asserts token is JToken {
    refuseProperty(token, this);
  }
  protected entered(): void {}
  protected left(): void {}
  clone(): JToken {
    const copy = copyPlace(this, new JConstructor(this.name));
    this.copyChildrenTo(copy);
    return copy;
  }
  deepEquals(other: JToken): boolean {
    return other instanceof JConstructor && this.name === other.name && this.childrenEqual(other);
  }
}
