/** The axes of LINQ to XML: lazy, and mindful of what happens to the tree while they are walked. */
import type { TypeSymbol } from '../../types/type-symbol.js';
import { typeNamed } from '../../types/universe.js';
import { emptyArray } from '../arrays.js';
import { charge } from '../budget.js';
import { requireArgument, throwNullReference } from '../exception.js';
import { type LazySequence, lazy } from '../json/lazy-sequence.js';
import { type ClrSequence, iterate, toItems } from '../sequences.js';
import type { ClrArray } from '../values.js';
import { compareDocumentOrder, XContainer, XElement } from './containers.js';
import { sameName, type XName } from './names.js';
import { XAttribute, type XNode } from './objects.js';

const elementType = typeNamed('System.Xml.Linq.XElement');
const nodeType = typeNamed('System.Xml.Linq.XNode');
const attributeType = typeNamed('System.Xml.Linq.XAttribute');

export const emptyElements = (): ClrArray<XElement> => emptyArray(elementType);
export const emptyAttributes = (): ClrArray<XAttribute> => emptyArray(attributeType);

/** Nodes or elements of one name, lazily; a null name finds nothing, none at all finds all. */
type Elements = LazySequence<XElement> | ClrArray<XElement>;
const byName = (name: XName | null | undefined, walk: () => Iterable<XNode>): Elements =>
  name === null
    ? emptyElements()
    : lazy(elementType, function* () {
        for (const node of walk()) if (node instanceof XElement && (name === undefined || sameName(node.name, name))) yield node;
      });
const nodes = (walk: () => Iterable<XNode>): LazySequence<XNode> => lazy(nodeType, walk);

/** Children in order, up to the last; stops when the one it is at leaves its parent. */
function* childNodes(container: XContainer, materialize: boolean): Generator<XNode> {
  let node = (materialize ? container.nodes : container.nodeList)[0];
  while (node !== undefined) {
    charge(1);
    yield node;
    if (node.parent !== container) return;
    const next: XNode | null = container.siblingOf(node, 1);
    if (next === null) return;
    node = next;
  }
}

/** Everything below in document order; a node that leaves the tree under the walk's feet is a null reference, as in .NET. */
function* below(origin: XNode, withSelf: boolean, materialize: boolean): Generator<XNode> {
  if (withSelf) yield origin;
  let node = origin;
  for (;;) {
    charge(1);
    const first: XNode | undefined = node instanceof XContainer ? (materialize ? node.nodes : node.nodeList)[0] : undefined;
    if (first !== undefined) node = first;
    else {
      while (node !== origin) {
        const parent: XContainer = node.parent ?? throwNullReference();
        if (parent.siblingOf(node, 1) !== null) break;
        node = parent;
      }
      if (node === origin) return;
      node = node.parent!.siblingOf(node, 1)!;
    }
    yield node;
  }
}

function* upwards(start: XElement | null): Generator<XElement> {
  for (let element = start; element !== null; element = element.parentElement) {
    charge(1);
    yield element;
  }
}
function* after(node: XNode): Generator<XNode> {
  let current = node;
  while (current.parent !== null) {
    const { next } = current;
    if (next === null) return;
    yield next;
    current = next;
  }
}
function* before(node: XNode): Generator<XNode> {
  const { parent } = node;
  if (parent === null) return;
  for (const sibling of childNodes(parent, true)) {
    if (sibling === node) return;
    yield sibling;
  }
}

export const elementsOf = (container: XContainer, name?: XName | null): Elements =>
  byName(name, () => childNodes(container, false));
export const nodesOf = (container: XContainer): LazySequence<XNode> => nodes(() => childNodes(container, true));
export const descendantsOf = (container: XContainer, name?: XName | null): Elements =>
  byName(name, () => below(container, false, false));
export const descendantsAndSelfOf = (element: XElement, name?: XName | null): Elements =>
  byName(name, () => below(element, true, false));
export const descendantNodesOf = (container: XContainer, withSelf = false): LazySequence<XNode> =>
  nodes(() => below(container, withSelf, true));
export const ancestorsOf = (node: XNode, name?: XName | null): Elements => byName(name, () => upwards(node.parentElement));
export const ancestorsAndSelfOf = (element: XElement, name?: XName | null): Elements => byName(name, () => upwards(element));
export const elementsAfter = (node: XNode, name?: XName | null): Elements => byName(name, () => after(node));
export const elementsBefore = (node: XNode, name?: XName | null): Elements => byName(name, () => before(node));
export const nodesAfter = (node: XNode): LazySequence<XNode> => nodes(() => after(node));
export const nodesBefore = (node: XNode): LazySequence<XNode> => nodes(() => before(node));

type Attributes = LazySequence<XAttribute> | ClrArray<XAttribute>;

function* eachAttribute(element: XElement, name: XName | undefined): Generator<XAttribute> {
  let index = 0;
  while (index < element.attributes.length) {
    const attribute: XAttribute = element.attributes[index]!;
    charge(1);
    if (name === undefined || sameName(attribute.name, name)) yield attribute;
    if (attribute.parent !== element) return;
    index = element.attributePosition(attribute) + 1;
  }
}
export const attributesOf = (element: XElement, name?: XName | null): Attributes =>
  name === null ? emptyAttributes() : lazy(attributeType, () => eachAttribute(element, name));

type Source<T> = ClrSequence<T> | null;

/** The extension methods: an axis of each element of a sequence. */
function ofEach<S, R extends XNode>(source: Source<S>, type: TypeSymbol, axis: (item: S) => Iterable<R>): LazySequence<R> {
  const items = requireArgument(source, 'source');
  return lazy(type, function* () {
    for (const item of iterate(items)) if (item !== null) yield* axis(item);
  });
}
const elementsOfEach =
  <S extends XNode>(walk: (item: S) => Iterable<XNode>) =>
  (source: Source<S>, name?: XName | null): Elements => {
    const items = requireArgument(source, 'source');
    return byName(name, function* () {
      for (const item of iterate(items)) if (item !== null) yield* walk(item);
    });
  };

export const elementsOfAll = elementsOfEach((item: XContainer) => childNodes(item, false));
export const descendantsOfAll = elementsOfEach((item: XContainer) => below(item, false, false));
export const descendantsAndSelfOfAll = elementsOfEach((item: XElement) => below(item, true, false));
export const ancestorsOfAll = elementsOfEach((item: XNode) => upwards(item.parentElement));
export const ancestorsAndSelfOfAll = elementsOfEach((item: XElement) => upwards(item));
export const nodesOfAll = (source: Source<XContainer>): LazySequence<XNode> =>
  ofEach(source, nodeType, (item) => childNodes(item, true));
export const descendantNodesOfAll = (source: Source<XContainer>): LazySequence<XNode> =>
  ofEach(source, nodeType, (item) => below(item, false, true));
export const descendantNodesAndSelfOfAll = (source: Source<XElement>): LazySequence<XNode> =>
  ofEach(source, nodeType, (item) => below(item, true, true));

export function attributesOfAll(source: Source<XElement>, name?: XName | null): Attributes {
  const items = requireArgument(source, 'source');
  if (name === null) return emptyAttributes();
  return lazy(attributeType, function* () {
    for (const element of iterate(items)) if (element !== null) yield* eachAttribute(element, name);
  });
}

/** `InDocumentOrder()`. */
export function inDocumentOrder<T extends XNode>(source: Source<T>, type: TypeSymbol): LazySequence<T> {
  const items = requireArgument(source, 'source');
  return lazy(type, () => toItems(items).sort(compareDocumentOrder));
}

/** `Remove()` of every node or attribute of a sequence, which is read to its end first. */
export function removeAll(source: Source<XNode | XAttribute>): void {
  for (const item of toItems(requireArgument(source, 'source'))) {
    if (item instanceof XAttribute) removeAttribute(item);
    else if (item !== null) item.parent?.removeNode(item);
  }
}
function removeAttribute(attribute: XAttribute): void {
  (attribute.parent as XElement | null)?.removeAttribute(attribute);
}
