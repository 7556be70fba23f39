import { inbound, outbound, run } from '../support.js';

const call =
  '<send-request mode="new" response-variable-name="stock"><set-url>https://stock.example.com/</set-url><set-method>GET</set-method></send-request>';
const http = {
  'https://stock.example.com/': { status: 207, reason: 'Partial', headers: { 'X-Store': 'north' }, body: '3 left' },
};
const reply = (content: string, attributes = '') => `<return-response${attributes}>${content}</return-response>`;
const fromStock = ' response-variable-name="stock"';

describe('return-response', () => {
  test.each([
    ['empty', reply(''), 200, 'OK', {}, ''],
    ['status', reply('<set-status code="403" reason="No" />'), 403, 'No', {}, ''],
    ['status without reason', reply('<set-status code="404" />'), 404, 'Not Found', {}, ''],
    ['headers', reply('<set-header name="X-A"><value>1</value><value>2</value></set-header>'), 200, 'OK', { 'X-A': '1|2' }, ''],
    ['body', reply('<set-body>@("a" + 1)</set-body>'), 200, 'OK', {}, 'a1'],
    ['a variable', call + reply('', fromStock), 207, 'Partial', { 'X-Store': 'north' }, '3 left'],
    [
      ...[
        'a variable with changes',
        call + reply('<set-status code="200" /><set-header name="X-B"><value>b</value></set-header>', fromStock),
      ],
      ...[200, 'OK', { 'X-Store': 'north', 'X-B': 'b' }, '3 left'],
    ],
    ['a variable that does not exist', reply('', ' response-variable-name="none"'), 200, 'OK', {}, ''],
    [
      'a variable that holds no response',
      `<set-variable name="v" value="x" />${reply('', ' response-variable-name="v"')}`,
      200,
      'OK',
      {},
      '',
    ],
  ] as [string, string, number, string, object, string][])('%s', async (_name, policies, status, reason, headers, body) => {
    const result = await run(inbound(`${policies}<set-variable name="late" value="1" />`), { http, backend: [{ status: 500 }] });
    expect(result).toMatchObject({ status, reason, headers, body });
    expect(result.outcome.calls.filter(({ to }) => to === 'backend')).toEqual([]);
    expect(result.variables.late).toBeUndefined();
    expect(result.outcome.lastError).toBeUndefined();
  });

  test('in outbound it replaces the back end’s response', async () => {
    const result = await run(
      outbound(`${reply('<set-status code="202" />')}<set-header name="X-A"><value>1</value></set-header>`),
      {
        backend: [{ status: 201, headers: { 'X-B': '1' }, body: 'made' }],
      },
    );
    expect(result).toMatchObject({ status: 202, headers: {}, body: '' });
  });

  test('templates inside have no body to read', async () => {
    const result = await run(inbound(reply('<set-body template="liquid">[{{body.name}}]</set-body>')), {
      request: { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"name":"Ada"}' },
    });
    expect(result.body).toBe('[]');
  });

  const onError = (content: string) =>
    `<policies><inbound><set-variable name="x" value="@(int.Parse("x"))" /></inbound><backend /><outbound /><on-error>${content}</on-error></policies>`;

  test('in on-error it answers instead of the error response', async () => {
    expect(await run(onError(reply('<set-status code="422" /><set-body>@(context.LastError.Source)</set-body>')))).toMatchObject({
      ...{ status: 422, body: 'set-variable', headers: {} },
    });
  });

  test('in on-error an empty one is an empty 200', async () => {
    expect(await run(onError(reply('')))).toMatchObject({ status: 200, body: '' });
  });

  test('in on-error a missing variable leaves the error response', async () => {
    const result = await run(onError(reply('', ' response-variable-name="none"')));
    expect(result).toMatchObject({
      status: 500,
      reason: 'Internal Server Error',
      headers: { 'Content-Type': 'application/json' },
    });
    expect(result.body).toMatch(/^\{ "statusCode": 500, "message": "Internal server error", "activityId": "[0-9a-f-]{36}" \}$/);
  });

  test('an expression inside that fails starts on-error', async () => {
    const { outcome, status, body } = await run(inbound(reply('<set-body>@(int.Parse("x").ToString())</set-body>')));
    expect(status).toBe(500);
    expect(body).toMatch(/^\{ "statusCode": 500, "message": "Internal server error"/);
    expect(outcome.lastError).toMatchObject({ source: 'set-body', path: 'return-response[1]/set-body[1]' });
  });
});
