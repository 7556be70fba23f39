/** Members of constructed types, and member lookup through bases and interfaces (C# spec 12.5). */
import { allInterfacesOf, baseTypeOf, isInterfaceType, sameType } from '../types/relations.js';
import { substitute, substituteNamed, type TypeMap, typeMapOf } from '../types/substitution.js';
import type { NamedTypeSymbol, TypeSymbol } from '../types/type-symbol.js';
import { types } from '../types/universe.js';
import type { SurfaceCatalog } from './surface-catalog.js';
import { FieldSymbol, type MemberSymbol, MethodSymbol, ParameterSymbol, PropertySymbol } from './symbols.js';

const substituteParameters = (parameters: readonly ParameterSymbol[], map: TypeMap): readonly ParameterSymbol[] =>
  parameters.map((p) => new ParameterSymbol(p.name, substitute(p.type, map), p.refKind, p.isParams, p.defaultValue));

function substituteMethod(method: MethodSymbol, map: TypeMap, typeArguments: readonly TypeSymbol[]): MethodSymbol {
  return new MethodSymbol(
    method.methodKind,
    method.name,
    method.containingType === undefined ? undefined : substituteNamed(method.containingType, map),
    method.isStatic,
    method.isExtension,
    method.typeParameters,
    substituteParameters(method.parameters, map),
    substitute(method.returnType, map),
    method.implementation,
    typeArguments,
    method.originalDefinition,
  );
}

/** A declared member seen on a constructed type. */
export function memberAs<M extends MemberSymbol>(member: M, type: NamedTypeSymbol): M;
export function memberAs(member: MemberSymbol, type: NamedTypeSymbol): MemberSymbol {
  if (type.typeArguments.length === 0) return member;
  const map = typeMapOf(type.definition.typeParameters, type.typeArguments);
  switch (member.kind) {
    case 'method':
      return substituteMethod(member, map, member.typeArguments);
    case 'property':
      return new PropertySymbol(
        member.name,
        type,
        member.isStatic,
        substituteParameters(member.parameters, map),
        substitute(member.type, map),
        member.getter,
        member.setter,
        member.originalDefinition,
      );
    case 'field':
      return new FieldSymbol(
        member.name,
        type,
        member.isStatic,
        substitute(member.type, map),
        member.constant,
        member.implementation,
        member.tupleIndex,
      );
  }
}

/** A generic method with its type arguments. Local functions keep their identity through `originalDefinition`. */
export function constructMethod(method: MethodSymbol, typeArguments: readonly TypeSymbol[]): MethodSymbol {
  if (method.typeParameters.length === 0) return method;
  // A local function's are its expression's own.
  if (method.methodKind === 'localFunction' || typeArguments.some(({ isOpen }) => isOpen))
    return substituteMethod(method, typeMapOf(method.typeParameters, typeArguments), typeArguments);
  let known = constructed.get(method);
  if (known === undefined) {
    known = new Map();
    constructed.set(method, known);
  }
  const key = typeArguments.map(({ id }) => id).join();
  let found = known.get(key);
  if (found === undefined) {
    found = substituteMethod(method, typeMapOf(method.typeParameters, typeArguments), typeArguments);
    known.set(key, found);
  }
  return found;
}

const constructed = new WeakMap<MethodSymbol, Map<string, MethodSymbol>>();

/** A delegate type's `Invoke` with its type arguments put in. */
export function delegateInvokeOf(catalog: SurfaceCatalog, type: NamedTypeSymbol): MethodSymbol {
  let invoke = catalog.memo.invokes.get(type);
  if (invoke === undefined) {
    invoke = memberAs(catalog.delegateInvoke(type.definition), type);
    catalog.memo.invokes.set(type, invoke);
  }
  return invoke;
}

/** What lookup found: members of one name, those of the most derived type first; methods of bases follow as overloads. */
export interface LookupResult {
  readonly members: readonly MemberSymbol[];
}

const chains = new WeakMap<TypeSymbol, readonly NamedTypeSymbol[]>();

/** The types searched for members of `type`, most derived first. */
export function lookupChain(type: TypeSymbol): readonly NamedTypeSymbol[] {
  if (type.kind === 'typeParameter') return findChain(type);
  let chain = chains.get(type);
  if (chain === undefined) {
    chain = findChain(type);
    chains.set(type, chain);
  }
  return chain;
}

function findChain(type: TypeSymbol): readonly NamedTypeSymbol[] {
  const chain: NamedTypeSymbol[] = [];
  if (type.kind === 'typeParameter') {
    for (const constraint of type.constraintTypes)
      for (const part of lookupChain(constraint)) if (!chain.includes(part)) chain.push(part);
    if (!chain.includes(types.object)) chain.push(types.object);
    return chain;
  }
  for (let current: TypeSymbol | null = type; current !== null; current = baseTypeOf(current))
    if (current.kind === 'named') chain.push(current.unnamed ?? current);
  if (isInterfaceType(type)) {
    chain.push(...allInterfacesOf(type), types.object);
  }
  return chain;
}

const sameSignature = (a: MemberSymbol, b: MemberSymbol): boolean => {
  if (a.kind === 'field' || b.kind === 'field' || a.kind !== b.kind) return false;
  if (a.kind === 'method' && b.kind === 'method' && a.typeParameters.length !== b.typeParameters.length) return false;
  const other = b.parameters;
  return (
    a.parameters.length === other.length &&
    a.parameters.every((p, i) => p.refKind === other[i]!.refKind && sameType(p.type, other[i]!.type))
  );
};

/** Found once for each type; a type parameter's constraints may still be coming. `keepsNone`: the name is none of a user's. */
function remembered<M extends MemberSymbol>(
  catalog: SurfaceCatalog,
  type: TypeSymbol,
  name: string,
  keepsNone: boolean,
  find: (catalog: SurfaceCatalog, type: TypeSymbol, name: string) => readonly M[],
): readonly M[] {
  if (type.kind === 'typeParameter') return find(catalog, type, name);
  const { members } = catalog.memo;
  let byName = members.get(type);
  let found = byName?.get(name) as readonly M[] | undefined;
  if (found === undefined) {
    found = find(catalog, type, name);
    if (found.length === 0 && !keepsNone) return found;
    if (byName === undefined) {
      byName = new Map();
      members.set(type, byName);
    }
    byName.set(name, found);
  }
  return found;
}

/**
 * Members named so, inherited ones included; an override or a member that hides leaves out what it hides. With type arguments
 * written, methods are preferred (C# spec 12.5).
 */
export function lookupMembers(catalog: SurfaceCatalog, type: TypeSymbol, name: string, arity = 0): readonly MemberSymbol[] {
  if (arity > 0) {
    const methods = remembered(catalog, type, `${name}<>`, false, () => findMembers(catalog, type, name, true));
    if (methods.length > 0) return methods;
  }
  return remembered(catalog, type, name, false, findMembers);
}

function findMembers(catalog: SurfaceCatalog, type: TypeSymbol, name: string, onlyMethods = false): readonly MemberSymbol[] {
  const found: MemberSymbol[] = [];
  for (const part of lookupChain(type)) {
    const own = catalog.membersOf(part.definition, name);
    if (own.length === 0) continue;
    const known = found.length;
    for (const declared of own) {
      if (onlyMethods && declared.kind !== 'method') continue;
      const member = memberAs(declared, part);
      // A non-method hides everything that bases have of the name.
      if (known > 0 && (found[0]!.kind !== member.kind || member.kind === 'field')) continue;
      let hidden = false;
      for (let i = 0; i < known && !hidden; i++) hidden = sameSignature(found[i]!, member);
      if (!hidden) found.push(member);
    }
  }
  return found;
}

/** Constructors of a type, seen on it. */
export const constructorsOf = (catalog: SurfaceCatalog, type: NamedTypeSymbol): readonly MethodSymbol[] =>
  remembered(catalog, type, '.ctor', true, () =>
    catalog.membersOf(type.definition, '.ctor').flatMap((member) => (member.kind === 'method' ? [memberAs(member, type)] : [])),
  );

/** Indexers of a type, inherited ones included. */
export const indexersOf = (catalog: SurfaceCatalog, type: TypeSymbol): readonly PropertySymbol[] =>
  remembered(catalog, type, 'this[]', true, (...lookup) =>
    findMembers(...lookup).filter((member): member is PropertySymbol => member.kind === 'property'),
  );

/** User-defined operators of a type and its bases by token. */
export const operatorsOf = (catalog: SurfaceCatalog, type: TypeSymbol, token: string): readonly MethodSymbol[] =>
  remembered(catalog, type, `operator ${token}`, true, (...lookup) =>
    findMembers(...lookup).filter((member): member is MethodSymbol => member.kind === 'method'),
  );
