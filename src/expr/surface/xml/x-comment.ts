import { clrType, m } from '../define.js';

export const xCommentType = clrType('class System.Xml.Linq.XComment : XNode, IXmlLineInfo', [
  m('XmlNodeType NodeType { get; }'),
  m('XComment(XComment other)'),
  m('XComment(string value)'),
  m('string Value { get; set; }'),
  m('void WriteTo(XmlWriter writer)'),
]);
