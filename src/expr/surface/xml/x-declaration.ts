import { clrType, m } from '../define.js';

export const xDeclarationType = clrType('class System.Xml.Linq.XDeclaration', [
  m('XDeclaration(XDeclaration other)'),
  m('XDeclaration(string version, string encoding, string standalone)'),
  m('string Encoding { get; set; }'),
  m('string Standalone { get; set; }'),
  m('string ToString()'),
  m('string Version { get; set; }'),
]);
