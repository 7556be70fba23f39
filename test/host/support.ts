/** What the host tests share: servers on free ports of loopback that remember what they got. */
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly rawHeaders: readonly string[];
  readonly body: string;
}

const servers: { close(): unknown; closeAllConnections?(): void }[] = [];

/** For `afterAll`. */
export function closeServers(): void {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections?.();
  }
}

export async function listening<T extends Server>(server: T): Promise<string> {
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Answers when the body has come; without `answer` an empty 200. */
export async function recording(
  answer: (received: Received, response: ServerResponse, request: IncomingMessage) => void = (_, response) => void response.end(),
) {
  const received: Received[] = [];
  const listener: RequestListener = (request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('error', () => {});
    request.on('end', () => {
      const { method, url, headers, rawHeaders } = request;
      const one = { method: method!, path: url!, headers, rawHeaders, body: Buffer.concat(pieces).toString() };
      received.push(one);
      answer(one, response, request);
    });
  };
  return { url: await listening(createServer(listener)), received };
}

export const textOf = async (body: Uint8Array | AsyncIterable<Uint8Array>): Promise<string> => {
  if (body instanceof Uint8Array) return Buffer.from(body).toString();
  const pieces: Uint8Array[] = [];
  for await (const piece of body) pieces.push(piece);
  return Buffer.concat(pieces).toString();
};

export const until = async (condition: () => boolean, milliseconds = 3000): Promise<void> => {
  for (const end = Date.now() + milliseconds; !condition(); ) {
    if (Date.now() > end) throw new Error('It did not happen in time.');
    await new Promise((done) => setTimeout(done, 10));
  }
};
