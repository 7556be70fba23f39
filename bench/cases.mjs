/** What is timed: expressions by suite, and the calls that evaluate them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;
const root = join(here, '..');

/** The suite that has a hand-written twin for each expression (`baseline.mjs`). */
export const policySuite = 'policy';
const areas = readdirSync(join(here, 'suites')).map((file) => file.replace(/\.jsonl$/, ''));
export const suiteNames = [policySuite, ...areas];

/** The file of a suite. */
export const suiteFile = (name) => join(here, name === policySuite ? 'expressions.jsonl' : `suites/${name}.jsonl`);

/** `{ id, expression }` of each line. */
export const readCases = (file) =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

const scenario = JSON.parse(readFileSync(join(root, 'test/conformance/scenarios/default.json'), 'utf8'));

/** Eight contexts, so that no side is folded to a constant. */
export const contextsOf = (engine) =>
  Array.from({ length: 8 }, (_, i) => engine.contextOf(scenario, { request: { ipAddress: `203.0.113.${i}` } }));

/** A side to time: `run` over the contexts, with a fresh body for each call that reads it, since a body is read once. */
export function sideOf(expression, run, contexts) {
  if (!/Request\.Body/.test(expression)) return { run, inputs: contexts };
  const { body } = scenario.request;
  return {
    run: (context) => {
      context.request.setBody(body);
      return run(context);
    },
    inputs: contexts,
  };
}
