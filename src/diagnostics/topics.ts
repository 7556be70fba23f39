/** Every code by what it is about: for the reference page and for `explain`. */
import { callCodes } from './catalog/calls.js';
import { grammarCodes } from './catalog/grammar.js';
import { literalCodes } from './catalog/literals.js';
import { limitCodes, nameCodes } from './catalog/names.js';
import { statementCodes } from './catalog/statements.js';
import { strayBraceCodes } from './catalog/stray-braces.js';
import { valueCodes } from './catalog/values.js';
import type { Catalog } from './diagnostic-bag.js';
import { documentCatalog } from './document-catalog.js';

export interface Topic {
  readonly title: string;
  readonly codes: Catalog;
}

const documentCodes = (prefix: string): Catalog =>
  Object.fromEntries(Object.entries(documentCatalog).filter(([code]) => code.startsWith(prefix)));

export const topics: readonly Topic[] = [
  { title: 'Not allowed, or not there yet', codes: limitCodes },
  { title: 'Names, types and members', codes: nameCodes },
  { title: 'Operators, conversions and assignments', codes: valueCodes },
  { title: 'Calls, lambdas, queries, objects and arrays', codes: callCodes },
  { title: 'Statements, functions, patterns and tuples', codes: statementCodes },
  { title: 'Literals, comments and directives', codes: literalCodes },
  { title: 'Grammar', codes: grammarCodes },
  { title: 'After a closing brace too many', codes: strayBraceCodes },
  { title: 'The text of a document', codes: documentCodes('APE10') },
  { title: 'The meaning of a document', codes: documentCodes('APE11') },
];
