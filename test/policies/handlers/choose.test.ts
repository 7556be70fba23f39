import { inbound, problems, run } from '../support.js';

const mark = (text: string) => `<set-variable name="picked" value="${text}" />`;
const choose = (...branches: string[]) => inbound(`<choose>${branches.join('')}</choose><return-response />`);
const when = (condition: string, content: string) => `<when condition="${condition}">${content}</when>`;
const otherwise = (content: string) => `<otherwise>${content}</otherwise>`;

describe('choose', () => {
  test.each([
    ['the first true one', [when('@(1 < 2)', mark('a')), when('true', mark('b')), otherwise(mark('c'))], 'a'],
    ['a later one', [when('@(1 > 2)', mark('a')), when('@(true)', mark('b')), otherwise(mark('c'))], 'b'],
    ['otherwise', [when('false', mark('a')), otherwise(mark('c'))], 'c'],
    ['none', [when('False', mark('a'))], undefined],
    ['an object that holds a boolean', [when('@((object)true)', mark('a'))], 'a'],
    ['a text that says so', [when('@("true")', mark('a'))], 'a'],
    ['conditions behind the match are not looked at', [when('true', mark('a')), when('@(int.Parse("x") > 0)', mark('b'))], 'a'],
    ['nested', [when('true', `<choose>${when('false', mark('a'))}${otherwise(mark('b'))}</choose>`)], 'b'],
  ])('%s', async (_name, branches, picked) => {
    expect((await run(choose(...branches))).variables.picked).toBe(picked);
  });

  test('a condition that fails is named by its branch', async () => {
    const { outcome } = await run(choose(when('false', ''), when('@(int.Parse("x") > 0)', '')));
    expect(outcome.lastError).toMatchObject({
      ...{ source: 'choose', reason: 'ExpressionValueEvaluationFailure', section: 'inbound', path: 'choose[1]/when[2]' },
    });
  });

  test('a policy inside is named by its whole path', async () => {
    const { outcome } = await run(
      choose(when('false', ''), when('true', `${mark('a')}<set-variable id="bad" name="n" value="@(int.Parse("x"))" />`)),
    );
    expect(outcome.lastError).toMatchObject({
      source: 'set-variable',
      path: 'choose[1]/when[2]/set-variable[2]',
      policyId: 'bad',
    });
  });

  test('a result that is no boolean is an error', async () => {
    const { outcome } = await run(choose(when('@((object)7)', '')));
    expect(outcome.lastError?.message).toBe("Expression value is invalid. '7' is not true or false.");
  });

  test.each([
    [choose(), ['APE1112@1:21']],
    [choose(otherwise(mark('a')), when('true', '')), ['APE1111@1:92']],
    [choose(when('true', ''), otherwise(''), otherwise('')), ['APE1115@1:82']],
    [choose(when('@(1)', '')), ['APE1120@1:45']],
    [choose(when('maybe', '')), ['APE1108@1:45']],
    [choose('<set-method>GET</set-method>'), ['APE1110@1:29', 'APE1112@1:21']],
  ])('%s', (document, expected) => {
    expect(problems(document)).toEqual(expected);
  });
});
