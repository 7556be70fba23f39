import { Lexer } from './lexer.js';
import type { ExpressionSyntax, InterpolatedTextSyntax, InterpolationSyntax } from './nodes.js';
import { parsePossibleRef } from './parse-expressions.js';
import { Parser } from './parser-state.js';
import type { InterpolatedSection } from './token.js';

/** An interpolated string; its holes are lexed and parsed as texts of their own. */
export function parseInterpolated(p: Parser): ExpressionSyntax {
  const token = p.next();
  const source = token.interpolated!;
  if (token.text.startsWith('@')) p.diagnostics.refuse('CS8401', token.start, token.start + 3, '8.0');
  if (source.raw) p.refuse('raw string literals', '11.0', token);
  const contents: (InterpolatedTextSyntax | InterpolationSyntax)[] = [];
  for (const section of source.sections) {
    if (section.kind === 'text') {
      contents.push({ kind: 'InterpolatedText', start: section.start, end: section.end, value: section.value });
    } else contents.push(parseHole(p, section, source.verbatim || source.raw || source.failed));
  }
  return { kind: 'InterpolatedStringExpression', start: token.start, end: token.end, contents };
}

function parseHole(p: Parser, section: InterpolatedSection, mayBreakLines: boolean): InterpolationSyntax {
  const { diagnostics, text } = p;
  const inner = section.start + (text.startsWith('{{', section.start) ? 2 : 1);
  // the brace is part of the text, and passed at once
  const lexer = new Lexer(text, inner - 1, section.end, p.stringDepth + 1);
  const hole = new Parser(lexer.scanAll(), diagnostics, text, p.stringDepth + 1);
  hole.next();
  hole.first = hole.index;
  hole.inAsync = p.inAsync;
  hole.inQuery = p.inQuery;
  hole.depth = p.depth;
  hole.followedByColon = section.colon !== undefined;
  let before = diagnostics.count;
  const expression = parsePossibleRef(hole);
  let alignment: ExpressionSyntax | undefined;
  if (hole.is(',')) {
    hole.next();
    before = diagnostics.count;
    alignment = parsePossibleRef(hole);
  }
  if (!hole.is('end')) skipRest(hole, alignment ?? expression, before);
  diagnostics.entries.push(...hole.current.errors);
  if (hole.overflowed) p.overflowed = true;
  if (section.colon !== undefined) reportFormat(p, section);
  if (!mayBreakLines && /[\n\r\x85\u2028\u2029]/.test(text.slice(section.start, section.close))) {
    diagnostics.refuse('CS8967', section.close, section.close + 1, '7.3', '11.0');
  }
  const end = Math.max(section.close, Math.min(section.close + 1, section.end));
  return { kind: 'Interpolation', start: section.start, end, expression, alignment, format: section.format };
}

/** What follows the expression fits nowhere: said of the expression, before what is wrong inside it. */
function skipRest(hole: Parser, expression: ExpressionSyntax, before: number): void {
  const { start, end } = expression;
  const { diagnostics } = hole;
  const { text } = hole.current;
  const isMissing = start === end;
  diagnostics.faults.add(expression);
  const hasOwnError = expression.kind === 'PredefinedType' && diagnostics.count > before;
  const at = isMissing ? diagnostics.count : hasOwnError ? before + 1 : before;
  while (!hole.is('end')) hole.next();
  // the place of what is missing shifts when a line ends behind the last token
  const last = hole.previous;
  const from = isMissing && last?.endsLine === true ? start - (last.fullEnd - last.end) : start;
  diagnostics.entries.splice(at, 0, { code: 'CS1073', start: from, end: isMissing ? from : end, args: [text] });
}

function reportFormat(p: Parser, section: InterpolatedSection): void {
  const format = p.text.slice(section.colon! + 1, section.close);
  const span = { start: section.colon!, end: section.close };
  if (format === '') p.diagnostics.refuse('CS8089', span.start, span.end);
  else if (/[ \t\r\n\f\v]$/.test(format)) p.diagnostics.refuse('CS8088', span.start, span.end);
}
