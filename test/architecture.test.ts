/** The rules of docs/architecture.md that a test can hold. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const root = join(__dirname, '..');
const src = join(root, 'src');
const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return { path: relative(src, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') };
  });

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '$1');

/** What a file imports at run time: paths below src, or package names. */
function importsOf({ path, text }: { path: string; text: string }): readonly string[] {
  const found = [
    ...withoutComments(text).matchAll(/(?:^|\n)\s*(?:import|export)\s+(?!type\b)[^;]*?from\s+'([^']+)'|\bimport\('([^']+)'\)/g),
  ];
  return found.map((match) => {
    const specifier = (match[1] ?? match[2])!;
    return specifier.startsWith('.') ? relative(src, resolve(src, path, '..', specifier)).replaceAll('\\', '/') : specifier;
  });
}

/** Folder → folders that it may import at run time (itself always). */
const layers: readonly (readonly [folder: string, mayImport: readonly string[]])[] = [
  ['text', []],
  ['diagnostics', ['text']],
  ['expr/types', []],
  ['expr/runtime', ['expr/types']],
  ['expr/syntax', ['diagnostics', 'text']],
  ['expr/surface', ['expr/runtime', 'expr/types']],
  ['expr/symbols', ['expr/syntax', 'expr/types', 'expr/runtime']],
  ['expr/bind', ['expr/symbols', 'expr/syntax', 'expr/types', 'expr/runtime', 'expr/flow', 'diagnostics', 'text']],
  ['expr/flow', ['expr/symbols', 'expr/types']],
  ['expr/lower', ['expr/symbols', 'expr/types', 'expr/runtime']],
  ['expr/emit', ['expr/lower', 'expr/runtime']],
  ['context', ['expr/runtime', 'expr/types', 'expr/surface']],
  ['policies', ['context', 'expr/runtime', 'expr/types', 'text', 'diagnostics']],
];

test.each(layers)('%s imports only what is below it', (folder, mayImport) => {
  const wrong = files
    .filter(({ path }) => path.startsWith(`${folder}/`))
    .flatMap((file) =>
      importsOf(file)
        .filter((target) => files.some(({ path }) => path === target.replace(/\.js$/, '.ts')))
        .filter((target) => ![folder, ...mayImport].some((allowed) => target.startsWith(`${allowed}/`)))
        .map((target) => `${file.path} → ${target}`),
    );
  expect(wrong).toEqual([]);
});

test('nothing but the command line imports cli', () => {
  const wrong = files.filter(
    (file) => !file.path.startsWith('cli/') && importsOf(file).some((target) => target.startsWith('cli/')),
  );
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('node: modules only in host, dapr, cli and testing', () => {
  const allowed = /^(?:host|dapr|cli|testing)\//;
  const wrong = files.filter(
    (file) =>
      !allowed.test(file.path) &&
      (importsOf(file).some((target) => target.startsWith('node:')) ||
        /\b(?:process|Buffer|require)\./.test(withoutComments(file.text))),
  );
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('one place makes code of text', () => {
  const makers = files.filter(({ text }) => /\bnew Function\b|\beval\(|\bFunction\(|from 'node:vm'/.test(withoutComments(text)));
  expect(makers.map(({ path }) => path)).toEqual(['expr/emit/link.ts']);
});

test('no file has more than 700 lines', () => {
  // A table of names, generated from .NET.
  const tables = new Set(['expr/symbols/dotnet-type-names.ts']);
  const long = files.filter(({ path, text }) => !tables.has(path) && text.split('\n').length > 700);
  expect(long.map(({ path, text }) => `${path}: ${text.split('\n').length}`)).toEqual([]);
});

test('every surface file is declared in its index', () => {
  const index = files.find(({ path }) => path === 'expr/surface/index.ts')!.text;
  const missing = files
    .filter(({ path }) => /^expr\/surface\/[^/]+\/.+\.ts$/.test(path))
    .filter(
      ({ path, text }) =>
        /\b(?:clrType|forbiddenType)\(/.test(text) && !index.includes(`'./${path.slice('expr/surface/'.length, -3)}.js'`),
    );
  expect(missing.map(({ path }) => path)).toEqual([]);
});

test('the command line tells the version of package.json', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  expect(files.find(({ path }) => path === 'cli/version.ts')!.text).toContain(`'${version}'`);
});
