/** Go's encoding/json (dapr.md 1.2, 1.3). */
import { readFirstValue } from '../../src/dapr/go-json/decode.js';
import { encodeGoJson } from '../../src/dapr/go-json/encode.js';
import { GoJsonError, type GoValue } from '../../src/dapr/go-json/go-value.js';
import { decodeGoUtf8 } from '../../src/dapr/go-json/utf8.js';
import { decodeBindingRequest } from '../../src/dapr/sidecar/binding-request.js';

const messageOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    expect(error).toBeInstanceOf(GoJsonError);
    return (error as Error).message;
  }
  return 'no error';
};

test.each([
  ['"hello"', '"hello"'],
  ['""', '""'],
  ['{"b":1,"a":2}', '{"a":2,"b":1}'],
  ['{"b":{"d":1,"c":[ 1 , 2 ]},"a":null}', '{"a":null,"b":{"c":[1,2],"d":1}}'],
  ['{"é":1,"z":2,"Z":3,"\\ud83d\\ude00":4,"\\uffee":5}', '{"Z":3,"z":2,"é":1,"\uffee":5,"😀":4}'],
  ['12.50', '12.5'],
  ['1e21', '1e+21'],
  ['1e20', '100000000000000000000'],
  ['0.000001', '0.000001'],
  ['1e-7', '1e-7'],
  ['-0', '-0'],
  ['9007199254740993', '9007199254740992'],
  ['"<a&b>"', '"\\u003ca\\u0026b\\u003e"'],
  ['"\\u2028\\u2029\\u007f/\\/"', '"\\u2028\\u2029\u007f//"'],
  ['"\\b\\f\\n\\r\\t\\u0001\\u001f"', '"\\b\\f\\n\\r\\t\\u0001\\u001f"'],
  ['"\\ud800x"', '"\ufffdx"'],
  ['[]', '[]'],
  ['{}', '{}'],
  ['[{},[],true,false]', '[{},[],true,false]'],
  ['{"a":1,"a":2}', '{"a":2}'],
  ['1 trailing', '1'],
  ['{"a":1}{"b":2}', '{"a":1}'],
])('%s is written as %s', (text, written) => {
  expect(encodeGoJson(readFirstValue(text).value)).toBe(written);
});

test.each([
  ['', 'EOF'],
  ['  \n', 'EOF'],
  ['{"a":1', 'unexpected EOF'],
  ['[1,', 'unexpected EOF'],
  ['"abc', 'unexpected EOF'],
  ['tru', 'unexpected EOF'],
  ['-', 'unexpected EOF'],
  ['1.', 'unexpected EOF'],
  ['xyz', "invalid character 'x' looking for beginning of value"],
  ["{'a':1}", "invalid character '\\'' looking for beginning of object key string"],
  ['{"a" 1}', "invalid character '1' after object key"],
  ['{"a":1 "b"}', "invalid character '\"' after object key:value pair"],
  ['[1 2]', "invalid character '2' after array element"],
  ['[1,]', "invalid character ']' looking for beginning of value"],
  ['trux', "invalid character 'x' in literal true (expecting 'e')"],
  ['-x', "invalid character 'x' in numeric literal"],
  ['1.x', "invalid character 'x' after decimal point in numeric literal"],
  ['1ex', "invalid character 'x' in exponent of numeric literal"],
  ['"a\nb"', "invalid character '\\n' in string literal"],
  ['"\\q"', "invalid character 'q' in string escape code"],
  ['"\\u12g4"', "invalid character 'g' in \\u hexadecimal character escape"],
  ['\u0001', "invalid character '\\x01' looking for beginning of value"],
  ['é', "invalid character 'Ã' looking for beginning of value"],
])('%j is refused: %s', (text, message) => {
  expect(messageOf(() => readFirstValue(text))).toBe(message);
});

test('10,000 nested values are read and written, one more is an error', () => {
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
  expect(encodeGoJson(readFirstValue(nested(10_000)).value)).toBe(nested(10_000));
  expect(messageOf(() => readFirstValue(nested(10_001)))).toBe('exceeded max depth');
  const objects = `${'{"a":'.repeat(9_999)}1${'}'.repeat(9_999)}`;
  expect(encodeGoJson(readFirstValue(objects).value)).toBe(objects);
});

test('a byte that belongs to no character is one U+FFFD', () => {
  const bytes = Uint8Array.from([0x61, 0xe2, 0x82, 0xff, 0xc3, 0xa9, 0xed, 0xa0, 0x80, 0xf0, 0x9f, 0x98, 0x80, 0xc3]);
  expect(decodeGoUtf8(bytes)).toBe('a\ufffd\ufffd\ufffdé\ufffd\ufffd\ufffd😀\ufffd');
  expect(decodeGoUtf8(new TextEncoder().encode('\ufeffok'))).toBe('\ufeffok');
});

const decoded = (text: string) => {
  const { operation, data, metadata } = decodeBindingRequest(text);
  return { operation, data: encodeGoJson(data as GoValue), metadata: Object.fromEntries(metadata) };
};

test.each([
  ['{"operation":"create","data":1,"metadata":{"a":"b"}}', { operation: 'create', data: '1', metadata: { a: 'b' } }],
  ['{"Operation":"get","DATA":[1],"MetaData":{"K":"v"}}', { operation: 'get', data: '[1]', metadata: { K: 'v' } }],
  ['null', { operation: '', data: 'null', metadata: {} }],
  ['{}', { operation: '', data: 'null', metadata: {} }],
  ['{"operation":null,"metadata":null}', { operation: '', data: 'null', metadata: {} }],
  ['{"operation":"a","operation":"b","data":1,"data":2}', { operation: 'b', data: '2', metadata: {} }],
  [
    '{"metadata":{"a":"1","b":"2"},"metadata":{"b":"3","c":"4"}}',
    { operation: '', data: 'null', metadata: { a: '1', b: '3', c: '4' } },
  ],
  ['{"metadata":{"a":"1"},"metadata":null}', { operation: '', data: 'null', metadata: {} }],
  ['{"metadata":{"a":null}}', { operation: '', data: 'null', metadata: { a: '' } }],
  ['{"other":1e400,"operation":"x"}', { operation: 'x', data: 'null', metadata: {} }],
  ['{"operation":"x"} and more', { operation: 'x', data: 'null', metadata: {} }],
])('the request %s', (text, expected) => {
  expect(decoded(text)).toEqual(expected);
});

test.each([
  ['"text"', 'json: cannot unmarshal string into Go value of type http.OutputBindingRequest'],
  ['[1]', 'json: cannot unmarshal array into Go value of type http.OutputBindingRequest'],
  ['12', 'json: cannot unmarshal number into Go value of type http.OutputBindingRequest'],
  ['true', 'json: cannot unmarshal bool into Go value of type http.OutputBindingRequest'],
  ['{"operation":1}', 'json: cannot unmarshal number into Go struct field OutputBindingRequest.operation of type string'],
  ['{"metadata":{"a":1}}', 'json: cannot unmarshal number into Go struct field OutputBindingRequest.metadata of type string'],
  ['{"metadata":{"a":true}}', 'json: cannot unmarshal bool into Go struct field OutputBindingRequest.metadata of type string'],
  ['{"metadata":{"a":{}}}', 'json: cannot unmarshal object into Go struct field OutputBindingRequest.metadata of type string'],
  [
    '{"metadata":[]}',
    'json: cannot unmarshal array into Go struct field OutputBindingRequest.metadata of type map[string]string',
  ],
  ['{"data":1e400}', 'json: cannot unmarshal number 1e400 into Go struct field OutputBindingRequest.data of type float64'],
  [
    '{"data":[{"a":-1e999}],"operation":"x"}',
    'json: cannot unmarshal number -1e999 into Go struct field OutputBindingRequest.data of type float64',
  ],
  ['{"data":1e400', 'unexpected EOF'],
])('the request %s is refused: %s', (text, message) => {
  expect(messageOf(() => decodeBindingRequest(text))).toBe(message);
});
