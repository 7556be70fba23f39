#!/usr/bin/env node
// The .NET members that must run, from the oracle's surface.json (kept at ../shared/oracle, which the project itself does not need):
//   node scripts/check-surface.mjs --write     writes test/conformance/surface-members.tsv, which test/conformance/surface.test.ts holds the declarations to
//   node scripts/check-surface.mjs --recorded  asks the oracle which members the recorded cases bind to, and lists those that none does
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const oracleFolder = join(root, '../shared/oracle');
const linesOf = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');

/** Members that no allowed expression binds to: their parameters take only a null that another overload takes as well. */
const outOfReach = [
  [/SecureString/, 'a SecureString cannot be had, and null is as much a string'],
  [/Stream data, .*RSASignaturePadding/, 'a Stream cannot be had, and null is as much a byte[]'],
  [/XStreamingElement/, 'an XStreamingElement cannot be had, and null is as much an XName'],
];

const qualifiers = /\b(?:[A-Z]\w*\.)+(?=[A-Z])/g;

/** `members` without what the language itself does: built-in operators, `new` of enums, `void`. */
function membersThatMustRun() {
  const builtIn = new Set(linesOf(join(oracleFolder, 'surface-unreachable.txt')).map((line) => line.split('\t', 2).join('\t')));
  const types = JSON.parse(readFileSync(join(oracleFolder, 'surface.json'), 'utf8'));
  return types.flatMap(({ type, kind, members }) =>
    members
      .filter((member) => !builtIn.has(`${type}\t${member}`) && type !== 'void' && !(kind === 'enum' && /^\w+\(\)$/.test(member)))
      .map((member) => ({ type, member })),
  );
}

function write() {
  const rows = membersThatMustRun().map(({ type, member }) => {
    const reason = outOfReach.find(([pattern]) => pattern.test(member))?.[1];
    const signature = member.replaceAll(qualifiers, '').replaceAll('{ get;  }', '{ get; }');
    return [type, signature, ...(reason === undefined ? [] : [reason])].join('\t');
  });
  writeFileSync(join(root, 'test/conformance/surface-members.tsv'), `${rows.join('\n')}\n`);
  console.log(`${rows.length} members`);
}

function checkRecorded() {
  const program = process.env.ORACLE ?? join(oracleFolder, 'bin/Release/net10.0/oracle.dll');
  const folders = ['test/conformance/cases', 'test/expr/recorded'];
  const cases = folders
    .flatMap((folder) => readdirSync(join(root, folder)).map((file) => join(root, folder, file)))
    .filter((file) => file.endsWith('.jsonl'))
    .flatMap(linesOf)
    .map((line) => JSON.parse(line))
    .filter(({ diagnostics, forbidden }) => diagnostics === undefined && forbidden === undefined);
  const input = cases.map(({ id, expression }) => JSON.stringify({ id, expression })).join('\n');
  const { stdout, status, error } = spawnSync('dotnet', [program, '--bound'], { input, encoding: 'utf8', maxBuffer: 1 << 30 });
  if (status !== 0) {
    console.error(
      `The oracle did not answer (${error?.message ?? `code ${status}`}): build it as ${oracleFolder}/README.md says, or name it in ORACLE.`,
    );
    process.exit(1);
  }
  const bound = new Set(stdout.split('\n').map((line) => line.split('\t', 2).join('\t')));
  const missing = membersThatMustRun().filter(({ type, member }) => !bound.has(`${type}\t${member}`));
  const unexcused = missing.filter(({ member }) => !outOfReach.some(([pattern]) => pattern.test(member)));
  for (const { type, member } of unexcused) console.log(`${type}\t${member}`);
  console.log(
    `${cases.length} cases, ${missing.length} members that none binds to, ${missing.length - unexcused.length} of them out of reach`,
  );
  process.exit(unexcused.length === 0 ? 0 : 1);
}

const actions = { '--write': write, '--recorded': checkRecorded };
const action = actions[process.argv[2]];
if (action === undefined) {
  console.error(`usage: node scripts/check-surface.mjs ${Object.keys(actions).join(' | ')}`);
  process.exit(1);
}
action();
