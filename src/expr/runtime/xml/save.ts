/** `Save` and `Load` of documents and elements. */
import { throwArgument, throwArgumentNull, throwNotSupported } from '../exception.js';
import type { ClrStringReader, ClrStringWriter } from '../text/text-reader.js';
import { XDocument, type XElement } from './containers.js';
import { parseXDocument, parseXElement } from './load.js';
import { SaveOptions } from './node-text.js';
import type { XNode } from './objects.js';
import { XmlTextWriter } from './text-writer.js';
import type { XmlWriter } from './writer.js';

/** `Save(TextWriter, options)`. */
export function saveToText(node: XDocument | XElement, target: ClrStringWriter | null, options = 0): void {
  if (target === null) return throwArgumentNull('output');
  const writer = new XmlTextWriter({
    indent: (options & SaveOptions.DisableFormatting) === 0,
    omitDuplicates: (options & SaveOptions.OmitDuplicateNamespaces) !== 0,
  });
  saveTo(node, writer);
  target.write(writer.text);
}

/** `Save(XmlWriter)`. */
export function saveToWriter(node: XDocument | XElement, writer: XmlWriter | null): void {
  saveTo(node, writer ?? throwArgumentNull('writer'));
}

function saveTo(node: XDocument | XElement, writer: XmlWriter): void {
  if (node instanceof XDocument) return node.writeTo(writer);
  writer.writeStartDocument(undefined);
  node.writeTo(writer);
  writer.writeEndDocument();
}

const noFiles = 'This engine reads and writes no files or streams.';

/** `Save(string fileName)`: expressions have no files. */
export function saveToFile(_node: unknown, fileName: string | null): void {
  if (fileName === null) throwArgumentNull('outputFileName');
  throwNotSupported(noFiles);
}
export function saveToStream(_node: unknown, stream: unknown): void {
  if (stream === null) throwArgumentNull('output');
  throwNotSupported(noFiles);
}
export function loadFromUri(uri: string | null): never {
  if (uri === null) return throwArgumentNull('inputUri');
  if (uri === '') throwArgument('The value cannot be an empty string.', 'inputUri');
  return throwNotSupported(noFiles);
}
export function loadFromStream(stream: unknown): never {
  return stream === null ? throwArgumentNull('input') : throwNotSupported(noFiles);
}

/** `Load(TextReader, options)`. */
export const elementFromText = (reader: ClrStringReader | null, options = 0): XElement =>
  parseXElement((reader ?? throwArgumentNull('input')).readToEnd(), options);
export const documentFromText = (reader: ClrStringReader | null, options = 0): XDocument =>
  parseXDocument((reader ?? throwArgumentNull('input')).readToEnd(), options);

/** `WriteTo(XmlWriter)`. */
export function writeNode(node: XNode, writer: XmlWriter | null): void {
  node.writeTo(writer ?? throwArgumentNull('writer'));
}
