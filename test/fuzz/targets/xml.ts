/** XML: documents with DTDs, namespaces and entities, well formed and not, read, asked and written. */
import fc from 'fast-check';
import { disturbed, piecesOf, plainText, quoted, repeated } from '../arbitraries/texts.js';
import { expressionHolds } from '../checks/expression.js';
import type { FuzzTarget } from '../target.js';

const pieces = [
  ...'<a> </a> <b\u00a0x="1"> </b> <c/> <p:q\u00a0xmlns:p="v"> </p:q> <p:r/> \u00a0xmlns="u" \u00a0xml:space="preserve" x="&lt;" text &lt; &#x41; &#0; &#x110000; &e; &bad; & ]]> <![CDATA[d]]> <!--c--> <!-- -- <?pi\u00a0p?> <?xml\u00a0version="1.0"\u00a0encoding="utf-8"?> <!DOCTYPE\u00a0a> <!DOCTYPE\u00a0a\u00a0[<!ENTITY\u00a0e\u00a0"x<c/>y">]> <!DOCTYPE\u00a0a\u00a0[ <!ENTITY\u00a0f\u00a0"&f;&f;"> <!ATTLIST\u00a0a\u00a0x\u00a0CDATA\u00a0"d"> <!ELEMENT\u00a0a\u00a0(b|c)*> ]> < > / = " \' : é \ufeff \0 \u000b'
    .split(' ')
    .map((piece) => piece.replaceAll('\u00a0', ' ')),
  ' ',
  '\n',
  '\r\n',
];

/** Elements with attributes and content, well formed. */
const { element } = fc.letrec<{ element: string; content: string }>((tie) => ({
  element: fc
    .tuple(
      fc.constantFrom('a', 'b', 'p:c', 'é'),
      piecesOf([' x="1"', ' p:y="&lt;2"', " z='&#65;'"], 1),
      fc.array(tie('content'), { maxLength: 4 }),
    )
    .map(([name, attributes, content]) => `<${name} xmlns:p="v"${attributes}>${content.join('')}</${name}>`),
  content: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('t', ' ', '\n', '&amp;', '<!--c-->', '<![CDATA[<d>]]>', '<?p q?>', 'é'),
    tie('element'),
  ),
}));

const texts = fc.oneof(disturbed(element, pieces), piecesOf(pieces, 14), repeated(pieces, 300), plainText);
const names = fc.oneof(fc.constantFrom('a', 'b', '{v}c', '{v}', 'p:c', '1', ''), plainText);

const reads: readonly ((text: string, name: string) => string)[] = [
  (text) => `XElement.Parse(${text})`,
  (text) => `XDocument.Parse(${text}, LoadOptions.PreserveWhitespace | LoadOptions.SetLineInfo)`,
  (text, name) => `XElement.Parse(${text}).Descendants(${name}).Select(e => e.Value)`,
  (text, name) => `XElement.Parse(${text}).Attribute(${name})?.Value`,
  (text, name) => `new XElement(${name}, new XAttribute(${name}, ${text}), ${text})`,
  (text) => `JsonConvert.SerializeObject(XElement.Parse(${text}))`,
  (text) => `XElement.Parse(${text}).ToString(SaveOptions.DisableFormatting)`,
  (text) => `XElement.Parse(XElement.Parse(${text}).ToString()).DescendantNodes().Count()`,
  (text) => `(int?)XElement.Parse(${text}).Elements().FirstOrDefault()`,
];

export const xmlTarget: FuzzTarget = {
  name: 'xml',
  inputs: fc.tuple(texts, names, fc.constantFrom(...reads)).map(([text, name, read]) => `@(${read(quoted(text), quoted(name))})`),
  holds: expressionHolds,
};
