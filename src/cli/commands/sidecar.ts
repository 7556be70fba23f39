/** `apim-policy sidecar`: the stand-in alone, with daprd's own flags. */
import { resolve } from 'node:path';
import { quantityBytes } from '../../dapr/components/metadata-values.js';
import { SidecarStartError } from '../../dapr/sidecar/binding-registry.js';
import { type SidecarOptions, sidecarDefaults } from '../../dapr/sidecar/options.js';
import { type Sidecar, startSidecar } from '../../dapr/sidecar/server.js';
import { CliError, type CliIo, type Command, type CommandArguments, flag, textOption, textOptions, write } from '../command.js';
import { prepareDaprd } from '../daprd-flags.js';
import { integerOption, portOption } from '../number-options.js';

const levels = ['debug', 'info', 'warning', 'error', 'fatal'] as const;

export const command: Command = {
  name: 'sidecar',
  summary: "Runs the Dapr sidecar stand-in alone, with daprd's own flags",
  usage: '[options]',
  options: {
    'app-id': { type: 'string', short: 'a', value: 'ID', help: `Id of the app (default ${sidecarDefaults.appId})` },
    'resources-path': {
      type: 'string',
      short: 'd',
      multiple: true,
      value: 'DIR',
      help: 'Folder with component files; repeatable',
    },
    'components-path': { type: 'string', multiple: true, value: 'DIR', help: 'Old name of --resources-path' },
    'dapr-http-port': {
      type: 'string',
      value: 'PORT',
      help: `HTTP port, 0 for a free one (default ${sidecarDefaults.daprHttpPort})`,
    },
    'dapr-listen-addresses': {
      type: 'string',
      value: 'LIST',
      help: 'Addresses to listen on, separated by commas (default 127.0.0.1, unlike daprd)',
    },
    config: { type: 'string', short: 'c', multiple: true, value: 'FILE', help: 'Configuration file; repeatable' },
    'app-port': { type: 'string', short: 'p', value: 'PORT', help: 'Port of the app: /v1.0/healthz waits until it answers' },
    'max-body-size': { type: 'string', value: 'SIZE', help: 'Longest request body, such as 4Mi (default); 0: no limit' },
    'dapr-http-max-request-size': { type: 'string', value: 'MB', help: 'The same in megabytes' },
    'read-buffer-size': { type: 'string', value: 'SIZE', help: 'Longest request headers (default 4Ki)' },
    'dapr-graceful-shutdown-seconds': {
      type: 'string',
      value: 'SECONDS',
      help: 'Time for calls in flight at the end (default 5)',
    },
    'log-level': { type: 'string', value: 'LEVEL', help: `${levels.join(', ')} (default info)` },
    'enable-api-logging': { type: 'boolean', help: 'Log each call' },
    ignored: {
      type: 'string',
      multiple: true,
      value: 'FLAG',
      help: 'A flag of daprd that has no effect here; such flags may also be given as they are',
    },
  },
  details: 'DAPR_API_TOKEN protects the API, NAMESPACE selects components, as with daprd. Ends on Ctrl+C or POST /v1.0/shutdown.',
  prepare: (args) => prepareDaprd(args, ['enable-api-logging']),
  async run(args, io) {
    if (args.positionals.length > 0)
      throw new CliError(`Nothing is expected beside options, but '${args.positionals[0]}' is there.`);
    for (const name of textOptions(args, 'ignored'))
      await write(io.stderr, `apim-policy: --${name} has no effect in this stand-in.\n`);
    const sidecar = await start(sidecarOptions(args, io));
    const bindings = sidecar.bindings.length === 0 ? 'no bindings' : `bindings: ${sidecar.bindings.join(', ')}`;
    await write(io.stdout, `Dapr stand-in on ${sidecar.url} (${bindings})\n`);
    const end = () => void sidecar.close();
    if (io.signal.aborted) end();
    io.signal.addEventListener('abort', end, { once: true });
    await sidecar.stopped;
    return 0;
  },
};

async function start(options: SidecarOptions): Promise<Sidecar> {
  try {
    return await startSidecar(options);
  } catch (error) {
    if (error instanceof SidecarStartError) throw new CliError(error.message, 1);
    throw error;
  }
}

function sidecarOptions(args: CommandArguments, io: CliIo): SidecarOptions {
  const log = loggerOf(args, io);
  const paths = (name: string) => textOptions(args, name).map((path) => resolve(io.cwd, path));
  const listen = textOption(args, 'dapr-listen-addresses')
    ?.split(',')
    .map((address) => address.trim().replace(/^\[(.*)\]$/, '$1'));
  const megabytes = integerOption(args, 'dapr-http-max-request-size', -1, 2 ** 31);
  const optional = {
    appId: textOption(args, 'app-id'),
    daprHttpPort: portOption(args, 'dapr-http-port'),
    listenAddresses: listen?.filter((address) => address !== ''),
    appPort: portOption(args, 'app-port') || undefined,
    maxBodySize: sizeOption(args, 'max-body-size') ?? (megabytes === undefined ? undefined : megabytes * 2 ** 20),
    readBufferSize: sizeOption(args, 'read-buffer-size'),
    gracefulShutdownSeconds: integerOption(args, 'dapr-graceful-shutdown-seconds', -1, 2 ** 31),
    apiToken: io.env.DAPR_API_TOKEN,
    namespace: io.env.NAMESPACE,
  };
  const given = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)) as SidecarOptions;
  return {
    ...given,
    resourcesPaths: [...paths('resources-path'), ...paths('components-path')],
    configs: paths('config'),
    cwd: io.cwd,
    env: io.env,
    log,
    ...(flag(args, 'enable-api-logging') && {
      onInvoke: ({ binding, operation, status }) =>
        log('info', `binding ${binding}, operation ${operation ?? '(none)'}: ${status}`),
    }),
  };
}

function loggerOf(args: CommandArguments, io: CliIo): NonNullable<SidecarOptions['log']> {
  const wanted = (textOption(args, 'log-level') ?? 'info').toLowerCase().replace(/^warn$/, 'warning');
  const least = (levels as readonly string[]).indexOf(wanted);
  if (least < 0) throw new CliError(`--log-level takes ${levels.join(', ')}, not '${wanted}'.`);
  return (level, message) => {
    if (levels.indexOf(level) >= least) void write(io.stderr, `${level}: ${message}\n`);
  };
}

function sizeOption(args: CommandArguments, name: string): number | undefined {
  const text = textOption(args, name);
  const size = text === undefined ? undefined : quantityBytes(text);
  if (text !== undefined && size === undefined) throw new CliError(`--${name} takes a size such as 4Mi, not '${text}'.`);
  return size;
}
