/** Type names in expressions (C# spec 7.8), and what APIM allows of them. */

import { isDotnetNamespace, isDotnetType } from '../symbols/dotnet-types.js';
import { isInaccessibleType } from '../symbols/inaccessible-names.js';
import { type DeclaredType, importedNamespaces } from '../symbols/surface-catalog.js';
import type { NameSyntax, SimpleNameSyntax, TypeSyntax } from '../syntax/nodes.js';
import { shortTypeName } from '../types/display.js';
import { isNullableType, isReferenceType, isValueType } from '../types/relations.js';
import { arrayOf, errorType, type NamedTypeSymbol, type TypeSymbol } from '../types/type-symbol.js';
import { generics, tupleOf, types } from '../types/universe.js';

import { isAllowed, reportForbiddenType } from './allow-list.js';
import type { Binder } from './binder.js';
import type { SourceSpan } from './bound-nodes.js';
import { typeMeant } from './nearest-name.js';

/** What looking a type name up gave. */
export type TypeLookup =
  | { readonly kind: 'found'; readonly type: DeclaredType }
  /** By full names: .NET may have both, or the surface. */
  | { readonly kind: 'ambiguous'; readonly first: string; readonly second: string }
  /** Other numbers of type parameters exist. */
  | { readonly kind: 'wrongArity'; readonly type: DeclaredType }
  /** .NET has it, the surface does not. */
  | { readonly kind: 'forbidden'; readonly fullName: string }
  | { readonly kind: 'missing' };

export const arityOf = (name: SimpleNameSyntax): number => (name.kind === 'GenericName' ? name.typeArguments.length : 0);

/** Looks a simple name up in the imported namespaces. */
export function lookupType(b: Binder, name: string, arity: number): TypeLookup {
  const { typesByName } = b.catalog.memo;
  const key = arity === 0 ? name : `${name}\`${arity}`;
  const known = typesByName.get(key);
  if (known !== undefined) return { kind: 'found', type: known };
  const lookup = lookupIn(b, visibleNamespaces, name, arity);
  if (lookup.kind === 'found') typesByName.set(key, lookup.type);
  return lookup;
}

const visibleNamespaces: readonly string[] = ['', ...importedNamespaces];

export function lookupIn(b: Binder, namespaces: readonly string[], name: string, arity: number): TypeLookup {
  const found: DeclaredType[] = [];
  let other: DeclaredType | undefined;
  const forbidden: string[] = [];
  for (const namespace of namespaces) {
    let here = false;
    for (const type of b.catalog.typesIn(namespace, name)) {
      if (type.definition.arity === arity) {
        found.push(type);
        here = true;
      } else other ??= type;
    }
    if (!here && isDotnetType(namespace, name, arity)) forbidden.push(namespace === '' ? name : `${namespace}.${name}`);
  }
  if (found.length > 1) return { kind: 'ambiguous', first: found[0]!.definition.fullName, second: found[1]!.definition.fullName };
  if (found.length === 1) return { kind: 'found', type: found[0]! };
  if (forbidden.length > 1) return { kind: 'ambiguous', first: forbidden[0]!, second: forbidden[1]! };
  if (forbidden.length === 1) return { kind: 'forbidden', fullName: forbidden[0]! };
  if (other !== undefined) return { kind: 'wrongArity', type: other };
  return { kind: 'missing' };
}

/** The type of a lookup, with its diagnostics: APIM0001 for what APIM forbids. */
export function typeFromLookup(
  b: Binder,
  lookup: TypeLookup,
  name: SimpleNameSyntax,
  typeArguments: readonly TypeSymbol[],
  at: SourceSpan,
): TypeSymbol | undefined {
  switch (lookup.kind) {
    case 'found': {
      if (isUnbound(name) && !b.isNameOf) b.error('CS7003', name);
      const type = lookup.type.definition.construct(...typeArguments);
      // What is made of a forbidden type keeps it, so that nothing else goes wrong for that.
      permitted(b, type, at);
      return type;
    }
    case 'ambiguous':
      b.error('CS0104', at, name.identifier.name, lookup.first, lookup.second);
      return errorType;
    case 'forbidden':
      reportForbiddenType(b, at, lookup.fullName);
      return errorType;
    case 'wrongArity': {
      const { definition } = lookup.type;
      if (!permitted(b, definition.self, at)) return errorType;
      const display = shortTypeName(definition.self);
      if (definition.arity === 0) b.error('CS0308', at, display, 'type');
      else b.error('CS0305', at, display, 'type', definition.arity);
      return errorType;
    }
    case 'missing':
      return undefined;
  }
}

/** What `typeof` takes: a type, or a generic one without its arguments, `List<>`. */
export function bindTypeOfOperand(b: Binder, syntax: TypeSyntax): TypeSymbol {
  const name = syntax.kind === 'QualifiedName' ? syntax.right : syntax;
  if (name.kind !== 'GenericName' || !isUnbound(name)) return bindType(b, syntax);
  const saved = b.isNameOf;
  b.isNameOf = true;
  const type = bindType(b, syntax);
  b.isNameOf = saved;
  return type.kind === 'named' ? type.definition.self : type;
}

/** Reports a type that APIM forbids. */
export function permitted(b: Binder, type: NamedTypeSymbol, at: SourceSpan): boolean {
  if (isAllowed(b, type)) return true;
  reportForbiddenType(b, at, type.definition.fullName);
  return false;
}

/** Reports a type that APIM forbids where `var` stands for it. */
export function checkInferredType(b: Binder, type: TypeSymbol, at: SourceSpan): void {
  if (type.kind === 'named') permitted(b, type, at);
}

export const isNamespace = (b: Binder, name: string): boolean => b.catalog.hasNamespace(name) || isDotnetNamespace(name);

const isVoid = (syntax: TypeSyntax): boolean => syntax.kind === 'PredefinedType' && syntax.keyword === 'void';

/** The type that syntax names; reports and gives the error type where it names none. */
export function bindType(b: Binder, syntax: TypeSyntax): TypeSymbol {
  switch (syntax.kind) {
    case 'PredefinedType':
      // The parser has refused `void`.
      return syntax.keyword === 'void' ? errorType : (types[syntax.keyword as keyof typeof types] ?? errorType);
    case 'IdentifierName':
    case 'GenericName':
      return bindSimpleType(b, syntax);
    case 'QualifiedName':
      return bindQualifiedType(b, syntax.left, syntax.right, syntax);
    case 'AliasQualifiedName': {
      const { name } = syntax.name.identifier;
      if (syntax.alias.name !== 'global') b.error('CS0432', syntax.alias, syntax.alias.name);
      else if (isNamespace(b, name)) b.error('CS0118', syntax, name, 'namespace', 'type');
      else if (name !== '') b.error('CS0400', syntax.name, name);
      return errorType;
    }
    case 'NullableType': {
      const element = bindType(b, syntax.elementType);
      if (element.kind === 'error') return element;
      if (
        isNullableType(element) ||
        (!isValueType(element) && !(element.kind === 'typeParameter' && !isReferenceType(element)))
      ) {
        if (isReferenceType(element)) b.error('CS8370', syntax.questionToken, 'nullable reference types', '8.0');
        else b.error('CS0453', syntax, shortTypeName(element), 'T', 'System.Nullable<T>');
        return isReferenceType(element) ? element : errorType;
      }
      return generics.nullable(element);
    }
    case 'ArrayType': {
      let element = bindType(b, syntax.elementType);
      if (element.kind === 'named' && element.definition.shape.isStatic) {
        b.error('CS0719', syntax.elementType, shortTypeName(element));
        return errorType;
      }
      for (let i = syntax.rankSpecifiers.length - 1; i >= 0; i--)
        element = arrayOf(element, syntax.rankSpecifiers[i]!.sizes.length);
      return element;
    }
    case 'TupleType': {
      const elements = syntax.elements.map((element) => bindType(b, element.type));
      return elements.some((element) => element.kind === 'error')
        ? errorType
        : tupleOf(
            elements,
            syntax.elements.map((element) => element.identifier?.name),
          );
    }
    case 'RefType':
      return bindType(b, syntax.type);
    case 'PointerType':
      bindType(b, syntax.elementType);
      b.error('CS0214', syntax);
      return errorType;
    case 'FunctionPointerType':
      b.error('CS0214', syntax.sign);
      for (const parameter of syntax.parameters) if (!isVoid(parameter)) bindType(b, parameter);
      return errorType;
    case 'OmittedTypeArgument':
      return errorType;
  }
}

/** `List<>`: how many type arguments there are, not which. */
export const isUnbound = (name: SimpleNameSyntax): boolean =>
  name.kind === 'GenericName' && name.typeArguments.some((argument) => argument.kind === 'OmittedTypeArgument');

/** `at`: where static ones are told of, if not at themselves. */
function bindTypeArguments(b: Binder, name: SimpleNameSyntax, at?: SourceSpan): readonly TypeSymbol[] {
  if (name.kind !== 'GenericName') return [];
  return name.typeArguments.map((argument) => {
    const type = bindType(b, argument);
    if (type.kind === 'named' && type.definition.shape.isStatic) {
      b.error('CS0718', at ?? argument, shortTypeName(type));
      return errorType;
    }
    return type;
  });
}

/** `nint` and `nuint` of later C#: refused, and `int` and `uint` for what else is looked at. */
export function nativeInteger(b: Binder, { kind, identifier }: SimpleNameSyntax): TypeSymbol | undefined {
  const { name } = identifier;
  if (kind !== 'IdentifierName' || (name !== 'nint' && name !== 'nuint')) return undefined;
  b.error('CS8370', identifier, 'native-sized integers', '9.0');
  return name === 'nint' ? types.int : types.uint;
}

/** `T?` of a reference type, which is bound as `T`, and which later C# allows in some places only. */
export function reportNullableReference(
  b: Binder,
  syntax: TypeSyntax,
  type: TypeSymbol,
  code: 'CS8639' | 'CS8650' | 'CS8651' | 'CS8628',
  at: SourceSpan,
): boolean {
  if (syntax.kind !== 'NullableType' || type.kind === 'error' || !isReferenceType(type)) return false;
  const { start, end } = syntax.elementType;
  b.error(code, at, b.text.slice(start, end));
  return true;
}

function bindSimpleType(b: Binder, syntax: SimpleNameSyntax): TypeSymbol {
  const name = syntax.identifier.name;
  if (name === '') return errorType;
  if (syntax.kind === 'IdentifierName') {
    const parameter = b.scope.findTypeParameter(name);
    if (parameter !== undefined) return parameter;
    if (name === 'dynamic') {
      b.error('APIM0006', syntax);
      return errorType;
    }
  }
  const typeArguments = bindTypeArguments(b, syntax);
  const type = typeFromLookup(b, lookupType(b, name, typeArguments.length), syntax, typeArguments, syntax);
  if (type !== undefined) return checkTypeArguments(b, type, syntax);
  if (b.scope.find(name) !== undefined || name === 'context') b.error('CS0118', syntax, name, 'variable', 'type');
  else if (syntax.kind === 'IdentifierName' && isNamespace(b, name)) b.error('CS0118', syntax, name, 'namespace', 'type');
  else if (syntax.kind === 'IdentifierName' && name === 'var') b.error('CS0825', syntax);
  else if (nativeInteger(b, syntax) !== undefined) return errorType;
  else if (syntax.kind === 'IdentifierName' && isInaccessibleType(name)) b.error('CS0122', syntax, name);
  else {
    const shown = syntax.kind === 'GenericName' ? `${name}<${typeArguments.map(() => '').join(',')}>` : name;
    b.errorWithHint('CS0246', syntax, typeMeant(b, name, typeArguments.length), shown);
  }
  return errorType;
}

/** `Nullable<string>` and the like (CS0453, CS0452). */
function checkTypeArguments(b: Binder, type: TypeSymbol, at: SourceSpan): TypeSymbol {
  if (type.kind !== 'named') return type;
  if (type.special === 'nullable') {
    const argument = type.typeArguments[0]!;
    if (argument.kind !== 'error' && (!isValueType(argument) || isNullableType(argument))) {
      const [written] = (at as { readonly typeArguments?: readonly SourceSpan[] }).typeArguments ?? [];
      b.error('CS0453', written ?? at, shortTypeName(argument), 'T', 'Nullable<T>');
      return errorType;
    }
  }
  return type;
}

function bindQualifiedType(b: Binder, left: TypeSyntax, right: SimpleNameSyntax, whole: SourceSpan): TypeSymbol {
  const namespace = namespaceOf(left);
  const typeArguments = bindTypeArguments(b, right);
  if (namespace !== undefined && isNamespace(b, namespace) && lookupType(b, namespace, 0).kind === 'missing') {
    const type = typeFromLookup(
      b,
      lookupIn(b, [namespace], right.identifier.name, typeArguments.length),
      right,
      typeArguments,
      whole,
    );
    if (type !== undefined) return type;
    const { name } = right.identifier;
    if (name === '') return errorType;
    if (right.kind === 'IdentifierName' && isNamespace(b, `${namespace}.${name}`))
      b.error('CS0118', whole, `${namespace}.${name}`, 'namespace', 'type');
    else b.errorWithHint('CS0234', right, typeMeant(b, name, typeArguments.length, [namespace]), name, namespace);
    return errorType;
  }
  const outer = bindType(b, left);
  if (outer.kind !== 'named') return errorType;
  const nested = b.catalog.nestedType(outer.definition, right.identifier.name, typeArguments.length);
  if (nested !== undefined) {
    const type = nested.definition.construct(...outer.typeArguments, ...typeArguments);
    return permitted(b, type, whole) ? type : errorType;
  }
  b.error('CS0426', right, right.identifier.name, shortTypeName(outer));
  return errorType;
}

/** `System.Text` of a dotted name without type arguments. */
export function namespaceOf(syntax: TypeSyntax): string | undefined {
  if (syntax.kind === 'IdentifierName') return syntax.identifier.name;
  if (syntax.kind === 'AliasQualifiedName')
    return syntax.alias.name === 'global' && syntax.name.kind === 'IdentifierName' ? syntax.name.identifier.name : undefined;
  if (syntax.kind !== 'QualifiedName' || syntax.right.kind !== 'IdentifierName') return undefined;
  const left = namespaceOf(syntax.left);
  return left === undefined ? undefined : `${left}.${syntax.right.identifier.name}`;
}

/** Type arguments written after a method's name. */
export const bindMethodTypeArguments = (b: Binder, name: SimpleNameSyntax): readonly TypeSymbol[] | undefined =>
  name.kind === 'GenericName' ? bindTypeArguments(b, name, name) : undefined;

/** The name of an attribute, with `Attribute` behind it or without: what neither is, is told for both. */
export function bindAttributeName(b: Binder, syntax: NameSyntax): void {
  if (syntax.kind !== 'IdentifierName') {
    bindType(b, syntax.kind === 'QualifiedName' ? syntax.left : syntax);
    return;
  }
  const { name } = syntax.identifier;
  const names = [`${name}Attribute`, name];
  if (name !== '' && names.every((candidate) => lookupType(b, candidate, 0).kind === 'missing'))
    for (const candidate of names) b.error('CS0246', syntax, candidate, '');
}
