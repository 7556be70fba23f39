#!/usr/bin/env node
// Speed and memory, all sides timed in turn in one run. Needs a build (npm run build). docs/benchmarks.md tells how to read it.
//   node scripts/bench.mjs [--suite NAME|all] [--only REGEX] [--compare DIST|FILE] [--oracle] [--memory] [--json FILE] [--build DIST]
// Without options: warm evaluation against hand-written JavaScript, compile time against acorn plus new Function on the emitted text,
// and the time from import to the first answer against `node -e 0`.
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'acorn';
import { baseline } from '../bench/baseline.mjs';
import { contextsOf, policySuite, readCases, sideOf, suiteFile, suiteNames } from '../bench/cases.mjs';
import { loadEngine } from '../bench/engine.mjs';
import { geometricMean, timeInTurn } from '../bench/measure.mjs';
import { buildOracle, roslynTimes } from '../bench/oracle.mjs';
import { startUpTimes } from '../bench/start-up.mjs';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    suite: { type: 'string', default: policySuite },
    only: { type: 'string' },
    compare: { type: 'string' },
    oracle: { type: 'boolean', default: false },
    memory: { type: 'boolean', default: false },
    json: { type: 'string' },
    build: { type: 'string', default: join(root, 'dist') },
  },
});
const dist = resolve(values.build);

if (values.memory) {
  reportMemory();
  process.exit();
}

const names = values.suite === 'all' ? suiteNames : values.suite.split(',');
const unknown = names.find((name) => !suiteNames.includes(name));
if (unknown !== undefined) throw new Error(`There is no suite ${unknown}; there are ${suiteNames.join(', ')}.`);
const only = values.only === undefined ? undefined : new RegExp(values.only);
const cases = names.flatMap((name) => readCases(suiteFile(name))).filter(({ id }) => only?.test(id) ?? true);

const engine = loadEngine(dist);
const contexts = contextsOf(engine);
/** Another build beside this one, or the rows of an earlier run. */
const isBuild = values.compare !== undefined && statSync(values.compare).isDirectory();
const other = isBuild ? loadEngine(resolve(values.compare)) : undefined;
const otherContexts = other === undefined ? undefined : contextsOf(other);
const earlier =
  values.compare === undefined || isBuild
    ? undefined
    : new Map(JSON.parse(readFileSync(values.compare, 'utf8')).rows.map((row) => [row.id, row.engineNs]));
const byHand = handWritten();

/** Half of the oracle's rounds before ours and half behind: what slows the machine down meanwhile slows both sides. */
const roslyn = values.oracle ? oracleRounds() : undefined;
roslyn?.add();
const rows = cases.map(measure);
roslyn?.add();
for (const row of rows) row.roslynNs = roslyn?.best.get(row.id);

report();

function measure({ id, expression }) {
  const { run } = engine.compile(expression);
  const sides = [sideOf(expression, run, contexts)];
  const hand = byHand[id];
  if (hand !== undefined) sides.push(sideOf(expression, hand, contexts));
  if (other !== undefined) sides.push(sideOf(expression, other.compile(expression).run, otherContexts));
  const [engineNs, ...rest] = timeInTurn(sides);
  const handNs = hand === undefined ? undefined : rest.shift();
  const otherNs = other === undefined ? earlier?.get(id) : rest.shift();
  return { id, engineNs, handNs, otherNs, ...(hand === undefined ? {} : compileTimes(expression)) };
}

function handWritten() {
  const jsonOf = new Map(contexts.map((context) => [context, JSON.parse(context.variables.get('json').toClrString())]));
  return baseline((context) => jsonOf.get(context));
}

function compileTimes(expression) {
  let n = 0;
  // Blanks make it a new text each time.
  const text = () => `${expression.slice(0, 2)} ${' '.repeat(n++ % 7)}${expression.slice(2)}`;
  const { code } = engine.compile(expression);
  const names = [...new Set(code.match(/\b[hk]\d+\b/g))];
  const parseAndLink = () => {
    parse(code, { ecmaVersion: 2022, allowReturnOutsideFunction: true });
    return new Function(...names, code);
  };
  const sides = [() => engine.compile(text()), parseAndLink].map((run) => ({ run, inputs: [0] }));
  const [compileNs, acornNs] = timeInTurn(sides, { rounds: 61, roundMs: 3 });
  return { compileNs, compileRatio: compileNs / acornNs };
}

function oracleRounds() {
  buildOracle();
  const best = new Map();
  const add = () => {
    for (const [id, ns] of roslynTimes(cases)) best.set(id, Math.min(ns, best.get(id) ?? Number.POSITIVE_INFINITY));
  };
  return { best, add };
}

function report() {
  const columns = [
    ['engine ns', (row) => row.engineNs.toFixed(0)],
    ['by hand ns', (row) => row.handNs?.toFixed(0)],
    ['× by hand', (row) => ratio(row.engineNs, row.handNs)],
    ['Roslyn ns', (row) => row.roslynNs?.toFixed(0)],
    ['× Roslyn', (row) => ratio(row.engineNs, row.roslynNs)],
    [isBuild ? 'other build ns' : 'earlier ns', (row) => row.otherNs?.toFixed(0)],
    [isBuild ? '× other build' : '× earlier', (row) => ratio(row.engineNs, row.otherNs)],
    ['compile µs', (row) => (row.compileNs === undefined ? undefined : (row.compileNs / 1000).toFixed(0))],
    ['× acorn + new Function', (row) => row.compileRatio?.toFixed(2)],
  ].filter(([, cell]) => rows.some((row) => cell(row) !== undefined));
  const width = Math.max(...rows.map(({ id }) => id.length)) + 1;
  const line = (first, cells) => console.log(first.padEnd(width) + cells.join(''));
  line(
    'expression',
    columns.map(([title]) => `  ${title}`),
  );
  for (const row of rows)
    line(
      row.id,
      columns.map(([title, cell]) => `  ${(cell(row) ?? '').padStart(title.length)}`),
    );
  const summary = {
    ratio: meanOf('geometric mean: evaluation, × hand-written JavaScript', ({ engineNs, handNs }) => engineNs / handNs),
    roslynRatio: meanOf('geometric mean: evaluation, × Roslyn', ({ engineNs, roslynNs }) => engineNs / roslynNs),
    otherRatio: meanOf('geometric mean: evaluation, × what it is compared with', ({ engineNs, otherNs }) => engineNs / otherNs),
    compileRatio: meanOf('geometric mean: compile, × acorn + new Function', ({ compileRatio }) => compileRatio),
  };
  const againstRoslyn = rows.filter(({ roslynNs }) => roslynNs !== undefined).map((row) => row.engineNs / row.roslynNs);
  if (againstRoslyn.length > 0)
    console.log(
      `as fast as Roslyn or faster in ${againstRoslyn.filter((times) => times <= 1).length} of ${againstRoslyn.length}, at most ${Math.max(...againstRoslyn).toFixed(2)} × its time`,
    );
  if (only === undefined && names.includes(policySuite)) {
    const start = startUpTimes(dist);
    console.log(
      `import to first answer: library ${start.library.toFixed(2)} ×, command line ${start['command line'].toFixed(2)} × node -e 0`,
    );
    Object.assign(summary, { start });
  }
  const [load] = loadavg();
  if (load > 1.5)
    console.log(
      `Other processes kept the machine busy (load ${load.toFixed(1)}): trust the ratios more than the times${values.oracle ? ', but for those against Roslyn: its rounds are long, and its times are too high then' : ''}.`,
    );
  if (values.json) writeFileSync(values.json, JSON.stringify({ rows, summary }, null, 1));
}

function ratio(a, b) {
  return b === undefined ? undefined : (a / b).toFixed(2);
}

/** Prints and gives the mean over the rows that have both; undefined where none has. */
function meanOf(title, of) {
  const known = rows.map(of).filter((value) => value !== undefined && !Number.isNaN(value));
  if (known.length === 0) return undefined;
  const mean = geometricMean(known);
  console.log(`${title}: ${mean.toFixed(2)}`);
  return mean;
}

function reportMemory() {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', join(root, 'bench/memory.mjs'), dist], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  const { expressions, heapMB, rssMB, rssInAllMB } = JSON.parse(stdout);
  console.log(
    `${expressions} distinct compiled expressions: heap +${heapMB.toFixed(0)} MB, process +${rssMB.toFixed(0)} MB (${rssInAllMB.toFixed(0)} MB in all)`,
  );
  if (values.json) writeFileSync(values.json, stdout);
}
