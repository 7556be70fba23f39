import { definePolicy } from '../../../src/policies/define.js';
import { finish } from '../../../src/policies/engine/signals.js';
import { loadPolicy } from '../../../src/policies/load/load-policy.js';
import { compiler, inbound, problems, run, TestWorld } from '../support.js';

const failing = '<set-variable id="bad" name="x" value="@(int.Parse("x"))" />';
const onError = (content: string, first = failing) =>
  `<policies><inbound>${first}</inbound><backend><forward-request /></backend><outbound /><on-error>${content}</on-error></policies>`;
const show = (expression: string) => `<set-variable name="seen" value="@(${expression})" />`;

describe('on-error', () => {
  test('every field of LastError is there', async () => {
    const fields = ['Source', 'Reason', 'Message', 'Scope', 'Section', 'Path', 'PolicyId'].map(
      (field) => `context.LastError.${field}`,
    );
    const { variables, outcome } = await run(onError(show(`string.Join("|", ${fields.join(', ')})`)));
    expect(variables.seen).toBe(
      "set-variable|ExpressionValueEvaluationFailure|Expression evaluation failed. The input string 'x' was not in a correct format.|operation|inbound|set-variable[1]|bad",
    );
    expect(outcome.lastError?.policyId).toBe('bad');
    expect(outcome.calls).toEqual([]);
  });

  test('outside on-error it is null', async () => {
    const { variables } = await run(inbound(`${show('context.LastError == null')}<return-response />`));
    expect(variables.seen).toBe('True');
  });

  test('the default response is a 500 with an activity id', async () => {
    const result = await run(onError(''), { context: { requestId: '6f1c1a5e-3b0a-4c55-9d55-0d9f4c1f7a10' } });
    expect(result).toMatchObject({
      status: 500,
      reason: 'Internal Server Error',
      headers: { 'Content-Type': 'application/json' },
    });
    expect(result.body).toBe(
      '{ "statusCode": 500, "message": "Internal server error", "activityId": "6f1c1a5e-3b0a-4c55-9d55-0d9f4c1f7a10" }',
    );
  });

  test.each([
    ['a status', '<set-status code="418" reason="Tea" />', 418, 'Tea', /Internal server error/, 'application/json'],
    [
      'a header',
      '<set-header name="X-A"><value>1</value></set-header>',
      500,
      'Internal Server Error',
      /Internal server error/,
      'application/json',
    ],
    ['a body', '<set-body>mine</set-body>', 500, 'Internal Server Error', /^mine$/, undefined],
    ['an empty body', '<set-body />', 500, 'Internal Server Error', /^$/, undefined],
  ])('%s set there stays', async (_name, policy, status, reason, body, contentType) => {
    const result = await run(onError(policy));
    expect(result).toMatchObject({ status, reason });
    expect(result.body).toMatch(body);
    expect(result.headers['Content-Type']).toBe(contentType);
  });

  test('an error while handling one is a plain 500', async () => {
    const result = await run(onError(`<set-status code="200" /><set-body>fine</set-body>${failing}`));
    expect(result).toMatchObject({ status: 500 });
    expect(result.body).toContain('Internal server error');
    expect(result.outcome.lastError?.section).toBe('inbound');
  });

  test('without the section the default response is sent', async () => {
    expect(await run(`<policies><inbound>${failing}</inbound></policies>`)).toMatchObject({ status: 500 });
  });

  test('a run can start in it, for what failed before the policies', async () => {
    const failure = {
      ...{
        source: 'authorization',
        reason: 'SubscriptionKeyNotFound',
        message: 'Access denied due to missing subscription key.',
      },
      response: { status: 401, reason: 'Unauthorized', headers: [['WWW-Authenticate', 'x']] as const },
    };
    const result = await run(onError(show('context.LastError.Source + context.Response.StatusCode'), ''), { run: { failure } });
    expect(result).toMatchObject({ status: 401, variables: { seen: 'authorization401' }, headers: { 'WWW-Authenticate': 'x' } });
    expect(result.body).toBe('{ "statusCode": 401, "message": "Access denied due to missing subscription key." }');
  });
});

describe('policies of one’s own', () => {
  const teapot = definePolicy({
    name: 'teapot',
    sections: ['inbound'],
    schema: {
      attributes: {
        size: { type: 'int', required: true, min: 1 },
        hot: { type: 'boolean', default: 'true' },
        kind: { type: 'string', values: ['green', 'black'] },
      },
      children: [{ name: 'sugar', text: { type: 'string' } }],
      policies: false,
    },
    fidelity: 'exact',
    docs: { summary: 'Answers as a teapot does.', example: '<policies><inbound><teapot size="1" /></inbound></policies>' },
    prepare: (context) => {
      if (context.literal('size') === '13') context.error('13 is no size.', context.attribute('size'));
      return { made: 'at load' };
    },
    run(handler) {
      const size: number = handler.attribute('size');
      const hot: boolean = handler.attribute('hot');
      const kind: 'green' | 'black' | undefined = handler.attribute('kind');
      const sugar = handler.parts('sugar').map((part) => part.text);
      handler.context.variables.set('tea', `${size} ${hot} ${kind} ${sugar} ${handler.prepared.made}`);
      if (size < 5) return undefined;
      return size > 9
        ? { kind: 'fail', failure: { reason: 'TooBig', message: 'No such pot.', response: { status: 418, reason: 'Tea' } } }
        : finish;
    },
  });
  const load = { policies: [teapot] };
  const document = (attributes: string, content = '') => inbound(`<teapot ${attributes}>${content}</teapot>`);

  test('attributes arrive with their types', async () => {
    const { variables } = await run(document('size="@(1 + 2)" hot="false" kind="GREEN"', '<sugar>@(1)</sugar><sugar>b</sugar>'), {
      backend: [{}],
      load,
    });
    expect(variables.tea).toBe('3 false green 1,b at load');
  });

  test('it can end the request or fail it with a response of its own', async () => {
    expect(await run(document('size="5"'), { load })).toMatchObject({ status: 200, body: '' });
    const failed = await run(document('size="10"'), { load });
    expect(failed).toMatchObject({ status: 418, reason: 'Tea', body: '{ "statusCode": 418, "message": "No such pot." }' });
    expect(failed.outcome.lastError).toMatchObject({ source: 'teapot', reason: 'TooBig', path: 'teapot[1]' });
  });

  test('its schema and its own checks refuse what is wrong', () => {
    expect(problems(document('size="0"'), load)).toEqual(['APE1107@1:34']);
    expect(problems(document('size="13"'), load)).toEqual(['APE1122@1:34']);
    expect(problems(document('kind="red"'), load)).toEqual(['APE1106@1:34', 'APE1105@1:21']);
    expect(problems('<policies><outbound><teapot size="1" /></outbound></policies>', load)).toEqual(['APE1103@1:22']);
    expect(problems(document('size="1"'))).toEqual(['APE1101@1:21']);
  });

  test('it can replace a built-in one', async () => {
    const status = definePolicy({
      ...teapot,
      name: 'set-status',
      schema: { attributes: { code: { type: 'string' } } },
      prepare: () => ({ made: '' }),
      run: () => finish,
    });
    expect(await run(inbound('<set-status code="x" />'), { load: { policies: [status] } })).toMatchObject({ status: 200 });
  });
});

describe('policies that the engine does not have', () => {
  const document = inbound('<quota calls="1" renewal-period="60" /><set-variable name="after" value="1" />');
  test('are refused by name and position', () => {
    expect(problems(document)).toEqual(['APE1102@1:21']);
  });
  test('are left out when the caller allows it, and the trace says so', async () => {
    const { variables, outcome } = await run(document, { backend: [{}], load: { allowUnsupported: true } });
    expect(variables.after).toBe('1');
    expect(JSON.stringify(outcome.trace)).toContain("The policy 'quota' is not supported and was left out.");
  });
});

describe('documents of other shapes', () => {
  const policy = '<set-variable name="v" value="1" />';
  test.each([
    ['sections alone', `<inbound>${policy}</inbound><backend><forward-request /></backend>`],
    ['policies alone', `${policy}<set-method>GET</set-method>`],
    ['a fragment', `<fragment>${policy}</fragment>`],
  ])('%s', async (_name, document) => {
    expect((await run(document, { backend: [{ status: 201 }] })).variables.v).toBe('1');
  });
});

describe('loadPolicy', () => {
  test('throws with the first error and all of them', () => {
    const load = () =>
      loadPolicy({ text: '<policies>\n<inbond/></policies>', name: 'orders.xml' }, { compiler, ports: new TestWorld({}).ports });
    expect(load).toThrow("orders.xml:2:2: APE1114: 'inbond' is no section of a policy document.");
  });

  test('errors of C# stand at their place in the file', () => {
    expect(problems(inbound('\n<set-variable name="x" value="@(1 + nothing)" />'))).toEqual(['CS0103@2:37']);
    expect(problems(inbound('\n<set-variable name="x" value="@(1 &lt; nothing)" />'))).toEqual(['CS0103@2:40']);
    expect(
      problems(inbound('<set-body>\n\n @{\n return {{n}} + nothing; }</set-body>'), { namedValues: { n: '1000000' } }),
    ).toEqual(['CS0103@4:17']);
  });

  test('named values without a value are errors, unless that is allowed', () => {
    const document = inbound('<set-variable name="x" value="{{gone}}" /><set-status code="{{code}}" />');
    expect(problems(document)).toEqual(['APE1024@1:50', 'APE1024@1:80', 'APE1108@1:80']);
    expect(problems(document, { allowUnresolved: true })).toEqual(['APE1024@1:50', 'APE1024@1:80']);
  });

  test('errors of the documents above count as well', () => {
    expect(problems(inbound(''), { scopes: { global: '<policies><inbound><nope /></inbound></policies>' } })).toEqual([
      'APE1101@1:21',
    ]);
  });

  test.each([
    ['<policies id="x"><inbound y="1" /></policies>', ['APE1104@1:11', 'APE1104@1:27']],
    ['<policies>text<inbound>more</inbound></policies>', ['APE1113@1:11', 'APE1113@1:24']],
    ['<policies><inbound /><inbound /></policies>', ['APE1115@1:23']],
    ['<policies><set-method>GET</set-method></policies>', ['APE1114@1:12']],
  ])('%s', (document, expected) => {
    expect(problems(document)).toEqual(expected);
  });
});

describe('a run', () => {
  test('the caller who is gone ends it', async () => {
    const signal = AbortSignal.abort();
    const { outcome } = await run(inbound('<set-variable name="x" value="1" />'), { run: { signal } });
    expect(outcome.lastError?.reason).toBe('ClientConnectionFailure');
    expect(outcome.calls).toEqual([]);
  });

  test('a streamed request body goes through unless somebody reads it', async () => {
    async function* pieces() {
      yield new TextEncoder().encode('one ');
      yield new TextEncoder().encode('two');
    }
    const through = await run(inbound(''), { backend: [{}], run: { bodyStream: pieces() } });
    expect(through.world.sent[0]!.body).not.toBeInstanceOf(Uint8Array);
    const read = await run(inbound('<set-variable name="b" value="@(context.Request.Body.As<string>(true))" />'), {
      backend: [{}],
      run: { bodyStream: pieces() },
    });
    expect(read.variables.b).toBe('one two');
    expect(read.world.sent[0]!.body).toBeInstanceOf(Uint8Array);
  });

  test('two runs of one policy share nothing', async () => {
    const world = new TestWorld({ backend: [{}] });
    const policy = loadPolicy(
      inbound(
        '<set-variable name="u" value="@(context.Request.Url.Path)" /><set-variable name="n" value="@(context.Variables.ContainsKey("n"))" />',
      ),
      { compiler, ports: world.ports },
    );
    const runs = await Promise.all(['a', 'b'].map((path) => policy.run({ method: 'GET', url: `https://x.example.com/${path}` })));
    expect(runs.map(({ variables }) => String(variables.get('u')))).toEqual(['/a', '/b']);
  });

  test('expressions see the clock of the port', async () => {
    const { variables } = await run(
      inbound('<set-variable name="t" value="@(DateTime.UtcNow.ToString("s"))" /><return-response />'),
    );
    expect(variables.t).toBe('2024-03-15T10:20:30');
  });

  test('an endless expression is stopped and becomes an error', async () => {
    const { outcome } = await run(inbound('<set-variable name="x" value="@{ while (true) { } return 1; }" />'));
    expect(outcome.lastError).toMatchObject({
      reason: 'ExpressionValueEvaluationFailure',
      message: expect.stringContaining('ran more than'),
    });
  });

  test('the trace tells each policy in order, with time', async () => {
    const { outcome } = await run(inbound('<choose><when condition="true"><set-method>GET</set-method></when></choose>'), {
      backend: [{ delayMs: 1500 }],
    });
    const steps = outcome.trace.filter(({ kind }) => kind === 'policy').map(({ section, path }) => `${section} ${path}`);
    expect(steps).toEqual(['inbound choose[1]', 'inbound choose[1]/when[1]/set-method[1]', 'backend forward-request[1]']);
    expect(outcome.trace.at(-1)).toMatchObject({
      source: 'forward-request',
      elapsed: '00:00:01.5000000',
      timestamp: '2024-03-15T10:20:31.5000000Z',
    });
  });
});
