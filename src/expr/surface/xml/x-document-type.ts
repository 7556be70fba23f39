import { requireArgument } from '../../runtime/exception.js';
import { XDocumentType } from '../../runtime/xml/objects.js';
import { writeNode } from '../../runtime/xml/save.js';
import { clrType, m } from '../define.js';

export const xDocumentTypeType = clrType('class System.Xml.Linq.XDocumentType : XNode, IXmlLineInfo', () => [
  m('XmlNodeType NodeType { get; }', (docType: XDocumentType) => docType.nodeType),
  m('XDocumentType(XDocumentType other)', (other: XDocumentType | null) => requireArgument(other, 'other').clone()),
  m(
    'XDocumentType(string name, string publicId, string systemId, string internalSubset)',
    (name: string | null, publicId: string | null, systemId: string | null, subset: string | null) =>
      new XDocumentType(name, publicId, systemId, subset),
  ),
  m(
    'string InternalSubset { get; set; }',
    (docType: XDocumentType) => docType.internalSubset,
    (docType: XDocumentType, value: string | null) => {
      docType.internalSubset = value;
    },
  ),
  m(
    'string Name { get; set; }',
    (docType: XDocumentType) => docType.name,
    (docType: XDocumentType, value: string | null) => {
      docType.name = value;
    },
  ),
  m(
    'string PublicId { get; set; }',
    (docType: XDocumentType) => docType.publicId,
    (docType: XDocumentType, value: string | null) => {
      docType.publicId = value;
    },
  ),
  m(
    'string SystemId { get; set; }',
    (docType: XDocumentType) => docType.systemId,
    (docType: XDocumentType, value: string | null) => {
      docType.systemId = value;
    },
  ),
  m('void WriteTo(XmlWriter writer)', writeNode),
]);
