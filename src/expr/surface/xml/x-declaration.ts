import { XDeclaration } from '../../runtime/xml/objects.js';
import { clrType, m } from '../define.js';

export const xDeclarationType = clrType('class System.Xml.Linq.XDeclaration', () => [
  m('XDeclaration(XDeclaration other)', XDeclaration.copy),
  m(
    'XDeclaration(string version, string encoding, string standalone)',
    (version: string | null, encoding: string | null, standalone: string | null) =>
      new XDeclaration(version, encoding, standalone),
  ),
  m(
    'string Encoding { get; set; }',
    (declaration: XDeclaration) => declaration.encoding,
    (declaration: XDeclaration, value: string | null) => {
      declaration.encoding = value;
    },
  ),
  m(
    'string Standalone { get; set; }',
    (declaration: XDeclaration) => declaration.standalone,
    (declaration: XDeclaration, value: string | null) => {
      declaration.standalone = value;
    },
  ),
  m('string ToString()', (declaration: XDeclaration) => declaration.toClrString()),
  m(
    'string Version { get; set; }',
    (declaration: XDeclaration) => declaration.version,
    (declaration: XDeclaration, value: string | null) => {
      declaration.version = value;
    },
  ),
]);
