/** The ports that Node has. */

import { unixEpochTicks } from '../../src/expr/runtime/time/clock.js';
import { nodeClock } from '../../src/host/node-clock.js';
import { createNodePorts } from '../../src/host/node-ports.js';

const target = { appId: 'a', namespace: undefined, method: 'm' };

test.each([
  [undefined, {}, undefined],
  [false, { DAPR_HTTP_PORT: '3501' }, undefined],
  [true, {}, 'http://localhost:3500'],
  [true, { DAPR_HTTP_PORT: '3501' }, 'http://localhost:3501'],
  [true, { DAPR_HTTP_PORT: '3501', DAPR_HTTP_ENDPOINT: 'https://dapr.example:9' }, 'https://dapr.example:9'],
  [{ url: 'http://127.0.0.1:7' }, { DAPR_HTTP_PORT: '3501' }, 'http://127.0.0.1:7'],
])('Dapr %j with %j → %s', async (dapr, env, url) => {
  const ports = createNodePorts({ env, ...(dapr !== undefined && { dapr }) });
  expect(ports.dapr?.invokeUrl(target)).toBe(url === undefined ? undefined : `${url}/v1.0/invoke/a/method/m`);
  await ports.close();
});

test('the token of the environment goes along', async () => {
  const ports = createNodePorts({ env: { DAPR_API_TOKEN: 'secret', DAPR_HTTP_PORT: '1' }, dapr: true });
  const reply = await ports.dapr!.invokeBinding({
    name: 'b',
    operation: 'create',
    metadata: undefined,
    data: undefined,
    timeoutMs: 1000,
  });
  expect(reply.sent.headers).toContainEqual(['dapr-api-token', 'secret']);
  await ports.close();
});

test('the clock goes on and sleeps, and a signal wakes it', async () => {
  const before = nodeClock.nowTicks();
  expect(Math.abs(Number((before - unixEpochTicks) / 10_000n) - Date.now())).toBeLessThan(1000);
  await nodeClock.sleep(30);
  expect(Number(nodeClock.nowTicks() - before)).toBeGreaterThan(250_000);
  const started = Date.now();
  const wake = new AbortController();
  setTimeout(() => wake.abort(), 20);
  await nodeClock.sleep(60_000, wake.signal);
  await nodeClock.sleep(60_000, wake.signal);
  expect(Date.now() - started).toBeLessThan(5000);
});
