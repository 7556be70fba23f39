import { clrType, m } from '../define.js';

export const xmlNodeTypeType = clrType('enum System.Xml.XmlNodeType', () => [
  m('Attribute = 2'),
  m('CDATA = 4'),
  m('Comment = 8'),
  m('Document = 9'),
  m('DocumentFragment = 11'),
  m('DocumentType = 10'),
  m('Element = 1'),
  m('EndElement = 15'),
  m('EndEntity = 16'),
  m('Entity = 6'),
  m('EntityReference = 5'),
  m('None = 0'),
  m('Notation = 12'),
  m('ProcessingInstruction = 7'),
  m('SignificantWhitespace = 14'),
  m('Text = 3'),
  m('Whitespace = 13'),
  m('XmlDeclaration = 17'),
]);
