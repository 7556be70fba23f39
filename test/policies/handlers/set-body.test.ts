import { inbound, outbound, problems, run, textOf } from '../support.js';

const request = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"name":"Ada","n":2}' };
const sent = async (policy: string) => textOf((await run(inbound(policy), { request, backend: [{}] })).outcome.calls[0]!.body);

describe('set-body', () => {
  test.each([
    ['<set-body> as it stands </set-body>', ' as it stands '],
    ['<set-body>@("a" + 1)</set-body>', 'a1'],
    ['<set-body>@{ return context.Request.Body.As<string>() + "!"; }</set-body>', '{"name":"Ada","n":2}!'],
    ['<set-body>@(Encoding.UTF8.GetBytes("bytes"))</set-body>', 'bytes'],
    ['<set-body>@((string)null)</set-body>', ''],
    ['<set-body />', ''],
    [
      '<set-body><soap:Envelope xmlns:soap="s"><a>1 &amp; 2</a></soap:Envelope></set-body>',
      '<soap:Envelope xmlns:soap="s"><a>1 &amp; 2</a></soap:Envelope>',
    ],
    ['<set-body><![CDATA[<html>&nbsp;</html>]]></set-body>', '<html>&nbsp;</html>'],
    ['<set-body template="none">{{</set-body>', '{{'],
    ['<set-body template="liquid">Hello {{body.name}}</set-body>', 'Hello Ada'],
  ])('%s', async (policy, expected) => {
    expect(await sent(policy)).toBe(expected);
  });

  test('in outbound it changes the response', async () => {
    expect(
      await run(outbound('<set-body>@(context.Response.Body.As<string>().ToUpper())</set-body>'), {
        backend: [{ headers: { 'Content-Length': '3' }, body: 'abc' }],
      }),
    ).toMatchObject({
      ...{ body: 'ABC', headers: { 'Content-Length': '3' } },
    });
    expect((await run(outbound('<set-body />'), { backend: [{ body: 'abc' }] })).body).toBe('');
  });

  test('a length that is no longer true is left to the server', async () => {
    const { headers } = await run(outbound('<set-body>longer</set-body>'), {
      backend: [{ headers: { 'Content-Length': '3' }, body: 'abc' }],
    });
    expect(headers).toEqual({});
  });

  test('after a read without preserveContent the new body can be read again', async () => {
    const { variables } = await run(
      inbound(
        '<set-body>@(context.Request.Body.As<string>() + "!")</set-body><set-variable name="b" value="@(context.Request.Body.As<string>())" />',
      ),
      { request, backend: [{}] },
    );
    expect(variables.b).toBe('{"name":"Ada","n":2}!');
  });

  test('no body to read is an error', async () => {
    const { outcome } = await run(inbound('<set-body>@(context.Request.Body.As<string>())</set-body>'), { backend: [{}] });
    expect(outcome.lastError).toMatchObject({
      ...{ source: 'set-body', message: 'Expression evaluation failed. Object reference not set to an instance of an object.' },
    });
  });

  test.each([
    [inbound('<set-body template="razor">x</set-body>'), ['APE1106@1:40']],
    [inbound('<set-body template="liquid">\n {% if %}</set-body>'), ['APE1123@2:7']],
    [inbound('<set-body template="liquid">{{ body | upcase }}</set-body>'), ['APE1126@1:58']],
    [inbound('<set-body xsi-nil="@("blank")">x</set-body>'), ['APE1109@1:39']],
  ])('%s', (document, expected) => {
    expect(problems(document)).toEqual(expected);
  });
});
