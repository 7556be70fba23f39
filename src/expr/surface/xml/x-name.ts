import { getName, getNamespace, sameName, type XName } from '../../runtime/xml/names.js';
import { clrType, m } from '../define.js';

export const xNameType = clrType(
  'sealed class System.Xml.Linq.XName : IEquatable<XName>, System.Runtime.Serialization.ISerializable',
  () => [
    m('XNamespace Namespace { get; }', (name: XName) => name.namespace),
    m('bool Equals(object obj)', (name: XName, other: unknown) => name.equalsClr(other)),
    m('int GetHashCode()', (name: XName) => name.hashClr()),
    m('static XName Get(string expandedName)', getName),
    m('static XName Get(string localName, string namespaceName)', (localName: string | null, namespaceName: string | null) =>
      getNamespace(namespaceName).getName(localName),
    ),
    m('static bool operator !=(XName left, XName right)', (left: XName | null, right: XName | null) => !sameName(left, right)),
    m('static bool operator ==(XName left, XName right)', sameName),
    m('static implicit operator XName(string expandedName)', (text: string | null) => (text === null ? null : getName(text))),
    m('string LocalName { get; }', (name: XName) => name.localName),
    m('string NamespaceName { get; }', (name: XName) => name.namespaceName),
    m('string ToString()', (name: XName) => name.toClrString()),
  ],
);
