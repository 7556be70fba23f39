/** Simple names and member access (C# spec 12.8.4, 12.8.7). */
import { lookupChain, lookupMembers } from '../symbols/members.js';
import type { MemberSymbol, MethodSymbol } from '../symbols/symbols.js';
import type { ExpressionSyntax, MemberAccessExpressionSyntax, SimpleNameSyntax } from '../syntax/nodes.js';
import { shortTypeName } from '../types/display.js';
import { isDelegateType } from '../types/relations.js';
import type { NamedTypeSymbol, TypeSymbol } from '../types/type-symbol.js';
import { tupleElements, types } from '../types/universe.js';
import { checkPropertyUse, isAllowed } from './allow-list.js';
import { bindExpression } from './bind-expression.js';
import { asReceiver, eligibleExtensions } from './bind-invocation.js';
import { arityOf, bindMethodTypeArguments, bindType, isNamespace, lookupIn, lookupType, typeFromLookup } from './bind-types.js';
import type { Binder } from './binder.js';
import type { BoundExpression, SourceSpan } from './bound-nodes.js';
import { nearestName } from './nearest-name.js';
import { bad, isBad, isPending, type Operand, type PendingMethodGroup } from './operands.js';
import type { ScopeSymbol } from './scope.js';
import { methodDisplay } from './symbol-display.js';
import { tupleField } from './tuple-members.js';

/** The operand before `(`: method groups stay what they are. */
export function bindInvocationTarget(b: Binder, syntax: ExpressionSyntax): Operand {
  switch (syntax.kind) {
    case 'IdentifierName':
    case 'GenericName':
      return bindSimpleName(b, syntax, true);
    case 'MemberAccessExpression':
      return bindMemberAccess(b, syntax, true);
    case 'MemberBindingExpression':
      return b.conditionalReceiver === undefined ? bad(syntax) : memberOf(b, syntax, b.conditionalReceiver, syntax.name, true);
    default:
      return bindExpression(b, syntax);
  }
}

export function bindSimpleName(b: Binder, syntax: SimpleNameSyntax, isInvoked = false): Operand {
  const { name } = syntax.identifier;
  if (name === '') return bad(syntax);
  const found = b.scope.findDeclaring(name);
  if (found !== undefined && (syntax.kind === 'IdentifierName' || found.symbol?.kind === 'method')) {
    if (found.symbol === undefined) {
      b.error('CS0841', syntax, name);
      return bad(syntax);
    }
    return bindScopeSymbol(b, syntax, found.symbol);
  }
  if (syntax.kind === 'IdentifierName' && name === 'context') return { kind: 'context', syntax, type: b.contextType };
  const inherited = isInvoked
    ? lookupMembers(b.catalog, types.object, name).filter((member): member is MethodSymbol => member.kind === 'method')
    : [];
  // Methods of object are in scope inside the class that the service makes of an expression.
  if (inherited.length > 0) return methodGroup(b, syntax, undefined, types.object, syntax, inherited);
  const typeOrNamespace = bindTypeOrNamespaceName(b, syntax);
  if (typeOrNamespace !== undefined) return typeOrNamespace;
  const hidden = b.outOfScopeNames.get(name);
  if (hidden !== undefined) b.error(hidden, syntax, name);
  else if (name === 'dynamic') b.error('APIM0006', syntax);
  else b.error('CS0103', syntax, name);
  return bad(syntax);
}

/** A local of the expression, by what it is. */
function bindScopeSymbol(b: Binder, syntax: SimpleNameSyntax, symbol: ScopeSymbol): Operand {
  switch (symbol.kind) {
    case 'local':
      if (symbol.type === b.undeterminedType) {
        b.error('CS0841', syntax, symbol.name);
        return bad(syntax);
      }
      return { kind: 'local', syntax, type: symbol.type, local: symbol, constant: symbol.constant };
    case 'parameter':
      if (symbol.refKind !== 'none' && b.scope.isCaptured(symbol.name)) {
        b.error('CS1628', syntax, symbol.name);
        return bad(syntax);
      }
      return { kind: 'parameter', syntax, type: symbol.type, parameter: symbol };
    case 'rangeVariable': {
      const value = symbol.value();
      return { ...value, syntax };
    }
    case 'method':
      return {
        kind: 'pendingMethodGroup',
        syntax,
        name: syntax,
        methodName: symbol.name,
        receiver: undefined,
        receiverType: undefined,
        methods: [symbol],
        typeArguments: bindMethodTypeArguments(b, syntax),
      };
  }
}

function bindTypeOrNamespaceName(b: Binder, syntax: SimpleNameSyntax): Operand | undefined {
  const { name } = syntax.identifier;
  const parameter = syntax.kind === 'IdentifierName' ? b.scope.findTypeParameter(name) : undefined;
  if (parameter !== undefined) return { kind: 'pendingType', syntax, type: parameter };
  const lookup = lookupType(b, name, arityOf(syntax));
  if (lookup.kind !== 'missing') {
    const type = typeFromLookup(b, lookup, syntax, bindMethodTypeArguments(b, syntax) ?? [], syntax);
    return type === undefined || type.kind === 'error' ? bad(syntax) : { kind: 'pendingType', syntax, type };
  }
  if (syntax.kind === 'IdentifierName' && isNamespace(b, name)) return { kind: 'pendingNamespace', syntax, name };
  return undefined;
}

export function bindMemberAccess(b: Binder, syntax: MemberAccessExpressionSyntax, isInvoked = false): Operand {
  if (syntax.operator.kind === '->') {
    const operand = bindExpression(b, syntax.expression);
    if (!isBad(operand)) b.error('CS0193', syntax);
    return bad(syntax);
  }
  const left = bindLeft(b, syntax.expression, syntax.name);
  return memberOf(b, syntax, left, syntax.name, isInvoked);
}

/**
 * What stands before the dot. A name that means both a value and a type of the same name is tried as the value, and as the
 * type where the member is static ("Color Color", C# spec 12.8.7.2).
 */
function bindLeft(b: Binder, syntax: ExpressionSyntax, member: SimpleNameSyntax): Operand {
  if (syntax.kind === 'IdentifierName') {
    const operand = bindSimpleName(b, syntax);
    if (
      !isPending(operand) &&
      !isBad(operand) &&
      operand.type.kind === 'named' &&
      operand.type.definition.name === syntax.identifier.name
    ) {
      const members = lookupMembers(b.catalog, operand.type, member.identifier.name);
      if (
        members.length > 0 &&
        members.every((found) => found.kind !== 'method' || found.isStatic) &&
        members.every((found) => found.kind === 'method' || found.isStatic)
      )
        return { kind: 'pendingType', syntax, type: operand.type };
    }
    return operand;
  }
  if (syntax.kind === 'PredefinedType') return { kind: 'pendingType', syntax, type: bindType(b, syntax) };
  if (syntax.kind === 'GenericName') return bindSimpleName(b, syntax);
  if (
    syntax.kind === 'QualifiedName' ||
    syntax.kind === 'AliasQualifiedName' ||
    syntax.kind === 'NullableType' ||
    syntax.kind === 'ArrayType'
  ) {
    if (syntax.kind === 'AliasQualifiedName' && syntax.alias.name === 'global' && isNamespace(b, syntax.name.identifier.name))
      return { kind: 'pendingNamespace', syntax, name: syntax.name.identifier.name };
    return { kind: 'pendingType', syntax, type: bindType(b, syntax) };
  }
  return bindExpression(b, syntax);
}

/** `left.name`, whatever left is. */
export function memberOf(b: Binder, syntax: SourceSpan, left: Operand, name: SimpleNameSyntax, isInvoked: boolean): Operand {
  if (isBad(left)) return bad(syntax, left);
  if (name.identifier.name === '') return bad(syntax, left);
  switch (left.kind) {
    case 'pendingNamespace':
      return memberOfNamespace(b, syntax, left.name, name);
    case 'pendingType':
      return memberOfType(b, syntax, left.type, name);
    case 'pendingNull':
    case 'pendingDefault':
      b.error('CS0023', syntax, '.', left.kind === 'pendingNull' ? '<null>' : 'default');
      return bad(syntax);
    case 'pendingMethodGroup':
      b.error('CS0119', left.name ?? left.syntax, left.methodName, 'method');
      return bad(syntax);
    case 'pendingLambda':
      b.error('CS0023', syntax, '.', 'lambda expression');
      return bad(syntax);
    default: {
      if (isPending(left)) {
        const value = b.toValue(left);
        return isBad(value) ? bad(syntax, value) : memberOfValue(b, syntax, value, name, isInvoked);
      }
      return memberOfValue(b, syntax, left, name, isInvoked);
    }
  }
}

function memberOfNamespace(b: Binder, syntax: SourceSpan, namespace: string, name: SimpleNameSyntax): Operand {
  const full = `${namespace}.${name.identifier.name}`;
  const lookup = lookupIn(b, [namespace], name.identifier.name, arityOf(name));
  if (lookup.kind !== 'missing') {
    const type = typeFromLookup(
      b,
      lookup,
      name,
      bindMethodTypeArguments(b, name) ?? [],
      lookup.kind === 'wrongArity' ? name : syntax,
    );
    return type === undefined || type.kind === 'error' ? bad(syntax) : { kind: 'pendingType', syntax, type };
  }
  if (name.kind === 'IdentifierName' && isNamespace(b, full)) return { kind: 'pendingNamespace', syntax, name: full };
  b.error('CS0234', syntax, name.identifier.name, namespace);
  return bad(syntax);
}

function memberOfType(b: Binder, syntax: SourceSpan, type: TypeSymbol, name: SimpleNameSyntax): Operand {
  const memberName = name.identifier.name;
  if (type.kind === 'typeParameter') {
    b.error('CS0704', syntax, type.name);
    return bad(syntax);
  }
  if (type.kind === 'named') {
    const nested = b.catalog.nestedType(type.definition, memberName, arityOf(name));
    if (nested !== undefined)
      return {
        kind: 'pendingType',
        syntax,
        type: nested.definition.construct(...type.typeArguments, ...(bindMethodTypeArguments(b, name) ?? [])),
      };
  }
  const members = lookupMembers(b.catalog, type, memberName);
  if (reportForbidden(b, type, name)) return bad(syntax);
  if (members.length === 0) {
    reportMissing(b, type, name, true);
    return bad(syntax);
  }
  return memberOperand(b, syntax, members, undefined, type, name);
}

function memberOfValue(
  b: Binder,
  syntax: SourceSpan,
  receiver: BoundExpression,
  name: SimpleNameSyntax,
  isInvoked: boolean,
): Operand {
  const { type } = receiver;
  const memberName = name.identifier.name;
  if (type.kind === 'named' && type.special === 'void') {
    b.error('CS0023', syntax, '.', 'void');
    return bad(syntax);
  }
  if (type.kind === 'named') {
    const own = ownMember(receiver, type, memberName, syntax);
    if (own !== undefined) return own;
  }
  if (type.kind === 'array' && type.rank === 1 && memberName === 'Length' && !isInvoked)
    return { kind: 'arrayLength', syntax, type: types.int, array: receiver };
  const members = lookupMembers(b.catalog, type, memberName);
  if (reportForbidden(b, type, name)) return bad(syntax);
  const first = members[0];
  if (first === undefined || (isInvoked && first.kind !== 'method' && !isInvocable(first))) {
    if (
      (isInvoked || first === undefined) &&
      eligibleExtensions(b, receiver, memberName, name.kind === 'GenericName' ? bindMethodTypeArguments(b, name) : undefined)
        .length > 0
    )
      return methodGroup(b, syntax, receiver, undefined, name, []);
  }
  if (first === undefined) {
    reportMissing(b, type, name, false);
    return bad(syntax);
  }
  return memberOperand(b, syntax, members, receiver, undefined, name);
}

const isInvocable = (member: MemberSymbol): boolean => member.kind !== 'method' && isDelegateType(member.type);

/** Elements of tuples and properties of anonymous objects. */
function ownMember(
  receiver: BoundExpression,
  type: NamedTypeSymbol,
  name: string,
  syntax: SourceSpan,
): BoundExpression | undefined {
  const anonymous = type.definition.anonymousNames?.indexOf(name) ?? -1;
  if (anonymous >= 0)
    return { kind: 'anonymousMember', syntax, type: type.typeArguments[anonymous]!, receiver, index: anonymous };
  if (tupleElements(type) === undefined) return undefined;
  const field = tupleField(type, name);
  return field === undefined ? undefined : { kind: 'fieldAccess', syntax, type: field.type, receiver, field };
}

const methodGroup = (
  b: Binder,
  syntax: SourceSpan,
  receiver: BoundExpression | undefined,
  receiverType: TypeSymbol | undefined,
  name: SimpleNameSyntax,
  methods: readonly MethodSymbol[],
): PendingMethodGroup => ({
  kind: 'pendingMethodGroup',
  syntax,
  name,
  methodName: name.identifier.name,
  receiver,
  receiverType,
  methods,
  typeArguments: bindMethodTypeArguments(b, name),
});

/** What the members found mean: a method group, a property's or a field's value. */
function memberOperand(
  b: Binder,
  syntax: SourceSpan,
  members: readonly MemberSymbol[],
  receiver: BoundExpression | undefined,
  receiverType: TypeSymbol | undefined,
  name: SimpleNameSyntax,
): Operand {
  const member = members[0]!;
  if (member.kind === 'method')
    return methodGroup(
      b,
      syntax,
      receiver,
      receiverType,
      name,
      members.filter((found): found is MethodSymbol => found.kind === 'method'),
    );
  if (name.kind === 'GenericName') {
    b.error('CS0307', name, methodDisplay(member), member.kind);
    return bad(syntax);
  }
  if (member.isStatic && receiver !== undefined) {
    b.error('CS0176', syntax, methodDisplay(member));
    return bad(syntax);
  }
  if (!member.isStatic && receiver === undefined && !b.isNameOf) {
    b.error('CS0120', syntax, methodDisplay(member));
    return bad(syntax);
  }
  if (member.kind === 'field') {
    b.useMember(member, name);
    if (member.constant !== undefined) {
      if (!isAllowed(b, member.containingType)) return bad(syntax);
      return { kind: 'literal', syntax, type: member.type, constant: member.constant };
    }
    return { kind: 'fieldAccess', syntax, type: member.type, receiver, field: member };
  }
  if (b.assignmentTarget !== syntax) checkPropertyUse(b, member, 'get', name);
  return {
    kind: 'propertyAccess',
    syntax,
    type: member.type,
    receiver: receiver === undefined ? undefined : asReceiver(receiver, member.containingType),
    property: member,
  };
}

/** APIM0002 where the nearest type that has the member forbids it. */
function reportForbidden(b: Binder, type: TypeSymbol, name: SimpleNameSyntax): boolean {
  const memberName = name.identifier.name;
  for (const part of lookupChain(type)) {
    if (b.catalog.membersOf(part.definition, memberName).length > 0) return false;
    if (!b.catalog.declaredType(part.definition)?.forbids(memberName)) continue;
    b.error('APIM0002', name, memberName, part.definition.fullName);
    return true;
  }
  return false;
}

/** No such member: APIM0002 where .NET has one that APIM forbids, else CS1061 or CS0117 with the nearest name. */
function reportMissing(b: Binder, type: TypeSymbol, name: SimpleNameSyntax, isStatic: boolean): void {
  const memberName = name.identifier.name;
  if (type.kind === 'error') return;
  if (type.kind === 'named') {
    const declared = b.catalog.declaredType(type.definition);
    if (declared !== undefined && (declared.forbids(memberName) || (!isAllowed(b, type) && !declared.allowed))) {
      b.error('APIM0002', name, memberName, type.definition.fullName);
      return;
    }
  }
  const nearest = nearestName(b, type, memberName);
  const hint = nearest === undefined ? '' : ` Did you mean '${nearest}'?`;
  b.error(isStatic ? 'CS0117' : 'CS1061', name, shortTypeName(type), memberName, hint);
}
