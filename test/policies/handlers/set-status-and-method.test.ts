import { inbound, outbound, problems, run } from '../support.js';

describe('set-status', () => {
  test.each([
    ['<set-status code="202" reason="Accepted" />', 202, 'Accepted'],
    ['<set-status code="@(400 + 18)" reason="@("I am " + "a teapot")" />', 418, 'I am a teapot'],
    ['<set-status code="404" />', 404, 'Not Found'],
    ['<set-status code="499" />', 499, ''],
  ])('%s', async (policy, status, reason) => {
    expect(await run(outbound(policy), { backend: [{ body: 'kept' }] })).toMatchObject({ status, reason, body: 'kept' });
  });

  test('in inbound there is no response to change', async () => {
    expect(await run(inbound('<set-status code="404" />'), { backend: [{ status: 201 }] })).toMatchObject({ status: 201 });
  });

  test('a code that is none is an error', async () => {
    const { outcome } = await run(outbound('<set-status code="@("many")" />'), { backend: [{}] });
    expect(outcome.lastError?.message).toBe("Expression value is invalid. 'many' is not a whole number.");
    expect(problems(outbound('<set-status code="99" />'))).toEqual(['APE1107@1:88']);
    expect(problems(outbound('<set-status code="@(new int[0])" />'))).toEqual(['APE1120@1:88']);
  });
});

describe('set-method', () => {
  test.each([
    ['<set-method>PATCH</set-method>', 'PATCH'],
    ['<set-method> @("P" + "UT") </set-method>', 'PUT'],
  ])('%s', async (policy, method) => {
    expect((await run(inbound(policy), { backend: [{}] })).outcome.calls[0]!.method).toBe(method);
  });

  test('a method that is none is an error', async () => {
    expect((await run(inbound('<set-method>@("G ET")</set-method>'))).outcome.lastError?.source).toBe('set-method');
    expect(problems(inbound('<set-method />'))).toEqual(['APE1118@1:21']);
  });
});
