import { requireArgument } from '../../runtime/exception.js';
import { XCData } from '../../runtime/xml/objects.js';
import { writeNode } from '../../runtime/xml/save.js';
import { clrType, m } from '../define.js';

export const xCDataType = clrType('class System.Xml.Linq.XCData : XText, IXmlLineInfo', () => [
  m('XmlNodeType NodeType { get; }', (section: XCData) => section.nodeType),
  m('XCData(XCData other)', (other: XCData | null) => requireArgument(other, 'other').clone()),
  m('XCData(string value)', (value: string | null) => new XCData(value)),
  m('void WriteTo(XmlWriter writer)', writeNode),
]);
