#!/usr/bin/env node
// Reads and loads every published document of ../shared/corpus and counts, without a build:
//   node scripts/measure-corpus.mjs [--show N]
// A document is read when the reader has no error, and loads when every expression and policy in it is accepted. What must be
// zero: crashes, diagnostics whose place is outside the text, documents that take more than a second. --show N lists the N most
// frequent reasons of documents that are not read or do not load, with the first two documents of each.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { transpile } from './dev.mjs';

const { values } = parseArgs({ options: { show: { type: 'string', default: '0' } } });
const corpus = join(dirname(fileURLToPath(import.meta.url)), '../../shared/corpus');
if (!existsSync(corpus)) {
  console.error(`There is no corpus at ${corpus}: nothing was measured.`);
  process.exit(1);
}
const out = transpile();
const load = (path) => import(pathToFileURL(join(out, path)));
const { readDocument } = await load('policies/document/read.js');
const { tryLoadPolicy } = await load('load-policy.js');
const { createDaprClient } = await load('dapr/client.js');
const { fetchHttpPort } = await load('default-ports.js');

const options = {
  allowUnresolved: true,
  allowUnsupported: true,
  ports: { dapr: createDaprClient({ http: fetchHttpPort }) },
  maxLength: 1e8,
};
const kinds = {};
const reasons = { 'not read': new Map(), 'does not load': new Map() };
const faults = { crash: [], outside: [], slow: [] };

function measure(sha, kind) {
  const text = readFileSync(join(corpus, 'docs', `${sha}.xml`));
  const count = (kinds[kind] ??= { documents: 0, read: 0, load: 0 });
  count.documents++;
  const length = text.toString('utf8').length;
  const check = (what, diagnostics) => {
    for (const { span, source } of diagnostics)
      if (span.start < 0 || span.end < span.start || span.end > (source?.length ?? length)) faults.outside.push(sha);
    const error = diagnostics.find(({ severity }) => severity === 'error');
    if (error === undefined) return true;
    const reason = `${error.code} ${error.message.slice(0, 90)}`;
    reasons[what].set(reason, [...(reasons[what].get(reason) ?? []), sha]);
    return false;
  };
  const start = performance.now();
  if (check('not read', readDocument(text, { name: sha }).diagnostics)) count.read++;
  const loaded = tryLoadPolicy({ text, name: sha }, options);
  if (check('does not load', 'policy' in loaded ? loaded.policy.diagnostics : loaded.diagnostics)) count.load++;
  if (performance.now() - start > 1000) faults.slow.push(sha);
}

for (const line of readFileSync(join(corpus, 'index.jsonl'), 'utf8').trim().split('\n')) {
  const { sha, kind } = JSON.parse(line);
  try {
    measure(sha, kind);
  } catch (error) {
    faults.crash.push(sha);
    console.log(`${sha}: ${error.stack}`);
  }
}

console.table(kinds);
console.log(
  Object.entries(faults)
    .map(([fault, list]) => `${fault}: ${list.length}${list.length > 0 ? ` (${list.slice(0, 3)})` : ''}`)
    .join(', '),
);
for (const [what, found] of Object.entries(reasons))
  for (const [reason, list] of [...found].sort(([, a], [, b]) => b.length - a.length).slice(0, Number(values.show)))
    console.log(`${what} ${list.length}: ${reason} [${list.slice(0, 2)}]`);
process.exit(Object.values(faults).every((list) => list.length === 0) ? 0 : 1);
