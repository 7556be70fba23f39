/** XML to JSON and back, as Newtonsoft's XmlNodeConverter does by default. */
import { isReferenceConvertible } from '../../types/relations.js';
import type { TypeSymbol } from '../../types/type-symbol.js';
import { typeNamed, types } from '../../types/universe.js';
import { charge, enterCall, leaveCall } from '../budget.js';
import { throwInvalidCast, throwNotSupported, throwNullReference } from '../exception.js';
import { objectOf } from '../json/convert-value.js';
import { serializationException } from '../json/errors.js';
import { pathOf } from '../json/token-path.js';
import { commentMember, JTokenType } from '../json/token-types.js';
import { JArray, JObject, type JToken, JValue, newNull } from '../json/tokens.js';
import { clrTypeName } from '../values.js';
import { type XContainer, XDocument, XElement } from './containers.js';
import { contentText } from './content-text.js';
import {
  getNamespace,
  noNamespace,
  type XName,
  xmlNamespace,
  xmlNamespaceName,
  xmlnsNamespace,
  xmlnsNamespaceName,
} from './names.js';
import {
  XAttribute,
  XCData,
  XComment,
  XDeclaration,
  XDocumentType,
  type XNode,
  type XObject,
  XProcessingInstruction,
  XText,
} from './objects.js';
import { isNameChar, isNameStart } from './xml-chars.js';

const jsonNamespace = 'http://james.newtonking.com/projects/json';

const text = (value: string): JValue => new JValue(JTokenType.String, value, types.string);

/** `_x0020_` as the character it stands for (`XmlConvert.DecodeName`). */
const decodeName = (name: string): string =>
  name.includes('_x')
    ? name.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : name;

/** Characters that no name may have, as `_x0020_` (`XmlConvert.EncodeLocalName`). */
function encodeName(name: string): string {
  let out = '';
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    const isLookalike = code === 0x5f && /^_x[0-9A-Fa-f]{4}_/.test(name.slice(i, i + 7));
    const fits = !isLookalike && (i === 0 ? isNameStart(code) : isNameChar(code));
    out += fits ? name[i] : `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`;
  }
  return out;
}

interface Scope {
  readonly prefix: string;
  readonly uri: string;
}

class XmlToJson {
  readonly #scopes: Scope[] = [
    { prefix: 'xml', uri: xmlNamespaceName },
    { prefix: 'xmlns', uri: xmlnsNamespaceName },
  ];
  constructor(readonly keepsComments: boolean) {}

  convert(object: XObject): JToken {
    const ancestors: XElement[] = [];
    for (let up = object.parentElement; up !== null; up = up.parentElement) ancestors.push(up);
    for (const ancestor of ancestors.reverse()) this.#declare(ancestor);
    const target = new JObject();
    this.#member(target, object);
    return target;
  }
  #declare(element: XElement): void {
    for (const { name, value } of element.attributes)
      if (name.namespaceName === xmlnsNamespaceName) this.#scopes.push({ prefix: decodeName(name.localName), uri: value });
  }
  /** `XmlNamespaceManager.LookupPrefix`: the latest prefix that is not hidden. */
  #prefixOf(uri: string): string {
    for (let i = this.#scopes.length - 1; i >= 0; i--) {
      const scope = this.#scopes[i]!;
      if (scope.uri === uri && this.#scopes.findLastIndex(({ prefix }) => prefix === scope.prefix) === i) return scope.prefix;
    }
    return '';
  }
  #fullName({ localName, namespaceName }: XName): string {
    const prefix = namespaceName === '' ? '' : this.#prefixOf(namespaceName);
    const local = decodeName(localName);
    return prefix === '' ? local : `${prefix}:${local}`;
  }
  #nameOf(object: XObject | XDeclaration): string {
    if (object instanceof XDeclaration) return '?xml';
    if (object instanceof XElement || object instanceof XAttribute) {
      if (object.name.namespaceName === jsonNamespace) return `$${object.name.localName}`;
      return object instanceof XAttribute ? `@${this.#fullName(object.name)}` : this.#fullName(object.name);
    }
    if (object instanceof XCData) return '#cdata-section';
    if (object instanceof XText) return '#text';
    if (object instanceof XComment) return '#comment';
    if (object instanceof XProcessingInstruction) return `?${object.target}`;
    return '!DOCTYPE';
  }

  /** Adds the object to `target` under its name. */
  #member(target: JObject, object: XObject | XDeclaration): void {
    charge(1);
    if (object instanceof XDocument) return this.#children(target, childrenOf(object));
    if (object instanceof XComment) {
      if (this.keepsComments) target.append(commentMember, new JValue(JTokenType.Comment, object.value, types.string));
      return;
    }
    if (object instanceof XAttribute && isJsonDeclaration(object)) return;
    const name = this.#nameOf(object);
    const value = this.#value(object);
    const existing = target.find(name);
    if (existing === undefined) target.append(name, value);
    else existing.value = value;
  }

  #value(object: XObject | XDeclaration): JToken {
    if (object instanceof XElement) return this.#element(object);
    if (object instanceof XAttribute || object instanceof XText) return text(object.value);
    if (object instanceof XProcessingInstruction) return text(object.data);
    const parts = new JObject();
    const add = (name: string, value: string | null) => {
      if (value !== null && value !== '') parts.append(name, text(value));
    };
    if (object instanceof XDeclaration) {
      add('@version', object.version);
      add('@encoding', object.encoding);
      add('@standalone', object.standalone);
    } else if (object instanceof XDocumentType) {
      add('@name', object.name);
      add('@public', object.publicId);
      add('@system', object.systemId);
      add('@internalSubset', object.internalSubset);
    }
    return parts;
  }

  #element(element: XElement): JToken {
    const { length } = this.#scopes;
    enterCall();
    this.#declare(element);
    const attributes = attributesOf(element);
    const children = element.nodes;
    const only = children[0];
    let value: JToken;
    if (!attributes.some(isShown) && children.length === 1 && only instanceof XText && !(only instanceof XCData))
      value = text(only.value);
    else if (children.length === 0 && attributes.length === 0) value = element.isEmpty ? newNull() : text('');
    else {
      const object = new JObject();
      for (const attribute of attributes) this.#member(object, attribute);
      this.#children(object, children);
      value = object;
    }
    this.#scopes.length = length;
    leaveCall();
    return value;
  }

  /** Children by name; a name that comes more than once is an array. */
  #children(target: JObject, children: readonly (XObject | XDeclaration)[]): void {
    const groups = new Map<string, (XObject | XDeclaration)[]>();
    for (const child of children) {
      const name = this.#nameOf(child);
      const group = groups.get(name);
      if (group === undefined) groups.set(name, [child]);
      else group.push(child);
    }
    for (const [name, group] of groups) {
      const [first] = group;
      if (group.length === 1 && !isJsonArray(first!)) {
        this.#member(target, first!);
        continue;
      }
      const array = new JArray();
      for (const child of group) if (!(child instanceof XComment)) array.append(this.#value(child));
      target.set(name, array);
    }
  }
}

const childrenOf = (document: XDocument): readonly (XObject | XDeclaration)[] =>
  document.declaration === null ? document.nodes : [document.declaration, ...document.nodes];

/** An element whose namespace nothing declares shows it as an attribute. */
function attributesOf(element: XElement): readonly XAttribute[] {
  const { namespaceName } = element.name;
  const { attributes } = element;
  if (namespaceName === '' || namespaceName === element.parentElement?.name.namespaceName) return attributes;
  if (element.getPrefixOfNamespace(element.name.namespace)) return attributes;
  const declared = attributes.some(
    ({ name, value }) => name.localName === 'xmlns' && name.namespaceName === '' && value === namespaceName,
  );
  return declared ? attributes : [new XAttribute(noNamespace.getName('xmlns'), namespaceName), ...attributes];
}

const isJsonDeclaration = ({ name, value }: XAttribute): boolean =>
  (name.namespaceName === xmlnsNamespaceName && value === jsonNamespace) ||
  (name.namespaceName === jsonNamespace && name.localName === 'Array');
const isShown = ({ name, value }: XAttribute): boolean =>
  name.namespaceName !== jsonNamespace && !(name.namespaceName === xmlnsNamespaceName && value === jsonNamespace);
const isJsonArray = (object: XObject | XDeclaration): boolean =>
  object instanceof XElement &&
  object.attributes.some(
    ({ name, value }) => name.namespaceName === jsonNamespace && name.localName === 'Array' && /^\s*(true|1)\s*$/.test(value),
  );

/** An XML object as the converter writes it; comments between members only where text is made of it. */
export const xmlToToken = (object: unknown, keepsComments: boolean): JToken =>
  new XmlToJson(keepsComments).convert(object as XObject);

const xElementType = typeNamed('System.Xml.Linq.XElement');

const failAt = (token: JToken, message: string): never => {
  throw serializationException(message, { path: pathOf(token), line: token.line || undefined, column: token.column });
};

/** A token as XML of the given type; null for a JSON null. */
export function tokenToXml(token: JToken | null, target: TypeSymbol): XNode | null {
  if (token === null) return null;
  if (!(token instanceof JObject)) return failAt(token, 'XmlNodeConverter can only convert JSON that begins with an object.');
  const document = new XDocument();
  new JsonToXml(document).members(document, token, []);
  if (target === xElementType) {
    const root = document.root ?? throwNullReference();
    root.parent?.removeNode(root);
    return root;
  }
  if (isReferenceConvertible(document.clrType, target)) return document;
  return throwInvalidCast(`Unable to cast object of type '${clrTypeName(document.clrType)}' to type '${clrTypeName(target)}'.`);
}

class JsonToXml {
  constructor(readonly document: XDocument) {}

  /** Adds the members of an object to an element, or to the document. */
  members(parent: XContainer, object: JObject, scopes: readonly Scope[]): void {
    let rootSeen = false;
    for (const property of object.items) {
      const { name, token } = property;
      charge(1);
      if (name === '#text' || name === '#cdata-section') this.#texts(parent, name, token);
      else if (name.startsWith('?')) this.#instruction(name, token, parent);
      else if (name.startsWith('!')) this.#documentType(token as JObject);
      else if (parent === this.document) {
        if (name.startsWith('@'))
          failAt(
            token,
            `JSON root object has property '${name}' that will be converted to an attribute. A root object cannot have any attribute properties. Consider specifying a DeserializeRootElementName.`,
          );
        if (rootSeen)
          failAt(
            property,
            'JSON root object has multiple properties. The root object must have a single property in order to create a valid XML document. Consider specifying a DeserializeRootElementName.',
          );
        rootSeen = true;
        this.#elements(parent, name, token, scopes);
      } else if (!name.startsWith('@')) this.#elements(parent, name, token, scopes);
    }
  }
  #texts(parent: XContainer, name: string, token: JToken): void {
    for (const value of token instanceof JArray ? token.items : [token]) {
      const content = scalarText(value);
      if (content !== null) parent.add(name === '#text' ? new XText(content) : new XCData(content));
    }
  }
  #instruction(name: string, token: JToken, parent: XContainer): void {
    if (name === '?xml') {
      const part = (key: string) => scalarText((token as JObject).get(key));
      this.document.declaration = new XDeclaration(part('@version'), part('@encoding'), part('@standalone'));
    } else parent.add(new XProcessingInstruction(name.slice(1), scalarText(token) ?? ''));
  }
  #documentType(token: JObject): void {
    const part = (key: string) => scalarText(token.get(key));
    this.document.add(new XDocumentType(part('@name'), part('@public'), part('@system'), part('@internalSubset')));
  }

  /** One element, or one for each item of an array. */
  #elements(parent: XContainer, name: string, token: JToken, scopes: readonly Scope[]): void {
    if (token instanceof JArray) {
      enterCall();
      for (const item of token.items) {
        if (!(item instanceof JArray)) this.#elements(parent, name, item, scopes);
        else {
          const nested = new XElement(resolve(name, scopes, false));
          parent.add(nested);
          this.#elements(nested, name, item, scopes);
        }
      }
      leaveCall();
      return;
    }
    const inner = token instanceof JObject ? [...scopes, ...declarationsOf(token)] : scopes;
    const element = new XElement(resolve(name, inner, false));
    if (token instanceof JObject)
      for (const member of token.items)
        if (member.name.startsWith('@')) addAttribute(element, member.name.slice(1), member.token, inner);
    parent.add(element);
    if (token instanceof JObject) {
      enterCall();
      this.members(element, token, inner);
      leaveCall();
    } else if (token instanceof JValue) {
      const content = scalarText(token);
      if (content !== null) element.add(content);
    } else throwNotSupported('A JSON constructor has no form in XML.');
  }
}

function* declarationsOf(object: JObject): Generator<Scope> {
  for (const { name, token } of object.items) {
    const match = /^@xmlns(?::(.+))?$/.exec(name);
    if (match !== null) yield { prefix: match[1] ?? '', uri: scalarText(token) ?? '' };
  }
}

/** A name with its prefix looked up; an attribute has no default namespace. */
function resolve(name: string, scopes: readonly Scope[], isAttribute: boolean): XName {
  const colon = name.indexOf(':');
  const prefix = colon > 0 ? name.slice(0, colon) : '';
  if (prefix === '' && isAttribute) return noNamespace.getName(encodeName(name));
  if (prefix === 'xml') return xmlNamespace.getName(encodeName(name.slice(4)));
  const scope = scopes.findLast((candidate) => candidate.prefix === prefix);
  if (scope === undefined) return noNamespace.getName(encodeName(name));
  return getNamespace(scope.uri).getName(encodeName(prefix === '' ? name : name.slice(colon + 1)));
}

function addAttribute(element: XElement, name: string, token: JToken, scopes: readonly Scope[]): void {
  const value = scalarText(token) ?? '';
  if (name.startsWith('xmlns:')) element.add(new XAttribute(xmlnsNamespace.getName(name.slice(6)), value));
  else element.add(new XAttribute(resolve(name, scopes, true), value));
}

/** A scalar as XML writes it; null for null. */
function scalarText(token: JToken | null): string | null {
  if (!(token instanceof JValue) || token.raw === null) return null;
  return contentText(objectOf(token.raw, token.clr));
}
