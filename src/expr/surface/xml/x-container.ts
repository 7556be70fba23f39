import { clrType, m } from '../define.js';

export const xContainerType = clrType('abstract class System.Xml.Linq.XContainer : XNode, IXmlLineInfo', [
  m('IEnumerable<XElement> Descendants()'),
  m('IEnumerable<XElement> Descendants(XName name)'),
  m('IEnumerable<XElement> Elements()'),
  m('IEnumerable<XElement> Elements(XName name)'),
  m('IEnumerable<XNode> DescendantNodes()'),
  m('IEnumerable<XNode> Nodes()'),
  m('XElement Element(XName name)'),
  m('XNode FirstNode { get; }'),
  m('XNode LastNode { get; }'),
  m('XmlWriter CreateWriter()'),
  m('void Add(object content)'),
  m('void Add(params object[] content)'),
  m('void AddFirst(object content)'),
  m('void AddFirst(params object[] content)'),
  m('void RemoveNodes()'),
  m('void ReplaceNodes(object content)'),
  m('void ReplaceNodes(params object[] content)'),
]);
