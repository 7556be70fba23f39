/** An XML message body as Liquid sees it: children by local name, text where there is nothing else. */
import type { Drop } from 'liquidjs';
import { XElement } from '../../expr/runtime/xml/containers.js';
import { parseXElement } from '../../expr/runtime/xml/load.js';
import { type LiquidValue, lookUpDrop } from './values.js';

/** What elements with `xsi:nil="true"` are. */
export type NilMode = 'blank' | 'null';

/** The body of a message that is XML; throws the XML parser's ClrException when it is none. */
export function xmlValue(text: string, nil: NilMode): LiquidValue {
  const root = parseXElement(text);
  return childrenDrop([root], nil, () => root.value);
}

const childrenOf = (element: XElement): XElement[] =>
  element.nodeList.filter((node): node is XElement => node instanceof XElement);

const schemaInstance = 'http://www.w3.org/2001/XMLSchema-instance';
const isNil = (element: XElement): boolean =>
  element.attributes.some(
    ({ name, value }) =>
      name.localName === 'nil' && name.namespace.namespaceName === schemaInstance && /^(?:true|1)$/.test(value.trim()),
  );

function elementValue(element: XElement, nil: NilMode): LiquidValue {
  if (isNil(element)) return nil === 'null' ? null : '';
  const children = childrenOf(element);
  if (children.length === 0) return element.value;
  return childrenDrop(
    children,
    nil,
    () => element.value,
    (name) => element.attributes.find((attribute) => attribute.name.localName === name.replace(/^@/, ''))?.value,
  );
}

/** Members are children by local name, in any case (generated templates write `body.envelope`); repeated ones are a list. */
function childrenDrop(
  children: readonly XElement[],
  nil: NilMode,
  text: () => string,
  attribute: (name: string) => LiquidValue = () => undefined,
): Drop {
  const named = (test: (local: string) => boolean) => children.filter((child) => test(child.name.localName));
  return lookUpDrop(
    (name) => {
      const exact = named((local) => local === name);
      const found = exact.length > 0 ? exact : named((local) => local.toLowerCase() === name.toLowerCase());
      const [first] = found;
      if (first === undefined) return attribute(name);
      return found.length === 1 ? elementValue(first, nil) : found.map((child) => elementValue(child, nil));
    },
    { text, items: () => children.map((child) => elementValue(child, nil)) },
  );
}
