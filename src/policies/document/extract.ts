/**
 * Makes the text that an XML parser can read: as long as the document, with every piece that is not plain XML replaced by
 * placeholder characters (line breaks stay), so that each offset the parser reports is an offset of the document.
 */
import type { Span } from '../../text/span.js';
import type { Token } from './tokens.js';

/** Names that fast-xml-parser refuses because they are properties of JavaScript objects. */
const reservedNames = new Set([
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
  'toLocaleString',
  '__defineGetter__',
  '__defineSetter__',
  '__lookupGetter__',
  '__lookupSetter__',
]);

export function extractMarkup(text: string, tokens: readonly Token[]): string {
  const parts: string[] = [];
  let from = 0;
  const mask = ({ start, end }: Span): void => {
    parts.push(text.slice(from, start), text.slice(start, end).replace(/[^\r\n]/g, 'x'));
    from = end;
  };
  for (const token of tokens) {
    if (token.kind === 'start') {
      if (reservedNames.has(token.name)) mask(token.nameSpan);
      for (const { valueSpan } of token.attributes) if (valueSpan.end > valueSpan.start) mask(valueSpan);
    } else if (token.kind === 'end') {
      if (reservedNames.has(token.name)) mask({ start: token.span.start + 2, end: token.span.start + 2 + token.name.length });
    } else mask(token.span);
  }
  parts.push(text.slice(from));
  return parts.join('');
}
