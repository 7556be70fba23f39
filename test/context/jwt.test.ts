import { asBasic } from '../../src/context/basic-auth.js';
import { asJwt } from '../../src/context/jwt.js';
import { declareTypes } from './declare-types.js';

beforeAll(declareTypes);

const encode = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const token = (payload: unknown, header: unknown = { alg: 'HS256' }): string => `${encode(header)}.${encode(payload)}.c2ln`;
const claims = (payload: unknown): unknown => [...(asJwt(token(payload))?.claims?.namedValues() ?? [])];

test('a token', () => {
  const it = asJwt(
    `Bearer ${token(
      {
        iss: 'https://login',
        aud: ['a', 'b'],
        sub: 'user',
        jti: 't',
        iat: 1700000000,
        exp: 1893456000,
        roles: ['r', 'w'],
        level: 7,
        admin: true,
        none: null,
      },
      { alg: 'RS256', typ: 'JWT' },
    )}`,
  )!;
  expect([it.algorithm, it.type, it.issuer, it.subject, it.id]).toEqual(['RS256', 'JWT', 'https://login', 'user', 't']);
  expect(it.audiences!.items).toEqual(['a', 'b']);
  expect(it.expirationTime!.toClrString()).toBe('01/01/2030 00:00:00');
  expect(it.notBefore).toBeNull();
  expect(it.claims!.textOf('ROLES')).toBe('r,w');
  expect([...it.claims!.namedValues()].map(([name]) => name)).toEqual([
    'iss',
    'aud',
    'sub',
    'jti',
    'iat',
    'exp',
    'roles',
    'level',
    'admin',
    'none',
  ]);
});

test.each<[unknown, unknown]>([
  [
    { admin: true, level: 7, none: null, list: [[1], 'x'] },
    [
      ['admin', ['true']],
      ['level', ['7']],
      ['none', []],
      ['list', ['1', 'x']],
    ],
  ],
  [{ when: '2024-01-02T03:04:05Z' }, [['when', ['01/02/2024 03:04:05']]]],
  [
    '{"d":1.50,"e":1e3,"b":9007199254740993}',
    [
      ['d', ['1.5']],
      ['e', ['1000']],
      ['b', ['9007199254740993']],
    ],
  ],
  [
    '{"z":1,"1":2}',
    [
      ['z', ['1']],
      ['1', ['2']],
    ],
  ],
  ["{'a':1,}", [['a', ['1']]]],
  [{ o: { x: [1, 'y'] } }, [['o', ['{"x":[1,"y"]}']]]],
  ['{"Sub":"a","sub":"b"}', [['Sub', ['b']]]],
])('claims of %j', (payload, expected) => expect(claims(payload)).toEqual(expected));

test.each([null, '', 'a.b.c', 'a.b', '..', 'e30.eA.c2ln', 'e30.W10.c2ln', 'eyJ hbGciOiJIUzI1NiJ9.e30.c2ln'])(
  'no token: %s',
  (text) => expect(asJwt(text)).toBeNull(),
);

test.each<[string, unknown, string | undefined]>([
  ['text', { exp: '1893456000' }, undefined],
  ['fraction', { exp: 1.5 }, undefined],
  ['before 1970', { exp: -1 }, '12/31/1969 23:59:59'],
])('expiration: %s', (_, payload, expected) => expect(asJwt(token(payload))!.expirationTime?.toClrString()).toBe(expected));

test.each([
  ['Basic YWxpY2U6czNjcjpldA==', 'alice', 's3cr:et'],
  ['basic YTpi', 'a', 'b'],
  ['Basic  YTpi  ', 'a', 'b'],
  ['Basic YW\nI6Yw==', 'ab', 'c'],
  ['Basic w7xzZXI6cMOkc3N3w7ZyZA==', 'üser', 'pässwörd'],
  ['Basic /zr/', '\ufffd', '\ufffd'],
])('basic credentials %s', (text, user, password) => expect(asBasic(text)).toMatchObject({ userId: user, password }));

test.each([null, 'Basic ', 'Basic YTpi=', 'Basic !!!!', 'Basic YWI=', 'Bearer x', 'BasicYTpi'])('no credentials: %s', (text) =>
  expect(asBasic(text)).toBeNull(),
);
