/** The command line as a whole: help, versions, and what is wrong before any command runs. */
import { commands } from '../../src/cli/command-list.js';
import { run } from './support.js';

const names = Object.keys(commands);

test.each([[[]], [['help']], [['--help']], [['-h']]])('%j lists the commands', async (argv) => {
  const { code, stdout, stderr } = await run(argv);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect([...stdout.matchAll(/^ {2}(\w+) +\S/gm)].map(([, name]) => name)).toEqual(names);
});

test.each(names)('help of %s: usage and every option', async (name) => {
  const command = await commands[name]!();
  const { stdout } = await run(['help', name]);
  expect(command.name).toBe(name);
  expect(stdout).toContain(`Usage: apim-policy ${name} ${command.usage}`);
  for (const [option, { help }] of Object.entries(command.options)) {
    expect(stdout).toContain(`--${option}`);
    expect(stdout).toContain(help);
  }
  expect(await run([name, '--help'])).toEqual({ code: 0, stdout, stderr: '' });
});

test.each([[['--version']], [['-V']]])('%j', async (argv) => {
  const { code, stdout } = await run(argv);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test.each([
  [['chek', 'a.xml'], "apim-policy: There is no command 'chek'. Did you mean 'check'?\n"],
  [['help', 'nothing'], `apim-policy: There is no command 'nothing'. Commands: ${names.join(', ')}.\n`],
  [['constructor'], `apim-policy: There is no command 'constructor'. Commands: ${names.join(', ')}.\n`],
  [['eval', '--file'], "apim-policy: Option '-f, --file <value>' argument missing\nTry: apim-policy help eval\n"],
])('%j: exit code 2', async (argv, stderr) => {
  expect(await run(argv)).toEqual({ code: 2, stdout: '', stderr });
});
