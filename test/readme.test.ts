/** Runs every `ts` example of the README against the sources. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { transformSync } from '@swc/core';
import { commands } from '../src/cli/command-list.js';
import * as library from '../src/index.js';

const readme = readFileSync(join(__dirname, '../README.md'), 'utf8');
const examples = [...readme.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map((match) => match[1]!);
const requireHere = createRequire(__filename);

test('the README has examples', () => {
  expect(examples.length).toBeGreaterThanOrEqual(2);
});

test('the error of the README is what the library says', () => {
  const shown = /^```text\n(expression:[\s\S]*?)\n```$/m.exec(readme)![1]!;
  expect(() => library.compileExpression('@(context.Request.Methd)')).toThrow(shown);
});

describe('the command lines of the pages', () => {
  const root = join(__dirname, '..');
  const pages = ['README.md', 'examples/README.md', ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`)];
  const lines = pages.flatMap((page) =>
    [...readFileSync(join(root, page), 'utf8').matchAll(/^ *(apim-policy .*)$|`(apim-policy [^`\n]+)`/gm)].map(
      ([, line, inline]) => [page, (line ?? inline)!] as const,
    ),
  );

  test('name every command in the README', () => {
    const named = lines.filter(([page]) => page === 'README.md').map(([, line]) => line.split(' ')[1]);
    expect(named).toEqual(expect.arrayContaining(Object.keys(commands)));
  });

  test.each(lines)('%s: %s', async (_page, line) => {
    const [, name, ...words] = line.replace(/ #.*$/, '').split(' ');
    if (name === 'help' || name === 'COMMAND') return;
    expect(Object.keys(commands)).toContain(name);
    const { options } = await commands[name!]!();
    const known = Object.entries(options).flatMap(([option, { short }]) => [
      `--${option}`,
      ...(short === undefined ? [] : [`-${short}`]),
    ]);
    for (const word of words) if (/^-{1,2}[a-z]/i.test(word)) expect([...known, '--help']).toContain(word.split('=')[0]);
  });
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
