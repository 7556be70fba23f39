import { inbound, problems, run } from '../support.js';

const add = (text: string) =>
  `<set-variable name="trail" value="@(context.Variables.GetValueOrDefault("trail", "") + "${text}")" />`;
const document = (content: string) => `<policies><inbound>${content}</inbound><backend><base /></backend></policies>`;

describe('base', () => {
  test('each scope stands where base is, outermost first', async () => {
    const scopes = {
      global: `<policies><inbound><base />${add('g')}</inbound><backend><forward-request /></backend></policies>`,
      product: `<policies><inbound><base />${add('p')}</inbound><backend><base /></backend></policies>`,
      api: document(`${add('a')}<base />${add('A')}`),
    };
    const { variables, outcome } = await run(document(`${add('o')}<base />${add('O')}`), { backend: [{}], load: { scopes } });
    expect(variables.trail).toBe('oagpAO');
    expect(outcome.calls).toHaveLength(1);
  });

  test('without base the broader scope does not run, with two it runs twice', async () => {
    const scopes = { api: document(add('a')) };
    expect((await run(document(add('o')), { backend: [{}], load: { scopes } })).variables.trail).toBe('o');
    expect((await run(document(`<base />${add('o')}<base />`), { backend: [{}], load: { scopes } })).variables.trail).toBe('aoa');
  });

  test('the scope of the document may be another one; a section that is absent is the broader scope’s', async () => {
    const scopes = {
      global: `<policies><inbound>${add('g')}</inbound><backend /></policies>`,
      operation: document(add('never')),
    };
    const { variables, outcome } = await run('<policies><outbound /></policies>', { load: { scopes, scope: 'api' } });
    expect(variables.trail).toBe('g');
    expect(outcome.calls).toEqual([]);
  });

  test('inside a branch', async () => {
    const scopes = { api: document(add('a')) };
    expect(
      (await run(document('<choose><when condition="true"><base /></when></choose>'), { backend: [{}], load: { scopes } }))
        .variables.trail,
    ).toBe('a');
  });

  test('an error tells the scope of its document', async () => {
    const scopes = { product: document('<set-variable name="x" value="@(int.Parse("x"))" />') };
    const { outcome } = await run(document('<base />'), { load: { scopes } });
    expect(outcome.lastError).toMatchObject({ scope: 'product', path: 'set-variable[1]' });
  });
});

describe('include-fragment', () => {
  const fragments = {
    count: `<fragment fragment-id="count"><!-- x -->${add('f')}${add('F')}</fragment>`,
    broken: '<fragment><set-variable name="x" value="@(int.Parse("x"))" /></fragment>',
    nested: '<fragment><include-fragment fragment-id="count" /></fragment>',
    base: '<fragment><base /></fragment>',
    wrong: '<policies />',
    typo: '<fragment><set-heder /></fragment>',
    forward: '<fragment><forward-request /></fragment>',
  };
  const include = (id: string) => inbound(`<include-fragment fragment-id="${id}" />`);

  test('its policies run where it stands, each time', async () => {
    const { variables } = await run(
      inbound(`${add('1')}<include-fragment fragment-id="count" />${add('2')}<include-fragment fragment-id="count" />`),
      { backend: [{}], load: { fragments } },
    );
    expect(variables.trail).toBe('1fF2fF');
  });

  test('an error in it is named with the way there', async () => {
    expect((await run(include('broken'), { load: { fragments } })).outcome.lastError?.path).toBe(
      'include-fragment[1]/set-variable[1]',
    );
  });

  test.each([
    ['gone', ['APE1116@1:51']],
    ['nested', ['APE1117@1:12']],
    ['base', ['APE1117@1:12']],
    ['wrong', ['APE1119@1:2']],
    ['typo', ['APE1101@1:12']],
    ['forward', ['APE1103@1:12']],
  ])('%s', (id, expected) => {
    expect(problems(include(id), { fragments })).toEqual(expected);
  });
});
