import '../../src/testing/jest.js';
import type { PolicyOutcome } from '../../src/policies/engine/outcome.js';

const context = {
  request: { method: 'POST', url: 'https://h.example/a?b=1', headers: { 'X-Id': '7' } },
  variables: { n: { type: 'int', value: 7 } },
};
const bytes = (text: string) => new TextEncoder().encode(text);
const outcome = {
  response: {
    status: 201,
    reason: 'Created',
    headers: [
      ['X-A', '1'],
      ['X-A', '2'],
    ],
    body: bytes('{"ok":true}'),
  },
  calls: [
    {
      to: 'dapr',
      method: 'POST',
      url: 'http://localhost:3500/v1.0/bindings/orders%20x',
      headers: [],
      body: bytes('{"operation":"create","data":{"id":1}}'),
    },
  ],
} as unknown as PolicyOutcome;

test('toEvaluateTo compares the JavaScript value, and the type where given', () => {
  expect('@(1 + 1)').toEvaluateTo(2);
  expect('1L + 1').toEvaluateTo(2n, 'System.Int64');
  expect({ expression: '@((int)context.Variables["n"] * 2)', context }).toEvaluateTo(14);
  expect('@(1 + 1)').not.toEvaluateTo(3);
  expect(() => expect('@(1 + 1)').toEvaluateTo(2, 'System.Int64')).toThrow('System.Int32');
  expect(() => expect('@(1 +)').toEvaluateTo(2)).toThrow('CS1525');
});

test('toFailWith tells refusals, exceptions and stops apart', () => {
  expect('@("a".Foo())').toFailWith({ code: 'CS1061' });
  expect('@(int.Parse("x"))').toFailWith({ type: 'System.FormatException', message: /'x' was not/ });
  expect('@{ while (true) { } }').toFailWith('steps');
  expect('@("a".Foo())').not.toFailWith({ code: 'CS0103' });
  expect(() => expect('@(1)').toFailWith('x')).toThrow('gave');
});

test('toReturnResponse names what differs', () => {
  expect(outcome).toReturnResponse({
    status: 201,
    reason: 'Created',
    headers: { 'x-a': '1, 2', 'X-B': null },
    body: /ok/,
    bodyJson: { ok: true },
  });
  expect(() => expect(outcome).toReturnResponse({ status: 200, bodyJson: { ok: false } })).toThrow(
    /status: expected 200, received 201\nbody as JSON/,
  );
});

test('toHaveCalledDapr finds calls by binding and content', () => {
  expect(outcome).toHaveCalledDapr('orders x');
  expect(outcome).toHaveCalledDapr('orders x', { operation: 'create', data: { id: 1 }, times: 1 });
  expect(outcome).not.toHaveCalledDapr('orders x', { operation: 'delete' });
  expect(() => expect(outcome).toHaveCalledDapr('other')).toThrow("binding 'other'");
});
