/** `apim-policy serve`: a document as a reverse proxy. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { isJsonObject, type Json } from '../../context/json.js';
import { noBackendUrl } from '../../gateway/exchange.js';
import { createGatewayServer, type GatewayServerOptions } from '../../host/gateway.js';
import { createNodePorts } from '../../host/node-ports.js';
import type { Policy } from '../../policies/load/load-policy.js';
import { CliError, type CliIo, type Command, type CommandArguments, flag, textOption, write } from '../command.js';
import { daprOptions, prepareDapr, setUpDapr } from '../dapr-options.js';
import { documentOptions, loadDocument } from '../document-options.js';
import { portOption } from '../number-options.js';
import { contextOf, readJsonFile } from '../scenarios.js';
import { traceText } from '../trace-text.js';
import { backendOf } from './run.js';

const defaultPort = 8080;
const defaultHost = '127.0.0.1';

export const command: Command = {
  name: 'serve',
  summary: 'Serves a document as a reverse proxy',
  usage: 'DOCUMENT [options]',
  options: {
    port: { type: 'string', short: 'p', value: 'PORT', help: `Port to listen on, 0 for a free one (default ${defaultPort})` },
    host: { type: 'string', value: 'ADDRESS', help: `Address to listen on (default ${defaultHost})` },
    backend: { type: 'string', value: 'URL', help: 'Where forward-request sends: the service URL of the API' },
    ...daprOptions,
    ...documentOptions,
    scenario: {
      type: 'string',
      short: 's',
      value: 'FILE',
      help: 'The context beside the request (api, product, user …), as a scenario file',
    },
    'trust-forwarded-for': { type: 'boolean', help: "Take the caller's address from X-Forwarded-For" },
    trace: { type: 'boolean', help: 'Print the trace of each request on standard error' },
    quiet: { type: 'boolean', short: 'q', help: 'No line for each request' },
  },
  details: 'Ends on Ctrl+C. Requests in progress have five seconds to end.',
  prepare: prepareDapr,
  async run(args, io) {
    const [path, ...more] = args.positionals;
    if (path === undefined || more.length > 0) throw new CliError('Give one document.');
    const port = portOption(args, 'port') ?? defaultPort;
    const options = gatewayOptions(args, io);
    const dapr = await setUpDapr(args, io);
    const ports = createNodePorts({ env: io.env, ...(dapr.url !== undefined && { dapr: { url: dapr.url } }) });
    try {
      const policy = await loadDocument(path, ports, args, io);
      if (policy === undefined) return 1;
      await serve(policy, options, port, textOption(args, 'host') ?? defaultHost, io);
      return 0;
    } finally {
      await ports.close();
      await dapr.close();
    }
  },
};

function gatewayOptions(args: CommandArguments, io: CliIo): GatewayServerOptions {
  const backend = backendOf(args);
  const scenario = textOption(args, 'scenario');
  let warned = false;
  return {
    ...(backend !== undefined && { backend }),
    ...(scenario !== undefined && { parts: partsOf(readJsonFile(resolve(io.cwd, scenario)), scenario) }),
    trustForwardedFor: flag(args, 'trust-forwarded-for'),
    onOutcome({ response, calls, trace }, { method, url }) {
      if (!warned && calls.some((call) => call.url.startsWith(noBackendUrl))) {
        warned = true;
        void write(io.stderr, 'apim-policy: the document forwards requests, and no --backend says where to.\n');
      }
      const { pathname, search } = new URL(url);
      if (!flag(args, 'quiet'))
        void write(io.stderr, `${method} ${pathname}${search} → ${`${response.status} ${response.reason}`.trim()}\n`);
      if (flag(args, 'trace')) void write(io.stderr, traceText(trace));
    },
    onError(error, { method, url }) {
      const text =
        error instanceof Error ? (io.env.APIM_POLICY_DEBUG === undefined ? error.message : error.stack) : String(error);
      void write(io.stderr, `apim-policy: ${method} ${url}: ${text}\n`);
    },
  };
}

/** A scenario without its messages: those are the callers'. */
function partsOf(scenario: Json, path: string): Json {
  if (!isJsonObject(scenario)) throw new CliError(`${path} is not a scenario.`);
  const { request: _, response: __, lastError: ___, ...parts } = scenario;
  contextOf({ ...parts, request: { url: 'http://localhost/' } }, path);
  return parts;
}

const graceMs = 5_000;

async function serve(policy: Policy, options: GatewayServerOptions, port: number, host: string, io: CliIo): Promise<void> {
  const server = createGatewayServer(policy, options);
  await listen(server, port, host);
  const { address, family, port: actual } = server.address() as AddressInfo;
  const shown = family === 'IPv6' ? `[${address}]` : address;
  await write(io.stdout, `Serving ${policy.source.name} on http://${shown}:${actual}\n`);
  if (!io.signal.aborted) await new Promise<void>((end) => io.signal.addEventListener('abort', () => end(), { once: true }));
  const closed = new Promise<void>((end) => server.close(() => end()));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearTimeout(timer);
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((done, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new CliError(`Cannot listen on ${host}:${port}: ${error.code ?? error.message}`, 1)),
    );
    server.listen(port, host, () => done());
  });
}
