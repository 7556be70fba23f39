/** What the Dapr stand-in reads: component files, configuration, binding requests, and the values in them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { durationMs, quantityBytes } from '../../../src/dapr/components/metadata-values.js';
import { readFirstValue } from '../../../src/dapr/go-json/decode.js';
import { encodeGoJson } from '../../../src/dapr/go-json/encode.js';
import { GoJsonError } from '../../../src/dapr/go-json/go-value.js';
import { loadConfiguration } from '../../../src/dapr/sidecar/access-rules.js';
import { baggageProblem } from '../../../src/dapr/sidecar/baggage.js';
import { decodeBindingRequest } from '../../../src/dapr/sidecar/binding-request.js';
import { cleanPath, unescapeParameter } from '../../../src/dapr/sidecar/paths.js';
import { loadComponents } from '../../../src/dapr/sidecar/resources.js';
import { traceparentFor } from '../../../src/dapr/sidecar/tracing.js';
import { disturbed, piecesOf, plainText, repeated } from '../arbitraries/texts.js';
import type { FuzzTarget } from '../target.js';

const component = (values: readonly string[]) =>
  `apiVersion: dapr.io/v1alpha1\nkind: Component\nmetadata:\n  name: ${values[0]}\nspec:\n  type: bindings.http\n  version: v1\n  metadata:\n  - name: url\n    value: ${values[1]}\n  - name: k\n    secretKeyRef:\n      name: ${values[2]}\nscopes: [${values[3]}]\n`;
const scalars = fc.constantFrom(
  'a',
  '"q"',
  "'s'",
  '1',
  '0o17',
  '017',
  '1_000',
  '12:30:45',
  'yes',
  '~',
  'null',
  '1.5e3',
  '.inf',
  '2024-01-01',
  '|\n  block',
  '>\n  folded',
  '&x a',
  '*x',
  '!!binary aGk=',
  '{a: 1}',
  '[1, 2]',
  '<<',
  'é',
  '',
);
const yamlMarks = [
  '\n',
  '  ',
  '\t',
  ':',
  ': ',
  '- ',
  '? ',
  '[',
  ']',
  '{',
  '}',
  ',',
  '&a',
  '*a',
  '!',
  '!!str',
  '!!set',
  '|',
  '>',
  '%',
  '@',
  '`',
  '"',
  "'",
  '#',
  '---\n',
  '...\n',
  '<<: *a',
  '\ufeff',
  '%YAML 1.1\n',
];
const yaml = fc.oneof(
  disturbed(fc.array(scalars, { minLength: 4, maxLength: 4 }).map(component), yamlMarks),
  piecesOf([...yamlMarks, 'a', 'kind: Component\n'], 20),
  repeated(yamlMarks, 200),
  fc.constantFrom('a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n', 'a: &a\n  b: *a\n'),
  plainText,
);

const jsonMarks = [
  '{',
  '}',
  '[',
  ']',
  ':',
  ',',
  '"',
  '"operation":',
  '"OPERATION":"x"',
  '"data":',
  '"metadata":',
  '"k":"v"',
  '\\u0041',
  '\\ud800',
  '\\x',
  '1',
  '-',
  '1e999',
  '01',
  '1.',
  'nul',
  'null',
  'true',
  '\u0001',
  ' ',
  'é',
  '\ufeff',
];
const request = fc
  .tuple(plainText, fc.json({ maxDepth: 3 }), fc.json({ maxDepth: 2 }))
  .map(([operation, data, metadata]) => `{"operation":${JSON.stringify(operation)},"data":${data},"metadata":${metadata}}`);
const json = fc.oneof(disturbed(request, jsonMarks), piecesOf(jsonMarks, 16), repeated(jsonMarks, 400), plainText);

const value = fc.oneof(
  piecesOf(
    [
      '1',
      '-',
      '.',
      '5',
      'h',
      'ms',
      'µs',
      's',
      'Ki',
      'Mi',
      'G',
      '%',
      '%41',
      '%zz',
      '/',
      '..',
      '//',
      '=',
      ',',
      ';',
      'a',
      ' ',
      '00-',
      'ff',
      'é',
    ],
    10,
  ),
  plainText,
);

/** What daprd's Go refuses is told as such; anything else is a bug. */
function orGoError(body: () => void): void {
  try {
    body();
  } catch (error) {
    if (!(error instanceof GoJsonError)) throw error;
  }
}

function jsonHolds(text: string): void {
  orGoError(() => decodeBindingRequest(text));
  orGoError(() => {
    const { value: read } = readFirstValue(text);
    const written = encodeGoJson(read);
    if (encodeGoJson(readFirstValue(written).value) !== written) throw new Error(`read back differently: ${written}`);
  });
}

const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

function yamlHolds(text: string): void {
  const file = join(folder, 'component.yaml');
  writeFileSync(file, text);
  for (const { line, column } of loadComponents(folder).problems)
    if (line < 1 || column < 1) throw new Error(`a problem at ${line}:${column}`);
  try {
    loadConfiguration([file]);
  } catch (error) {
    if (!(error instanceof Error) || error instanceof TypeError || error instanceof RangeError) throw error;
  }
}

const isDecodable = (text: string) => !/%(?![0-9A-Fa-f]{2})/.test(text);

function valueHolds(text: string): void {
  durationMs(text);
  quantityBytes(text);
  baggageProblem(text);
  traceparentFor(text, 1);
  if (cleanPath(cleanPath(text)) !== cleanPath(text)) throw new Error('a clean path is cleaned again');
  try {
    unescapeParameter(text);
  } catch (error) {
    if (isDecodable(text) || !(error instanceof Error) || error instanceof TypeError) throw error;
  }
}

/** By what the input starts with. */
const readers: Readonly<Record<string, (text: string) => void>> = { json: jsonHolds, yaml: yamlHolds, value: valueHolds };
const inputs = fc.oneof(
  json.map((text) => `json:${text}`),
  yaml.map((text) => `yaml:${text}`),
  value.map((text) => `value:${text}`),
);

export const daprTarget: FuzzTarget = {
  name: 'dapr',
  inputs,
  holds: (input) => {
    const colon = input.indexOf(':');
    readers[input.slice(0, colon)]!(input.slice(colon + 1));
  },
};
