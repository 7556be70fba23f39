/** Precedences and what each operator token means. */

export const precedence = {
  expression: 0,
  assignment: 0,
  lambda: 0,
  conditional: 1,
  coalescing: 2,
  conditionalOr: 3,
  conditionalAnd: 4,
  logicalOr: 5,
  logicalXor: 6,
  logicalAnd: 7,
  equality: 8,
  relational: 9,
  shift: 10,
  additive: 11,
  multiplicative: 12,
  switch: 13,
  range: 14,
  unary: 15,
  cast: 16,
  primary: 17,
} as const;

export const binaryPrecedence: ReadonlyMap<string, number> = new Map([
  ['??', precedence.coalescing],
  ['||', precedence.conditionalOr],
  ['&&', precedence.conditionalAnd],
  ['|', precedence.logicalOr],
  ['^', precedence.logicalXor],
  ['&', precedence.logicalAnd],
  ['==', precedence.equality],
  ['!=', precedence.equality],
  ['<', precedence.relational],
  ['<=', precedence.relational],
  ['>', precedence.relational],
  ['>=', precedence.relational],
  ['is', precedence.relational],
  ['as', precedence.relational],
  ['<<', precedence.shift],
  ['>>', precedence.shift],
  ['>>>', precedence.shift],
  ['+', precedence.additive],
  ['-', precedence.additive],
  ['*', precedence.multiplicative],
  ['/', precedence.multiplicative],
  ['%', precedence.multiplicative],
  ['switch', precedence.switch],
  ['with', precedence.switch],
  ['..', precedence.range],
]);

export const assignmentOperators: ReadonlySet<string> = new Set('= += -= *= /= %= &= |= ^= <<= >>= >>>= ??='.split(' '));

export const prefixOperators: ReadonlySet<string> = new Set('+ - ! ~ ++ -- * & ^'.split(' '));

/** Statement keywords: an expression that would start with one is missing. */
export const neverExpression: ReadonlySet<string> = new Set(
  'break case catch const continue do finally for foreach goto if lock return switch try using while'.split(' '),
);
