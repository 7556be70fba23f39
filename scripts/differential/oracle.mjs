/** Asks real C# and .NET: the oracle, a program that answers case lines (docs/conformance.md). */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the oracle may have been built; `ORACLE` names it otherwise. */
export const findOracle = (root) =>
  [
    process.env.ORACLE,
    join(root, '.cache/oracle/bin/Release/net10.0/oracle.dll'),
    join(root, '../shared/oracle/bin/Release/net10.0/oracle.dll'),
  ].find((path) => path !== undefined && existsSync(path));

export const hasDotnet = () => spawnSync('dotnet', ['--version']).status === 0;

/** Answers by id. A case that takes the whole process with it (a stack overflow) has none. */
export function askOracle(program, cases) {
  if (cases.length === 0) return new Map();
  // A folder of its own: generated cases may write files.
  const cwd = mkdtempSync(join(tmpdir(), 'oracle-'));
  const { stdout, status } = spawnSync('dotnet', [program], {
    input: cases.map((one) => JSON.stringify(one)).join('\n'),
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    cwd,
    env: { ...process.env, TZ: 'UTC' },
  });
  rmSync(cwd, { recursive: true });
  if (status === 0)
    return new Map(
      stdout
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line))
        .map((answer) => [answer.id, answer]),
    );
  if (cases.length === 1) return new Map();
  const half = cases.length >> 1;
  return new Map([...askOracle(program, cases.slice(0, half)), ...askOracle(program, cases.slice(half))]);
}
