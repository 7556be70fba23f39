/** The process of one target in a long run; `scripts/fuzz.mjs` starts it and reads its messages. */
import { runTarget } from './run-target.js';
import { targets } from './targets/index.js';

const [name, seed, seconds, lastInput] = process.argv.slice(2);
const target = targets.find((candidate) => candidate.name === name);
if (target === undefined || lastInput === undefined) throw new Error(`no target ${name}`);
const tell = (message: object) => process.send?.(message);

// Until the parent's channel is closed the process would stay.
const report = await runTarget(
  target,
  Number(seed),
  Number(seconds),
  lastInput,
  (runs) => tell({ runs }),
  (finding) => tell({ finding }),
);
tell({ done: report.runs });
process.disconnect?.();
