/** Runs a target for a time, and goes on behind a finding: what the long run's process does. */
import { ftruncateSync, openSync, writeSync } from 'node:fs';
import fc from 'fast-check';
import { withinCpuTime } from './checks/cpu-time.js';
import type { FuzzTarget } from './target.js';

/** An input, made small, for which a property does not hold; `seed` and `path` make it again. */
export interface Finding {
  readonly target: string;
  readonly error: string;
  readonly input: string;
  readonly seed: number;
  readonly path: string;
}

export interface RunReport {
  readonly runs: number;
  readonly findings: readonly Finding[];
}

/** Inputs between two looks at the clock. */
const batchSize = 100;
/** Errors that differ only in numbers and quoted texts are one finding. */
const kindOf = (error: string): string => error.replace(/"(?:\\.|[^"\\])*"|'[^']*'|\d+/g, '_').slice(0, 120);

/** The property of a target, as fast-check runs it. */
export const propertyOf = ({ inputs, holds }: FuzzTarget): fc.IAsyncPropertyWithHooks<[string]> =>
  fc.asyncProperty(inputs, (input) => withinCpuTime(() => holds(input)));

/** `lastInput`: a file that holds the input at hand, for whoever finds this process dead. `onFinding` is told each kind once. */
export async function runTarget(
  target: FuzzTarget,
  seed: number,
  seconds: number,
  lastInput: string,
  onProgress: (runs: number) => void,
  onFinding: (finding: Finding) => void,
): Promise<RunReport> {
  const file = openSync(lastInput, 'w');
  const watched: FuzzTarget = {
    ...target,
    holds: (input) => {
      ftruncateSync(file, writeSync(file, input, 0));
      return target.holds(input);
    },
  };
  const known = new Set<string>();
  const findings: Finding[] = [];
  const deadline = Date.now() + seconds * 1000;
  let runs = 0;
  for (let batch = 0; Date.now() < deadline; batch++) {
    const batchSeed = (seed + batch * 7919) & 0x7fffffff;
    const details = await fc.check(propertyOf(watched), { seed: batchSeed, numRuns: batchSize });
    runs += details.numRuns;
    onProgress(runs);
    if (!details.failed || details.counterexample === null) continue;
    const error = String((details.errorInstance as Error | undefined)?.stack ?? details.errorInstance);
    const kind = kindOf(error.split('\n')[0]!);
    if (known.has(kind)) continue;
    known.add(kind);
    const finding = {
      target: target.name,
      error,
      input: details.counterexample[0],
      seed: batchSeed,
      path: details.counterexamplePath ?? '',
    };
    findings.push(finding);
    onFinding(finding);
  }
  return { runs, findings };
}
