#!/usr/bin/env node
// Runs the fuzz targets of test/fuzz for a while each: node scripts/fuzz.mjs [SECONDS] [TARGET …] [--seed N] [--write FILE]
// A target runs in a process of its own, so that a crash, an end of memory or an endless loop is a finding too.
// Prints inputs, seed and findings of each target; --write FILE keeps the findings as JSON lines. Without TARGET all run; `list` names them.
import { fork } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { transpile } from './dev.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string' }, write: { type: 'string' } },
});
const [seconds = '60', ...wanted] = positionals;
const seed = Number(values.seed ?? Date.now() & 0x7fffffff);
/** Megabytes of a target's heap. */
const memory = 1024;
/** Nothing was heard of a target for so long: it hangs. */
const silenceMs = 240_000;

const out = join(root, '.cache/fuzz');
transpile(join(root, 'src'), join(out, 'src'));
transpile(join(root, 'test'), join(out, 'test'));
process.chdir(root);
const { targets } = await import(pathToFileURL(join(out, 'test/fuzz/targets/index.js')));
const names = targets.map(({ name }) => name);
const unknown = wanted.filter((name) => !names.includes(name));
if (seconds === 'list' || unknown.length > 0 || !(Number(seconds) > 0)) {
  console.log(`targets: ${names.join(' ')}`);
  process.exit(seconds === 'list' ? 0 : 2);
}

let interrupted = false;
let child;
process.on('SIGINT', () => {
  interrupted = true;
  child?.kill('SIGKILL');
});

/** One target: how many inputs ran, and what was found. */
function run(name) {
  return new Promise((resolve) => {
    const lastInput = join(out, `last-input-${name}-${process.pid}`);
    mkdirSync(out, { recursive: true });
    const findings = [];
    let runs = 0;
    let done = false;
    let heard = Date.now();
    let errors = '';
    child = fork(join(out, 'test/fuzz/child.js'), [name, String(seed), seconds, lastInput], {
      execArgv: [`--max-old-space-size=${memory}`],
      silent: true,
    });
    child.stderr.on('data', (data) => {
      errors = (errors + data).slice(-4000);
    });
    let reason = '';
    const watch = setInterval(() => {
      if (Date.now() - heard < silenceMs) return;
      reason = `hang: no progress for ${silenceMs / 1000} s`;
      child.kill('SIGKILL');
    }, 5_000);
    child.on('message', (message) => {
      heard = Date.now();
      if (message.runs !== undefined) runs = message.runs;
      if (message.finding !== undefined) findings.push(message.finding);
      if (message.done !== undefined) {
        runs = message.done;
        done = true;
      }
    });
    child.on('close', (code, signal) => {
      clearInterval(watch);
      if (!done && !interrupted) {
        const error =
          reason || `the process ended (${signal ?? `exit code ${code}`}): ${errors.trim().split('\n').slice(-12).join('\n')}`;
        findings.push({
          target: name,
          error,
          input: existsSync(lastInput) ? readFileSync(lastInput, 'utf8') : '',
          seed,
          path: '',
        });
      }
      rmSync(lastInput, { force: true });
      resolve({ runs, findings });
    });
  });
}

const started = Date.now();
let total = 0;
console.log(`seed ${seed}, ${seconds} s each`);
for (const name of wanted.length > 0 ? wanted : names) {
  if (interrupted) break;
  const start = Date.now();
  const { runs, findings } = await run(name);
  total += findings.length;
  const took = ((Date.now() - start) / 1000).toFixed(0);
  console.log(
    `${name.padEnd(10)} ${String(runs).padStart(9)} inputs  ${took.padStart(5)} s  ${findings.length} findings${interrupted ? '  (interrupted)' : ''}`,
  );
  for (const { error, input } of findings)
    console.log(`  ${error.split('\n').slice(0, 3).join(' ').slice(0, 400)}\n    ${JSON.stringify(input).slice(0, 600)}`);
  if (values.write !== undefined) for (const finding of findings) appendFileSync(values.write, `${JSON.stringify(finding)}\n`);
}
console.log(`${total} findings in ${((Date.now() - started) / 60_000).toFixed(1)} min`);
process.exit(total > 0 ? 1 : 0);
