/** Component files (dapr.md 4.1, 3.3). */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadComponents } from '../../src/dapr/sidecar/resources.js';
import { call, cleanUp, component, invoke, sidecarWith, temporaryFolder } from './support.js';

afterAll(cleanUp);

const storage = (name: string, rootPath: string, more = '') => component(name, 'bindings.localstorage', { rootPath }, more);

test('values of every YAML kind become text', () => {
  const folder = temporaryFolder();
  writeFileSync(
    join(folder, 'a.yml'),
    `apiVersion: dapr.io/v1alpha1
kind: Component
metadata: { name: kinds, namespace: ns }
spec:
  type: Bindings.HTTP
  version: V1
  ignoreErrors: true
  metadata:
    - { name: text, value: plain }
    - { name: number, value: 5 }
    - { name: float, value: 1.50 }
    - { name: big, value: 12345678901234567890 }
    - { name: yes, value: yes }
    - { name: bool, value: true }
    - { name: time, value: 12:30 }
    - { name: date, value: 2024-01-01 }
    - { name: list, value: [1, "a"] }
    - { name: object, value: { b: 1, a: 2 } }
    - { name: nothing, value: null }
    - { name: env, envRef: HOME }
    - { name: secret, secretKeyRef: { name: s } }
scopes: [ a, b ]
`,
  );
  const { found, problems } = loadComponents(folder);
  expect(problems).toEqual([]);
  expect(found).toMatchObject([
    { name: 'kinds', namespace: 'ns', type: 'Bindings.HTTP', version: 'V1', ignoreErrors: true, scopes: ['a', 'b'] },
  ]);
  const values = found[0]!.metadata.map(({ name, value, envRef, secretKeyRef }) => [name, value ?? envRef ?? secretKeyRef]);
  expect(values).toEqual([
    ['text', 'plain'],
    ['number', '5'],
    ['float', '1.5'],
    ['big', '12345678901234567890'],
    ['true', 'true'],
    ['bool', 'true'],
    ['time', '12:30'],
    ['date', '2024-01-01'],
    ['list', '[1,"a"]'],
    ['object', '{"b":1,"a":2}'],
    ['nothing', undefined],
    ['env', 'HOME'],
    ['secret', { name: 's', key: 's' }],
  ]);
});

test('several documents a file; broken, foreign and nameless ones are left out', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'sub.yaml'));
  writeFileSync(join(folder, 'readme.txt'), 'x');
  writeFileSync(
    join(folder, 'many.yaml'),
    [
      storage('one', './1'),
      'a: [1',
      storage('two', './2'),
      storage('a/b', './3'),
      'kind: Component',
      'apiVersion: dapr.io/v1alpha1\nkind: Resiliency',
    ].join('\n---\n'),
  );
  writeFileSync(join(folder, 'notype.yaml'), 'apiVersion: dapr.io/v1alpha1\nkind: Component\nmetadata: { name: x }\n');
  const { found, problems } = loadComponents(folder);
  expect(found.map(({ name }) => name)).toEqual(['one', 'two']);
  expect(problems.map(({ file, message }) => `${file.slice(folder.length + 1)}: ${message}`)).toEqual([
    expect.stringMatching(/^many\.yaml: Flow sequence/),
    "many.yaml: the component's metadata.name 'a/b' is not a valid path segment",
    'many.yaml: kind Resiliency has no effect in this stand-in',
    "notype.yaml: the component 'x' has no spec.type",
    'readme.txt: not a YAML file; skipped',
  ]);
  expect(problems[0]!.line).toBeGreaterThan(10);
});

/** Files, options → the bindings that start and what was logged. */
test.each([
  [{ 'a.yaml': storage('s', './d', 'scopes: [ other ]') }, {}, [], []],
  [{ 'a.yaml': storage('s', './d', 'scopes: [ apim-policy ]') }, {}, ['s'], []],
  [{ 'a.yaml': storage('s', './d', 'scopes: [ mine ]') }, { appId: 'mine' }, ['s'], []],
  [{ 'a.yaml': storage('s', './d').replace('name: s', 'name: s\n  namespace: n1') }, { namespace: 'n2' }, [], []],
  [{ 'a.yaml': storage('s', './d').replace('name: s', 'name: s\n  namespace: n1') }, { namespace: 'n1' }, ['s'], []],
  [{ 'a.yaml': storage('s', './d').replace('name: s', 'name: s\n  namespace: n1') }, {}, ['s'], []],
  [{ 'a.yaml': storage('s', './d').replace('bindings.localstorage', 'Bindings.LocalStorage') }, {}, ['s'], []],
  [
    { 'a.yaml': storage('s', './d').replace('version: v1', 'version: v2') },
    {},
    [],
    [/couldn't find binding s \(bindings\.localstorage\/v2\)/],
  ],
  [
    { 'a.yaml': component('k', 'bindings.kafka') },
    {},
    [],
    [/couldn't find binding k \(bindings\.kafka\/v1\)\. This stand-in has: bindings\.http, bindings\.localstorage\./],
  ],
  [
    { 'a.yaml': component('s', 'bindings.localstorage', {}).replace('version: v1', 'version: v1\n  ignoreErrors: true') },
    {},
    [],
    [/property rootPath must not be empty/],
  ],
  [{ 'a.yaml': component('s', 'bindings.localstorage', { rootPath: './d', direction: 'input' }) }, {}, [], []],
  [{ 'a.yaml': component('s', 'bindings.localstorage', { rootPath: './d', Direction: 'input, Output' }) }, {}, ['s'], []],
])('components %#', async (files, options, bindings, logged) => {
  const log: string[] = [];
  const sidecar = await sidecarWith(files, { ...options, log: (level, message) => log.push(`${level}: ${message}`) });
  expect(sidecar.bindings).toEqual(bindings);
  expect(log).toEqual(logged.map((pattern) => expect.stringMatching(pattern)));
});

test.each([
  [{ 'a.yaml': storage('s', './1'), 'b.yaml': storage('s', './2') }, /duplicate definition of Component name s in .*b\.yaml/],
  [
    { 'a.yaml': component('s', 'bindings.localstorage', {}) },
    /component s \(bindings\.localstorage\/v1\): failed to parse metadata: property rootPath must not be empty/,
  ],
  [{ 'a.yaml': storage('s', './{podName}') }, /unable to resolve template tag '\{podName\}'/],
])('a start error %#', async (files, message) => {
  await expect(sidecarWith(files)).rejects.toThrow(message);
});

test('a resources folder or a configuration that is not there is a start error', async () => {
  await expect(sidecarWith({}, { resourcesPaths: ['/none/of/that'] })).rejects.toThrow(
    /cannot read the resources folder \/none\/of\/that/,
  );
  await expect(sidecarWith({}, { configs: ['/none.yaml'] })).rejects.toThrow(/error loading configuration/);
});

test('references to the environment, and template tags', async () => {
  const rootOf = async (item: string, env: Record<string, string>, log: string[] = []) => {
    const text = component('s', 'bindings.localstorage', {}).replace('metadata:\n\n', `metadata:\n  - ${item}\n`);
    const sidecar = await sidecarWith(
      { 'a.yaml': text },
      { appId: 'app', namespace: 'ns', env, log: (_, message) => log.push(message) },
    );
    const created = await invoke(sidecar.port, 's', { operation: 'create', metadata: { fileName: 'f' } });
    expect(created.status).toBe(200);
    const [file] = JSON.parse((await invoke(sidecar.port, 's', { operation: 'list' })).body) as string[];
    return file!.slice(sidecar.folder.length);
  };
  expect(await rootOf('{ name: rootPath, envRef: ROOT }', { ROOT: './fromEnv' })).toBe('/fromEnv/f');
  expect(await rootOf('{ name: rootPath, envRef: ROOT }', { ROOT: './listed', DAPR_ENV_KEYS: 'A ROOT' })).toBe('/listed/f');
  expect(await rootOf('{ name: rootPath, value: "./{appID}-{namespace}-{podName}" }', { POD_NAME: 'pod' })).toBe(
    '/app-ns.app-pod/f',
  );
  expect(await rootOf('{ name: rootPath, value: "./{uuid}" }', {})).toMatch(/^\/[0-9a-f]{8}-[0-9a-f-]{27}\/f$/);
  for (const [item, env] of [
    ['{ name: rootPath, envRef: DAPR_X }', { DAPR_X: './x' }],
    ['{ name: rootPath, envRef: APP_API_TOKEN }', { APP_API_TOKEN: './x' }],
    ['{ name: rootPath, envRef: "A B" }', { 'A B': './x' }],
    ['{ name: rootPath, envRef: ROOT }', { ROOT: './x', DAPR_ENV_KEYS: 'OTHER' }],
    ['{ name: rootPath, secretKeyRef: { name: s, key: k } }', {}],
  ] as const)
    await expect(rootOf(item, env)).rejects.toThrow('property rootPath must not be empty');
});

test('the metadata endpoint shows type and version as written', async () => {
  const { port } = await sidecarWith({
    'a.yaml': storage('s', './d').replace('bindings.localstorage', 'Bindings.LocalStorage').replace('version: v1', 'version: V0'),
  });
  expect(JSON.parse((await call(port, { path: '/v1.0/metadata' })).body).components).toEqual([
    { name: 's', type: 'Bindings.LocalStorage', version: 'V0', capabilities: ['OUTPUT_BINDING'] },
  ]);
});
