/** The parser: a complete tree for any text, every node inside its parent, diagnostics inside the text. */
import fc from 'fast-check';

import { DiagnosticBag } from '../../../src/diagnostics/diagnostic-bag.js';
import { expressionCatalog } from '../../../src/diagnostics/expression-catalog.js';
import { wrapped } from '../../../src/evaluation/compile-expression.js';
import { parsePolicyExpression } from '../../../src/expr/syntax/parser.js';
import { nestedConstructs } from '../arbitraries/csharp/nesting.js';
import { programs } from '../arbitraries/csharp/program.js';
import { framed, mutatedExpressions, nestedTokens, noise, tokenSoup } from '../arbitraries/tokens.js';
import type { FuzzTarget } from '../target.js';

interface Spanned {
  readonly start: number;
  readonly end: number;
}

const isSpanned = (value: unknown): value is Spanned =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Partial<Spanned>).start === 'number' &&
  typeof (value as Partial<Spanned>).end === 'number';

/** `return` before `@(…)` is made up, and stands as far before the text as it is long. */
const madeUp = -'return'.length;

const isToken = (node: object): boolean => 'missing' in node;

/**
 * Walks with a list, because trees may be deep. What the source lacks stands behind the token before it, wherever that is.
 * `last` is where the wrapped text ends.
 */
function treeIsSound(root: object, last: number): void {
  const whole = { start: madeUp, end: last };
  const pending: { readonly node: object; readonly within: Spanned }[] = [{ node: root, within: whole }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node, within } = next;
    let inner = within;
    if (isSpanned(node)) {
      const { start, end } = node;
      const { kind = 'node' } = node as { readonly kind?: string };
      if (end < start) throw new Error(`${kind} ${start}..${end} ends before it starts`);
      const outer = start === end ? whole : within;
      if (start < outer.start || end > outer.end)
        throw new Error(`${kind} ${start}..${end} is outside of ${outer.start}..${outer.end}`);
      inner = node;
      if (isToken(node)) continue;
    }
    for (const child of Object.values(node))
      if (typeof child === 'object' && child !== null) pending.push({ node: child as object, within: inner });
  }
}

function parses(written: string): void {
  const text = wrapped(written);
  const diagnostics = new DiagnosticBag(expressionCatalog);
  const tree = parsePolicyExpression(text, diagnostics);
  // The frame that stands behind the text is a few characters more.
  treeIsSound({ statements: tree.statements, expression: tree.expression, types: tree.strayTypes }, text.length + 10);
  for (const { code, start, length } of diagnostics.all)
    if (start < 0 || start > text.length || length < 0) throw new Error(`${code} at ${start}+${length} is outside the text`);
}

export const parserTarget: FuzzTarget = {
  name: 'parser',
  inputs: fc.oneof(fc.oneof(tokenSoup, noise, nestedTokens).map(framed), mutatedExpressions, nestedConstructs, programs),
  holds: parses,
};
