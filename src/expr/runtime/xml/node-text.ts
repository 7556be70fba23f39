/** `ToString()` of nodes and attributes. */
import { made } from '../values.js';
import type { XDocument, XElement } from './containers.js';
import type { XAttribute, XNode, XObject } from './objects.js';
import { XmlTextWriter } from './text-writer.js';

/** `SaveOptions`. */
export const SaveOptions = { None: 0, DisableFormatting: 1, OmitDuplicateNamespaces: 2 } as const;

const documentType = 9;
const attributeType = 2;

/** The text of a node; only its namespaces from outside are declared, no XML declaration is written. */
export function nodeText(object: XObject, options: number): string {
  const writer = new XmlTextWriter({
    indent: (options & SaveOptions.DisableFormatting) === 0,
    omitDuplicates: (options & SaveOptions.OmitDuplicateNamespaces) !== 0,
  });
  if (object.nodeType === attributeType) {
    const { name, value, parent } = object as XAttribute;
    const prefix = prefixOf(object as XAttribute, parent as XElement | null);
    writer.writeAttribute(prefix, name.localName, name.namespaceName, value);
    return made(writer.text.trim());
  }
  if (object.nodeType === documentType) (object as XDocument).writeContentTo(writer);
  else (object as XNode).writeTo(writer);
  return made(writer.text);
}

function prefixOf({ name }: XAttribute, parent: XElement | null): string | null {
  const { namespace, namespaceName } = name;
  if (namespaceName.length === 0) return '';
  if (parent !== null) return parent.getPrefixOfNamespace(namespace);
  if (namespaceName === 'http://www.w3.org/XML/1998/namespace') return 'xml';
  return namespaceName === 'http://www.w3.org/2000/xmlns/' ? 'xmlns' : null;
}
