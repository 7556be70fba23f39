#!/usr/bin/env node
// Scores the sources against recorded cases, without a build:
//   node scripts/score.mjs AREA|FILE.jsonl … [--only REGEX] [--failures FILE] [--show N] [--kind FAULT]
// AREA names a file of ../shared/conformance (operators, text, json …), `all` all of them, `corpus` ../shared/corpus/recorded.jsonl.
// --show N prints the first N failures; --kind keeps those of one kind ("other value", "refused", "engine failure" …);
// --only keeps the cases whose id or expression matches.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { transpile } from './dev.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const shared = join(root, '../shared');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    failures: { type: 'string' },
    show: { type: 'string' },
    kind: { type: 'string' },
    'back-end': { type: 'string' },
  },
});
const out = transpile();
const load = (path) => import(pathToFileURL(join(out, path)));
const { answerCase } = await load('conformance/answer-case.js');
const { faultOf, sameDiagnostics } = await load('conformance/compare-answers.js');
if (existsSync(join(out, 'host/crypto/node-crypto.js'))) (await load('host/crypto/node-crypto.js')).installNodeCrypto();

const lines = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
const scenarioFolder = join(shared, 'oracle/scenarios');
const scenarios = new Map(
  readdirSync(scenarioFolder).map((file) => [
    basename(file, '.json'),
    JSON.parse(readFileSync(join(scenarioFolder, file), 'utf8')),
  ]),
);
const conformance = join(shared, 'conformance');
const areas = positionals.length === 0 ? ['all'] : positionals;
const files = areas.flatMap((area) =>
  area === 'all'
    ? readdirSync(conformance)
        .filter((f) => f.endsWith('.jsonl'))
        .map((f) => join(conformance, f))
    : area === 'corpus'
      ? [join(shared, 'corpus/recorded.jsonl')]
      : area.endsWith('.jsonl')
        ? [area]
        : [join(conformance, `${area}.jsonl`)],
);
const only = values.only === undefined ? undefined : new RegExp(values.only);

const failures = [];
let allCases = 0,
  allPass = 0,
  allErrors = 0,
  allExact = 0;
for (const file of files) {
  const faults = new Map();
  let cases = 0,
    pass = 0,
    errors = 0,
    exact = 0;
  const start = Date.now();
  for (const expected of lines(file)) {
    if (only !== undefined && !only.test(expected.id) && !only.test(expected.expression)) continue;
    cases++;
    const answer = JSON.parse(JSON.stringify(answerCase(expected, scenarios, undefined, values['back-end'])));
    const fault = faultOf(expected, answer);
    if (expected.diagnostics) {
      errors++;
      if (sameDiagnostics(expected, answer)) exact++;
    }
    if (fault === undefined) pass++;
    else {
      faults.set(fault, (faults.get(fault) ?? 0) + 1);
      if (values.kind === undefined || values.kind === fault) failures.push({ fault, expected, answer });
    }
  }
  const summary = [...faults]
    .sort((a, b) => b[1] - a[1])
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
  console.log(
    `${basename(file, '.jsonl').padEnd(12)} ${pass} of ${cases}  ${((100 * pass) / Math.max(1, cases)).toFixed(2)} %  ${summary}  (exact diagnostics ${exact} of ${errors}; ${Date.now() - start} ms)`,
  );
  allCases += cases;
  allPass += pass;
  allErrors += errors;
  allExact += exact;
}
console.log(
  `total        ${allPass} of ${allCases}  ${((100 * allPass) / Math.max(1, allCases)).toFixed(2)} %  (exact diagnostics ${allExact} of ${allErrors})`,
);
if (values.failures) writeFileSync(values.failures, failures.map((failure) => JSON.stringify(failure)).join('\n'));
for (const { fault, expected, answer } of failures.slice(0, Number(values.show ?? 0))) {
  const { id, expression, scenario, with: over, ...wanted } = expected;
  console.log(
    `\n${id}: ${fault}\n  ${expression}\n  expected ${JSON.stringify(wanted)}\n  actual   ${JSON.stringify({ ...answer, id: undefined })}`,
  );
}
