/** The classes of System.Xml.Linq that hold no children; those that do are in `containers.ts`. */
import type { NamedTypeSymbol } from '../../types/type-symbol.js';
import { typeNamed } from '../../types/universe.js';
import { requireArgument, throwArgument, throwInvalidOperation } from '../exception.js';
import { ClrObject } from '../values.js';
import type { XContainer, XDocument, XElement } from './containers.js';
import { throwXml } from './errors.js';
import { ncNameFault, verifyNCName, type XName, xmlNamespaceName, xmlnsNamespaceName } from './names.js';
import { nodeText } from './node-text.js';
import type { XmlWriter } from './writer.js';
import { isNameChar, isNameStart } from './xml-chars.js';

/** `XmlNodeType`, by value. */
export const XmlNodeType = {
  None: 0,
  Element: 1,
  Attribute: 2,
  Text: 3,
  CDATA: 4,
  ProcessingInstruction: 7,
  Comment: 8,
  Document: 9,
  DocumentType: 10,
  EndElement: 15,
} as const;
const nodeTypeNames = Object.keys(XmlNodeType);
const nodeTypeValues: readonly number[] = Object.values(XmlNodeType);
export const nodeTypeName = (type: number): string => nodeTypeNames[nodeTypeValues.indexOf(type)] ?? String(type);

const types = {
  attribute: typeNamed('System.Xml.Linq.XAttribute'),
  text: typeNamed('System.Xml.Linq.XText'),
  cdata: typeNamed('System.Xml.Linq.XCData'),
  comment: typeNamed('System.Xml.Linq.XComment'),
  instruction: typeNamed('System.Xml.Linq.XProcessingInstruction'),
  documentType: typeNamed('System.Xml.Linq.XDocumentType'),
  declaration: typeNamed('System.Xml.Linq.XDeclaration'),
};

export const throwMissingParent = (): never => throwInvalidOperation('The parent is missing.');

export abstract class XObject extends ClrObject {
  /** An `XmlNodeType`. */
  abstract readonly nodeType: number;
  parent: XContainer | null = null;
  /** Where the parent last saw it: a hint. */
  position = 0;

  /** `Parent`: documents are nobody's parent. */
  get parentElement(): XElement | null {
    const { parent } = this;
    return parent !== null && parent.nodeType === XmlNodeType.Element ? (parent as XElement) : null;
  }
  get document(): XDocument | null {
    let top: XObject = this;
    while (top.parent !== null) top = top.parent;
    return top.nodeType === XmlNodeType.Document ? (top as XDocument) : null;
  }
}

export abstract class XNode extends XObject {
  abstract clone(): XNode;
  abstract writeTo(writer: XmlWriter): void;
  /** `XNode.DeepEquals` of a node that is not this one. */
  abstract deepEquals(other: XNode): boolean;
  /** Text that two deeply equal nodes share. */
  abstract deepKey(): string;

  get next(): XNode | null {
    return this.parent?.siblingOf(this, 1) ?? null;
  }
  get previous(): XNode | null {
    return this.parent?.siblingOf(this, -1) ?? null;
  }
  override toClrString(): string {
    return nodeText(this, 0);
  }
}

export class XText extends XNode {
  #value: string;
  constructor(value: string | null) {
    super();
    this.#value = requireArgument(value, 'value');
  }
  get nodeType(): number {
    return XmlNodeType.Text;
  }
  get clrType(): NamedTypeSymbol {
    return types.text;
  }
  get value(): string {
    return this.#value;
  }
  set value(value: string | null) {
    this.#value = requireArgument(value, 'value');
  }
  clone(): XNode {
    return new XText(this.#value);
  }
  writeTo(writer: XmlWriter): void {
    if (this.parent !== null && this.parent.nodeType === XmlNodeType.Document) writer.writeWhitespace(this.#value);
    else writer.writeText(this.#value);
  }
  deepEquals(other: XNode): boolean {
    return other.nodeType === this.nodeType && (other as XText).#value === this.#value;
  }
  deepKey(): string {
    return this.#value;
  }
}

export class XCData extends XText {
  override get nodeType(): number {
    return XmlNodeType.CDATA;
  }
  override get clrType(): NamedTypeSymbol {
    return types.cdata;
  }
  override clone(): XNode {
    return new XCData(this.value);
  }
  override writeTo(writer: XmlWriter): void {
    writer.writeCData(this.value);
  }
}

export class XComment extends XNode {
  #value: string;
  constructor(value: string | null) {
    super();
    this.#value = requireArgument(value, 'value');
  }
  get nodeType(): number {
    return XmlNodeType.Comment;
  }
  get clrType(): NamedTypeSymbol {
    return types.comment;
  }
  get value(): string {
    return this.#value;
  }
  set value(value: string | null) {
    this.#value = requireArgument(value, 'value');
  }
  clone(): XNode {
    return new XComment(this.#value);
  }
  writeTo(writer: XmlWriter): void {
    writer.writeComment(this.#value);
  }
  deepEquals(other: XNode): boolean {
    return other instanceof XComment && other.#value === this.#value;
  }
  deepKey(): string {
    return this.#value;
  }
}

export class XProcessingInstruction extends XNode {
  #target: string;
  #data: string;
  constructor(target: string | null, data: string | null) {
    super();
    this.#data = requireArgument(data, 'data');
    this.#target = verifyTarget(target);
  }
  get nodeType(): number {
    return XmlNodeType.ProcessingInstruction;
  }
  get clrType(): NamedTypeSymbol {
    return types.instruction;
  }
  get target(): string {
    return this.#target;
  }
  set target(target: string | null) {
    this.#target = verifyTarget(target);
  }
  get data(): string {
    return this.#data;
  }
  set data(data: string | null) {
    this.#data = requireArgument(data, 'value');
  }
  clone(): XNode {
    return new XProcessingInstruction(this.#target, this.#data);
  }
  writeTo(writer: XmlWriter): void {
    writer.writeProcessingInstruction(this.#target, this.#data);
  }
  deepEquals(other: XNode): boolean {
    return other instanceof XProcessingInstruction && other.#target === this.#target && other.#data === this.#data;
  }
  deepKey(): string {
    return `${this.#target} ${this.#data}`;
  }
}

function verifyTarget(target: string | null): string {
  const name = verifyNCName(target);
  if (name.toLowerCase() === 'xml') throwArgument(`'${name}' is an invalid name for a processing instruction.`);
  return name;
}

export class XDocumentType extends XNode {
  #name: string;
  constructor(
    name: string | null,
    public publicId: string | null,
    public systemId: string | null,
    public internalSubset: string | null,
  ) {
    super();
    this.#name = verifyName(name);
  }
  get nodeType(): number {
    return XmlNodeType.DocumentType;
  }
  get clrType(): NamedTypeSymbol {
    return types.documentType;
  }
  get name(): string {
    return this.#name;
  }
  set name(name: string | null) {
    this.#name = verifyName(name);
  }
  clone(): XNode {
    return new XDocumentType(this.#name, this.publicId, this.systemId, this.internalSubset);
  }
  writeTo(writer: XmlWriter): void {
    writer.writeDocType(this.#name, this.publicId, this.systemId, this.internalSubset);
  }
  deepEquals(other: XNode): boolean {
    return (
      other instanceof XDocumentType &&
      other.#name === this.#name &&
      other.publicId === this.publicId &&
      other.systemId === this.systemId &&
      other.internalSubset === this.internalSubset
    );
  }
  deepKey(): string {
    return this.#name;
  }
}

/** `XmlConvert.VerifyName`: colons may be anywhere. */
function verifyName(name: string | null): string {
  const text = requireArgument(name, 'name');
  if (text.length === 0) throwArgument('The value cannot be an empty string.', 'name');
  const isColon = (code: number) => code === 0x3a;
  let plain = true;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    plain &&= isColon(code) || (i === 0 ? isNameStart(code) : isNameChar(code));
  }
  if (plain) return text;
  return throwXml(ncNameFault(text.replaceAll(':', '_')) ?? '');
}

export class XDeclaration extends ClrObject {
  constructor(
    public version: string | null,
    public encoding: string | null,
    public standalone: string | null,
  ) {
    super();
  }
  get clrType(): NamedTypeSymbol {
    return types.declaration;
  }
  static copy(other: XDeclaration | null): XDeclaration {
    const { version, encoding, standalone } = requireArgument(other, 'other');
    return new XDeclaration(version, encoding, standalone);
  }
  override toClrString(): string {
    const parts: (readonly [string, string | null])[] = [
      ['version', this.version],
      ['encoding', this.encoding],
      ['standalone', this.standalone],
    ];
    return `<?xml${parts.map(([name, value]) => (value === null ? '' : ` ${name}="${value}"`)).join('')}?>`;
  }
}

export class XAttribute extends XObject {
  #value: string;
  readonly name: XName;
  /** `value` is the text of what was given. */
  constructor(name: XName | null, value: string) {
    super();
    this.name = requireArgument(name, 'name');
    verifyNamespaceDeclaration(this.name, value);
    this.#value = value;
  }
  get nodeType(): number {
    return XmlNodeType.Attribute;
  }
  get clrType(): NamedTypeSymbol {
    return types.attribute;
  }
  get value(): string {
    return this.#value;
  }
  set value(value: string | null) {
    const text = requireArgument(value, 'value');
    verifyNamespaceDeclaration(this.name, text);
    this.#value = text;
  }
  get isNamespaceDeclaration(): boolean {
    const { namespaceName, localName } = this.name;
    return namespaceName.length === 0 ? localName === 'xmlns' : namespaceName === xmlnsNamespaceName;
  }
  clone(): XAttribute {
    return new XAttribute(this.name, this.#value);
  }
  override toClrString(): string {
    return nodeText(this, 0);
  }
}

const boundXml =
  "The prefix 'xml' is bound to the namespace name 'http://www.w3.org/XML/1998/namespace'. Other prefixes must not be bound to this namespace name, and it must not be declared as the default namespace.";
const boundXmlns =
  "The prefix 'xmlns' is bound to the namespace name 'http://www.w3.org/2000/xmlns/'. It must not be declared. Other prefixes must not be bound to this namespace name, and it must not be declared as the default namespace.";

function verifyNamespaceDeclaration({ namespaceName, localName }: XName, value: string): void {
  if (namespaceName === xmlnsNamespaceName) {
    if (value.length === 0) throwArgument(`The prefix '${localName}' cannot be bound to the empty namespace name.`);
    if (value === xmlNamespaceName) {
      if (localName !== 'xml') throwArgument(boundXml);
      return;
    }
    if (value === xmlnsNamespaceName || localName === 'xmlns') throwArgument(boundXmlns);
    if (localName === 'xml') throwArgument(boundXml);
  } else if (namespaceName.length === 0 && localName === 'xmlns') {
    if (value === xmlNamespaceName) throwArgument(boundXml);
    if (value === xmlnsNamespaceName) throwArgument(boundXmlns);
  }
}
