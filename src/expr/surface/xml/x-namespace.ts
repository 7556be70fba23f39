import { requireArgument } from '../../runtime/exception.js';
import { getNamespace, noNamespace, type XNamespace, xmlNamespace, xmlnsNamespace } from '../../runtime/xml/names.js';
import { clrType, m } from '../define.js';

const same = (left: XNamespace | null, right: XNamespace | null): boolean => left === right || left?.equalsClr(right) === true;

export const xNamespaceType = clrType('sealed class System.Xml.Linq.XNamespace', () => [
  m('XName GetName(string localName)', (ns: XNamespace, localName: string | null) => ns.getName(localName)),
  m('bool Equals(object obj)', (ns: XNamespace, other: unknown) => ns.equalsClr(other)),
  m('int GetHashCode()', (ns: XNamespace) => ns.hashClr()),
  m('static XName operator +(XNamespace ns, string localName)', (ns: XNamespace | null, localName: string | null) =>
    requireArgument(ns, 'ns').getName(localName),
  ),
  m('static XNamespace Get(string namespaceName)', getNamespace),
  m('static XNamespace None { get; }', () => noNamespace),
  m('static XNamespace Xml { get; }', () => xmlNamespace),
  m('static XNamespace Xmlns { get; }', () => xmlnsNamespace),
  m(
    'static bool operator !=(XNamespace left, XNamespace right)',
    (left: XNamespace | null, right: XNamespace | null) => !same(left, right),
  ),
  m('static bool operator ==(XNamespace left, XNamespace right)', same),
  m('static implicit operator XNamespace(string namespaceName)', (text: string | null) =>
    text === null ? null : getNamespace(text),
  ),
  m('string NamespaceName { get; }', (ns: XNamespace) => ns.namespaceName),
  m('string ToString()', (ns: XNamespace) => ns.toClrString()),
]);
