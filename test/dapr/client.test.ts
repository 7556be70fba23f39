/** What invoke-dapr-binding sends (APIM page "invoke-dapr-binding"; dapr.md 6). */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createDaprClient, type DaprClientOptions, dataMember } from '../../src/dapr/client.js';
import { createNodeHttpPort } from '../../src/host/node-http-port.js';
import type { DaprBindingRequest } from '../../src/policies/ports.js';

const http = createNodeHttpPort();
const servers: ReturnType<typeof createServer>[] = [];
afterAll(async () => {
  await http.close();
  for (const server of servers) server.close().closeAllConnections();
});

interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

async function sidecar(answer: RequestListener): Promise<{ url: string; received: Received[] }> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (piece) => (body += piece));
    request.on('end', () => {
      received.push({ method: request.method!, path: request.url!, headers: request.headers, body });
      answer(request, response);
    });
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, received };
}

const request: DaprBindingRequest = {
  name: 'orders',
  operation: 'create',
  metadata: undefined,
  data: undefined,
  timeoutMs: 2000,
};
const send = async (over: Partial<DaprBindingRequest>, options: Partial<DaprClientOptions> = {}) => {
  const { url, received } = await sidecar((_, response) => response.writeHead(200, { 'X-A': 'b' }).end('reply'));
  const reply = await createDaprClient({ http, url, ...options }).invokeBinding({ ...request, ...over });
  return { reply, ...received[0]! };
};

test.each([
  [{}, {}, '{"operation":"create"}'],
  [{ operation: undefined }, {}, '{}'],
  [{ operation: undefined }, { defaultOperation: 'create' }, '{"operation":"create"}'],
  [{ metadata: [] }, {}, '{"operation":"create","metadata":{}}'],
  [
    {
      metadata: [
        ['a', '1'],
        ['b"', 'é\n'],
      ],
      data: 'text',
    },
    {},
    '{"operation":"create","metadata":{"a":"1","b\\"":"é\\n"},"data":"text"}',
  ],
  [{ data: '' }, {}, '{"operation":"create","data":""}'],
  [{ data: ' { "a" : 12345678901234567890 } ' }, {}, '{"operation":"create","data":{ "a" : 12345678901234567890 }}'],
  [{ data: '{"a":1}' }, { dataFormat: 'string' }, '{"operation":"create","data":"{\\"a\\":1}"}'],
] satisfies [Partial<DaprBindingRequest>, Partial<DaprClientOptions>, string][])(
  '%j with %j sends %s',
  async (over, options, body) => {
    const sent = await send(over, options);
    expect(sent).toMatchObject({ method: 'POST', path: '/v1.0/bindings/orders', body });
    expect(sent.headers['content-type']).toBe('application/json');
  },
);

test.each([
  ['null', 'null'],
  ['{"a":1', '"{\\"a\\":1"'],
  ["{'a':1}", '"{\'a\':1}"'],
  ['\ufeff1', '"\ufeff1"'],
  ['\u00a01', '"\u00a01"'],
  ['line\nbreak', '"line\\nbreak"'],
])('data %j travels as %s', (data, member) => expect(dataMember(data)).toBe(member));

test('the name is one segment of the path', async () => {
  expect((await send({ name: 'a/b c?é' })).path).toBe('/v1.0/bindings/a%2Fb%20c%3F%C3%A9');
  const refused = await createDaprClient({ http, url: 'http://127.0.0.1:1' }).invokeBinding({ ...request, name: '..' });
  expect(refused).toMatchObject({ failure: 'other', message: "'..' is no name of a binding" });
});

test('the token and the tracing headers go along', async () => {
  const { headers } = await send(
    {
      headers: [
        ['traceparent', 'tp'],
        ['baggage', 'a=b'],
      ],
    },
    { apiToken: 'secret' },
  );
  expect(headers).toMatchObject({ 'dapr-api-token': 'secret', traceparent: 'tp', baggage: 'a=b' });
  expect((await send({})).headers['dapr-api-token']).toBeUndefined();
});

test('any status is a reply', async () => {
  const { url } = await sidecar((_, response) => response.writeHead(503, 'Busy', { 'X-A': 'b' }).end('{"errorCode":"X"}'));
  const reply = await createDaprClient({ http, url }).invokeBinding(request);
  expect(reply).toMatchObject({ status: 503, reason: 'Busy', sent: { method: 'POST', url: `${url}/v1.0/bindings/orders` } });
  expect(new TextDecoder().decode((reply as { body: Uint8Array }).body)).toBe('{"errorCode":"X"}');
});

test.each([
  [
    'before the headers',
    (_: unknown, response: Parameters<RequestListener>[1]) => void setTimeout(() => response.end(), 3000).unref(),
  ],
  ['within the body', (_: unknown, response: Parameters<RequestListener>[1]) => void response.writeHead(200).write('half')],
])('a sidecar that stops %s is a timeout', async (_, answer) => {
  const { url } = await sidecar(answer as RequestListener);
  const started = Date.now();
  const reply = await createDaprClient({ http, url }).invokeBinding({ ...request, timeoutMs: 300 });
  expect(reply).toMatchObject({ failure: 'timeout', message: 'The Dapr runtime did not respond in time' });
  expect(Date.now() - started).toBeLessThan(2000);
});

test('no sidecar, a broken reply, a caller that gives up', async () => {
  const none = await createDaprClient({ http, url: 'http://127.0.0.1:1' }).invokeBinding(request);
  expect(none).toMatchObject({ failure: 'refused', sent: { url: 'http://127.0.0.1:1/v1.0/bindings/orders' } });
  const { url } = await sidecar((_, response) => {
    response.writeHead(200, { 'Content-Length': '100' }).write('half');
    setTimeout(() => response.destroy(), 50);
  });
  expect(await createDaprClient({ http, url }).invokeBinding(request)).toMatchObject({ failure: 'reset' });
  const slow = await sidecar(() => {});
  const gone = new AbortController();
  setTimeout(() => gone.abort(), 100);
  expect(await createDaprClient({ http, url: slow.url }).invokeBinding({ ...request, signal: gone.signal })).toMatchObject({
    failure: 'aborted',
  });
});

test('the address of an app behind the sidecar', () => {
  const { invokeUrl } = createDaprClient({ http });
  expect(invokeUrl({ appId: 'echo', namespace: undefined, method: '/hello?x=1' })).toBe(
    'http://localhost:3500/v1.0/invoke/echo/method/hello?x=1',
  );
  expect(invokeUrl({ appId: 'echo', namespace: 'ns', method: 'a/b' })).toBe(
    'http://localhost:3500/v1.0/invoke/echo.ns/method/a/b',
  );
});
