import { inbound, problems, run } from '../support.js';

const mockResponses = [
  { status: 200, contentType: 'text/plain', body: 'first' },
  { status: 200, contentType: 'application/json', body: '{"second":true}', headers: [['X-A', '1']] as const },
  { status: 404, contentType: undefined, body: undefined },
];

describe('mock-response', () => {
  test.each([
    ['', 200, 'first', { 'Content-Type': 'text/plain' }],
    [
      'status-code="200" content-type="application/json"',
      200,
      '{"second":true}',
      { 'Content-Type': 'application/json', 'X-A': '1' },
    ],
    ['index="1"', 200, '{"second":true}', { 'Content-Type': 'application/json', 'X-A': '1' }],
    ['status-code="404"', 404, '', {}],
    ['status-code="201" content-type="a/b"', 201, '', { 'Content-Type': 'a/b' }],
  ])('%s', async (attributes, status, body, headers) => {
    const result = await run(inbound(`<mock-response ${attributes} /><set-variable name="late" value="1" />`), {
      load: { mockResponses },
    });
    expect(result).toMatchObject({ status, body, headers, variables: {} });
    expect(result.outcome.calls).toEqual([]);
  });

  test('switched off it does nothing', async () => {
    expect(
      (await run(inbound('<mock-response enabled="false" />'), { backend: [{ body: 'real' }], load: { mockResponses } })).body,
    ).toBe('real');
  });

  test('not in backend', () => {
    expect(problems('<policies><backend><mock-response /></backend></policies>')).toEqual(['APE1103@1:21']);
  });
});
