/** `Oid`: an object identifier and its friendly name. */
import type { NamedTypeSymbol } from '../../types/type-symbol.js';
import { requireArgument, throwArgumentNull, throwPlatformNotSupported } from '../exception.js';
import { ClrObject } from '../values.js';
import { throwCryptographic } from './errors.js';
import { cryptographyType } from './internal-types.js';
import { oidTable } from './oid-table.js';

/** Friendly names by identifier, and identifiers by friendly name in lower case. */
interface OidNames {
  readonly friendlyNames: ReadonlyMap<string, string>;
  readonly values: ReadonlyMap<string, string>;
}

let known: OidNames | undefined;

function oidNames(): OidNames {
  known ??= readTable();
  return known;
}

function readTable(): OidNames {
  const friendlyNames = new Map<string, string>();
  const values = new Map<string, string>();
  for (const row of oidTable.trim().split('\n')) {
    const [value, ...names] = row.split('|') as [string, ...string[]];
    friendlyNames.set(value, names[0]!);
    for (const name of names) {
      const key = name.toLowerCase();
      if (!values.has(key)) values.set(key, value);
    }
  }
  return { friendlyNames, values };
}

/** The friendly name of an identifier, or null. */
export const friendlyNameOf = (value: string): string | null => oidNames().friendlyNames.get(value) ?? null;

const valueByName = (friendlyName: string): string | null => oidNames().values.get(friendlyName.toLowerCase()) ?? null;

export class ClrOid extends ClrObject {
  #value: string | null;
  #friendlyName: string | null;

  constructor(value: string | null = null, friendlyName: string | null = null) {
    super();
    this.#value = value;
    this.#friendlyName = friendlyName;
  }

  override get clrType(): NamedTypeSymbol {
    return cryptographyType('Oid');
  }

  get value(): string | null {
    return this.#value;
  }
  set value(value: string | null) {
    if (this.#value !== null && value !== this.#value)
      throwPlatformNotSupported('The OID value cannot be changed from its current value.');
    this.#value = value;
  }

  get friendlyName(): string | null {
    if (this.#friendlyName === null && this.#value !== null) this.#friendlyName = friendlyNameOf(this.#value);
    return this.#friendlyName;
  }
  set friendlyName(name: string | null) {
    if (this.#friendlyName !== null) {
      if (name !== this.#friendlyName)
        throwPlatformNotSupported('The OID friendly name cannot be changed from its current value.');
      return;
    }
    if (name !== null) {
      const value = valueByName(name);
      if (value !== null) this.value = value;
    }
    this.#friendlyName = name;
  }
}

/** `new Oid(string)`: a value, or a friendly name whose value is known. */
export function oidOf(text: string | null): ClrOid {
  if (text === null) return throwArgumentNull('friendlyName');
  return new ClrOid(valueByName(text) ?? text);
}

/** `new Oid(Oid)`. */
export function copyOid(oid: ClrOid | null): ClrOid {
  const original = requireArgument(oid, 'oid');
  return new ClrOid(original.value, original.friendlyName);
}

/** `Oid.FromOidValue`. */
export function oidFromValue(value: string | null): ClrOid {
  const name = friendlyNameOf(requireArgument(value, 'oidValue'));
  if (name === null) return throwCryptographic('The OID value is invalid.');
  return new ClrOid(value, name);
}

/** `Oid.FromFriendlyName`. */
export function oidFromFriendlyName(name: string | null): ClrOid {
  const value = valueByName(requireArgument(name, 'friendlyName'));
  if (value === null) return throwCryptographic('No OID value matches this name.');
  return new ClrOid(value, name);
}
