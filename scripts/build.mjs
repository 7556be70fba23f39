#!/usr/bin/env node
// Builds dist/esm and dist/cjs, each with its own declarations, and marks the second as CommonJS.
import { spawn } from 'node:child_process';
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const compiler = join(root, 'node_modules/typescript/bin/tsc');

function compile(...options) {
  const running = spawn(process.execPath, [compiler, '-p', join(root, 'tsconfig.build.json'), ...options], {
    cwd: root,
    stdio: 'inherit',
  });
  return new Promise((resolve) => running.on('close', resolve));
}

rmSync(join(root, 'dist'), { recursive: true, force: true });
const statuses = await Promise.all([
  compile(),
  compile('--module', 'commonjs', '--moduleResolution', 'bundler', '--verbatimModuleSyntax', 'false', '--outDir', 'dist/cjs'),
]);
if (statuses.some((status) => status !== 0)) process.exit(1);
writeFileSync(join(root, 'dist/cjs/package.json'), '{ "type": "commonjs" }\n');
chmodSync(join(root, 'dist/esm/cli/bin.js'), 0o755);
