/** Elements and documents, and every change of what they hold. */
import type { NamedTypeSymbol } from '../../types/type-symbol.js';
import { typeNamed } from '../../types/universe.js';
import { charge, chargeOutput, enterCall, leaveCall } from '../budget.js';
import { requireArgument, throwArgument, throwArgumentNull, throwInvalidOperation } from '../exception.js';
import { enumerateBoxed, isEnumerable } from '../sequences.js';
import { ClrArray } from '../values.js';
import { contentText } from './content-text.js';
import {
  getNamespace,
  noNamespace,
  sameName,
  type XName,
  type XNamespace,
  xmlNamespace,
  xmlNamespaceName,
  xmlnsNamespace,
  xmlnsNamespaceName,
} from './names.js';
import {
  XDeclaration as Declaration,
  nodeTypeName,
  throwMissingParent,
  XAttribute,
  type XDeclaration,
  type XDocumentType,
  XmlNodeType,
  XNode,
  type XObject,
  XText,
} from './objects.js';
import { writeElement, type XmlWriter } from './writer.js';

const xElementType = typeNamed('System.Xml.Linq.XElement');
const xDocumentType = typeNamed('System.Xml.Linq.XDocument');

/** A sequence that stands for its elements. */
const isSequence = (content: unknown): content is ClrArray =>
  typeof content === 'object' && content !== null && (content instanceof ClrArray || isEnumerable(content));

function eachOf(sequence: ClrArray, visit: (item: unknown) => void): void {
  const enumerator = enumerateBoxed(sequence);
  try {
    while (enumerator.moveNext()) visit(enumerator.current);
  } finally {
    enumerator.dispose();
  }
}

export abstract class XContainer extends XNode {
  /**
   * Null when nothing is inside; a text that no node stands for yet; or the nodes, at least one.
   * An empty text is what makes an element print as a pair of tags.
   */
  content: string | XNode[] | null = null;

  protected abstract validateNode(node: XNode, previous: XNode | null): void;
  protected abstract validateText(text: string): void;

  /** The nodes, a text made one of them. */
  get nodes(): readonly XNode[] {
    const { content } = this;
    if (typeof content === 'string') {
      if (content.length === 0) return noNodes;
      this.#textToNode();
      return this.content as XNode[];
    }
    return content ?? noNodes;
  }
  get firstNode(): XNode | null {
    return this.nodes[0] ?? null;
  }
  get lastNode(): XNode | null {
    return this.nodes.at(-1) ?? null;
  }
  /** Element children without making a node of a text. */
  get nodeList(): readonly XNode[] {
    return typeof this.content === 'string' || this.content === null ? noNodes : this.content;
  }
  element(name: XName | null): XElement | null {
    for (const node of this.nodeList) {
      charge(1);
      if (node instanceof XElement && sameName(node.name, name)) return node;
    }
    return null;
  }
  positionOf(node: XObject): number {
    const nodes = this.nodeList;
    const hint = node.position;
    if (nodes[hint] === node) return hint;
    const found = nodes[hint - 1] === node ? hint - 1 : nodes[hint + 1] === node ? hint + 1 : nodes.indexOf(node as XNode);
    node.position = found;
    return found;
  }
  siblingOf(node: XNode, distance: number): XNode | null {
    return this.nodeList[this.positionOf(node) + distance] ?? null;
  }

  #textToNode(): void {
    const { content } = this;
    if (typeof content !== 'string' || content.length === 0) return;
    const text = new XText(content);
    text.parent = this;
    text.position = 0;
    this.content = [text];
  }
  /** A copy when the node has a parent already, or is the root of this very tree. */
  #adopt(node: XNode): XNode {
    if (node.parent !== null) return node.clone();
    let root: XNode = this;
    while (root.parent !== null) root = root.parent;
    return node === root ? node.clone() : node;
  }
  #place(node: XNode, index: number): void {
    charge(1);
    chargeOutput(1);
    node.parent = this;
    node.position = index;
    if (this.content === null || typeof this.content === 'string') this.content = [node];
    else if (index === this.content.length) this.content.push(node);
    else {
      charge(this.content.length >> 6);
      this.content.splice(index, 0, node);
    }
  }
  /** Adds a node that is known to be free and to fit. */
  appendNode(node: XNode): void {
    this.#place(node, this.content === null || typeof this.content === 'string' ? 0 : this.content.length);
  }
  /** Adds a node as the loader does: text before it becomes a node, and the empty text goes. */
  appendLoaded(node: XNode): void {
    this.#textToNode();
    this.appendNode(node);
  }
  /** Adds text as the loader does: joined with the text before it. */
  appendText(text: string): void {
    const { content } = this;
    if (content === null) this.content = text;
    else if (text.length > 0) {
      if (typeof content === 'string') this.content = content + text;
      else joinText(content.at(-1)!, text) || this.appendNode(new XText(text));
    }
  }

  /** `Add(object)`. */
  add(content: unknown): void {
    if (content === null) return;
    if (content instanceof XNode) this.#addNode(content);
    else if (typeof content === 'string') this.#addText(content);
    else if (content instanceof XAttribute) this.addAttribute(content);
    else if (isSequence(content)) eachOf(content, (item) => this.add(item));
    else this.#addText(contentText(content));
  }
  addAttribute(_attribute: XAttribute): void {
    throwArgument('An attribute cannot be added to content.');
  }
  #addNode(node: XNode): void {
    this.validateNode(node, this.lastNode);
    const child = this.#adopt(node);
    this.#textToNode();
    this.appendNode(child);
  }
  #addText(text: string): void {
    this.validateText(text);
    if (this.content === null) {
      if (text.length > 0) this.appendNode(new XText(text));
      else this.content = text;
      return;
    }
    if (text.length === 0) return;
    this.#textToNode();
    const last = this.nodeList.at(-1);
    if (last === undefined || !joinText(last, text)) this.appendNode(new XText(text));
  }

  /** Puts content after `previous`, or first when that is null; texts in a row become one. */
  insertContent(previous: XNode | null, content: unknown): void {
    let after = previous;
    let pending: string | null = null;
    const insertNode = (node: XNode) => {
      this.#place(node, after === null ? 0 : this.positionOf(after) + 1);
      after = node;
    };
    const flush = () => {
      if (pending !== null && pending.length > 0 && !(after !== null && joinText(after, pending))) insertNode(new XText(pending));
      pending = null;
    };
    const addOne = (item: unknown): void => {
      if (item === null) return;
      if (item instanceof XNode) {
        this.validateNode(item, after);
        const child = this.#adopt(item);
        this.#textToNode();
        flush();
        insertNode(child);
      } else if (isSequence(item)) eachOf(item, addOne);
      else {
        if (item instanceof XAttribute) throwArgument('An attribute cannot be added to content.');
        const text = typeof item === 'string' ? item : contentText(item);
        this.validateText(text);
        pending = (pending ?? '') + text;
      }
    };
    addOne(content);
    if (pending === null) return;
    if (this.content === null && (pending as string).length === 0) this.content = pending;
    else {
      this.#textToNode();
      flush();
    }
  }
  removeNode(node: XNode): void {
    const nodes = this.content as XNode[];
    const index = this.positionOf(node);
    charge(1 + (nodes.length >> 6));
    if (nodes.length === 1) this.content = null;
    else nodes.splice(index, 1);
    node.parent = null;
  }
  removeNodes(): void {
    for (const node of this.nodeList) node.parent = null;
    this.content = null;
  }
  replaceNodes(content: unknown): void {
    const kept = snapshot(content);
    this.removeNodes();
    this.add(kept);
  }

  protected copyContent(from: XContainer): void {
    const { content } = from;
    if (content === null || typeof content === 'string') {
      this.content = content;
      return;
    }
    enterCall();
    for (const node of content) this.appendNode(node.clone());
    leaveCall();
  }
  /** All the text if there is nothing else inside; null otherwise, and for nothing at all. */
  #textOnly(): string | null {
    const { content } = this;
    if (content === null || typeof content === 'string') return content;
    return content.every((node) => node.nodeType === XmlNodeType.Text)
      ? content.map((node) => (node as XText).value).join('')
      : null;
  }
  protected contentsEqual(other: XContainer): boolean {
    if (this.content === other.content) return true;
    const text = this.#textOnly();
    if (text !== null) return text === other.#textOnly();
    if (!Array.isArray(this.content) || !Array.isArray(other.content)) return false;
    const mine = joined(this.content);
    const theirs = joined(other.content);
    charge(mine.length);
    if (mine.length !== theirs.length) return false;
    enterCall();
    const equal = mine.every((item, i) => {
      const twin = theirs[i]!;
      return typeof item === 'string' || typeof twin === 'string' ? item === twin : item.deepEquals(twin);
    });
    leaveCall();
    return equal;
  }
}

const noNodes: readonly XNode[] = [];

/** Appends to a text node that is no CDATA section. */
function joinText(node: XNode, text: string): boolean {
  if (node.nodeType !== XmlNodeType.Text) return false;
  const target = node as XText;
  target.value = target.value + text;
  return true;
}

/** Nodes with texts in a row joined and empty ones left out, as comparison sees them. */
function joined(nodes: readonly XNode[]): (string | XNode)[] {
  const items: (string | XNode)[] = [];
  let text = '';
  for (const node of nodes) {
    if (node.nodeType === XmlNodeType.Text) {
      text += (node as XText).value;
      continue;
    }
    items.push(text, node);
    text = '';
  }
  items.push(text);
  return items;
}

/** What a replacement adds afterwards, taken before anything is removed. */
function snapshot(content: unknown): unknown {
  if (!isSequence(content)) return content;
  const items: unknown[] = [];
  const collect = (item: unknown): void => {
    if (item === null) return;
    if (isSequence(item)) eachOf(item, collect);
    else items.push(item);
  };
  collect(content);
  return new Snapshot(items);
}

/** A sequence that only `add` sees. */
class Snapshot {
  readonly elementType = xElementType;
  constructor(readonly items: readonly unknown[]) {}
  getEnumerator() {
    let index = -1;
    const { items } = this;
    return {
      moveNext: () => ++index < items.length,
      get current() {
        return items[index];
      },
      dispose: () => {},
    };
  }
}

export class XElement extends XContainer {
  #name: XName;
  readonly attributes: XAttribute[] = [];
  constructor(name: XName | null) {
    super();
    this.#name = requireArgument(name, 'name');
  }
  get nodeType(): number {
    return XmlNodeType.Element;
  }
  get clrType(): NamedTypeSymbol {
    return xElementType;
  }
  get name(): XName {
    return this.#name;
  }
  set name(name: XName | null) {
    this.#name = requireArgument(name, 'value');
  }
  get isEmpty(): boolean {
    return this.content === null;
  }
  get hasElements(): boolean {
    return this.nodeList.some((node) => node instanceof XElement);
  }
  /** `Value`: all text below. */
  get value(): string {
    const { content } = this;
    if (content === null) return '';
    if (typeof content === 'string') return content;
    if (content.length === 1 && content[0] instanceof XText) return content[0].value;
    const parts: string[] = [];
    collectText(this, parts);
    const text = parts.join('');
    chargeOutput(text.length);
    return text;
  }
  set value(value: string | null) {
    const text = requireArgument(value, 'value');
    this.removeNodes();
    this.add(text);
  }
  attribute(name: XName | null): XAttribute | null {
    for (const attribute of this.attributes) if (sameName(attribute.name, name)) return attribute;
    return null;
  }
  attributePosition(attribute: XAttribute): number {
    return this.attributes.indexOf(attribute);
  }
  override addAttribute(attribute: XAttribute): void {
    if (this.attribute(attribute.name) !== null) throwInvalidOperation('Duplicate attribute.');
    this.appendAttribute(attribute.parent === null ? attribute : attribute.clone());
  }
  /** Adds an attribute that is known to be free and new. */
  appendAttribute(attribute: XAttribute): void {
    charge(1);
    attribute.parent = this;
    this.attributes.push(attribute);
  }
  removeAttribute(attribute: XAttribute): void {
    this.attributes.splice(this.attributePosition(attribute), 1);
    attribute.parent = null;
  }
  removeAttributes(): void {
    for (const attribute of this.attributes) attribute.parent = null;
    this.attributes.length = 0;
  }
  removeAll(): void {
    this.removeAttributes();
    this.removeNodes();
  }
  replaceAll(content: unknown): void {
    const kept = snapshot(content);
    this.removeAll();
    this.add(kept);
  }
  replaceAttributes(content: unknown): void {
    const kept = snapshot(content);
    this.removeAttributes();
    this.add(kept);
  }
  setAttributeValue(name: XName | null, value: unknown): void {
    const attribute = this.attribute(name);
    if (value === null) {
      if (attribute !== null) this.removeAttribute(attribute);
    } else if (attribute !== null) attribute.value = contentText(value);
    else this.appendAttribute(new XAttribute(name, contentText(value)));
  }
  setElementValue(name: XName | null, value: unknown): void {
    const element = this.element(name);
    if (value === null) {
      if (element !== null) this.removeNode(element);
    } else if (element !== null) element.value = contentText(value);
    else {
      const added = new XElement(name);
      added.add(contentText(value));
      this.add(added);
    }
  }
  protected validateNode(node: XNode): void {
    if (node.nodeType === XmlNodeType.Document || node.nodeType === XmlNodeType.DocumentType) refuseNode(node);
  }
  protected validateText(): void {}

  clone(): XNode {
    const copy = new XElement(this.#name);
    for (const attribute of this.attributes) copy.appendAttribute(attribute.clone());
    copy.copyContent(this);
    return copy;
  }
  writeTo(writer: XmlWriter): void {
    writeElement(this, writer);
  }
  deepEquals(other: XNode): boolean {
    return (
      other instanceof XElement &&
      sameName(other.#name, this.#name) &&
      this.contentsEqual(other) &&
      other.attributes.length === this.attributes.length &&
      this.attributes.every((attribute, i) => {
        const twin = other.attributes[i]!;
        return sameName(attribute.name, twin.name) && attribute.value === twin.value;
      })
    );
  }
  deepKey(): string {
    return this.#name.toClrString();
  }

  /** The namespace a prefix stands for here, looked for no further than below `until`. */
  namespaceInScope(prefix: string, until: XElement | null): string | null {
    for (let element: XElement | null = this; element !== until && element !== null; element = element.parentElement)
      for (const attribute of element.attributes)
        if (attribute.isNamespaceDeclaration && attribute.name.localName === prefix) return attribute.value;
    return null;
  }
  getDefaultNamespace(): XNamespace {
    const name = this.namespaceInScope('xmlns', null);
    return name === null ? noNamespace : getNamespace(name);
  }
  getNamespaceOfPrefix(prefix: string | null): XNamespace | null {
    if (prefix === null) return throwArgumentNull('prefix');
    if (prefix.length === 0) throwArgument('The value cannot be an empty string.', 'prefix');
    if (prefix === 'xmlns') return xmlnsNamespace;
    const name = this.namespaceInScope(prefix, null);
    if (name !== null) return getNamespace(name);
    return prefix === 'xml' ? xmlNamespace : null;
  }
  getPrefixOfNamespace(ns: XNamespace | null): string | null {
    const { namespaceName } = requireArgument(ns, 'ns');
    let declared = false;
    for (let element: XElement | null = this; element !== null; element = element.parentElement) {
      let declaresHere = false;
      for (const { isNamespaceDeclaration, name, value } of element.attributes) {
        if (!isNamespaceDeclaration) continue;
        if (
          value === namespaceName &&
          name.namespaceName.length !== 0 &&
          (!declared || this.namespaceInScope(name.localName, element) === null)
        )
          return name.localName;
        declaresHere = true;
      }
      declared ||= declaresHere;
    }
    if (namespaceName === xmlNamespaceName) return !declared || this.namespaceInScope('xml', null) === null ? 'xml' : null;
    return namespaceName === xmlnsNamespaceName ? 'xmlns' : null;
  }
}

function collectText(element: XContainer, parts: string[]): void {
  const { content } = element;
  if (content === null) return;
  if (typeof content === 'string') {
    parts.push(content);
    return;
  }
  enterCall();
  charge(content.length);
  for (const node of content) {
    if (node instanceof XText) parts.push(node.value);
    else if (node instanceof XContainer) collectText(node, parts);
  }
  leaveCall();
}

function refuseNode(node: XNode): never {
  return throwArgument(`A node of type ${nodeTypeName(node.nodeType)} cannot be added to content.`);
}

export class XDocument extends XContainer {
  declaration: XDeclaration | null = null;

  get nodeType(): number {
    return XmlNodeType.Document;
  }
  get clrType(): NamedTypeSymbol {
    return xDocumentType;
  }
  get root(): XElement | null {
    for (const node of this.nodeList) if (node instanceof XElement) return node;
    return null;
  }
  get documentType(): XDocumentType | null {
    for (const node of this.nodeList) if (node.nodeType === XmlNodeType.DocumentType) return node as XDocumentType;
    return null;
  }
  protected validateNode(node: XNode, previous: XNode | null): void {
    switch (node.nodeType) {
      case XmlNodeType.Text:
        return this.validateText((node as XText).value);
      case XmlNodeType.Element:
        return this.#validateStructure(previous, XmlNodeType.DocumentType, XmlNodeType.None);
      case XmlNodeType.DocumentType:
        return this.#validateStructure(previous, XmlNodeType.None, XmlNodeType.Element);
      case XmlNodeType.CDATA:
      case XmlNodeType.Document:
        refuseNode(node);
    }
  }
  /** What kinds may stand before and after the new node. */
  #validateStructure(previous: XNode | null, before: number, after: number): void {
    let allowed = previous === null ? after : before;
    for (const node of this.nodeList) {
      const type = node.nodeType;
      if (type === XmlNodeType.Element || type === XmlNodeType.DocumentType) {
        if (type !== allowed) throwInvalidOperation('This operation would create an incorrectly structured document.');
        allowed = XmlNodeType.None;
      }
      if (node === previous) allowed = after;
    }
  }
  protected validateText(text: string): void {
    if (/[^ \t\r\n]/.test(text)) throwArgument('Non-whitespace characters cannot be added to content.');
  }
  clone(): XNode {
    const copy = new XDocument();
    copy.declaration = this.declaration === null ? null : Declaration.copy(this.declaration);
    copy.copyContent(this);
    return copy;
  }
  writeTo(writer: XmlWriter): void {
    const standalone = this.declaration?.standalone;
    writer.writeStartDocument(standalone === 'yes' ? true : standalone === 'no' ? false : undefined);
    this.writeContentTo(writer);
    writer.writeEndDocument();
  }
  writeContentTo(writer: XmlWriter): void {
    if (typeof this.content === 'string') writer.writeWhitespace(this.content);
    else for (const node of this.nodeList) node.writeTo(writer);
  }
  deepEquals(other: XNode): boolean {
    return other instanceof XDocument && this.contentsEqual(other);
  }
  deepKey(): string {
    return '';
  }
}

/** The parent of a node that is about to move. */
const parentOf = (node: XNode): XContainer => node.parent ?? throwMissingParent();

export function addAfterSelf(node: XNode, content: unknown): void {
  parentOf(node).insertContent(node, content);
}
export function addBeforeSelf(node: XNode, content: unknown): void {
  parentOf(node).insertContent(node.previous, content);
}
export function removeSelf(node: XNode): void {
  parentOf(node).removeNode(node);
}
export function replaceWith(node: XNode, content: unknown): void {
  const parent = parentOf(node);
  const { previous } = node;
  parent.removeNode(node);
  parent.insertContent(previous, content);
}

/** `XNode.CompareDocumentOrder`. */
export function compareDocumentOrder(a: XNode | null, b: XNode | null): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  const pathA = ancestry(a);
  const pathB = ancestry(b);
  if (pathA[0] !== pathB[0]) throwInvalidOperation('A common ancestor is missing.');
  charge(pathA.length + pathB.length);
  let depth = 1;
  while (depth < pathA.length && pathA[depth] === pathB[depth]) depth++;
  if (depth >= pathA.length) return -1;
  if (depth >= pathB.length) return 1;
  const parent = pathA[depth - 1] as XContainer;
  return parent.positionOf(pathA[depth]!) < parent.positionOf(pathB[depth]!) ? -1 : 1;
}

/** From the root down to the node. */
function ancestry(node: XNode): XNode[] {
  const path: XNode[] = [];
  for (let current: XNode | null = node; current !== null; current = current.parent) path.push(current);
  return path.reverse();
}
