import type { DiagnosticBag } from '../../diagnostics/diagnostic-bag.js';
import type { expressionCatalog } from '../../diagnostics/expression-catalog.js';
import { Lexer } from './lexer.js';
import type { ExpressionSyntax, PolicyExpressionSyntax, StatementSyntax, TypeSyntax } from './nodes.js';
import { eatStraySemicolon } from './parse-members.js';
import { parseStatements } from './parse-statements.js';
import { parseRestOfUnit } from './parse-unit.js';
import { Parser, terminator } from './parser-state.js';
import { SyntaxDiagnostics } from './syntax-diagnostics.js';
import { Token } from './token.js';

export { parseMemberSignature, parseTypeHeader, parseTypeName, type TypeHeaderSyntax } from './signatures.js';

/**
 * Parses `@(…)` or `@{…}`. The last character is taken off and the text wrapped as the body of a method that returns an
 * object, as the service does: so a stray `)` or `}` has the consequences that it has there, and what is found in the
 * wrapping counts as one past the end. Diagnostics come in source order.
 */
export function parsePolicyExpression(
  text: string,
  diagnostics: DiagnosticBag<typeof expressionCatalog>,
): PolicyExpressionSyntax {
  const start = text.length - text.trimStart().length;
  const end = Math.max(text.trimEnd().length, start);
  const isBlock = text[start + 1] === '{';
  const source = text.slice(0, Math.max(end - 1, start + 2)) + (isBlock ? '\n} }' : '\n); } }');
  const found = new SyntaxDiagnostics();
  const tokens = new Lexer(source, start + 1, source.length).scanAll();
  if (!isBlock) tokens.unshift(new Token('return', start - 6, start, 'return'));
  const parser = new Parser(tokens, found, source);
  const statements = parseBody(parser, isBlock);
  parseRestOfUnit(parser);
  found.entries.push(...tokens.at(-1)!.errors);
  report(found, diagnostics, text.length, parser.overflowed);
  return {
    ...wrap(statements, [...parser.strayTypes.values()], isBlock, start, end),
    attributes: [...parser.attributes.values()],
    faults: found.faults,
  };
}

/** The statements of the method, up to the brace that closes it. */
function parseBody(parser: Parser, isBlock: boolean): StatementSyntax[] {
  parser.terminators = terminator.namespaceMember | terminator.member;
  if (isBlock) parser.next();
  const statements = parseStatements(parser, false);
  parser.eat('}');
  if (parser.is(';')) eatStraySemicolon(parser);
  return statements;
}

function wrap(
  statements: StatementSyntax[],
  strayTypes: readonly TypeSyntax[],
  isBlock: boolean,
  start: number,
  end: number,
): Omit<PolicyExpressionSyntax, 'faults' | 'attributes'> {
  const first = statements[0];
  if (isBlock || first?.kind !== 'ReturnStatement' || first.expression === undefined) {
    return { kind: 'PolicyExpression', start, end, expression: undefined, statements, strayTypes };
  }
  const expression = withoutWrapping(first.expression, start + 1);
  return { kind: 'PolicyExpression', start, end, expression, statements: statements.slice(1), strayTypes };
}

/** The expression inside the parentheses of `@(…)`; `@(a).b(c)` has none. */
function withoutWrapping(expression: ExpressionSyntax, openParenthesis: number): ExpressionSyntax {
  return expression.kind === 'ParenthesizedExpression' && expression.start === openParenthesis
    ? expression.expression
    : expression;
}

function report(
  found: SyntaxDiagnostics,
  diagnostics: DiagnosticBag<typeof expressionCatalog>,
  end: number,
  overflowed: boolean,
): void {
  const overflow = overflowed ? found.entries.findIndex((entry) => entry.code === 'CS8078') : -1;
  const entries = overflow < 0 ? [...found.entries, ...found.refusals] : found.entries.slice(0, overflow + 1);
  const ordered = entries.map((entry, index) => ({ entry, index }));
  ordered.sort((a, b) => a.entry.start - b.entry.start || a.index - b.index);
  for (const { entry } of ordered) {
    const at = Math.max(0, Math.min(end, entry.start));
    diagnostics.report(entry.code, at, at + entry.end - entry.start, ...entry.args);
  }
}
