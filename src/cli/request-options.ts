/** The request to run: curl's flags, a `.http` file, a scenario; flags win over files. */

import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Json, JsonObject } from '../context/json.js';
import { isJsonObject } from '../context/json.js';
import { CliError, type CliIo, type CommandArguments, type CommandOption, textOption, textOptions } from './command.js';
import { readInput, readInputOrStdin } from './files.js';
import { parseHttpFile, pickRequest } from './http-file.js';
import { readJsonFile } from './scenarios.js';
import { version } from './version.js';

export const requestOptions: Readonly<Record<string, CommandOption>> = {
  request: { type: 'string', short: 'X', value: 'METHOD', help: 'Method; POST with data, else GET' },
  header: {
    type: 'string',
    short: 'H',
    multiple: true,
    value: 'LINE',
    help: "Header, 'Name: value'; 'Name:' takes one away; repeatable",
  },
  data: {
    type: 'string',
    short: 'd',
    multiple: true,
    value: 'DATA',
    help: 'Body; @FILE reads a file, @- standard input; several are joined by &',
  },
  'data-raw': { type: 'string', multiple: true, value: 'DATA', help: 'Body; @ has no meaning' },
  'data-binary': { type: 'string', multiple: true, value: 'DATA', help: 'Body; line breaks of files stay' },
  url: { type: 'string', value: 'URL', help: 'URL, or a path (default http://localhost/)' },
  ip: { type: 'string', value: 'ADDRESS', help: "The caller's address (default 127.0.0.1)" },
  http: { type: 'string', value: 'FILE[#NAME]', help: 'A .http file: its first request, or the one of a name or number' },
  scenario: { type: 'string', short: 's', value: 'FILE', help: 'A scenario file: the whole context' },
};

const shortFlags = new Map([
  ['-X', '--request'],
  ['-H', '--header'],
  ['-d', '--data'],
]);

/** curl's short flags with the value behind them, so that a value may begin with a hyphen. */
export function prepareCurl(args: readonly string[]): string[] {
  const prepared: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const argument = args[i]!;
    if (argument === '--') return [...prepared, ...args.slice(i)];
    const long = shortFlags.get(argument) ?? (/^--(?:data|data-raw|data-binary|header)$/.test(argument) ? argument : undefined);
    prepared.push(long === undefined || i + 1 === args.length ? argument : `${long}=${args[++i]}`);
  }
  return prepared;
}

export interface GivenRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Uint8Array | undefined;
  readonly ip: string;
}

/** What the command line says of the request; undefined where it says nothing. */
interface Flags {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: readonly (readonly [name: string, value: string | undefined])[];
  readonly body: Uint8Array | undefined;
  readonly ip: string | undefined;
}

const defaultUrl = 'http://localhost/';

/** The request of flags and a `.http` file. */
export async function givenRequest(args: CommandArguments, io: CliIo): Promise<GivenRequest> {
  const flags = await flagsOf(args, io);
  const file = httpFileRequest(args, io);
  const url = absoluteUrl(flags.url ?? file?.url ?? defaultUrl);
  const body = flags.body ?? file?.body;
  const headers = new Map<string, readonly (readonly [string, string])[]>();
  const set = (lines: Iterable<readonly [string, string | undefined]>) => {
    for (const [name, group] of grouped(lines)) headers.set(name, group);
  };
  set([
    ['Host', new URL(url).host],
    ['User-Agent', `apim-policy/${version}`],
    ['Accept', '*/*'],
  ]);
  if (body !== undefined) set([['Content-Length', String(body.byteLength)]]);
  if (flags.body !== undefined) set([['Content-Type', 'application/x-www-form-urlencoded']]);
  set(file?.headers ?? []);
  set(flags.headers);
  const method = flags.method ?? (flags.body === undefined ? (file?.method ?? 'GET') : (file?.method ?? 'POST'));
  return { method, url, headers: [...headers.values()].flat(), body, ip: flags.ip ?? '127.0.0.1' };
}

/** The scenario with the flags laid over its request; undefined without one. */
export async function givenScenario(args: CommandArguments, io: CliIo): Promise<JsonObject | undefined> {
  const path = textOption(args, 'scenario');
  if (path === undefined) return undefined;
  const scenario: Json = readJsonFile(resolve(io.cwd, path));
  if (!isJsonObject(scenario)) throw new CliError(`${path} is not a scenario.`);
  if (textOption(args, 'http') !== undefined) throw new CliError('--scenario and --http exclude each other.');
  const flags = await flagsOf(args, io);
  const request = isJsonObject(scenario.request) ? scenario.request : {};
  const headers = new Map(Object.entries(isJsonObject(request.headers) ? request.headers : {}));
  for (const [name, lines] of grouped(flags.headers)) {
    for (const known of [...headers.keys()]) if (known.toLowerCase() === name) headers.delete(known);
    if (lines.length > 0)
      headers.set(
        lines[0]![0],
        lines.map(([, value]) => value),
      );
  }
  const url = flags.url === undefined ? undefined : absoluteUrl(flags.url);
  return {
    ...scenario,
    request: {
      ...{ url: defaultUrl, ...request, headers: Object.fromEntries(headers) },
      ...(flags.method !== undefined ? { method: flags.method } : flags.body !== undefined ? { method: 'POST' } : {}),
      ...(url !== undefined && { url, originalUrl: url }),
      ...(flags.ip !== undefined && { ipAddress: flags.ip }),
      ...(flags.body !== undefined && { body: null, bodyBase64: Buffer.from(flags.body).toString('base64') }),
    },
  };
}

/** Lines by their lower-case name; without a value the name is taken away. */
function grouped(lines: Iterable<readonly [string, string | undefined]>): Map<string, readonly (readonly [string, string])[]> {
  const groups = new Map<string, readonly (readonly [string, string])[]>();
  for (const [name, value] of lines) {
    const before = groups.get(name.toLowerCase()) ?? [];
    groups.set(name.toLowerCase(), value === undefined ? before : [...before, [name, value]]);
  }
  return groups;
}

async function flagsOf(args: CommandArguments, io: CliIo): Promise<Flags> {
  return {
    method: textOption(args, 'request'),
    url: textOption(args, 'url'),
    headers: textOptions(args, 'header').map(headerLine),
    body: await dataOf(args, io),
    ip: textOption(args, 'ip'),
  };
}

/** As curl reads it: `Name: value`, `Name:` for none, `Name;` for an empty value. */
function headerLine(line: string): readonly [string, string | undefined] {
  const [, name, colon, value = ''] = /^([!#$%&'*+\-.^_`|~0-9A-Za-z]+)[ \t]*([:;])[ \t]*([\s\S]*?)[ \t]*$/.exec(line) ?? [];
  if (name === undefined || (colon === ';' && value !== '')) throw new CliError(`--header takes 'Name: value', not '${line}'.`);
  return [name, colon === ':' && value === '' ? undefined : value];
}

async function dataOf(args: CommandArguments, io: CliIo): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = [];
  for (const text of textOptions(args, 'data'))
    pieces.push(text.startsWith('@') ? withoutBreaks(await readInputOrStdin(text.slice(1), io)) : Buffer.from(text));
  for (const text of textOptions(args, 'data-raw')) pieces.push(Buffer.from(text));
  for (const text of textOptions(args, 'data-binary'))
    pieces.push(text.startsWith('@') ? await readInputOrStdin(text.slice(1), io) : Buffer.from(text));
  if (pieces.length === 0) return undefined;
  return Buffer.concat(pieces.flatMap((piece, index) => (index === 0 ? [piece] : [Buffer.from('&'), piece])));
}

const withoutBreaks = (bytes: Uint8Array): Uint8Array => bytes.filter((byte) => byte !== 10 && byte !== 13);

function absoluteUrl(text: string): string {
  const url = text.startsWith('/')
    ? `http://localhost${text}`
    : /^[A-Za-z][A-Za-z0-9+.-]*:\/\//.test(text)
      ? text
      : `http://${text}`;
  if (!URL.canParse(url) || !/^https?:/i.test(url)) throw new CliError(`'${text}' is no URL.`);
  return url;
}

interface FileRequest extends Pick<GivenRequest, 'method' | 'url' | 'headers' | 'body'> {}

function httpFileRequest(args: CommandArguments, io: CliIo): FileRequest | undefined {
  const given = textOption(args, 'http');
  if (given === undefined) return undefined;
  const hash = given.lastIndexOf('#');
  const isWhole = hash < 0 || existsSync(resolve(io.cwd, given));
  const path = isWhole ? given : given.slice(0, hash);
  const { body, ...request } = pickRequest(
    parseHttpFile(readInput(path, io).toString('utf8'), path),
    isWhole ? undefined : given.slice(hash + 1),
    path,
  );
  const bytes = body === undefined || typeof body === 'string' ? body : readInput(join(dirname(path), body.file), io);
  return { ...request, body: typeof bytes === 'string' ? Buffer.from(bytes) : bytes };
}
