/** The files of the command line: requests (`.http`) and scenarios; and the bytes that files and messages are. */
import fc from 'fast-check';
import { CliError } from '../../../src/cli/command.js';
import { parseHttpFile } from '../../../src/cli/http-file.js';
import { decodeText } from '../../../src/context/charsets.js';
import { contextFromScenario } from '../../../src/context/scenario.js';
import { ScenarioError } from '../../../src/context/scenario-reader.js';
import { decodeGoUtf8 } from '../../../src/dapr/go-json/utf8.js';
import { standardEnvironment } from '../../../src/environment.js';
import { ClrException } from '../../../src/expr/runtime/exception.js';
import { readDocument } from '../../../src/policies/document/read.js';
import { disturbed, piecesOf, plainText, repeated } from '../arbitraries/texts.js';
import { spanIsInside } from '../checks/expression.js';
import { globalsAreUnchanged } from '../checks/globals.js';
import type { FuzzTarget } from '../target.js';

// Declares the types of the context, which scenarios make use of.
standardEnvironment();

const lines = [
  'GET https://h/p',
  'POST https://h/{{x}} HTTP/1.1',
  'h',
  'Content-Type: application/json',
  'X-A: {{x}}',
  '',
  '{"a": 1}',
  '### name',
  '###',
  '# @name n',
  '// c',
  '@x = 1',
  '@y={{x}}',
  '@x = {{x}}',
  '< file.json',
  ': v',
  'a b c d',
  '{{',
  '}}',
  '{{ missing }}',
  '\ufeff',
  '\t',
];
const requests = fc.oneof(
  disturbed(
    fc.array(fc.constantFrom(...lines), { maxLength: 14 }).map((list) => list.join('\n')),
    [...lines, '\n', '\r\n', ' '],
  ),
  repeated([...lines, '\n'], 100),
  plainText,
);

const scalar = fc.oneof(
  fc.constantFrom<unknown>(
    'a',
    '',
    '1',
    'x y',
    null,
    true,
    0,
    -1,
    1.5,
    1e300,
    'https://h/p?q=1',
    '/p',
    '2024-02-29T00:00:00Z',
    '00:00:01',
    '6f1c1a5e-3b0a-4c55-9d55-0d9f4c1f7a10',
    '__proto__',
    'NaN',
  ),
  plainText,
);
const anything = fc.oneof(
  { weight: 6, arbitrary: scalar },
  { weight: 1, arbitrary: fc.array(scalar, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.dictionary(plainText, scalar, { maxKeys: 3 }) },
);
const record = (...names: string[]) => fc.record(Object.fromEntries(names.map((name) => [name, anything])), { requiredKeys: [] });
const headers = fc.dictionary(
  fc.constantFrom('Content-Type', 'X-A', '', 'é', '__proto__'),
  fc.oneof(anything, fc.array(scalar, { maxLength: 2 })),
  { maxKeys: 3 },
);
const request = fc.record(
  {
    method: anything,
    url: fc.oneof({ weight: 5, arbitrary: fc.constant('https://h/p?q=1') }, anything),
    originalUrl: anything,
    ipAddress: anything,
    headers: fc.oneof(headers, anything),
    matchedParameters: headers,
    body: anything,
    bodyBase64: anything,
    certificate: anything,
  },
  { requiredKeys: ['url'] },
);
const variable = fc.record(
  {
    type: fc.oneof(
      fc.constantFrom(
        'null',
        'string',
        'bool',
        'int',
        'long',
        'double',
        'decimal',
        'datetime',
        'guid',
        'JObject',
        'JArray',
        'string[]',
        'jwt',
        'authorization',
        'response',
        'constructor',
      ),
      anything,
    ),
    value: anything,
  },
  { requiredKeys: [] },
);
const scenarios = fc
  .record(
    {
      request: fc.oneof({ weight: 8, arbitrary: request as fc.Arbitrary<unknown> }, anything),
      response: fc.oneof(record('statusCode', 'statusReason', 'headers', 'body'), anything),
      timestamp: anything,
      elapsed: anything,
      requestId: anything,
      tracing: anything,
      api: record('id', 'name', 'path', 'revision', 'version', 'serviceUrl', 'protocols', 'isCurrentRevision', 'workspace'),
      operation: record('id', 'method', 'name', 'urlTemplate'),
      product: record('id', 'name', 'state', 'apis', 'groups', 'subscriptionsLimit', 'approvalRequired'),
      subscription: record('id', 'name', 'key', 'primaryKey', 'createdTime', 'startDate', 'endDate'),
      user: record('id', 'email', 'groups', 'identities', 'registrationDate'),
      deployment: record('region', 'serviceName', 'certificates', 'gateway', 'gatewayId'),
      backend: record('id', 'type', 'azureRegion'),
      lastError: record('source', 'reason', 'message'),
      graphQL: record('arguments', 'parent'),
      variables: fc.oneof(fc.dictionary(fc.constantFrom('v', '', '__proto__', 'é'), variable, { maxKeys: 3 }), anything),
    },
    { requiredKeys: ['request'] },
  )
  .map((scenario) => JSON.stringify(scenario));

function httpHolds(text: string): void {
  try {
    parseHttpFile(text, 'f.http');
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
  }
}

function scenarioHolds(text: string): void {
  try {
    contextFromScenario(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof ScenarioError || error instanceof ClrException)) throw error;
  }
  globalsAreUnchanged();
}

/** Each character is a byte: marks of encodings, broken sequences, markup. */
const bytes = fc.oneof(
  piecesOf(
    [
      '\xef\xbb\xbf',
      '\xff\xfe',
      '\xfe\xff',
      '\0',
      '<a/>',
      '<\0a\0/\0>\0',
      '\xc3',
      '\xa9',
      '\xf0\x9f\x98',
      '\xed\xa0\x80',
      '\xc0\x80',
      '\xff',
      'a',
    ],
    10,
  ),
  fc.uint8Array({ maxLength: 40 }).map((list) => String.fromCharCode(...list)),
);
const charsets = [undefined, 'utf-8', 'utf-16', 'iso-8859-1', 'windows-1252', 'us-ascii', 'bogus', ''];

function bytesHold(text: string): void {
  const content = Uint8Array.from(text, (character) => character.charCodeAt(0));
  const { document, diagnostics } = readDocument(content);
  for (const { span, source } of diagnostics) spanIsInside(span.start, span.end, source?.text ?? document?.source.text ?? text);
  for (const charset of charsets) decodeText(content, charset);
  decodeGoUtf8(content);
}

/** By what the input starts with. */
const readers: Readonly<Record<string, (text: string) => void>> = { http: httpHolds, scenario: scenarioHolds, bytes: bytesHold };

export const filesTarget: FuzzTarget = {
  name: 'files',
  inputs: fc.oneof(
    requests.map((text) => `http:${text}`),
    scenarios.map((text) => `scenario:${text}`),
    bytes.map((text) => `bytes:${text}`),
  ),
  holds: (input) => {
    const colon = input.indexOf(':');
    readers[input.slice(0, colon)]!(input.slice(colon + 1));
  },
};
