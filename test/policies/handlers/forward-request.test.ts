import { problems, run, textOf } from '../support.js';

const document = (attributes: string, outbound = '') =>
  `<policies><inbound /><backend><forward-request ${attributes} /></backend><outbound>${outbound}</outbound><on-error><set-header name="X-Code"><value>@(context.Response.StatusCode)</value></set-header></on-error></policies>`;

describe('forward-request', () => {
  test('sends method, address, headers and body, and hands the response on', async () => {
    const { outcome, ...result } = await run(document(''), {
      request: {
        method: 'POST',
        url: 'https://gateway.example.com/orders/items?x=1',
        headers: { 'X-A': ['1', '2'], 'Content-Length': '2' },
        body: 'hi',
      },
      backend: [{ status: 201, reason: 'Made', headers: { 'X-B': ['1', '2'], Connection: 'close' }, body: 'done' }],
    });
    const [call] = outcome.calls;
    expect(call).toMatchObject({
      to: 'backend',
      method: 'POST',
      url: 'https://orders.internal/v1/items?x=1',
      place: { policy: 'forward-request', section: 'backend' },
    });
    expect(call!.headers).toEqual([
      ['X-A', '1'],
      ['X-A', '2'],
    ]);
    expect(textOf(call!.body)).toBe('hi');
    expect(result).toMatchObject({ status: 201, reason: 'Made', headers: { 'X-B': '1|2' }, body: 'done' });
  });

  test.each([
    ['', 300_000, false, '1'],
    ['timeout="10"', 10_000, false, '1'],
    ['timeout="@(5 * 2)" follow-redirects="true" http-version="2or1"', 10_000, true, '2or1'],
    ['timeout-ms="1500"', 1500, false, '1'],
  ])('%s', async (attributes, timeoutMs, followRedirects, httpVersion) => {
    const { world } = await run(document(attributes), { backend: [{}] });
    expect(world.sent[0]).toMatchObject({ timeoutMs, followRedirects, httpVersion });
  });

  test.each([
    ['timeout' as const, 'Timeout', 'Request to the backend service timed out'],
    ['refused' as const, 'BackendConnectionFailure', 'The connection was refused'],
  ])('%s starts on-error with a 500', async (fail, reason, message) => {
    const { outcome, status, headers } = await run(document(''), { backend: [{ fail }] });
    expect(status).toBe(500);
    expect(headers['X-Code']).toBe('500');
    expect(outcome.lastError).toMatchObject({
      source: 'forward-request',
      reason,
      message,
      section: 'backend',
      path: 'forward-request[1]',
    });
    expect(outcome.calls[0]!.failure?.failure).toBe(fail);
  });

  test('a status of 400 and up is a response, unless the policy says otherwise', async () => {
    expect(await run(document(''), { backend: [{ status: 503, body: 'busy' }] })).toMatchObject({
      status: 503,
      body: 'busy',
      headers: {},
    });
    const failing = await run(document('fail-on-error-status-code="true"'), { backend: [{ status: 503, body: 'busy' }] });
    expect(failing).toMatchObject({ status: 503, body: 'busy', headers: { 'X-Code': '503' } });
    expect(failing.outcome.lastError?.source).toBe('forward-request');
  });

  test('an error after the response: its status is seen, the caller gets a 500', async () => {
    const result = await run(document('', '<set-variable name="x" value="@(int.Parse("x"))" />'), {
      backend: [{ status: 201, headers: { 'X-B': '1' }, body: 'made' }],
    });
    expect(result).toMatchObject({ status: 500, headers: { 'X-Code': '201', 'Content-Type': 'application/json' } });
    expect(result.body).toContain('Internal server error');
  });

  test('without it the caller gets an empty 200', async () => {
    expect(await run('<policies><inbound /><backend /></policies>')).toMatchObject({ status: 200, reason: 'OK', body: '' });
  });

  test('a consumed body is gone, a buffered one can be sent twice, another cannot', async () => {
    const request = { method: 'POST', body: 'hello' };
    const consumed = await run(
      '<policies><inbound><set-variable name="b" value="@(context.Request.Body.As<string>())" /></inbound><backend><forward-request /></backend></policies>',
      { request, backend: [{}] },
    );
    expect(consumed.outcome.calls[0]!.body).toBeUndefined();
    const twice = (attributes: string) =>
      run(`<policies><backend><forward-request ${attributes} /><forward-request ${attributes} /></backend></policies>`, {
        request,
        backend: [{}],
      });
    expect((await twice('buffer-request-body="true"')).outcome.calls.map((call) => textOf(call.body))).toEqual([
      'hello',
      'hello',
    ]);
    const unbuffered = await twice('');
    expect(unbuffered.outcome.calls).toHaveLength(1);
    expect(unbuffered.outcome.lastError?.message).toContain('buffer-request-body');
  });

  test('a streamed response goes through as a stream until somebody reads it', async () => {
    const backend = [{ headers: { 'Content-Type': 'text/event-stream' }, pieces: ['data: 1\n', 'data: 2\n'] }];
    const untouched = await run(document('buffer-response="false"'), { backend });
    expect(untouched.body).toBe('(stream)');
    const read = await run(
      document('', '<set-variable name="b" value="@(context.Response.Body.As<string>(preserveContent: true))" />'),
      { backend },
    );
    expect(read.variables.b).toBe('data: 1\ndata: 2\n');
    expect(read.body).toBe('data: 1\ndata: 2\n');
  });

  test.each([
    [document('timeout="-1"'), ['APE1107@1:57']],
    [document('timeout="1" timeout-ms="1"'), ['APE1122@1:72']],
    [document('buffer-response="@(true)"'), ['APE1109@1:65']],
    ['<policies><inbound><forward-request /></inbound></policies>', ['APE1103@1:21']],
  ])('%s', (text, expected) => {
    expect(problems(text)).toEqual(expected);
  });
});
