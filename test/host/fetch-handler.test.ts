/** A document as a fetch handler. */
import { createFetchHandler } from '../../src/fetch-handler.js';
import { loadPolicy } from '../../src/index.js';
import type { HttpPort, HttpRequest } from '../../src/policies/ports.js';

const text = (bytes: Uint8Array | AsyncIterable<Uint8Array> | undefined) =>
  bytes instanceof Uint8Array ? Buffer.from(bytes).toString() : String(bytes);

const document = (inbound = '', outbound = '') =>
  `<policies><inbound>${inbound}</inbound><backend><forward-request /></backend><outbound>${outbound}</outbound><on-error /></policies>`;

async function* events(returned: { done: boolean }) {
  try {
    for (let i = 1; ; i++) yield Buffer.from(`event ${i}\n`);
  } finally {
    returned.done = true;
  }
}

test('a request in, a response out', async () => {
  const sent: HttpRequest[] = [];
  const http: HttpPort = {
    async send(request) {
      sent.push(request);
      return {
        status: 202,
        reason: 'Taken',
        headers: [
          ['X-A', '1'],
          ['Set-Cookie', 'a=1'],
          ['Set-Cookie', 'b=2'],
          ['Content-Length', '4'],
        ],
        body: Buffer.from('done'),
      };
    },
  };
  const body = '<set-body>@(context.Request.Body.As&lt;string&gt;() + " from " + context.Request.IpAddress)</set-body>';
  const handler = createFetchHandler(loadPolicy(document(body), { ports: { http } }), {
    backend: 'https://backend.example/v1',
    ip: () => '203.0.113.9',
  });
  const response = await handler(
    new Request('https://gateway.example/orders?x=1', { method: 'POST', body: 'data', headers: { 'X-B': '2' } }),
  );
  expect([
    response.status,
    response.statusText,
    response.headers.get('x-a'),
    response.headers.getSetCookie(),
    await response.text(),
  ]).toEqual([202, 'Taken', '1', ['a=1', 'b=2'], 'done']);
  expect(sent[0]).toMatchObject({ method: 'POST', url: 'https://backend.example/v1/orders?x=1' });
  expect(sent[0]!.headers).toContainEqual(['x-b', '2']);
  expect(text(sent[0]!.body)).toBe('data from 203.0.113.9');
});

test('a stream stays one, and ends with its reader', async () => {
  const returned = { done: false };
  let signal: AbortSignal | undefined;
  const http: HttpPort = {
    async send(request) {
      signal = request.signal;
      return { status: 200, reason: '', headers: [], body: events(returned) };
    },
  };
  const handler = createFetchHandler(loadPolicy(document(), { ports: { http } }), { backend: 'https://backend.example' });
  const response = await handler(new Request('https://gateway.example/'));
  const reader = response.body!.getReader();
  expect(text((await reader.read()).value)).toBe('event 1\n');
  expect(signal!.aborted).toBe(false);
  await reader.cancel();
  expect([returned.done, signal!.aborted]).toEqual([true, true]);
});

test.each([204, 304])('%i has no body', async (code) => {
  const handler = createFetchHandler(
    loadPolicy(document(`<return-response><set-status code="${code}" /><set-body>x</set-body></return-response>`)),
  );
  const response = await handler(new Request('https://gateway.example/'));
  expect([response.status, response.body]).toEqual([code, null]);
});

test.each([
  ['a back end that is not there', document(), 500],
  ['a status that no Response may have', document('<return-response><set-status code="700" /></return-response>'), 500],
  ['a body over the limit', document('<set-variable name="v" value="@(context.Request.Body.As&lt;string&gt;())" />'), 413],
])('%s', async (_, policy, status) => {
  const http: HttpPort = { send: async () => ({ failure: 'refused', message: 'Nobody there' }) };
  const handler = createFetchHandler(loadPolicy(policy, { ports: { http } }), { maxRequestBodySize: 5 });
  const response = await handler(
    new Request('https://gateway.example/', status === 413 ? { method: 'POST', body: '123456' } : {}),
  );
  expect([response.status, response.headers.get('content-type')]).toEqual([status, 'application/json']);
  expect(await response.json()).toMatchObject({ statusCode: status });
});
