import { clrType, m } from '../define.js';

export const xCDataType = clrType('class System.Xml.Linq.XCData : XText, IXmlLineInfo', [
  m('XmlNodeType NodeType { get; }'),
  m('XCData(XCData other)'),
  m('XCData(string value)'),
  m('void WriteTo(XmlWriter writer)'),
]);
