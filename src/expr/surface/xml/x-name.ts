import { clrType, m } from '../define.js';

export const xNameType = clrType(
  'sealed class System.Xml.Linq.XName : IEquatable<XName>, System.Runtime.Serialization.ISerializable',
  [
    m('XNamespace Namespace { get; }'),
    m('bool Equals(object obj)'),
    m('int GetHashCode()'),
    m('static XName Get(string expandedName)'),
    m('static XName Get(string localName, string namespaceName)'),
    m('static bool operator !=(XName left, XName right)'),
    m('static bool operator ==(XName left, XName right)'),
    m('static implicit operator XName(string expandedName)'),
    m('string LocalName { get; }'),
    m('string NamespaceName { get; }'),
    m('string ToString()'),
  ],
);
