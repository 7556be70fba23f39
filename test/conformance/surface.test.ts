/** Every member of .NET Framework's surface that API Management allows is declared and runs (surface-members.tsv: type, signature). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { typeNameOf, runs } from '../../src/testing/reference-pages.js';
import { declaredTypes } from '../../src/expr/surface/index.js';

/** C#'s own names of types, which the list uses. */
const keywords: Readonly<Record<string, string>> = {
  bool: 'Boolean',
  byte: 'Byte',
  char: 'Char',
  decimal: 'Decimal',
  double: 'Double',
  float: 'Single',
  int: 'Int32',
  long: 'Int64',
  object: 'Object',
  sbyte: 'SByte',
  short: 'Int16',
  string: 'String',
  uint: 'UInt32',
  ulong: 'UInt64',
  ushort: 'UInt16',
};

const qualifiers = /\b(?:[A-Z]\w*\.)+(?=[A-Z])/g;
/** Constants are compared by name: their values are written in other ways. */
const plain = (signature: string): string =>
  signature.replaceAll(qualifiers, '').replaceAll('@', '').replace(/^(const .*?) = .*$/, '$1');
/** `System.Collections.Generic.List<T>` with the number of its parameters in place of their names. */
const plainType = (name: string): string => name.replaceAll('+', '.').replace(/<.*?>/g, (list) => `\`${list.split(',').length}`);

test('every member is declared and runs', () => {
  const declared = new Map<string, boolean>();
  for (const { header, members } of declaredTypes)
    for (const member of members) declared.set(`${plainType(typeNameOf(header))} ${plain(member.signature)}`, runs(member, header));
  const missing: string[] = [];
  const notYet: string[] = [];
  const lines = readFileSync(join(__dirname, 'surface-members.tsv'), 'utf8').trim().split('\n');
  for (const [type, signature] of lines.map((line) => line.split('\t'))) {
    const name = keywords[type!] === undefined ? type! : `System.${keywords[type!]}`;
    const state = declared.get(`${plainType(name)} ${plain(signature!)}`);
    if (state === undefined) missing.push(`${type} ${signature}`);
    else if (!state) notYet.push(`${type} ${signature}`);
  }
  expect({ missing, notYet }).toEqual({ missing: [], notYet: [] });
  expect(lines.length).toBeGreaterThan(3000);
});
