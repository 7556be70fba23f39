import { requireArgument } from '../../runtime/exception.js';
import type { ClrStringReader, ClrStringWriter } from '../../runtime/text/text-reader.js';
import { XDocument } from '../../runtime/xml/containers.js';
import { parseXDocument } from '../../runtime/xml/load.js';
import { documentFromReader, type XNodeReader } from '../../runtime/xml/node-reader.js';
import type { XDeclaration } from '../../runtime/xml/objects.js';
import {
  documentFromText,
  loadFromStream,
  loadFromUri,
  saveToFile,
  saveToStream,
  saveToText,
  saveToWriter,
  writeNode,
} from '../../runtime/xml/save.js';
import { clrType, m } from '../define.js';

function documentOf(declaration: XDeclaration | null, content: unknown): XDocument {
  const document = new XDocument();
  document.add(content);
  document.declaration = declaration;
  return document;
}

export const xDocumentType = clrType('class System.Xml.Linq.XDocument : XContainer, IXmlLineInfo', () => [
  m(
    'XDeclaration Declaration { get; set; }',
    (document: XDocument) => document.declaration,
    (document: XDocument, value: XDeclaration | null) => {
      document.declaration = value;
    },
  ),
  m('XDocumentType DocumentType { get; }', (document: XDocument) => document.documentType),
  m('XElement Root { get; }', (document: XDocument) => document.root),
  m('XmlNodeType NodeType { get; }', (document: XDocument) => document.nodeType),
  m('XDocument()', () => new XDocument()),
  m('XDocument(XDeclaration declaration, params object[] content)', documentOf),
  m('XDocument(XDocument other)', (other: XDocument | null) => requireArgument(other, 'other').clone()),
  m('XDocument(params object[] content)', (content: unknown) => documentOf(null, content)),
  m('static XDocument Load(Stream stream)', loadFromStream),
  m('static XDocument Load(Stream stream, LoadOptions options)', loadFromStream),
  m('static XDocument Load(TextReader textReader)', (reader: ClrStringReader | null) => documentFromText(reader)),
  m('static XDocument Load(TextReader textReader, LoadOptions options)', documentFromText),
  m('static XDocument Load(XmlReader reader)', documentFromReader),
  m('static XDocument Load(XmlReader reader, LoadOptions options)', (reader: XNodeReader | null) => documentFromReader(reader)),
  m('static XDocument Load(string uri)', loadFromUri),
  m('static XDocument Load(string uri, LoadOptions options)', loadFromUri),
  m('static XDocument Parse(string text)', (text: string | null) => parseXDocument(text)),
  m('static XDocument Parse(string text, LoadOptions options)', (text: string | null, options: number) =>
    parseXDocument(text, options),
  ),
  m('void Save(Stream stream)', saveToStream),
  m('void Save(Stream stream, SaveOptions options)', saveToStream),
  m('void Save(TextWriter textWriter)', (document: XDocument, writer: ClrStringWriter | null) => saveToText(document, writer)),
  m('void Save(TextWriter textWriter, SaveOptions options)', saveToText),
  m('void Save(XmlWriter writer)', saveToWriter),
  m('void Save(string fileName)', saveToFile),
  m('void Save(string fileName, SaveOptions options)', saveToFile),
  m('void WriteTo(XmlWriter writer)', writeNode),
]);
