/** `bindings.http` against a server on loopback (dapr.md 4.4, 5.1 O9 to O14, 5.4 C12). */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { durationMs, isTruthy, quantityBytes } from '../../../src/dapr/components/metadata-values.js';
import { cleanUp, component, invoke, sidecarWith } from '../support.js';

const servers: Server[] = [];
afterAll(async () => {
  await cleanUp();
  for (const server of servers) server.close().closeAllConnections();
});

interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A server that remembers what it got; `answer` may reply, else it is an empty 200. */
async function target(answer: RequestListener = (_, response) => response.end()): Promise<{ url: string; received: Received[] }> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      received.push({
        method: request.method!,
        path: request.url!,
        headers: request.headers,
        body: Buffer.concat(pieces).toString(),
      });
      answer(request, response);
    });
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, received };
}

const web = async (metadata: Readonly<Record<string, unknown>>) =>
  (await sidecarWith({ 'web.yaml': component('web', 'bindings.http', metadata) })).port;
const failure = (body: string) =>
  (JSON.parse(body) as { message: string }).message.replace('error invoking output binding web: ', '');

test.each([
  ['create', 'POST', '{"a":2,"b":1}'],
  ['post', 'POST', '{"a":2,"b":1}'],
  ['put', 'PUT', '{"a":2,"b":1}'],
  ['patch', 'PATCH', '{"a":2,"b":1}'],
  ['get', 'GET', ''],
  ['head', 'HEAD', ''],
  ['delete', 'DELETE', ''],
  ['options', 'OPTIONS', ''],
  ['trace', 'TRACE', ''],
])('%s sends %s', async (operation, method, body) => {
  const { url, received } = await target();
  const reply = await invoke(await web({ url }), 'web', { operation, data: { b: 1, a: 2 } });
  expect(reply.status).toBe(200);
  expect(received).toMatchObject([{ method, path: '/', body }]);
  expect(received[0]!.headers['content-type']).toBe(body === '' ? undefined : 'application/json; charset=utf-8');
  expect(received[0]!.headers.accept).toBe('application/json; charset=utf-8');
});

test('a string arrives quoted, no data as null', async () => {
  const { url, received } = await target();
  const port = await web({ url });
  await invoke(port, 'web', { operation: 'post', data: 'text' });
  await invoke(port, 'web', { operation: 'post' });
  expect(received.map(({ body }) => body)).toEqual(['"text"', 'null']);
});

test.each([
  ['', undefined, '/'],
  ['/base/', undefined, '/base/'],
  ['/base//', '/x/y?z=1', '/base/x/y?z=1'],
  ['/base', 'x', '/base/x'],
  ['/base', '', '/base'],
])('url %s with path %s', async (base, path, expected) => {
  const { url, received } = await target();
  await invoke(await web({ url: url + base }), 'web', { operation: 'get', metadata: path === undefined ? {} : { path } });
  expect(received[0]!.path).toBe(expected);
});

test('headers: capitalised metadata, the security token, the trace', async () => {
  const { url, received } = await target();
  const port = await web({ url, securityToken: 'secret', securityTokenHeader: 'X-Token' });
  const metadata = {
    'X-One': '1',
    accept: 'no',
    Accept: 'text/plain',
    'Content-Type': 'text/csv',
    Traceparent: 'own',
    path: '/p',
    Host: 'other',
  };
  await invoke(port, 'web', { operation: 'post', metadata }, { baggage: 'key1=value1,key2=value2', tracestate: 'a=b' });
  const { headers } = received[0]!;
  expect(headers).toMatchObject({
    'x-one': '1',
    accept: 'text/plain',
    'content-type': 'text/csv',
    'x-token': 'secret',
    baggage: 'key1=value1,key2=value2',
    tracestate: 'a=b',
  });
  expect(headers.traceparent).toMatch(/^00-/);
  expect(headers.host).toBe(new URL(url).host);
  expect(headers['user-agent']).toBe('Go-http-client/1.1');
  expect(headers['accept-encoding']).toBe('gzip');
  await invoke(port, 'web', { operation: 'post', metadata: { 'X-Token': 'mine' } });
  expect(received[1]!.headers['x-token']).toBe('mine');
});

test('the reply: body as it is, status and headers as metadata headers', async () => {
  const { url } = await target((_, response) => {
    response.setHeader('X-Many', ['a', 'b']);
    response.setHeader('Content-Type', 'text/plain');
    response.writeHead(201, 'Made it').end('plain text');
  });
  const reply = await invoke(await web({ url }), 'web', { operation: 'get' });
  expect({ status: reply.status, body: reply.body }).toEqual({ status: 200, body: 'plain text' });
  expect(reply.headers).toMatchObject({
    'content-type': 'application/json',
    'metadata.statuscode': '201',
    'metadata.status': '201 Made it',
    'metadata.x-many': 'a, b',
    'metadata.content-type': 'text/plain',
  });
  expect(reply.names).toEqual(expect.arrayContaining(['Metadata.statuscode', 'Metadata.content-Type', 'Metadata.x-Many']));
});

test('an empty reply of the target is still a 200', async () => {
  const { url } = await target((_, response) => response.writeHead(204).end());
  const reply = await invoke(await web({ url }), 'web', { operation: 'put', data: 1 });
  expect({ status: reply.status, body: reply.body, code: reply.headers['metadata.statuscode'] }).toEqual({
    status: 200,
    body: '',
    code: '204',
  });
});

test.each([
  [undefined, undefined, 500],
  ['false', undefined, 200],
  ['FALSE', undefined, 200],
  ['', undefined, 500],
  [undefined, 'false', 200],
  [undefined, '', 500],
  ['false', 'true', 500],
  ['false', ' Yes ', 500],
])('errorIfNot2XX %s, in the request %s → %i', async (own, given, status) => {
  const { url } = await target((_, response) => response.writeHead(404).end('not here'));
  const port = await web({ url, ...(own === undefined ? {} : { errorIfNot2XX: own }) });
  const reply = await invoke(port, 'web', { operation: 'get', metadata: given === undefined ? {} : { errorIfNot2XX: given } });
  expect(reply.status).toBe(status);
  expect(reply.headers['metadata.statuscode']).toBe('404');
  if (status === 500) expect(failure(reply.body)).toBe('received status code 404');
  else expect(reply.body).toBe('not here');
});

test('redirects are followed as Go does', async () => {
  const other = await target();
  const { url, received } = await target((request, response) => {
    const status = Number(/\d+/.exec(request.url!)?.[0] ?? 200);
    if (status === 300) return void response.writeHead(302).end('no location');
    if (status === 399) return void response.writeHead(302, { Location: '/399' }).end();
    if (status !== 200)
      response.writeHead(status, {
        Location: request.url!.includes('other') ? `${other.url}/there`.replace('127.0.0.1', 'localhost') : '/done',
      });
    response.end('end');
  });
  const port = await web({ url, errorIfNot2XX: 'false' });
  const at = async (operation: string, path: string) => {
    received.length = 0;
    const reply = await invoke(port, 'web', { operation, data: 'x', metadata: { path, Authorization: 'secret' } });
    return { reply, seen: received.map(({ method, path: seen, body }) => `${method} ${seen} ${body}`.trim()) };
  };
  expect((await at('put', '/301')).seen).toEqual(['PUT /301 "x"', 'GET /done']);
  expect((await at('post', '/302')).seen).toEqual(['POST /302 "x"', 'GET /done']);
  expect((await at('delete', '/303')).seen).toEqual(['DELETE /303', 'GET /done']);
  expect((await at('post', '/307')).seen).toEqual(['POST /307 "x"', 'POST /done "x"']);
  expect((await at('patch', '/308')).seen).toEqual(['PATCH /308 "x"', 'PATCH /done "x"']);
  expect((await at('get', '/300')).reply).toMatchObject({ status: 200, body: 'no location' });
  expect(failure((await at('get', '/399')).reply.body)).toMatch(/stopped after 10 redirects$/);
  expect(received).toHaveLength(10);
  await at('get', '/other302');
  expect(other.received[0]).toMatchObject({ method: 'GET', path: '/there' });
  expect(other.received[0]!.headers.authorization).toBeUndefined();
});

test('responseTimeout ends the call', async () => {
  const { url } = await target((_, response) => void setTimeout(() => response.end(), 2000).unref());
  const started = Date.now();
  const reply = await invoke(await web({ url, responseTimeout: '200ms' }), 'web', { operation: 'get' });
  expect(reply.status).toBe(500);
  expect(failure(reply.body)).toBe(`Get "${url}": context deadline exceeded`);
  expect(Date.now() - started).toBeLessThan(1500);
});

test.each([
  ['1Ki', 1024],
  ['2000', 2000],
  ['0', 5000],
  [undefined, 5000],
])('maxResponseBodySize %s cuts to %i', async (maxResponseBodySize, length) => {
  const { url } = await target((_, response) => response.end('x'.repeat(5000)));
  const reply = await invoke(await web({ url, ...(maxResponseBodySize === undefined ? {} : { maxResponseBodySize }) }), 'web', {
    operation: 'get',
  });
  expect(reply.body).toHaveLength(length);
});

test('gzip is undone where the caller did not ask for it', async () => {
  const { url } = await target((_, response) => response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync('plain')));
  const reply = await invoke(await web({ url }), 'web', { operation: 'get' });
  expect(reply.body).toBe('plain');
  expect(reply.headers['metadata.content-encoding']).toBeUndefined();
  const raw = await invoke(await web({ url }), 'web', { operation: 'get', metadata: { 'Accept-Encoding': 'gzip' } });
  expect(raw.headers['metadata.content-encoding']).toBe('gzip');
});

test.each([
  ['', 'Get "": unsupported protocol scheme ""'],
  ['example.com/x', 'Get "example.com/x": unsupported protocol scheme ""'],
  ['FTP://x', 'Get "FTP://x": unsupported protocol scheme "ftp"'],
  ['http://127.0.0.1:1', 'Get "http://127.0.0.1:1": dial tcp 127.0.0.1:1: connect: connection refused'],
])('the url %s fails when called', async (url, message) => {
  const reply = await invoke(await web({ url }), 'web', { operation: 'get' });
  expect({ status: reply.status, message: failure(reply.body) }).toEqual({ status: 500, message });
});

describe('TLS', () => {
  const file = (name: string) => join(__dirname, '../../host/fixtures', name);
  const start = async (options: object = {}) => {
    const server = createTlsServer(
      { key: readFileSync(file('localhost.key.pem')), cert: readFileSync(file('localhost.cert.pem')), ...options },
      (request, response) => {
        response.end((request.socket as import('node:tls').TLSSocket).authorized ? 'known' : 'unknown');
      },
    );
    servers.push(server as unknown as Server);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };

  test('an unknown authority is refused, a given one is taken, as text or as file', async () => {
    const url = await start();
    expect((await invoke(await web({ url }), 'web', { operation: 'get' })).status).toBe(500);
    for (const MTLSRootCA of [file('localhost.cert.pem'), readFileSync(file('localhost.cert.pem'), 'utf8')])
      expect((await invoke(await web({ url, MTLSRootCA }), 'web', { operation: 'get' })).body).toBe('unknown');
  });

  test('the client certificate is presented', async () => {
    const ca = readFileSync(file('localhost.cert.pem'), 'utf8');
    const url = await start({ requestCert: true, ca });
    const mutual = { url, mtlsRootCA: ca, MTLSClientCert: ca, MTLSClientKey: file('localhost.key.pem') };
    expect((await invoke(await web(mutual), 'web', { operation: 'get' })).body).toBe('known');
  });

  test.each([
    [{ MTLSRenegotiation: 'Sometimes' }, 'invalid renegotiation value: Sometimes'],
    [
      { MTLSRootCA: '/none.pem' },
      'provided "MTLSRootCA" value is neither a valid file path or nor a valid pem encoded string: open /none.pem: no such file or directory',
    ],
    [{ responseTimeout: 'soon' }, 'invalid value for responseTimeout: soon'],
    [{ maxResponseBodySize: 'big' }, 'invalid value for maxResponseBodySize: big'],
    [{ url: 'a', URL: 'b' }, 'metadata has the key URL more than once'],
  ])('the metadata %j is a start error', async (metadata, message) => {
    await expect(web({ url: 'https://127.0.0.1:1', ...metadata })).rejects.toThrow(message);
  });
});

test.each([
  ['300ms', 300],
  ['5s', 5000],
  ['1m30s', 90_000],
  ['1.5h', 5_400_000],
  ['2µs', 0.002],
  ['-1s', -1000],
  ['7', 7000],
  ['', undefined],
  ['5 s', undefined],
  ['s', undefined],
])('duration %s', (text, expected) => expect(durationMs(text)).toBe(expected));

test.each([
  ['4Mi', 4 * 2 ** 20],
  ['1.5k', 1500],
  ['1e3', 1000],
  ['1E', 1e18],
  ['-1', -1],
  ['100m', 1],
  ['x', undefined],
  ['4 Mi', undefined],
])('quantity %s', (text, expected) => expect(quantityBytes(text)).toBe(expected));

test.each(['y', 'YES', 'True', 't', 'on', '1', ' 1 '])('%s is true', (text) => expect(isTruthy(text)).toBe(true));
test.each(['', 'n', 'no', '2', 'truer', 'yes!'])('%s is false', (text) => expect(isTruthy(text)).toBe(false));
