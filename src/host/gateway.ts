/** A document as a reverse proxy. */
import { createServer, type Server, type ServerOptions } from 'node:http';
import type { GatewayOptions } from '../gateway/exchange.js';
import type { Policy } from '../policies/load/load-policy.js';
import { createNodeHandler } from './node-handler.js';

export interface GatewayServerOptions extends GatewayOptions {
  /** Of node:http. */
  readonly server?: ServerOptions;
}

/**
 * A server, not yet listening, that answers every request with the document. A caller that goes away ends its run and the
 * calls of it; what breaks is a 500 with the default error body.
 */
export function createGatewayServer(policy: Policy, options: GatewayServerOptions = {}): Server {
  const handler = createNodeHandler(policy, options);
  return createServer(options.server ?? {}, (request, response) => void handler(request, response));
}
