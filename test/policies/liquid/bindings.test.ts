import { inbound, outbound, run, textOf } from '../support.js';

const liquid = (template: string) => `<set-body template="liquid">${template}</set-body>`;
const request = {
  ...{
    method: 'POST',
    url: 'https://gateway.example.com:8443/orders/items/42?expand=lines&x=1',
    ip: '203.0.113.7',
    parameters: { itemId: '42' },
  },
  headers: { 'Content-Type': 'application/json', 'X-A': ['1', '2'] },
  body: '{"id":1}',
};
const sent = async (template: string, before = '') =>
  textOf((await run(inbound(before + liquid(template)), { request, backend: [{}] })).outcome.calls[0]!.body);

describe('context in a template', () => {
  test.each([
    ['{{context.Request.Method}} {{context.Request.OriginalMethod}}', 'PUT POST', '<set-method>PUT</set-method>'],
    ['{{context.Request.IpAddress}}', '203.0.113.7', ''],
    ['{{context.Request.HasBody}}', 'true', ''],
    ['{{context.Request.MatchedParameters["itemId"]}}', '42', ''],
    ['{{context.Request.Headers["x-a"] | Join: "+"}}', '1+2', ''],
    ['{{context.Request.Headers.X-A[0]}}', '1', ''],
    [
      '{{context.Request.OriginalUrl.Scheme}} {{context.Request.OriginalUrl.Host}} {{context.Request.OriginalUrl.Port}} {{context.Request.OriginalUrl.Path}} {{context.Request.OriginalUrl.QueryString}}',
      ...['https gateway.example.com 8443 /orders/items/42 ?expand=lines&x=1', ''],
    ],
    ['{{context.Request.Url.Path}} {{context.Request.Url.Query.expand}}', '/v1/items/42 lines', ''],
    [
      '{{context.Variables["n"]}} {{context.Variables.n | Plus: 1}} {{context.Variables.gone}}',
      '7 8 ',
      '<set-variable name="n" value="@(7)" />',
    ],
    [
      '{{context.Variables.d}} {{context.Variables.m}} {{context.Variables.b}}',
      '02/29/2024 00:00:00 1.50 true',
      '<set-variable name="d" value="@(DateTime.Parse("2024-02-29"))" /><set-variable name="m" value="@(1.50m)" /><set-variable name="b" value="@(true)" />',
    ],
    ['[{{context.Response.StatusCode}}]', '[]', ''],
    ['{{context.constructor}}{{context.Request.toString}}', '', ''],
  ])('%s', async (template, expected, before) => {
    expect(await sent(template, before)).toBe(expected);
  });

  test('a JToken in a variable is walked like a body', async () => {
    const before = '<set-variable name="o" value="@(JObject.Parse("{\\"a\\":[1,{\\"b\\":\\"c\\"}]}"))" />';
    expect(await sent('{{context.Variables["o"].a[1].b}}', before)).toBe('c');
  });

  test('in outbound body and context.Response are those of the response', async () => {
    const { body } = await run(
      outbound(liquid('{{body.a.b}} {{context.Response.StatusCode}} {{context.Response.Headers["X-B"]}}')),
      {
        request,
        backend: [{ status: 201, headers: { 'Content-Type': 'text/xml; charset=utf-8', 'X-B': 'y' }, body: '<a><b>x</b></a>' }],
      },
    );
    expect(body).toBe('x 201 y');
  });
});

describe('body by its content type', () => {
  const rendered = async (type: string | undefined, content: string, template = '[{{body.id}}{{body}}]') => {
    const { outcome } = await run(inbound(liquid(template)), {
      ...{
        request: { method: 'POST', headers: type === undefined ? {} : { 'Content-Type': type }, body: content },
        backend: [{}],
      },
    });
    return outcome.lastError?.message ?? textOf(outcome.calls[0]!.body);
  };
  test.each([
    ['application/json; charset=utf-8', '{"id":1}', '[1{"id":1}]'],
    ['application/vnd.x+json', '{"id":1}', '[1{"id":1}]'],
    ['text/json', '{"id":1}', '[1{"id":1}]'],
    ['application/xml', '<id>1</id>', '[11]'],
    ['application/soap+xml', '<id>1</id>', '[11]'],
    ['text/plain', '{"id":1}', '[{"id":1}]'],
    [undefined, '{"id":1}', '[{"id":1}]'],
    ['application/json', '{"id":', 'Liquid error: The message body is not a valid JSON. Unexpected end'],
    ['application/xml', '<id>', 'Liquid error: The message body is not a valid XML.'],
  ])('%s %s', async (type, content, expected) => {
    expect(await rendered(type, content)).toContain(expected);
  });

  test('an error in the template starts on-error', async () => {
    const { outcome } = await run(inbound(liquid('{{ 1 | DividedBy: 0 }}')), { request, backend: [{}] });
    expect(outcome.lastError).toMatchObject({
      source: 'set-body',
      reason: 'LiquidTemplateError',
      message: 'Liquid error: Attempted to divide by zero.',
    });
  });

  test('a loop without end is stopped', async () => {
    const { outcome } = await run(
      inbound(liquid('{% for i in (1..100000) %}{% for j in (1..100000) %}xxxxxxxxxxxxxxxx{% endfor %}{% endfor %}')),
      { request, backend: [{}] },
    );
    expect(outcome.lastError?.reason).toBe('LiquidTemplateError');
  }, 30_000);
});
