/** `PublicKey` of a certificate, and the raw ASN.1 it is made of. */
import type { NamedTypeSymbol } from '../../types/type-symbol.js';
import { throwArgumentNull, throwNotSupported, throwNullReference } from '../exception.js';
import { ClrObject } from '../values.js';
import { readAsn1, tags, writeAsn1, writeOid } from './asn1.js';
import { certificatesType, cryptographyType } from './internal-types.js';
import { ClrOid } from './oid.js';
import { ClrRsa, rsaFlavors } from './rsa.js';
import { readRsaPublicKey, rsaOid } from './rsa-encoding.js';

/** `AsnEncodedData`. */
export class ClrAsnEncodedData extends ClrObject {
  constructor(
    readonly oid: ClrOid | null,
    readonly rawData: Uint8Array,
    readonly type: NamedTypeSymbol = cryptographyType('AsnEncodedData'),
  ) {
    super();
  }
  override get clrType(): NamedTypeSymbol {
    return this.type;
  }
}

export class ClrPublicKey extends ClrObject {
  constructor(
    readonly oid: ClrOid | null,
    readonly parameters: ClrAsnEncodedData,
    readonly keyValue: ClrAsnEncodedData,
  ) {
    super();
  }
  override get clrType(): NamedTypeSymbol {
    return certificatesType('PublicKey');
  }

  /** `Key`: RSA only, as the platform has it. */
  get key(): ClrRsa {
    if (this.oid === null) return throwNullReference();
    return this.rsaKey ?? throwNotSupported('The certificate key algorithm is not supported.');
  }

  /** The key when it is one of RSA. */
  get rsaKey(): ClrRsa | null {
    if (this.oid?.value !== rsaOid) return null;
    return new ClrRsa(rsaFlavors.openSsl, readRsaPublicKey(this.keyValue.rawData));
  }

  exportPublicKeyInfo(): Uint8Array {
    const algorithm = writeAsn1(tags.sequence, writeOid(this.oid!.value!), this.parameters.rawData);
    return writeAsn1(tags.sequence, algorithm, writeAsn1(tags.bitString, new Uint8Array(1), this.keyValue.rawData));
  }
}

/** `new PublicKey(oid, parameters, keyValue)`. */
export function newPublicKey(
  oid: ClrOid | null,
  parameters: ClrAsnEncodedData | null,
  keyValue: ClrAsnEncodedData | null,
): ClrPublicKey {
  if (parameters === null || keyValue === null) return throwArgumentNull('asnEncodedData');
  return new ClrPublicKey(oid, parameters, keyValue);
}

/** `new PublicKey(key)`. */
export function publicKeyOf(key: ClrRsa | null): ClrPublicKey {
  if (key === null) return throwArgumentNull('key');
  const info = readAsn1(key.exportPublicKeyInfo());
  const parameters = info.child(0, tags.sequence).child(1, tags.null).encoded;
  const oid = new ClrOid(rsaOid);
  return new ClrPublicKey(
    oid,
    new ClrAsnEncodedData(oid, parameters),
    new ClrAsnEncodedData(oid, info.child(1, tags.bitString).bits),
  );
}
