/**
 * The bundles of the package. `engine.js` is all of src but the folders named below, which are bundles of their own and take
 * what they share from it: each class exists once, whoever imports it. Nothing outside is loaded before its use.
 */
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const src = join(root, 'src');
const require = createRequire(import.meta.url);
const { dependencies } = require('../package.json');

/** Folders outside the engine. */
const outside = ['cli', 'testing', 'policies/liquid'];

/** Modules of those folders whose functions the engine calls: the bundle is loaded by the first call. */
const doors = ['policies/liquid/policy-template'];

const common = {
  absWorkingDir: root,
  bundle: true,
  target: 'es2022',
  sourcemap: true,
  sourcesContent: false,
  // What package.json says of side effects is about dist.
  ignoreAnnotations: true,
  logLevel: 'warning',
  tsconfig: join(root, 'tsconfig.build.json'),
};

/** `src/expr/compile.ts` → `expr/compile`: the name under which the engine's bundle has the module. */
const moduleName = (path) =>
  relative(src, path)
    .replaceAll('\\', '/')
    .replace(/\.[jt]s$/, '');
const isOutside = (name) => outside.some((folder) => name.startsWith(`${folder}/`));

/** The text of a CommonJS module that requires another when one of its exports is first read. */
function lazyModule(specifier, names) {
  const exports = names.map(
    (name) => `Object.defineProperty(exports, ${JSON.stringify(name)}, { enumerable: true, get: () => load().${name} });`,
  );
  return `let loaded;\nconst load = () => (loaded ??= require(${JSON.stringify(specifier)}));\n${exports.join('\n')}`;
}

/** Packages that every expression needs: as part of the bundles they start with them. */
export const bundled = ['acorn'];

/** The other packages, and Node's modules. */
const lazyExternals = {
  name: 'lazy-externals',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[^./]/, namespace: 'file' }, ({ path }) =>
      bundled.includes(path) ? undefined : { path, namespace: 'lazy' },
    );
    onResolve({ filter: /./, namespace: 'lazy' }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /./, namespace: 'lazy' }, ({ path }) => ({ contents: lazyModule(path, Object.keys(require(path))) }));
  },
};

/** What the engine takes from outside. */
const throughDoors = {
  name: 'through-doors',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\./, namespace: 'file' }, ({ path, resolveDir, importer }) => {
      const name = moduleName(join(resolveDir, path));
      if (!isOutside(name)) return undefined;
      if (!doors.includes(name)) throw new Error(`${moduleName(importer)} imports ${name}, which is no door of the engine`);
      return { path: name, namespace: 'door' };
    });
    onResolve({ filter: /./, namespace: 'door' }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /./, namespace: 'door' }, async ({ path }) => ({
      contents: lazyModule(`./${path}.js`, await exportsOf(path)),
    }));
  },
};

async function exportsOf(name) {
  const { metafile } = await build({
    ...common,
    sourcemap: false,
    entryPoints: [join(src, `${name}.ts`)],
    outfile: `${name}.js`,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    metafile: true,
    write: false,
  });
  return Object.values(metafile.outputs)[0].exports;
}

/** What a bundle outside takes from the engine; adds the modules to `wanted`. */
const fromEngine = (loader, wanted) => ({
  name: 'from-engine',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\./, namespace: 'file' }, ({ path, resolveDir }) => {
      const name = moduleName(join(resolveDir, path));
      if (isOutside(name)) return undefined;
      wanted.add(name);
      return { path: name, namespace: 'engine' };
    });
    onResolve({ filter: /./, namespace: 'engine' }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /./, namespace: 'engine' }, ({ path }) => ({
      contents: `module.exports = require(${JSON.stringify(loader)})[${JSON.stringify(path)}];`,
    }));
  },
});

async function bundleOutside(out, entry, wanted) {
  const loader = relative(dirname(join(out, entry)), join(out, 'load.js')).replaceAll('\\', '/');
  await build({
    ...common,
    entryPoints: [join(src, `${entry}.ts`)],
    outfile: join(out, `${entry}.js`),
    format: 'cjs',
    platform: 'node',
    plugins: [fromEngine(loader, wanted), lazyExternals],
  });
}

/** CommonJS for Node: the entries outside the engine, and the engine with the modules that `modules` and those entries name. */
export async function bundleForNode(out, { entries, modules }) {
  const wanted = new Set(modules);
  for (const entry of [...entries, ...doors]) await bundleOutside(out, entry, wanted);
  await build({
    ...common,
    stdin: {
      contents: [...wanted].map((name) => `export * as ${JSON.stringify(name)} from './${name}.js';`).join('\n'),
      resolveDir: src,
      sourcefile: 'engine.ts',
      loader: 'ts',
    },
    outfile: join(out, 'engine.js'),
    format: 'cjs',
    platform: 'node',
    plugins: [throughDoors, lazyExternals],
  });
}

/** One ES module of the library for hosts that are not Node; packages stay imports. */
export async function bundleForWeb(out) {
  await build({
    ...common,
    entryPoints: [join(src, 'index.ts')],
    outfile: join(out, 'index.js'),
    format: 'esm',
    platform: 'neutral',
    external: Object.keys(dependencies),
  });
}
