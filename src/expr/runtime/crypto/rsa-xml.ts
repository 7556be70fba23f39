/** RSA keys as the XML of `ToXmlString`: `<RSAKeyValue><Modulus>…`. */
import { concatBytes } from './asn1.js';
import { throwCryptographic } from './errors.js';
import { fromBase64, toBase64 } from './pem.js';
import { RsaParameters } from './rsa-parameters.js';

const secretParts = [
  ['P', 'p'],
  ['Q', 'q'],
  ['DP', 'dp'],
  ['DQ', 'dq'],
  ['InverseQ', 'inverseQ'],
  ['D', 'd'],
] as const;

/** `ToXmlString`. */
export function writeRsaXml({ modulus, exponent, secret }: RsaParameters): string {
  const parts: [string, Uint8Array][] = [
    ['Modulus', modulus!],
    ['Exponent', exponent!],
  ];
  for (const [name, field] of secretParts) {
    const number = secret[field];
    if (number !== undefined) parts.push([name, number]);
  }
  return `<RSAKeyValue>${parts.map(([name, number]) => `<${name}>${toBase64(number)}</${name}>`).join('')}</RSAKeyValue>`;
}

const insignificant = /<\?[\s\S]*?\?>|<!--[\s\S]*?-->/g;
const attributes = String.raw`(?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*`;
const root = new RegExp(String.raw`^\s*<([\w.:-]+)${attributes}(?:/>|>([\s\S]*)</\1\s*>)\s*$`);
const child = new RegExp(String.raw`<([\w.:-]+)${attributes}(?:/>|>([^<]*)</\1\s*>)`, 'g');

/** The texts of the root's children by local name; the first of each counts. */
function readChildren(xml: string): Map<string, string> {
  const whole = root.exec(xml.replace(insignificant, ''));
  if (whole === null) return throwCryptographic('The provided XML could not be read.');
  const texts = new Map<string, string>();
  const content = whole[2] ?? '';
  const rest = content.replace(child, (_, name: string, text: string | undefined) => {
    const localName = name.slice(name.indexOf(':') + 1);
    if (!texts.has(localName)) texts.set(localName, text ?? '');
    return '';
  });
  if (/[<>]/.test(rest)) throwCryptographic('The provided XML could not be read.');
  return texts;
}

const leftPadded = (number: Uint8Array, length: number): Uint8Array =>
  number.length >= length ? number : concatBytes(new Uint8Array(length - number.length), number);

/** What `FromXmlString` reads; numbers get the lengths that RSAParameters wants. */
export function readRsaXml(xml: string): RsaParameters {
  const texts = readChildren(xml);
  const required = (name: string): Uint8Array => {
    const text = texts.get(name);
    if (text === undefined)
      return throwCryptographic(`Input string does not contain a valid encoding of the 'RSA' '${name}' parameter.`);
    return fromBase64(text);
  };
  const modulus = required('Modulus');
  const exponent = required('Exponent');
  const half = (modulus.length + 1) >> 1;
  const secret: { -readonly [K in keyof RsaParameters['secret']]: RsaParameters['secret'][K] } = {};
  for (const [name, field] of secretParts) {
    const text = texts.get(name);
    if (text !== undefined) secret[field] = leftPadded(fromBase64(text), field === 'd' ? modulus.length : half);
  }
  return new RsaParameters(modulus, exponent, secret);
}
