/** `apim-policy check`: everything that is wrong with documents, without running them. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createDaprClient } from '../../dapr/client.js';
import { fetchHttpPort } from '../../default-ports.js';
import { type Diagnostic, isError } from '../../diagnostics/diagnostic.js';
import { renderDiagnostic } from '../../diagnostics/render.js';
import { tryLoadPolicy } from '../../load-policy.js';
import { CliError, type Command, flag, textOptions, write } from '../command.js';

/** Checking sends nothing; with a client there, Dapr policies are allowed. */
const dapr = createDaprClient({ http: fetchHttpPort });

interface FileResult {
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
  /** The file could not be read. */
  readonly failure?: string;
}

function namedValues(pairs: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      if (at <= 0) throw new CliError(`--named-value takes NAME=VALUE, not '${pair}'.`);
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}

function jsonLine({ file, diagnostics, failure }: FileResult): string {
  const list = diagnostics.map(({ code, severity, message, span, source, hint }) => {
    const { line, column } = source?.positionAt(span.start) ?? { line: 1, column: 1 };
    return { code, severity, message, line, column, length: span.end - span.start, ...(hint === undefined ? {} : { hint }) };
  });
  return JSON.stringify({ file, ...(failure === undefined ? {} : { failure }), diagnostics: list });
}

export const command: Command = {
  name: 'check',
  summary: 'Finds every error of documents and their expressions, without running them',
  usage: 'FILE… [options]',
  options: {
    json: { type: 'boolean', help: 'Print one JSON line a file' },
    strict: { type: 'boolean', help: 'Named values and fragments that are not given are errors' },
    'named-value': { type: 'string', multiple: true, value: 'NAME=VALUE', help: 'A named value; repeatable' },
    'allow-unsupported': { type: 'boolean', help: 'Policies that the engine does not have yet are warnings' },
  },
  details: 'Exit code 1 when a document has an error or cannot be read.',
  async run(args, io) {
    if (args.positionals.length === 0) throw new CliError('Give at least one file.');
    const given = namedValues(textOptions(args, 'named-value'));
    let failed = false;
    for (const file of args.positionals) {
      const result = check(file, resolve(io.cwd, file), given, flag(args, 'strict'), flag(args, 'allow-unsupported'));
      failed ||= result.failure !== undefined || result.diagnostics.some(isError);
      if (flag(args, 'json')) await write(io.stdout, `${jsonLine(result)}\n`);
      else await report(result, io.stderr, io.stdout);
    }
    return failed ? 1 : 0;
  },
};

function check(
  file: string,
  path: string,
  named: Record<string, string>,
  strict: boolean,
  allowUnsupported: boolean,
): FileResult {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return { file, diagnostics: [], failure: `Cannot read ${file}: ${(error as NodeJS.ErrnoException).code ?? String(error)}` };
  }
  const result = tryLoadPolicy(
    { text: bytes, name: file },
    { namedValues: named, allowUnresolved: !strict, allowUnsupported, ports: { dapr }, maxLength: 16 * 2 ** 20 },
  );
  return { file, diagnostics: 'policy' in result ? result.policy.diagnostics : result.diagnostics };
}

async function report(
  { file, diagnostics, failure }: FileResult,
  stderr: NodeJS.WritableStream,
  stdout: NodeJS.WritableStream,
): Promise<void> {
  if (failure !== undefined) await write(stderr, `${failure}\n`);
  for (const diagnostic of diagnostics) await write(stderr, `${renderDiagnostic(diagnostic)}\n`);
  if (failure === undefined && !diagnostics.some(isError)) await write(stdout, `${file}: ok\n`);
}
