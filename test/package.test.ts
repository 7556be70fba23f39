/** What is published: the bundles, their entries and the code cache. */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as host from '../src/host/index.js';
import * as library from '../src/index.js';

jest.setTimeout(300_000);

const root = join(__dirname, '..');
const out = join(root, '.cache/package');
const at = (path: string) => JSON.stringify(join(out, path));
const node = (...args: string[]) => execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' });

/** What a module of its own process answers: the value of `answer` there. */
function inProcess(code: string, ...flags: string[]): unknown {
  const prelude = `import { createRequire } from 'node:module'; const require = createRequire(${JSON.stringify(__filename)}); let answer;`;
  return JSON.parse(node(...flags, '--input-type=module', '-e', `${prelude}\n${code}\nconsole.log(JSON.stringify(answer));`));
}

const onePlusOne = `compileExpression('1 + 1').evaluate({ request: { method: 'GET', url: 'https://host/' } }).toJs()`;
const names = (module: object) => Object.keys(module).sort();

beforeAll(() => {
  node('scripts/build.mjs', '--out', out, '--no-types');
});

test('a first answer loads the engine and nothing else', () => {
  const code = `
    const { compileExpression } = require(${at('cjs/index.js')});
    const value = ${onePlusOne};
    const builtIn = /NativeModule (?:crypto|http|https|net|tls|zlib|stream\\/promises)$/;
    answer = { value, files: Object.keys(require.cache), builtIn: process.moduleLoadList.filter((name) => builtIn.test(name)) };`;
  const files = ['index.js', 'load.js', 'code-cache.js'].map((name) => join(out, 'cjs', name));
  expect(inProcess(code)).toEqual({ value: 2, files, builtIn: [] });
});

test('V8 takes the code cache that the build made', () => {
  const code = `
    import { readFileSync } from 'node:fs';
    const { cacheFile, scriptOf } = require(${at('cjs/code-cache.js')});
    answer = scriptOf(readFileSync(cacheFile)).cachedDataRejected;`;
  expect(inProcess(code)).toBe(false);
  // A cache is for the flags it was made with: the engine starts without it.
  expect(inProcess(code, '--no-opt')).toBe(true);
  expect(inProcess(`const { compileExpression } = require(${at('cjs/index.js')}); answer = ${onePlusOne};`, '--no-opt')).toBe(2);
});

test('with source maps, stacks name the sources', () => {
  const code = `
    const { compileExpression } = require(${at('cjs/index.js')});
    try { compileExpression('1 +'); } catch (error) { answer = error.stack; }`;
  expect(inProcess(code, '--enable-source-maps')).toMatch(/src\/evaluation\/compile-expression\.ts/);
});

test('each entry has the names of its source, and each value exists once', () => {
  const code = `
    const entries = {};
    for (const name of ['index', 'host/index', 'testing/jest']) {
      const required = require(${at('cjs/')} + name + '.js');
      const imported = await import(${at('esm/')} + name + '.js');
      entries[name] = Object.keys(imported).sort().filter((key) => imported[key] === required[key]);
    }
    answer = entries;`;
  expect(inProcess(code)).toEqual({ index: names(library), 'host/index': names(host), 'testing/jest': ['matchers'] });
});

test('the host gives its cryptography to the engine of the library', () => {
  const code = `
    const { compileExpression } = await import(${at('esm/index.js')});
    const { installNodeCrypto } = await import(${at('esm/host/index.js')});
    installNodeCrypto();
    const expression = 'BitConverter.ToString(SHA256.Create().ComputeHash(new byte[0]))';
    answer = compileExpression(expression).evaluate({ request: { method: 'GET', url: 'https://host/' } }).toJs();`;
  expect(inProcess(code)).toMatch(/^E3-B0-C4-42-/);
});

test('in a realm of its own, as tests have, errors are of that realm', () => {
  const { compileExpression } = jest.requireActual<typeof library>(join(out, 'cjs/index.js'));
  expect(() => compileExpression('1 +')).toThrow(Error);
});

test('an application can be bundled with it into one file', () => {
  const application = `
    import { compileExpression, loadPolicy } from './esm/index.js';
    loadPolicy('<policies><inbound /><backend /><outbound /><on-error /></policies>');
    console.log(${onePlusOne});`;
  const code = `
    import { buildSync } from 'esbuild';
    const stdin = { contents: ${JSON.stringify(application)}, resolveDir: ${JSON.stringify(out)} };
    const { outputFiles } = buildSync({ stdin, bundle: true, platform: 'node', write: false, logLevel: 'error' });
    const { tmpdir } = require('node:os');
    answer = require('node:path').join(tmpdir(), \`application-\${process.pid}.cjs\`);
    require('node:fs').writeFileSync(answer, outputFiles[0].contents);`;
  const bundle = inProcess(code) as string;
  try {
    expect(node(bundle)).toBe('2\n');
  } finally {
    rmSync(bundle);
  }
});

test('the command line', () => {
  expect(node(join(out, 'cjs/cli/bin.js'), 'eval', '1 + 1')).toBe('2\n');
});

test('the library for other hosts is one module that asks for packages only', () => {
  const web = join(out, 'web/index.js');
  const imported = [...readFileSync(web, 'utf8').matchAll(/^import .* from "([^"]+)";$|^\} from "([^"]+)";$/gm)].map(
    ([, one, many]) => one ?? many,
  );
  expect([...new Set(imported)].sort()).toEqual(['fast-xml-parser', 'liquidjs']);
  expect(inProcess(`const { compileExpression } = await import(${JSON.stringify(web)}); answer = ${onePlusOne};`)).toBe(2);
});
