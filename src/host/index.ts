/** What Node adds to the library: working ports, the document as a server, the Dapr client and the stand-in sidecar. */
export { createDaprClient, type DaprClientOptions } from '../dapr/client.js';
export type { InvocationRecord, SidecarOptions } from '../dapr/sidecar/options.js';
export { type Sidecar, startSidecar } from '../dapr/sidecar/server.js';
export type { GatewayOptions, ReceivedRequest } from '../gateway/exchange.js';
export { installNodeCrypto } from './crypto/node-crypto.js';
export type { ClientCertificate } from './dispatchers.js';
export { createGatewayServer, type GatewayServerOptions } from './gateway.js';
export { nodeClock } from './node-clock.js';
export { createNodeHandler, type NodeHandler } from './node-handler.js';
export { createNodeHttpPort, type NodeHttpOptions, type NodeHttpPort } from './node-http-port.js';
export { createNodePorts, type NodePorts, type NodePortsOptions } from './node-ports.js';
