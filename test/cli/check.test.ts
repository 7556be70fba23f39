/** `apim-policy check`. */
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './support.js';

const cwd = realpathSync(mkdtempSync(join(tmpdir(), 'apim-policy-check-')));
const put = (name: string, text: string | Uint8Array): string => {
  writeFileSync(join(cwd, name), text);
  return name;
};
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const inbound = (policies: string) => `<policies>\n  <inbound>\n    ${policies}\n  </inbound>\n</policies>\n`;
const good = put('good.xml', inbound('<set-variable name="x" value="@(1)" />'));
const wrong = put('wrong.xml', inbound('<set-bod/>'));
const warned = put('warned.xml', inbound('<set-variable name="x" value="Bearer @(1)" />'));
const named = put('named.xml', inbound('<set-variable name="x" value="{{key}}" /><include-fragment fragment-id="shared" />'));
const fragment = put('shared.xml', '<fragment><set-method>GET</set-method></fragment>');
const lacking = put('lacking.xml', inbound('<cross-domain />'));

test('documents without errors', async () => {
  expect(await run(['check', good, warned], { cwd })).toEqual({
    code: 0,
    stdout: 'good.xml: ok\nwarned.xml: ok, 1 warning\n',
    stderr: expect.stringMatching(/^warned\.xml:3:42: warning APE1018: .*\n.*\n +\| +\^+\n {2}hint: .*\n\n$/),
  });
});

test('an error has its place, a caret and a hint', async () => {
  const { code, stdout, stderr } = await run(['check', wrong], { cwd });
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toBe(
    [
      "wrong.xml:3:6: error APE1101: 'set-bod' is no policy",
      '    3 |     <set-bod/>',
      '      |      ^^^^^^^',
      "  hint: Did you mean 'set-body'?",
      '',
      'wrong.xml: 1 error',
      '',
    ].join('\n'),
  );
});

test('several errors come in the order of their places, behind entities and in CDATA as well', async () => {
  const file = put(
    'many.xml',
    `\ufeff${inbound(
      `<set-variable name="a" value="@(&quot;&#233;&quot; + first &lt; 3)" />
    <set-body><![CDATA[@{
      return 1 < 2 && second;
    }]]></set-body>
    <set-headr name="x" />\t<set-variable name="c" value="@("\u65e5" + third)" />`,
    ).replaceAll('\n', '\r\n')}`,
  );
  const { code, stderr } = await run(['check', file], { cwd });
  expect(code).toBe(1);
  const marked = [...stderr.matchAll(/^many\.xml:(\d+:\d+): error (\w+): .*\n( +\d+ \| (.*))\n( +\| +)(\^+)$/gm)].map(
    ([, place, code, line, , before, carets]) =>
      // a wide character takes two columns
      `${place} ${code} ${line!.replace('\u65e5', '\u65e5 ').slice(before!.length, before!.length + carets!.length)}`,
  );
  expect(marked).toEqual(['3:58 CS0103 first', '5:23 CS0103 second', '7:6 APE1101 set-headr', '7:66 CS0103 third']);
  expect(stderr).toMatch(/\nmany\.xml: 4 errors\n$/);
});

test('one JSON line a file', async () => {
  const { code, stdout, stderr } = await run(['check', '--json', good, wrong, 'none.xml'], { cwd });
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  const [first, second, third] = stdout.split('\n').map((line) => (line === '' ? undefined : (JSON.parse(line) as unknown)));
  expect(first).toEqual({ file: good, diagnostics: [] });
  expect(second).toEqual({
    file: wrong,
    diagnostics: [
      {
        ...{
          code: 'APE1101',
          severity: 'error',
          message: "'set-bod' is no policy",
          file: wrong,
          hint: "Did you mean 'set-body'?",
        },
        ...{ line: 3, column: 6, endLine: 3, endColumn: 13, offset: 28, length: 7 },
      },
    ],
  });
  expect(third).toEqual({ file: 'none.xml', failure: 'Cannot read none.xml: no such file.', diagnostics: [] });
});

test('standard input', async () => {
  expect(await run(['check', '-'], { cwd, stdin: '<policies/>' })).toEqual({ code: 0, stdout: '-: ok\n', stderr: '' });
});

describe('what stands around the document', () => {
  test('is not needed, unless with --strict', async () => {
    expect(await run(['check', named], { cwd })).toMatchObject({ code: 0, stdout: 'named.xml: ok, 2 warnings\n' });
    const { code, stderr } = await run(['check', '--strict', named], { cwd });
    expect(code).toBe(1);
    expect(stderr).toMatch(/error APE1024[\s\S]*error APE1116[\s\S]*named\.xml: 2 errors\n$/);
  });

  test('can be given', async () => {
    const values = put('values.json', '{"key": "1"}');
    for (const value of [
      ['--named-value', 'key=1'],
      ['--named-values', values],
    ])
      expect(await run(['check', '--strict', named, ...value, '--fragment', `shared=${fragment}`], { cwd })).toEqual({
        code: 0,
        stdout: 'named.xml: ok\n',
        stderr: '',
      });
  });

  test('documents of broader scopes are checked with it', async () => {
    const base = put('base.xml', '<policies><inbound><set-variable name="x" value="@(nope)" /></inbound></policies>');
    const document = put('operation.xml', '<policies><inbound><base /></inbound></policies>');
    const { code, stderr } = await run(['check', document, '--base', `global=${base}`], { cwd });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^base\.xml:1:52: error CS0103: /);
  });

  test('policies that the engine lacks are warnings with --allow-unsupported', async () => {
    expect(await run(['check', lacking], { cwd })).toMatchObject({ code: 1, stdout: '' });
    expect(await run(['check', lacking, '--allow-unsupported'], { cwd })).toMatchObject({
      code: 0,
      stdout: 'lacking.xml: ok, 1 warning\n',
    });
  });
});

test('a file that cannot be read does not keep the others from being checked', async () => {
  const latin = put('latin.xml', Uint8Array.of(0x3c, 0x61, 0x2f, 0x3e, 0xe9));
  expect(await run(['check', 'none.xml', '.', latin, good], { cwd })).toEqual({
    code: 1,
    stdout: 'good.xml: ok\n',
    stderr: expect.stringMatching(
      /^Cannot read none\.xml: no such file\.\nCannot read \.: it is a folder\.\nlatin\.xml:1:5: error APE1022: [\s\S]*latin\.xml: 1 error\n$/,
    ),
  });
});

test.each([
  [[], /^apim-policy: Give at least one file\.\n$/],
  [[good, '--named-value', 'x'], /--named-value takes NAME=VALUE, not 'x'\./],
  [[good, '--named-values', 'none.json'], /Cannot read none\.json: no such file\./],
  [[good, '--fragment', 'x=none.xml'], /Cannot read none\.xml: no such file\./],
  [[good, '--base', 'all=good.xml'], /--base takes global, workspace, product or api, not 'all'\./],
  [[good, '--strickt'], /'check' has no option '--strickt'\. Did you mean '--strict'\?/],
])('check %j: exit code 2', async (argv, message) => {
  const { code, stdout, stderr } = await run(['check', ...argv], { cwd });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(message);
});
