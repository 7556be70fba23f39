/** `.http` files, as editors send them: requests between `###` lines, variables, headers, a body. */
import { CliError } from './command.js';

export interface HttpFileRequest {
  readonly name: string | undefined;
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** A text, or the file to send. */
  readonly body: string | { readonly file: string } | undefined;
}

const separator = /^###[ \t]*(.*)$/;
const comment = /^[ \t]*(?:#|\/\/)/;
const nameComment = /^[ \t]*(?:#|\/\/)[ \t]*@name[ \t=]+(\S+)/;
const variable = /^@([\w.-]+)[ \t]*=[ \t]*(.*)$/;
const requestLine = /^(?:([A-Za-z]+)[ \t]+)?(\S+)(?:[ \t]+HTTP\/\S+)?[ \t]*$/;
const headerLine = /^([!#$%&'*+\-.^_`|~0-9A-Za-z]+)[ \t]*:[ \t]*(.*?)[ \t]*$/;
const reference = /\{\{[ \t]*([\w.-]+)[ \t]*\}\}/g;

/** The requests of a file, in order. Throws a `CliError` that names the line. */
export function parseHttpFile(text: string, file: string): readonly HttpFileRequest[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const variables = new Map<string, string>();
  const requests: HttpFileRequest[] = [];
  let start = 0;
  let title: string | undefined;
  for (let end = 0; end <= lines.length; end++) {
    const found = end === lines.length ? [] : separator.exec(lines[end]!);
    if (found === null) continue;
    const request = parseRequest(
      lines.slice(start, end),
      title,
      variables,
      (line, message) => new CliError(`${file}:${start + line + 1}: ${message}`),
    );
    if (request !== undefined) requests.push(request);
    title = found[1] || undefined;
    start = end + 1;
  }
  if (requests.length === 0) throw new CliError(`${file} has no request.`);
  return requests;
}

type Complain = (line: number, message: string) => CliError;

function parseRequest(
  lines: readonly string[],
  title: string | undefined,
  variables: Map<string, string>,
  complain: Complain,
): HttpFileRequest | undefined {
  const filled = (text: string, line: number): string =>
    text.replace(reference, (_, name: string) => {
      const value = variables.get(name);
      if (value === undefined) throw complain(line, `There is no variable '${name}'.`);
      return value;
    });
  let name = title;
  let at = 0;
  for (; at < lines.length; at++) {
    const line = lines[at]!;
    const [, variableName, value] = variable.exec(line) ?? [];
    if (variableName !== undefined) variables.set(variableName, filled(value!.trim(), at));
    else if (comment.test(line)) name = nameComment.exec(line)?.[1] ?? name;
    else if (line.trim() !== '') break;
  }
  if (at === lines.length) return undefined;
  const first = at++;
  // A query may go on over several indented lines.
  let target = lines[first]!.trim();
  for (; at < lines.length && /^[ \t]+[?&]/.test(lines[at]!); at++) target += lines[at]!.trim();
  const [, method = 'GET', url] = requestLine.exec(filled(target, first)) ?? [];
  if (url === undefined) throw complain(first, `'${target}' is no request line; METHOD URL was expected.`);
  const headers: (readonly [string, string])[] = [];
  for (; at < lines.length && lines[at]!.trim() !== ''; at++) {
    if (comment.test(lines[at]!)) continue;
    const [, header, value] = headerLine.exec(lines[at]!) ?? [];
    if (header === undefined) throw complain(at, `'${lines[at]!.trim()}' is no header; NAME: VALUE was expected.`);
    headers.push([header, filled(value!, at)]);
  }
  const bodyStart = at + 1;
  const body = lines
    .slice(bodyStart)
    .join('\n')
    .replace(/^\n+|\n+$/g, '');
  const file = /^<[ \t]+(\S.*)$/.exec(body)?.[1];
  return {
    ...{ name, method: method.toUpperCase(), url, headers },
    body: file !== undefined ? { file: filled(file, bodyStart) } : body === '' ? undefined : filled(body, bodyStart),
  };
}

/** One request of a file: the first, or the one of a name or number. */
export function pickRequest(requests: readonly HttpFileRequest[], wanted: string | undefined, file: string): HttpFileRequest {
  if (wanted === undefined) return requests[0]!;
  const found = requests.find(({ name }) => name === wanted) ?? (/^\d+$/.test(wanted) ? requests[Number(wanted) - 1] : undefined);
  if (found !== undefined) return found;
  const names = requests.map(({ name }, index) => name ?? String(index + 1)).join(', ');
  throw new CliError(`${file} has no request '${wanted}'. It has: ${names}.`);
}
