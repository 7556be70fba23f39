/** The same expressions compiled by Roslyn: the oracle beside the repository, built on demand. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const project = join(root, '../shared/oracle/Oracle.csproj');
const artifacts = join(root, '.cache/oracle');
const program = join(artifacts, 'bin/Oracle/release/oracle.dll');

function dotnet(args, purpose) {
  const { status, error, stdout, stderr } = spawnSync('dotnet', args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (error?.code === 'ENOENT') throw new Error('--oracle needs the .NET SDK 10: no `dotnet` was found.');
  if (status !== 0) throw new Error(`${purpose} failed:\n${stdout}\n${stderr}`);
  return stdout;
}

/** Builds the oracle where that is still to be done. */
export function buildOracle() {
  if (!existsSync(project)) throw new Error(`--oracle needs the sources of the oracle: there is no ${project}.`);
  if (!existsSync(program)) dotnet(['build', project, '-c', 'Release', '--artifacts-path', artifacts], 'Building the oracle');
}

/** Nanoseconds a call by id; what Roslyn refuses is left out. */
export function roslynTimes(cases) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const file = join(folder, 'cases.jsonl');
    writeFileSync(file, cases.map((one) => `${JSON.stringify(one)}\n`).join(''));
    const lines = dotnet([program, '--bench', file], 'Timing by the oracle').trim().split('\n');
    const answers = lines.map((line) => JSON.parse(line)).filter(({ nanoseconds }) => nanoseconds !== undefined);
    return new Map(answers.map(({ id, nanoseconds }) => [id, nanoseconds]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
