import { headersOf, inbound, problems, run, textOf } from '../support.js';

const send = (attributes: string, children = '') =>
  `<send-request response-variable-name="r" ${attributes}><set-url>https://other.example.com/a?b=c</set-url><set-method>POST</set-method>${children}</send-request>`;
const done = '<return-response />';

describe('send-request', () => {
  test('a new request has only what the policy says', async () => {
    const children = '<set-header name="X-A"><value>1</value></set-header><set-body>@("text " + 1)</set-body>';
    const { outcome, variables, world } = await run(
      inbound(
        `${send('mode="new" timeout="7"', children)}<set-variable name="code" value="@(((IResponse)context.Variables["r"]).StatusCode)" />${done}`,
      ),
      { request: { method: 'PUT', headers: { 'X-Own': '1' }, body: 'own' }, backend: [{ status: 404, body: 'none' }] },
    );
    const [call] = outcome.calls;
    expect(call).toMatchObject({
      to: 'http',
      method: 'POST',
      url: 'https://other.example.com/a?b=c',
      place: { path: 'send-request[1]' },
    });
    expect(headersOf(call!.headers)).toEqual({ 'X-A': '1' });
    expect(textOf(call!.body)).toBe('text 1');
    expect(world.sent[0]!.timeoutMs).toBe(7_000);
    expect(variables.code).toBe('404');
  });

  test('a copy takes headers and body, method and address unless they are set', async () => {
    const document = inbound(
      `<send-request mode="copy" response-variable-name="r"><set-url>https://log.example.com/</set-url></send-request>${done}`,
    );
    const request = { method: 'PUT', headers: { 'X-Own': '1', Host: 'gateway.example.com' }, body: 'own' };
    const { outcome } = await run(document, { request, backend: [{}] });
    expect(outcome.calls[0]).toMatchObject({ method: 'PUT', url: 'https://log.example.com/' });
    expect(headersOf(outcome.calls[0]!.headers)).toEqual({ 'X-Own': '1' });
    expect(textOf(outcome.calls[0]!.body)).toBe('own');
  });

  test('the default timeout is a minute, the mode may be computed', async () => {
    const { world } = await run(inbound(send('mode="@("new")"') + done), { backend: [{}] });
    expect(world.sent[0]!.timeoutMs).toBe(60_000);
  });

  test('a call without reply starts on-error', async () => {
    const { outcome } = await run(inbound(send('') + done), { backend: [{ fail: 'refused' }] });
    expect(outcome.lastError).toMatchObject({ source: 'send-request', reason: 'BackendConnectionFailure', section: 'inbound' });
    const late = await run(inbound(send('timeout="1"') + done), { backend: [{ delayMs: 1500 }] });
    expect(late.outcome.lastError?.reason).toBe('Timeout');
  });

  test('with ignore-error the variable is null', async () => {
    const { outcome, variables } = await run(inbound(send('ignore-error="true"') + done), { backend: [{ fail: 'dns' }] });
    expect(outcome.lastError).toBeUndefined();
    expect(variables).toEqual({ r: null });
  });

  test('fail-on-error-status-code', async () => {
    const { outcome, variables } = await run(inbound(send('fail-on-error-status-code="true"') + done), {
      backend: [{ status: 500 }],
    });
    expect(outcome.lastError?.source).toBe('send-request');
    expect(variables.r).not.toBeNull();
  });

  test('the response is read like any other', async () => {
    const body =
      '@(((IResponse)context.Variables["r"]).Body.As<string>() + ((IResponse)context.Variables["r"]).Headers["X-B"][0])';
    const { body: text } = await run(inbound(`${send('')}<return-response><set-body>${body}</set-body></return-response>`), {
      backend: [{ headers: { 'X-B': 'b' }, pieces: ['one ', 'two '] }],
    });
    expect(text).toBe('one two b');
  });

  test('through a proxy', async () => {
    const { world } = await run(
      inbound(send('', '<proxy url="http://proxy:8080" username="u" password="@("p" + 1)" />') + done),
      { backend: [{}] },
    );
    expect(world.sent[0]!.proxy).toEqual({ url: 'http://proxy:8080', username: 'u', password: 'p1' });
  });

  test.each([
    [inbound('<send-request response-variable-name="r"><set-method>GET</set-method></send-request>'), ['APE1122@1:21']],
    [inbound('<send-request><set-url>https://x</set-url><set-method>GET</set-method></send-request>'), ['APE1105@1:21']],
    [inbound('<send-request response-variable-name="r" mode="copy" />'), []],
    [inbound(send('', '<set-url>https://y</set-url>')), ['APE1111@1:142', 'APE1115@1:142']],
    [inbound(send('', '<authentication-managed-identity resource="x" />')), ['APE1102@1:142']],
    [inbound(send('').replace('>POST<', '>@("POST")<')), ['APE1109@1:124']],
  ])('%s', (document, expected) => {
    expect(problems(document)).toEqual(expected);
  });
});
