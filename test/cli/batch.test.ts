/** `apim-policy batch`. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, start } from './support.js';

const cwd = realpathSync(mkdtempSync(join(tmpdir(), 'apim-policy-batch-')));
afterAll(() => rmSync(cwd, { recursive: true, force: true }));
mkdirSync(join(cwd, 'scenarios'));
mkdirSync(join(cwd, 'broken'));
const scenario = (method: string) => JSON.stringify({ request: { method, url: 'https://localhost/' } });
writeFileSync(join(cwd, 'scenarios/default.json'), scenario('GET'));
writeFileSync(join(cwd, 'scenarios/posted.json'), scenario('POST'));
writeFileSync(join(cwd, 'scenarios/notes.txt'), 'not a scenario');
writeFileSync(join(cwd, 'broken/default.json'), '{');

const answers = async (stdin: string, argv: readonly string[] = []) => {
  const { code, stdout, stderr } = await run(['batch', ...argv], { cwd, stdin });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);
};
const lines = (...cases: readonly object[]): string => cases.map((one) => `${JSON.stringify(one)}\n`).join('');

test('answers in the order of the cases, whatever each does', async () => {
  const expressions = ['@(1 + 1)', '@(', '@{ while (true) { } }', '@("b")'];
  expect(await answers(lines(...expressions.map((expression, i) => ({ id: `c${i}`, expression }))))).toEqual([
    { id: 'c0', staticType: 'int', value: { type: 'System.Int32', value: '2' } },
    { id: 'c1', diagnostics: expect.arrayContaining([expect.objectContaining({ code: 'CS1525', line: 1, column: 3 })]) },
    { id: 'c2', stopped: { budget: expect.any(String), message: expect.any(String) } },
    { id: 'c3', staticType: 'string', value: { type: 'System.String', value: 'b' } },
  ]);
});

test('exceptions, traces, line ends of Windows, empty lines and a last line without its end', async () => {
  const cases = [
    { id: 1, expression: '@(int.Parse(""))' },
    { id: 2, expression: '@{ context.Trace("t"); return 1; }' },
  ];
  expect(await answers(cases.map((one) => JSON.stringify(one)).join('\r\n\r\n'))).toEqual([
    { id: 1, staticType: 'int', exception: { type: 'System.FormatException', message: expect.any(String) } },
    { id: 2, value: { type: 'System.Int32', value: '1' }, traces: [expect.anything()] },
  ]);
});

test('scenarios by name, and what a case lays over one', async () => {
  const expression = '@(context.Request.Method)';
  const method = (id: string, value: string) => ({ id, staticType: 'string', value: { type: 'System.String', value } });
  expect(
    await answers(
      lines(
        { id: 'a', expression },
        { id: 'b', expression, scenario: 'posted' },
        { id: 'c', expression, scenario: 'posted', with: { request: { method: 'PUT' } } },
        { id: 'd', expression, scenario: 'notes' },
      ),
      ['--scenarios', 'scenarios'],
    ),
  ).toEqual([method('a', 'GET'), method('b', 'POST'), method('c', 'PUT'), { id: 'd', failure: "There is no scenario 'notes'." }]);
});

test.each([
  ['not json', { id: null, failure: expect.stringMatching(/^The line is not valid JSON: /) }],
  ['{"id": "x\\"y", oops', { id: 'x"y', failure: expect.stringMatching(/^The line is not valid JSON: /) }],
  ['[1]', { id: null, failure: 'The line is not a JSON object.' }],
  ['{"id": "x"}', { id: 'x', failure: "The case has no text 'expression'." }],
  ['{"id": "x", "expression": 5}', { id: 'x', failure: "The case has no text 'expression'." }],
])('a line that is no case: %s', async (line, failure) => {
  const after = { id: 'after', staticType: 'int', value: { type: 'System.Int32', value: '1' } };
  expect(await answers(`${line}\n{"id": "after", "expression": "@(1)"}\n`)).toEqual([failure, after]);
});

test('no case at all', async () => {
  expect(await answers('')).toEqual([]);
});

test('an interrupt ends it', async () => {
  const running = start(['batch'], { cwd, stdin: lines({ id: 1, expression: '@(1)' }) });
  running.interrupt();
  expect(await running.done).toEqual({ code: 0, stdout: '', stderr: '' });
});

test.each([
  [['--scenarios', 'none'], /^apim-policy: Cannot read .*none: no such file\.\n$/],
  [['--scenarios', 'scenarios/notes.txt'], /Cannot read .*notes\.txt: it is no folder\./],
  [['--scenarios', 'broken'], /default\.json is not valid JSON: /],
  [['--scenario', 'scenarios'], /'batch' has no option '--scenario'\. Did you mean '--scenarios'\?/],
  [['cases.jsonl'], /^apim-policy: Cases come from standard input: apim-policy batch < cases\.jsonl\n$/],
])('batch %j: exit code 2', async (argv, message) => {
  const { code, stdout, stderr } = await run(['batch', ...argv], { cwd });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(message);
});
