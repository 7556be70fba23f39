/** `apim-policy run`: one request through a document. */
import { noBackendUrl, withBackend } from '../../gateway/exchange.js';
import { createNodePorts } from '../../host/node-ports.js';
import type { PolicyOutcome } from '../../policies/engine/outcome.js';
import type { Policy } from '../../policies/load/load-policy.js';
import { CliError, type CliIo, type Command, type CommandArguments, flag, textOption, write } from '../command.js';
import { daprOptions, prepareDapr, setUpDapr } from '../dapr-options.js';
import { documentOptions, loadDocument } from '../document-options.js';
import { outcomeJson, printResponse } from '../outcome-text.js';
import { givenRequest, givenScenario, prepareCurl, requestOptions } from '../request-options.js';
import { contextOf } from '../scenarios.js';
import { traceText } from '../trace-text.js';

export const command: Command = {
  name: 'run',
  summary: 'Runs one request through a document and prints the response like curl -i',
  usage: 'DOCUMENT [options]',
  options: {
    ...requestOptions,
    backend: { type: 'string', value: 'URL', help: 'Where forward-request sends: the service URL of the API' },
    ...daprOptions,
    ...documentOptions,
    trace: { type: 'boolean', help: 'Print the trace on standard error' },
    json: { type: 'boolean', help: 'Print response, calls, variables, error and trace as JSON' },
  },
  details: `Examples:
  apim-policy run policy.xml -X POST -d '{"id": 42}' -H 'Content-Type: application/json' --url /orders
  apim-policy run policy.xml -d @order.json --dapr --resources ./components --trace
  apim-policy run policy.xml --http requests.http#create --backend http://localhost:5000
  apim-policy run policy.xml --scenario scenario.json --json

The exit code is 0 whatever the response is, 1 when the document does not load, 2 for wrong usage.`,
  prepare: (args) => prepareDapr(prepareCurl(args)),
  async run(args, io) {
    const [path, ...more] = args.positionals;
    if (path === undefined || more.length > 0) throw new CliError('Give one document. (The URL of the request is --url.)');
    backendOf(args);
    const dapr = await setUpDapr(args, io);
    const ports = createNodePorts({ env: io.env, ...(dapr.url !== undefined && { dapr: { url: dapr.url } }) });
    try {
      const policy = await loadDocument(path, ports, args, io);
      return policy === undefined ? 1 : await runOnce(policy, args, io);
    } finally {
      await ports.close();
      await dapr.close();
    }
  },
};

/** `--backend`, checked. */
export function backendOf(args: CommandArguments): string | undefined {
  const backend = textOption(args, 'backend');
  if (backend !== undefined && !(URL.canParse(backend) && /^https?:/i.test(backend)))
    throw new CliError(`--backend takes a URL, not '${backend}'.`);
  return backend;
}

async function runOnce(policy: Policy, args: CommandArguments, io: CliIo): Promise<number> {
  const { outcome, method } = await send(policy, args, io);
  if (outcome.calls.some(({ url }) => url.startsWith(noBackendUrl)))
    await write(io.stderr, 'apim-policy: the document forwards the request, and no --backend says where to.\n');
  if (flag(args, 'trace')) await write(io.stderr, traceText(outcome.trace));
  try {
    if (flag(args, 'json')) await write(io.stdout, `${await outcomeJson(outcome)}\n`);
    else await printResponse(outcome, method === 'HEAD', io.stdout);
    return 0;
  } catch (error) {
    throw new CliError(`The body of the response broke off: ${error instanceof Error ? error.message : String(error)}`, 1);
  }
}

async function send(
  policy: Policy,
  args: CommandArguments,
  io: CliIo,
): Promise<{ readonly outcome: PolicyOutcome; readonly method: string }> {
  const backend = backendOf(args);
  const { signal } = io;
  const scenario = await givenScenario(args, io);
  if (scenario === undefined) {
    const { method, url, headers, body, ip } = await givenRequest(args, io);
    const outcome = await policy.run(
      { method, url, headers, ip, body: body ?? null },
      { signal, parts: withBackend(undefined, backend) },
    );
    return { outcome, method };
  }
  const context = contextOf(withBackend(scenario, backend));
  return { method: context.request.method, outcome: await policy.run(context, { signal }) };
}
