/** Members as diagnostics print them. */
import type { MemberSymbol, ParameterSymbol } from '../symbols/symbols.js';
import { shortTypeName } from '../types/display.js';

const parameterDisplay = (parameter: ParameterSymbol): string =>
  `${parameter.isParams ? 'params ' : parameter.refKind === 'none' ? '' : `${parameter.refKind} `}${shortTypeName(parameter.type)}`;

/** `Math.Max(int, int)`, `List<int>.Count`, `string.this[int]`. */
export function methodDisplay(member: MemberSymbol): string {
  const owner = member.containingType === undefined ? '' : `${shortTypeName(member.containingType)}.`;
  if (member.kind === 'field') return owner + member.name;
  const parameters = member.parameters.map(parameterDisplay).join(', ');
  if (member.kind === 'property') return member.isIndexer ? `${owner}this[${parameters}]` : owner + member.name;
  if (member.methodKind === 'constructor') return `${owner}${member.containingType?.definition.name ?? ''}(${parameters})`;
  if (member.methodKind === 'delegateInvoke') return owner.slice(0, -1);
  const typeArguments = member.typeArguments.length === 0 ? '' : `<${member.typeArguments.map(shortTypeName).join(', ')}>`;
  return `${owner}${member.name}${typeArguments}(${parameters})`;
}
