/** The net below the reader: what the XML parser refuses although the scan before it found nothing wrong. */
import type { readDocument as Reader } from '../../../src/policies/document/read.js';

class RefusingParser {
  static getMetaDataSymbol(): symbol {
    return Symbol('metadata');
  }
  parse(): never {
    throw new Error('no such tag');
  }
}
jest.doMock('fast-xml-parser', () => ({ XMLParser: RefusingParser }));
const { readDocument } = require('../../../src/policies/document/read.js') as { readDocument: typeof Reader };

const codes = (text: string): readonly string[] =>
  readDocument(text).diagnostics.map(({ code, message }) => `${code}: ${message}`);

test('a refusal of the parser is told', () => {
  expect(codes('<policies/>')).toEqual(['APE1025: The XML parser refuses the document: no such tag']);
});

test('but not behind an error that the scan has told', () => {
  expect(codes('<policies x/>')).toEqual(["APE1008: The attribute 'x' has no value"]);
});
