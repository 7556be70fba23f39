/** The compiler's whole list of diagnostics where syntax is at fault: every line of ../recorded/syntax-*.jsonl. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerCase } from '../../../src/conformance/answer-case.js';
import { type RecordedCase, sameDiagnostics } from '../../../src/conformance/compare-answers.js';

const folder = join(__dirname, '../recorded');
const scenario = JSON.parse(readFileSync(join(__dirname, '../../conformance/scenarios/default.json'), 'utf8'));
const scenarios = new Map([['default', scenario]]);

test.each(readdirSync(folder).filter((file) => file.startsWith('syntax-')))('%s', (file) => {
  const wrong = readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as RecordedCase)
    .map((expected) => ({ expected, answer: answerCase(expected, scenarios) }))
    .filter(({ expected, answer }) => !sameDiagnostics(expected, answer));
  expect(wrong).toEqual([]);
});
