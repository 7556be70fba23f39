/** Simple names and member access (C# spec 12.8.4, 12.8.7). */
import { isInaccessibleMember, isInaccessibleType } from '../symbols/inaccessible-names.js';
import { lookupChain, lookupMembers } from '../symbols/members.js';
import type { LocalSymbol, MemberSymbol, MethodSymbol } from '../symbols/symbols.js';
import type { ExpressionSyntax, MemberAccessExpressionSyntax, SimpleNameSyntax } from '../syntax/nodes.js';
import { shortTypeName } from '../types/display.js';
import { isDelegateType } from '../types/relations.js';
import { errorType, type NamedTypeSymbol, type TypeSymbol } from '../types/type-symbol.js';
import { tupleElements, types } from '../types/universe.js';

import { checkPropertyUse, isAllowed, reportForbiddenMember } from './allow-list.js';

import { bindExpression } from './bind-expression.js';
import { asReceiver, extensionsOf, fittingExtensions } from './bind-invocation.js';
import {
  arityOf,
  bindMethodTypeArguments,
  bindType,
  isNamespace,
  isUnbound,
  lookupIn,
  lookupType,
  nativeInteger,
  typeFromLookup,
} from './bind-types.js';
import { type Binder, placeholder } from './binder.js';
import type { BoundExpression, SourceSpan } from './bound-nodes.js';

import { asValue } from './convert.js';
import { memberMeant, nameMeant, typeMeant } from './nearest-name.js';

import { bad, badOf, isBad, isPending, isUnknown, type Operand, type PendingMethodGroup } from './operands.js';
import type { ScopeSymbol } from './scope.js';
import { methodDisplay } from './symbol-display.js';
import { isTargetTyped, reportNoTarget } from './target-typed.js';
import { tupleField } from './tuple-members.js';

/** The operand before `(`: method groups stay what they are. */
export function bindInvocationTarget(b: Binder, syntax: ExpressionSyntax): Operand {
  switch (syntax.kind) {
    case 'IdentifierName':
    case 'GenericName':
      return bindSimpleName(b, syntax);
    case 'MemberAccessExpression':
      return bindMemberAccess(b, syntax, true);
    case 'MemberBindingExpression':
      return b.conditionalReceiver === undefined ? bad(syntax) : memberOf(b, syntax, b.conditionalReceiver, syntax.name, true);
    default:
      return bindExpression(b, syntax);
  }
}

export function bindSimpleName(b: Binder, syntax: SimpleNameSyntax): Operand {
  const { name } = syntax.identifier;
  if (name === '') return bad(syntax);
  const found = b.scope.find(name);
  if (found !== undefined && (syntax.kind === 'IdentifierName' || found.kind === 'method'))
    return bindScopeSymbol(b, syntax, found);
  if (syntax.kind === 'IdentifierName' && name === 'context') return { kind: 'context', syntax, type: b.contextType };
  const inherited = lookupMembers(b.catalog, types.object, name).filter(
    (member): member is MethodSymbol => member.kind === 'method',
  );
  // Methods of object are in scope inside the class that the service makes of an expression.
  if (inherited.length > 0) return methodGroup(b, syntax, undefined, undefined, syntax, inherited);
  const typeOrNamespace = bindTypeOrNamespaceName(b, syntax);
  if (typeOrNamespace !== undefined) return typeOrNamespace;
  const hidden = b.outOfScopeNames.get(name);
  if (hidden !== undefined) b.error(hidden, syntax, name);
  else if (isInaccessibleType(name)) b.error('CS0122', syntax, name);
  else b.errorWithHint('CS0103', syntax, nameMeant(b, name, arityOf(syntax)), name);
  bindMethodTypeArguments(b, syntax);
  return bad(syntax);
}

/** A local of the expression, by what it is. */
function bindScopeSymbol(b: Binder, syntax: SimpleNameSyntax, symbol: ScopeSymbol): Operand {
  switch (symbol.kind) {
    case 'local': {
      const isEarly = syntax.start < symbol.declaredAt || symbol.type === b.undeterminedType;
      if (isEarly) b.error(isInOwnArguments(b, symbol) ? 'CS8196' : 'CS0841', syntax, symbol.name);
      if (symbol.hasBadConstant) b.badConstantsRead++;
      const type = isEarly ? errorType : symbol.type;
      return { kind: 'local', syntax, type, local: symbol, constant: isEarly ? undefined : symbol.constant };
    }
    case 'parameter':
      if (b.scope.isAmbiguous(symbol.name)) {
        b.error('CS0229', syntax, `${shortTypeName(symbol.type)} ${symbol.name}`, `${shortTypeName(symbol.type)} ${symbol.name}`);
        return bad(syntax);
      }
      if (symbol.refKind !== 'none' && b.scope.isCaptured(symbol.name)) {
        b.error('CS1628', syntax, symbol.name);
        return badOf(syntax, symbol.type);
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
        thisArgument: undefined,
        methods: [symbol],
        typeArguments: bindMethodTypeArguments(b, syntax),
      };
  }
}

/** `F(out var x, x)`: the variable's type is not known before the call is. */
const isInOwnArguments = (b: Binder, local: LocalSymbol): boolean =>
  local.type === b.undeterminedType && [...b.pendingOutLocals.values()].includes(local);

function bindTypeOrNamespaceName(b: Binder, syntax: SimpleNameSyntax): Operand | undefined {
  const { name } = syntax.identifier;
  const parameter = syntax.kind === 'IdentifierName' ? b.scope.findTypeParameter(name) : undefined;
  if (parameter !== undefined) return { kind: 'pendingType', syntax, type: parameter };
  const lookup = lookupType(b, name, arityOf(syntax));
  if (lookup.kind === 'found' && isUnbound(syntax) && !b.isNameOf) {
    const { definition } = lookup.type;
    b.error('CS0305', syntax, shortTypeName(definition.self), 'type', definition.arity);
    return { kind: 'pendingType', syntax, type: definition.self };
  }
  if (lookup.kind !== 'missing') {
    const type = typeFromLookup(b, lookup, syntax, bindMethodTypeArguments(b, syntax) ?? [], syntax);
    return type === undefined || type.kind === 'error' ? bad(syntax) : { kind: 'pendingType', syntax, type };
  }
  if (syntax.kind === 'IdentifierName' && isNamespace(b, name)) return { kind: 'pendingNamespace', syntax, name };
  const native = nativeInteger(b, syntax);
  return native === undefined ? undefined : { kind: 'pendingType', syntax, type: native };
}

export function bindMemberAccess(b: Binder, syntax: MemberAccessExpressionSyntax, isInvoked = false): Operand {
  if (syntax.operator.kind === '->') {
    const operand = bindExpression(b, syntax.expression);
    if (!isBad(operand)) b.error('CS0193', syntax);
    return bad(syntax, operand);
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
  if (name.identifier.name === '') return memberWithoutName(b, syntax, left);
  if (isTargetTyped(left)) return bad(syntax, reportNoTarget(b, left));
  if (isUnbound(name) && left.kind !== 'pendingNamespace' && !isBad(left)) {
    const only = left.kind === 'pendingType' || !isPending(left) ? onlyGenericMethod(b, left.type, name) : undefined;
    if (only !== undefined) {
      b.error('CS0305', syntax, methodDisplay(only), 'method group', only.typeParameters.length);
      return bad(syntax, left);
    }
    b.error('CS8389', syntax);
  }
  if (isUnknown(left)) return memberOfUnknown(b, syntax, left as BoundExpression, name, isInvoked);
  switch (left.kind) {
    case 'pendingNamespace':
      return memberOfNamespace(b, syntax, left.name, name);
    case 'pendingType':
      return memberOfType(b, syntax, left, name, isInvoked);
    case 'pendingNull':
      if (!isBad(left)) b.error('CS0023', syntax, '.', '<null>');
      return bad(syntax);
    case 'pendingDefault':
      return bad(syntax, asValue(b, left));
    case 'pendingMethodGroup':
      if (!isBad(left)) b.error('CS0119', left.name ?? left.syntax, left.methodName, 'method');
      return bad(syntax, left);
    case 'pendingLambda':
      if (!isBad(left)) b.error('CS0023', syntax, '.', 'lambda expression');
      return bad(syntax);
    default: {
      const value = b.toValue(left);
      return isUnknown(value)
        ? memberOfUnknown(b, syntax, value, name, isInvoked)
        : memberOfValue(b, syntax, value, name, isInvoked);
    }
  }
}

/** A method of the type's own that takes so many type arguments. */
const onlyGenericMethod = (b: Binder, type: TypeSymbol, name: SimpleNameSyntax): MethodSymbol | undefined =>
  lookupMembers(b.catalog, type, name.identifier.name).find(
    (member): member is MethodSymbol => member.kind === 'method' && member.typeParameters.length === arityOf(name),
  );

/** `left.`: what stands before the dot may be wrong with any name behind it. */
function memberWithoutName(b: Binder, syntax: SourceSpan, left: Operand): Operand {
  if (left.kind === 'pendingNamespace') b.error('CS0234', syntax, '', left.name);
  else if (left.kind === 'pendingNull') b.error('CS0023', syntax, '.', '<null>');
  else if (left.kind === 'pendingMethodGroup' && !isBad(left))
    b.error('CS0119', left.name ?? left.syntax, left.methodName, 'method');
  return bad(syntax, left);
}

/** Where the left side is not known either, extension methods still give a call its shape. */
function memberOfUnknown(
  b: Binder,
  syntax: SourceSpan,
  left: BoundExpression,
  name: SimpleNameSyntax,
  isInvoked: boolean,
): Operand {
  const group = methodGroup(b, syntax, left, left, name, []);
  return isInvoked && hasExtensions(b, group) ? group : bad(syntax, left);
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
  b.errorWithHint(
    'CS0234',
    syntax,
    typeMeant(b, name.identifier.name, arityOf(name), [namespace]),
    name.identifier.name,
    namespace,
  );
  return bad(syntax);
}

function memberOfType(
  b: Binder,
  syntax: SourceSpan,
  left: Extract<Operand, { kind: 'pendingType' }>,
  name: SimpleNameSyntax,
  isInvoked: boolean,
): Operand {
  const { type } = left;
  const memberName = name.identifier.name;
  if (type.kind === 'typeParameter') {
    b.error('CS0704', left.syntax, type.name);
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
  const members = lookupMembers(b.catalog, type, memberName, arityOf(name));
  // That the type is forbidden is told already; a constant of it still has its type.
  if (type.kind === 'named' && !isAllowed(b, type)) {
    const [member] = members;
    return member === undefined || member.kind === 'method' ? bad(syntax) : badOf(syntax, member.type);
  }
  if (reportForbidden(b, type, memberName, name)) return bad(syntax);
  const thisArgument = placeholder(left.syntax, type);
  const group = extensionGroup(b, syntax, members, undefined, thisArgument, name, isInvoked);
  if (group !== undefined) return group;
  if (members.length === 0) {
    reportMissing(b, type, name, true, syntax);
    return bad(syntax);
  }
  return memberOperand(b, syntax, members, undefined, thisArgument, name, isInvoked);
}

/** Those that APIM forbids are looked at only where it allows none. */
const hasExtensions = (b: Binder, group: PendingMethodGroup): boolean =>
  extensionsOf(b, group, 'allowed').length > 0 || extensionsOf(b, group, 'all').length > 0;

/** What a name means that no usable member has, but extension methods do. */
function extensionGroup(
  b: Binder,
  syntax: SourceSpan,
  members: readonly MemberSymbol[],
  receiver: BoundExpression | undefined,
  thisArgument: BoundExpression,
  name: SimpleNameSyntax,
  isInvoked: boolean,
): PendingMethodGroup | undefined {
  const [first] = members;
  if (first !== undefined && (!isInvoked || first.kind === 'method' || isInvocable(first))) return undefined;
  const group = methodGroup(b, syntax, receiver, thisArgument, name, []);
  return (isInvoked ? hasExtensions(b, group) : fittingExtensions(b, group).length > 0) ? group : undefined;
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
    const { operator } = syntax as { readonly operator?: SourceSpan };
    if (!isBad(receiver)) b.error('CS0023', operator ?? syntax, '.', 'void');
    return bad(syntax, receiver);
  }
  if (type.kind === 'named') {
    const own = ownMember(receiver, type, memberName, syntax);
    if (own !== undefined && isInvoked && !b.isNameOf && !isDelegateType(own.type)) {
      if (!isBad(receiver)) b.error('CS1955', name, `${shortTypeName(type)}.${memberName}`);
      return bad(syntax, receiver);
    }
    if (own !== undefined) return isBad(receiver) ? badOf(syntax, own.type, receiver) : own;
  }
  if (type.kind === 'array' && type.rank === 1 && memberName === 'Length' && !isInvoked)
    return isBad(receiver)
      ? badOf(syntax, types.int, receiver)
      : { kind: 'arrayLength', syntax, type: types.int, array: receiver };
  const members = lookupMembers(b.catalog, type, memberName, arityOf(name));
  // What was made of a forbidden type has members that nobody knows.
  if (isBad(receiver) && type.kind === 'named' && !isAllowed(b, type)) return bad(syntax, receiver);
  if (reportForbidden(b, type, memberName, name)) return bad(syntax, receiver);
  const group = extensionGroup(b, syntax, members, receiver, receiver, name, isInvoked);
  if (group !== undefined) return group;
  if (members.length === 0) {
    if (!isBad(receiver)) reportMissing(b, type, name, false, syntax);
    return bad(syntax, receiver);
  }
  return memberOperand(b, syntax, members, receiver, receiver, name, isInvoked);
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
  thisArgument: BoundExpression | undefined,
  name: SimpleNameSyntax,
  methods: readonly MethodSymbol[],
): PendingMethodGroup => ({
  kind: 'pendingMethodGroup',
  syntax,
  name,
  methodName: name.identifier.name,
  receiver,
  thisArgument,
  methods,
  typeArguments: bindMethodTypeArguments(b, name),
});

/** What the members found mean: a method group, a property's or a field's value. */
function memberOperand(
  b: Binder,
  syntax: SourceSpan,
  members: readonly MemberSymbol[],
  receiver: BoundExpression | undefined,
  thisArgument: BoundExpression | undefined,
  name: SimpleNameSyntax,
  isInvoked: boolean,
): Operand {
  const member = members[0]!;
  if (member.kind === 'method')
    return methodGroup(
      b,
      syntax,
      receiver,
      thisArgument,
      name,
      members.filter((found): found is MethodSymbol => found.kind === 'method'),
    );
  const isWrong = receiver !== undefined && isBad(receiver);
  if (isInvoked && !b.isNameOf && name.kind !== 'GenericName' && !isInvocable(member)) {
    if (!isWrong) b.error('CS1955', name, methodDisplay(member));
    return receiver === undefined ? bad(syntax) : bad(syntax, receiver);
  }
  const refuse = (code: 'CS0176' | 'CS0120'): BoundExpression => {
    if (!isWrong) b.error(code, syntax, methodDisplay(member));
    return badOf(syntax, member.type, ...(receiver === undefined ? [] : [receiver]));
  };
  if (name.kind === 'GenericName') {
    b.error('CS0307', name, methodDisplay(member), member.kind);
    return bad(syntax);
  }
  if (member.isStatic && receiver !== undefined) return refuse('CS0176');
  if (!member.isStatic && receiver === undefined && !b.isNameOf) return refuse('CS0120');
  if (isWrong) return badOf(syntax, member.type, receiver);
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
export function reportForbidden(b: Binder, type: TypeSymbol, memberName: string, at: SourceSpan): boolean {
  for (const part of lookupChain(type)) {
    if (!b.catalog.declaredType(part.definition)?.forbids(memberName)) {
      if (b.catalog.membersOf(part.definition, memberName).length > 0) return false;
      continue;
    }
    reportForbiddenMember(b, at, memberName, part);
    return true;
  }
  return false;
}

/** No such member: APIM0002 where .NET has one that APIM forbids, else CS1061 or CS0117 with the nearest name. */
function reportMissing(b: Binder, type: TypeSymbol, name: SimpleNameSyntax, isStatic: boolean, access: SourceSpan): void {
  const memberName = name.identifier.name;
  if (type.kind === 'error') return;
  if (type.kind === 'named') {
    const declared = b.catalog.declaredType(type.definition);
    if (
      declared !== undefined &&
      (declared.forbids(memberName) || (!isAllowed(b, type) && !declared.allowed && !declared.knowsForbidden))
    ) {
      reportForbiddenMember(b, name, memberName, type);
      return;
    }
  }
  const owner = lookupChain(type).find(({ definition: { fullName, arity } }) =>
    isInaccessibleMember(fullName, arity, memberName),
  );
  if (owner !== undefined) {
    b.error('CS0122', name, `${shortTypeName(owner)}.${memberName}`);
    return;
  }
  // What follows `?` is told with its dot.
  const at = (access as { readonly kind?: string }).kind === 'MemberBindingExpression' ? access : name;
  b.errorWithHint(isStatic ? 'CS0117' : 'CS1061', at, memberMeant(b, type, memberName, access), shortTypeName(type), memberName);
}
