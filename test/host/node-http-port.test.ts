/** HTTP for real, on loopback. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { connect, createServer as createTcpServer } from 'node:net';
import { join } from 'node:path';
import type { TLSSocket } from 'node:tls';
import { SizedStream } from '../../src/gateway/body-streams.js';
import { createNodeHttpPort } from '../../src/host/node-http-port.js';
import { redirected } from '../../src/host/redirects.js';
import { type HttpReply, type HttpRequest, isFailure } from '../../src/policies/ports.js';
import { closeServers, listening, recording, textOf, until } from './support.js';

const port = createNodeHttpPort();
afterAll(async () => {
  await port.close();
  closeServers();
});

const get = (url: string, more: Partial<HttpRequest> = {}): HttpRequest => ({
  method: 'GET',
  url,
  headers: [],
  body: undefined,
  ...more,
});

async function sent(request: HttpRequest, via = port): Promise<HttpReply> {
  const reply = await via.send(request);
  if (isFailure(reply)) throw new Error(`${reply.failure}: ${reply.message}`);
  return reply;
}

async function* pieces(...texts: string[]) {
  for (const text of texts) yield Buffer.from(text);
}

test('method, path, header lines and body go out as they are', async () => {
  const { url, received } = await recording();
  const headers = [
    ['X-CamelCase', 'a'],
    ['x-many', '1'],
    ['X-Many', '2'],
    ['Content-Type', 'text/plain'],
    ['X-Text', 'é ☃\r\nX: y'],
  ] as const;
  await sent({ method: 'PATCH', url: `${url}/a%2Fb?c=d+e`, headers, body: Buffer.from('body') });
  expect(received).toMatchObject([
    { method: 'PATCH', path: '/a%2Fb?c=d+e', body: 'body', headers: { 'content-length': '4', 'x-many': '1, 2' } },
  ]);
  expect(received[0]!.rawHeaders).toEqual(expect.arrayContaining(['X-CamelCase', 'x-many', 'X-Many']));
  expect(Buffer.from(String(received[0]!.headers['x-text']), 'latin1').toString('utf8')).toBe('é ☃  X: y');
});

test("headers of one connection are undici's own business", async () => {
  const { url, received } = await recording();
  const lines = ['Connection', 'Keep-Alive', 'Transfer-Encoding', 'Content-Length', 'Upgrade', 'Expect', 'Proxy-Connection'].map(
    (name) => [name, 'x'] as const,
  );
  await sent({ method: 'POST', url, headers: lines, body: Buffer.from('abc') });
  expect(received[0]!.headers).toEqual({ host: new URL(url).host, connection: 'keep-alive', 'content-length': '3' });
});

test('header lines come back as they were, but for those of the connection', async () => {
  const { url } = await recording((_, response) => {
    response.writeHead(207, 'Many', [
      'Set-Cookie',
      'a=1',
      'set-cookie',
      'b=2',
      'X-Case',
      'v',
      'Connection',
      'X-Hop, close',
      'X-Hop',
      'gone',
    ]);
    response.end('text');
  });
  const reply = await sent(get(url));
  expect(reply).toMatchObject({ status: 207, reason: 'Many' });
  expect(reply.headers.filter(([name]) => /cookie|case|hop/i.test(name))).toEqual([
    ['Set-Cookie', 'a=1'],
    ['set-cookie', 'b=2'],
    ['X-Case', 'v'],
  ]);
  expect(await textOf(reply.body)).toBe('text');
});

test('a stream goes out in pieces, or with its length when that is known', async () => {
  const { url, received } = await recording();
  await sent({ method: 'POST', url, headers: [], body: pieces('a', 'b') });
  await sent({ method: 'POST', url, headers: [['Content-Length', '99']], body: new SizedStream(pieces('abc', 'de'), 5) });
  expect(received.map(({ body, headers }) => [body, headers['transfer-encoding'], headers['content-length']])).toEqual([
    ['ab', 'chunked', undefined],
    ['abcde', undefined, '5'],
  ]);
});

test('a response comes in pieces, before it has ended', async () => {
  let end = () => {};
  const { url } = await recording((_, response) => {
    response.writeHead(200).write('first');
    end = () => response.end('last');
  });
  const { body } = await sent(get(url));
  const iterator = (body as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]();
  expect(Buffer.from((await iterator.next()).value!).toString()).toBe('first');
  end();
  expect(Buffer.from((await iterator.next()).value!).toString()).toBe('last');
  expect((await iterator.next()).done).toBe(true);
});

test.each([
  ['HEAD', 200],
  ['GET', 204],
  ['GET', 304],
])('%s with %i has no body', async (method, status) => {
  const { url } = await recording((_, response) =>
    response.writeHead(status, method === 'HEAD' ? { 'Content-Length': '5' } : {}).end(),
  );
  const reply = await sent(get(url, { method }));
  expect(reply.body).toEqual(new Uint8Array());
  if (method === 'HEAD') expect(reply.headers).toContainEqual(['Content-Length', '5']);
});

describe('failures', () => {
  const failure = async (request: HttpRequest, via = port) => {
    const reply = await via.send(request);
    return isFailure(reply) ? reply : { failure: 'none', message: '' };
  };

  test.each([
    ['http://127.0.0.1:1/', 'refused', 'The connection was refused (127.0.0.1:1)'],
    ['http://no-backend.invalid/', 'dns', 'The host name is not known (no-backend.invalid)'],
    ['ftp://example.com/', 'other', "'ftp://example.com/' is no address of http or https"],
    ['/path', 'other', "'/path' is no address of http or https"],
  ])('%s → %s', async (url, kind, message) => {
    expect(await failure(get(url))).toEqual({ failure: kind, message });
  });

  test('no headers in time; a body may take longer', async () => {
    const { url } = await recording(({ path }, response) => {
      if (path !== '/slow-body') return;
      response.writeHead(200).write('a');
      setTimeout(() => response.end('b'), 400);
    });
    const started = Date.now();
    expect(await failure(get(url, { timeoutMs: 150 }))).toEqual({
      failure: 'timeout',
      message: `No response came within 0.15 s (${new URL(url).host})`,
    });
    expect(Date.now() - started).toBeLessThan(1500);
    expect(await textOf((await sent(get(`${url}/slow-body`, { timeoutMs: 200 }))).body)).toBe('ab');
  });

  test('a connection that breaks, and one that speaks no HTTP', async () => {
    const { url } = await recording((_, __, request) => request.socket.destroy());
    expect(await failure(get(url))).toMatchObject({ failure: 'reset' });
    const tcp = createTcpServer((socket) => void socket.end('SSH-2.0-x\r\n'));
    expect(await failure(get(await listening(tcp as unknown as Parameters<typeof listening>[0])))).toMatchObject({
      failure: 'other',
      message: expect.stringMatching(/^The call failed: /),
    });
  });

  test('a body that breaks off is an error of the stream, and nothing more', async () => {
    const { url } = await recording((_, response) => {
      response.writeHead(200, { 'Content-Length': '10' }).write('half');
      setTimeout(() => response.destroy(), 30);
    });
    const { body } = await sent(get(url));
    await expect(textOf(body)).rejects.toThrow();
    await sent(get(url));
    await new Promise((done) => setTimeout(done, 100));
  });

  test('a caller that gives up: before, while waiting, while reading', async () => {
    let broken = 0;
    const { url } = await recording(({ path }, response) => {
      response.on('close', () => broken++);
      if (path === '/body') response.writeHead(200).write('a');
    });
    const gone = new AbortController();
    setTimeout(() => gone.abort(), 50);
    expect(await failure(get(url, { signal: gone.signal }))).toMatchObject({ failure: 'aborted' });
    expect(await failure(get(url, { signal: gone.signal }))).toMatchObject({ failure: 'aborted' });
    const later = new AbortController();
    const { body } = await sent(get(`${url}/body`, { signal: later.signal }));
    setTimeout(() => later.abort(), 50);
    await expect(textOf(body)).rejects.toThrow();
    await until(() => broken === 2);
  });
});

describe('TLS', () => {
  const file = (name: string) => readFileSync(join(__dirname, 'fixtures', name));
  const [cert, key] = [file('localhost.cert.pem'), file('localhost.key.pem')];
  const start = async (options: object = {}) =>
    (
      await listening(
        createTlsServer({ cert, key, ...options }, (request, response) =>
          response.end((request.socket as TLSSocket).authorized ? 'known' : 'unknown'),
        ) as never,
      )
    ).replace('http:', 'https:');

  test('an authority that nobody knows', async () => {
    const url = await start();
    expect(await port.send(get(url))).toMatchObject({
      failure: 'tls',
      message: expect.stringMatching(/^TLS failed: .*self-signed/),
    });
    for (const options of [{ ca: cert }, { rejectUnauthorized: false }]) {
      const trusting = createNodeHttpPort(options);
      expect(await textOf((await sent(get(url), trusting)).body)).toBe('unknown');
      await trusting.close();
    }
  });

  test('a client certificate, by its name without regard to case', async () => {
    const url = await start({ requestCert: true, rejectUnauthorized: false, ca: cert });
    const mutual = createNodeHttpPort({ ca: cert, clientCertificates: new Map([['AB12', { cert, key }]]) });
    expect(await textOf((await sent(get(url, { clientCertificate: 'ab12' }), mutual)).body)).toBe('known');
    expect(await textOf((await sent(get(url), mutual)).body)).toBe('unknown');
    expect(await mutual.send(get(url, { clientCertificate: 'other' }))).toEqual({
      failure: 'tls',
      message: "The client certificate 'other' is not known",
    });
    await mutual.close();
  });
});

describe('proxies', () => {
  /** A proxy that tunnels everything to one server; what it was asked for. */
  async function proxy(backend: string) {
    const asked: string[] = [];
    const server = createServer((_, response) => response.writeHead(400).end());
    server.on('connect', (request, socket) => {
      asked.push(`${request.url} ${request.headers['proxy-authorization'] ?? ''}`.trim());
      const target = connect(Number(new URL(backend).port), '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        target.pipe(socket).pipe(target);
      });
      for (const one of [socket, target]) one.on('error', () => {});
    });
    return { url: await listening(server), asked };
  }

  test('the proxy of a request, with its name and password', async () => {
    const { url } = await recording((_, response) => response.end('through'));
    const { url: via, asked } = await proxy(url);
    const reply = await sent(get(url, { proxy: { url: via, username: 'me', password: 'pw' } }));
    expect(await textOf(reply.body)).toBe('through');
    expect(asked).toEqual([`${new URL(url).host} Basic ${btoa('me:pw')}`]);
  });

  test('the proxy of the environment is not for this machine', async () => {
    const { url } = await recording((_, response) => response.end('direct'));
    const { url: via, asked } = await proxy(url);
    const http = createNodeHttpPort({ env: { HTTP_PROXY: via } });
    expect(await textOf((await sent(get(url), http)).body)).toBe('direct');
    expect(await textOf((await sent(get('http://backend.example/'), http)).body)).toBe('direct');
    expect(asked).toEqual(['backend.example:80']);
    await http.close();
  });
});

describe('redirects', () => {
  const post: HttpRequest = {
    method: 'POST',
    url: 'https://a.example/x#f',
    headers: [
      ['Authorization', 's'],
      ['Host', 'a.example'],
      ['Content-Type', 't'],
      ['X-A', '1'],
    ],
    body: Buffer.from('b'),
  };
  const stream: HttpRequest = { ...post, body: pieces('a') };

  test.each([
    [
      post,
      301,
      '/y',
      {
        method: 'GET',
        url: 'https://a.example/y#f',
        headers: [
          ['Host', 'a.example'],
          ['X-A', '1'],
        ],
        body: undefined,
      },
    ],
    [post, 302, 'https://b.example/y', { method: 'GET', url: 'https://b.example/y#f', headers: [['X-A', '1']], body: undefined }],
    [post, 303, 'y#g', { method: 'GET', url: 'https://a.example/y#g' }],
    [
      post,
      307,
      '/y',
      {
        method: 'POST',
        body: post.body,
        headers: [
          ['Host', 'a.example'],
          ['Content-Type', 't'],
          ['X-A', '1'],
        ],
      },
    ],
    [{ ...post, method: 'PUT' }, 302, '/y', { method: 'PUT', body: post.body }],
    [{ ...post, method: 'HEAD', body: undefined }, 303, '/y', { method: 'HEAD' }],
    [stream, 302, '/y', { method: 'GET', body: undefined }],
    [stream, 307, '/y', undefined],
    [post, 200, '/y', undefined],
    [post, 304, '/y', undefined],
    [post, 302, undefined, undefined],
    [post, 302, 'http://a.example/', undefined],
    [post, 302, 'ftp://a.example/', undefined],
    [post, 302, 'http://[', undefined],
  ] as const)('%# %s', (request, status, location, expected) => {
    const next = redirected(request, status, location);
    if (expected === undefined) expect(next).toBeUndefined();
    else expect(next).toMatchObject(expected);
  });

  test('they are followed when asked for, at most 50', async () => {
    const { url, received } = await recording(({ path }, response) => {
      if (path === '/end') response.end('there');
      else response.writeHead(302, { Location: path === '/loop' ? '/loop' : '/end' }).end('moved');
    });
    expect((await sent(get(`${url}/start`))).status).toBe(302);
    expect(await textOf((await sent(get(`${url}/start`, { followRedirects: true }))).body)).toBe('there');
    received.length = 0;
    expect((await sent(get(`${url}/loop`, { followRedirects: true }))).status).toBe(302);
    expect(received).toHaveLength(51);
  });
});
