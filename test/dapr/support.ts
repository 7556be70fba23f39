/** What the Dapr tests share: a sidecar with component files of its own, and HTTP calls that change nothing on their way. */
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SidecarOptions } from '../../src/dapr/sidecar/options.js';
import { type Sidecar, startSidecar } from '../../src/dapr/sidecar/server.js';

export interface Reply {
  readonly status: number;
  /** By lower-case name, several values joined by `|`. */
  readonly headers: Readonly<Record<string, string>>;
  /** Names as they came. */
  readonly names: readonly string[];
  readonly body: string;
}

export interface Call {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string | Uint8Array;
}

/** Sends one request whose path and headers go out as they are. */
export function call(port: number, { method = 'GET', path = '/', headers = {}, body }: Call): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(
      { host: '127.0.0.1', port, method, path, headers: headers as Record<string, string>, agent: false },
      (response) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('end', () => {
          const names = response.rawHeaders.filter((_, index) => index % 2 === 0);
          const values = Object.fromEntries(
            names.map((name) => [name.toLowerCase(), response.headersDistinct[name.toLowerCase()]!.join('|')]),
          );
          resolve({ status: response.statusCode!, headers: values, names, body: Buffer.concat(pieces).toString('utf8') });
        });
        response.on('error', reject);
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** A folder that goes away with `cleanUp`. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'apim-policy-test-')));
  folders.push(folder);
  return folder;
}

export const component = (name: string, type: string, metadata: Readonly<Record<string, unknown>> = {}, more = ''): string => `
apiVersion: dapr.io/v1alpha1
kind: Component
metadata:
  name: ${name}
spec:
  type: ${type}
  version: v1
  metadata:
${Object.entries(metadata)
  .map(([key, value]) => `  - name: ${key}\n    value: ${JSON.stringify(value)}`)
  .join('\n')}
${more}`;

/** Starts a sidecar on a free port with these files in its resources folder; `cleanUp` ends it. */
export async function sidecarWith(
  files: Readonly<Record<string, string>>,
  options: SidecarOptions = {},
): Promise<Sidecar & { folder: string }> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'apim-policy-sidecar-')));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  try {
    const sidecar = await startSidecar({ daprHttpPort: 0, resourcesPaths: [folder], cwd: folder, ...options });
    running.push(sidecar);
    folders.push(folder);
    return Object.assign(sidecar, { folder });
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

const running: Sidecar[] = [];
const folders: string[] = [];

/** For `afterAll`: ends the sidecars and removes the folders. */
export async function cleanUp(): Promise<void> {
  await Promise.all(running.splice(0).map((sidecar) => sidecar.close()));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

export const invoke = (port: number, name: string, body: unknown, headers: Call['headers'] = {}): Promise<Reply> =>
  call(port, {
    method: 'POST',
    path: `/v1.0/bindings/${name}`,
    headers,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
