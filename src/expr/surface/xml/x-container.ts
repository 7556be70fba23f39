import * as axes from '../../runtime/xml/axes.js';
import type { XContainer } from '../../runtime/xml/containers.js';
import type { XName } from '../../runtime/xml/names.js';
import { XNodeBuilder } from '../../runtime/xml/node-builder.js';
import { clrType, m } from '../define.js';

const add = (container: XContainer, content: unknown): void => container.add(content);
const addFirst = (container: XContainer, content: unknown): void => container.insertContent(null, content);
const replaceNodes = (container: XContainer, content: unknown): void => container.replaceNodes(content);

export const xContainerType = clrType('abstract class System.Xml.Linq.XContainer : XNode, IXmlLineInfo', () => [
  m('IEnumerable<XElement> Descendants()', (container: XContainer) => axes.descendantsOf(container)),
  m('IEnumerable<XElement> Descendants(XName name)', axes.descendantsOf),
  m('IEnumerable<XElement> Elements()', (container: XContainer) => axes.elementsOf(container)),
  m('IEnumerable<XElement> Elements(XName name)', axes.elementsOf),
  m('IEnumerable<XNode> DescendantNodes()', (container: XContainer) => axes.descendantNodesOf(container)),
  m('IEnumerable<XNode> Nodes()', axes.nodesOf),
  m('XElement Element(XName name)', (container: XContainer, name: XName | null) => container.element(name)),
  m('XNode FirstNode { get; }', (container: XContainer) => container.firstNode),
  m('XNode LastNode { get; }', (container: XContainer) => container.lastNode),
  m('XmlWriter CreateWriter()', (container: XContainer) => new XNodeBuilder(container)),
  m('void Add(object content)', add),
  m('void Add(params object[] content)', add),
  m('void AddFirst(object content)', addFirst),
  m('void AddFirst(params object[] content)', addFirst),
  m('void RemoveNodes()', (container: XContainer) => container.removeNodes()),
  m('void ReplaceNodes(object content)', replaceNodes),
  m('void ReplaceNodes(params object[] content)', replaceNodes),
]);
