/** What APIM forbids and what this engine does not have: checked for every type and member that an expression uses. */
import { alternativeTo } from '../symbols/alternatives.js';
import type { MemberSymbol } from '../symbols/symbols.js';
import type { NamedTypeSymbol } from '../types/type-symbol.js';
import { tupleElements } from '../types/universe.js';
import type { Binder } from './binder.js';
import type { SourceSpan } from './bound-nodes.js';
import { methodDisplay } from './symbol-display.js';

/** APIM0001, with what to use instead. */
export const reportForbiddenType = (b: Binder, at: SourceSpan, fullName: string): void =>
  b.errorWithHint('APIM0001', at, alternativeTo(fullName) ?? 'docs/members.md lists the types that it allows.', fullName);

const mostListed = 12;

/** The members that a type has left, where they are few. */
function whatIsLeft(b: Binder, type: NamedTypeSymbol): string {
  const names = [...(b.catalog.declaredType(type.definition)?.memberNames() ?? [])].filter((name) => /^\w+$/.test(name));
  return names.length === 0 || names.length > mostListed
    ? 'docs/members.md lists what it allows of each type.'
    : `It allows ${names.sort().join(', ')}.`;
}

/** APIM0002, with what to use instead. */
export const reportForbiddenMember = (b: Binder, at: SourceSpan, member: string, type: NamedTypeSymbol): void => {
  const { fullName } = type.definition;
  b.errorWithHint('APIM0002', at, alternativeTo(fullName, member) ?? whatIsLeft(b, type), member, fullName);
};

/** True when an expression may name the type and use its members. */
export function isAllowed(b: Binder, type: NamedTypeSymbol): boolean {
  const { definition } = type;
  if (definition.anonymousNames !== undefined || tupleElements(type) !== undefined) return true;
  const container = definition.containingType;
  if (container !== undefined && (b.catalog.declaredType(container)?.allowed ?? false)) return true;
  return b.catalog.declaredType(definition)?.allowed ?? false;
}

/** A constructor has its type's name, an operator that of its method. */
function shownName(member: MemberSymbol, type: NamedTypeSymbol): string {
  if (member.name === '.ctor') return type.definition.name;
  return member.kind === 'method' && member.methodKind === 'conversion'
    ? `op_${member.name === 'implicit' ? 'Implicit' : 'Explicit'}`
    : member.name;
}

/** APIM0002 for a member of a type that APIM forbids; APE0001 for an allowed one that the engine lacks. */
export function checkMemberUse(b: Binder, member: MemberSymbol, at: SourceSpan): void {
  const type = member.containingType;
  if (type === undefined || (member.kind === 'method' && member.methodKind === 'delegateInvoke')) return;
  if (!isAllowed(b, type)) {
    reportForbiddenMember(b, at, shownName(member, type), type);
    return;
  }
  if (member.kind === 'method' && member.implementation !== undefined && member.implementation.run === undefined)
    b.error('APE0001', at, methodDisplay(member));
  else if (
    member.kind === 'field' &&
    member.constant === undefined &&
    member.implementation !== undefined &&
    member.implementation.run === undefined
  )
    b.error('APE0001', at, methodDisplay(member));
}

/** The same for a property, by what is done to it. */
export function checkPropertyUse(
  b: Binder,
  member: Extract<MemberSymbol, { kind: 'property' }>,
  accessor: 'get' | 'set',
  at: SourceSpan,
): void {
  if (!isAllowed(b, member.containingType)) {
    reportForbiddenMember(b, at, member.isIndexer ? 'Item' : member.name, member.containingType);
    return;
  }
  const implementation = accessor === 'get' ? member.getter : member.setter;
  if (implementation !== undefined && implementation.run === undefined) b.error('APE0001', at, methodDisplay(member));
}
