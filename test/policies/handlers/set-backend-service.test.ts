import { inbound, problems, run } from '../support.js';

const service = (attributes: string) => inbound(`<set-backend-service ${attributes} />`);
const request = { url: 'https://gateway.example.com/orders/items/42?expand=lines' };
const backends = new Map([['stock', { url: 'https://stock.internal/api/' }]]);

describe('set-backend-service', () => {
  test.each([
    ['base-url="https://new.internal/v2"', 'https://new.internal/v2/items/42?expand=lines'],
    ['base-url="https://new.internal/"', 'https://new.internal/items/42?expand=lines'],
    ['base-url="@("https://" + "x.internal:8443")"', 'https://x.internal:8443/items/42?expand=lines'],
    ['base-url="https://f.internal/api?code=k"', 'https://f.internal/api/items/42?code=k&expand=lines'],
    ['backend-id="stock"', 'https://stock.internal/api/items/42?expand=lines'],
    ['backend-id="@("stock")"', 'https://stock.internal/api/items/42?expand=lines'],
  ])('%s', async (attributes, url) => {
    const { outcome } = await run(service(attributes), { request, backend: [{}], load: { backends } });
    expect(outcome.calls.map((call) => `${call.to} ${call.url}`)).toEqual([`backend ${url}`]);
  });

  test.each([
    ['dapr-app-id="orders" dapr-method="items"', 'http://localhost:3500/v1.0/invoke/orders/method/items?expand=lines'],
    [
      'dapr-app-id="@("or" + "ders")" dapr-method="a/b" dapr-namespace="ns"',
      'http://localhost:3500/v1.0/invoke/orders.ns/method/a/b?expand=lines',
    ],
  ])('backend-id="dapr" %s', async (attributes, url) => {
    const { outcome } = await run(service(`backend-id="dapr" ${attributes}`), { request, backend: [{}], dapr: {} });
    expect(outcome.calls.map((call) => `${call.to} ${call.url}`)).toEqual([`dapr ${url}`]);
  });

  test('a back-end entity of an outer scope stands over an address', async () => {
    const scopes = {
      global:
        '<policies><inbound><set-backend-service backend-id="stock" /></inbound><backend><forward-request /></backend></policies>',
    };
    const document =
      '<policies><inbound><base /><set-backend-service base-url="https://other.internal" /></inbound><backend><base /></backend></policies>';
    const { outcome } = await run(document, { request, backend: [{}], load: { backends, scopes } });
    expect(outcome.calls[0]!.url).toMatch(/^https:\/\/stock\.internal/);
  });

  test('an address that is none is an error', async () => {
    const { outcome } = await run(service('base-url="@("nowhere")"'), { request, backend: [{}] });
    expect(outcome.lastError).toMatchObject({
      source: 'set-backend-service',
      message: expect.stringContaining("'nowhere/items/42"),
    });
  });

  test('an unknown computed entity is an error', async () => {
    const { outcome } = await run(service('backend-id="@("gone")"'), { request, load: { backends } });
    expect(outcome.lastError?.message).toBe("Backend with id 'gone' could not be found.");
  });

  test.each([
    [service(''), ['APE1122@1:21']],
    [service('base-url="https://x" backend-id="stock"'), ['APE1122@1:21']],
    [service('backend-id="stok"'), ['APE1125@1:53']],
    [service('backend-id="dapr" dapr-app-id="a"'), ['APE1122@1:21']],
  ])('%s', (document, expected) => {
    expect(problems(document, { backends })).toEqual(expected);
  });

  test('Dapr must be there', () => {
    expect(problems(service('backend-id="dapr" dapr-app-id="a" dapr-method="m"'), {}, {})).toEqual(['APE1124@1:21']);
  });
});
