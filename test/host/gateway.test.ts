/** A document as a reverse proxy, over real HTTP on both sides. */
import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { createGatewayServer, type GatewayServerOptions } from '../../src/host/gateway.js';
import { createNodeHandler } from '../../src/host/node-handler.js';
import { createNodePorts } from '../../src/host/node-ports.js';
import { definePolicy, loadPolicy } from '../../src/index.js';
import type { PolicyOutcome } from '../../src/policies/engine/outcome.js';
import { call } from '../dapr/support.js';
import { closeServers, listening, recording, until } from './support.js';

jest.setTimeout(30_000);

const ports = createNodePorts();
afterAll(async () => {
  closeServers();
  await ports.close();
});

const bug = definePolicy({
  ...{ name: 'bug', sections: ['inbound', 'outbound'], schema: {}, fidelity: 'exact', docs: { summary: '', example: '' } },
  run: () => {
    throw new TypeError('a bug');
  },
});
const hopByHop = definePolicy({
  ...{ name: 'hop-by-hop', sections: ['outbound'], schema: {}, fidelity: 'exact', docs: { summary: '', example: '' } },
  run(handler) {
    for (const name of ['Connection', 'Keep-Alive', 'Transfer-Encoding']) handler.context.response!.headers.setTexts(name, 'x');
    handler.context.response!.headers.setTexts('X-Bad\r\nName', 'x');
    handler.context.response!.headers.setTexts('X-Text', 'é ☃\r\nX: y');
    return undefined;
  },
});

const document = (inbound = '', outbound = '', backend = '<forward-request />') =>
  `<policies><inbound>${inbound}</inbound><backend>${backend}</backend><outbound>${outbound}</outbound><on-error /></policies>`;

/** Serves a document; gives its port and what ran. */
async function serve(text: string, options: GatewayServerOptions = {}) {
  const outcomes: PolicyOutcome[] = [];
  const errors: unknown[] = [];
  const policy = loadPolicy(text, { ports, policies: [bug, hopByHop] });
  const server = createGatewayServer(policy, {
    onOutcome: (outcome) => outcomes.push(outcome),
    onError: (error) => errors.push(error),
    ...options,
  });
  const url = await listening(server);
  return { url, port: Number(new URL(url).port), outcomes, errors };
}

const error = { statusCode: 500, message: 'Internal server error', activityId: expect.stringMatching(/^[0-9a-f-]{36}$/) };

test('a request goes through: method, path, query, headers, body; and the response comes back', async () => {
  const backend = await recording((_, response) => {
    response.writeHead(201, 'Made', [
      'X-Reply',
      '1',
      'Set-Cookie',
      'a=1',
      'Set-Cookie',
      'b=2',
      'Connection',
      'X-Hop',
      'X-Hop',
      'gone',
      'Server',
      's',
      'Content-Length',
      '4',
    ]);
    response.end('made');
  });
  const { port } = await serve(document(), { backend: `${backend.url}/base/` });
  const reply = await call(port, {
    ...{ method: 'PUT', path: '/a%20b/c?x=1&y=%2F', body: 'data' },
    headers: {
      'X-One': ['1', '2'],
      Cookie: 'c=d',
      Connection: 'keep-alive, X-Hop',
      'X-Hop': 'gone',
      TE: 'trailers',
      'Content-Length': '4',
    },
  });
  expect(reply).toMatchObject({
    status: 201,
    body: 'made',
    headers: { 'x-reply': '1', 'set-cookie': 'a=1|b=2', server: 's', 'content-length': '4' },
  });
  expect(reply.headers['x-hop']).toBeUndefined();
  expect(backend.received).toMatchObject([
    {
      method: 'PUT',
      path: '/base/a%20b/c?x=1&y=%2F',
      body: 'data',
      headers: { 'x-one': '1,2', cookie: 'c=d', 'content-length': '4' },
    },
  ]);
  const { headers } = backend.received[0]!;
  expect([headers['x-hop'], headers.te, headers['transfer-encoding']]).toEqual([undefined, undefined, undefined]);
  expect(headers.host).toBe(new URL(backend.url).host);
});

test('policies see the address as the caller wrote it, and the caller', async () => {
  const text =
    '<return-response><set-body>@($"{context.Request.OriginalUrl} {context.Request.IpAddress} {context.Api.ServiceUrl.Host}")</set-body></return-response>';
  const { port } = await serve(document(text), {
    trustForwardedFor: true,
    parts: { api: { serviceUrl: 'http://service.example' } },
  });
  expect((await call(port, { path: '/x?y=z', headers: { Host: 'api.example:81' } })).body).toBe(
    'http://api.example:81/x?y=z 127.0.0.1 service.example',
  );
  const absolute = await call(port, { path: 'http://whole.example/x', headers: { 'X-Forwarded-For': '203.0.113.7, 10.0.0.1' } });
  expect(absolute.body).toBe('http://whole.example/x 203.0.113.7 service.example');
  expect((await call(port, { path: '/', headers: { Host: 'a b' } })).status).toBe(400);
});

test("without a back end nothing is sent, whatever the caller's Host header says", async () => {
  const victim = await recording();
  const { port, outcomes } = await serve(document());
  const reply = await call(port, { path: '/', headers: { Host: new URL(victim.url).host } });
  expect(reply.status).toBe(500);
  expect(JSON.parse(reply.body)).toEqual(error);
  expect(outcomes[0]!.lastError).toMatchObject({
    reason: 'BackendConnectionFailure',
    message: 'The host name is not known (no-backend.invalid)',
  });
  expect(victim.received).toEqual([]);
});

test('bodies stream both ways', async () => {
  let first = '';
  const backend = createServer((request, response) => {
    request.setEncoding('utf8').once('data', (piece: string) => {
      first = piece;
      response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write('event 1');
    });
    request.on('end', () => response.end('event 2'));
  });
  const { port } = await serve(document(), { backend: await listening(backend) });
  const got: string[] = [];
  const sent = httpRequest({ port, method: 'POST', agent: false }, (response) =>
    response.setEncoding('utf8').on('data', (piece: string) => got.push(piece)),
  );
  sent.write('piece 1');
  await until(() => got.length === 1);
  expect([first, ...got]).toEqual(['piece 1', 'event 1']);
  sent.end('piece 2');
  await until(() => got.length === 2);
});

test('a large body keeps its length and content', async () => {
  const large = 'x'.repeat(3 * 2 ** 20);
  const backend = await recording(({ body }, response) =>
    response.writeHead(200, { 'Content-Length': String(body.length) }).end(body),
  );
  const { port } = await serve(
    document(
      '',
      '<set-header name="X-Len" exists-action="override"><value>@(context.Response.Body.As<string>(true).Length.ToString())</value></set-header>',
    ),
    { backend: backend.url },
  );
  const reply = await call(port, { method: 'POST', body: large });
  expect({ status: reply.status, length: reply.body.length, header: reply.headers['x-len'] }).toEqual({
    status: 200,
    length: large.length,
    header: String(large.length),
  });
  expect(backend.received[0]!.headers['content-length']).toBe(String(large.length));
});

test('HEAD keeps the length and has no body; a body that a policy used up leaves none to wait for', async () => {
  const backend = await recording((_, response) => response.writeHead(200, { 'Content-Length': '7' }).end('content'));
  const { port } = await serve(document(), { backend: backend.url });
  expect(await call(port, { method: 'HEAD' })).toMatchObject({ status: 200, body: '', headers: { 'content-length': '7' } });
  const used = await serve(document('', '<set-variable name="v" value="@(context.Response.Body.As&lt;string&gt;())" />'), {
    backend: backend.url,
  });
  expect(await call(used.port, {})).toMatchObject({ status: 200, headers: { 'content-length': expect.any(String) } });
});

test.each([204, 304])('%i has no body', async (code) => {
  const { port } = await serve(
    document(`<return-response><set-status code="${code}" /><set-body>text</set-body></return-response>`),
  );
  expect(await call(port, {})).toMatchObject({ status: code, body: '' });
});

test('headers that cannot be sent do not break the response', async () => {
  const { port } = await serve(document('', '<hop-by-hop />', ''));
  const reply = await call(port, {});
  expect(reply.status).toBe(200);
  expect(Buffer.from(reply.headers['x-text']!, 'latin1').toString('utf8')).toBe('é ☃  X: y');
  expect(reply.headers.connection).not.toBe('x');
});

test('a caller that goes away ends the call to the back end', async () => {
  let ended = 0;
  const backend = await recording((_, response) => void response.on('close', () => ended++));
  const { port, errors } = await serve(document(), { backend: backend.url });
  const sent = httpRequest({ port, agent: false }, () => {});
  sent.on('error', () => {});
  sent.end();
  await until(() => backend.received.length === 1);
  sent.destroy();
  await until(() => ended === 1);
  expect(errors).toEqual([]);
});

test('a caller that goes away while reading ends the stream from the back end', async () => {
  let ended = 0;
  const backend = await recording((_, response) => {
    const timer = setInterval(() => response.write('x'.repeat(65_536)), 5);
    response.on('close', () => {
      clearInterval(timer);
      ended++;
    });
  });
  const { port } = await serve(document(), { backend: backend.url });
  await new Promise<void>((done) => {
    const sent = httpRequest({ port, agent: false }, (response) => {
      response.once('data', () => {
        sent.destroy();
        done();
      });
      response.on('error', () => {});
    });
    sent.on('error', () => {});
    sent.end();
  });
  await until(() => ended === 1);
});

test('a response that nobody reads is let go', async () => {
  let ended = 0;
  const backend = await recording((_, response) => {
    response.on('close', () => ended++);
    response.writeHead(200).write('endless');
  });
  const { port } = await serve(document('', '<return-response><set-body>own</set-body></return-response>'), {
    backend: backend.url,
  });
  expect((await call(port, {})).body).toBe('own');
  await until(() => ended === 1);
});

test('a back end that breaks off breaks the response off', async () => {
  const backend = await recording((_, response) => {
    response.writeHead(200, { 'Content-Length': '10' }).write('half');
    setTimeout(() => response.destroy(), 30);
  });
  const { port, errors } = await serve(document(), { backend: backend.url });
  await expect(call(port, {})).rejects.toThrow(/aborted|ECONNRESET|hang up/);
  await until(() => errors.length === 1);
});

describe('what breaks', () => {
  test.each([
    ['a bug in a policy', document('<bug />'), {}],
    ['a status that is none', document('<return-response><set-status code="100" /></return-response>'), {}],
    [
      'a listener that throws',
      document('<return-response />'),
      {
        onOutcome: () => {
          throw new Error('x');
        },
      },
    ],
    ['a context that is none', document('<return-response />'), { parts: { api: { serviceUrl: 'x' } } }],
  ])('%s is a 500 with the default error body', async (_, text, options) => {
    const { port, errors } = await serve(text, options as GatewayServerOptions);
    const reply = await call(port, { method: 'POST', body: 'x' });
    expect(reply).toMatchObject({ status: 500, headers: { 'content-type': 'application/json' } });
    expect(JSON.parse(reply.body)).toEqual(error);
    expect(errors).toHaveLength(1);
  });

  test('a listener of errors that throws changes nothing', async () => {
    const { port } = await serve(document('<bug />'), {
      onError: () => {
        throw new Error('x');
      },
    });
    expect(await call(port, {})).toMatchObject({ status: 500, headers: { 'content-type': 'application/json' } });
  });

  test('a request body over the limit is a 413, with and without a length', async () => {
    const { port } = await serve(
      document('<set-variable name="v" value="@(context.Request.Body.As&lt;string&gt;())" />', '', ''),
      { maxRequestBodySize: 10 },
    );
    const tooLarge = { status: 413, body: '{ "statusCode": 413, "message": "The request body is too large." }' };
    expect(await call(port, { method: 'POST', body: '12345678901' })).toMatchObject(tooLarge);
    expect(await call(port, { method: 'POST', body: '12345678901', headers: { 'Transfer-Encoding': 'chunked' } })).toMatchObject(
      tooLarge,
    );
    expect(await call(port, { method: 'POST', body: '1234567890' })).toMatchObject({ status: 200 });
  });
});

describe('in a framework', () => {
  const echo =
    '<set-variable name="body" value="@(context.Request.Body.As&lt;string&gt;())" /><return-response><set-body>@(context.Request.OriginalUrl.Path + " " + context.Variables["body"])</set-body></return-response>';
  type Framework = IncomingMessage & { originalUrl?: string; body?: unknown };
  /** A framework that has routed and perhaps read the body before the handler. */
  const framework = async (prepare: (request: Framework, body: Buffer) => void) => {
    const handler = createNodeHandler(loadPolicy(document(echo), { ports }));
    return listening(
      createServer((request: Framework, response: ServerResponse) => {
        const pieces: Buffer[] = [];
        request.on('data', (piece: Buffer) => pieces.push(piece));
        request.on('end', () => {
          prepare(request, Buffer.concat(pieces));
          void handler(request, response);
        });
      }),
    );
  };
  const post = async (url: string) => call(Number(new URL(url).port), { method: 'POST', path: '/mounted/x', body: '{"a":1}' });

  test('the address before routing counts, and a raw body that was read', async () => {
    const url = await framework((request, body) => {
      request.originalUrl = request.url!;
      request.url = '/x';
      request.body = body;
    });
    expect((await post(url)).body).toBe('/mounted/x {"a":1}');
  });

  test('a body that was parsed is an error, not an empty body', async () => {
    const url = await framework((request, body) => {
      request.body = JSON.parse(body.toString());
    });
    expect((await post(url)).status).toBe(500);
  });
});
