import * as axes from '../../runtime/xml/axes.js';
import { deepEquals, nodeEquality, nodeOrder } from '../../runtime/xml/comparers.js';
import { addAfterSelf, addBeforeSelf, compareDocumentOrder, removeSelf, replaceWith } from '../../runtime/xml/containers.js';
import { nodeFromReader, XNodeReader } from '../../runtime/xml/node-reader.js';
import { nodeText } from '../../runtime/xml/node-text.js';
import type { XNode } from '../../runtime/xml/objects.js';
import { writeNode } from '../../runtime/xml/save.js';
import { clrType, m } from '../define.js';

export const xNodeType = clrType('abstract class System.Xml.Linq.XNode : XObject, IXmlLineInfo', () => [
  m('IEnumerable<XElement> Ancestors()', (node: XNode) => axes.ancestorsOf(node)),
  m('IEnumerable<XElement> Ancestors(XName name)', axes.ancestorsOf),
  m('IEnumerable<XElement> ElementsAfterSelf()', (node: XNode) => axes.elementsAfter(node)),
  m('IEnumerable<XElement> ElementsAfterSelf(XName name)', axes.elementsAfter),
  m('IEnumerable<XElement> ElementsBeforeSelf()', (node: XNode) => axes.elementsBefore(node)),
  m('IEnumerable<XElement> ElementsBeforeSelf(XName name)', axes.elementsBefore),
  m('IEnumerable<XNode> NodesAfterSelf()', axes.nodesAfter),
  m('IEnumerable<XNode> NodesBeforeSelf()', axes.nodesBefore),
  m('XNode NextNode { get; }', (node: XNode) => node.next),
  m('XNode PreviousNode { get; }', (node: XNode) => node.previous),
  m('XmlReader CreateReader()', (node: XNode) => new XNodeReader(node)),
  m('XmlReader CreateReader(ReaderOptions readerOptions)', (node: XNode) => new XNodeReader(node)),
  m('bool IsAfter(XNode node)', (node: XNode, other: XNode | null) => compareDocumentOrder(node, other) > 0),
  m('bool IsBefore(XNode node)', (node: XNode, other: XNode | null) => compareDocumentOrder(node, other) < 0),
  m('static XNode ReadFrom(XmlReader reader)', nodeFromReader),
  m('static XNodeDocumentOrderComparer DocumentOrderComparer { get; }', () => nodeOrder),
  m('static XNodeEqualityComparer EqualityComparer { get; }', () => nodeEquality),
  m('static bool DeepEquals(XNode n1, XNode n2)', deepEquals),
  m('static int CompareDocumentOrder(XNode n1, XNode n2)', compareDocumentOrder),
  m('string ToString()', (node: XNode) => nodeText(node, 0)),
  m('string ToString(SaveOptions options)', nodeText),
  m('void AddAfterSelf(object content)', addAfterSelf),
  m('void AddAfterSelf(params object[] content)', addAfterSelf),
  m('void AddBeforeSelf(object content)', addBeforeSelf),
  m('void AddBeforeSelf(params object[] content)', addBeforeSelf),
  m('void Remove()', removeSelf),
  m('void ReplaceWith(object content)', replaceWith),
  m('void ReplaceWith(params object[] content)', replaceWith),
  m('void WriteTo(XmlWriter writer)', writeNode),
]);
