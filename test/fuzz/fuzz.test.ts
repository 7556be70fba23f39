/** Each fuzz target: what was found in the past, and some inputs of a saved seed. `scripts/fuzz.mjs` runs them for as long as wanted. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { type Finding, propertyOf } from './run-target.js';
import { targets } from './targets/index.js';

/** A former finding: the input that is run, and the seed and path that made it, where its generator is still the same. */
type SavedFinding = Pick<Finding, 'target' | 'error' | 'input'> & Partial<Finding>;

const saved: { readonly seed: number; readonly findings: readonly SavedFinding[] } = JSON.parse(
  readFileSync(join(__dirname, 'seeds.json'), 'utf8'),
);

test.each(targets.map((target) => [target.name, target] as const))(
  '%s',
  async (name, target) => {
    const examples = saved.findings.filter((finding) => finding.target === name).map(({ input }): [string] => [input]);
    await fc.assert(propertyOf(target), { seed: saved.seed, examples, numRuns: examples.length + 40 });
  },
  120_000,
);

test('every saved finding is of a target that exists', () => {
  const names = new Set(targets.map(({ name }) => name));
  expect(saved.findings.filter(({ target }) => !names.has(target))).toEqual([]);
});
