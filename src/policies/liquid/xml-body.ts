/** An XML message body as Liquid sees it: children by local name, text where there is nothing else. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { Drop } from 'liquidjs';
import { DerivedText } from '../../text/offset-map.js';
import { decodeInto } from '../document/entities.js';
import { type LiquidValue, lookUpDrop } from './values.js';

/** What elements with `xsi:nil="true"` are. */
export type NilMode = 'blank' | 'null';

interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

type OrderedNode = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  processEntities: false,
  htmlEntities: false,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  cdataPropName: '#cdata',
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: 200,
  onDangerousProperty: (name: string) => `_${name}`,
});

const decode = (text: string): string => {
  const out = new DerivedText(text);
  decodeInto(out, text, 0, text.length);
  return out.finish().text;
};

/** The body of a message that is XML; an Error says why it is none. */
export function xmlValue(text: string, nil: NilMode): LiquidValue | Error {
  const source = text.startsWith('\ufeff') ? text.slice(1) : text;
  if (/<!DOCTYPE/i.test(source)) return new Error('A document type declaration is not allowed.');
  const valid = XMLValidator.validate(source);
  if (valid !== true) return new Error(`${valid.err.msg} Line ${valid.err.line}, position ${valid.err.col}.`);
  try {
    const [root] = elementsOf(parser.parse(source) as OrderedNode[]);
    return root === undefined ? null : elementDrop({ name: '', attributes: new Map(), children: [root], text: '' }, nil);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function elementsOf(nodes: readonly OrderedNode[]): XmlElement[] {
  const elements: XmlElement[] = [];
  for (const node of nodes) {
    const name = Object.keys(node).find((key) => key !== ':@' && !key.startsWith('#'));
    if (name === undefined) continue;
    const inside = node[name] as readonly OrderedNode[];
    const attributes = new Map(Object.entries((node[':@'] as Record<string, string> | undefined) ?? {}));
    elements.push({ name, attributes, children: elementsOf(inside), text: textIn(inside) });
  }
  return elements;
}

function textIn(nodes: readonly OrderedNode[]): string {
  let text = '';
  for (const node of nodes) {
    if (typeof node['#text'] === 'string') text += decode(node['#text']);
    const cdata = node['#cdata'] as readonly OrderedNode[] | undefined;
    if (cdata !== undefined) text += cdata.map((part) => String(part['#text'] ?? '')).join('');
  }
  return text;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const isNil = (element: XmlElement): boolean =>
  [...element.attributes].some(([name, value]) => localName(name) === 'nil' && name.includes(':') && value.trim() === 'true');

function elementValue(element: XmlElement, nil: NilMode): LiquidValue {
  if (isNil(element)) return nil === 'null' ? null : '';
  return element.children.length === 0 ? element.text : elementDrop(element, nil);
}

/** Members are children by local name, in any case (generated templates write `body.envelope`); repeated ones are a list. */
function elementDrop(element: XmlElement, nil: NilMode): Drop {
  const named = (test: (local: string) => boolean) => element.children.filter((child) => test(localName(child.name)));
  return lookUpDrop(
    (name) => {
      const exact = named((local) => local === name);
      const found = exact.length > 0 ? exact : named((local) => local.toLowerCase() === name.toLowerCase());
      const [first] = found;
      if (first === undefined) return attributeOf(element, name);
      return found.length === 1 ? elementValue(first, nil) : found.map((child) => elementValue(child, nil));
    },
    {
      text: () => textOf(element),
      items: () => element.children.map((child) => elementValue(child, nil)),
    },
  );
}

const textOf = (element: XmlElement): string =>
  element.children.length === 0 ? element.text : element.children.map(textOf).join('');

function attributeOf(element: XmlElement, name: string): string | undefined {
  const wanted = name.replace(/^@/, '');
  const found = [...element.attributes].find(([attribute]) => attribute === wanted || localName(attribute) === wanted);
  return found === undefined ? undefined : decode(found[1]);
}
