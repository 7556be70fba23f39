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
  const parsed = await parse(command, rest);
  if (parsed.values.help === true) {
    await write(io.stdout, helpText(command));
    return 0;
  }
  return command.run(parsed, io);
}

type Loaded = Awaited<ReturnType<(typeof commands)[string]>>;

async function parse(command: Loaded, rest: readonly string[]): Promise<ReturnType<typeof parseArgs>> {
  try {
    return parseArgs({
      args: [...(command.prepare?.(rest) ?? rest)],
      options: parseOptions(command),
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    throw new CliError(`${await wrongOption(command, error as NodeJS.ErrnoException)}\nTry: apim-policy help ${command.name}`);
  }
}

async function wrongOption(command: Loaded, { message, code }: NodeJS.ErrnoException): Promise<string> {
  const unknown = code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? /'(-[^']*)'/.exec(message)?.[1] : undefined;
  if (unknown === undefined) return message.split('\n')[0]!;
  const known = ['help', ...Object.keys(command.options)].map((name) => `--${name}`);
  const hint = (await suggestion(unknown, known)) ?? "Put '--' before an argument that begins with a hyphen.";
  return `'${command.name}' has no option '${unknown}'. ${hint}`;
}

async function load(name: string): Promise<Loaded> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command !== undefined) return command();
  const names = Object.keys(commands);
  throw new CliError(`There is no command '${name}'. ${(await suggestion(name, names)) ?? `Commands: ${names.join(', ')}.`}`);
}

/** `Did you mean 'x'?`; what it needs is loaded only for it. */
async function suggestion(name: string, known: readonly string[]): Promise<string | undefined> {
  const [{ nearestName }, { didYouMean }] = await Promise.all([
    import('../policies/load/nearest.js'),
    import('../policies/load/problems.js'),
  ]);
  return didYouMean(nearestName(name, known));
}

async function overview(): Promise<string> {
  const rows = await Promise.all(Object.values(commands).map(async (load) => load()));
  const list = rows.map(({ name, summary }) => `  ${name.padEnd(9)} ${summary}`).join('\n');
  return `Runs Azure API Management policy documents outside Azure.\n\nUsage: apim-policy COMMAND [options]\n\nCommands:\n${list}\n\napim-policy help COMMAND tells more.\n`;
}
