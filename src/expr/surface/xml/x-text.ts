import { requireArgument } from '../../runtime/exception.js';
import { XText } from '../../runtime/xml/objects.js';
import { writeNode } from '../../runtime/xml/save.js';
import { clrType, m } from '../define.js';

export const xTextType = clrType('class System.Xml.Linq.XText : XNode, IXmlLineInfo', () => [
  m('XmlNodeType NodeType { get; }', (text: XText) => text.nodeType),
  m('XText(XText other)', (other: XText | null) => requireArgument(other, 'other').clone()),
  m('XText(string value)', (value: string | null) => new XText(value)),
  m(
    'string Value { get; set; }',
    (text: XText) => text.value,
    (text: XText, value: string | null) => {
      text.value = value;
    },
  ),
  m('void WriteTo(XmlWriter writer)', writeNode),
]);
