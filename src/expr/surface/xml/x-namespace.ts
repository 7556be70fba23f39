import { clrType, m } from '../define.js';

export const xNamespaceType = clrType('sealed class System.Xml.Linq.XNamespace', [
  m('XName GetName(string localName)'),
  m('bool Equals(object obj)'),
  m('int GetHashCode()'),
  m('static XName operator .(XNamespace ns, string localName)'),
  m('static XNamespace Get(string namespaceName)'),
  m('static XNamespace None { get; }'),
  m('static XNamespace Xml { get; }'),
  m('static XNamespace Xmlns { get; }'),
  m('static bool operator !=(XNamespace left, XNamespace right)'),
  m('static bool operator ==(XNamespace left, XNamespace right)'),
  m('static implicit operator XNamespace(string namespaceName)'),
  m('string NamespaceName { get; }'),
  m('string ToString()'),
]);
