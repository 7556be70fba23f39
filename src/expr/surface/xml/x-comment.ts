import { requireArgument } from '../../runtime/exception.js';
import { XComment } from '../../runtime/xml/objects.js';
import { writeNode } from '../../runtime/xml/save.js';
import { clrType, m } from '../define.js';

export const xCommentType = clrType('class System.Xml.Linq.XComment : XNode, IXmlLineInfo', () => [
  m('XmlNodeType NodeType { get; }', (comment: XComment) => comment.nodeType),
  m('XComment(XComment other)', (other: XComment | null) => requireArgument(other, 'other').clone()),
  m('XComment(string value)', (value: string | null) => new XComment(value)),
  m(
    'string Value { get; set; }',
    (comment: XComment) => comment.value,
    (comment: XComment, value: string | null) => {
      comment.value = value;
    },
  ),
  m('void WriteTo(XmlWriter writer)', writeNode),
]);
