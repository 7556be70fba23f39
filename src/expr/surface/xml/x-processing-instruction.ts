import { clrType, m } from '../define.js';

export const xProcessingInstructionType = clrType('class System.Xml.Linq.XProcessingInstruction : XNode, IXmlLineInfo', [
  m('XmlNodeType NodeType { get; }'),
  m('XProcessingInstruction(XProcessingInstruction other)'),
  m('XProcessingInstruction(string target, string data)'),
  m('string Data { get; set; }'),
  m('string Target { get; set; }'),
  m('void WriteTo(XmlWriter writer)'),
]);
