/** Whole processes in turn: what it takes to import and evaluate, against an empty node. */
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { entries } from './engine.mjs';
import { median } from './measure.mjs';

/** Times as multiples of `node -e 0`. */
export function startUpTimes(dist) {
  const { library, commandLine } = entries(dist);
  const code = `import(${JSON.stringify(pathToFileURL(library).href)}).then(({ compileExpression }) => { if (compileExpression('1 + 1').evaluate({ request: { method: 'GET', url: 'https://h/' } }).toJs() !== 2) process.exit(1); })`;
  const commands = { empty: ['-e', '0'], library: ['-e', code], 'command line': [commandLine, 'eval', '1 + 1'] };
  const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let round = 0; round < 11; round++)
    for (const [name, args] of Object.entries(commands)) {
      const start = process.hrtime.bigint();
      const { status } = spawnSync(process.execPath, args);
      if (status !== 0) throw new Error(`${name} ended with ${status}`);
      times[name].push(Number(process.hrtime.bigint() - start) / 1e6);
    }
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list) / median(times.empty)]));
}
