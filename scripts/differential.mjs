#!/usr/bin/env node
// Generates well-typed C#, and compares both back ends with real C# and .NET (docs/conformance.md):
//   node scripts/differential.mjs [--seed N] [--count N] [--area AREA|KIND,…] [--show N] [--write FILE] [--only-new] [--faults REGEX]
// A seed repeats a run. --write appends the differing cases, made small, as recorded lines; --only-new leaves out those that the
// suite has already. Without .NET or the oracle it says so and exits with 1; with differences as well.
import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { transpile } from './dev.mjs';
import { Chance } from './differential/chance.mjs';
import { Kinds } from './differential/kinds.mjs';
import { askOracle, findOracle, hasDotnet } from './differential/oracle.mjs';
import { shrinkAll } from './differential/shrink.mjs';
import { surfaceForms } from './differential/surface-forms.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { values: options } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() & 0x7fffffff) },
    count: { type: 'string', default: '1000' },
    area: { type: 'string' },
    show: { type: 'string', default: '20' },
    write: { type: 'string' },
    'only-new': { type: 'boolean', default: false },
    faults: { type: 'string', default: '.' },
  },
});

const program = findOracle(root);
if (!hasDotnet() || program === undefined) {
  console.error(
    program === undefined
      ? 'The oracle is not there: build ../shared/oracle (dotnet build -c Release), or name oracle.dll in the variable ORACLE.'
      : 'The oracle needs the .NET SDK 10: there is no `dotnet` on the path.',
  );
  process.exit(1);
}

const out = transpile();
const load = (path) => import(pathToFileURL(join(out, path)));
const { answerCase } = await load('conformance/answer-case.js');
const { faultOf } = await load('conformance/compare-answers.js');
const { defaultBudgets } = await load('expr/runtime/budget.js');
(await load('host/crypto/node-crypto.js')).installNodeCrypto();
const { catalog } = (await load('environment.js')).standardEnvironment();
const surface = surfaceForms({
  catalog,
  ...(await load('expr/types/display.js')),
  ...(await load('expr/types/substitution.js')),
  ...(await load('expr/types/universe.js')),
});

const folder = join(root, 'test/conformance');
const scenarios = new Map([['default', JSON.parse(readFileSync(join(folder, 'scenarios/default.json'), 'utf8'))]]);
const budgets = { ...defaultBudgets, timeMs: 5_000 };
const wanted = new RegExp(options.faults);

/** The first back end that answers otherwise, and how. */
function compare(expression, expected) {
  if (expected === undefined) return undefined;
  for (const backEnd of ['generated', 'closures']) {
    const answer = JSON.parse(JSON.stringify(answerCase({ id: '', expression }, scenarios, budgets, backEnd)));
    const fault = faultOf(expected, answer);
    // What the two refuse for different reasons is another matter than what they compute.
    if (fault !== undefined) return { fault: backEnd === 'generated' ? fault : `${fault} (closures)`, expected, answer };
  }
  return undefined;
}

function judgeAll(trees) {
  const expressions = trees.map(({ text }) => text);
  const answers = askOracle(
    program,
    expressions.map((expression, i) => ({ id: String(i), expression })),
  );
  return expressions.map((expression, i) => ({
    answer: answers.get(String(i)),
    difference: compare(expression, answers.get(String(i))),
  }));
}

const chance = new Chance(Number(options.seed));
const kinds = new Kinds(chance, surface);
const chosen = Object.entries(kinds.all).filter(
  ([name, { area }]) =>
    options.area === undefined || options.area.split(',').some((one) => one === name || one === area || area === undefined),
);
const urn = chosen.flatMap(([name, { weight }]) => Array(weight).fill(name));
const inAreas = (kind, area) => options.area === undefined || options.area.split(',').some((one) => one === kind || one === area);
const cases = [];
for (let tries = 0; cases.length < Number(options.count) && tries < 50 * Number(options.count); tries++) {
  const kind = chance.pick(urn);
  const { tree, area = kinds.all[kind].area } = kinds.all[kind].make();
  if (inAreas(kind, area)) cases.push({ kind, area, tree });
}

const known = options['only-new'] ? recordedExpressions() : new Set();
const judged = judgeAll(cases.map(({ tree }) => tree));
const differences = [];
const rows = new Map();
for (const [i, { kind, area, tree }] of cases.entries()) {
  const { answer, difference } = judged[i];
  let row = rows.get(kind);
  if (row === undefined) rows.set(kind, (row = { cases: 0, refused: 0, faults: new Map() }));
  row.cases++;
  if (answer?.diagnostics !== undefined) row.refused++;
  if (difference === undefined || !wanted.test(difference.fault)) continue;
  row.faults.set(difference.fault, (row.faults.get(difference.fault) ?? 0) + 1);
  differences.push({ kind, area, tree, fault: difference.fault });
}

console.log(`seed ${options.seed}`);
console.log('kind        cases  refused  differ');
for (const [kind, { cases: count, refused, faults }] of rows) {
  const total = [...faults.values()].reduce((sum, n) => sum + n, 0);
  const detail = [...faults].map(([fault, n]) => `${fault} ${n}`).join(', ');
  console.log(
    `${kind.padEnd(10)} ${String(count).padStart(6)} ${String(refused).padStart(8)} ${String(total).padStart(7)}  ${detail}`,
  );
}

const kept = differences.slice(0, Number(options.show));
shrinkAll(kept, (trees) => judgeAll(trees).map(({ difference }) => difference?.fault));
const final = judgeAll(kept.map(({ tree }) => tree));
const shown = new Set();
for (const [i, { kind, area, tree, fault }] of kept.entries()) {
  const { difference } = final[i];
  // Not the same twice: it depends on something that is no part of the case.
  if (difference === undefined || shown.has(tree.text) || known.has(tree.text)) continue;
  shown.add(tree.text);
  const { id: _, ...expected } = difference.expected;
  const { id: __, ...actual } = difference.answer;
  console.log(
    `\n${kind} (${area}): ${fault}\n  ${tree.text}\n  expected ${JSON.stringify(expected)}\n  actual   ${JSON.stringify(actual)}`,
  );
  if (options.write !== undefined)
    appendFileSync(
      options.write,
      `${JSON.stringify({ id: `${area}-${options.seed}-${i}`, expression: tree.text, ...expected })}\n`,
    );
}
process.exit(differences.length === 0 ? 0 : 1);

function recordedExpressions() {
  const folders = [join(folder, 'cases'), join(root, 'test/expr/recorded')].filter(existsSync);
  return new Set(
    folders.flatMap((path) =>
      readdirSync(path)
        .filter((file) => file.endsWith('.jsonl'))
        .flatMap((file) =>
          readFileSync(join(path, file), 'utf8')
            .split('\n')
            .filter((line) => line !== '')
            .map((line) => JSON.parse(line).expression),
        ),
    ),
  );
}
