/** JSON as XML: what `XmlNodeConverter` of Newtonsoft reads, token by token. */
import type { TypeSymbol } from '../../types/type-symbol.js';
import { typeNamed } from '../../types/universe.js';
import { charge, enterCall, leaveCall } from '../budget.js';
import { base64Of } from '../convert-base64.js';
import { throwArgument, throwArgumentNull, throwNullReference } from '../exception.js';
import { toBoolean, toLong } from '../json/convert-value.js';
import { type JsonReader, JsonToken, jsonTokenName } from '../json/reader.js';
import { failReading, readOrFail } from '../json/reader-errors.js';
import { box } from '../sequences.js';
import { bytesOf, type ClrArray } from '../values.js';
import { type XContainer, XDocument, XElement } from './containers.js';
import { contentText } from './content-text.js';
import { encodeName } from './name-encoding.js';
import { getName, getNamespace, type XName } from './names.js';
import { NamespaceScopes } from './namespace-scopes.js';
import {
  XAttribute,
  XCData,
  XComment,
  XDeclaration,
  XDocumentType,
  type XNode,
  XProcessingInstruction,
  XText,
} from './objects.js';
import { jsonNamespace } from './xml-to-json.js';

const supported = ['XDocument', 'XElement', 'XContainer', 'XNode', 'XObject'].map((name) => typeNamed(`System.Xml.Linq.${name}`));
const xElementType = typeNamed('System.Xml.Linq.XElement');

/** The object the reader is on, as XML of the given type; null for a JSON null. */
export function readXml(reader: JsonReader, target: TypeSymbol): XNode | null {
  if (reader.token === JsonToken.Null) return null;
  if (reader.token !== JsonToken.StartObject)
    failReading(reader, 'XmlNodeConverter can only convert JSON that begins with an object.');
  if (!supported.some((type) => type === target))
    failReading(reader, 'XmlNodeConverter only supports deserializing XDocument, XElement, XContainer, XNode or XObject.');
  const document = new XDocument();
  readOrFail(reader);
  new XmlReaderOfJson(reader, document).members(document);
  if (target !== xElementType) return document;
  const root = document.root ?? throwNullReference();
  root.parent?.removeNode(root);
  return root;
}

type Attributes = Map<string, string | null>;

/** Members of the serializer's own that become attributes. */
const metadata = new Set(['$id', '$ref', '$type', '$value']);
const scalars = new Set<number>([
  JsonToken.String,
  JsonToken.Integer,
  JsonToken.Float,
  JsonToken.Boolean,
  JsonToken.Date,
  JsonToken.Bytes,
  JsonToken.Null,
]);
const isPrimitive = (token: number): boolean => scalars.has(token) || token === JsonToken.Undefined;

class XmlReaderOfJson {
  readonly #scopes = new NamespaceScopes();
  constructor(
    readonly reader: JsonReader,
    readonly document: XDocument,
  ) {}

  /** From the first member of an object to its end. */
  members(current: XContainer): void {
    const { reader } = this;
    enterCall();
    do {
      charge(1);
      switch (reader.token) {
        case JsonToken.PropertyName:
          this.#member(current);
          break;
        case JsonToken.StartConstructor: {
          const name = reader.raw as string;
          while (reader.read() && !this.#isAt(JsonToken.EndConstructor)) this.#value(name, current);
          break;
        }
        case JsonToken.Comment:
          current.add(new XComment(reader.raw as string));
          break;
        case JsonToken.EndObject:
        case JsonToken.EndArray:
          leaveCall();
          return;
        default:
          failReading(reader, `Unexpected JsonToken when deserializing node: ${jsonTokenName(reader.token)}`);
      }
    } while (reader.read());
    leaveCall();
  }
  #member(current: XContainer): void {
    const { reader } = this;
    if (current === this.document && this.document.root !== null)
      failReading(
        reader,
        'JSON root object has multiple properties. The root object must have a single property in order to create a valid XML document. Consider specifying a DeserializeRootElementName.',
      );
    const name = reader.raw as string;
    readOrFail(reader);
    if (reader.token !== JsonToken.StartArray) this.#value(name, current);
    else while (reader.read() && !this.#isAt(JsonToken.EndArray)) this.#value(name, current);
  }
  #isAt(token: number): boolean {
    return this.reader.token === token;
  }

  #value(name: string, current: XContainer): void {
    const { reader } = this;
    const text = texts[name];
    if (text !== undefined) current.add(text(this.#text()));
    else if (name.startsWith('?')) this.#instruction(name, current);
    else if (name.toUpperCase() === '!DOCTYPE') {
      const parts = this.#parts(['@name', '@public', '@system', '@internalSubset']);
      current.add(new XDocumentType(parts[0]!, parts[1]!, parts[2]!, parts[3]!));
    } else if (reader.token === JsonToken.StartArray) {
      const nested = new XElement(this.#elementName(name, prefixOf(name)));
      current.add(nested);
      while (reader.read() && !this.#isAt(JsonToken.EndArray)) this.#value(name, nested);
    } else this.#element(name, current);
  }
  #instruction(name: string, current: XContainer): void {
    if (name !== '?xml') return current.add(new XProcessingInstruction(name.slice(1), this.#text()));
    const [version, encoding, standalone] = this.#parts(['@version', '@encoding', '@standalone']);
    if (current === this.document) this.document.declaration = new XDeclaration(version!, encoding!, standalone!);
  }
  /** The values of an object that has these members only. */
  #parts(names: readonly string[]): readonly (string | null)[] {
    const { reader } = this;
    const values = names.map((): string | null => null);
    while (reader.read() && reader.token !== JsonToken.EndObject) {
      const at = names.indexOf(String(reader.raw));
      if (at < 0)
        failReading(reader, `Unexpected property name encountered while deserializing XmlDeclaration: ${reader.raw ?? ''}`);
      readOrFail(reader);
      values[at] = this.#text();
    }
    return values;
  }

  /** An element, or an attribute that comes after elements. */
  #element(name: string, current: XContainer): void {
    const { reader } = this;
    if (name === '') failReading(reader, 'XmlNodeConverter cannot convert JSON with an empty property name to XML.');
    const readsInto = !scalars.has(reader.token) && reader.token !== JsonToken.StartConstructor;
    const attributes = readsInto ? this.#leadingAttributes() : undefined;
    if (name.startsWith('@')) this.#lateAttribute(name, prefixOf(name.slice(1)), current);
    else if (metadata.has(name)) this.#lateAttribute(name, this.#scopes.prefixOf(jsonNamespace), current);
    else if (name === '$values') this.#create('values', this.#scopes.prefixOf(jsonNamespace), attributes, current);
    else this.#create(name, prefixOf(name), attributes, current);
  }
  #lateAttribute(name: string, prefix: string | undefined, current: XContainer): void {
    if (current === this.document)
      failReading(
        this.reader,
        `JSON root object has property '${name}' that will be converted to an attribute. A root object cannot have any attribute properties. Consider specifying a DeserializeRootElementName.`,
      );
    const value = this.#text();
    current.add(this.#attribute(name.slice(1), prefix, value));
  }
  #create(name: string, prefix: string | undefined, attributes: Attributes | undefined, current: XContainer): void {
    const { reader } = this;
    const element = new XElement(this.#elementName(name, prefix));
    current.add(element);
    for (const [key, value] of attributes ?? []) element.add(this.#attribute(key, prefixOf(key), value));
    if (reader.token === JsonToken.Null) return;
    if (scalars.has(reader.token)) return element.add(new XText(this.#text()));
    if (reader.token !== JsonToken.EndObject) {
      this.#scopes.push();
      this.members(element);
      this.#scopes.pop();
    }
    this.#scopes.removeDefault();
  }
  #elementName(name: string, prefix: string | undefined): XName {
    const uri = this.#scopes.uriOf(prefix ?? '');
    const encoded = encodeName(name);
    return uri ? getNamespace(uri).getName(localOf(encoded)) : getName(encoded);
  }
  #attribute(name: string, prefix: string | undefined, value: string | null): XAttribute {
    const encoded = encodeName(name);
    const text = value ?? throwArgumentNull('value');
    if (prefix === undefined || prefix === '') return new XAttribute(getName(encoded), text);
    return new XAttribute(getNamespace(this.#scopes.uriOf(prefix) ?? '').getName(localOf(encoded)), text);
  }

  /** Attributes at the beginning of an object; stops on the first member that is none. */
  #leadingAttributes(): Attributes {
    const { reader } = this;
    const attributes: Attributes = new Map();
    while (reader.read()) {
      charge(1);
      if (reader.token === JsonToken.EndObject || reader.token === JsonToken.Comment) break;
      if (reader.token !== JsonToken.PropertyName) failReading(reader, `Unexpected JsonToken: ${jsonTokenName(reader.token)}`);
      const name = reader.raw as string;
      if (name.startsWith('@')) this.#readAttribute(name.slice(1), attributes);
      else if (name === '$values' || metadata.has(name)) {
        const prefix = this.#jsonPrefix(attributes);
        if (name === '$values') break;
        readOrFail(reader);
        if (!isPrimitive(reader.token)) failReading(reader, `Unexpected JsonToken: ${jsonTokenName(reader.token)}`);
        addOnce(attributes, `${prefix}:${name.slice(1)}`, reader.raw === null ? null : contentText(this.#boxed()));
      } else break;
    }
    return attributes;
  }
  #readAttribute(name: string, attributes: Attributes): void {
    readOrFail(this.reader);
    const value = this.#text();
    addOnce(attributes, name, value);
    if (name === 'xmlns') this.#scopes.add('', value);
    else if (name.startsWith('xmlns:')) this.#scopes.add(name.slice(6), value);
  }
  /** A prefix for the serializer's own names, declared where there is none yet. */
  #jsonPrefix(attributes: Attributes): string {
    const known = this.#scopes.prefixOf(jsonNamespace);
    if (known !== undefined) return known;
    let prefix = 'json';
    for (let i = 1; this.#scopes.uriOf(prefix) !== undefined; i++) prefix = `json${i}`;
    addOnce(attributes, `xmlns:${prefix}`, jsonNamespace);
    this.#scopes.add(prefix, jsonNamespace);
    return prefix;
  }

  #boxed(): unknown {
    const { raw, clr } = this.reader;
    return typeof raw === 'string' || clr === null ? raw : box(clr, raw);
  }
  /** The reader's scalar as XML writes it; null for null. */
  #text(): string | null {
    const { reader } = this;
    const { raw, clr } = reader;
    switch (reader.token) {
      case JsonToken.String:
        return raw as string;
      case JsonToken.Integer:
        return typeof raw === 'number' || typeof raw === 'bigint' ? String(raw) : String(toLong(raw, clr));
      case JsonToken.Boolean:
        return toBoolean(raw, clr) ? 'true' : 'false';
      case JsonToken.Float:
      case JsonToken.Date:
        return contentText(this.#boxed());
      case JsonToken.Bytes:
        return base64Of(bytesOf(raw as ClrArray<number>));
      case JsonToken.Null:
        return null;
      default:
        return failReading(reader, `Cannot get an XML string value from token type '${jsonTokenName(reader.token)}'.`);
    }
  }
}

const texts: Readonly<Record<string, ((value: string | null) => XNode) | undefined>> = {
  '#text': (value) => new XText(value),
  '#cdata-section': (value) => new XCData(value),
  '#whitespace': (value) => new XText(value),
  '#significant-whitespace': (value) => new XText(value),
};

/** The prefix of a qualified name that has one. */
function prefixOf(name: string): string | undefined {
  const colon = name.indexOf(':');
  return colon > 0 && colon < name.length - 1 ? name.slice(0, colon) : undefined;
}
function localOf(name: string): string {
  const prefix = prefixOf(name);
  return prefix === undefined ? name : name.slice(prefix.length + 1);
}

function addOnce(attributes: Attributes, name: string, value: string | null): void {
  if (attributes.has(name)) throwArgument(`An item with the same key has already been added. Key: ${name}`);
  attributes.set(name, value);
}
