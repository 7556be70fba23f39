/** `apim-policy repl`. */
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, start } from './support.js';

const cwd = realpathSync(mkdtempSync(join(tmpdir(), 'apim-policy-repl-')));
const put = (name: string, value: object): string => {
  writeFileSync(join(cwd, name), JSON.stringify(value));
  return name;
};
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const request = { method: 'POST', url: 'https://api.example/a', body: 'text' };
const scenario = put('scenario.json', { request, variables: { n: { type: 'int', value: 5 } } });

const session = async (lines: readonly string[], argv: readonly string[] = []) => {
  const { code, stdout, stderr } = await run(['repl', ...argv], { cwd, stdin: lines.map((line) => `${line}\n`).join('') });
  expect(code).toBe(0);
  return { stdout: stdout.split('\n').slice(0, -1), stderr };
};

test('values with their run-time types, line by line', async () => {
  const lines = ['@(1 + 1L)', '  "a" + 1  ', '', '@{ return null; }', 'new[] { 1, 2 }', "'c'"];
  expect(await session(lines)).toEqual({
    stdout: ['2    System.Int64', 'a1    System.String', 'null', '[1,2]    System.Int32[]', 'c    System.Char'],
    stderr: '',
  });
});

test('an input goes on while a bracket is open', async () => {
  const lines = ['@{', '  var text = "}";', '  // not the end: }', '  return text +', '    1;', '}'];
  const others = ['Math.Max(1,', '  2)', '.type new[] {', '  1, 2 }.Sum()'];
  expect(await session([...lines, ...others])).toEqual({
    stdout: ['}1    System.String', '2    System.Int32', 'int'],
    stderr: '',
  });
});

test('an empty line ends an input that is open', async () => {
  const { stdout, stderr } = await session(['@{ return (1', '', '2']);
  expect(stdout).toEqual(['2    System.Int32']);
  expect(stderr).toMatch(/^expression:1:12: error CS1525: /);
});

test('the end of the input ends an input that is open', async () => {
  const { stdout, stderr } = await session(['1 + (2']);
  expect(stdout).toEqual([]);
  expect(stderr).toMatch(/^expression:1:10: error CS1026: /);
});

test('errors do not end it', async () => {
  const lines = ['nothing', '"abc', 'int.Parse("x")', '@{ while (true) { } }', '.nope', '1'];
  const { stdout, stderr } = await session(lines);
  expect(stdout).toEqual(['1    System.Int32']);
  expect(stderr).toMatch(
    /CS0103[\s\S]*CS1010[\s\S]*System\.FormatException[\s\S]*There is no \.nope; \.help lists what there is\.\n$/,
  );
});

describe('the context', () => {
  test('a scenario; each input finds the body unread', async () => {
    const lines = ['context.Request.Body.As<string>()', 'context.Request.Body.As<string>()', 'context.Variables["n"]'];
    for (const option of ['--scenario', '-s'])
      expect((await session(lines, [option, scenario])).stdout).toEqual([
        'text    System.String',
        'text    System.String',
        '5    System.Int32',
      ]);
  });

  test('.set sets a variable for what follows', async () => {
    const lines = [
      '.set n context.Variables.GetValueOrDefault("n", 0) + 1',
      '.set n (int)context.Variables["n"] * 10',
      '.set name "x"',
      'context.Variables["n"] + (string)context.Variables["name"]',
      '.set',
      '.set n',
      '.set n nothing',
      'context.Variables["n"]',
    ];
    const { stdout, stderr } = await session(lines, ['-s', scenario]);
    expect(stdout).toEqual(['60x    System.String', '60    System.Int32']);
    expect(stderr).toMatch(/^(?:\.set takes a name and an expression\.\n){2}expression:1:3: error CS0103: /);
  });

  test('.context takes another scenario, or the empty one', async () => {
    const lines = [
      'context.Request.Method',
      '.set m 1',
      `.context ${scenario}`,
      'context.Request.Method',
      'context.Variables.ContainsKey("m")',
      '.context none.json',
      'context.Request.Method',
      '.context',
      'context.Request.Method',
    ];
    const { stdout, stderr } = await session(lines);
    expect(stdout).toEqual([
      'GET    System.String',
      'POST    System.String',
      'False    System.Boolean',
      'POST    System.String',
      'GET    System.String',
    ]);
    expect(stderr).toMatch(/^Cannot read .*none\.json: no such file\.\n$/);
  });
});

describe('directives', () => {
  test('.help lists all of them', async () => {
    const { stdout } = await session(['.help']);
    expect(stdout.map((line) => line.split(' ')[0])).toEqual(['.help', '.type', '.code', '.set', '.context', '.exit']);
    for (const line of stdout) expect(line).toMatch(/^\.\w+ .* {2}\S/);
  });

  test('.type and .code', async () => {
    const { stdout, stderr } = await session([
      '.type 1 + 1L',
      '.type @{ return 1; }',
      '.code 1 + context.Variables.Count',
      '.type nothing',
    ]);
    expect(stdout.slice(0, 2)).toEqual(['long', '(a block has none)']);
    expect(stdout.slice(2).join('\n')).toMatch(/return/);
    expect(stderr).toMatch(/CS0103/);
  });

  test('.exit ends it', async () => {
    expect(await session(['1', '.exit', '2'])).toEqual({ stdout: ['1    System.Int32'], stderr: '' });
  });
});

test('prompts on a terminal only', async () => {
  const { code, stdout } = await run(['repl'], { cwd, stdin: '(1 +\r1)\r.exit\r', terminal: true, env: { TERM: 'dumb' } });
  expect(code).toBe(0);
  const shown = stdout.replace(/\u001b\[[\d;]*[A-Za-z]/g, '');
  expect(shown).toContain('> ');
  expect(shown).toContain('… ');
  expect(shown).toContain('2    System.Int32');
});

test('an interrupt ends it', async () => {
  const running = start(['repl'], { cwd, stdin: '' });
  running.interrupt();
  expect(await running.done).toMatchObject({ code: 0 });
});

test.each([
  [['-s', 'none.json'], /Cannot read .*none\.json: no such file\./],
  [['-s', put('bad.json', { request: { method: 5 } })], /The scenario is not valid: request/],
  [['1 + 1'], /'repl' takes no expression; use 'eval'\./],
  [['--scenari', scenario], /'repl' has no option '--scenari'\. Did you mean '--scenario'\?/],
])('repl %j: exit code 2', async (argv, message) => {
  const { code, stdout, stderr } = await run(['repl', ...argv], { cwd });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(message);
});
