import { clrType, m } from '../define.js';

export const xTextType = clrType('class System.Xml.Linq.XText : XNode, IXmlLineInfo', [
  m('XmlNodeType NodeType { get; }'),
  m('XText(XText other)'),
  m('XText(string value)'),
  m('string Value { get; set; }'),
  m('void WriteTo(XmlWriter writer)'),
]);
