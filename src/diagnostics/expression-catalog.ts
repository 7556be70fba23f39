/** Every code that an expression can get: the C# compiler's, and what API Management and this engine add. */
import { callCodes } from './catalog/calls.js';
import { grammarCodes } from './catalog/grammar.js';
import { literalCodes } from './catalog/literals.js';
import { limitCodes, nameCodes } from './catalog/names.js';
import { statementCodes } from './catalog/statements.js';
import { strayBraceCodes } from './catalog/stray-braces.js';
import { valueCodes } from './catalog/values.js';
import type { Catalog } from './diagnostic-bag.js';

export const expressionCatalog = {
  ...literalCodes,
  ...grammarCodes,
  ...strayBraceCodes,
  ...nameCodes,
  ...limitCodes,
  ...valueCodes,
  ...callCodes,
  ...statementCodes,
} satisfies Catalog;

export type ExpressionCode = keyof typeof expressionCatalog;
