/** Distinguished names as .NET writes them, and what `GetNameInfo` finds in them. */
import { type Asn1, readAsn1 } from './asn1.js';
import { friendlyNameOf } from './oid.js';

interface Attribute {
  readonly oid: string;
  readonly text: string;
}

/** The relative names in encoded order; each is usually one attribute. */
function readRelativeNames(encoded: Uint8Array): readonly (readonly Attribute[])[] {
  return readAsn1(encoded).children.map((set) => set.children.map(readAttribute));
}

function readAttribute(sequence: Asn1): Attribute {
  const [oid, value] = sequence.children;
  return { oid: oid!.oid, text: value!.text };
}

const needsQuotes = /^$|^[ \t\n\v\f\r]|[ \t\n\v\f\r]$|[,+="\n<>#;]/;

const quoted = (text: string): string => (needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const writeAttribute = ({ oid, text }: Attribute): string => `${friendlyNameOf(oid) ?? `OID.${oid}`}=${quoted(text)}`;

/** `CN=name, O=…`: the last encoded first, as `Subject` shows it, or in encoded order, as `GetName()` does. */
export function writeName(encoded: Uint8Array, reverse: boolean): string {
  const parts = readRelativeNames(encoded).map((attributes) => attributes.map(writeAttribute).join(' + '));
  return (reverse ? parts.reverse() : parts).join(', ');
}

/** The text of the last attribute of the kind. */
export function lastAttribute(encoded: Uint8Array, oid: string): string | undefined {
  return readRelativeNames(encoded)
    .flat()
    .findLast((attribute) => attribute.oid === oid)?.text;
}

export const nameOids = {
  commonName: '2.5.4.3',
  organizationalUnit: '2.5.4.11',
  email: '1.2.840.113549.1.9.1',
} as const;
