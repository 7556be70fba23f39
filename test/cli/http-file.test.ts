/** `.http` files. */
import { CliError } from '../../src/cli/command.js';
import { parseHttpFile, pickRequest } from '../../src/cli/http-file.js';

const file = `
@host = http://localhost:5000
@path={{host}}/orders

# a comment
// another
POST {{path}}?x=1 HTTP/1.1
Content-Type: application/json
# not now: X-Off: 1
X-Id:  {{host}}

{"id": 1,
 "host": "{{host}}"}

### second one
GET /plain
    ?a=b
    &c=d

###
# @name third
get http://example.com/x

< ./body.json

###

// nothing here
`;

test('requests, with their names, variables, headers and bodies', () => {
  expect(parseHttpFile(file, 'a.http')).toEqual([
    {
      name: undefined,
      method: 'POST',
      url: 'http://localhost:5000/orders?x=1',
      headers: [
        ['Content-Type', 'application/json'],
        ['X-Id', 'http://localhost:5000'],
      ],
      body: '{"id": 1,\n "host": "http://localhost:5000"}',
    },
    { name: 'second one', method: 'GET', url: '/plain?a=b&c=d', headers: [], body: undefined },
    { name: 'third', method: 'GET', url: 'http://example.com/x', headers: [], body: { file: './body.json' } },
  ]);
});

test('a URL alone is a GET; line ends of Windows', () => {
  expect(parseHttpFile('\ufeffhttp://x.example/\r\nA: b\r\n\r\nbody\r\n', 'a.http')).toEqual([
    { name: undefined, method: 'GET', url: 'http://x.example/', headers: [['A', 'b']], body: 'body' },
  ]);
});

test.each([
  ['', 'a.http has no request.'],
  ['# only a comment', 'a.http has no request.'],
  ['\nGET {{nope}}', "a.http:2: There is no variable 'nope'."],
  ['GET http://x\nbad header', "a.http:2: 'bad header' is no header; NAME: VALUE was expected."],
  ['GET a b c', "a.http:1: 'GET a b c' is no request line; METHOD URL was expected."],
  ['GET http://x\n\n###\nA: b\n### end', "a.http:4: 'A: b' is no request line; METHOD URL was expected."],
])('%j is refused', (text, message) => {
  expect(() => parseHttpFile(text, 'a.http')).toThrow(new CliError(message));
});

test('one request by name or number', () => {
  const requests = parseHttpFile(file, 'a.http');
  expect(pickRequest(requests, undefined, 'a.http')).toBe(requests[0]);
  expect(pickRequest(requests, 'third', 'a.http')).toBe(requests[2]);
  expect(pickRequest(requests, '2', 'a.http')).toBe(requests[1]);
  expect(() => pickRequest(requests, 'x', 'a.http')).toThrow("a.http has no request 'x'. It has: 1, second one, third.");
});
