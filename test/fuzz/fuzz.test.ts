/** Each fuzz target, briefly and with a saved seed; failures that a longer run found are cases of their own below. */
import fc from 'fast-check';
import { installNodeCrypto } from '../../src/host/crypto/node-crypto.js';
import { targets } from './targets.js';

beforeAll(() => installNodeCrypto());

/** A long run (`scripts/fuzz.mjs`) says for how long, and from which seed. */
const seconds = Number(process.env.FUZZ_SECONDS ?? 0);
const seed = Number(process.env.FUZZ_SEED ?? 20261125);

test.each(targets.map(({ name, property }) => [name, property] as const))(
  '%s',
  (_, property) => {
    if (seconds === 0) return fc.assert(property, { seed, numRuns: 150 });
    const details = fc.check(property, {
      seed,
      numRuns: Number.MAX_SAFE_INTEGER,
      interruptAfterTimeLimit: seconds * 1000,
      markInterruptAsFailure: false,
    });
    console.log(`${_}: ${details.numRuns} inputs, seed ${seed}`);
    if (details.failed) throw new Error(`${details.errorInstance}\ninput: ${JSON.stringify(details.counterexample)}`);
    return undefined;
  },
  (seconds + 60) * 1000,
);
