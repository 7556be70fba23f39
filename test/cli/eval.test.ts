/** `apim-policy eval`. */
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './support.js';

const cwd = realpathSync(mkdtempSync(join(tmpdir(), 'apim-policy-eval-')));
const put = (name: string, text: string): string => {
  writeFileSync(join(cwd, name), text);
  return name;
};
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const scenario = put(
  'scenario.json',
  '\ufeff{"request": {"method": "PUT", "url": "https://api.example/a"}, "variables": {"n": {"type": "int", "value": 5}}}',
);

describe('values on standard output', () => {
  test.each([
    ['@(1 + 1L)', '2'],
    ['1 + 1L', '2'],
    [' @{ return "a"; }', 'a'],
    ['null', 'null'],
    ['1.50m', '1.50'],
    ['new DateTime(2024, 2, 29)', '02/29/2024 00:00:00'],
    ['new[] { 1L, 2L }', '["1","2"]'],
    ['new[] { 1, 2 }.Select(n => n * 2)', '[2,4]'],
    ['new JObject(new JProperty("a", 1))', '{\n  "a": 1\n}'],
    ['context.Request.Method', 'GET'],
  ])('%s', async (expression, expected) => {
    expect(await run(['eval', expression], { cwd })).toEqual({ code: 0, stdout: `${expected}\n`, stderr: '' });
  });

  test('over a scenario', async () => {
    for (const option of ['--scenario', '-s'])
      expect(await run(['eval', 'context.Request.Method + context.Variables["n"]', option, scenario], { cwd })).toMatchObject({
        stdout: 'PUT5\n',
      });
  });

  test('of a file, and of standard input', async () => {
    const file = put('expression.txt', '\ufeff@{\n  return 1;\n}\n');
    for (const option of ['--file', '-f'])
      expect(await run(['eval', option, file], { cwd })).toEqual({ code: 0, stdout: '1\n', stderr: '' });
    expect(await run(['eval', '--file', '-'], { cwd, stdin: '"from stdin"\n' })).toMatchObject({ stdout: 'from stdin\n' });
  });

  test('an expression that begins with a hyphen', async () => {
    expect(await run(['eval', '--', '-1'], { cwd })).toMatchObject({ code: 0, stdout: '-1\n' });
  });
});

describe('one JSON line', () => {
  test.each([
    ['1 + 1L', 0, { staticType: 'long', value: { type: 'System.Int64', value: '2' } }],
    [
      'int.Parse("x")',
      1,
      {
        staticType: 'int',
        exception: { type: 'System.FormatException', message: "The input string 'x' was not in a correct format." },
      },
    ],
    [
      'nothing',
      1,
      { diagnostics: [{ code: 'CS0103', line: 1, column: 3, length: 7, message: "Nothing is called 'nothing' here" }] },
    ],
  ])('%s', async (expression, code, expected) => {
    const result = await run(['eval', expression, '--json'], { cwd });
    expect({ code: result.code, stderr: result.stderr }).toEqual({ code, stderr: '' });
    expect(JSON.parse(result.stdout)).toEqual(expected);
  });

  test('what is stopped', async () => {
    const { code, stdout } = await run(['eval', '@{ while (true) { } }', '--json'], { cwd });
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ stopped: { budget: expect.any(String) } });
  });
});

describe('what is wrong', () => {
  test('an expression that does not compile: every diagnostic with its caret', async () => {
    const { code, stdout, stderr } = await run(['eval', '@(1 + nothing)'], { cwd });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe(
      "expression:1:7: error CS0103: Nothing is called 'nothing' here\n    1 | @(1 + nothing)\n      |       ^^^^^^^\n",
    );
  });

  test('in colour on a terminal, or when asked', async () => {
    const red = '\u001b[31merror CS0103\u001b[39m';
    const seen = async (terminal: boolean, env: NodeJS.ProcessEnv) =>
      (await run(['eval', 'nothing'], { cwd, terminal, env })).stderr.includes(red);
    expect(await seen(true, {})).toBe(true);
    expect(await seen(false, {})).toBe(false);
    expect(await seen(false, { FORCE_COLOR: '1' })).toBe(true);
    expect(await seen(true, { FORCE_COLOR: '0' })).toBe(false);
    expect(await seen(true, { NO_COLOR: '1' })).toBe(false);
    expect(await seen(true, { NO_COLOR: '' })).toBe(true);
    expect(await seen(true, { TERM: 'dumb' })).toBe(false);
  });

  test.each([
    ['int.Parse("x")', /expression:1:\d+: error System\.FormatException: The input string 'x'.*\n.*\n +\| +\^+\n$/],
    ['@{ while (true) { } }', /^The expression .*\n$/],
  ])('%s: exit code 1', async (expression, message) => {
    const { code, stdout, stderr } = await run(['eval', expression], { cwd });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(message);
  });

  test.each([
    [[], /^apim-policy: Give one expression \(in quotes\), or --file FILE\.\n$/],
    [['1', '2'], /Give one expression/],
    [['1', '--file', 'expression.txt'], /Give one expression/],
    [['--file', 'none.txt'], /^apim-policy: Cannot read none\.txt: no such file\.\n$/],
    [['--file', '.'], /^apim-policy: Cannot read \.: it is a folder\.\n$/],
    [['1', '--scenario', 'none.json'], /Cannot read .*none\.json: no such file\./],
    [['1', '--scenario', 'expression.txt'], /expression\.txt is not valid JSON: /],
    [['1', '--scenario', put('list.json', '[]')], /The scenario is not valid: /],
    [['1', '--scenario', put('request.json', '{"request": {"method": 5}}')], /The scenario is not valid: request/],
    [['1', '--scenario'], /--scenario/],
    [['1', '--jsn'], /^apim-policy: 'eval' has no option '--jsn'\. Did you mean '--json'\?\nTry: apim-policy help eval\n$/],
    [['-1'], /'eval' has no option '-1'\. Put '--' before an argument that begins with a hyphen\.\n/],
  ])('eval %j: exit code 2', async (argv, message) => {
    const { code, stdout, stderr } = await run(['eval', ...argv], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n {4}at |internal error/);
  });
});
