/** What real C# and real .NET answered where the engine once differed: every line of this folder, on both back ends. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerCase } from '../../../src/conformance/answer-case.js';
import { faultOf, type RecordedCase } from '../../../src/conformance/compare-answers.js';
import { installNodeCrypto } from '../../../src/host/crypto/node-crypto.js';

const scenarioFolder = join(__dirname, '../../conformance/scenarios');
const scenarios = new Map(
  readdirSync(scenarioFolder).map((file) => [
    file.replace('.json', ''),
    JSON.parse(readFileSync(join(scenarioFolder, file), 'utf8')),
  ]),
);

beforeAll(() => installNodeCrypto());

describe.each(readdirSync(__dirname).filter((file) => file.endsWith('.jsonl')))('%s', (file) => {
  const cases: RecordedCase[] = readFileSync(join(__dirname, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

  test.each(['generated', 'closures'] as const)(
    'back end %s',
    (backEnd) => {
      const failures = cases.flatMap((expected) => {
        const answer = JSON.parse(JSON.stringify(answerCase(expected, scenarios, undefined, backEnd)));
        const fault = faultOf(expected, answer);
        return fault === undefined ? [] : [`${expected.id}: ${fault}`];
      });
      expect(failures).toEqual([]);
    },
    120_000,
  );
});
