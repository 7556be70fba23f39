import { parseAttributes } from './parse-attributes.js';
import { parseFieldDeclarators } from './parse-locals.js';
import { eatModifiers, isTypeStart, namespaceStarts, parseMember, parseMembers, parseTypeDeclaration } from './parse-members.js';
import { isPossibleStatement, parseStatement } from './parse-statements.js';
import { parseQualifiedName, parseType } from './parse-types.js';
import { type Parser, terminator } from './parser-state.js';

/** What follows the method's body: the rest of its class, then whatever is left of the text. */
export function parseRestOfUnit(p: Parser): void {
  p.terminators = terminator.namespaceMember;
  p.memberNames = new Set(['Eval']);
  parseMembers(p);
  p.memberNames = undefined;
  p.eat('}');
  p.tryEat(';');
  parseTopLevel(p);
}

/** Behind the class nothing should stand; statements are read as those of a program, as later C# allows. */
function parseTopLevel(p: Parser): void {
  let mayReport = true;
  let afterTypes = true;
  for (let last = -1; p.index > last && !p.is('end'); ) {
    last = p.index;
    if (p.is('}')) {
      p.report('CS1022', p.current);
      p.next();
      mayReport = true;
      continue;
    }
    if (p.is('using') && p.peekKind(1) !== '(') {
      parseUsingDirective(p);
      continue;
    }
    if (p.is('namespace')) {
      parseNamespace(p);
      mayReport = true;
      continue;
    }
    const { start } = p.current;
    if (parseTopLevelMember(p)) {
      if (afterTypes) {
        p.report('CS8803', { start, end: p.lastEnd });
        // the compiler goes on to say that a library has no such program, and that this C# has none at all
        p.refuse('top-level statements', '9.0', { start, end: p.lastEnd });
        p.diagnostics.refuse('CS8805', start, p.lastEnd);
      }
      afterTypes = false;
      mayReport = true;
      continue;
    }
    if (p.index > last) {
      mayReport = true;
      continue;
    }
    if (mayReport && p.current.errors.length === 0) {
      p.report('CS1022', p.current);
      mayReport = false;
    }
    p.next();
  }
}

function parseNamespace(p: Parser): void {
  const keyword = p.next();
  const name = parseQualifiedName(p);
  if (p.is(';')) {
    p.refuse('file-scoped namespace', '10.0', keyword);
    p.diagnostics.refuse('CS8956', name.start, name.end);
    p.next();
    parseNamespaceMembers(p, false);
    return;
  }
  const open = p.is('{') || namespaceStarts.has(p.kind) || p.is('end') ? p.eat('{') : p.eatAs('{');
  parseNamespaceMembers(p, true);
  if (open.missing) p.tryEat('}');
  else p.eat('}');
}

/** Up to the closing brace or, in a namespace of the whole file, to the end. */
function parseNamespaceMembers(p: Parser, hasBraces: boolean): void {
  let mayReport = true;
  for (let last = -1; p.index > last && !p.is('end') && !(hasBraces && p.is('}')); ) {
    last = p.index;
    if (!p.is('}') && parseMember(p, true)) mayReport = true;
    else {
      if (mayReport && p.current.errors.length === 0) p.report('CS1022', p.current);
      mayReport = !hasBraces && p.is('}');
      p.next();
    }
  }
}

function parseUsingDirective(p: Parser): void {
  const { start } = p.next();
  p.tryEat('static');
  if (p.is('identifier') && p.peekKind(1) === '=') {
    p.next();
    p.next();
  }
  parseQualifiedName(p);
  p.eat(';');
  p.report('CS1529', { start, end: p.lastEnd });
}

/** True for a statement; a type's declaration only moves on. */
function parseTopLevelMember(p: Parser): boolean {
  const point = p.mark();
  parseAttributes(p);
  eatModifiers(p);
  if (isTypeStart(p)) {
    parseTypeDeclaration(p);
    return false;
  }
  p.reset(point);
  parseAttributes(p);
  if (!isPossibleStatement(p, true)) return false;
  const saved = p.terminators;
  p.terminators |= terminator.statement;
  p.inAsync = true;
  const statement = parseStatement(p);
  p.inAsync = false;
  p.terminators = saved;
  if (statement === undefined) return false;
  if (statement.kind !== 'ExpressionStatement' || statement.expression.kind !== 'IdentifierName' || p.previous?.kind === ';')
    return true;
  // a lone name is taken for the type of a member that is not finished
  if (statement.expression.identifier.missing) return false;
  // a lone name is taken for the type of a variable
  p.reset(point);
  parseAttributes(p);
  p.terminators |= terminator.fieldDeclaration;
  parseFieldDeclarators(p, parseType(p), false, true);
  p.eat(';');
  p.terminators = saved;
  return true;
}
