#!/usr/bin/env node
// Writes test/conformance/exceptions.json anew: the recorded cases that fail now, by reason. The list may only shrink: with a case
// on it that is not there today, it writes nothing and exits 1 unless --grow is given.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transpile } from './dev.mjs';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../test/conformance');
const out = transpile();
const load = (path) => import(pathToFileURL(join(out, path)));
const { answerCase } = await load('conformance/answer-case.js');
const { faultOf } = await load('conformance/compare-answers.js');
(await load('host/crypto/node-crypto.js')).installNodeCrypto();

/** Why cases of a kind of fault fail. */
const reasons = {
  'not there yet': 'The member is declared but has no implementation yet.',
  'other error': 'Roslyn reports another diagnostic, or the same at another place, first.',
  accepted: 'Roslyn refuses the expression for a rule that the binder does not have yet.',
  refused: 'The binder refuses what Roslyn accepts: an overload or conversion rule is missing.',
  'not forbidden': 'The use of a type that APIM forbids is not noticed where no name shows it.',
  'other static type': 'The compile-time type is printed otherwise.',
  'other type': 'The run-time type is another private type of .NET.',
  'other value': 'The value differs in a detail that is not modelled yet.',
  'other message': 'The exception has another message.',
  'other exception': 'Another exception is thrown.',
  'no exception': 'An exception is not thrown.',
  exception: 'An exception is thrown that .NET does not throw.',
  stopped: 'A budget ends what .NET finishes.',
  'engine failure': 'A bug of the engine.',
};

const file = join(folder, 'exceptions.json');
const before = new Set(Object.values(JSON.parse(readFileSync(file, 'utf8'))).flat());
const scenarios = new Map(
  readdirSync(join(folder, 'scenarios')).map((name) => [
    basename(name, '.json'),
    JSON.parse(readFileSync(join(folder, 'scenarios', name), 'utf8')),
  ]),
);
const found = {};
const added = [];
for (const name of readdirSync(join(folder, 'cases')))
  for (const line of readFileSync(join(folder, 'cases', name), 'utf8').split('\n')) {
    if (line === '') continue;
    const expected = JSON.parse(line);
    const fault = faultOf(expected, JSON.parse(JSON.stringify(answerCase(expected, scenarios))));
    if (fault === undefined) continue;
    (found[reasons[fault] ?? fault] ??= []).push(expected.id);
    if (!before.has(expected.id)) added.push(`${expected.id}: ${fault}`);
  }
const count = Object.values(found).flat().length;
console.log(`${count} exceptions (${before.size} before), ${added.length} of them new`);
if (added.length > 0 && !process.argv.includes('--grow')) {
  console.log(added.join('\n'));
  process.exit(1);
}
writeFileSync(file, `${JSON.stringify(found, null, 1)}\n`);
