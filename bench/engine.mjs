/** A build of the engine as the bench uses it. Whatever reaches into a build is in this file. */
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);

/** The files of a build that processes start with. */
export const entries = (dist) => ({ library: join(dist, 'esm/index.js'), commandLine: join(dist, 'cjs/cli/bin.js') });

/** `dist`: the folder of a build, whose loader has the engine's modules by name (scripts/build.mjs says which). */
export function loadEngine(dist) {
  const modules = require(join(dist, 'cjs/load.js'));
  const { compileText } = modules['expr/compile'];
  require(join(dist, 'cjs/host/index.js')).installNodeCrypto();
  const environment = modules.environment.standardEnvironment();
  return {
    /** Gives `run`, which takes a context and evaluates under the default budgets, and the `code` that was emitted. */
    compile(text) {
      const result = compileText(text, environment);
      if (result.kind === 'refused') throw new Error(`${text}: ${result.diagnostics[0].message}`);
      return result.expression;
    },
    contextOf: modules['context/scenario'].contextFromScenario,
  };
}
