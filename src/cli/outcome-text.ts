/** The outcome of a run on standard output: like `curl -i`, or as JSON. */

import { toJs } from '../evaluation/to-js.js';
import { wireHeaders } from '../policies/engine/headers.js';
import type { PolicyOutcome } from '../policies/engine/outcome.js';
import { collect } from '../policies/engine/run-state.js';
import type { ByteStream, HeaderLine } from '../policies/ports.js';
import { write } from './command.js';
import { shown } from './show-value.js';

/** Status line, headers, a blank line, and the body as it comes. Rejects when the body breaks off. */
export async function printResponse(outcome: PolicyOutcome, isHead: boolean, stdout: NodeJS.WritableStream): Promise<void> {
  const { status, reason, headers, body } = outcome.response;
  const lines = wireHeaders(headers).filter(
    ([name]) => !(body instanceof Uint8Array && name.toLowerCase() === 'content-length' && !isHead),
  );
  if (body instanceof Uint8Array && !isHead) lines.push(['Content-Length', String(body.byteLength)]);
  const head = [`HTTP/1.1 ${`${status} ${reason}`.trim()}`, ...lines.map(([name, value]) => `${name}: ${value}`), '', ''];
  await write(stdout, head.join('\n'));
  if (isHead) return;
  for await (const piece of piecesOf(body)) await writeBytes(stdout, piece);
}

async function* piecesOf(body: Uint8Array | ByteStream): AsyncGenerator<Uint8Array> {
  if (body instanceof Uint8Array) yield body;
  else yield* body;
}

function writeBytes(stdout: NodeJS.WritableStream, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    stdout.write(bytes, () => resolve());
  });
}

/** One JSON document. Rejects when the body breaks off. */
export async function outcomeJson(outcome: PolicyOutcome): Promise<string> {
  const { response, calls, lastError, trace } = outcome;
  const { status, reason } = response;
  return JSON.stringify(
    {
      response: { status, reason, headers: named(wireHeaders(response.headers)), ...bodyJson(await collect(response.body)) },
      lastError:
        lastError === undefined
          ? null
          : (({ source, message, scope, section, path, policyId }) => ({
              source,
              reason: lastError.reason,
              message,
              scope,
              section,
              path,
              policyId,
            }))(lastError),
      calls: calls.map(({ to, method, url, headers, body, reply, failure, place }) => {
        const { line, column } = place.source.positionAt(place.span.start);
        return {
          ...{ to, method, url, headers: named(headers), ...(body === undefined ? {} : bodyJson(body)) },
          reply: reply === undefined ? null : { status: reply.status, reason: reply.reason, headers: named(reply.headers) },
          failure: failure === undefined ? null : { kind: failure.failure, message: failure.message },
          place: {
            policy: place.policy,
            section: place.section,
            scope: place.scope,
            path: place.path,
            file: place.source.name,
            line,
            column,
          },
        };
      }),
      variables: [...outcome.variables].map(([name, value]) => ({
        name,
        value: value === null ? null : shown(value, () => toJs(value)),
      })),
      trace,
    },
    (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value),
    2,
  );
}

const named = (lines: readonly HeaderLine[]) => lines.map(([name, value]) => ({ name, value }));

/** Text where the bytes are UTF-8, base64 otherwise. */
function bodyJson(bytes: Uint8Array): { readonly body: string } | { readonly bodyBase64: string } {
  try {
    return { body: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { bodyBase64: Buffer.from(bytes).toString('base64') };
  }
}
