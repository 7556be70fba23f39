import { requireArgument } from '../../runtime/exception.js';
import { emptyAttributes } from '../../runtime/xml/axes.js';
import type { XElement } from '../../runtime/xml/containers.js';
import { contentText } from '../../runtime/xml/content-text.js';
import { attributeTo as to, xmlToNullable as toNullable, xmlToString } from '../../runtime/xml/conversions.js';
import type { XName } from '../../runtime/xml/names.js';
import { throwMissingParent, XAttribute } from '../../runtime/xml/objects.js';
import { clrType, m } from '../define.js';

const elementOf = (attribute: XAttribute): XElement | null => attribute.parentElement;

function neighbour(attribute: XAttribute, distance: number): XAttribute | null {
  const element = elementOf(attribute);
  return element?.attributes[element.attributePosition(attribute) + distance] ?? null;
}

export const xAttributeType = clrType('class System.Xml.Linq.XAttribute : XObject, IXmlLineInfo', () => [
  m('XAttribute NextAttribute { get; }', (attribute: XAttribute) => neighbour(attribute, 1)),
  m('XAttribute PreviousAttribute { get; }', (attribute: XAttribute) => neighbour(attribute, -1)),
  m('XName Name { get; }', (attribute: XAttribute) => attribute.name),
  m('XmlNodeType NodeType { get; }', (attribute: XAttribute) => attribute.nodeType),
  m('XAttribute(XAttribute other)', (other: XAttribute | null) => requireArgument(other, 'other').clone()),
  m(
    'XAttribute(XName name, object value)',
    (name: XName | null, value: unknown) =>
      new XAttribute(requireArgument(name, 'name'), contentText(requireArgument(value, 'value'))),
  ),
  m('bool IsNamespaceDeclaration { get; }', (attribute: XAttribute) => attribute.isNamespaceDeclaration),
  m('static IEnumerable<XAttribute> EmptySequence { get; }', emptyAttributes),
  m('static explicit operator DateTime(XAttribute attribute)', to.dateTime),
  m('static explicit operator DateTime?(XAttribute attribute)', toNullable.dateTime),
  m('static explicit operator DateTimeOffset(XAttribute attribute)', to.dateTimeOffset),
  m('static explicit operator DateTimeOffset?(XAttribute attribute)', toNullable.dateTimeOffset),
  m('static explicit operator Guid(XAttribute attribute)', to.guid),
  m('static explicit operator Guid?(XAttribute attribute)', toNullable.guid),
  m('static explicit operator TimeSpan(XAttribute attribute)', to.timeSpan),
  m('static explicit operator TimeSpan?(XAttribute attribute)', toNullable.timeSpan),
  m('static explicit operator bool(XAttribute attribute)', to.bool),
  m('static explicit operator bool?(XAttribute attribute)', toNullable.bool),
  m('static explicit operator decimal(XAttribute attribute)', to.decimal),
  m('static explicit operator decimal?(XAttribute attribute)', toNullable.decimal),
  m('static explicit operator double(XAttribute attribute)', to.double),
  m('static explicit operator double?(XAttribute attribute)', toNullable.double),
  m('static explicit operator float(XAttribute attribute)', to.float),
  m('static explicit operator float?(XAttribute attribute)', toNullable.float),
  m('static explicit operator int(XAttribute attribute)', to.int),
  m('static explicit operator int?(XAttribute attribute)', toNullable.int),
  m('static explicit operator long(XAttribute attribute)', to.long),
  m('static explicit operator long?(XAttribute attribute)', toNullable.long),
  m('static explicit operator string(XAttribute attribute)', xmlToString),
  m('static explicit operator uint(XAttribute attribute)', to.uint),
  m('static explicit operator uint?(XAttribute attribute)', toNullable.uint),
  m('static explicit operator ulong(XAttribute attribute)', to.ulong),
  m('static explicit operator ulong?(XAttribute attribute)', toNullable.ulong),
  m('string ToString()', (attribute: XAttribute) => attribute.toClrString()),
  m(
    'string Value { get; set; }',
    (attribute: XAttribute) => attribute.value,
    (attribute: XAttribute, value: string | null) => {
      attribute.value = value;
    },
  ),
  m('void Remove()', (attribute: XAttribute) => (elementOf(attribute) ?? throwMissingParent()).removeAttribute(attribute)),
  m('void SetValue(object value)', (attribute: XAttribute, value: unknown) => {
    attribute.value = contentText(requireArgument(value, 'value'));
  }),
]);
