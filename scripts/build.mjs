#!/usr/bin/env node
// Builds dist: declarations in dist/esm and dist/cjs, the bundles for Node and their code cache in dist/cjs, what imports them in
// dist/esm, and the library for other hosts in dist/web:
//   node scripts/build.mjs [--out FOLDER] [--no-types]
import { spawn } from 'node:child_process';
import { chmodSync, copyFileSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundled, bundleForNode, bundleForWeb } from './bundle.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { values } = parseArgs({
  options: { out: { type: 'string', default: join(root, 'dist') }, 'no-types': { type: 'boolean' } },
});
const dist = resolve(values.out);
const [esm, cjs, web] = ['esm', 'cjs', 'web'].map((folder) => join(dist, folder));
const require = createRequire(import.meta.url);

/** Entries of the package: modules of the engine and of the host, and bundles of their own. */
const entries = { engine: ['index'], host: ['host/index'], own: ['testing/jest'] };
const executable = 'cli/bin';
/** What the project's own scripts take from the engine beside its entries. */
const forScripts = ['cli/trace-text', 'context/scenario', 'environment', 'expr/compile', 'expr/runtime/budget'];
/** How Node loads the engine; see the files. */
const loaders = ['code-cache', 'load', 'make-code-cache'];

/** Runs a script of Node; a failure ends the build. */
function node(...args) {
  const running = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
  return new Promise((resolve) => running.on('close', resolve)).then((status) => {
    if (status !== 0) process.exit(1);
  });
}

/** Declarations: the same text serves both kinds of modules. */
async function declare() {
  await node(join(root, 'node_modules/typescript/bin/tsc'), '-p', join(root, 'tsconfig.build.json'), '--outDir', esm);
  cpSync(esm, cjs, { recursive: true });
}

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

const specifier = (from, to) => {
  const path = relative(dirname(from), to).replaceAll('\\', '/');
  return path.startsWith('.') ? path : `./${path}`;
};

/** A CommonJS entry for a module of a bundle, in the form whose names Node reads without running it. */
function writeCjsEntry(entry, bundle) {
  const file = join(cjs, `${entry}.js`);
  const names = Object.keys(require(bundle)[entry]);
  const lines = [
    "'use strict';",
    "Object.defineProperty(exports, '__esModule', { value: true });",
    `const entry = require('${specifier(file, bundle)}')['${entry}'];`,
    ...names.map((name) => `exports.${name} = entry.${name};`),
  ];
  write(file, `${lines.join('\n')}\n`);
}

/** The ES module entry over the CommonJS one: each class exists once, however the package is loaded. */
function writeEsmEntry(entry) {
  const file = join(esm, `${entry}.js`);
  const target = join(cjs, `${entry}.js`);
  const names = Object.keys(require(target));
  write(file, `export { ${names.join(', ')} } from '${specifier(file, target)}';\n`);
}

rmSync(dist, { recursive: true, force: true });
await Promise.all([
  values['no-types'] ? undefined : declare(),
  bundleForNode(cjs, {
    engine: [...entries.engine, ...forScripts],
    host: entries.host,
    entries: [...entries.own, executable],
  }),
  bundleForWeb(web),
]);
for (const name of loaders) copyFileSync(join(root, `scripts/package/${name}.cjs`), join(cjs, `${name}.js`));
for (const name of bundled) copyFileSync(join(root, `node_modules/${name}/LICENSE`), join(dist, `LICENSE.${name}`));
write(join(cjs, 'package.json'), '{ "type": "commonjs" }\n');
chmodSync(join(cjs, `${executable}.js`), 0o755);
for (const entry of entries.engine) writeCjsEntry(entry, join(cjs, 'load.js'));
for (const entry of entries.host) writeCjsEntry(entry, join(cjs, 'host.js'));
for (const entry of Object.values(entries).flat()) writeEsmEntry(entry);
await node(join(cjs, 'make-code-cache.js'));
