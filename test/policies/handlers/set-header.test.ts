import { headersOf, inbound, outbound, problems, run } from '../support.js';

const header = (attributes: string, ...values: string[]) =>
  inbound(`<set-header ${attributes}>${values.map((value) => `<value>${value}</value>`).join('')}</set-header>`);

describe('set-header', () => {
  // present and absent, each action
  test.each([
    ['override', 'name="X-A" exists-action="override"', 'new', 'new'],
    ['the default', 'name="X-A"', 'new', 'new'],
    ['skip', 'name="X-A" exists-action="skip"', 'old1|old2', 'new'],
    ['append', 'name="X-A" exists-action="append"', 'old1|old2|new', 'new'],
    ['delete', 'name="X-A" exists-action="delete"', undefined, undefined],
    ['words in any case', 'name="x-a" exists-action="Append"', 'old1|old2|new', 'new'],
    ['a computed action', 'name="X-A" exists-action="@("sk" + "ip")"', 'old1|old2', 'new'],
  ])('%s', async (_name, attributes, present, absent) => {
    const document = header(attributes, 'new');
    const sent = async (headers: Record<string, string[]>) => {
      const { outcome } = await run(document, { request: { headers }, backend: [{}] });
      const lines = headersOf(outcome.calls[0]!.headers);
      return lines['X-A'] ?? lines['x-a'];
    };
    expect(await sent({ 'X-A': ['old1', 'old2'] })).toBe(present);
    expect(await sent({})).toBe(absent);
  });

  test('values: several, trimmed, from expressions of any type', async () => {
    const { outcome } = await run(header('name="@("X-" + context.Api.Name)"', ' a ', '@(1 + 1)', '@(1 < 2)', '@((string)null)'), {
      backend: [{}],
    });
    expect(headersOf(outcome.calls[0]!.headers)).toEqual({ 'X-Orders': 'a|2|True|' });
  });

  test('in outbound it acts on the response', async () => {
    const { headers, outcome } = await run(outbound('<set-header name="X-A"><value>1</value></set-header>'), {
      backend: [{ headers: { 'X-B': '2' } }],
    });
    expect(headers).toEqual({ 'X-B': '2', 'X-A': '1' });
    expect(outcome.calls[0]!.headers).toEqual([]);
  });

  test('on the wire several values are one line, but for those that may hold commas', async () => {
    const document = inbound(
      '<set-header name="X-A"><value>1</value><value>2</value></set-header><set-header name="Cookie"><value>a=1</value><value>b=2</value></set-header>',
    );
    const { world } = await run(document, { backend: [{}] });
    expect(world.sent[0]!.headers).toEqual([
      ['X-A', '1,2'],
      ['Cookie', 'a=1'],
      ['Cookie', 'b=2'],
    ]);
  });

  test('the caller’s Host stays behind, one of the policy goes on', async () => {
    const sent = async (document: string) => {
      const { outcome } = await run(document, {
        request: { headers: { Host: 'gateway.example.com', Connection: 'close', 'X-A': '1' } },
        backend: [{}],
      });
      return headersOf(outcome.calls[0]!.headers);
    };
    expect(await sent(inbound(''))).toEqual({ 'X-A': '1' });
    expect(await sent(header('name="Host"', 'other.example.com'))).toEqual({ Host: 'other.example.com', 'X-A': '1' });
  });

  test.each(['Content-Length', 'transfer-encoding', 'bad name', ''])(
    'the name %p is refused when it is computed',
    async (name) => {
      const { outcome, status } = await run(header(`name='@("${name}")'`, '1'), { backend: [{}] });
      expect(status).toBe(500);
      expect(outcome.calls).toEqual([]);
      expect(outcome.lastError).toMatchObject({
        ...{ source: 'set-header', section: 'inbound', path: 'set-header[1]' },
        message: 'Expression value is invalid. Header name is invalid or restricted from modification.',
      });
    },
  );

  test('a line break in a value is refused', async () => {
    const { outcome } = await run(header('name="X-A"', '@("a\\r\\nX-B: 1")'), { backend: [{}] });
    expect(outcome.lastError?.source).toBe('set-header');
  });

  test.each([
    [header('name="Content-Length"', '1'), ['APE1122@1:21']],
    [header('name="X-A" exist-action="skip"', '1'), ['APE1104@1:43']],
    [header('exists-action="skip"', '1'), ['APE1105@1:21']],
    [header('name="X-A" exists-action="replace"', '1'), ['APE1106@1:58']],
    [inbound('<set-header name="X-A">1</set-header>'), ['APE1113@1:43']],
    [inbound('<set-header name="X-A"><val>1</val></set-header>'), ['APE1110@1:44']],
  ])('%s', (document, expected) => {
    expect(problems(document)).toEqual(expected);
  });
});
