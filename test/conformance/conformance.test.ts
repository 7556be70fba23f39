/** Every recorded case of real C# and real .NET. What fails is listed in exceptions.json with its reason, and the list only shrinks. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { answerCase } from '../../src/conformance/answer-case.js';
import { faultOf, type RecordedCase } from '../../src/conformance/compare-answers.js';
import { installNodeCrypto } from '../../src/host/crypto/node-crypto.js';

const folder = __dirname;
const json = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8'));
const scenarios = new Map(readdirSync(join(folder, 'scenarios')).map((file) => [basename(file, '.json'), json(join('scenarios', file))]));
/** By reason: the ids of the cases that fail for it. */
const exceptions: Readonly<Record<string, readonly string[]>> = json('exceptions.json');
const excused = new Set(Object.values(exceptions).flat());

beforeAll(() => installNodeCrypto());

describe.each(readdirSync(join(folder, 'cases')))('%s', (file) => {
  const cases: RecordedCase[] = readFileSync(join(folder, 'cases', file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

  test.each(['generated', 'closures'] as const)('back end %s: every case answers as recorded, but for the listed exceptions', (backEnd) => {
    const failures: string[] = [];
    const unexpectedPasses: string[] = [];
    for (const expected of cases) {
      const answer = JSON.parse(JSON.stringify(answerCase(expected, scenarios, undefined, backEnd)));
      const fault = faultOf(expected, answer);
      if (fault !== undefined && !excused.has(expected.id)) failures.push(`${expected.id}: ${fault}`);
      if (fault === undefined && excused.has(expected.id)) unexpectedPasses.push(expected.id);
    }
    expect({ failures, unexpectedPasses }).toEqual({ failures: [], unexpectedPasses: [] });
  }, 240_000);
});

test('every exception names a recorded case', () => {
  const known = new Set(readdirSync(join(folder, 'cases')).flatMap((file) => [...readFileSync(join(folder, 'cases', file), 'utf8').matchAll(/^\{"id": ?"([^"]+)"/gm)].map((match) => match[1])));
  expect([...excused].filter((id) => !known.has(id))).toEqual([]);
});
