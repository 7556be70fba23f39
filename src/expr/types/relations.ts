/** How types relate whatever their members: identity, bases, interfaces, and the implicit reference conversions (C# spec 10.2.8). */
import { substituteNamed, typeMapOf } from './substitution.js';
import type { ArrayTypeSymbol, NamedTypeSymbol, TypeDefinition, TypeSymbol } from './type-symbol.js';
import { generics, typeNamed, types } from './universe.js';

/** Identity conversion: tuple element names do not count. */
export function sameType(a: TypeSymbol, b: TypeSymbol): boolean {
  if (a === b) return true;
  if (a.kind === 'named' && b.kind === 'named') {
    if (a.definition !== b.definition) return false;
    for (let i = 0; i < a.typeArguments.length; i++) if (!sameType(a.typeArguments[i]!, b.typeArguments[i]!)) return false;
    return true;
  }
  if (a.kind === 'array' && b.kind === 'array') return a.rank === b.rank && sameType(a.elementType, b.elementType);
  return false;
}

/** A predicate's type is narrower than NamedTypeSymbol, so that its failing says nothing about being named. */
export type NullableTypeSymbol = NamedTypeSymbol & { readonly special: 'nullable' };
export type PlainTypeSymbol = NamedTypeSymbol & { readonly special: undefined };

export const isNullableType = (type: TypeSymbol): type is NullableTypeSymbol =>
  type.kind === 'named' && type.special === 'nullable';

/** `T` of `T?`; every other type as it is. */
export const stripNullable = (type: TypeSymbol): TypeSymbol => (isNullableType(type) ? type.typeArguments[0]! : type);

export const isEnumType = (type: TypeSymbol): type is PlainTypeSymbol =>
  type.kind === 'named' && type.special === undefined && type.definition.shape.kind === 'enum';
export const isDelegateType = (type: TypeSymbol): type is PlainTypeSymbol =>
  type.kind === 'named' && type.special === undefined && type.definition.shape.kind === 'delegate';
export const isInterfaceType = (type: TypeSymbol): type is PlainTypeSymbol =>
  type.kind === 'named' && type.special === undefined && type.definition.shape.kind === 'interface';

export function isValueType(type: TypeSymbol): boolean {
  if (type.kind === 'typeParameter') return type.hasValueConstraint;
  if (type.kind !== 'named') return false;
  const { kind } = type.definition.shape;
  return kind === 'struct' || kind === 'enum';
}

export function isReferenceType(type: TypeSymbol): boolean {
  switch (type.kind) {
    case 'typeParameter':
      return (
        type.hasReferenceConstraint || type.constraintTypes.some((c) => c.kind === 'named' && c.definition.shape.kind === 'class')
      );
    case 'array':
      return true;
    case 'named': {
      const { kind } = type.definition.shape;
      return kind === 'class' || kind === 'interface' || kind === 'delegate';
    }
    case 'error':
      return false;
  }
}

const baseCache = new WeakMap<NamedTypeSymbol, NamedTypeSymbol>();

export function baseTypeOf(type: TypeSymbol): NamedTypeSymbol | null {
  switch (type.kind) {
    case 'array':
      return types.array;
    case 'named': {
      const { baseType } = type.definition.shape;
      if (baseType === null || baseType.typeArguments.length === 0) return baseType;
      let base = baseCache.get(type);
      if (base === undefined) {
        base = substituteNamed(baseType, typeMapOf(type.definition.typeParameters, type.typeArguments));
        baseCache.set(type, base);
      }
      return base;
    }
    case 'typeParameter': {
      const constraint = type.constraintTypes.find((c) => c.kind === 'named' && c.definition.shape.kind === 'class');
      if (constraint?.kind === 'named') return constraint;
      return type.hasValueConstraint ? types.valueType : types.object;
    }
    case 'error':
      return null;
  }
}

const arrayInterfaces = [
  generics.iList,
  generics.iCollection,
  generics.iEnumerable,
  generics.iReadOnlyList,
  generics.iReadOnlyCollection,
];
const interfaceCache = new WeakMap<TypeSymbol, readonly NamedTypeSymbol[]>();
const selfCache = new WeakMap<TypeSymbol, readonly NamedTypeSymbol[]>();

/** Every interface that the type has, those of its bases included. */
export function allInterfacesOf(type: TypeSymbol): readonly NamedTypeSymbol[] {
  let found = interfaceCache.get(type);
  if (found === undefined) {
    const set = new Set<NamedTypeSymbol>();
    collectInterfaces(type, set);
    found = [...set];
    interfaceCache.set(type, found);
  }
  return found;
}

function collectInterfaces(type: TypeSymbol, into: Set<NamedTypeSymbol>): void {
  if (type.kind === 'array' && type.rank === 1) for (const of of arrayInterfaces) addInterface(of(type.elementType), into);
  if (type.kind === 'typeParameter') for (const constraint of type.constraintTypes) collectOwnOrBase(constraint, into);
  if (type.kind === 'named') {
    const map = typeMapOf(type.definition.typeParameters, type.typeArguments);
    for (const declared of type.definition.shape.interfaces) addInterface(substituteNamed(declared, map), into);
  }
  const base = baseTypeOf(type);
  if (base !== null) collectInterfaces(base, into);
}

function collectOwnOrBase(type: TypeSymbol, into: Set<NamedTypeSymbol>): void {
  if (isInterfaceType(type)) addInterface(type, into);
  else collectInterfaces(type, into);
}

function addInterface(type: NamedTypeSymbol, into: Set<NamedTypeSymbol>): void {
  if (into.has(type)) return;
  into.add(type);
  collectInterfaces(type, into);
}

/** The type itself, if it is an interface, and every interface it has. */
export function interfacesAndSelf(type: TypeSymbol): readonly NamedTypeSymbol[] {
  if (!isInterfaceType(type)) return allInterfacesOf(type);
  let found = selfCache.get(type);
  if (found === undefined) {
    found = [type, ...allInterfacesOf(type)];
    selfCache.set(type, found);
  }
  return found;
}

/** The constructed form of `definition` among the type and its bases. */
export function baseOfDefinition(type: TypeSymbol, definition: TypeDefinition): NamedTypeSymbol | undefined {
  for (let current: TypeSymbol | null = type; current !== null; current = baseTypeOf(current))
    if (current.kind === 'named' && current.definition === definition) return current;
  return undefined;
}

export const isDerivedFrom = (type: TypeSymbol, base: NamedTypeSymbol): boolean => {
  const found = baseOfDefinition(type, base.definition);
  return found !== undefined && sameType(found, base);
};

/** Same generic interface or delegate with arguments that fit its variance (C# spec 18.2.3.3). */
function isVariantOf(from: NamedTypeSymbol, to: NamedTypeSymbol, depth: number): boolean {
  if (from.definition !== to.definition) return false;
  return from.definition.typeParameters.every((parameter, i) => {
    const source = from.typeArguments[i]!;
    const target = to.typeArguments[i]!;
    if (sameType(source, target)) return true;
    if (parameter.variance === 'out') return isReferenceConvertible(source, target, depth + 1);
    if (parameter.variance === 'in') return isReferenceConvertible(target, source, depth + 1);
    return false;
  });
}

const cloneable = () => typeNamed('System.ICloneable');

/** Identity or implicit reference conversion. Boxing is not one. */
export function isReferenceConvertible(from: TypeSymbol, to: TypeSymbol, depth = 0): boolean {
  if (sameType(from, to)) return true;
  if (depth > 16 || !isReferenceType(from) || !isReferenceType(to)) return false;
  if (to.kind === 'named' && to.special === 'object') return true;
  if (to.kind === 'array')
    return from.kind === 'array' && from.rank === to.rank && isReferenceConvertible(from.elementType, to.elementType, depth + 1);
  if (to.kind === 'typeParameter') return false;
  if (to.kind !== 'named') return false;
  if (from.kind === 'array' && arrayConvertsToInterface(from, to, depth)) return true;
  const { kind } = to.definition.shape;
  if (kind === 'delegate') return from.kind === 'named' && isVariantOf(from, to, depth);
  if (kind === 'interface') return interfacesAndSelf(from).some((candidate) => isVariantOf(candidate, to, depth));
  if (isDelegateType(from) && (to === types.delegate || to === types.multicastDelegate || to === cloneable())) return true;
  return isDerivedFrom(from, to);
}

/** `string[]` is an `IList<object>`. */
function arrayConvertsToInterface(from: ArrayTypeSymbol, to: NamedTypeSymbol, depth: number): boolean {
  if (from.rank !== 1 || to.typeArguments.length !== 1) return false;
  if (!arrayInterfaces.some((of) => of.definition === to.definition)) return false;
  return isReferenceConvertible(from.elementType, to.typeArguments[0]!, depth + 1);
}

/** A type whose value becomes a box: has an implicit boxing conversion to `to` (C# spec 10.2.9). */
export function isBoxingConvertible(from: TypeSymbol, to: TypeSymbol): boolean {
  if (from.kind === 'typeParameter') {
    if (isReferenceType(from)) return false;
    if (to.kind === 'named' && to.special === 'object') return true;
    return to.kind === 'named' && (isDerivedFrom(from, to) || allInterfacesOf(from).some((i) => isReferenceConvertible(i, to)));
  }
  if (!isValueType(from) || to.kind !== 'named') return false;
  if (to.special === 'object' || to === types.valueType) return true;
  if (to === types.enum) return isEnumType(stripNullable(from));
  if (to.definition.shape.kind !== 'interface') return false;
  return allInterfacesOf(stripNullable(from)).some((candidate) => isReferenceConvertible(candidate, to));
}
