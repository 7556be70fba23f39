/** Runs the command line in this process. */
import { PassThrough } from 'node:stream';
import { main } from '../../src/cli/main.js';

export interface CommandResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunningCommand {
  readonly done: Promise<CommandResult>;
  /** What has been written so far. */
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Ctrl+C. */
  readonly interrupt: () => void;
}

export interface CommandSettings {
  readonly cwd?: string;
  readonly stdin?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** The streams are a terminal's. */
  readonly terminal?: boolean;
}

export function start(
  argv: readonly string[],
  { cwd = process.cwd(), stdin = '', env = {}, terminal = false }: CommandSettings = {},
): RunningCommand {
  const [input, output, errors] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const texts = { stdout: '', stderr: '' };
  output.on('data', (piece: Buffer) => (texts.stdout += piece.toString('utf8')));
  errors.on('data', (piece: Buffer) => (texts.stderr += piece.toString('utf8')));
  if (terminal) for (const stream of [input, output, errors]) Object.assign(stream, { isTTY: true });
  input.end(stdin);
  const interrupted = new AbortController();
  const io = { stdin: input, stdout: output, stderr: errors, env, cwd, signal: interrupted.signal };
  const done = main(argv, io).then(async (code) => {
    await new Promise((settled) => setImmediate(settled));
    return { code, ...texts };
  });
  return { done, stdout: () => texts.stdout, stderr: () => texts.stderr, interrupt: () => interrupted.abort() };
}

export const run = (argv: readonly string[], settings?: CommandSettings): Promise<CommandResult> => start(argv, settings).done;
