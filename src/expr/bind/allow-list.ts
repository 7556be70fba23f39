/** What APIM forbids and what this engine does not have: checked for every type and member that an expression uses. */
import type { MemberSymbol } from '../symbols/symbols.js';
import type { NamedTypeSymbol } from '../types/type-symbol.js';
import { tupleElements } from '../types/universe.js';
import { insteadOfMember } from './allowed-instead.js';
import type { Binder } from './binder.js';
import type { SourceSpan } from './bound-nodes.js';
import { methodDisplay } from './symbol-display.js';

/** True when an expression may name the type and use its members. */
export function isAllowed(b: Binder, type: NamedTypeSymbol): boolean {
  const { definition } = type;
  if (definition.anonymousNames !== undefined || tupleElements(type) !== undefined) return true;
  const container = definition.containingType;
  if (container !== undefined && (b.catalog.declaredType(container)?.allowed ?? false)) return true;
  return b.catalog.declaredType(definition)?.allowed ?? false;
}

/** APIM0002 for a member of a type that APIM forbids; APE0001 for an allowed one that the engine lacks. */
export function checkMemberUse(b: Binder, member: MemberSymbol, at: SourceSpan): void {
  const type = member.containingType;
  if (type === undefined || (member.kind === 'method' && member.methodKind === 'delegateInvoke')) return;
  if (!isAllowed(b, type)) {
    const { name, fullName } = type.definition;
    b.error('APIM0002', at, member.name === '.ctor' ? name : member.name, fullName, insteadOfMember(b, type.definition));
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
    const { definition } = member.containingType;
    b.error('APIM0002', at, member.isIndexer ? 'Item' : member.name, definition.fullName, insteadOfMember(b, definition));
    return;
  }
  const implementation = accessor === 'get' ? member.getter : member.setter;
  if (implementation !== undefined && implementation.run === undefined) b.error('APE0001', at, methodDisplay(member));
}
