/** `apim-policy batch`: recorded-case lines in, answers out. */

import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { answerCase, type ConformanceCase } from '../../conformance/answer-case.js';
import type { Json } from '../../context/json.js';
import { defaultBudgets } from '../../expr/runtime/budget.js';
import { installNodeCrypto } from '../../host/crypto/node-crypto.js';
import { CliError, type Command, textOption, write } from '../command.js';
import { emptyScenario, readScenarios } from '../scenarios.js';

function readCase(line: string): ConformanceCase | string {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch (error) {
    return `The line is not valid JSON: ${error instanceof Error ? error.message : String(error)}`;
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return 'The line is not a JSON object.';
  const { expression } = parsed as { expression?: unknown };
  if (typeof expression !== 'string') return "The case has no text 'expression'.";
  return parsed as ConformanceCase;
}

function answerLine(line: string, scenarios: ReadonlyMap<string, Json>): string {
  const given = readCase(line);
  if (typeof given !== 'string') return JSON.stringify(answerCase(given, scenarios, defaultBudgets));
  const id = /"id"\s*:\s*("(?:[^"\\]|\\.)*")/.exec(line);
  return `{"id":${id?.[1] ?? 'null'},"failure":${JSON.stringify(given)}}`;
}

export const command: Command = {
  name: 'batch',
  summary: 'Evaluates cases from standard input, one JSON line each; answers on standard output in the same order',
  usage: '[--scenarios DIR] < cases.jsonl',
  options: {
    scenarios: {
      type: 'string',
      value: 'DIR',
      help: "Folder of scenario files that a case's 'scenario' names (default scenario: default)",
    },
  },
  details:
    'A case is {"id", "expression", "scenario"?, "with"?}; "with" is merged over the scenario. An answer has "staticType", "value",\n"exception", "diagnostics", "traces", "stopped" or "failure" (docs/conformance.md). The exit code is 0 whatever the cases do.',
  async run(args, io) {
    const [file] = args.positionals;
    if (file !== undefined) throw new CliError(`Cases come from standard input: apim-policy batch < ${file}`);
    installNodeCrypto();
    const folder = textOption(args, 'scenarios');
    const scenarios = folder === undefined ? new Map([['default', emptyScenario]]) : readScenarios(resolve(io.cwd, folder));
    for await (const line of createInterface({ input: io.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
      if (io.signal.aborted) break;
      if (line.trim() !== '') await write(io.stdout, `${answerLine(line, scenarios)}\n`);
    }
    return 0;
  },
};
