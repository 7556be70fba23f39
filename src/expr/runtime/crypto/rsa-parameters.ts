/** `RSAParameters`. */
import { registerValueType } from '../value-ops.js';
import { ClrStruct } from '../values.js';
import { throwCryptographic } from './errors.js';
import { cryptographyType } from './internal-types.js';
import type { RsaKey } from './provider.js';

/** Numbers as in the key, null where absent. */
export class RsaParameters extends ClrStruct {
  constructor(
    readonly modulus: Uint8Array | null = null,
    readonly exponent: Uint8Array | null = null,
    readonly secret: Partial<NonNullable<RsaKey['private']>> = {},
  ) {
    super();
  }
  override toClrString(): string {
    return 'System.Security.Cryptography.RSAParameters';
  }
}

registerValueType<RsaParameters>(cryptographyType('RSAParameters').definition, {
  zero: new RsaParameters(),
  toText: (value) => value.toClrString(),
  equals: (a, b) => a === b,
  hash: () => 0,
});

const invalidValue = 'Value was invalid.';

/** A key from numbers that a caller gave, checked as `ImportParameters` does. */
export function keyFromParameters({ modulus, exponent, secret }: RsaParameters): RsaKey {
  if (modulus === null || exponent === null || modulus.length === 0 || exponent.length === 0)
    return throwCryptographic(invalidValue);
  const { d, p, q, dp, dq, inverseQ } = secret;
  const given = [d, p, q, dp, dq, inverseQ].filter((number) => number !== undefined);
  if (given.length === 0) return { modulus, exponent };
  if (d === undefined || !p || !q || !dp || !dq || !inverseQ) return throwCryptographic(invalidValue);
  const half = (modulus.length + 1) >> 1;
  if (d.length !== modulus.length || [p, q, dp, dq, inverseQ].some((number) => number.length !== half))
    return throwCryptographic(invalidValue);
  return { modulus, exponent, private: { d, p, q, dp, dq, inverseQ } };
}
