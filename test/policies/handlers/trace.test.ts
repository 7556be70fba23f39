import { inbound, problems, run } from '../support.js';

describe('trace', () => {
  const messages = async (policies: string) => {
    const { outcome, world } = await run(inbound(policies), {
      backend: [{}],
      load: { namedValues: { key: { value: 's3cret', secret: true } } },
    });
    const entries = outcome.trace.filter(({ kind }) => kind === 'message');
    return {
      entries: entries.map(({ severity, message, source, data }) => ({ severity, message, source, data })),
      log: world.log,
    };
  };

  test('message, severity, source and metadata', async () => {
    const { entries, log } = await messages(
      '<trace source="orders" severity="information"><message>@("seen " + 1)</message><metadata name="id" value="@(40 + 2)" /></trace>',
    );
    expect(entries).toEqual([
      {
        severity: 'information',
        message: 'seen 1',
        source: 'trace',
        data: { source: 'orders', metadata: [{ name: 'id', value: '42' }] },
      },
    ]);
    expect(log).toEqual(['information orders: seen 1']);
  });

  test('verbose by default, the old form with plain text, and context.Trace', async () => {
    const { entries } = await messages(
      '<trace source="s">@("old")</trace><set-variable name="v" value="@{ context.Trace("inside"); return 1; }" />',
    );
    expect(entries.map(({ severity, message, source }) => `${severity} ${source}: ${message}`)).toEqual([
      'verbose trace: old',
      'verbose set-variable: inside',
    ]);
  });

  test('secrets do not show', async () => {
    const { entries } = await messages('<trace source="s"><message>key {{key}}!</message></trace>');
    expect(entries[0]!.message).toBe('key *****!');
  });

  test.each([
    [inbound('<trace><message>x</message></trace>'), ['APE1105@1:21']],
    [inbound('<trace source="s" severity="loud"><message>x</message></trace>'), ['APE1106@1:48']],
    [inbound('<trace source="@("s")"><message>x</message></trace>'), ['APE1109@1:35']],
  ])('%s', (document, expected) => {
    expect(problems(document)).toEqual(expected);
  });
});
