import type { ExpressionSyntax, StatementSyntax, SwitchLabelSyntax, SwitchSectionSyntax } from './nodes.js';
import { parseExpression, parseWhen } from './parse-expressions.js';
import { parseCaseLabel } from './parse-patterns.js';
import { parseStatements } from './parse-statements.js';
import { type Parser, terminator } from './parser-state.js';

export function isPossibleSwitchSection(p: Parser): boolean {
  return p.is('case') || (p.is('default') && p.peekKind(1) !== '(');
}

/** A switch statement; a `case` without one starts here too. */
export function parseSwitch(p: Parser): StatementSyntax {
  const switchToken = p.eat('switch');
  let expression: ExpressionSyntax;
  if (switchToken.missing) {
    p.missing('(');
    expression = p.missingName();
    p.missing(')');
    p.missing('{');
  } else {
    const mark = p.diagnostics.count;
    expression = parseExpression(p);
    if (expression.kind === 'ParenthesizedExpression') expression = expression.expression;
    else if (expression.kind === 'IdentifierName' && expression.identifier.missing) p.reportGap('CS8515');
    else if (expression.kind !== 'TupleExpression')
      p.reportBefore(expression.kind === 'PredefinedType' ? mark + 1 : mark, 'CS8515', expression);
    p.eat('{');
  }
  const sections: SwitchSectionSyntax[] = [];
  while (isPossibleSwitchSection(p)) sections.push(parseSection(p));
  p.eat('}');
  return { kind: 'SwitchStatement', start: switchToken.start, end: p.lastEnd, switchToken, expression, sections };
}

function parseSection(p: Parser): SwitchSectionSyntax {
  const { start } = p.current;
  const labels: SwitchLabelSyntax[] = [];
  do labels.push(parseLabel(p));
  while (isPossibleSwitchSection(p));
  const statements = parseStatements(p, true);
  return { start, end: p.lastEnd, labels, statements };
}

function parseLabel(p: Parser): SwitchLabelSyntax {
  const { start } = p.current;
  if (p.tryEat('default')) {
    p.eat(':');
    return { kind: 'DefaultSwitchLabel', start, end: p.lastEnd };
  }
  p.next();
  const saved = p.terminators;
  p.terminators |= terminator.caseLabel;
  const label = parseCaseLabel(p);
  p.terminators = saved;
  const whenClause = parseWhen(p);
  p.eat(':');
  const end = p.lastEnd;
  if ('pattern' in label) return { kind: 'CasePatternSwitchLabel', start, end, pattern: label.pattern, whenClause };
  const { value } = label;
  if (whenClause === undefined) return { kind: 'CaseSwitchLabel', start, end, value };
  const pattern = { kind: 'ConstantPattern' as const, start: value.start, end: value.end, expression: value };
  return { kind: 'CasePatternSwitchLabel', start, end, pattern, whenClause };
}
