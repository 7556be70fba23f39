/**
 * The bundles of the package. For Node there are several, in CommonJS: the engine, which names nothing of Node; what the engine
 * loads when it first calls it; the host; and the command line and the jest matchers, which stand on those. A module is in one
 * of them only, so that each class exists once.
 */
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const src = join(root, 'src');
const require = createRequire(import.meta.url);
const { dependencies } = require('../package.json');

/** Packages that every expression needs: as part of the bundles they start with them. */
export const bundled = ['acorn'];

/** Modules of functions that few first answers call: each is a bundle with what only it needs. */
const doors = ['expr/symbols/dotnet-types', 'policies/document/read', 'policies/liquid/policy-template'];

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'es2022',
  tsconfig: join(root, 'tsconfig.build.json'),
  // What package.json says of side effects is about dist.
  ignoreAnnotations: true,
  logLevel: 'warning',
};
const looked = { ...common, format: 'esm', packages: 'external', metafile: true, write: false };
const written = { ...common, sourcemap: true, sourcesContent: false };

/** `src/expr/compile.ts` → `expr/compile`: how a module is called here and in a bundle's exports. */
const moduleName = (path) =>
  relative(src, path)
    .replaceAll('\\', '/')
    .replace(/\.[jt]s$/, '');
const sourceOf = (name) => join(src, `${name}.ts`);

/** What each module imports at run time, by name. */
async function importsFrom(entries) {
  const { metafile } = await build({ ...looked, entryPoints: entries.map(sourceOf), outdir: root });
  const nameOf = ({ path }) => moduleName(join(root, path));
  return new Map(
    Object.entries(metafile.inputs).map(([path, { imports }]) => [
      nameOf({ path }),
      imports.filter(({ external }) => !external).map(nameOf),
    ]),
  );
}

async function exportsOf(name) {
  const { metafile } = await build({ ...looked, entryPoints: [sourceOf(name)], outfile: `${name}.js` });
  return Object.values(metafile.outputs)[0].exports;
}

/** The bundle of each module. What two bundles need is in the engine, but for what the host has. */
function placeModules(imports, { engine, host, entries }) {
  const places = new Map();
  const place = (bundle, roots) => {
    const visit = (name) => {
      if (places.has(name) || (doors.includes(name) && name !== bundle)) return;
      places.set(name, bundle);
      imports.get(name).forEach(visit);
    };
    roots.forEach(visit);
  };
  const reachable = (entry, found = new Set()) => {
    if (found.has(entry) || places.has(entry)) return found;
    found.add(entry);
    for (const name of imports.get(entry)) if (!doors.includes(name)) reachable(name, found);
    return found;
  };
  /** Modules that more than one of these reaches. */
  const shared = (lists) =>
    lists.flatMap((roots, i) => {
      const others = new Set(
        lists
          .filter((_, k) => k !== i)
          .flat()
          .flatMap((entry) => [...reachable(entry)]),
      );
      return roots.flatMap((entry) => [...reachable(entry)]).filter((name) => others.has(name));
    });
  place('engine', engine);
  place('engine', shared([...doors.map((door) => [door]), [...host, ...entries]]));
  for (const door of doors) place(door, [door]);
  place('host', host);
  place('engine', shared(entries.map((entry) => [entry])));
  for (const entry of entries) place(entry, [entry]);
  return places;
}

const specifierFrom = (name, target) => {
  const path = relative(dirname(name), target).replaceAll('\\', '/');
  return path.startsWith('.') ? `${path}.js` : `./${path}.js`;
};

/** The text of a CommonJS module that evaluates `value`, an object with these properties, when one of them is first read. */
function lazyModule(value, names) {
  const exports = names.map(
    (name) => `Object.defineProperty(exports, '${name}', { enumerable: true, get: () => load().${name} });`,
  );
  return `let loaded;\nconst load = () => (loaded ??= ${value});\n${exports.join('\n')}`;
}

/** A bundle's imports: modules of other bundles, and the packages that wait for their use. */
const importsOf = (bundle, places) => ({
  name: 'imports',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\./, namespace: 'file' }, ({ path, resolveDir }) => {
      const name = moduleName(join(resolveDir, path));
      return places.has(name) && places.get(name) !== bundle ? { path: name, namespace: 'module' } : undefined;
    });
    onResolve({ filter: /^[^./]/, namespace: 'file' }, ({ path }) =>
      bundled.includes(path) ? undefined : { path, namespace: 'package' },
    );
    // What the texts below require is another file of the package, or a package.
    onResolve({ filter: /./, namespace: 'module' }, ({ path }) => ({ path, external: true }));
    onResolve({ filter: /./, namespace: 'package' }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /./, namespace: 'module' }, async ({ path }) => {
      const place = places.get(path);
      const value = `require('${specifierFrom(bundle, place === 'engine' ? 'load' : place)}')['${path}']`;
      return { contents: doors.includes(path) ? lazyModule(value, await exportsOf(path)) : `module.exports = ${value};` };
    });
    onLoad({ filter: /./, namespace: 'package' }, ({ path }) => ({
      contents: lazyModule(`require('${path}')`, Object.keys(require(path))),
    }));
  },
});

/**
 * CommonJS for Node. The engine has the modules `engine`, the host those of `host`; each exports by module name what is asked for
 * here and what other bundles take. `entries` are bundles as they stand.
 */
export async function bundleForNode(out, { engine, host, entries }) {
  const imports = await importsFrom([...engine, ...host, ...entries]);
  const places = placeModules(imports, { engine, host, entries });
  const wanted = new Map([['engine', new Set(engine)], ['host', new Set(host)], ...doors.map((door) => [door, new Set([door])])]);
  for (const [name, targets] of imports)
    for (const target of targets) if (places.get(target) !== places.get(name)) wanted.get(places.get(target)).add(target);
  const output = (bundle) => ({
    ...written,
    format: 'cjs',
    outfile: join(out, `${bundle}.js`),
    plugins: [importsOf(bundle, places)],
  });
  for (const entry of entries) await build({ ...output(entry), entryPoints: [sourceOf(entry)] });
  for (const [bundle, names] of wanted) {
    const contents = [...names].map((name) => `export * as '${name}' from './${name}.js';`).join('\n');
    await build({ ...output(bundle), stdin: { contents, resolveDir: src, sourcefile: `${bundle}.bundle.ts`, loader: 'ts' } });
  }
}

/** One ES module of the library for hosts that are not Node; packages stay imports. */
export async function bundleForWeb(out) {
  await build({
    ...written,
    entryPoints: [sourceOf('index')],
    outfile: join(out, 'index.js'),
    format: 'esm',
    platform: 'neutral',
    external: Object.keys(dependencies),
  });
}
