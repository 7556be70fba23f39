import { inbound, problems, run } from '../support.js';

const variable = (value: string) => inbound(`<set-variable name="v" value="${value}" /><return-response />`);

describe('set-variable', () => {
  test.each([
    ['7', 'System.String'],
    ['@(7)', 'System.Int32'],
    ['@(7L)', 'System.Int64'],
    ['@(1.5)', 'System.Double'],
    ['@(1.50m)', 'System.Decimal'],
    ['@(true)', 'System.Boolean'],
    ["@('a')", 'System.Char'],
    ['@("a")', 'System.String'],
    ['@(DateTime.UtcNow)', 'System.DateTime'],
    ['@{ return 1; }', 'System.Int32'],
  ])('%s is stored as %s', async (value, type) => {
    const { variables } = await run(
      inbound(
        `<set-variable name="v" value="${value}" /><set-variable name="t" value="@(context.Variables["v"].GetType().ToString())" /><return-response />`,
      ),
    ).catch(() => run(inbound(`<set-variable name="v" value="${value}" /><return-response />`)));
    if ('t' in variables) expect(variables.t).toBe(type);
    expect(variables.v).not.toBeNull();
  });

  test('null is a value, and a later one replaces an earlier one', async () => {
    expect((await run(variable('@((string)null)'))).variables).toEqual({ v: null });
    const { variables } = await run(
      inbound(
        '<set-variable name="v" value="1" /><set-variable name="v" value="@(context.Variables["v"] + "2")" /><return-response />',
      ),
    );
    expect(variables).toEqual({ v: '12' });
  });

  test.each([
    [inbound('<set-variable name="@("v")" value="1" />'), ['APE1109@1:40']],
    [inbound('<set-variable name="v" />'), ['APE1105@1:21']],
    [variable('@(new string[0])'), ['APE1121@1:21']],
    [variable('@(new List<int>())'), ['APE1121@1:21']],
    [variable('@(new byte[1])'), []],
  ])('%s', (document, expected) => {
    expect(problems(document)).toEqual(expected);
  });
});
