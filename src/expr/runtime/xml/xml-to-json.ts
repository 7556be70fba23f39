/** XML as JSON: what `XmlNodeConverter` of Newtonsoft writes by default. */
import { types } from '../../types/universe.js';
import { charge, enterCall, leaveCall } from '../budget.js';
import { commentMember, JTokenType } from '../json/token-types.js';
import { JArray, JObject, type JToken, JValue, newNull } from '../json/tokens.js';
import { XDocument, XElement } from './containers.js';
import { decodeName } from './name-encoding.js';
import { noNamespace, type XName, xmlnsNamespaceName } from './names.js';
import { NamespaceScopes } from './namespace-scopes.js';
import {
  XAttribute,
  XCData,
  XComment,
  XDeclaration,
  XDocumentType,
  type XObject,
  XProcessingInstruction,
  XText,
} from './objects.js';

/** The namespace of attributes that mean something to the converter. */
export const jsonNamespace = 'http://james.newtonking.com/projects/json';

const text = (value: string): JValue => new JValue(JTokenType.String, value, types.string);

class XmlToJson {
  readonly #scopes = new NamespaceScopes();
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
      if (name.namespaceName === xmlnsNamespaceName) this.#scopes.add(decodeName(name.localName), value);
  }
  #fullName({ localName, namespaceName }: XName): string {
    const prefix = namespaceName === '' ? undefined : this.#scopes.prefixOf(namespaceName);
    const local = decodeName(localName);
    return prefix === undefined || prefix === '' ? local : `${prefix}:${local}`;
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
    if (object instanceof XElement) {
      // An element by itself is named by its own declarations, among others of its name by those around it.
      this.#scopes.push();
      this.#declare(object);
      const name = this.#nameOf(object);
      this.#scopes.pop();
      this.#add(target, name, this.#element(object));
    } else this.#add(target, this.#nameOf(object), this.#value(object));
  }
  /** Text may have a name twice; tokens keep the later. */
  #add(target: JObject, name: string, value: JToken): void {
    const existing = this.keepsComments ? undefined : target.find(name);
    if (existing !== undefined) target.removeItem(existing);
    target.append(name, value);
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
    enterCall();
    this.#scopes.push();
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
    this.#scopes.pop();
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
      this.#add(target, name, array);
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
