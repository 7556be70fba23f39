/** `IResponse`: the response of the request at hand, or one that a policy stored in a variable. */
import { Message } from './message.js';
import { partTypes } from './part.js';

export class Response extends Message {
  constructor(
    public statusCode: number,
    public statusReason: string | null = null,
  ) {
    super(partTypes.response);
  }
}
