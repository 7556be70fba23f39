/**
 * The declared types as symbols. Declarations are strings; each is read when the name is first looked up, so that starting
 * costs no parsing (C# spec 12: member lookup works on what this gives).
 */

import { decimalFromText } from '../runtime/decimal.js';
import { registerEnumMembers } from '../runtime/enums.js';
import { EngineBug } from '../runtime/exception.js';
import type { MemberDeclaration, TypeDeclaration } from '../surface/define.js';
import type { MemberSignatureSyntax, ParameterSyntax, TypeParameterConstraintClauseSyntax, TypeSyntax } from '../syntax/nodes.js';
import { parseMemberSignature, parseTypeHeader } from '../syntax/parser.js';
import { shortTypeName } from '../types/display.js';
import { isEnumType } from '../types/relations.js';
import {
  arrayOf,
  type NamedTypeSymbol,
  type TypeDefinition,
  TypeParameterSymbol,
  type TypeShape,
  type TypeSymbol,
} from '../types/type-symbol.js';
import { definitionOf, findDefinition, generics, type TypeParameterDeclaration, tupleOf, types } from '../types/universe.js';
import { forbiddenMembersOf } from './forbidden-members.js';
import { overloadOrders } from './overload-orders.js';
import {
  type ConstantValue,
  FieldSymbol,
  type MemberImplementation,
  type MemberSymbol,
  MethodSymbol,
  ParameterSymbol,
  PropertySymbol,
} from './symbols.js';

/** Namespaces that an expression sees without naming them. */
export const importedNamespaces: readonly string[] = [
  'System',
  'System.Collections.Generic',
  'System.IO',
  'System.Linq',
  'System.Net',
  'System.Text',
  'System.Text.RegularExpressions',
  'System.Security.Cryptography',
  'System.Security.Cryptography.X509Certificates',
  'System.Xml',
  'System.Xml.Linq',
  'Newtonsoft.Json',
  'Newtonsoft.Json.Linq',
];

/** A declared type: its definition and, by name, the members declared on it. */
export class DeclaredType {
  #names: Map<string, MemberDeclaration[]> | undefined;
  #members: Map<string, readonly MemberSymbol[]> | undefined;
  constructor(
    readonly declaration: TypeDeclaration,
    readonly definition: TypeDefinition,
    private readonly catalog: SurfaceCatalog,
  ) {}

  get allowed(): boolean {
    return this.declaration.allowed;
  }

  /**
   * Members of this name declared on the type itself. Constructors are `.ctor`, indexers `this[]`, operators `operator +`,
   * conversions `operator implicit` and `operator explicit`.
   */
  members(name: string): readonly MemberSymbol[] {
    this.#members ??= new Map();
    let found = this.#members.get(name);
    if (found === undefined) {
      const declarations = this.names().get(name) ?? [];
      found = declarations.map((declaration) => this.catalog.readMember(this.definition, declaration));
      if (found.length > 1) found = inDotnetOrder(this.definition, name, found);
      this.#members.set(name, found);
    }
    return found;
  }

  /** The names of all members, for completion and for the nearest-name hint. */
  memberNames(): Iterable<string> {
    return this.names().keys();
  }

  /** Whether .NET has a member of the name that APIM forbids. */
  forbids(name: string): boolean {
    const { fullName, arity } = this.definition;
    const names = this.allowed ? this.declaration.forbiddenMembers : forbiddenMembersOf(fullName, arity);
    return names.includes(name);
  }

  /** Of a forbidden type: what it has is listed, so that anything else is a mistake. */
  get knowsForbidden(): boolean {
    const { fullName, arity } = this.definition;
    return forbiddenMembersOf(fullName, arity).length > 0;
  }

  private names(): Map<string, MemberDeclaration[]> {
    if (this.#names === undefined) {
      this.#names = new Map();
      const isEnum = /^enum /.test(this.declaration.header);
      for (const member of this.declaration.members) {
        const name = isEnum ? /^\w+/.exec(member.signature)![0] : declaredName(member.signature, this.definition.name);
        const list = this.#names.get(name);
        if (list === undefined) this.#names.set(name, [member]);
        else list.push(member);
      }
    }
    return this.#names;
  }
}

/** Overloads as .NET orders them; those it does not name follow. */
function inDotnetOrder(definition: TypeDefinition, name: string, members: readonly MemberSymbol[]): readonly MemberSymbol[] {
  const { fullName, arity } = definition;
  const order = overloadOrders[arity === 0 ? fullName : `${fullName}\`${arity}`]?.[name]?.split(' | ');
  if (order === undefined) return members;
  const place = (member: MemberSymbol): number => {
    const at = order.indexOf(parameterTypes(member));
    return at < 0 ? order.length : at;
  };
  return [...members].sort((a, b) => place(a) - place(b));
}

/** `1\`T, out int`: how many type parameters, and the types of the parameters. */
function parameterTypes(member: MemberSymbol): string {
  if (member.kind === 'field') return '';
  const arity = member.kind === 'method' && member.typeParameters.length > 0 ? `${member.typeParameters.length}\`` : '';
  const types = member.parameters.map(({ refKind, type }) => (refKind === 'none' ? '' : `${refKind} `) + shortTypeName(type));
  return arity + types.join(', ');
}

/** The lookup name of a member, read off its signature without parsing it. */
export function declaredName(signature: string, typeName: string): string {
  const operator = / ?\b(implicit |explicit )?operator (\S+?)(?= ?\()/.exec(signature);
  if (operator !== null) return operator[1] === undefined ? `operator ${operator[2]}` : `operator ${operator[1].trim()}`;
  const indexer = /\bthis\[/.exec(signature);
  if (indexer !== null) return 'this[]';
  const property = /(\w+) \{ ?(?:get|set)/.exec(signature);
  if (property !== null) return property[1]!;
  const field = /^(?:const|static readonly) .*?(\w+)(?: = .*)?$/.exec(signature);
  if (field !== null && !signature.includes('(')) return /(\w+)(?: = .*)?$/.exec(signature.replace(/ = .*$/, ''))![1]!;
  const open = parameterListStart(signature);
  if (open < 0) return /(\w+)$/.exec(signature)![1]!;
  let end = open;
  if (signature[end - 1] === '>') {
    let depth = 0;
    do {
      end--;
      if (signature[end] === '>') depth++;
      else if (signature[end] === '<') depth--;
    } while (depth > 0);
  }
  const name = /(\w+)$/.exec(signature.slice(0, end))![1]!;
  return name === typeName && /^(?:static )?\w+\(/.test(signature) ? '.ctor' : name;
}

/** Offset of the `(` of the parameter list; a return type may be a tuple, and a constraint `new()`. */
function parameterListStart(signature: string): number {
  const where = signature.indexOf(' where ');
  let depth = 0;
  for (let i = (where < 0 ? signature.length : where) - 1; i >= 0; i--) {
    if (signature[i] === ')') depth++;
    else if (signature[i] === '(' && --depth === 0) return i;
  }
  return -1;
}

/**
 * Answers that depend on the declarations alone, by type and name. Only names that the surface has are kept, so that texts
 * with other names cannot fill it.
 */
class SurfaceMemo {
  readonly members = new WeakMap<TypeSymbol, Map<string, readonly MemberSymbol[]>>();
  readonly invokes = new WeakMap<NamedTypeSymbol, MethodSymbol>();
  /** Extension methods whose first parameter takes a value of the type. */
  readonly extensions = new WeakMap<TypeSymbol, Map<string, readonly MethodSymbol[]>>();
  readonly typesByName = new Map<string, DeclaredType>();
  /** The binder's user-defined conversions by source and target. */
  readonly operators = {
    implicit: new WeakMap<TypeSymbol, Map<TypeSymbol, unknown>>(),
    explicit: new WeakMap<TypeSymbol, Map<TypeSymbol, unknown>>(),
  };
}

/** What a type name in a signature may mean besides the declared types. */
type TypeParameters = ReadonlyMap<string, TypeParameterSymbol>;

export class SurfaceCatalog {
  readonly #byName = new Map<string, DeclaredType>();
  readonly #byDefinition = new Map<TypeDefinition, DeclaredType>();
  readonly #namespaces = new Map<string, Map<string, DeclaredType[]>>();
  readonly #extensionClasses = new Map<'allowed' | 'forbidden', Map<string, DeclaredType[]>>();
  readonly #extensionMethods = new Map<string, readonly MethodSymbol[]>();
  readonly #invokes = new Map<TypeDefinition, MethodSymbol>();
  /** What is derived from the declarations, by whoever derives it: they do not change. */
  readonly memo = new SurfaceMemo();

  constructor(declarations: readonly TypeDeclaration[]) {
    // Outer types first, so that a nested one finds its container.
    for (const declaration of declarations) if (!declaration.header.includes('+')) this.declare(declaration);
    for (const declaration of declarations) if (declaration.header.includes('+')) this.declare(declaration);
  }

  private declare(declaration: TypeDeclaration): void {
    const [name, parameters] = readName(declaration.header);
    const existing = findDefinition(name, parameters.length);
    const definition = existing ?? definitionOf(name, parameters);
    const declared = new DeclaredType(declaration, definition, this);
    const shortName = definition.name;
    this.#byName.set(`${name}\`${definition.arity}`, declared);
    this.#byDefinition.set(definition, declared);
    if (definition.containingType === undefined) {
      let names = this.#namespaces.get(definition.namespace);
      if (names === undefined) {
        names = new Map();
        this.#namespaces.set(definition.namespace, names);
      }
      const list = names.get(shortName);
      if (list === undefined) names.set(shortName, [declared]);
      else list.push(declared);
    }
    definition.resolveShape ??= () => this.readShape(declared);
  }

  declaredType(definition: TypeDefinition): DeclaredType | undefined {
    return this.#byDefinition.get(definition);
  }

  /** Types named so in the namespace, of any arity. */
  typesIn(namespace: string, name: string): readonly DeclaredType[] {
    return this.#namespaces.get(namespace)?.get(name) ?? [];
  }

  /** Names of the namespace's types that expressions may use. */
  *allowedTypesIn(namespace: string): Iterable<string> {
    for (const [name, types] of this.#namespaces.get(namespace) ?? []) if (types.some(({ allowed }) => allowed)) yield name;
  }

  nestedType(container: TypeDefinition, name: string, ownArity: number): DeclaredType | undefined {
    const full = `${container.namespace === '' ? '' : `${container.namespace}.`}${container.name}+${name}`;
    return this.#byName.get(`${full}\`${container.arity + ownArity}`);
  }

  /** True when a declared type lives in the namespace or below it. */
  hasNamespace(namespace: string): boolean {
    if (this.#namespaces.has(namespace)) return true;
    const prefix = `${namespace}.`;
    for (const known of this.#namespaces.keys()) if (known.startsWith(prefix)) return true;
    return false;
  }

  get allTypes(): Iterable<DeclaredType> {
    return this.#byDefinition.values();
  }

  /** Members of this name declared on the definition itself, in its own type parameters. */
  membersOf(definition: TypeDefinition, name: string): readonly MemberSymbol[] {
    return this.#byDefinition.get(definition)?.members(name) ?? [];
  }

  /** What the constructor without parameters runs, where the type has one. */
  defaultConstructor(type: TypeSymbol): (() => unknown) | undefined {
    if (type.kind !== 'named') return undefined;
    const found = this.membersOf(type.definition, '.ctor').find(
      (member) => member.kind === 'method' && member.parameters.length === 0,
    );
    const implementation = found?.kind === 'method' ? found.implementation : undefined;
    const run = implementation?.run;
    if (run === undefined) return undefined;
    return implementation!.takesTypes ? () => run(type.typeArguments) : () => run();
  }

  /** Extension methods of this name in every static class, or in those that expressions may use. */
  extensionMethods(name: string, set: 'allowed' | 'all' = 'allowed'): readonly MethodSymbol[] {
    const key = set === 'allowed' ? name : `all ${name}`;
    let found = this.#extensionMethods.get(key);
    if (found === undefined) {
      found = this.extensionsIn(name, 'allowed');
      if (set === 'all') found = [...found, ...this.extensionsIn(name, 'forbidden')];
      // Only names that the surface has are kept.
      if (found.length > 0) this.#extensionMethods.set(key, found);
    }
    return found;
  }

  /** Names of the members of static classes with extension methods that expressions may use. */
  extensionNames(): Iterable<string> {
    return this.extensionClasses('allowed').keys();
  }

  private extensionClasses(set: 'allowed' | 'forbidden'): Map<string, DeclaredType[]> {
    let classes = this.#extensionClasses.get(set);
    if (classes === undefined) {
      classes = this.collectExtensionClasses(set === 'allowed');
      this.#extensionClasses.set(set, classes);
    }
    return classes;
  }

  private extensionsIn(name: string, set: 'allowed' | 'forbidden'): readonly MethodSymbol[] {
    return (this.extensionClasses(set).get(name) ?? []).flatMap((type) =>
      type.members(name).filter((member): member is MethodSymbol => member.kind === 'method' && member.isExtension),
    );
  }

  private collectExtensionClasses(allowed: boolean): Map<string, DeclaredType[]> {
    const classes = new Map<string, DeclaredType[]>();
    for (const type of this.#byDefinition.values()) {
      if (type.allowed !== allowed || !type.declaration.header.startsWith('static class')) continue;
      if (!type.declaration.members.some((member) => member.signature.includes('(this '))) continue;
      for (const name of type.memberNames()) {
        const list = classes.get(name);
        if (list === undefined) classes.set(name, [type]);
        else list.push(type);
      }
    }
    return classes;
  }

  /** `Invoke` of a delegate type's definition. */
  delegateInvoke(definition: TypeDefinition): MethodSymbol {
    let invoke = this.#invokes.get(definition);
    if (invoke === undefined) {
      const member = this.membersOf(definition, 'Invoke')[0];
      if (member?.kind !== 'method') throw new EngineBug(`the delegate ${definition.fullName} has no Invoke`);
      invoke = new MethodSymbol(
        'delegateInvoke',
        'Invoke',
        definition.self,
        false,
        false,
        [],
        member.parameters,
        member.returnType,
        undefined,
      );
      this.#invokes.set(definition, invoke);
    }
    return invoke;
  }

  private readShape(declared: DeclaredType): TypeShape {
    const { definition } = declared;
    const header = parseTypeHeader(declared.declaration.header);
    const parameters = parametersByName(definition.typeParameters);
    const bases = header.bases.flatMap((base) => {
      const resolved = this.resolveOrSkip(base, parameters);
      return resolved?.kind === 'named' ? [resolved] : [];
    });
    const isInterface = (type: NamedTypeSymbol) =>
      /(^| )interface /.test(this.#byDefinition.get(type.definition)?.declaration.header.split(':')[0] ?? '');
    const first = bases[0];
    const hasBase = header.kind === 'class' && first !== undefined && !isInterface(first);
    const implied = {
      class: types.object,
      struct: types.valueType,
      enum: types.enum,
      delegate: types.multicastDelegate,
      interface: null,
    }[header.kind];
    if (header.kind === 'enum') this.readEnum(declared);
    return {
      kind: header.kind,
      isStatic: header.modifiers.includes('static'),
      isAbstract: header.modifiers.includes('abstract'),
      isSealed:
        header.modifiers.includes('sealed') || header.kind === 'struct' || header.kind === 'enum' || header.kind === 'delegate',
      baseType: definition === types.object.definition ? null : hasBase ? first : implied,
      interfaces: hasBase ? bases.slice(1) : bases,
    };
  }

  private readEnum(declared: DeclaredType): void {
    const members = declared.declaration.members.map((member): [string, number] => {
      const [name, value] = member.signature.split(' = ');
      return [name!, Number(value)];
    });
    registerEnumMembers(declared.definition, members, flagsEnums.has(declared.definition.name));
  }

  /** The symbol of one member declaration. */
  readMember(definition: TypeDefinition, declaration: MemberDeclaration): MemberSymbol {
    const containing = definition.self;
    const implementation: MemberImplementation = { run: declaration.implementation, takesTypes: declaration.takesTypes };
    const enumMember = /^(\w+) = (-?\d+)$/.exec(declaration.signature);
    if (enumMember !== null)
      return new FieldSymbol(enumMember[1]!, containing, true, containing, { value: Number(enumMember[2]) }, undefined);
    const constant = /^const (\w+) (\w+) = (.*)$/.exec(declaration.signature);
    if (constant !== null) {
      const type = types[constant[1] as keyof typeof types];
      return new FieldSymbol(
        constant[2]!,
        containing,
        true,
        type,
        { value: constantFromText(constant[1]!, constant[3]!) },
        undefined,
      );
    }
    return this.symbolOf(definition, containing, parseMemberSignature(declaration.signature), declaration, implementation);
  }

  private symbolOf(
    definition: TypeDefinition,
    containing: NamedTypeSymbol,
    syntax: MemberSignatureSyntax,
    declaration: MemberDeclaration,
    implementation: MemberImplementation,
  ): MemberSymbol {
    const methodParameters = syntax.typeParameters.map((p, i) => new TypeParameterSymbol(p.name, i, 'none', true));
    const scope = new Map([...parametersByName(definition.typeParameters), ...parametersByName(methodParameters)]);
    this.applyConstraints(methodParameters, syntax.constraintClauses, scope);
    const type = syntax.type === undefined ? types.void : this.resolve(syntax.type, scope);
    const parameters = syntax.parameters.map((parameter) => this.parameterOf(parameter, scope));
    switch (syntax.memberKind) {
      case 'property':
      case 'indexer':
        return new PropertySymbol(
          syntax.memberKind === 'indexer' ? 'this[]' : syntax.name,
          containing,
          syntax.isStatic,
          parameters,
          type,
          syntax.hasGetter ? implementation : undefined,
          syntax.hasSetter ? { run: declaration.setter, takesTypes: declaration.takesTypes } : undefined,
        );
      case 'field':
      case 'constant':
      case 'enumMember':
        return new FieldSymbol(syntax.name, containing, true, type, undefined, implementation);
      case 'constructor':
        return new MethodSymbol('constructor', '.ctor', containing, true, false, [], parameters, containing, implementation);
      case 'operator':
        return new MethodSymbol('operator', syntax.name, containing, true, false, [], parameters, type, implementation);
      case 'conversion':
        return new MethodSymbol('conversion', syntax.conversion!, containing, true, false, [], parameters, type, implementation);
      case 'method': {
        const isExtension = syntax.parameters[0]?.modifiers.some((modifier) => modifier.text === 'this') ?? false;
        return new MethodSymbol(
          'ordinary',
          syntax.name,
          containing,
          syntax.isStatic,
          isExtension,
          methodParameters,
          parameters,
          type,
          implementation,
        );
      }
    }
  }

  /** Sets what `where` clauses say on the parameters they name. */
  applyConstraints(
    parameters: readonly TypeParameterSymbol[],
    clauses: readonly TypeParameterConstraintClauseSyntax[],
    scope: TypeParameters,
  ): void {
    for (const clause of clauses) {
      const parameter = parameters.find((p) => p.name === clause.name.name);
      if (parameter === undefined) continue;
      const constraintTypes: TypeSymbol[] = [];
      for (const constraint of clause.constraints) {
        if (constraint === 'class') parameter.hasReferenceConstraint = true;
        else if (constraint === 'struct' || constraint === 'unmanaged') parameter.hasValueConstraint = true;
        else if (constraint === 'new') parameter.hasConstructorConstraint = true;
        else {
          const type = this.resolveOrSkip(constraint, scope);
          if (type !== undefined) constraintTypes.push(type);
        }
      }
      parameter.constraintTypes = constraintTypes;
    }
  }

  private parameterOf(syntax: ParameterSyntax, scope: TypeParameters): ParameterSymbol {
    const modifiers = syntax.modifiers.map((modifier) => modifier.text);
    const refKind = modifiers.includes('ref')
      ? 'ref'
      : modifiers.includes('out')
        ? 'out'
        : modifiers.includes('in')
          ? 'in'
          : 'none';
    const type = this.resolve(syntax.type!, scope);
    return new ParameterSymbol(syntax.identifier.name, type, refKind, modifiers.includes('params'), this.defaultOf(syntax, type));
  }

  private defaultOf(syntax: ParameterSyntax, type: TypeSymbol): ConstantValue | undefined {
    const value = syntax.defaultValue;
    if (value === undefined) return undefined;
    if (value.kind === 'LiteralExpression') {
      if (value.value.type === 'decimal') return { value: decimalFromText(value.value.text) };
      if (!('value' in value.value)) return { value: null };
      const isLong = type.kind === 'named' && (type.special === 'long' || type.special === 'ulong');
      return { value: isLong ? BigInt(value.value.value) : value.value.value };
    }
    if (value.kind === 'IdentifierName' && isEnumType(type)) {
      const field = this.membersOf(type.definition, value.identifier.name)[0];
      if (field?.kind === 'field') return field.constant;
    }
    throw new EngineBug(`unreadable default of the parameter ${syntax.identifier.name}`);
  }

  /** The type that a signature names; the names are the engine's own, so failing is a bug. */
  resolve(syntax: TypeSyntax, scope: TypeParameters): TypeSymbol {
    const type = this.resolveOrSkip(syntax, scope);
    if (type === undefined) throw new EngineBug(`a signature names an undeclared type: ${JSON.stringify(syntax)}`);
    return type;
  }

  private resolveOrSkip(syntax: TypeSyntax, scope: TypeParameters): TypeSymbol | undefined {
    switch (syntax.kind) {
      case 'PredefinedType':
        return types[syntax.keyword as keyof typeof types];
      case 'IdentifierName':
        return (
          scope.get(syntax.identifier.name) ??
          (nativeIntegers[syntax.identifier.name] ?? this.importedType(syntax.identifier.name, 0)?.definition)?.construct()
        );
      case 'GenericName': {
        const args = syntax.typeArguments.map((argument) => this.resolveOrSkip(argument, scope));
        const declared = this.importedType(syntax.identifier.name, args.length);
        return declared === undefined || args.includes(undefined)
          ? undefined
          : declared.definition.construct(...(args as TypeSymbol[]));
      }
      case 'QualifiedName': {
        const right = syntax.right;
        const own =
          right.kind === 'GenericName' ? right.typeArguments.map((argument) => this.resolveOrSkip(argument, scope)) : [];
        if (own.includes(undefined)) return undefined;
        const namespace = dottedName(syntax.left);
        if (namespace !== undefined) {
          const found = this.typesIn(namespace, right.identifier.name).find((type) => type.definition.arity === own.length);
          if (found !== undefined) return found.definition.construct(...(own as TypeSymbol[]));
        }
        const outer = this.resolveOrSkip(syntax.left, scope);
        if (outer?.kind !== 'named') return undefined;
        const nested = this.nestedType(outer.definition, right.identifier.name, own.length);
        return nested?.definition.construct(...outer.typeArguments, ...(own as TypeSymbol[]));
      }
      case 'RefType':
        return this.resolveOrSkip(syntax.type, scope);
      case 'NullableType': {
        const element = this.resolveOrSkip(syntax.elementType, scope);
        return element === undefined ? undefined : generics.nullable(element);
      }
      case 'ArrayType': {
        let element = this.resolveOrSkip(syntax.elementType, scope);
        for (let i = syntax.rankSpecifiers.length - 1; i >= 0 && element !== undefined; i--)
          element = arrayOf(element, syntax.rankSpecifiers[i]!.sizes.length);
        return element;
      }
      case 'TupleType': {
        const elements = syntax.elements.map((element) => this.resolveOrSkip(element.type, scope));
        if (elements.includes(undefined)) return undefined;
        return tupleOf(
          elements as TypeSymbol[],
          syntax.elements.map((element) => element.identifier?.name),
        );
      }
      default:
        return undefined;
    }
  }

  /** A type of an imported namespace or the global one; allowed types win over forbidden ones of the same name. */
  private importedType(name: string, arity: number): DeclaredType | undefined {
    let forbidden: DeclaredType | undefined;
    for (const namespace of ['', ...importedNamespaces])
      for (const type of this.typesIn(namespace, name)) {
        if (type.definition.arity !== arity) continue;
        if (type.allowed) return type;
        forbidden ??= type;
      }
    return forbidden;
  }
}

/** Keywords of later C# that signatures use. */
const nativeIntegers: Readonly<Record<string, TypeDefinition | undefined>> = {
  nint: definitionOf('System.IntPtr'),
  nuint: definitionOf('System.UIntPtr'),
};

/** Enums that combine by bits: their `ToString` lists names. */
const flagsEnums: ReadonlySet<string> = new Set([
  'StringSplitOptions',
  'RegexOptions',
  'LoadOptions',
  'SaveOptions',
  'ReaderOptions',
  'NumberStyles',
  'DateTimeStyles',
  'CompareOptions',
  'Base64FormattingOptions',
  'X509KeyStorageFlags',
  'UriComponents',
]);

const parametersByName = (parameters: readonly TypeParameterSymbol[]): TypeParameters =>
  new Map(parameters.map((p) => [p.name, p]));

function dottedName(syntax: TypeSyntax): string | undefined {
  if (syntax.kind === 'IdentifierName') return syntax.identifier.name;
  if (syntax.kind !== 'QualifiedName' || syntax.right.kind !== 'IdentifierName') return undefined;
  const left = dottedName(syntax.left);
  return left === undefined ? undefined : `${left}.${syntax.right.identifier.name}`;
}

/** Full name (`Outer+Inner` for nested types) and type parameters of a header. */
const writtenName = /(?:class|struct|interface|enum|delegate) ((?:[^ :<]|<[^>]*>)+)/;

function readName(header: string): [string, readonly TypeParameterDeclaration[]] {
  const written = writtenName.exec(header)![1]!;
  if (!written.includes('<')) return [written, []];
  const lists = Array.from(written.matchAll(/<([^>]*)>/g), (list) => list[1]!);
  const parameters = lists
    .join()
    .split(',')
    .map((part): TypeParameterDeclaration => {
      const [, variance, name] = /^ ?(in |out )?(\w+)$/.exec(part)!;
      return { name: name!, variance: variance === 'in ' ? 'in' : variance === 'out ' ? 'out' : 'none' };
    });
  return [written.replace(/<[^>]*>/g, ''), parameters];
}

/** A constant of a signature: digits, or what JavaScript calls NaN and Infinity, or a quoted character. */
function constantFromText(keyword: string, text: string): unknown {
  switch (keyword) {
    case 'long':
    case 'ulong':
      return BigInt(text);
    case 'decimal':
      return decimalFromText(text);
    case 'float':
      return Math.fround(Number(text));
    case 'char':
      if (text === "'\\0'") return 0;
      return text.startsWith("'\\u") ? Number.parseInt(text.slice(3, 7), 16) : text.charCodeAt(1);
    case 'string':
      return JSON.parse(text);
    case 'bool':
      return text === 'true';
    default:
      return Number(text);
  }
}
