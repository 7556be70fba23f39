/** What nodes write themselves to: text, or a tree again; and how an element goes about it. */
import type { NamedTypeSymbol } from '../../types/type-symbol.js';
import { typeNamed } from '../../types/universe.js';
import { charge, enterCall, leaveCall } from '../budget.js';
import { throwArgumentNull } from '../exception.js';
import { ClrObject } from '../values.js';
import type { XElement } from './containers.js';
import { getNamespace, type XNamespace, xmlNamespaceName, xmlnsNamespaceName } from './names.js';

const xmlWriterType = typeNamed('System.Xml.XmlWriter');

/** `XmlWriter` as far as System.Xml.Linq needs it. A prefix that is null is the writer's to choose. */
export abstract class XmlWriter extends ClrObject {
  get clrType(): NamedTypeSymbol {
    return xmlWriterType;
  }
  abstract writeStartDocument(standalone: boolean | undefined): void;
  abstract writeEndDocument(): void;
  abstract writeDocType(name: string, publicId: string | null, systemId: string | null, subset: string | null): void;
  abstract writeStartElement(prefix: string | null, localName: string, namespaceName: string): void;
  abstract writeAttribute(prefix: string | null, localName: string, namespaceName: string, value: string): void;
  abstract writeEndElement(): void;
  /** Ends an element with a tag of its own even when it is empty. */
  abstract writeFullEndElement(): void;
  abstract writeText(text: string): void;
  abstract writeWhitespace(text: string): void;
  abstract writeCData(text: string): void;
  abstract writeComment(text: string): void;
  abstract writeProcessingInstruction(target: string, data: string): void;
  /** `Dispose()`. */
  abstract close(): void;
  dispose(): void {
    this.close();
  }
}

/** `WriteTo(XmlWriter)` with its check. */
export const requireWriter = (writer: XmlWriter | null): XmlWriter => writer ?? throwArgumentNull('writer');

interface Declaration {
  readonly prefix: string;
  readonly namespace: XNamespace;
}

/** Chooses prefixes by the declarations in scope, the latest first. */
class Resolver {
  readonly #declarations: Declaration[] = [];
  get size(): number {
    return this.#declarations.length;
  }
  /** Forgets what was declared since there were `size`. */
  cut(size: number): void {
    this.#declarations.length = size;
  }
  declare({ attributes }: XElement): void {
    for (const { isNamespaceDeclaration, name, value } of attributes)
      if (isNamespaceDeclaration)
        this.#declarations.push({
          prefix: name.namespaceName.length === 0 ? '' : name.localName,
          namespace: getNamespace(value),
        });
  }
  prefixOf(namespaceName: string, allowDefault: boolean): string | null {
    if (namespaceName.length === 0) return '';
    const declarations = this.#declarations;
    for (let i = declarations.length - 1; i >= 0; i--) {
      const { prefix, namespace } = declarations[i]!;
      if (namespace.namespaceName !== namespaceName || (!allowDefault && prefix.length === 0)) continue;
      let hidden = false;
      for (let j = declarations.length - 1; j > i && !hidden; j--) hidden = declarations[j]!.prefix === prefix;
      if (!hidden) return prefix;
    }
    if (namespaceName === xmlNamespaceName) return 'xml';
    return namespaceName === xmlnsNamespaceName ? 'xmlns' : null;
  }
}

/** `XElement.WriteTo`. */
export function writeElement(element: XElement, writer: XmlWriter): void {
  const resolver = new Resolver();
  const ancestors: XElement[] = [];
  for (let up = element.parentElement; up !== null; up = up.parentElement) ancestors.push(up);
  for (const ancestor of ancestors.reverse()) resolver.declare(ancestor);
  writeWith(element, writer, resolver);
}

function writeWith(element: XElement, writer: XmlWriter, resolver: Resolver): void {
  enterCall();
  const { size } = resolver;
  resolver.declare(element);
  const { localName, namespaceName } = element.name;
  writer.writeStartElement(resolver.prefixOf(namespaceName, true), localName, namespaceName);
  for (const { name, value } of element.attributes) {
    charge(1);
    const ns = name.namespaceName.length === 0 && name.localName === 'xmlns' ? xmlnsNamespaceName : name.namespaceName;
    writer.writeAttribute(resolver.prefixOf(name.namespaceName, false), name.localName, ns, value);
  }
  const { content } = element;
  if (content === null) writer.writeEndElement();
  else {
    if (typeof content === 'string') writer.writeText(content);
    else
      for (const node of content) {
        if (node.nodeType === elementType) writeWith(node as XElement, writer, resolver);
        else node.writeTo(writer);
      }
    writer.writeFullEndElement();
  }
  resolver.cut(size);
  leaveCall();
}

const elementType = 1;
