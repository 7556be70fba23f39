/** The command line: finds the command, parses its options, and turns whatever happens into an exit code. */
import { parseArgs } from 'node:util';
import { CliError, type CliIo, helpText, parseOptions, write } from './command.js';
import { commands } from './command-list.js';

/** Runs one command line; never throws, and shows no stack unless `APIM_POLICY_DEBUG` is set. */
export async function main(argv: readonly string[], io: CliIo): Promise<number> {
  try {
    return await dispatch(argv, io);
  } catch (error) {
    if (error instanceof CliError) {
      await write(io.stderr, `apim-policy: ${error.message}\n`);
      return error.exitCode;
    }
    const debug = io.env.APIM_POLICY_DEBUG !== undefined;
    const text = error instanceof Error ? (debug ? error.stack : error.message) : String(error);
    await write(io.stderr, `apim-policy: internal error: ${text}\n${debug ? '' : 'Set APIM_POLICY_DEBUG=1 for details.\n'}`);
    return 70;
  }
}

async function dispatch(argv: readonly string[], io: CliIo): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const topic = name === 'help' ? rest[0] : undefined;
    await write(io.stdout, topic === undefined ? await overview() : helpText(await load(topic)));
    return 0;
  }
  if (name === '--version' || name === '-V') {
    const { version } = await import('./version.js');
    await write(io.stdout, `${version}\n`);
    return 0;
  }
  const command = await load(name);
  const parsed = parse(command, rest);
  if (parsed.values.help === true) {
    await write(io.stdout, helpText(command));
    return 0;
  }
  return command.run(parsed, io);
}

type Loaded = Awaited<ReturnType<(typeof commands)[string]>>;

function parse(command: Loaded, rest: readonly string[]): ReturnType<typeof parseArgs> {
  try {
    return parseArgs({
      args: [...(command.prepare?.(rest) ?? rest)],
      options: parseOptions(command),
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    throw new CliError(
      `${error instanceof Error ? error.message.split('\n')[0] : String(error)}\nTry: apim-policy help ${command.name}`,
    );
  }
}

async function load(name: string): Promise<Loaded> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) throw new CliError(`There is no command '${name}'. Commands: ${Object.keys(commands).join(', ')}.`);
  return command();
}

async function overview(): Promise<string> {
  const rows = await Promise.all(Object.values(commands).map(async (load) => load()));
  const list = rows.map(({ name, summary }) => `  ${name.padEnd(9)} ${summary}`).join('\n');
  return `Runs Azure API Management policy documents outside Azure.\n\nUsage: apim-policy COMMAND [options]\n\nCommands:\n${list}\n\napim-policy help COMMAND tells more.\n`;
}
