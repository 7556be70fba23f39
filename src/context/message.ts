/** What request and response share: headers and a body. */

import { charsetOf } from './charsets.js';
import { MessageBody } from './message-body.js';
import { Part } from './part.js';
import { CaselessMap } from './string-map.js';

export abstract class Message extends Part {
  headers = new CaselessMap();
  /** Null when there is none. */
  body: MessageBody | null = null;

  /** Gives the message content that nobody has read; null takes the body away. */
  setBody(content: string | Uint8Array | null): void {
    this.body = content === null ? null : new MessageBody(content, () => charsetOf(this.headers.textOf('Content-Type')));
  }
}
