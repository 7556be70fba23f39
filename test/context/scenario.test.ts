import { writeForm, writeQuery } from '../../src/context/form.js';
import { contextFromRequest } from '../../src/context/incoming-request.js';
import { overlay } from '../../src/context/json.js';
import type { MessageBody } from '../../src/context/message-body.js';
import { setClock, systemClock } from '../../src/context/ports.js';
import { contextFromScenario } from '../../src/context/scenario.js';
import { textsOrDefault } from '../../src/context/string-map.js';
import { Url } from '../../src/context/url.js';
import { variableOrDefault } from '../../src/context/variables.js';
import { ClrException } from '../../src/expr/runtime/exception.js';
import { objectText, runtimeTypeOf } from '../../src/expr/runtime/value-ops.js';
import { Box, bytesOf, type ClrArray, clrTypeName } from '../../src/expr/runtime/values.js';
import { arrayOf, type TypeSymbol } from '../../src/expr/types/type-symbol.js';
import { generics, typeNamed, types } from '../../src/expr/types/universe.js';
import { declareTypes } from './declare-types.js';

beforeAll(declareTypes);
afterAll(() => void setClock(systemClock));

const request = { url: 'https://h.example/p', headers: { 'X-Number': '42', Accept: ['a', 'b'], 'X-None': [], 'X-Null': null } };
const scenario = {
  requestId: '6f1c1a5e-3b0a-4c55-9d55-0d9f4c1f7a10',
  timestamp: '2024-03-15T10:20:30.1234567Z',
  elapsed: '00:00:01.25',
  request,
};
const build = (over = {}) => contextFromScenario(scenario, over);
const thrown = (action: () => unknown): string => {
  try {
    action();
  } catch (e) {
    if (e instanceof ClrException) return `${e.typeName.replace(/^.*\./, '')}: ${e.message}`;
    return String(e);
  }
  return 'nothing';
};

test('the overlay', () => {
  expect(overlay({ a: { b: 1, c: [1, 2] }, d: 1 }, { a: { b: 2, c: [3] }, d: null, e: 0 })).toEqual({
    a: { b: 2, c: [3] },
    d: null,
    e: 0,
  });
});

test('the root', () => {
  const context = build({
    user: { id: 'u', registrationDate: '2022-11-05T08:00:00Z', groups: [{ id: 'g', name: 'G' }] },
    backend: { id: 'b', type: 'Pool' },
  });
  expect(objectText(context)).toBe('IContext');
  expect(context.timestamp.toClrString()).toBe('03/15/2024 10:20:30');
  expect(context.elapsed().toClrString()).toBe('00:00:01.2500000');
  expect(context.requestId.toClrString()).toBe(scenario.requestId);
  expect([context.product, context.response, context.user!.id, context.backend!.type]).toEqual([null, null, 'u', 1]);
  expect(context.user!.groups.items[0]).toMatchObject({ id: 'g', name: 'G' });
  context.trace('t');
  expect(context.traces).toEqual(['t']);
});

test('headers ignore case and keep order and spelling', () => {
  const { headers } = build({ request: { headers: { 'x-number': '43' } } }).request;
  expect([...headers.namedValues()]).toEqual([
    ['X-Number', ['43']],
    ['Accept', ['a', 'b']],
    ['X-None', []],
    ['X-Null', ['']],
  ]);
  expect(['ACCEPT', 'x-none', 'X-Null', 'nope'].map((name) => textsOrDefault(headers, name, 'd'))).toEqual(['a,b', '', '', 'd']);
  headers.appendTexts('accept', 'c');
  headers.setTexts('X-New', '1');
  headers.deleteName('x-number');
  expect(textsOrDefault(headers, 'Accept', null)).toBe('a,b,c');
  expect(textsOrDefault(headers, 'X-Number', null)).toBeNull();
  expect(thrown(() => textsOrDefault(headers, null, null))).toBe(
    "ArgumentNullException: Value cannot be null. (Parameter 'key')",
  );
  expect(thrown(() => headers.valueAt('nope'))).toBe(
    "KeyNotFoundException: The given key 'nope' was not present in the dictionary.",
  );
  expect(thrown(() => textsOrDefault(null, 'x', null))).toBe(
    'NullReferenceException: Object reference not set to an instance of an object.',
  );
});

test.each([
  ['http://example.com', ['example.com', '/', 80, '', 'http']],
  ['https://[::1]:8080/x', ['[::1]', '/x', 8080, '', 'https']],
  ['https://bücher.example/ü?ü=ü', ['bücher.example', '/%C3%BC', 443, '?%C3%BC=%C3%BC', 'https']],
  ['https://h.example/a//b/./c/', ['h.example', '/a//b/c/', 443, '', 'https']],
  ['https://h.example/p?', ['h.example', '/p', 443, '?', 'https']],
])('the URL %s', (text, expected) => {
  const url = new Url(text);
  expect([url.host, url.path, url.port, url.queryString, url.scheme]).toEqual(expected);
});

test('the query', () => {
  expect([...new Url('https://h.example/p?a&b=&=c&d=1=2&e=%26&f=a+b&F=%2B').query.namedValues()]).toEqual([
    ['a', ['']],
    ['b', ['']],
    ['', ['c']],
    ['d', ['1=2']],
    ['e', ['&']],
    ['f', ['a b', '+']],
  ]);
});

const body = (text: string | null, contentType?: string): MessageBody =>
  build({ request: { body: text, headers: contentType === undefined ? {} : { 'Content-Type': contentType } } }).request.body!;

test('a body is read once unless it is preserved', () => {
  expect(body(null)).toBeNull();
  const it = body('{"a":1}');
  expect(it.as(types.string, true)).toBe('{"a":1}');
  expect(objectText(it.as(types.jObject, false))).toBe('{\n  "a": 1\n}');
  expect(it.isConsumed).toBe(true);
  expect(thrown(() => it.as(types.string, true))).toBe('InvalidOperationException: The message body has already been read.');
  expect(it.text).toBe('{"a":1}');
  expect(it.copy().as(types.string, false)).toBe('{"a":1}');
  const bytes = body('é');
  bytesOf(bytes.as(arrayOf(types.byte), true) as ClrArray<number>)[0] = 0;
  expect(bytes.as(types.string, false)).toBe('é');
  const { request: message } = build({ request: { body: 'x' } });
  message.body!.as(types.string, false);
  message.setBody('y');
  expect(message.body!.as(types.string, false)).toBe('y');
});

test.each<[string, TypeSymbol, string]>([
  [
    '[1]',
    types.jObject,
    "JsonReaderException: The message body is not a valid JSON. Error reading JObject from JsonReader. Current JsonReader item is not an object: StartArray. Path '', line 1, position 1.",
  ],
  [
    '',
    types.jToken,
    "JsonReaderException: The message body is not a valid JSON. Error reading JToken from JsonReader. Path '', line 0, position 0.",
  ],
  [
    'Grüße',
    typeNamed('System.Xml.Linq.XElement'),
    'XmlException: The message body is not a valid XML. Data at the root level is invalid. Line 1, position 1.',
  ],
  ['x', types.int, 'NotSupportedException: Message body cannot be read as System.Int32.'],
  ['x', arrayOf(types.string), 'NotSupportedException: Message body cannot be read as System.String[].'],
  [
    'x',
    generics.list(types.string),
    'NotSupportedException: Message body cannot be read as System.Collections.Generic.List`1[[System.String, System.Private.CoreLib, Version=10.0.0.0, Culture=neutral, PublicKeyToken=7cec85d7bea7798e]].',
  ],
])('the body %j refused', (text, type, expected) => {
  const it = body(text);
  expect(thrown(() => it.as(type, false))).toBe(expected);
  expect(it.isConsumed).toBe(true);
});

test('bytes are decoded with the charset of the message', () => {
  const bytes = Uint8Array.of(0xe9, 0x61);
  const context = build({ request: { headers: { 'Content-Type': 'text/plain; charset="ISO-8859-1"' } } });
  context.request.setBody(bytes);
  expect(context.request.body!.text).toBe('éa');
  context.request.headers.setTexts('content-type', 'text/plain');
  expect(context.request.body!.text).toBe('\ufffda');
});

test('forms', () => {
  const form = body('a=1&&b&=x&a=%zz&c=%E9&d=a%20b&e=1=2').asForm(false);
  expect(writeForm(form)).toBe('a=1&a=%25zz&b=&=x&c=%EF%BF%BD&d=a+b&e=1%3D2');
  expect(writeQuery(body('').asForm(false))).toBeNull();
});

test.each<[string, unknown, string, string]>([
  ['int', 7, 'System.Int32', '7'],
  ['long', '9007199254740993', 'System.Int64', '9007199254740993'],
  ['double', 5, 'System.Double', '5'],
  ['decimal', '1.50', 'System.Decimal', '1.50'],
  ['bool', true, 'System.Boolean', 'True'],
  ['string', 5, 'System.String', '5'],
  ['datetime', '2024-03-15T12:00:00+02:00', 'System.DateTime', '03/15/2024 10:00:00'],
  ['guid', '0F8FAD5B-d9cb-469f-a165-70867728950e', 'System.Guid', '0f8fad5b-d9cb-469f-a165-70867728950e'],
  ['JArray', [1, 'a', null, 1.5], 'Newtonsoft.Json.Linq.JArray', '[\n  1,\n  "a",\n  null,\n  1.5\n]'],
  ['string[]', ['a', null], 'System.String[]', 'System.String[]'],
  ['jwt', 'e30.e30.x', 'Jwt', 'Jwt'],
  ['authorization', { accessToken: 't' }, 'Authorization', 'Authorization'],
  ['response', { statusCode: 200 }, 'IResponse', 'IResponse'],
])('a variable of type %s', (type, value, typeName, text) => {
  const held = build({ variables: { v: { type, value } } as never }).variables.get('v');
  expect(clrTypeName(runtimeTypeOf(held)!)).toBe(typeName);
  expect(objectText(held)).toBe(text);
});

test('variables', () => {
  const { variables } = build({
    variables: { n: { type: 'int', value: 7 }, s: { type: 'string', value: 'x' }, z: { type: 'null' } },
  });
  expect(variables.valueAt('nope')).toBeNull();
  expect(variableOrDefault(types.int, variables, 'n', 0)).toBe(7);
  expect(variableOrDefault(types.int, variables, 'nope')).toBe(0);
  expect(variableOrDefault(types.string, variables, 'z', 'd')).toBeNull();
  expect(thrown(() => variableOrDefault(types.long, variables, 'n', 0n))).toBe(
    "InvalidCastException: Unable to cast object of type 'System.Int32' to type 'System.Int64'.",
  );
  expect(thrown(() => variableOrDefault(types.int, variables, 'z', 0))).toBe(
    'NullReferenceException: Object reference not set to an instance of an object.',
  );
  expect(thrown(() => variableOrDefault(types.int, variables, null, 0))).toBe(
    "ArgumentNullException: Value cannot be null. (Parameter 'key')",
  );
  variables.set('b', new Box(types.bool, true));
  expect([...variables].map(([name]) => name)).toEqual(['n', 's', 'z', 'b']);
  expect(variables.count).toBe(4);
});

test.each<[unknown, string]>([
  [{ variables: { v: { type: 'nope' } } }, 'ScenarioError: variables.v.type: unknown variable type nope'],
  [{ request: { url: null } }, 'ScenarioError: request.url: a text expected'],
  [{ backend: { type: 'Other' } }, 'ScenarioError: backend.type: one of Single, Pool expected'],
  [{ user: { groups: 'x' } }, 'ScenarioError: user.groups: a list expected'],
])('a bad scenario: %j', (over, expected) => expect(thrown(() => build(over as never))).toBe(expected));

test('a request that a gateway received', () => {
  const start = 638460948301234567n;
  setClock({ nowTicks: () => start + 12_500_000n });
  const context = contextFromRequest(
    {
      method: 'POST',
      url: 'https://h.example/p?x=1',
      headers: [
        ['X', '1'],
        ['x', '2'],
      ],
      body: 'b',
      ip: '::1',
      matchedParameters: { id: '7' },
    },
    {
      receivedAt: start,
      originalUrl: 'https://o.example/',
      parts: { api: { id: 'a' }, variables: { n: { type: 'int', value: 1 } } },
    },
  );
  expect(context.request.headers.valuesOf('X')).toEqual(['1', '2']);
  expect([context.request.method, context.request.originalUrl.host, context.request.ipAddress, context.api!.id]).toEqual([
    'POST',
    'o.example',
    '::1',
    'a',
  ]);
  expect(context.elapsed().toClrString()).toBe('00:00:01.2500000');
  expect(context.request.matchedParameters.valueAt('id')).toBe('7');
});
