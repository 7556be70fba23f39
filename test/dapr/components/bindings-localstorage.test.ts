/** `bindings.localstorage` (dapr.md 4.4, 5.4 C5, C14). */
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanUp, component, invoke, sidecarWith, temporaryFolder } from '../support.js';

afterAll(cleanUp);

const storage = (rootPath: string) => ({ 'store.yaml': component('store', 'bindings.localstorage', { rootPath }) });
const failure = (body: string) =>
  (JSON.parse(body) as { message: string }).message.replace('error invoking output binding store: ', '');

/** A sidecar and calls to its one binding. */
async function start(rootPath = './data') {
  const { port, folder } = await sidecarWith(storage(rootPath));
  const run = (operation: string, fileName: string | undefined, data?: unknown) =>
    invoke(port, 'store', {
      operation,
      ...(data === undefined ? {} : { data }),
      ...(fileName === undefined ? {} : { metadata: { fileName } }),
    });
  return { root: join(folder, 'data'), folder, run };
}

test.each([
  ['hello world', 'hello world'],
  ['aGVsbG8=', 'hello'],
  ['aGVs\nbG8=', 'hello'],
  ['aGVsbG8', 'aGVsbG8'],
  ['a=GVsbG8', 'a=GVsbG8'],
  ['', ''],
  ['"quoted"', '"quoted"'],
  ['é<&>\u2028', 'é<&>\u2028'],
  [{ b: 1, a: '<' }, '{"a":"\\u003c","b":1}'],
  [[1, 2], '[1,2]'],
  [12.5, '12.5'],
])('create stores %j', async (data, stored) => {
  const { root, run } = await start();
  const reply = await run('create', 'file', data);
  expect({ status: reply.status, body: reply.body, type: reply.headers['content-type'] }).toEqual({
    ...{ status: 200, body: '{"fileName":"file"}', type: 'application/json' },
  });
  expect(readFileSync(join(root, 'file'), 'utf8')).toBe(stored);
});

test('text that happens to be base64 is decoded: null, numbers, four letters', async () => {
  const { root, run } = await start();
  for (const [data, bytes] of [
    [undefined, '9ee965'],
    [1234, 'd76df8'],
    [true, 'b6bb9e'],
    ['abcd', '69b71d'],
  ] as const) {
    await run('create', 'file', data);
    expect(readFileSync(join(root, 'file')).toString('hex')).toBe(bytes);
  }
});

test('create, get, list, delete', async () => {
  const { root, run } = await start();
  expect((await run('list', undefined)).body).toBe('null');
  expect((await run('create', 'a/b/<c>.txt', 'one')).body).toBe('{"fileName":"a/b/\\u003cc\\u003e.txt"}');
  await run('create', 'a.txt', 'two');
  await run('create', 'a/z.txt', 'three');
  await run('create', 'a.txt', 'four!');
  const got = await run('get', 'a.txt');
  expect({ status: got.status, body: got.body, type: got.headers['content-type'] }).toEqual({
    status: 200,
    body: 'four!',
    type: 'application/json',
  });
  const named = JSON.parse((await run('create', undefined, 'x')).body).fileName as string;
  expect(named).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect((await run('delete', named)).status).toBe(204);
  const files = ['a/b/<c>.txt', 'a/z.txt', 'a.txt'].map((name) => join(root, name));
  expect(JSON.parse((await run('list', '')).body)).toEqual(files);
  expect(JSON.parse((await run('list', 'a')).body)).toEqual(files.slice(0, 2));
  const deleted = await run('delete', 'a.txt');
  expect({ status: deleted.status, body: deleted.body }).toEqual({ status: 204, body: '' });
  expect(existsSync(join(root, 'a.txt'))).toBe(false);
  mkdirSync(join(root, 'empty'));
  expect((await run('delete', 'empty')).status).toBe(204);
});

test('errors in the words of Go', async () => {
  const { root, run } = await start();
  await run('create', 'file', 'x');
  await run('create', 'folder/file', 'x');
  const cases: readonly (readonly [operation: string, fileName: string, message: string])[] = [
    ['get', 'none', `file not found: ${root}/none`],
    ['get', 'folder', `error reading file ${root}/folder: read ${root}/folder: is a directory`],
    ['get', '', `error reading file ${root}: read ${root}: is a directory`],
    ['get', 'file/x', `error opening path ${root}/file/x: open ${root}/file/x: not a directory`],
    ['create', 'folder', `error creating file ${root}/folder: open ${root}/folder: is a directory`],
    ['create', 'file/x', `error creating directory ${root}/file: mkdir ${root}/file: not a directory`],
    ['delete', 'none', `error deleting file ${root}/none: remove ${root}/none: no such file or directory`],
    ['delete', 'folder', `error deleting file ${root}/folder: remove ${root}/folder: directory not empty`],
    ['list', 'none', `error getting stats for path ${root}/none: stat ${root}/none: no such file or directory`],
    ['list', 'file', `unable to list files as the file specified is not a directory: ${root}/file`],
    ['get', 'a\u0000b', `error opening path ${root}/a\u0000b: open ${root}/a\u0000b: invalid argument`],
  ];
  for (const [operation, fileName, message] of cases) {
    const reply = await run(operation, fileName, operation === 'create' ? 'x' : undefined);
    expect(reply.status).toBe(500);
    expect(failure(reply.body)).toBe(message);
  }
});

test('nothing escapes the root: neither .. nor symbolic links', async () => {
  const { root, folder, run } = await start();
  writeFileSync(join(folder, 'secret'), 'secret');
  await run('create', 'inside', 'inside');
  symlinkSync('/', join(root, 'up'));
  symlinkSync('../secret', join(root, 'link'));
  symlinkSync('/inside', join(root, 'absolute'));
  symlinkSync('loop', join(root, 'loop'));
  expect(JSON.parse((await run('create', '../../outside', 'x')).body)).toEqual({ fileName: 'outside' });
  expect(existsSync(join(folder, 'outside'))).toBe(false);
  expect((await run('get', 'absolute')).body).toBe('inside');
  for (const name of ['../secret', 'link', `up${folder}/secret`, `${folder}/secret`])
    expect((await run('get', name)).status).toBe(500);
  expect(failure((await run('get', 'loop')).body)).toBe(
    'error getting absolute path for file loop: too many levels of symbolic links',
  );
});

describe('rootPath', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'real'));
  writeFileSync(join(folder, 'file'), '');
  symlinkSync(join(folder, 'real'), join(folder, 'link'));
  symlinkSync('/proc', join(folder, 'proc'));

  test.each([
    ['', 'failed to parse metadata: property rootPath must not be empty'],
    [join(folder, 'file'), 'failed to parse metadata: property rootPath represents a file and not a directory'],
    [
      join(folder, 'file/below'),
      `failed to parse metadata: error getting stat for path ${folder}/file/below: stat ${folder}/file/below: not a directory`,
    ],
    ['/proc', 'failed to parse metadata: property rootPath points to a disallowed location'],
    ['/sys/x', 'failed to parse metadata: property rootPath points to a disallowed location'],
    ['/boot/../boot', 'failed to parse metadata: property rootPath points to a disallowed location'],
    ['/var/run/../run/secrets/x', 'failed to parse metadata: property rootPath points to a disallowed location'],
    [join(folder, 'proc/self'), 'failed to parse metadata: property rootPath points to a disallowed location'],
  ])('%s is refused', async (rootPath, message) => {
    // Some systems have /var/run as a link.
    if (rootPath.startsWith('/var/run') && existsSync('/run')) return;
    await expect(sidecarWith(storage(rootPath))).rejects.toThrow(message);
  });

  test('links are resolved, missing folders made', async () => {
    const linked = await sidecarWith(storage(join(folder, 'link/new/deep')));
    expect(existsSync(join(folder, 'real/new/deep'))).toBe(true);
    await invoke(linked.port, 'store', { operation: 'create', metadata: { fileName: 'f' }, data: 'x' });
    const listed = await invoke(linked.port, 'store', { operation: 'list' });
    expect(JSON.parse(listed.body)).toEqual([join(folder, 'real/new/deep/f')]);
  });
});
