/** `IMessageBody`: content that a policy set or a peer sent, which expressions read once unless they preserve it. */
import { charge } from '../expr/runtime/budget.js';
import { Dictionary } from '../expr/runtime/collections/dictionary.js';
import { List } from '../expr/runtime/collections/list.js';
import { throwInvalidOperation } from '../expr/runtime/exception.js';
import type { TypeSymbol } from '../expr/types/type-symbol.js';
import { generics, types } from '../expr/types/universe.js';
import { readBody } from './body-readers.js';
import { decodeText, encodeUtf8 } from './charsets.js';
import { formPairs } from './form.js';
import { Part, partTypes } from './part.js';

/** A form's fields. */
export type Form = Dictionary<string, List<string>>;

const valuesType = generics.iList(types.string);

export class MessageBody extends Part {
  #content: string | Uint8Array;
  #consumed = false;
  /** Decoder of byte content; a function so that the Content-Type is looked at only when text is wanted. */
  readonly #charset: () => string | undefined;

  /** `charset`: what the message's Content-Type says; UTF-8 when it says nothing. */
  constructor(content: string | Uint8Array, charset: () => string | undefined = () => undefined) {
    super(partTypes.messageBody);
    this.#content = content;
    this.#charset = charset;
  }

  /** Whether an expression has read the content without preserving it. */
  get isConsumed(): boolean {
    return this.#consumed;
  }
  /** The content as text, whoever has read it. */
  get text(): string {
    if (typeof this.#content === 'string') return this.#content;
    return decodeText(this.#content, this.#charset());
  }
  /** The content as bytes, whoever has read it. Not a copy: leave it as it is. */
  get bytes(): Uint8Array {
    return typeof this.#content === 'string' ? encodeUtf8(this.#content) : this.#content;
  }
  /** Length in bytes without encoding twice. */
  get byteLength(): number {
    return this.bytes.length;
  }
  /** Marks the content as read, as sending it does. */
  consume(): void {
    this.#consumed = true;
  }
  /** A fresh body with the same content. */
  copy(): MessageBody {
    return new MessageBody(this.#content, this.#charset);
  }

  #take(preserve: boolean): void {
    if (this.#consumed) throwInvalidOperation('The message body has already been read.');
    if (!preserve) this.#consumed = true;
    charge(this.#content.length >> 6);
  }

  /** `As<T>(preserveContent)`. */
  as(type: TypeSymbol, preserve: boolean): unknown {
    this.#take(preserve);
    return readBody(this, type);
  }

  /** `AsFormUrlEncodedContent(preserveContent)`. */
  asForm(preserve: boolean): Form {
    this.#take(preserve);
    const form: Form = new Dictionary<string, List<string>>(types.string, valuesType);
    for (const [name, value] of formPairs(this.text)) {
      let values = form.get(name);
      if (values === undefined) {
        values = new List<string>(types.string);
        form.setValueAt(name, values);
      }
      values.addItem(value);
    }
    return form;
  }
}
