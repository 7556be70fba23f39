import { isNamespaceMemberStartOrStop, isPossibleMemberStartOrStop } from './parse-members.js';
import { isPossibleStatement, isPossibleSwitchSection } from './parse-statements.js';
import { type Parser, terminator } from './parser-state.js';

const oneOf =
  (...kinds: readonly string[]) =>
  (p: Parser): boolean =>
    kinds.includes(p.kind);

const tests: readonly (readonly [number, (p: Parser) => boolean])[] = [
  [terminator.namespaceMember, isNamespaceMemberStartOrStop],
  [terminator.member, isPossibleMemberStartOrStop],
  [terminator.returnType, oneOf('(', '{', ';')],
  [terminator.parameterList, oneOf(')', ']', ';')],
  [terminator.fieldDeclaration, oneOf(';')],
  [terminator.variableDeclaration, oneOf(';', '=', ',')],
  [terminator.typeArgumentList, oneOf('>')],
  [terminator.statement, (p) => p.is(';') || isPossibleStatement(p, true)],
  [terminator.fixedStatement, oneOf(')', '{', ';')],
  [terminator.tryBlock, oneOf('}', 'catch', 'finally')],
  [terminator.catchClause, oneOf(')', '{', '}', 'catch', 'finally')],
  [terminator.filterClause, oneOf(')', '{', '}', 'catch', 'finally')],
  [terminator.catchBlock, oneOf('}', 'catch', 'finally')],
  [terminator.doWhile, oneOf(')', ';')],
  [terminator.forArgument, oneOf(';', ')', '{')],
  [terminator.declarationClause, oneOf(';', '(', '{', ':')],
  [terminator.argumentList, oneOf(')', ']', ';')],
  [terminator.switchSection, isPossibleSwitchSection],
  [terminator.typeParameterList, oneOf('>')],
  [terminator.methodSignature, oneOf(';', '{')],
  [terminator.attribute, oneOf(']')],
  [terminator.caseLabel, oneOf(':')],
  [terminator.typeSignature, oneOf(';', '{')],
  [terminator.switchExpressionArm, oneOf('=>', ',', '}')],
];

/** Whether the current token belongs to a construct that stands open around the one being parsed. */
export function isTerminator(p: Parser): boolean {
  if (p.is('end')) return true;
  for (const [bit, test] of tests) if ((p.terminators & bit) !== 0 && test(p)) return true;
  return false;
}
