/** Runs every `ts` example of the README against the sources. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { transformSync } from '@swc/core';
import * as library from '../src/index.js';

const readme = readFileSync(join(__dirname, '../README.md'), 'utf8');
const examples = [...readme.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map((match) => match[1]!);
const requireHere = createRequire(__filename);

test('the README has examples', () => {
  expect(examples.length).toBeGreaterThanOrEqual(2);
});

test.each(examples.map((code, i) => [i + 1, code] as const))('example %i of the README runs', async (_, code) => {
  const { code: script } = transformSync(`export const done = (async () => {\n${code.replace(/^import .*$/gm, '')}\n})();`, {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  });
  const imports = [...code.matchAll(/^import (\w+|\{[^}]*\}) from '([^']+)';$/gm)].map(([, names, from]) => ({
    names: names!,
    from: from!,
  }));
  const parameters = imports.flatMap(({ names, from }) => {
    const module = from === 'apim-policy-engine' ? library : requireHere(from);
    return names.startsWith('{')
      ? names
          .slice(1, -1)
          .split(',')
          .map((name) => [name.trim(), (module as Record<string, unknown>)[name.trim()]] as const)
      : [[names, module] as const];
  });
  const exports: { done?: Promise<void> } = {};
  // biome-ignore lint/security/noGlobalEval: the text is our own README
  const run = eval(`(exports, ${parameters.map(([name]) => name).join(', ')}) => {\n${script}\n}`) as (
    ...values: unknown[]
  ) => void;
  run(exports, ...parameters.map(([, value]) => value));
  await exports.done;
});
