/** Trees from text: `Parse` and `Load` of XElement and XDocument. */
import { requireArgument } from '../exception.js';
import { type XContainer, XDocument, XElement } from './containers.js';
import type { DocumentTypeDeclaration } from './dtd.js';
import { getNamespace, noNamespace, type XName } from './names.js';
import { XAttribute, XCData, XComment, XDeclaration, XDocumentType, type XNode, XProcessingInstruction } from './objects.js';
import { type ParsedAttribute, type XmlHandler, XmlParser } from './parser.js';

/** `LoadOptions.PreserveWhitespace`. */
const preserveWhitespace = 1;

/** Builds a tree under a document, or only the root element of one. */
class TreeBuilder implements XmlHandler {
  root: XElement | null = null;
  #current: XContainer | null;
  /** Names come again and again, so the last few are at hand. */
  readonly #names = new Map<string, XName>();

  constructor(readonly document: XDocument | null) {
    this.#current = document;
  }
  #name(localName: string, namespaceName: string): XName {
    const key = namespaceName.length === 0 ? localName : `${namespaceName} ${localName}`;
    let name = this.#names.get(key);
    if (name === undefined) {
      name = (namespaceName.length === 0 ? noNamespace : getNamespace(namespaceName)).getName(localName);
      this.#names.set(key, name);
    }
    return name;
  }
  xmlDeclaration(version: string | null, encoding: string | null, standalone: string | null): void {
    if (this.document !== null) this.document.declaration = new XDeclaration(version, encoding, standalone);
  }
  documentType({ name, publicId, systemId, subset }: DocumentTypeDeclaration): void {
    this.document?.appendNode(new XDocumentType(name, publicId, systemId, subset));
  }
  startElement(localName: string, namespaceName: string, attributes: readonly ParsedAttribute[]): void {
    const element = new XElement(this.#name(localName, namespaceName));
    for (const attribute of attributes) {
      const ns = attribute.prefix.length === 0 ? '' : attribute.namespaceName;
      element.appendAttribute(new XAttribute(this.#name(attribute.localName, ns), attribute.value));
    }
    if (this.#current !== null) this.#current.appendLoaded(element);
    else this.root = element;
    this.#current = element;
  }
  endElement(isEmpty: boolean): void {
    const element = this.#current as XElement;
    if (!isEmpty && element.content === null) element.content = '';
    this.#current = element.parent;
  }
  text(value: string): void {
    this.#current?.appendText(value);
  }
  cdata(value: string): void {
    this.#append(new XCData(value));
  }
  comment(value: string): void {
    if (this.#current !== null) this.#append(new XComment(value));
  }
  processingInstruction(target: string, data: string): void {
    if (this.#current !== null) this.#append(new XProcessingInstruction(target, data));
  }
  /** Loaded text has no node yet, so it gets one when another node follows. */
  #append(node: XNode): void {
    this.#current!.appendLoaded(node);
  }
}

/** `XElement.Parse(text, options)`. */
export function parseXElement(text: string | null, options = 0, paramName = 's'): XElement {
  const builder = new TreeBuilder(null);
  new XmlParser(requireArgument(text, paramName), builder, (options & preserveWhitespace) !== 0).parse();
  return builder.root!;
}

/** `XDocument.Parse(text, options)`. */
export function parseXDocument(text: string | null, options = 0, paramName = 's'): XDocument {
  const document = new XDocument();
  new XmlParser(requireArgument(text, paramName), new TreeBuilder(document), (options & preserveWhitespace) !== 0).parse();
  return document;
}

/** What a body read `As<XNode>()` gives: a document. */
export const parseXNode = (text: string | null): XNode => parseXDocument(text);
