#!/usr/bin/env node
// Writes docs/members.md, docs/policies.md, docs/diagnostics.md and docs/command-line.md from the declarations:
// `node scripts/generate-docs.mjs`, or with --check exits 1 when a file differs.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transpile } from './dev.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const out = transpile();
const load = (path) => import(pathToFileURL(join(out, path)));
const { pages } = await load('testing/reference-pages.js');
const { commandLinePage } = await load('cli/reference-page.js');

const isCheck = process.argv.includes('--check');
let stale = false;
for (const [name, text] of [...pages(), ['command-line.md', await commandLinePage()]]) {
  const file = join(root, 'docs', name);
  let before = '';
  try {
    before = readFileSync(file, 'utf8');
  } catch {
    // Not written yet.
  }
  if (before === text) continue;
  stale = true;
  if (isCheck) console.log(`docs/${name} is not what the declarations say: run node scripts/generate-docs.mjs`);
  else writeFileSync(file, text);
}
process.exit(isCheck && stale ? 1 : 0);
