/** `bindings.localstorage`: files below one folder (Dapr page "Local Storage binding spec"; dapr.md 4.4). */
import { randomUUID } from 'node:crypto';
import { lstat, mkdir, readdir, readFile, readlink, realpath, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { encodeGoString } from '../go-json/encode.js';
import { BindingError, type BindingRequest, type BindingResponse, defineComponent } from './define.js';
import { errorCode, pathError } from './go-errors.js';
import { unquoted } from './metadata-values.js';

const disallowed = ['/proc', '/sys', '/boot', '/var/run/secrets'];
const separators = sep === '\\' ? /[\\/]+/ : /\/+/;
const maxLinks = 255;

/** The folder with its symbolic links resolved, as far as it exists; made when it does not. */
async function openRoot(rootPath: string | undefined, cwd: string): Promise<string> {
  if (rootPath === undefined || rootPath === '') throw new Error('property rootPath must not be empty');
  const absolute = resolve(cwd, rootPath);
  const existing = await existingPart(absolute);
  const root = join(await realpath(existing), absolute.slice(existing.length));
  if (disallowed.some((folder) => root === folder || root.startsWith(`${folder}${sep}`)))
    throw new Error('property rootPath points to a disallowed location');
  return root;
}

/** The longest part of a path that exists. */
async function existingPart(path: string): Promise<string> {
  try {
    const found = await stat(path);
    if (!found.isDirectory()) throw new Error('property rootPath represents a file and not a directory');
    return path;
  } catch (error) {
    if (errorCode(error) === '') throw error;
    const parent = dirname(path);
    if (errorCode(error) !== 'ENOENT' || parent === path)
      throw new Error(`error getting stat for path ${path}: ${pathError('stat', path, error)}`);
    return existingPart(parent);
  }
}

/** A path inside the root, whatever `..` and symbolic links say: each is followed as if the root were the file system's. */
async function secureJoin(root: string, name: string): Promise<string> {
  let pending = name.split(separators);
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
      if (++links > maxLinks)
        throw new BindingError(`error getting absolute path for file ${name}: too many levels of symbolic links`);
      const target = await readlink(next);
      if (isAbsolute(target)) current = root;
      pending = [...target.split(separators), ...rest];
    } else current = next;
  }
  return current;
}

/** Quotes are removed, and what is base64 as a whole is stored decoded (dapr.md 4.4). */
function contentOf(data: Uint8Array): Uint8Array {
  const plain = unquoted(data);
  const text = Buffer.from(plain)
    .toString('latin1')
    .replace(/[\r\n]/g, '');
  return text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text) ? Buffer.from(text, 'base64') : plain;
}

const json = (text: string): BindingResponse => ({ data: new TextEncoder().encode(text) });

/** Where a file is in the way, Go says what it is. */
const mkdirError = (error: unknown): unknown => (errorCode(error) === 'EEXIST' ? { code: 'ENOTDIR' } : error);

type Operation = (root: string, fileName: string, request: BindingRequest) => Promise<BindingResponse | undefined>;

const create: Operation = async (root, fileName, { data }) => {
  const path = await secureJoin(root, fileName || randomUUID());
  const folder = dirname(path);
  await mkdir(folder, { recursive: true, mode: 0o777 }).catch((error: unknown) => {
    throw new BindingError(`error creating directory ${folder}: ${pathError('mkdir', folder, mkdirError(error))}`);
  });
  await writeFile(path, contentOf(data)).catch((error: unknown) => {
    throw new BindingError(`error creating file ${path}: ${pathError('open', path, error)}`);
  });
  return json(`{"fileName":${encodeGoString(relative(root, path))}}`);
};

const get: Operation = async (root, fileName) => {
  const path = await secureJoin(root, fileName);
  try {
    return { data: await readFile(path) };
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT') throw new BindingError(`file not found: ${path}`);
    if (code === 'EISDIR') throw new BindingError(`error reading file ${path}: ${pathError('read', path, error)}`);
    throw new BindingError(`error opening path ${path}: ${pathError('open', path, error)}`);
  }
};

const remove: Operation = async (root, fileName) => {
  const path = await secureJoin(root, fileName);
  try {
    const found = await lstat(path);
    await (found.isDirectory() ? rmdir(path) : rm(path));
  } catch (error) {
    throw new BindingError(`error deleting file ${path}: ${pathError('remove', path, error)}`);
  }
  return undefined;
};

const list: Operation = async (root, fileName) => {
  const path = await secureJoin(root, fileName);
  const found = await stat(path).catch((error: unknown) => {
    throw new BindingError(`error getting stats for path ${path}: ${pathError('stat', path, error)}`);
  });
  if (!found.isDirectory()) throw new BindingError(`unable to list files as the file specified is not a directory: ${path}`);
  const files: string[] = [];
  await walk(path, files).catch((error: unknown) => {
    throw new BindingError(`error listing files in the directory ${path}: ${pathError('open', path, error)}`);
  });
  return json(files.length === 0 ? 'null' : `[${files.map(encodeGoString).join(',')}]`);
};

/** Files folder by folder in the order of their names' bytes, as Go walks; links are not followed. */
async function walk(folder: string, into: string[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await walk(path, into);
    else into.push(path);
  }
}

const operations = new Map<string, Operation>([
  ['create', create],
  ['get', get],
  ['list', list],
  ['delete', remove],
]);

export const bindingsLocalStorage = defineComponent({
  type: 'bindings.localstorage',
  operations: [...operations.keys()],
  async init(metadata, { cwd }) {
    const root = await openRoot(metadata.get('rootPath'), cwd).catch((error: unknown) => {
      throw new Error(`failed to parse metadata: ${error instanceof Error ? error.message : String(error)}`);
    });
    await mkdir(root, { recursive: true, mode: 0o777 }).catch((error: unknown) => {
      throw new Error(`unable to create directory specified by 'rootPath' ${root}: ${pathError('mkdir', root, error)}`);
    });
    return { invoke: (request) => operations.get(request.operation)!(root, request.metadata.get('fileName') ?? '', request) };
  },
});
