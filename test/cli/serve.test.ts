/** `apim-policy serve` and `apim-policy sidecar`, which run until they are interrupted. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { call, component } from '../dapr/support.js';
import { closeServers, recording, until } from '../host/support.js';
import { type CommandSettings, type RunningCommand, run, start } from './support.js';

jest.setTimeout(30_000);

const cwd = realpathSync(mkdtempSync(join(tmpdir(), 'apim-policy-serve-')));
const put = (name: string, text: string): string => {
  writeFileSync(join(cwd, name), text);
  return name;
};
afterAll(() => {
  closeServers();
  rmSync(cwd, { recursive: true, force: true });
});

const document = (inbound: string, backend = '') =>
  `<policies><inbound>${inbound}</inbound><backend>${backend}</backend><outbound /><on-error /></policies>`;

/** The command once it listens, with its port. */
async function listening(argv: readonly string[], settings: CommandSettings = {}): Promise<RunningCommand & { port: number }> {
  const command = start(argv, { cwd, ...settings });
  await Promise.race([
    until(() => / on http:\/\/\S+:\d+/.test(command.stdout())),
    command.done.then(({ stderr }) => Promise.reject(new Error(stderr))),
  ]);
  return { ...command, port: Number(/:(\d+)/.exec(command.stdout())![1]) };
}

/** Interrupts and expects a clean end. */
async function end(command: RunningCommand): Promise<string> {
  command.interrupt();
  const { code, stderr } = await command.done;
  expect(code).toBe(0);
  return stderr;
}

describe('serve', () => {
  test('a document as a reverse proxy; it tells its address, each request and the trace, and ends when interrupted', async () => {
    const backend = await recording(({ path }, response) => response.end(path));
    const file = put(
      'forward.xml',
      document('<set-header name="X-A" exists-action="override"><value>@("v")</value></set-header>', '<forward-request />'),
    );
    const command = await listening(['serve', file, '--port', '0', '--backend', `${backend.url}/v1`, '--trace']);
    expect(command.stdout()).toBe(`Serving forward.xml on http://127.0.0.1:${command.port}\n`);
    expect(await call(command.port, { method: 'POST', path: '/x?y=z', body: 'data' })).toMatchObject({
      status: 200,
      body: '/v1/x?y=z',
    });
    expect(backend.received).toMatchObject([{ method: 'POST', body: 'data', headers: { 'x-a': 'v' } }]);
    const stderr = await end(command);
    expect(stderr).toContain('POST /x?y=z → 200 OK\n');
    expect(stderr).toContain('forward-request[1]');
    await expect(call(command.port, {})).rejects.toThrow(/ECONNREFUSED/);
  });

  test('with the embedded sidecar, a scenario for the rest of the context', async () => {
    put('store.yaml', component('external-system', 'bindings.localstorage', { rootPath: './stored' }));
    put('scenario.json', JSON.stringify({ request: { url: 'http://x/' }, response: { statusCode: 500 }, user: { id: 'u1' } }));
    const file = put(
      'store.xml',
      document(
        '<invoke-dapr-binding name="external-system" operation="create" response-variable-name="r"><metadata><item key="fileName">@(context.User.Id)</item></metadata><data>@(context.Request.Body.As&lt;string&gt;())</data></invoke-dapr-binding><return-response response-variable-name="r" />',
      ),
    );
    const command = await listening([
      'serve',
      file,
      '-p',
      '0',
      '--dapr',
      '--resources',
      '.',
      '--scenario',
      'scenario.json',
      '--quiet',
    ]);
    expect(await call(command.port, { method: 'POST', body: 'x' })).toMatchObject({ status: 200, body: '{"fileName":"u1"}' });
    expect(await end(command)).not.toContain('POST');
  });

  test('what stands around the document, and the address that a proxy in front tells', async () => {
    put('global.xml', document('<set-variable name="all" value="@(context.Request.IpAddress)" />'));
    put(
      'shared.xml',
      '<fragment><set-variable name="all" value="@(context.Variables[&quot;all&quot;] + &quot; {{a}} {{b}}&quot;)" /></fragment>',
    );
    put('values.json', '{"a": "1", "b": "2"}');
    const file = put(
      'around.xml',
      document(
        '<base /><include-fragment fragment-id="shared" /><cross-domain /><return-response><set-body>@((string)context.Variables["all"] + context.Api.Name)</set-body></return-response>',
      ),
    );
    put('api.json', JSON.stringify({ api: { name: '!' } }));
    const around = [
      '--base',
      'global=global.xml',
      '--fragment',
      'shared=shared.xml',
      '--named-values',
      'values.json',
      '--named-value',
      'b=3',
    ];
    const command = await listening([
      'serve',
      file,
      '-p',
      '0',
      ...around,
      '--allow-unsupported',
      '--trust-forwarded-for',
      '-s',
      'api.json',
      '-q',
    ]);
    const headers = { 'x-forwarded-for': '203.0.113.7' };
    expect(await call(command.port, { headers })).toMatchObject({ status: 200, body: '203.0.113.7 1 3!' });
    const stderr = await end(command);
    expect(stderr).toMatch(/^around\.xml:1:\d+: warning APE1102: .*\n/);
    expect(stderr).not.toContain('GET');
  });

  test('without a back end it says so, once', async () => {
    const command = await listening(['serve', put('f.xml', document('', '<forward-request />')), '--port', '0']);
    for (let i = 0; i < 2; i++) expect((await call(command.port, {})).status).toBe(500);
    expect((await end(command)).match(/no --backend says where to/g)).toHaveLength(1);
  });

  test.each([
    [['none.xml'], 2, /Cannot read none\.xml/],
    [[], 2, /Give one document/],
    [['f.xml', '--port', 'x'], 2, /--port takes a whole number from 0 to 65535, not 'x'/],
    [['f.xml', '--port', '70000'], 2, /--port takes a whole number/],
    [['f.xml', '--host', '203.0.113.1', '--port', '0'], 1, /Cannot listen on 203\.0\.113\.1:0: EADDRNOTAVAIL/],
    [['broken.xml'], 1, /broken\.xml:1:\d+: error/],
    [['f.xml', '--scenario', 'bad.json'], 2, /bad\.json is not valid: user/],
  ])('serve %j: exit code %i', async (argv, code, message) => {
    put('f.xml', document(''));
    put('broken.xml', '<policies><inbound><nope /></inbound></policies>');
    put('bad.json', '{"user":"x"}');
    const result = await run(['serve', ...argv], { cwd });
    expect(result).toMatchObject({ code, stdout: '', stderr: expect.stringMatching(message) });
  });
});

describe('sidecar', () => {
  const folder = join(cwd, 'components');
  beforeAll(() => {
    mkdirSync(folder);
    writeFileSync(join(folder, 'store.yaml'), component('store', 'bindings.localstorage', { rootPath: './stored' }));
    writeFileSync(join(folder, 'other.yaml'), component('queue', 'bindings.kafka', {}));
    put(
      'config.yaml',
      'apiVersion: dapr.io/v1alpha1\nkind: Configuration\nmetadata: { name: c }\nspec: { tracing: { samplingRate: "0" } }\n',
    );
  });
  const body = JSON.stringify({ operation: 'create', metadata: { fileName: 'f' }, data: 'x!' });

  test("daprd's own flags; those without effect are named", async () => {
    const command = await listening(
      [
        'sidecar',
        '--app-id',
        'gateway',
        '--resources-path',
        'components',
        '--dapr-http-port=0',
        '--config',
        'config.yaml',
        '--max-body-size',
        '1Ki',
        '--dapr-graceful-shutdown-seconds',
        '1',
        '--log-level',
        'warn',
        '--enable-metrics=false',
        '--dapr-grpc-port',
        '0',
        '--enable-api-logging=true',
        '--placement-host-address=x',
      ],
      { env: { DAPR_API_TOKEN: 'secret' } },
    );
    expect(command.stdout()).toBe(`Dapr stand-in on http://127.0.0.1:${command.port} (bindings: store)\n`);
    const headers = { 'dapr-api-token': 'secret' };
    expect(await call(command.port, { method: 'POST', path: '/v1.0/bindings/store', body })).toMatchObject({ status: 401 });
    const reply = await call(command.port, { method: 'POST', path: '/v1.0/bindings/store', headers, body });
    expect(reply).toMatchObject({ status: 200, body: '{"fileName":"f"}' });
    expect(reply.headers.traceparent).toBeUndefined();
    expect(
      await call(command.port, { method: 'POST', path: '/v1.0/bindings/store', headers, body: body.padEnd(2000) }),
    ).toMatchObject({ status: 400 });
    expect(await call(command.port, { path: '/v1.0/healthz?appid=gateway' })).toMatchObject({ status: 204 });
    const stderr = await end(command);
    for (const name of ['enable-metrics', 'dapr-grpc-port', 'placement-host-address'])
      expect(stderr).toContain(`apim-policy: --${name} has no effect in this stand-in.\n`);
    expect(stderr).toContain("couldn't find binding queue (bindings.kafka/v1)");
    expect(stderr).not.toContain('info:');
  });

  test('short flags and sizes', async () => {
    const app = await recording((_request, response) => response.end());
    const port = new URL(app.url).port;
    const sizes = ['--dapr-http-max-request-size', '1', '--read-buffer-size', '8Ki', '--app-port', port];
    const flags = ['-a', 'gateway', '-d', 'components', '-c', 'config.yaml', '--dapr-http-port', '0', '--ignored', 'mode'];
    const command = await listening(['sidecar', ...flags, ...sizes, '--dapr-listen-addresses', '127.0.0.1, [::1]']);
    expect(await call(command.port, { path: '/v1.0/healthz?appid=gateway' })).toMatchObject({ status: 204 });
    const large = { method: 'POST', path: '/v1.0/bindings/store', body: body.padEnd(2 ** 20 + 1) };
    expect((await call(command.port, large)).status).toBeGreaterThanOrEqual(400);
    expect(await call(command.port, { ...large, body, headers: { 'x-long': 'x'.repeat(6000) } })).toMatchObject({ status: 200 });
    expect(await end(command)).toContain('--mode has no effect in this stand-in.\n');
  });

  test('it ends by its shutdown endpoint too', async () => {
    const command = await listening([
      'sidecar',
      '--dapr-http-port',
      '0',
      '--components-path',
      'components',
      '--enable-api-logging',
    ]);
    await call(command.port, { method: 'POST', path: '/v1.0/bindings/store', body });
    await call(command.port, { method: 'POST', path: '/v1.0/shutdown' });
    expect(await command.done).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('info: binding store, operation create: 200\n'),
    });
  });

  test.each([
    [['--nope'], 2, /'sidecar' has no option '--nope'/],
    [['x'], 2, /Nothing is expected beside options, but 'x' is there/],
    [['--log-level', 'loud'], 2, /--log-level takes debug, info, warning, error, fatal, not 'loud'/],
    [['--max-body-size', 'big'], 2, /--max-body-size takes a size such as 4Mi, not 'big'/],
    [['--dapr-http-port', '-1'], 2, /--dapr-http-port/],
    [['--dapr-http-port', '0', '--resources-path', '/none'], 1, /cannot read the resources folder \/none/],
    [['--dapr-http-port', '0', '--config', '/none.yaml'], 1, /error loading configuration/],
    [['--dapr-http-port', '0', '--dapr-listen-addresses', '203.0.113.1'], 1, /could not listen on any endpoint/],
  ])('sidecar %j: exit code %i', async (argv, code, message) => {
    expect(await run(['sidecar', ...argv], { cwd })).toMatchObject({ code, stdout: '', stderr: expect.stringMatching(message) });
  });
});
