/** `--dapr` and `--resources`: a sidecar that runs, or the embedded stand-in. */
import { resolve } from 'node:path';
import { SidecarStartError } from '../dapr/sidecar/binding-registry.js';
import { type Sidecar, startSidecar } from '../dapr/sidecar/server.js';
import { CliError, type CliIo, type CommandArguments, type CommandOption, textOption, textOptions, write } from './command.js';

export const daprOptions: Readonly<Record<string, CommandOption>> = {
  dapr: { type: 'string', value: '[URL]', help: 'Enable Dapr: a sidecar that runs at URL, or without one the embedded stand-in' },
  resources: { type: 'string', multiple: true, value: 'DIR', help: 'Component files of the embedded stand-in; repeatable' },
};

const isUrl = (text: string | undefined): text is string => text !== undefined && /^https?:\/\//i.test(text);

/** `--dapr` alone becomes `--dapr=`; with a URL behind it, `--dapr=URL`. */
export function prepareDapr(args: readonly string[]): string[] {
  const prepared: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const argument = args[i]!;
    if (argument === '--') return [...prepared, ...args.slice(i)];
    if (argument !== '--dapr') prepared.push(argument);
    else prepared.push(isUrl(args[i + 1]) ? `--dapr=${args[++i]}` : '--dapr=');
  }
  return prepared;
}

export interface DaprSetup {
  /** Of the sidecar; undefined where Dapr is not enabled. */
  readonly url: string | undefined;
  close(): Promise<void>;
}

/** Starts the stand-in where the options ask for it. */
export async function setUpDapr(args: CommandArguments, io: CliIo): Promise<DaprSetup> {
  const given = textOption(args, 'dapr');
  const folders = textOptions(args, 'resources').map((folder) => resolve(io.cwd, folder));
  if (given === undefined && folders.length === 0) return { url: undefined, close: async () => {} };
  if (given !== undefined && given !== '') {
    if (!isUrl(given) || !URL.canParse(given)) throw new CliError(`--dapr takes the URL of a sidecar, not '${given}'.`);
    if (folders.length > 0) throw new CliError('--resources is for the embedded stand-in; leave out the URL of --dapr.');
    return { url: given, close: async () => {} };
  }
  const sidecar = await startEmbedded(folders, io);
  return { url: sidecar.url, close: () => sidecar.close() };
}

async function startEmbedded(folders: readonly string[], io: CliIo): Promise<Sidecar> {
  const log = (level: string, message: string) => void write(io.stderr, `dapr: ${level}: ${message}\n`);
  const { NAMESPACE, DAPR_API_TOKEN } = io.env;
  try {
    return await startSidecar({
      ...{ daprHttpPort: 0, resourcesPaths: folders, cwd: io.cwd, env: io.env, log },
      ...(NAMESPACE !== undefined && { namespace: NAMESPACE }),
      ...(DAPR_API_TOKEN !== undefined && { apiToken: DAPR_API_TOKEN }),
    });
  } catch (error) {
    if (error instanceof SidecarStartError) throw new CliError(`The Dapr stand-in cannot start: ${error.message}`, 1);
    throw error;
  }
}
