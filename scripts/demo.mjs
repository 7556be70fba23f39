#!/usr/bin/env node
// Shows a document with a Dapr binding at work, over real HTTP on both sides: a binding that works, one that fails, and no
// sidecar at all. Every step is checked; the exit code is 1 when one is not as expected. Needs a build (`npm start` makes it).
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const built = (path) => import(pathToFileURL(join(root, 'dist/esm', path)).href);
const example = join(root, 'examples/dapr');
const order = { id: 42, item: 'lamp', price: 12.5 };

const say = (text = '') => console.log(text);
const title = (text) => say(`\n━━ ${text} ${'━'.repeat(Math.max(0, 92 - text.length))}`);
const indented = (text) => text.replace(/^/gm, '    ');

const { loadPolicy } = await built('index.js');
const { createGatewayServer, createNodePorts, startSidecar } = await built('host/index.js');
const { traceText } = (await built('../cjs/load.js')).default['cli/trace-text'];

const folder = mkdtempSync(join(tmpdir(), 'apim-policy-demo-'));
const calls = [];
const outcomes = [];
const closers = [];

/** Sends an order to the gateway and shows both messages. */
async function send(url) {
  const body = JSON.stringify(order);
  say(`  request to the gateway\n${indented(`POST ${url}\nContent-Type: application/json\n\n${body}`)}`);
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body,
    signal: AbortSignal.timeout(20_000),
  });
  const text = await response.text();
  const type = response.headers.get('content-type');
  say(
    `  reply of the gateway\n${indented(`${response.status} ${response.statusText}${type === null ? '' : `\nContent-Type: ${type}`}${text === '' ? '' : `\n\n${text}`}`)}`,
  );
  return { status: response.status, type, text };
}

async function demo() {
  const sidecar = await startSidecar({
    ...{ appId: 'demo', daprHttpPort: 0, resourcesPaths: [join(example, 'resources')], cwd: folder },
    onInvoke: (call) => calls.push(call),
    log: (level, message) => say(`  sidecar ${level}: ${message}`),
  });
  closers.push(() => sidecar.close());
  const ports = createNodePorts({ dapr: { url: sidecar.url } });
  closers.push(() => ports.close());
  const path = join(example, 'store-order.xml');
  const policy = loadPolicy({ text: readFileSync(path), name: 'examples/dapr/store-order.xml' }, { ports });
  const gateway = createGatewayServer(policy, {
    onOutcome: (outcome) => outcomes.push(outcome),
    onError: (error) => say(`  gateway error: ${error instanceof Error ? error.message : error}`),
  });
  await new Promise((done) => gateway.listen(0, '127.0.0.1', done));
  closers.push(() => new Promise((done) => gateway.close(done).closeAllConnections()));
  const url = `http://127.0.0.1:${gateway.address().port}/orders`;
  say(`examples/dapr/store-order.xml is served on ${url}`);
  say(`The Dapr sidecar stand-in is on ${sidecar.url}, with the bindings ${sidecar.bindings.join(' and ')}`);

  title('1. A binding that works');
  const stored = await send(url);
  const [call] = calls;
  assert.ok(call, 'the sidecar got a call');
  say(`  what the sidecar got\n${indented(`POST /v1.0/bindings/${call.binding}\n\n${call.body}`)}`);
  assert.equal(call.status, 200, `the sidecar took the call: ${call.responseBody}`);
  const files = readdirSync(join(folder, 'stored'));
  assert.deepEqual(files, ['order-42.json']);
  const [file] = files;
  const content = readFileSync(join(folder, 'stored', file), 'utf8');
  say(`  what the component stored\n${indented(`stored/${file}: ${content}`)}`);
  assert.equal(stored.status, 200);
  assert.deepEqual(JSON.parse(call.body), {
    operation: 'create',
    metadata: { source: 'orders-api', caller: '127.0.0.1', fileName: 'order-42.json' },
    data: order,
  });
  assert.deepEqual(JSON.parse(content), order);

  title("2. A binding that fails: on-error returns the sidecar's reply");
  const failed = await send(`${url}?binding=broken-system`);
  const failedCall = calls[1];
  assert.ok(failedCall, 'the sidecar got a second call');
  say(`  what the sidecar answered\n${indented(`${failedCall.status}\n\n${failedCall.responseBody}`)}`);
  assert.equal(failedCall.binding, 'broken-system');
  assert.equal(failed.status, 500);
  assert.equal(failed.text, failedCall.responseBody, 'the reply is passed on as it is');
  assert.equal(JSON.parse(failed.text).errorCode, 'ERR_INVOKE_OUTPUT_BINDING');
  assert.equal(outcomes[1].lastError.reason, 'DaprInvocationFailed');

  title('3. No sidecar: the default error response');
  await sidecar.close();
  const alone = await send(url);
  assert.equal(alone.status, 500);
  assert.equal(alone.type, 'application/json');
  const { statusCode, message, activityId } = JSON.parse(alone.text);
  assert.deepEqual({ statusCode, message }, { statusCode: 500, message: 'Internal server error' });
  assert.match(activityId, /^[0-9a-f-]{36}$/);
  assert.equal(outcomes[2].lastError.reason, 'BackendConnectionFailure');
  assert.equal(calls.length, 2, 'no further call reached the sidecar');
  assert.equal(outcomes.length, 3);

  title('The traces of the three requests');
  outcomes.forEach(({ trace }, index) => say(`${index + 1}.\n${indented(traceText(trace).trimEnd())}`));
}

let code = 0;
try {
  await demo();
  title('Everything was as expected');
} catch (error) {
  code = 1;
  console.error(`\nThe demo failed: ${error instanceof Error ? error.message : error}`);
} finally {
  for (const close of closers.reverse()) await close();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(code);
