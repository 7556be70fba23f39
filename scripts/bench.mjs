#!/usr/bin/env node
// Speed as ratios, each side timed in turn in one run:
//   node scripts/bench.mjs [--only REGEX] [--json FILE] [--compare FILE]
// Warm evaluation against hand-written JavaScript, compile time against acorn plus new Function on the emitted text, and the time
// from import to the first answer against `node -e 0`. Needs a build (npm run build).
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { parse } from 'acorn';
import { baseline } from '../bench/baseline.mjs';
import { geometricMean, median, timeInTurn } from '../bench/measure.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    json: { type: 'string' },
    compare: { type: 'string' },
    build: { type: 'string', default: join(root, 'dist') },
  },
});
const build = resolve(values.build);
const require = createRequire(import.meta.url);
const engine = require(join(build, 'cjs/load.js'));
const { compileText } = engine['expr/compile'];
const { standardEnvironment } = engine.environment;
const { contextFromScenario } = engine['context/scenario'];
const { withBudgets, defaultBudgets } = engine['expr/runtime/budget'];
require(join(build, 'cjs/host/index.js')).installNodeCrypto();

const scenario = JSON.parse(readFileSync(join(root, 'test/conformance/scenarios/default.json'), 'utf8'));
const environment = standardEnvironment();
/** Eight contexts in turn, so that no side is folded to a constant. Bodies are fresh for each call that reads one. */
const contexts = Array.from({ length: 8 }, (_, i) => contextFromScenario(scenario, { request: { ipAddress: `203.0.113.${i}` } }));
const jsonOf = new Map(contexts.map((context) => [context, JSON.parse(context.variables.get('json').toClrString())]));
const lib = {
  createHash,
  jsonVariable: (context) => jsonOf.get(context),
  addMinutesIso: (context, minutes) =>
    new Date(Number((context.timestamp.totalTicks - 621355968000000000n) / 10000n) + minutes * 60000).toISOString().slice(0, 19) +
    'Z',
};
const byHand = baseline(lib);
const only = values.only === undefined ? undefined : new RegExp(values.only);
const cases = readFileSync(join(root, 'bench/expressions.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))
  .filter(({ id }) => only?.test(id) ?? true);

const rows = [];
for (const { id, expression } of cases) {
  const result = compileText(expression, environment);
  if (result.kind === 'refused') throw new Error(`${id}: ${result.diagnostics[0].message}`);
  const { run } = result.expression;
  const readsBody = /Request\.Body/.test(expression);
  // A body is read once: both sides get a fresh one for each call.
  const fresh = (context) => {
    if (readsBody) context.request.setBody(scenario.request.body);
    return context;
  };
  const engineRun = readsBody
    ? (context) => withBudgets(defaultBudgets, run, fresh(context))
    : (context) => withBudgets(defaultBudgets, run, context);
  const hand = readsBody ? (context) => byHand[id](fresh(context)) : byHand[id];
  const [engineNs, handNs] = timeInTurn([engineRun, hand], contexts);
  rows.push({ id, engineNs, handNs, ratio: engineNs / handNs, ...compileTimes(expression) });
}

function compileTimes(expression) {
  let n = 0;
  const text = () => `${expression.slice(0, 2)} ${' '.repeat(n++ % 7)}${expression.slice(2)}`;
  const { code } = compileText(expression, environment).expression;
  const names = [...new Set(code.match(/\b[hk]\d+\b/g))];
  const [compileNs, acornNs] = timeInTurn(
    [
      () => compileText(text(), environment),
      () => {
        parse(code, { ecmaVersion: 2022, allowReturnOutsideFunction: true });
        return new Function(...names, code);
      },
    ],
    [0],
    { rounds: 9, roundMs: 15 },
  );
  return { compileNs, compileRatio: compileNs / acornNs };
}

/** Whole processes in turn: import and evaluate, against an empty node. */
function startup() {
  const entry = join(build, 'esm/index.js');
  const empty = ['-e', '0'];
  const code = `import(${JSON.stringify(pathToFileURL(entry).href)}).then(({ compileExpression }) => { if (compileExpression('1 + 1').evaluate({ request: { method: 'GET', url: 'https://h/' } }).toJs() !== 2) process.exit(1); })`;
  const commands = { empty, library: ['-e', code], 'command line': [join(build, 'cjs/cli/bin.js'), 'eval', '1 + 1'] };
  const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let round = 0; round < 11; round++)
    for (const [name, args] of Object.entries(commands)) {
      const start = process.hrtime.bigint();
      const { status } = spawnSync(process.execPath, args);
      if (status !== 0) throw new Error(`${name} ended with ${status}`);
      times[name].push(Number(process.hrtime.bigint() - start) / 1e6);
    }
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list) / median(times.empty)]));
}

const before = values.compare === undefined ? undefined : JSON.parse(readFileSync(values.compare, 'utf8'));
console.log('expression         engine ns   by hand ns   ratio   compile µs   × acorn + new Function');
for (const row of rows) {
  const old = before?.rows.find(({ id }) => id === row.id);
  const change = old === undefined ? '' : `   was ${old.ratio.toFixed(2)}`;
  console.log(
    `${row.id.padEnd(17)} ${row.engineNs.toFixed(0).padStart(10)} ${row.handNs.toFixed(0).padStart(12)} ${row.ratio.toFixed(2).padStart(7)} ${(row.compileNs / 1000).toFixed(0).padStart(12)} ${row.compileRatio.toFixed(2).padStart(10)}${change}`,
  );
}
const summary = {
  ratio: geometricMean(rows.map(({ ratio }) => ratio)),
  compileRatio: geometricMean(rows.map(({ compileRatio }) => compileRatio)),
};
console.log(
  `geometric means: evaluation ${summary.ratio.toFixed(2)} × hand-written JavaScript; compile ${summary.compileRatio.toFixed(2)} × acorn + new Function`,
);
if (only === undefined) {
  const start = startup();
  console.log(
    `import to first answer: library ${start.library.toFixed(2)} ×, command line ${start['command line'].toFixed(2)} × node -e 0`,
  );
  Object.assign(summary, { start });
}
if (values.json) writeFileSync(values.json, JSON.stringify({ rows, summary }, null, 1));
