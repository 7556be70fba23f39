/** The stand-in's HTTP side over loopback (dapr.md 1.1 to 1.9, 1.11, 5.1). */
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { InvocationRecord } from '../../src/dapr/sidecar/options.js';
import { type Call, call, cleanUp, component, invoke, sidecarWith, temporaryFolder } from './support.js';

afterAll(cleanUp);

const storage = { 'store.yaml': component('store', 'bindings.localstorage', { rootPath: './data' }) };
const noAppId = {
  errorCode: 'ERR_DIRECT_INVOKE',
  message: 'failed getting app id either from the URL path or the header dapr-app-id',
};
const create = { operation: 'create', metadata: { fileName: 'f' }, data: 'x' };
const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

describe('routes', () => {
  const routes: readonly (readonly [call: Call, status: number, body: unknown])[] = [
    [{ method: 'POST', path: '/v1.0/bindings/store', body: JSON.stringify(create) }, 200, { fileName: 'f' }],
    [{ method: 'PUT', path: '/v1.0/bindings/store', body: JSON.stringify(create) }, 200, { fileName: 'f' }],
    [{ method: 'POST', path: '//v1.0///bindings/./x/../store/?q=1', body: JSON.stringify(create) }, 200, { fileName: 'f' }],
    [{ method: 'GET', path: '/v1.0/bindings/store' }, 404, noAppId],
    [{ method: 'DELETE', path: '/v1.0/bindings/store' }, 404, noAppId],
    [{ method: 'OPTIONS', path: '/v1.0/bindings/store' }, 404, noAppId],
    [{ method: 'POST', path: '/v1.0/bindings', body: '{}' }, 404, noAppId],
    [{ method: 'POST', path: '/v1.0/bindings/', body: '{}' }, 404, noAppId],
    [{ method: 'POST', path: '/v1.0/bindings/a/b', body: '{}' }, 404, noAppId],
    [{ method: 'POST', path: '/v1.0/other', body: '{}' }, 404, noAppId],
    [{ path: '/' }, 404, noAppId],
    [{ path: '/v1.0/healthz' }, 204, ''],
    [{ path: '/v1.0/healthz/' }, 204, ''],
    [{ path: '/v1.0/healthz?appid=orders' }, 204, ''],
    [
      { path: '/v1.0/healthz?appid=other' },
      500,
      { errorCode: 'ERR_HEALTH_APPID_NOT_MATCH', message: 'dapr app-id does not match' },
    ],
    [{ path: '/v1.0/healthz/outbound' }, 204, ''],
    [{ method: 'POST', path: '/v1.0/healthz' }, 404, noAppId],
  ];

  test.each(routes)('%j → %i', async (request, status, body) => {
    const { port } = await sidecarWith(storage, { appId: 'orders' });
    const reply = await call(port, request);
    expect(reply.status).toBe(status);
    if (body === '') {
      expect(reply.body).toBe('');
      expect(reply.headers['content-type']).toBeUndefined();
      return;
    }
    expect(reply.headers['content-type']).toBe('application/json');
    expect(JSON.parse(reply.body)).toEqual(body);
  });

  test('names are decoded as in a query, and compared with case', async () => {
    const { port } = await sidecarWith(storage);
    const error = async (name: string) => JSON.parse((await invoke(port, name, create)).body).message as string;
    expect(await error('Store')).toBe("error invoking output binding Store: couldn't find output binding Store");
    expect(await error('a+b%2Fc%C3%A9')).toBe("error invoking output binding a b/cé: couldn't find output binding a b/cé");
    const bad = await invoke(port, 'a%zz', create);
    expect(bad.status).toBe(400);
    expect(bad.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(bad.body).toBe('failed to unescape request parameter "name". Error: invalid URL escape "%zz"\n');
  });
});

describe('errors', () => {
  const malformed = (message: string) =>
    `{"errorCode":"ERR_MALFORMED_REQUEST","message":"failed deserializing HTTP body: ${message}"}`;
  const failed = (message: string) =>
    `{"errorCode":"ERR_INVOKE_OUTPUT_BINDING","message":"error invoking output binding ${message}"}`;

  test.each([
    ['store', '', 400, malformed('EOF')],
    ['store', '{', 400, malformed('unexpected EOF')],
    ['store', '"x"', 400, malformed('json: cannot unmarshal string into Go value of type http.OutputBindingRequest')],
    ['store', '<x>', 400, malformed("invalid character '\\u003c' looking for beginning of value")],
    ['store', 'null', 500, failed('store: operation field is missing from request')],
    ['store', '{"operation":""}', 500, failed('store: operation field is missing from request')],
    ['none', '{}', 500, failed('none: operation field is missing from request')],
    ['none', '{"operation":"create"}', 500, failed("none: couldn't find output binding none")],
    [
      'store',
      '{"operation":"GET"}',
      500,
      failed('store: binding store does not support operation GET. supported operations:create get list delete'),
    ],
    [
      'store',
      '{"operation":"a<b"}',
      500,
      failed('store: binding store does not support operation a\\u003cb. supported operations:create get list delete'),
    ],
  ])('%s with %j → %i', async (name, body, status, expected) => {
    const { port } = await sidecarWith(storage);
    const reply = await invoke(port, name, body);
    expect({ status: reply.status, body: reply.body, type: reply.headers['content-type'] }).toEqual({
      status,
      body: expected,
      type: 'application/json',
    });
  });

  test('a body over the limit is refused, and the connection lives on', async () => {
    const { port } = await sidecarWith(storage, { maxBodySize: 1000 });
    const reply = await invoke(port, 'store', { ...create, data: 'x'.repeat(200_000) });
    expect({ status: reply.status, body: reply.body }).toEqual({ status: 400, body: malformed('stream too large') });
    expect((await invoke(port, 'store', create)).status).toBe(200);
    const unlimited = await sidecarWith(storage, { maxBodySize: 0 });
    expect((await invoke(unlimited.port, 'store', { ...create, data: 'x'.repeat(5 * 2 ** 20) })).status).toBe(200);
  });

  test('headers that are too long are a 431', async () => {
    const { port } = await sidecarWith(storage);
    expect((await invoke(port, 'store', create, { 'X-Long': 'x'.repeat(10_000) })).status).toBe(431);
  });
});

describe('the API token', () => {
  test.each([
    [{ method: 'POST', path: '/v1.0/bindings/store', body: JSON.stringify(create) }, 401],
    [{ method: 'POST', path: '/v1.0/bindings/store', body: JSON.stringify(create), headers: { 'dapr-api-token': 'wrong' } }, 401],
    [
      { method: 'POST', path: '/v1.0/bindings/store', body: JSON.stringify(create), headers: { 'Dapr-Api-Token': 'secret' } },
      200,
    ],
    [{ path: '/v1.0/healthz' }, 204],
    [{ path: '/v1.0/healthz/outbound/?x=1' }, 204],
    [{ method: 'POST', path: '/v1.0/healthz' }, 401],
    [{ path: '/v1.0/healthz/other' }, 401],
    [{ path: '/x?/v1.0/healthz' }, 401],
    [{ path: '/v1.0/metadata' }, 401],
  ] satisfies [Call, number][])('%j → %i', async (request, status) => {
    const { port } = await sidecarWith(storage, { apiToken: 'secret' });
    const reply = await call(port, request);
    expect(reply.status).toBe(status);
    if (status === 401) expect(reply.body).toBe('invalid api token\n');
  });
});

describe('tracing', () => {
  const configuration = (text: string): string => {
    const path = join(temporaryFolder(), 'config.yaml');
    writeFileSync(path, `apiVersion: dapr.io/v1alpha1\nkind: Configuration\nmetadata: { name: c }\nspec:\n${text}`);
    return path;
  };
  const off = configuration('  tracing: { samplingRate: "0" }\n');
  const always = configuration('  tracing: { samplingRate: "1" }\n');

  const metadataOf = async (headers: Call['headers'], configs: readonly string[] = []) => {
    const calls: InvocationRecord[] = [];
    const { port } = await sidecarWith(storage, { configs, onInvoke: (record) => calls.push(record) });
    const reply = await invoke(port, 'store', { ...create, metadata: { fileName: 'f', traceparent: 'own' } }, headers);
    return { reply, metadata: Object.fromEntries(calls[0]?.metadata ?? []) };
  };

  test('by default each call gets a span, in its metadata and on the reply', async () => {
    const { reply, metadata } = await metadataOf({});
    expect(metadata.traceparent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]$/);
    expect(reply.headers.traceparent).toBe(metadata.traceparent);
    expect(reply.names).toContain('Traceparent');
  });

  test("the caller's trace goes on with a new span", async () => {
    const { reply, metadata } = await metadataOf({ traceparent, tracestate: 'a=1' });
    expect(metadata.traceparent).toMatch(/^00-0af7651916cd43dd8448eb211c80319c-[0-9a-f]{16}-01$/);
    expect(metadata.traceparent).not.toBe(traceparent);
    expect(metadata.tracestate).toBe('a=1');
    expect(reply.headers.tracestate).toBe('a=1');
  });

  test.each(['x', '00-00000000000000000000000000000000-b7ad6b7169203331-01', `ff${traceparent.slice(2)}`, `${traceparent}-more`])(
    'the bad parent %s starts a new trace',
    async (bad) => {
      const { metadata } = await metadataOf({ traceparent: bad });
      expect(metadata.traceparent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]$/);
      expect(metadata.traceparent).not.toContain('0af7651916cd43dd8448eb211c80319c');
    },
  );

  test('at rate 1 every span is sampled; at rate 0 there is none', async () => {
    expect((await metadataOf({}, [always])).metadata.traceparent).toMatch(/-01$/);
    const { reply, metadata } = await metadataOf({ traceparent }, [off]);
    expect(metadata.traceparent).toBe('own');
    expect(reply.headers.traceparent).toBeUndefined();
  });

  test('errors and unknown paths have trace headers too, health checks have none', async () => {
    const { port } = await sidecarWith(storage);
    expect((await call(port, { path: '/x' })).headers.traceparent).toBeDefined();
    expect((await invoke(port, 'store', '')).headers.traceparent).toBeDefined();
    expect((await call(port, { path: '/v1.0/healthz' })).headers.traceparent).toBeUndefined();
  });

  test('baggage goes into the metadata, and back with tracing on', async () => {
    const { reply, metadata } = await metadataOf({ baggage: ['key1=value1', 'key2=value2;p=1;q'] });
    expect(metadata.baggage).toBe('key1=value1,key2=value2;p=1;q');
    expect(reply.headers.baggage).toBe('key1=value1,key2=value2;p=1;q');
    const untraced = await metadataOf({ baggage: 'a=b' }, [off]);
    expect(untraced.metadata.baggage).toBe('a=b');
    expect(untraced.reply.headers.baggage).toBeUndefined();
  });

  test.each([
    ['invalid-baggage', 'missing delimiter in baggage: invalid baggage list-member ("invalid-baggage")'],
    ['a b=c', 'invalid key: "a b"'],
    ['a=b c', 'invalid value: "b c"'],
    ['a=b;c d', 'invalid baggage list-member property: "c d"'],
    [Array.from({ length: 181 }, (_, i) => `k${i}=v`).join(','), 'too many list-members in baggage-string'],
  ])('bad baggage %# is refused', async (baggage, reason) => {
    const { reply } = await metadataOf({ baggage });
    expect(reply.status).toBe(400);
    expect(reply.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(reply.body.trimEnd()).toBe(`invalid baggage header: ${reason}`);
    const untraced = (await metadataOf({ baggage }, [off])).reply;
    expect({ status: untraced.status, body: JSON.parse(untraced.body) }).toEqual({
      status: 400,
      body: { errorCode: 'ERR_MALFORMED_REQUEST', message: `invalid baggage header: ${reason}` },
    });
  });

  /** Rules → what of bindings, metadata and health is there. */
  test.each([
    ['allowed: [ { name: bindings, version: v1, protocol: http } ]', [200, 404, 204]],
    ['allowed: [ { name: bindings, version: v1.0, protocol: HTTP } ]', [200, 404, 204]],
    ['allowed: [ { name: bind, version: v1.0 } ]', [200, 404, 204]],
    ['allowed: [ { name: state, version: v1, protocol: http } ]', [404, 404, 204]],
    ['allowed: [ { name: state, version: v1, protocol: grpc } ]', [200, 200, 204]],
    ['denied: [ { name: bindings, version: v1, protocol: http } ]', [404, 200, 204]],
    ['denied: [ { name: healthz, version: v1, protocol: http } ]', [200, 200, 204]],
    [
      'denied: [ { name: bindings, version: v1, protocol: http } ]\n    allowed: [ { name: bindings, version: v1, protocol: http } ]',
      [404, 404, 204],
    ],
  ])('the API rules %s', async (rules, expected) => {
    const { port } = await sidecarWith(storage, { configs: [configuration(`  api:\n    ${rules}\n`)] });
    const statuses = [
      await invoke(port, 'store', create),
      await call(port, { path: '/v1.0/metadata' }),
      await call(port, { path: '/v1.0/healthz' }),
    ];
    expect(statuses.map(({ status }) => status)).toEqual(expected);
  });
});

describe('metadata, health, shutdown', () => {
  test('the metadata lists the components and what was put there', async () => {
    const { port } = await sidecarWith(storage, { appId: 'orders', appPort: 9 });
    expect((await call(port, { method: 'PUT', path: '/v1.0/metadata/my%2Fkey', body: 'a "value"' })).status).toBe(204);
    const reply = await call(port, { path: '/v1.0/metadata' });
    expect(reply.headers['content-type']).toBe('application/json');
    expect(JSON.parse(reply.body)).toEqual({
      id: 'orders',
      runtimeVersion: 'standin-0.1.0',
      components: [{ name: 'store', type: 'bindings.localstorage', version: 'v1', capabilities: ['OUTPUT_BINDING'] }],
      extended: { daprRuntimeVersion: 'standin-0.1.0', 'my/key': 'a "value"' },
      appConnectionProperties: { port: 9, protocol: 'http', channelAddress: '127.0.0.1' },
    });
  });

  test('with an app port the sidecar is ready when the app answers; outbound it is at once', async () => {
    const app = createServer();
    await new Promise<void>((done) => app.listen(0, '127.0.0.1', done));
    const { port: appPort } = app.address() as AddressInfo;
    await new Promise<void>((done) => app.close(() => done()));
    const { port } = await sidecarWith(storage, { appPort });
    const waiting = await call(port, { path: '/v1.0/healthz' });
    expect({ status: waiting.status, code: JSON.parse(waiting.body).errorCode }).toEqual({
      status: 500,
      code: 'ERR_HEALTH_NOT_READY',
    });
    expect((await call(port, { path: '/v1.0/healthz/outbound' })).status).toBe(204);
    await new Promise<void>((done) => app.listen(appPort, '127.0.0.1', done));
    expect((await call(port, { path: '/v1.0/healthz' })).status).toBe(204);
    await new Promise<void>((done) => app.close(() => done()));
    expect((await call(port, { path: '/v1.0/healthz' })).status).toBe(204);
  });

  test('POST /v1.0/shutdown ends it', async () => {
    const sidecar = await sidecarWith(storage);
    expect((await call(sidecar.port, { method: 'POST', path: '/v1.0/shutdown' })).status).toBe(204);
    await sidecar.stopped;
    await expect(call(sidecar.port, { path: '/v1.0/healthz' })).rejects.toThrow(/ECONNREFUSED/);
  });

  test('calls in flight end before it closes', async () => {
    const slow = createServer((_, response) => setTimeout(() => response.end('late'), 300));
    await new Promise<void>((done) => slow.listen(0, '127.0.0.1', done));
    const url = `http://127.0.0.1:${(slow.address() as AddressInfo).port}`;
    const sidecar = await sidecarWith({ 'http.yaml': component('web', 'bindings.http', { url }) });
    const answer = invoke(sidecar.port, 'web', { operation: 'get' });
    await new Promise((done) => setTimeout(done, 100));
    const closed = sidecar.close();
    expect((await answer).body).toBe('late');
    await closed;
    slow.close();
  });

  test('a port that is taken is a start error', async () => {
    const { port } = await sidecarWith(storage);
    await expect(sidecarWith(storage, { daprHttpPort: port })).rejects.toThrow(/could not listen on any endpoint .*EADDRINUSE/);
  });
});
