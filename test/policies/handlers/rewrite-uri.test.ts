import { inbound, problems, run } from '../support.js';

const rewrite = (attributes: string) => inbound(`<rewrite-uri ${attributes} />`);
const context = { operation: { id: 'o', name: 'O', method: 'GET', urlTemplate: '/get/{id}?a={b}' } };

describe('rewrite-uri', () => {
  test.each([
    ['template="/put"', '/get/7?a=b&c=d', '/put?c=d'],
    ['template="/put" copy-unmatched-params="false"', '/get/7?a=b&c=d', '/put'],
    ['template="/put/{id}"', '/get/7?a=b', '/put/7'],
    ['template="/put?x={id}&amp;y=1"', '/get/7?c=d', '/put?x=7&y=1&c=d'],
    ['template="/put?c=own"', '/get/7?c=d&C=e', '/put?c=own'],
    ['template="put"', '/get/7', '/put'],
    ['template="@("/by/" + context.Request.MatchedParameters["id"])"', '/get/7?c=d', '/by/7?c=d'],
    ['template="@("/{other}")" copy-unmatched-params="@(1 > 2)"', '/get/7?c=d', '/%7Bother%7D'],
    ['template="/"', '/get/7', '/'],
    ['template="/a/{*rest}"', '/get/7', '/a/x/y%20z'],
    ['template="/a/{rest}"', '/get/7', '/a/x%2Fy%20z'],
  ])('%s', async (attributes, url, expected) => {
    const request = { url: `https://gateway.example.com/orders${url}`, parameters: { id: '7', b: 'b', rest: 'x/y z' } };
    const { outcome } = await run(rewrite(attributes), { request, context, backend: [{}] });
    expect(outcome.calls[0]!.url).toBe(`https://orders.internal/v1${expected}`);
  });

  test('a placeholder that the operation does not have is an error', async () => {
    const { outcome } = await run(rewrite('template="/{gone}"'), { context, backend: [{}] });
    expect(outcome.lastError).toMatchObject({ source: 'rewrite-uri', message: expect.stringContaining("'gone'") });
  });

  test('expressions see the new address', async () => {
    const { variables } = await run(
      inbound(
        '<rewrite-uri template="/new?q=1" /><set-variable name="path" value="@(context.Request.Url.Path + context.Request.Url.QueryString)" />',
      ),
      { context, backend: [{}] },
    );
    expect(variables.path).toBe('/v1/new?q=1');
  });

  test('only in inbound', () => {
    expect(problems('<policies><backend><rewrite-uri template="/x" /></backend></policies>')).toEqual(['APE1103@1:21']);
  });
});
