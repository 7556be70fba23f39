/** `apim-policy run`. */
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { component } from '../dapr/support.js';
import { closeServers, recording } from '../host/support.js';
import { run } from './support.js';

jest.setTimeout(30_000);

const cwd = realpathSync(mkdtempSync(join(tmpdir(), 'apim-policy-run-')));
const put = (name: string, text: string): string => {
  writeFileSync(join(cwd, name), text);
  return name;
};
afterAll(() => {
  closeServers();
  rmSync(cwd, { recursive: true, force: true });
});

const inbound = (policies: string) => `<policies><inbound>${policies}</inbound><backend /><outbound /><on-error /></policies>`;
/** Shows the request as policies see it. */
const echo = put(
  'echo.xml',
  inbound(`<set-variable name="all" value="@{
    var r = context.Request;
    var lines = r.Headers.OrderBy(h => h.Key.ToLower()).Select(h => h.Key + "=" + string.Join("|", h.Value));
    return r.Method + " " + r.OriginalUrl + " " + r.IpAddress + "\\n" + string.Join("\\n", lines) + "\\n" + (r.Body == null ? "no body" : r.Body.As<string>());
  }" /><return-response><set-body>@((string)context.Variables["all"])</set-body></return-response>`),
);
const defaults = ['Accept=*/*', 'Host=localhost', 'User-Agent=apim-policy/0.1.0'];

/** The request that `echo` saw. */
const seen = async (argv: readonly string[], stdin = '') => {
  const { code, stdout, stderr } = await run(['run', echo, ...argv], { cwd, stdin });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout.slice(stdout.indexOf('\n\n') + 2).split('\n');
};

describe('the request of curl flags', () => {
  put('data.txt', 'line 1\nline 2\n');
  const form = (body: string) => [
    'Accept=*/*',
    `Content-Length=${body.length}`,
    'Content-Type=application/x-www-form-urlencoded',
    'Host=localhost',
    'User-Agent=apim-policy/0.1.0',
    body,
  ];

  test.each([
    [[], ['GET http://localhost/ 127.0.0.1', ...defaults, 'no body']],
    [
      ['--url', '/a?b=c'],
      ['GET http://localhost/a?b=c 127.0.0.1', ...defaults, 'no body'],
    ],
    [
      ['--url', 'api.example:81/x', '--ip', '10.0.0.1'],
      ['GET http://api.example:81/x 10.0.0.1', 'Accept=*/*', 'Host=api.example:81', 'User-Agent=apim-policy/0.1.0', 'no body'],
    ],
    [
      ['-X', 'DELETE', '-H', 'X-A: 1', '-H', 'x-a: 2', '-H', 'Accept:', '-H', 'X-Empty;'],
      ['DELETE http://localhost/ 127.0.0.1', 'Host=localhost', 'User-Agent=apim-policy/0.1.0', 'X-A=1|2', 'X-Empty=', 'no body'],
    ],
    [
      ['--request', 'PATCH', '--header', 'X-A: 1'],
      ['PATCH http://localhost/ 127.0.0.1', ...defaults, 'X-A=1', 'no body'],
    ],
    [
      ['-XPUT', '-Huser-agent: me'],
      ['PUT http://localhost/ 127.0.0.1', 'Accept=*/*', 'Host=localhost', 'user-agent=me', 'no body'],
    ],
    [
      ['-d', '{"id":42}'],
      ['POST http://localhost/ 127.0.0.1', ...form('{"id":42}')],
    ],
    [
      ['-d', '-1', '--data', 'b=2', '--data-raw', '@c'],
      ['POST http://localhost/ 127.0.0.1', ...form('-1&b=2&@c')],
    ],
    [
      ['-d', '@data.txt'],
      ['POST http://localhost/ 127.0.0.1', ...form('line 1line 2')],
    ],
    [
      ['-d', '@-'],
      ['POST http://localhost/ 127.0.0.1', ...form('from stdin')],
    ],
    [
      ['-X', 'PATCH', '-d', 'x', '-H', 'content-type: text/plain'],
      [
        'PATCH http://localhost/ 127.0.0.1',
        'Accept=*/*',
        'Content-Length=1',
        'content-type=text/plain',
        'Host=localhost',
        'User-Agent=apim-policy/0.1.0',
        'x',
      ],
    ],
  ])('%j', async (argv, expected) => {
    expect(await seen(argv, 'from stdin\n')).toEqual(expected);
  });

  test('--data-binary keeps line breaks', async () => {
    expect((await seen(['--data-binary', '@data.txt'])).slice(-3)).toEqual(['line 1', 'line 2', '']);
  });
});

test('the request of a .http file; flags win', async () => {
  put('requests.http', 'GET http://first.example/\n\n### create\nPOST http://second.example/x\nX-A: 1\n\n< ./data.json\n');
  put('data.json', '{"a":1}');
  expect(await seen(['--http', 'requests.http'])).toEqual([
    'GET http://first.example/ 127.0.0.1',
    'Accept=*/*',
    'Host=first.example',
    'User-Agent=apim-policy/0.1.0',
    'no body',
  ]);
  expect(await seen(['--http', 'requests.http#create', '-H', 'x-a: 2'])).toEqual([
    ...[
      'POST http://second.example/x 127.0.0.1',
      'Accept=*/*',
      'Content-Length=7',
      'Host=second.example',
      'User-Agent=apim-policy/0.1.0',
      'x-a=2',
      '{"a":1}',
    ],
  ]);
});

test('the context of a scenario; flags win', async () => {
  put(
    'scenario.json',
    JSON.stringify({
      request: {
        method: 'PUT',
        url: 'https://s.example/x',
        headers: { 'X-A': ['1', '2'], 'X-B': '3' },
        body: 'b',
        ipAddress: '10.1.1.1',
      },
    }),
  );
  expect(await seen(['--scenario', 'scenario.json'])).toEqual(['PUT https://s.example/x 10.1.1.1', 'X-A=1|2', 'X-B=3', 'b']);
  expect(
    await seen(['-s', 'scenario.json', '-H', 'x-a: 9', '-H', 'x-b:', '-d', 'c', '-X', 'POST', '--url', '/y', '--ip', '::1']),
  ).toEqual(['POST http://localhost/y ::1', 'x-a=9', 'c']);
});

test('the response is printed like curl -i', async () => {
  const file = put(
    'reply.xml',
    inbound(
      '<return-response><set-status code="201" reason="Made" /><set-header name="X-A"><value>1</value><value>2</value></set-header><set-body>é</set-body></return-response>',
    ),
  );
  expect((await run(['run', file], { cwd })).stdout).toBe('HTTP/1.1 201 Made\nX-A: 1,2\nContent-Length: 2\n\né');
  expect((await run(['run', file, '-X', 'HEAD'], { cwd })).stdout).toBe('HTTP/1.1 201 Made\nX-A: 1,2\n\n');
});

test('a document without expressions runs', async () => {
  expect(await run(['run', put('plain.xml', inbound(''))], { cwd })).toEqual({
    code: 0,
    stdout: 'HTTP/1.1 200 OK\nContent-Length: 0\n\n',
    stderr: '',
  });
});

describe('the back end', () => {
  const forward = put(
    'forward.xml',
    '<policies><inbound><base /></inbound><backend><base /></backend><outbound><base /></outbound><on-error><base /></on-error></policies>',
  );

  test('--backend is where requests go', async () => {
    const backend = await recording(({ body }, response) =>
      response.writeHead(203, 'From behind', { 'X-B': '1', Date: 'd' }).end(body),
    );
    const { stdout } = await run(['run', forward, '--backend', `${backend.url}/v1`, '--url', '/x?y=z', '-d', 'data'], { cwd });
    expect(stdout).toBe('HTTP/1.1 203 From behind\nX-B: 1\nDate: d\n\ndata');
    expect(backend.received).toMatchObject([{ method: 'POST', path: '/v1/x?y=z', body: 'data' }]);
    put(
      'api.json',
      JSON.stringify({ request: { url: 'http://gateway.example/orders/1' }, api: { path: 'orders', serviceUrl: backend.url } }),
    );
    await run(['run', forward, '--scenario', 'api.json'], { cwd });
    await run(['run', forward, '--scenario', 'api.json', '--backend', `${backend.url}/v2`], { cwd });
    expect(backend.received.slice(1).map(({ path }) => path)).toEqual(['/1', '/v2/1']);
  });

  test('without one nothing is sent, and the command says so', async () => {
    const { code, stdout, stderr } = await run(['run', forward, '--url', 'http://127.0.0.1:1/'], { cwd });
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: 'apim-policy: the document forwards the request, and no --backend says where to.\n',
    });
    expect(stdout).toMatch(/^HTTP\/1\.1 500 Internal Server Error\nContent-Type: application\/json\n/);
  });

  test('a body that breaks off is an error', async () => {
    const backend = await recording((_, response) => {
      response.writeHead(200, { 'Content-Length': '10' }).write('half');
      setTimeout(() => response.destroy(), 30);
    });
    const { code, stderr } = await run(['run', forward, '--backend', backend.url], { cwd });
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringMatching(/^apim-policy: The body of the response broke off: /),
    });
  });
});

describe('Dapr', () => {
  const sample = put(
    'binding.xml',
    `<policies><inbound><base />
      <invoke-dapr-binding name="external-system" operation="create" response-variable-name="reply">
        <metadata><item key="fileName">order</item><item key="client-ip">@(context.Request.IpAddress )</item></metadata>
        <data>@(context.Request.Body.As<string>() )</data>
      </invoke-dapr-binding></inbound>
      <backend /><outbound><base /></outbound>
      <on-error><base /><return-response response-variable-name="reply" /></on-error></policies>`,
  );
  put('store.yaml', component('external-system', 'bindings.localstorage', { rootPath: './stored' }));

  test('the embedded stand-in with its component files', async () => {
    for (const argv of [['--dapr', '--resources', '.'], ['--resources=.'], ['--dapr', '-d', 'x', '--resources', '.']]) {
      const { code, stdout } = await run(['run', sample, ...argv, '-X', 'POST', '-d', '{"id":42}'], { cwd });
      expect({ code, stdout }).toEqual({ code: 0, stdout: 'HTTP/1.1 200 OK\nContent-Length: 0\n\n' });
    }
    expect(readFileSync(join(cwd, 'stored/order'), 'utf8')).toBe('x&{"id":42}');
  });

  test('a binding that is not there: the reply of the sidecar', async () => {
    const { code, stdout } = await run(['run', sample, '--dapr', '-d', 'x'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^HTTP\/1\.1 500 Internal Server Error\nContent-Type: application\/json\n/);
    expect(JSON.parse(stdout.slice(stdout.indexOf('\n\n')))).toEqual({
      errorCode: 'ERR_INVOKE_OUTPUT_BINDING',
      message: "error invoking output binding external-system: couldn't find output binding external-system",
    });
  });

  test('a sidecar that runs, by its URL', async () => {
    const sidecar = await recording((_, response) => response.writeHead(204).end());
    for (const argv of [['--dapr', sidecar.url], [`--dapr=${sidecar.url}`]])
      expect((await run(['run', sample, '-d', 'text', ...argv], { cwd, env: { DAPR_API_TOKEN: 'secret' } })).stdout).toMatch(
        /^HTTP\/1\.1 200 OK/,
      );
    const call = {
      method: 'POST',
      path: '/v1.0/bindings/external-system',
      headers: { 'dapr-api-token': 'secret' },
      body: '{"operation":"create","metadata":{"fileName":"order","client-ip":"127.0.0.1"},"data":"text"}',
    };
    expect(sidecar.received).toMatchObject([call, call]);
  });

  test('no sidecar: a 500 with the default error body', async () => {
    const { code, stdout } = await run(['run', sample, '-d', 'x', '--dapr', 'http://127.0.0.1:1'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^HTTP\/1\.1 500 Internal Server Error\nContent-Type: application\/json\nContent-Length: 111\n\n\{ "statusCode": 500, "message": "Internal server error", "activityId": "[0-9a-f-]{36}" \}$/,
    );
  });

  test('without --dapr the document does not load', async () => {
    const { code, stdout, stderr } = await run(['run', sample, '-d', 'x'], { cwd });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain("binding.xml:2:8: error APE1124: 'invoke-dapr-binding' needs Dapr, which is not enabled");
    expect(stderr).toMatch(/\^{5,}/);
  });

  test('components that cannot start', async () => {
    const { code, stderr } = await run(['run', sample, '--resources', '/none'], { cwd });
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringMatching(/^apim-policy: The Dapr stand-in cannot start: cannot read the resources folder \/none: /),
    });
  });
});

test('named values, fragments, documents of broader scopes', async () => {
  put('values.yaml', 'greeting: Hello\nsecret: { value: s3cret, secret: true }\nnumber: 5\n');
  put('values.json', '{"greeting":"Hi","secret":"x","number":"7"}');
  put('part.xml', '<fragment><set-variable name="part" value="{{number}}" /></fragment>');
  put(
    'global.xml',
    '<policies><inbound><set-variable name="global" value="g" /></inbound><backend /><outbound /><on-error /></policies>',
  );
  const file = put(
    'named.xml',
    inbound(
      '<base /><include-fragment fragment-id="part" /><trace source="s"><message>{{secret}}</message></trace><return-response><set-body>@("{{greeting}} " + context.Variables["part"] + context.Variables["global"])</set-body></return-response>',
    ),
  );
  const more = ['--fragment', 'part=part.xml', '--base', 'global=global.xml'];
  const first = await run(['run', file, '--named-values', 'values.yaml', ...more, '--trace'], { cwd });
  expect(first.stdout).toMatch(/\n\nHello 5g$/);
  expect(first.stderr).toContain('*****');
  expect(first.stderr).not.toContain('s3cret');
  const second = await run(['run', file, '--named-values', 'values.json', '--named-value', 'greeting=Hey=', ...more], { cwd });
  expect(second.stdout).toMatch(/\n\nHey= 7g$/);
});

test('policies that the engine lacks are left out with --allow-unsupported', async () => {
  const file = put('lacking.xml', inbound('<cross-domain /><return-response><set-body>done</set-body></return-response>'));
  expect(await run(['run', file], { cwd })).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringContaining('error APE1102'),
  });
  const { code, stdout, stderr } = await run(['run', file, '--allow-unsupported'], { cwd });
  expect(code).toBe(0);
  expect(stdout).toMatch(/\n\ndone$/);
  expect(stderr).toContain('warning APE1102');
});

test('--trace tells each step on standard error', async () => {
  const file = put(
    'traced.xml',
    inbound(
      '<trace source="me" severity="information"><message>@("line\\n" + 1)</message><metadata name="a" value="b" /></trace><set-variable name="n" value="@(int.Parse("x"))" />',
    ),
  );
  const { stderr } = await run(['run', file, '--trace'], { cwd });
  const reason = "The input string 'x' was not in a correct format.";
  expect(stderr.split('\n').map((line) => line.replace(/^ +[\d.]+ ms/, 'T ms'))).toEqual([
    'inbound',
    'T ms  trace[1]',
    '                information: line 1 (me)',
    '                  a = b',
    'T ms  set-variable[1]',
    `                @(int.Parse("x")) → ${reason}`,
    `                error: ExpressionValueEvaluationFailure in set-variable: Expression evaluation failed. ${reason}`,
    '',
  ]);
});

test('--json has response, calls, variables, error and trace', async () => {
  const backend = await recording((_, response) => response.end(Buffer.from([0xff, 0xfe])));
  const file = put(
    'json.xml',
    `<policies><inbound><set-variable name="n" value="@(1.50m)" /><set-variable name="none" value="@((string)null)" /></inbound><backend><forward-request /></backend><outbound /><on-error /></policies>`,
  );
  const { code, stdout } = await run(['run', file, '--json', '--backend', backend.url, '-d', 'x'], { cwd });
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    response: { status: 200, reason: 'OK', bodyBase64: '//4=' },
    lastError: null,
    calls: [
      {
        to: 'backend',
        method: 'POST',
        url: `${backend.url}/`,
        body: 'x',
        reply: { status: 200 },
        failure: null,
        place: { policy: 'forward-request', section: 'backend', file: 'json.xml', line: 1 },
      },
    ],
    variables: [
      { name: 'n', value: '1.50' },
      { name: 'none', value: null },
    ],
    trace: expect.arrayContaining([expect.objectContaining({ kind: 'policy', source: 'forward-request' })]),
  });
  const failed = JSON.parse((await run(['run', file, '--json'], { cwd })).stdout);
  expect(failed).toMatchObject({
    lastError: { source: 'forward-request', reason: 'BackendConnectionFailure', section: 'backend' },
    calls: [{ reply: null, failure: { kind: 'dns' } }],
  });
});

describe('what is wrong', () => {
  test('a document with errors: each with its place and a caret, exit code 1', async () => {
    const file = put(
      'bad.xml',
      '<policies>\n  <inbound>\n    <set-variabel name="x" value="@(nope)" />\n    <set-variable name="y" value="@(nope)" />\n  </inbound>\n</policies>',
    );
    const { code, stdout, stderr } = await run(['run', file], { cwd });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/bad\.xml:3:6: error APE\d+: .*\n.*\n +\| +\^+/);
    expect(stderr).toMatch(/bad\.xml:4:37: error CS0103: /);
    expect(stderr).toMatch(/bad\.xml: 2 errors; nothing was run\.\n$/);
  });

  test.each([
    [[], /^apim-policy: Give one document\./],
    [['echo.xml', 'http://localhost/'], /Give one document\. \(The URL of the request is --url\.\)/],
    [['none.xml'], /^apim-policy: Cannot read none\.xml: no such file\.\n$/],
    [['echo.xml', '--nope'], /'run' has no option '--nope'[\s\S]*Try: apim-policy help run/],
    [['echo.xml', '-H', 'bad header'], /--header takes 'Name: value', not 'bad header'/],
    [['echo.xml', '--url', 'http://'], /'http:\/\/' is no URL/],
    [['echo.xml', '--backend', 'nope'], /--backend takes a URL, not 'nope'/],
    [['echo.xml', '--dapr=nope'], /--dapr takes the URL of a sidecar, not 'nope'/],
    [['echo.xml', '--dapr', 'http://127.0.0.1:1', '--resources', '.'], /--resources is for the embedded stand-in/],
    [['echo.xml', '--named-value', 'x'], /--named-value takes NAME=VALUE, not 'x'/],
    [['echo.xml', '--named-values', 'echo.xml'], /echo\.xml is/],
    [['echo.xml', '--named-values', 'none.json'], /Cannot read none\.json: no such file/],
    [['echo.xml', '--fragment', 'x=none.xml'], /Cannot read none\.xml: no such file/],
    [['echo.xml', '--base', 'all=echo.xml'], /--base takes global, workspace, product or api, not 'all'/],
    [['echo.xml', '--scenario', 'none.json'], /Cannot read .*none\.json: no such file/],
    [['echo.xml', '--scenario', 'echo.xml'], /echo\.xml is not valid JSON/],
    [['echo.xml', '--http', 'none.http'], /Cannot read none\.http: no such file/],
    [['echo.xml', '-d', '@none'], /Cannot read none: no such file/],
  ])('run %j: exit code 2', async (argv, message) => {
    const { code, stdout, stderr } = await run(['run', ...argv], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n {4}at /);
  });
});
