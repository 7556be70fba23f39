import { builtInPolicies } from '../../../src/policies/handlers/index.js';
import { knownPolicies } from '../../../src/policies/known-policies.js';
import { nearestName } from '../../../src/policies/load/nearest.js';
import { sectionNames } from '../../../src/policies/schema.js';
import { problems } from '../support.js';

const fragments = { known: '<fragment><set-method>GET</set-method></fragment>' };

describe('the built-in policies', () => {
  test.each(builtInPolicies.names)('%s: its example loads, its sections are those of the reference', (name) => {
    const { docs, sections } = builtInPolicies.get(name)!;
    expect(problems(docs.example, { fragments })).toEqual([]);
    expect(docs.summary).toMatch(/\.$/);
    expect([...sections].sort()).toEqual([...knownPolicies.get(name)!].sort());
  });

  test('known policies stand in known sections', () => {
    for (const sections of knownPolicies.values()) for (const section of sections) expect(sectionNames).toContain(section);
    expect(knownPolicies.size).toBeGreaterThan(60);
  });
});

describe('nearestName', () => {
  test.each([
    ['set-heder', 'set-header'],
    ['set_header', 'set-header'],
    ['setheader', 'set-header'],
    ['chose', 'choose'],
    ['foward-request', 'forward-request'],
    ['x', undefined],
    ['something-else-entirely', undefined],
    ['a'.repeat(10_000), undefined],
  ])('%s', (name, expected) => {
    expect(nearestName(name, builtInPolicies.names)).toBe(expected);
  });
});

describe('hints', () => {
  test.each([
    ['<policies><inbound><set-heder name="x" /></inbound></policies>', ['APE1101@1:21']],
    ['<policies><inbound><rate-limt calls="1" /></inbound></policies>', ['APE1101@1:21']],
    ['<policies><inbond /></policies>', ['APE1114@1:12']],
  ])('%s', (document, expected) => {
    expect(problems(document)).toEqual(expected);
  });
});
