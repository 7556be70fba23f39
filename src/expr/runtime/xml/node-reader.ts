/** The reader of `CreateReader()`, as far as loading from it goes: it walks the nodes of a tree. */
import type { NamedTypeSymbol } from '../../types/type-symbol.js';
import { throwArgumentNull, throwInvalidOperation } from '../exception.js';
import { privateType } from '../private-type.js';
import { ClrObject } from '../values.js';
import { XDocument, XElement } from './containers.js';
import { nodeTypeName, type XNode, XText } from './objects.js';

const xNodeReaderType = privateType('System.Xml.Linq.XNodeReader', 'System.Xml.XmlReader');

export class XNodeReader extends ClrObject {
  readonly #pending: XNode[];
  #current: XNode | null = null;
  #started = false;

  constructor(root: XNode) {
    super();
    this.#pending = root instanceof XDocument ? [...root.nodes] : [root];
  }
  get clrType(): NamedTypeSymbol {
    return xNodeReaderType;
  }
  get isInteractive(): boolean {
    return this.#started && this.#current !== null;
  }
  /** Moves to the next node, whose children come with it. */
  read(): boolean {
    this.#started = true;
    this.#current = this.#pending.shift() ?? null;
    return this.#current !== null;
  }
  /** The node the reader is on, or moves to first; null at the end. */
  get node(): XNode | null {
    if (!this.#started) this.read();
    return this.#current;
  }
  dispose(): void {}
}

const requireReader = (reader: XNodeReader | null): XNodeReader => reader ?? throwArgumentNull('reader');

/** `XElement.Load(reader)`. */
export function elementFromReader(source: XNodeReader | null): XElement {
  const reader = requireReader(source);
  let { node } = reader;
  while (node !== null && !(node instanceof XElement) && !(node instanceof XText)) node = reader.read() ? reader.node : null;
  if (!(node instanceof XElement))
    return throwInvalidOperation(
      `The XmlReader must be on a node of type Element instead of a node of type ${node === null ? 'None' : nodeTypeName(node.nodeType)}.`,
    );
  const element = node.clone() as XElement;
  while (reader.read()) {}
  return element;
}

/** `XDocument.Load(reader)`. */
export function documentFromReader(source: XNodeReader | null): XDocument {
  const reader = requireReader(source);
  const document = new XDocument();
  for (let { node } = reader; node !== null; node = reader.read() ? reader.node : null) document.add(node.clone());
  if (document.root === null) throwInvalidOperation('The root element is missing.');
  return document;
}

/** `XNode.ReadFrom(reader)`. */
export function nodeFromReader(source: XNodeReader | null): XNode {
  const reader = requireReader(source);
  if (!reader.isInteractive) throwInvalidOperation('The XmlReader state should be Interactive.');
  const node = reader.node!.clone();
  reader.read();
  return node;
}
