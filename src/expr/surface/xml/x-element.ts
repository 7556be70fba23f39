import { requireArgument, throwArgumentNull } from '../../runtime/exception.js';
import type { ClrStringReader, ClrStringWriter } from '../../runtime/text/text-reader.js';
import * as axes from '../../runtime/xml/axes.js';
import { XElement } from '../../runtime/xml/containers.js';
import { contentText } from '../../runtime/xml/content-text.js';
import { elementTo as to, xmlToNullable as toNullable, xmlToString } from '../../runtime/xml/conversions.js';
import { parseXElement } from '../../runtime/xml/load.js';
import type { XName, XNamespace } from '../../runtime/xml/names.js';
import { elementFromReader, type XNodeReader } from '../../runtime/xml/node-reader.js';
import {
  elementFromText,
  loadFromStream,
  loadFromUri,
  saveToFile,
  saveToStream,
  saveToText,
  saveToWriter,
  writeNode,
} from '../../runtime/xml/save.js';
import { clrType, m } from '../define.js';

function elementOf(name: XName | null, content: unknown): XElement {
  const element = new XElement(name);
  element.add(content);
  return element;
}
const replaceAll = (element: XElement, content: unknown): void => element.replaceAll(content);
const replaceAttributes = (element: XElement, content: unknown): void => element.replaceAttributes(content);

export const xElementType = clrType(
  'class System.Xml.Linq.XElement : XContainer, IXmlLineInfo, System.Xml.Serialization.IXmlSerializable',
  () => [
    m('IEnumerable<XAttribute> Attributes()', (element: XElement) => axes.attributesOf(element)),
    m('IEnumerable<XAttribute> Attributes(XName name)', axes.attributesOf),
    m('IEnumerable<XElement> AncestorsAndSelf()', (element: XElement) => axes.ancestorsAndSelfOf(element)),
    m('IEnumerable<XElement> AncestorsAndSelf(XName name)', axes.ancestorsAndSelfOf),
    m('IEnumerable<XElement> DescendantsAndSelf()', (element: XElement) => axes.descendantsAndSelfOf(element)),
    m('IEnumerable<XElement> DescendantsAndSelf(XName name)', axes.descendantsAndSelfOf),
    m('IEnumerable<XNode> DescendantNodesAndSelf()', (element: XElement) => axes.descendantNodesOf(element, true)),
    m('XAttribute Attribute(XName name)', (element: XElement, name: XName | null) => element.attribute(name)),
    m('XAttribute FirstAttribute { get; }', (element: XElement) => element.attributes[0] ?? null),
    m('XAttribute LastAttribute { get; }', (element: XElement) => element.attributes.at(-1) ?? null),
    m(
      'XName Name { get; set; }',
      (element: XElement) => element.name,
      (element: XElement, value: XName | null) => {
        element.name = value;
      },
    ),
    m('XNamespace GetDefaultNamespace()', (element: XElement) => element.getDefaultNamespace()),
    m('XNamespace GetNamespaceOfPrefix(string prefix)', (element: XElement, prefix: string | null) =>
      element.getNamespaceOfPrefix(prefix),
    ),
    m('XmlNodeType NodeType { get; }', (element: XElement) => element.nodeType),
    m('XElement(XElement other)', (other: XElement | null) => requireArgument(other, 'other').clone()),
    m('XElement(XName name)', (name: XName | null) => new XElement(name)),
    m('XElement(XName name, object content)', elementOf),
    m('XElement(XName name, params object[] content)', elementOf),
    m('XElement(XStreamingElement other)', () => throwArgumentNull('other')),
    m('bool HasAttributes { get; }', (element: XElement) => element.attributes.length > 0),
    m('bool HasElements { get; }', (element: XElement) => element.hasElements),
    m('bool IsEmpty { get; }', (element: XElement) => element.isEmpty),
    m('static IEnumerable<XElement> EmptySequence { get; }', axes.emptyElements),
    m('static XElement Load(Stream stream)', loadFromStream),
    m('static XElement Load(Stream stream, LoadOptions options)', loadFromStream),
    m('static XElement Load(TextReader textReader)', (reader: ClrStringReader | null) => elementFromText(reader)),
    m('static XElement Load(TextReader textReader, LoadOptions options)', elementFromText),
    m('static XElement Load(XmlReader reader)', elementFromReader),
    m('static XElement Load(XmlReader reader, LoadOptions options)', (reader: XNodeReader | null) => elementFromReader(reader)),
    m('static XElement Load(string uri)', loadFromUri),
    m('static XElement Load(string uri, LoadOptions options)', loadFromUri),
    m('static XElement Parse(string text)', (text: string | null) => parseXElement(text)),
    m('static XElement Parse(string text, LoadOptions options)', (text: string | null, options: number) =>
      parseXElement(text, options),
    ),
    m('static explicit operator DateTime(XElement element)', to.dateTime),
    m('static explicit operator DateTime?(XElement element)', toNullable.dateTime),
    m('static explicit operator DateTimeOffset(XElement element)', to.dateTimeOffset),
    m('static explicit operator DateTimeOffset?(XElement element)', toNullable.dateTimeOffset),
    m('static explicit operator Guid(XElement element)', to.guid),
    m('static explicit operator Guid?(XElement element)', toNullable.guid),
    m('static explicit operator TimeSpan(XElement element)', to.timeSpan),
    m('static explicit operator TimeSpan?(XElement element)', toNullable.timeSpan),
    m('static explicit operator bool(XElement element)', to.bool),
    m('static explicit operator bool?(XElement element)', toNullable.bool),
    m('static explicit operator decimal(XElement element)', to.decimal),
    m('static explicit operator decimal?(XElement element)', toNullable.decimal),
    m('static explicit operator double(XElement element)', to.double),
    m('static explicit operator double?(XElement element)', toNullable.double),
    m('static explicit operator float(XElement element)', to.float),
    m('static explicit operator float?(XElement element)', toNullable.float),
    m('static explicit operator int(XElement element)', to.int),
    m('static explicit operator int?(XElement element)', toNullable.int),
    m('static explicit operator long(XElement element)', to.long),
    m('static explicit operator long?(XElement element)', toNullable.long),
    m('static explicit operator string(XElement element)', xmlToString),
    m('static explicit operator uint(XElement element)', to.uint),
    m('static explicit operator uint?(XElement element)', toNullable.uint),
    m('static explicit operator ulong(XElement element)', to.ulong),
    m('static explicit operator ulong?(XElement element)', toNullable.ulong),
    m('string GetPrefixOfNamespace(XNamespace ns)', (element: XElement, ns: XNamespace | null) =>
      element.getPrefixOfNamespace(ns),
    ),
    m(
      'string Value { get; set; }',
      (element: XElement) => element.value,
      (element: XElement, value: string | null) => {
        element.value = value;
      },
    ),
    m('void RemoveAll()', (element: XElement) => element.removeAll()),
    m('void RemoveAttributes()', (element: XElement) => element.removeAttributes()),
    m('void ReplaceAll(object content)', replaceAll),
    m('void ReplaceAll(params object[] content)', replaceAll),
    m('void ReplaceAttributes(object content)', replaceAttributes),
    m('void ReplaceAttributes(params object[] content)', replaceAttributes),
    m('void Save(Stream stream)', saveToStream),
    m('void Save(Stream stream, SaveOptions options)', saveToStream),
    m('void Save(TextWriter textWriter)', (element: XElement, writer: ClrStringWriter | null) => saveToText(element, writer)),
    m('void Save(TextWriter textWriter, SaveOptions options)', saveToText),
    m('void Save(XmlWriter writer)', saveToWriter),
    m('void Save(string fileName)', saveToFile),
    m('void Save(string fileName, SaveOptions options)', saveToFile),
    m('void SetAttributeValue(XName name, object value)', (element: XElement, name: XName | null, value: unknown) =>
      element.setAttributeValue(name, value),
    ),
    m('void SetElementValue(XName name, object value)', (element: XElement, name: XName | null, value: unknown) =>
      element.setElementValue(name, value),
    ),
    m('void SetValue(object value)', (element: XElement, value: unknown) => {
      element.value = contentText(requireArgument(value, 'value'));
    }),
    m('void WriteTo(XmlWriter writer)', writeNode),
  ],
);
