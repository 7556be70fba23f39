/** Files that the command line reads, and why one cannot be read. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { CliError, type CliIo } from './command.js';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'it is a folder',
  ENOTDIR: 'it is no folder',
  EACCES: 'permission denied',
};

export function cannotRead(path: string, error: unknown): CliError {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  return new CliError(`Cannot read ${path}: ${reasons[code] ?? code}.`);
}

/** Reads a file, or says why not. */
export function readInput(path: string, io: CliIo): Buffer {
  try {
    return readFileSync(resolve(io.cwd, path));
  } catch (error) {
    throw cannotRead(path, error);
  }
}

/** The same; `-` is standard input. */
export async function readInputOrStdin(path: string, io: CliIo): Promise<Buffer> {
  if (path !== '-') return readInput(path, io);
  const pieces: Buffer[] = [];
  for await (const piece of io.stdin) pieces.push(Buffer.from(piece as Buffer | string));
  return Buffer.concat(pieces);
}
