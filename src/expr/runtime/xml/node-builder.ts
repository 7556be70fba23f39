/** The writer of `CreateWriter()`: what is written to it is added to an element or document. */
import type { NamedTypeSymbol } from '../../types/type-symbol.js';
import { throwArgument, throwInvalidOperation } from '../exception.js';
import { privateType } from '../private-type.js';
import type { XContainer } from './containers.js';
import { XElement } from './containers.js';
import { getNamespace, noNamespace, xmlnsNamespaceName } from './names.js';
import { XAttribute, XCData, XComment, XDocumentType, XmlNodeType, XProcessingInstruction } from './objects.js';
import { XmlWriter } from './writer.js';

const wellFormedWriterType = privateType('System.Xml.XmlWellFormedWriter', 'System.Xml.XmlWriter');

export class XNodeBuilder extends XmlWriter {
  #current: XContainer;
  #closed = false;
  readonly #added: unknown[] = [];
  readonly #root: XContainer;

  constructor(root: XContainer) {
    super();
    this.#root = root;
    this.#current = root;
  }
  override get clrType(): NamedTypeSymbol {
    return wellFormedWriterType;
  }
  /** Content goes in when the writer closes, elements as a whole. */
  #add(content: unknown): void {
    if (this.#current === this.#root) this.#added.push(content);
    else this.#current.add(content);
  }
  writeStartDocument(): void {
    if (this.#root.nodeType !== XmlNodeType.Document)
      throwInvalidOperation('WriteStartDocument cannot be called on writers created with ConformanceLevel.Fragment.');
  }
  writeEndDocument(): void {}
  writeDocType(name: string, publicId: string | null, systemId: string | null, subset: string | null): void {
    this.#add(new XDocumentType(name, publicId, systemId, subset));
  }
  writeStartElement(_prefix: string | null, localName: string, namespaceName: string): void {
    const element = new XElement(getNamespace(namespaceName).getName(localName));
    this.#add(element);
    this.#open.push(this.#current);
    this.#current = element;
  }
  readonly #open: XContainer[] = [];
  writeAttribute(prefix: string | null, localName: string, namespaceName: string, value: string): void {
    if (!(this.#current instanceof XElement)) return throwArgument('An attribute cannot be added to content.');
    const isDefault = localName === 'xmlns' && !prefix && namespaceName === xmlnsNamespaceName;
    const ns = isDefault ? noNamespace : getNamespace(namespaceName);
    this.#current.addAttribute(new XAttribute(ns.getName(localName), value));
  }
  writeEndElement(): void {
    this.#current = this.#open.pop() ?? this.#root;
  }
  writeFullEndElement(): void {
    if (this.#current.content === null) this.#current.add('');
    this.writeEndElement();
  }
  writeText(text: string): void {
    this.#add(text);
  }
  writeWhitespace(text: string): void {
    this.#add(text);
  }
  writeCData(text: string): void {
    this.#add(new XCData(text));
  }
  writeComment(text: string): void {
    this.#add(new XComment(text));
  }
  writeProcessingInstruction(target: string, data: string): void {
    if (target !== 'xml') this.#add(new XProcessingInstruction(target, data));
  }
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    for (const content of this.#added) this.#root.add(content);
  }
}
