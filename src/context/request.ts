/** `context.Request`. */
import { Dictionary } from '../expr/runtime/collections/dictionary.js';
import type { ClrCertificate } from '../expr/runtime/crypto/x509-certificate.js';
import { types } from '../expr/types/universe.js';
import { Message } from './message.js';
import { Part, partTypes } from './part.js';
import type { Url } from './url.js';

export class PrivateEndpointConnection extends Part {
  constructor(
    public name: string | null,
    public groupId: string | null,
    public memberName: string | null,
  ) {
    super(partTypes.privateEndpointConnection);
  }
}

export class Foundry extends Part {
  constructor(public deployment: string | null) {
    super(partTypes.foundry);
  }
}

export class Request extends Message {
  certificate: ClrCertificate | null = null;
  ipAddress: string | null = null;
  matchedParameters = new Dictionary<string, string | null>(types.string, types.string);
  privateEndpointConnection: PrivateEndpointConnection | null = null;
  foundry: Foundry | null = null;
  constructor(
    public method: string,
    /** As rewritten so far. */
    public url: Url,
    /** As received. */
    public originalUrl: Url = url,
  ) {
    super(partTypes.request);
  }
}
