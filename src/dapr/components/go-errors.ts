/** Node's errors in the words of Go's standard library, as a real daprd would show them to the caller. */

const fileTexts: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'no such file or directory'],
  ['ENOTDIR', 'not a directory'],
  ['EISDIR', 'is a directory'],
  ['ENOTEMPTY', 'directory not empty'],
  ['EEXIST', 'file exists'],
  ['EACCES', 'permission denied'],
  ['EPERM', 'operation not permitted'],
  ['EROFS', 'read-only file system'],
  ['ENOSPC', 'no space left on device'],
  ['ENAMETOOLONG', 'file name too long'],
  ['ELOOP', 'too many levels of symbolic links'],
  ['EMFILE', 'too many open files'],
  // A name with a NUL character.
  ['ERR_INVALID_ARG_VALUE', 'invalid argument'],
]);

export const errorCode = (error: unknown): string => String((error as NodeJS.ErrnoException | undefined)?.code ?? '');

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** `open /data/x: permission denied`. */
export const pathError = (operation: string, path: string, error: unknown): string =>
  `${operation} ${path}: ${fileTexts.get(errorCode(error)) ?? messageOf(error)}`;

type NetworkText = (host: string, address: string) => string;

const networkTexts: ReadonlyMap<string, NetworkText> = new Map<string, NetworkText>([
  ['ECONNREFUSED', (_, address) => `dial tcp ${address}: connect: connection refused`],
  ['EHOSTUNREACH', (_, address) => `dial tcp ${address}: connect: no route to host`],
  ['ENETUNREACH', (_, address) => `dial tcp ${address}: connect: network is unreachable`],
  ['UND_ERR_CONNECT_TIMEOUT', (_, address) => `dial tcp ${address}: i/o timeout`],
  ['ENOTFOUND', (host) => `dial tcp: lookup ${host}: no such host`],
  ['EAI_AGAIN', (host) => `dial tcp: lookup ${host}: Temporary failure in name resolution`],
  ['ECONNRESET', () => 'read: connection reset by peer'],
  ['UND_ERR_SOCKET', () => 'EOF'],
]);

interface NetworkError {
  readonly address?: string;
  readonly port?: number;
  readonly errors?: readonly NetworkError[];
}

/** What Go's HTTP client says of a connection to a URL that failed. */
export function networkError(url: URL, error: unknown): string {
  const found = (error as NetworkError | undefined) ?? {};
  const { address, port } = found.errors?.[0] ?? found;
  const defaultPort = url.protocol === 'https:' ? 443 : 80;
  const shown = `${address ?? url.hostname}:${port ?? (url.port || defaultPort)}`;
  return networkTexts.get(errorCode(error))?.(url.hostname, shown) ?? messageOf(error);
}
