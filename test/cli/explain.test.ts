/** `apim-policy explain`. */
import { topics } from '../../src/diagnostics/topics.js';
import { run } from './support.js';

const codes = topics.flatMap((topic) => Object.keys(topic.codes));

test('message, explanation, compiled example and corrected form', async () => {
  expect(await run(['explain', 'CS0103'])).toEqual({
    code: 0,
    stdout: `CS0103: Nothing is called '{0}' here

No variable, parameter, type or namespace of this name is in scope. Look for a misspelling, upper and lower case, or a missing \`context.\` before the name. Variables of the policy are read with \`context.Variables["name"]\`.

Example:
  @(Request.Method)

expression:1:3: error CS0103: Nothing is called 'Request' here
    1 | @(Request.Method)
      |   ^^^^^^^
  hint: Did you mean 'context.Request'?

Instead:
  @(context.Request.Method)
`,
    stderr: '',
  });
});

test('of a document, with the codes that come with it', async () => {
  const { stdout } = await run(['explain', 'APE1015']);
  expect(stdout).toContain('\npolicy.xml:1:11: error APE1015: ');
  expect(stdout).toContain('\n  hint: Add -->.\n\nWith it: APE1005.\n');
});

test('a code can be written in several ways, and several can be asked for', async () => {
  const { stdout } = await run(['explain', 'CS0103', 'CS1061']);
  expect(stdout).toMatch(/^CS0103: [\s\S]*\n\n\nCS1061: /);
  expect((await run(['explain', '103', 'cs1061'])).stdout).toBe(stdout);
  expect((await run(['explain', 'apim1'])).stdout).toMatch(/^APIM0001: /);
});

test('what is long or steers a terminal is not printed as it is', async () => {
  const { stdout } = await run(['explain', 'APE1002', 'APE1003', 'CS8078']);
  expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  expect(stdout.length).toBeLessThan(6000);
});

test('without a code: all of them, by topic', async () => {
  const { code, stdout } = await run(['explain']);
  expect(code).toBe(0);
  expect(
    stdout
      .match(/^ {2}[A-Z]+\d{4} /gm)!
      .map((line) => line.trim())
      .sort(),
  ).toEqual([...codes].sort());
  for (const { title } of topics) expect(stdout).toMatch(new RegExp(`(?:^|\n\n)${title}\n {2}`));
});

test('as JSON', async () => {
  const list = (await run(['explain', '--json'])).stdout.trimEnd().split('\n');
  expect(list.map((line) => JSON.parse(line).code)).toEqual(codes);
  const { stdout } = await run(['explain', 'CS0103', 'APE0001', '--json']);
  const [first, second] = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(first).toMatchObject({
    ...{ code: 'CS0103', message: "Nothing is called '{0}' here", explanation: expect.any(String) },
    ...{ example: '@(Request.Method)', fixed: '@(context.Request.Method)' },
    diagnostics: [{ code: 'CS0103', line: 1, column: 3, length: 7 }],
  });
  expect(second).toMatchObject({ code: 'APE0001', diagnostics: [{ code: 'APE0001' }] });
});

test.each([
  ['CS1062', /^apim-policy: The code CS1062 is not known\. Near it: CS1061, /],
  ['APE1199', /The code APE1199 is not known\. Near it: APE11\d\d, /],
  ['what', /The code WHAT is not known\. Near it: /],
])('the unknown code %s', async (given, message) => {
  const { code, stdout, stderr } = await run(['explain', 'CS0103', given]);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(message);
});

test('an unknown option', async () => {
  const { code, stderr } = await run(['explain', '--jason']);
  expect(code).toBe(2);
  expect(stderr).toContain("'explain' has no option '--jason'. Did you mean '--json'?");
});
