import { inbound, run } from '../support.js';

const parameter = (attributes: string, ...values: string[]) =>
  inbound(
    `<set-query-parameter ${attributes}>${values.map((value) => `<value>${value}</value>`).join('')}</set-query-parameter>`,
  );

describe('set-query-parameter', () => {
  test.each([
    ['override', 'name="a"', ['3'], '?a=1&b=2&A=2', '?b=2&a=3'],
    ['override, absent', 'name="a"', ['3'], '', '?a=3'],
    ['append', 'name="a" exists-action="append"', ['3', '4'], '?a=1', '?a=1&a=3&a=4'],
    ['skip', 'name="a" exists-action="skip"', ['3'], '?a=1', '?a=1'],
    ['skip, absent', 'name="a" exists-action="skip"', ['3'], '?b=1', '?b=1&a=3'],
    ['delete', 'name="a" exists-action="delete"', [], '?a=1&b=%20x&a', '?b=%20x'],
    ['delete, the only one', 'name="a" exists-action="delete"', [], '?a=1', ''],
    ['encoding', 'name=\'@("a b")\'', ['@("c&amp;d=é")'], '', '?a%20b=c%26d%3D%C3%A9'],
  ])('%s', async (_name, attributes, values, before, after) => {
    const request = { url: `https://gateway.example.com/orders/x${before}` };
    const { outcome } = await run(parameter(attributes, ...values), { request, backend: [{}] });
    expect(outcome.calls[0]!.url).toBe(`https://orders.internal/v1/x${after}`);
  });

  test('expressions see the change, the original URL stays', async () => {
    const document = inbound(
      '<set-query-parameter name="a"><value>2</value></set-query-parameter><set-variable name="seen" value="@(context.Request.Url.Query["a"][0] + context.Request.OriginalUrl.Query["a"][0])" />',
    );
    const { variables } = await run(document, { request: { url: 'https://gateway.example.com/orders/x?a=1' }, backend: [{}] });
    expect(variables).toEqual({ seen: '21' });
  });
});
