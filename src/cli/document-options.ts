/** The document to run and what belongs to it: named values, fragments, documents of broader scopes. */
import { type PolicyOptions, tryLoadPolicy } from '../load-policy.js';
import type { NamedValue } from '../policies/document/named-values.js';
import type { Policy } from '../policies/load/load-policy.js';
import type { Ports } from '../policies/ports.js';
import { type ScopeName, scopeNames } from '../policies/schema.js';
import {
  CliError,
  type CliIo,
  type CommandArguments,
  type CommandOption,
  flag,
  textOption,
  textOptions,
  write,
} from './command.js';
import { countText, writeDiagnostics } from './diagnostics-text.js';
import { readInput } from './files.js';

export const documentOptions: Readonly<Record<string, CommandOption>> = {
  'named-value': { type: 'string', multiple: true, value: 'NAME=VALUE', help: 'A named value; repeatable' },
  'named-values': {
    type: 'string',
    value: 'FILE',
    help: 'Named values, as a JSON or YAML object; {"value", "secret"} hides one in traces',
  },
  fragment: { type: 'string', multiple: true, value: 'ID=FILE', help: 'A policy fragment; repeatable' },
  base: {
    type: 'string',
    multiple: true,
    value: 'SCOPE=FILE',
    help: 'The document of a broader scope (global, workspace, product, api): what <base/> reaches',
  },
  'allow-unsupported': { type: 'boolean', help: 'Leave out policies that the engine does not have yet' },
};

/** `name=value` options as pairs. */
function pairsOf(args: CommandArguments, option: string, shape: string): (readonly [name: string, value: string])[] {
  return textOptions(args, option).map((pair) => {
    const at = pair.indexOf('=');
    if (at <= 0) throw new CliError(`--${option} takes ${shape}, not '${pair}'.`);
    return [pair.slice(0, at), pair.slice(at + 1)] as const;
  });
}

/** What the options say of everything around the document. */
export async function loadOptions(
  args: CommandArguments,
  io: CliIo,
): Promise<Pick<PolicyOptions, 'namedValues' | 'fragments' | 'scopes' | 'allowUnsupported'>> {
  const file = (name: string) => ({ text: readInput(name, io), name });
  const scopes = new Map<ScopeName, ReturnType<typeof file>>();
  for (const [scope, name] of pairsOf(args, 'base', 'SCOPE=FILE')) {
    const known = scopeNames.find((one) => one === scope && one !== 'operation');
    if (known === undefined) throw new CliError(`--base takes global, workspace, product or api, not '${scope}'.`);
    scopes.set(known, file(name));
  }
  return {
    namedValues: await namedValues(args, io),
    fragments: new Map(pairsOf(args, 'fragment', 'ID=FILE').map(([id, name]) => [id, file(name)])),
    scopes: Object.fromEntries(scopes),
    allowUnsupported: flag(args, 'allow-unsupported'),
  };
}

/** Loads the document; undefined, with its errors on standard error, when it has any. Warnings are shown as well. */
export async function loadDocument(path: string, ports: Ports, args: CommandArguments, io: CliIo): Promise<Policy | undefined> {
  const document = { text: readInput(path, io), name: path };
  const result = tryLoadPolicy(document, { ports, ...(await loadOptions(args, io)) });
  const diagnostics = 'policy' in result ? result.policy.diagnostics : result.diagnostics;
  await writeDiagnostics(diagnostics, io);
  if ('policy' in result) return result.policy;
  await write(io.stderr, `${path}: ${countText(diagnostics)}; nothing was run.\n`);
  return undefined;
}

async function namedValues(args: CommandArguments, io: CliIo): Promise<Map<string, NamedValue>> {
  const values = new Map<string, NamedValue>();
  const path = textOption(args, 'named-values');
  if (path !== undefined) for (const [name, value] of await readNamedValues(path, io)) values.set(name, value);
  for (const [name, value] of pairsOf(args, 'named-value', 'NAME=VALUE')) values.set(name, { value });
  return values;
}

async function readNamedValues(path: string, io: CliIo): Promise<(readonly [string, NamedValue])[]> {
  const { parse } = await import('yaml');
  let content: unknown;
  try {
    content = parse(
      readInput(path, io)
        .toString('utf8')
        .replace(/^\uFEFF/, ''),
      { mapAsMap: true, intAsBigInt: true },
    );
  } catch (error) {
    if (error instanceof CliError) throw error;
    throw new CliError(
      `${path} is neither JSON nor YAML: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`,
    );
  }
  if (!(content instanceof Map)) throw new CliError(`${path} is not an object of named values.`);
  return [...(content as ReadonlyMap<unknown, unknown>)].map(
    ([name, value]) => [String(name), namedValue(String(name), value, path)] as const,
  );
}

function namedValue(name: string, value: unknown, path: string): NamedValue {
  const text = value instanceof Map ? (value as ReadonlyMap<unknown, unknown>).get('value') : value;
  if (text === null || text === undefined || typeof text === 'object')
    throw new CliError(`${path}: the named value '${name}' has no text.`);
  return { value: String(text), secret: value instanceof Map && (value as ReadonlyMap<unknown, unknown>).get('secret') === true };
}
