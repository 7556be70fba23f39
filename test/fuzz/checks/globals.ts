/** Whether the globals and prototypes of JavaScript are what they were. */

const builtIns: readonly (readonly [name: string, value: object])[] = [
  ['globalThis', globalThis],
  ...'Object Function Array String Number Boolean BigInt Symbol RegExp Date Map Set WeakMap Promise Error RangeError Math JSON Reflect Uint8Array Intl'
    .split(' ')
    .flatMap((name) => {
      const value = (globalThis as unknown as Record<string, object & { readonly prototype?: object }>)[name]!;
      return value.prototype === undefined
        ? [[name, value] as const]
        : ([
            [name, value],
            [`${name}.prototype`, value.prototype],
          ] as const);
    }),
];

type Snapshot = ReadonlyMap<PropertyKey, unknown>;

/** Properties and what they are; getters are not called. */
const snapshotOf = (value: object): Snapshot =>
  new Map(
    Reflect.ownKeys(value).map((key) => {
      const property = Object.getOwnPropertyDescriptor(value, key)!;
      return [key, property.get ?? property.value];
    }),
  );

const before: readonly Snapshot[] = builtIns.map(([, value]) => snapshotOf(value));

/** What legacy `RegExp` properties and lazily made globals of the host may do. */
const mayChange = (name: string, key: PropertyKey): boolean =>
  name === 'globalThis' && typeof key === 'string' && /^[a-z_]/.test(key);

/** Throws when a built-in of JavaScript has got, lost or changed a property. */
export function globalsAreUnchanged(): void {
  builtIns.forEach(([name, value], i) => {
    const known = before[i]!;
    const keys = Reflect.ownKeys(value);
    const changed =
      keys.length > known.size ? keys.find((key) => !known.has(key) && !mayChange(name, key)) : changedKey(name, value, known);
    if (changed !== undefined) throw new Error(`${name}.${String(changed)} was changed`);
  });
}

let calls = 0;
/** Properties are compared in one call of so many: there are thousands. */
const comparedEach = 50;

/** A property that is no longer what it was. */
function changedKey(name: string, value: object, known: Snapshot): PropertyKey | undefined {
  if (calls++ % comparedEach !== 0) return undefined;
  for (const [key, was] of known) {
    const property = Object.getOwnPropertyDescriptor(value, key);
    const isSame = property !== undefined && Object.is(property.get ?? property.value, was);
    if (!isSame && !mayChange(name, key)) return key;
  }
  return undefined;
}
