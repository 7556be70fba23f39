import { requireArgument } from '../../runtime/exception.js';
import { XProcessingInstruction } from '../../runtime/xml/objects.js';
import { writeNode } from '../../runtime/xml/save.js';
import { clrType, m } from '../define.js';

export const xProcessingInstructionType = clrType('class System.Xml.Linq.XProcessingInstruction : XNode, IXmlLineInfo', () => [
  m('XmlNodeType NodeType { get; }', (instruction: XProcessingInstruction) => instruction.nodeType),
  m('XProcessingInstruction(XProcessingInstruction other)', (other: XProcessingInstruction | null) =>
    requireArgument(other, 'other').clone(),
  ),
  m(
    'XProcessingInstruction(string target, string data)',
    (target: string | null, data: string | null) => new XProcessingInstruction(target, data),
  ),
  m(
    'string Data { get; set; }',
    (instruction: XProcessingInstruction) => instruction.data,
    (instruction: XProcessingInstruction, value: string | null) => {
      instruction.data = value;
    },
  ),
  m(
    'string Target { get; set; }',
    (instruction: XProcessingInstruction) => instruction.target,
    (instruction: XProcessingInstruction, value: string | null) => {
      instruction.target = value;
    },
  ),
  m('void WriteTo(XmlWriter writer)', writeNode),
]);
