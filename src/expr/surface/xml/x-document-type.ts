import { clrType, m } from '../define.js';

export const xDocumentTypeType = clrType('class System.Xml.Linq.XDocumentType : XNode, IXmlLineInfo', [
  m('XmlNodeType NodeType { get; }'),
  m('XDocumentType(XDocumentType other)'),
  m('XDocumentType(string name, string publicId, string systemId, string internalSubset)'),
  m('string InternalSubset { get; set; }'),
  m('string Name { get; set; }'),
  m('string PublicId { get; set; }'),
  m('string SystemId { get; set; }'),
  m('void WriteTo(XmlWriter writer)'),
]);
