/** `apim-policy check`: everything that is wrong with documents, without running them. */
import { createDaprClient } from '../../dapr/client.js';
import { fetchHttpPort } from '../../default-ports.js';
import { type Diagnostic, isError } from '../../diagnostics/diagnostic.js';
import { diagnosticToJson } from '../../diagnostics/render-json.js';
import { type PolicyOptions, tryLoadPolicy } from '../../load-policy.js';
import { CliError, type CliIo, type Command, flag, write } from '../command.js';
import { countText, inPlaceOrder, writeDiagnostics } from '../diagnostics-text.js';
import { documentOptions, loadOptions } from '../document-options.js';
import { readInputOrStdin } from '../files.js';

/** Checking sends nothing; with a client there, Dapr policies are allowed. */
const dapr = createDaprClient({ http: fetchHttpPort });

interface FileResult {
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
  /** The file could not be read. */
  readonly failure?: string;
}

function jsonLine({ file, diagnostics, failure }: FileResult): string {
  const list = inPlaceOrder(diagnostics).map((diagnostic) => diagnosticToJson(diagnostic));
  return JSON.stringify({ file, ...(failure === undefined ? {} : { failure }), diagnostics: list });
}

export const command: Command = {
  name: 'check',
  summary: 'Finds every error of documents and their expressions, without running them',
  usage: 'FILE… [options]',
  options: {
    json: { type: 'boolean', help: 'Print one JSON line a file' },
    strict: { type: 'boolean', help: 'Named values and fragments that are not given are errors' },
    ...documentOptions,
  },
  details: '- is standard input. Exit code 1 when a document has an error or cannot be read.',
  async run(args, io) {
    if (args.positionals.length === 0) throw new CliError('Give at least one file.');
    const options: PolicyOptions = {
      ...(await loadOptions(args, io)),
      allowUnresolved: !flag(args, 'strict'),
      ports: { dapr },
      maxLength: 16 * 2 ** 20,
    };
    let failed = false;
    for (const file of args.positionals) {
      const result = await check(file, options, io);
      failed ||= result.failure !== undefined || result.diagnostics.some(isError);
      if (flag(args, 'json')) await write(io.stdout, `${jsonLine(result)}\n`);
      else await report(result, io);
    }
    return failed ? 1 : 0;
  },
};

async function check(file: string, options: PolicyOptions, io: CliIo): Promise<FileResult> {
  try {
    const result = tryLoadPolicy({ text: await readInputOrStdin(file, io), name: file }, options);
    return { file, diagnostics: 'policy' in result ? result.policy.diagnostics : result.diagnostics };
  } catch (error) {
    if (error instanceof CliError) return { file, diagnostics: [], failure: error.message };
    throw error;
  }
}

async function report({ file, diagnostics, failure }: FileResult, io: CliIo): Promise<void> {
  if (failure !== undefined) await write(io.stderr, `${failure}\n`);
  await writeDiagnostics(diagnostics, io);
  const count = diagnostics.length === 0 ? '' : countText(diagnostics);
  if (diagnostics.some(isError)) await write(io.stderr, `${file}: ${count}\n`);
  else if (failure === undefined) await write(io.stdout, `${file}: ok${count === '' ? '' : `, ${count}`}\n`);
}
