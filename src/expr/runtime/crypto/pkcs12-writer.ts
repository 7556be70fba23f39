/** Writes a certificate, and its key where there is one, as PKCS #12: SHA-1 and triple DES as .NET's `Export` uses them. */
import { contextTag, tags, writeAsn1, writeOid, writeUnsigned } from './asn1.js';
import { hashOids } from './hash-algorithm-name.js';
import { pad, paddingModes } from './padding.js';
import { derive, type Password, passwordOf, pkcs12Oids } from './pkcs12.js';
import { crypto, type RsaKey } from './provider.js';
import { writePrivateKeyInfo } from './rsa-encoding.js';

const tripleDesScheme = '1.2.840.113549.1.12.1.3';
const x509CertificateOid = '1.2.840.113549.1.9.22.1';
const iterations = 2000;

const sequence = (...parts: readonly Uint8Array[]): Uint8Array => writeAsn1(tags.sequence, ...parts);
const octets = (content: Uint8Array): Uint8Array => writeAsn1(tags.octetString, content);
const explicit = (content: Uint8Array): Uint8Array => writeAsn1(contextTag(0), content);
const writeInteger = (value: number): Uint8Array => writeUnsigned(Uint8Array.of(value >>> 16, value >>> 8, value));

/** The algorithm with its parameters, and the data encrypted with it. */
function encrypt(data: Uint8Array, password: Password): readonly [algorithm: Uint8Array, encrypted: Uint8Array] {
  const salt = crypto().randomBytes(8);
  const key = derive('SHA1', 1, password.bmp, salt, iterations, 24);
  const iv = derive('SHA1', 2, password.bmp, salt, iterations, 8);
  const encrypted = crypto()
    .cipher('des-ede3-cbc', key, iv, true)
    .update(pad(data, 8, paddingModes.PKCS7));
  return [sequence(writeOid(tripleDesScheme), sequence(octets(salt), writeInteger(iterations))), encrypted];
}

const localKeyId = (): Uint8Array =>
  writeAsn1(tags.set, sequence(writeOid(pkcs12Oids.localKeyId), writeAsn1(tags.set, octets(Uint8Array.of(1)))));

const bag = (oid: string, value: Uint8Array): Uint8Array => sequence(writeOid(oid), explicit(value), localKeyId());

export function writePkcs12(certificate: Uint8Array, privateKey: RsaKey | undefined, passwordText: string | null): Uint8Array {
  const password = passwordOf(passwordText ?? '');
  const certBag = bag(pkcs12Oids.certBag, sequence(writeOid(x509CertificateOid), explicit(octets(certificate))));
  const [algorithm, encrypted] = encrypt(sequence(certBag), password);
  const encryptedContent = sequence(writeOid(pkcs12Oids.data), algorithm, writeAsn1(contextTag(0, false), encrypted));
  const contents = [sequence(writeOid(pkcs12Oids.encryptedData), explicit(sequence(writeInteger(0), encryptedContent)))];
  if (privateKey !== undefined) {
    const [keyAlgorithm, key] = encrypt(writePrivateKeyInfo(privateKey), password);
    const keyBag = bag(pkcs12Oids.shroudedKeyBag, sequence(keyAlgorithm, octets(key)));
    contents.push(sequence(writeOid(pkcs12Oids.data), explicit(octets(sequence(keyBag)))));
  }
  const safe = sequence(...contents);
  const salt = crypto().randomBytes(8);
  const mac = crypto().hmac('SHA1', derive('SHA1', 3, password.bmp, salt, iterations, 20), safe);
  return sequence(
    writeInteger(3),
    sequence(writeOid(pkcs12Oids.data), explicit(octets(safe))),
    sequence(
      sequence(sequence(writeOid(hashOids.SHA1), writeAsn1(tags.null)), octets(mac)),
      octets(salt),
      writeInteger(iterations),
    ),
  );
}
