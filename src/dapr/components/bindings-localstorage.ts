/** `bindings.localstorage`: files below one folder (Dapr page "Local Storage binding spec"; dapr.md 4.4). */
import { randomUUID } from 'node:crypto';
import { lstat, mkdir, readdir, readFile, readlink, realpath, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { encodeGoString } from '../go-json/encode.js';
import { BindingError, type BindingRequest, type BindingResponse, defineComponent } from './define.js';
import { unquoted } from './metadata-values.js';

const disallowed = ['/proc', '/sys', '/boot', '/var/run/secrets'];

/** The folder with every symbolic link resolved, as far as it exists. */
async function resolved(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(await resolved(parent), path.slice(parent.length).replace(/^\/+/, ''));
  }
}

async function openRoot(rootPath: string | undefined, cwd: string): Promise<string> {
  if (rootPath === undefined || rootPath === '') throw new Error('property rootPath must not be empty');
  const root = await resolved(resolve(cwd, rootPath));
  if (disallowed.some((folder) => root === folder || root.startsWith(`${folder}/`)))
    throw new Error('property rootPath points to a disallowed location');
  const found = await stat(root).catch(() => undefined);
  if (found !== undefined && !found.isDirectory()) throw new Error('property rootPath represents a file and not a directory');
  await mkdir(root, { recursive: true, mode: 0o777 });
  return root;
}

const maxLinks = 40;

/** A path inside the root, whatever `..` and symbolic links say: each is followed as if the root were the file system's. */
async function secureJoin(root: string, name: string): Promise<string> {
  let pending = name.split(/[\\/]+/);
  let current = root;
  let links = 0;
  while (pending.length > 0) {
    const [part, ...rest] = pending as [string, ...string[]];
    pending = rest;
    if (part === '' || part === '.') continue;
    if (part === '..') {
      current = current === root ? root : dirname(current);
      continue;
    }
    const next = join(current, part);
    const found = await lstat(next).catch(() => undefined);
    if (found?.isSymbolicLink()) {
      if (++links > maxLinks) throw new BindingError(`too many levels of symbolic links: ${next}`);
      const target = await readlink(next);
      if (isAbsolute(target)) current = root;
      pending = [...target.split('/'), ...rest];
    } else current = next;
  }
  return current;
}

/** Data that is base64 as a whole is stored decoded. */
function contentOf(data: Uint8Array): Uint8Array {
  const plain = unquoted(data);
  const text = new TextDecoder().decode(plain);
  if (text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text)) return Buffer.from(text, 'base64');
  return plain;
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function create(root: string, { data, metadata }: BindingRequest): Promise<BindingResponse> {
  const path = await secureJoin(root, metadata.get('fileName') || randomUUID());
  await mkdir(dirname(path), { recursive: true, mode: 0o777 });
  await writeFile(path, contentOf(data));
  return { data: bytes(`{"fileName":${encodeGoString(relative(root, path).split(sep).join('/'))}}`) };
}

async function get(root: string, { metadata }: BindingRequest): Promise<BindingResponse> {
  const path = await secureJoin(root, fileNameOf(metadata));
  try {
    return { data: await readFile(path) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new BindingError(`file not found: ${path}`);
    throw new BindingError(`error opening file ${path}: ${reason(error)}`);
  }
}

async function remove(root: string, { metadata }: BindingRequest): Promise<undefined> {
  const path = await secureJoin(root, fileNameOf(metadata));
  try {
    const found = await lstat(path);
    if (found.isDirectory()) await rmdir(path);
    else await rm(path);
  } catch (error) {
    throw new BindingError(`error deleting file ${path}: ${reason(error)}`);
  }
  return undefined;
}

async function list(root: string, { metadata }: BindingRequest): Promise<BindingResponse> {
  const path = await secureJoin(root, metadata.get('fileName') ?? '');
  const found = await stat(path).catch((error: unknown) => {
    throw new BindingError(`error getting stats for path ${path}: ${reason(error)}`);
  });
  if (!found.isDirectory()) throw new BindingError(`unable to list files as the file specified is not a directory: ${path}`);
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
  return { data: bytes(files.length === 0 ? 'null' : `[${files.map(encodeGoString).join(',')}]`) };
}

function fileNameOf(metadata: ReadonlyMap<string, string>): string {
  const name = metadata.get('fileName');
  if (name === undefined || name === '') throw new BindingError('required metadata fileName not set');
  return name;
}

const reason = (error: unknown): string =>
  (error as NodeJS.ErrnoException).code === 'ENOENT'
    ? 'no such file or directory'
    : error instanceof Error
      ? error.message
      : String(error);

const operations: Readonly<Record<string, (root: string, request: BindingRequest) => Promise<BindingResponse | undefined>>> = {
  create,
  get,
  list,
  delete: remove,
};

export const bindingsLocalStorage = defineComponent({
  type: 'bindings.localstorage',
  operations: ['create', 'get', 'list', 'delete'],
  async init(metadata, { cwd }) {
    const root = await openRoot(metadata.get('rootPath'), cwd);
    return { invoke: (request) => operations[request.operation]!(root, request) };
  },
});
