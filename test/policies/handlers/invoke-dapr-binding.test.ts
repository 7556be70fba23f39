import { inbound, problems, run } from '../support.js';

const binding = (attributes: string, children = '') => `<invoke-dapr-binding ${attributes}>${children}</invoke-dapr-binding>`;
const document = (attributes: string, children = '', onError = '') =>
  `<policies><inbound>${binding(attributes, children)}</inbound><backend /><outbound /><on-error>${onError}</on-error></policies>`;
const stored = '<return-response response-variable-name="reply" />';

describe('invoke-dapr-binding', () => {
  test('name, operation, metadata in order and data reach the sidecar; the caller gets the default 200', async () => {
    const children =
      '<metadata><item key="source">api-management</item><item key="client-ip">@(context.Request.IpAddress )</item></metadata><data>\n @(context.Request.Body.As<string>() )\n</data>';
    const result = await run(document('name="@("ext" + "ernal")" operation="create" timeout="@(2 * 3)"', children), {
      request: { method: 'POST', headers: { traceparent: '00-a-b-01' }, body: ' hello ' },
      dapr: { status: 204 },
    });
    expect(result).toMatchObject({ status: 200, body: '' });
    expect(result.world.bindings).toEqual([
      {
        ...{ name: 'external', operation: 'create', timeoutMs: 6_000, data: ' hello ', headers: [['traceparent', '00-a-b-01']] },
        metadata: [
          ['source', 'api-management'],
          ['client-ip', '203.0.113.7'],
        ],
      },
    ]);
    expect(result.outcome.calls[0]).toMatchObject({
      to: 'dapr',
      method: 'POST',
      url: 'http://localhost:3500/v1.0/bindings/external',
      reply: { status: 204 },
    });
  });

  test('what is left out stays out', async () => {
    const { world } = await run(document('name="b"'), { dapr: {} });
    expect(world.bindings).toEqual([
      { name: 'b', operation: undefined, metadata: undefined, data: undefined, timeoutMs: 5_000, headers: [] },
    ]);
    const other = await run(document('name="b"'), { dapr: {}, load: { defaultDaprOperation: 'create' } });
    expect(other.world.bindings[0]!.operation).toBe('create');
  });

  test.each([
    ['plain text', 'plain text'],
    ['{"a": 1}', '{"a": 1}'],
    ['@(1 + 1)', '2'],
    ['@(1 < 2)', 'true'],
    ['@((object)true)', 'true'],
    ['@(1.5m)', '1.5'],
    ['@((string)null)', 'null'],
    ['@("a" + "b")', 'ab'],
    ['@(new byte[] { 0, 255 })', 'AP8='],
    ['<a>1</a>', '<a>1</a>'],
  ])('data %s', async (data, sent) => {
    expect((await run(document('name="b"', `<data>${data}</data>`), { dapr: {} })).world.bindings[0]!.data).toBe(sent);
  });

  test('data by a Liquid template', async () => {
    const request = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"id": 42, "name": "Ada"}' };
    const { world } = await run(
      document(
        'name="b" template="Liquid" content-type="application/json"',
        '<data>{"id": {{body.id}}, "n": "{{body.name | Upcase}}"}</data>',
      ),
      { request, dapr: {} },
    );
    expect(world.bindings[0]!.data).toBe('{"id": 42, "n": "ADA"}');
  });

  test('any status outside 200 to 299 starts on-error, where the reply can be returned verbatim', async () => {
    const dapr = {
      status: 500,
      reason: 'Internal Server Error',
      headers: { 'Content-Type': 'application/json' },
      body: '{"errorCode":"ERR"}',
    };
    const result = await run(document('id="q" name="b" response-variable-name="reply"', '', stored), { dapr });
    expect(result).toMatchObject({ status: 500, body: '{"errorCode":"ERR"}', headers: { 'Content-Type': 'application/json' } });
    expect(result.outcome.lastError).toMatchObject({
      ...{
        source: 'invoke-dapr-binding',
        reason: 'DaprInvocationFailed',
        section: 'inbound',
        path: 'invoke-dapr-binding[1]',
        policyId: 'q',
      },
      message: "The Dapr binding 'b' answered with 500 Internal Server Error.",
    });
    const redirect = await run(document('name="b"'), { dapr: { status: 302 } });
    expect(redirect.outcome.lastError?.reason).toBe('DaprInvocationFailed');
  });

  test.each([
    ['refused' as const, 'BackendConnectionFailure'],
    ['timeout' as const, 'Timeout'],
  ])('no reply (%s): the variable is null and the error response stays', async (fail, reason) => {
    const result = await run(document('name="b" response-variable-name="reply"', '', stored), { dapr: { fail } });
    expect(result).toMatchObject({ status: 500, variables: { reply: null }, headers: { 'Content-Type': 'application/json' } });
    expect(result.body).toContain('"statusCode": 500');
    expect(result.outcome.lastError).toMatchObject({ source: 'invoke-dapr-binding', reason });
    expect(result.outcome.calls[0]!.failure?.failure).toBe(fail);
  });

  test('ignore-error goes on, with the reply or null in the variable', async () => {
    const attributes = 'name="b" ignore-error="true" response-variable-name="reply"';
    const failed = await run(document(attributes), { dapr: { status: 500 } });
    expect(failed.outcome.lastError).toBeUndefined();
    expect(failed.variables.reply).toBe('IResponse');
    expect((await run(document(attributes), { dapr: { fail: 'refused' } })).variables).toEqual({ reply: null });
  });

  test('directly followed by return-response the caller gets the sidecar’s answer', async () => {
    const result = await run(inbound(binding('name="b" response-variable-name="reply"') + stored), {
      dapr: { status: 201, body: 'stored' },
    });
    expect(result).toMatchObject({ status: 201, body: 'stored' });
  });

  test('a computed timeout out of range is an error and nothing is sent', async () => {
    const { outcome, world } = await run(document('name="b" timeout="@(0)"'), { dapr: {} });
    expect(outcome.lastError?.message).toBe("Expression value is invalid. '0' is not in the range 1 to 240.");
    expect(world.bindings).toEqual([]);
  });

  test.each([
    [document('name="b" timeout="241"'), ['APE1107@1:59']],
    [document('name="b" timeout="0"'), ['APE1107@1:59']],
    [document('name="b" operation="@("create")"'), ['APE1109@1:61']],
    [document('name="b" response-variable-name="@("x")"'), ['APE1109@1:74']],
    [document('name="b" ignore-error="@(true)"'), ['APE1109@1:64']],
    [document('name="b" template="razor"'), ['APE1106@1:60']],
    [document('name="b" content-type="text/plain"'), ['APE1106@1:64']],
    [document(''), ['APE1105@1:21']],
    [document('name="b"', '<metadata><item>x</item></metadata>'), ['APE1105@1:61']],
    [document('name="b"', '<data>1</data><metadata />'), ['APE1111@1:65']],
    ['<policies><backend><invoke-dapr-binding name="b" /></backend></policies>', ['APE1103@1:21']],
  ])('%s', (text, expected) => {
    expect(problems(text)).toEqual(expected);
  });
});
