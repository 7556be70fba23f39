/**
 * Every named type by its .NET name. A definition exists as soon as somebody names it; the surface declares its shape.
 * The types that runtime and binder speak of directly have names here.
 */
import {
  type ArrayTypeSymbol,
  arrayOf,
  type NamedTypeSymbol,
  type SpecialType,
  TypeDefinition,
  TypeParameterSymbol,
  type TypeSymbol,
} from './type-symbol.js';

const definitions = new Map<string, TypeDefinition>();

/** C# keyword of each special type by .NET name. */
const specialNames: Readonly<Record<string, SpecialType>> = {
  'System.Object': 'object',
  'System.Void': 'void',
  'System.Boolean': 'bool',
  'System.Char': 'char',
  'System.SByte': 'sbyte',
  'System.Byte': 'byte',
  'System.Int16': 'short',
  'System.UInt16': 'ushort',
  'System.Int32': 'int',
  'System.UInt32': 'uint',
  'System.Int64': 'long',
  'System.UInt64': 'ulong',
  'System.Decimal': 'decimal',
  'System.Single': 'float',
  'System.Double': 'double',
  'System.String': 'string',
  'System.Nullable`1': 'nullable',
};

/** Type parameters of the generic types that are named before the surface declares them; others get theirs from the header. */
export interface TypeParameterDeclaration {
  readonly name: string;
  readonly variance: 'in' | 'out' | 'none';
}

/**
 * The definition named `System.Collections.Generic.List` with `arity` 1, made when first asked for.
 * A nested type is written `Outer+Inner` after .NET's reflection names.
 */
export function definitionOf(fullName: string, parameters: number | readonly TypeParameterDeclaration[] = 0): TypeDefinition {
  const arity = typeof parameters === 'number' ? parameters : parameters.length;
  const key = arity === 0 ? fullName : `${fullName}\`${arity}`;
  let definition = definitions.get(key);
  if (definition === undefined) {
    const plus = fullName.lastIndexOf('+');
    const containing = plus < 0 ? undefined : findContaining(fullName.slice(0, plus));
    const path = plus < 0 ? fullName : fullName.slice(plus + 1);
    const dot = plus < 0 ? path.lastIndexOf('.') : -1;
    const declared =
      typeof parameters === 'number'
        ? (wellKnownParameters[key] ?? Array.from({ length: arity }, (_, i) => `T${i + 1}`))
        : parameters;
    const typeParameters = declared.map((p, i) => {
      if (typeof p !== 'string') return new TypeParameterSymbol(p.name, i, p.variance);
      const variance = p.startsWith('out ') ? 'out' : p.startsWith('in ') ? 'in' : 'none';
      return new TypeParameterSymbol(p.replace(/^(out|in) /, ''), i, variance);
    });
    const namespace = containing?.namespace ?? (dot < 0 ? '' : path.slice(0, dot));
    definition = new TypeDefinition(namespace, path.slice(dot + 1), typeParameters, specialNames[key], containing);
    definitions.set(key, definition);
  }
  return definition;
}

function findContaining(name: string): TypeDefinition {
  for (let arity = 0; arity <= 4; arity++) {
    const found = definitions.get(arity === 0 ? name : `${name}\`${arity}`);
    if (found !== undefined) return found;
  }
  return definitionOf(name);
}

/** The definition if something has named it. */
export function findDefinition(fullName: string, arity = 0): TypeDefinition | undefined {
  return definitions.get(arity === 0 ? fullName : `${fullName}\`${arity}`);
}

/** Names and variance of the parameters of generic types that the runtime names before their declaration is read. */
const wellKnownParameters: Readonly<Record<string, readonly string[]>> = {
  'System.Nullable`1': ['T'],
  'System.Collections.Generic.IEnumerable`1': ['out T'],
  'System.Collections.Generic.IEnumerator`1': ['out T'],
  'System.Collections.Generic.ICollection`1': ['T'],
  'System.Collections.Generic.IList`1': ['T'],
  'System.Collections.Generic.IReadOnlyCollection`1': ['out T'],
  'System.Collections.Generic.IReadOnlyList`1': ['out T'],
  'System.Collections.Generic.IDictionary`2': ['TKey', 'TValue'],
  'System.Collections.Generic.IReadOnlyDictionary`2': ['TKey', 'TValue'],
  'System.Collections.Generic.ISet`1': ['T'],
  'System.Collections.Generic.IReadOnlySet`1': ['T'],
  'System.Collections.Generic.Comparer`1': ['T'],
  'System.Collections.Generic.EqualityComparer`1': ['T'],
  'System.Collections.ObjectModel.ReadOnlyCollection`1': ['T'],
  'System.Collections.Generic.KeyValuePair`2': ['TKey', 'TValue'],
  'System.Collections.Generic.Dictionary`2': ['TKey', 'TValue'],
  'System.Collections.Generic.List`1': ['T'],
  'System.Collections.Generic.HashSet`1': ['T'],
  'System.Collections.Generic.Queue`1': ['T'],
  'System.Collections.Generic.Stack`1': ['T'],
  'System.Linq.IGrouping`2': ['out TKey', 'out TElement'],
  'System.Linq.ILookup`2': ['TKey', 'TElement'],
  'System.Linq.IOrderedEnumerable`1': ['out TElement'],
  'System.IComparable`1': ['in T'],
  'System.IEquatable`1': ['T'],
  'System.Collections.Generic.IComparer`1': ['in T'],
  'System.Collections.Generic.IEqualityComparer`1': ['in T'],
  'Newtonsoft.Json.Linq.JEnumerable`1': ['T'],
  'System.Predicate`1': ['in T'],
  'System.Comparison`1': ['in T'],
};

/** The one constructed type of a non-generic definition. */
export const typeNamed = (fullName: string): NamedTypeSymbol => definitionOf(fullName).construct();

/** The types that binder and runtime name directly. */
export const types = {
  object: typeNamed('System.Object'),
  void: typeNamed('System.Void'),
  bool: typeNamed('System.Boolean'),
  char: typeNamed('System.Char'),
  sbyte: typeNamed('System.SByte'),
  byte: typeNamed('System.Byte'),
  short: typeNamed('System.Int16'),
  ushort: typeNamed('System.UInt16'),
  int: typeNamed('System.Int32'),
  uint: typeNamed('System.UInt32'),
  long: typeNamed('System.Int64'),
  ulong: typeNamed('System.UInt64'),
  decimal: typeNamed('System.Decimal'),
  float: typeNamed('System.Single'),
  double: typeNamed('System.Double'),
  string: typeNamed('System.String'),
  valueType: typeNamed('System.ValueType'),
  enum: typeNamed('System.Enum'),
  array: typeNamed('System.Array'),
  delegate: typeNamed('System.Delegate'),
  multicastDelegate: typeNamed('System.MulticastDelegate'),
  exception: typeNamed('System.Exception'),
  type: typeNamed('System.Type'),
  dateTime: typeNamed('System.DateTime'),
  dateTimeOffset: typeNamed('System.DateTimeOffset'),
  timeSpan: typeNamed('System.TimeSpan'),
  guid: typeNamed('System.Guid'),
  uri: typeNamed('System.Uri'),
  iEnumerable: typeNamed('System.Collections.IEnumerable'),
  iEnumerator: typeNamed('System.Collections.IEnumerator'),
  iDisposable: typeNamed('System.IDisposable'),
  jToken: typeNamed('Newtonsoft.Json.Linq.JToken'),
  jObject: typeNamed('Newtonsoft.Json.Linq.JObject'),
  jArray: typeNamed('Newtonsoft.Json.Linq.JArray'),
  jValue: typeNamed('Newtonsoft.Json.Linq.JValue'),
  jProperty: typeNamed('Newtonsoft.Json.Linq.JProperty'),
  formattableString: typeNamed('System.FormattableString'),
  iFormattable: typeNamed('System.IFormattable'),
} as const;

types.void.definition.shape = {
  kind: 'struct',
  isStatic: false,
  isAbstract: false,
  isSealed: true,
  baseType: null,
  interfaces: [],
};

const generic1 = (name: string) => {
  const definition = definitionOf(name, 1);
  return Object.assign((argument: TypeSymbol): NamedTypeSymbol => definition.construct(argument), { definition });
};
const generic2 = (name: string) => {
  const definition = definitionOf(name, 2);
  return Object.assign((first: TypeSymbol, second: TypeSymbol): NamedTypeSymbol => definition.construct(first, second), {
    definition,
  });
};

/** Constructors of the generic types that binder and runtime name directly; `.definition` is the open type. */
export const generics = {
  nullable: generic1('System.Nullable'),
  iEnumerable: generic1('System.Collections.Generic.IEnumerable'),
  iEnumerator: generic1('System.Collections.Generic.IEnumerator'),
  iCollection: generic1('System.Collections.Generic.ICollection'),
  iList: generic1('System.Collections.Generic.IList'),
  iReadOnlyCollection: generic1('System.Collections.Generic.IReadOnlyCollection'),
  iReadOnlyList: generic1('System.Collections.Generic.IReadOnlyList'),
  iDictionary: generic2('System.Collections.Generic.IDictionary'),
  iReadOnlyDictionary: generic2('System.Collections.Generic.IReadOnlyDictionary'),
  keyValuePair: generic2('System.Collections.Generic.KeyValuePair'),
  dictionary: generic2('System.Collections.Generic.Dictionary'),
  list: generic1('System.Collections.Generic.List'),
  hashSet: generic1('System.Collections.Generic.HashSet'),
  iGrouping: generic2('System.Linq.IGrouping'),
  iOrderedEnumerable: generic1('System.Linq.IOrderedEnumerable'),
} as const;

/** `T[]`. */
export const szArray = (element: TypeSymbol): ArrayTypeSymbol => arrayOf(element);

const tupleMarker = 'System.ValueTuple';

/** `(T1, T2, …)`: `System.ValueTuple` of up to seven, the rest nested in an eighth argument as C# does. */
export function tupleOf(elements: readonly TypeSymbol[], names?: readonly (string | undefined)[]): NamedTypeSymbol {
  let start = elements.length - (elements.length % 7);
  // Without a rest of none.
  if (start === elements.length && start > 0) start -= 7;
  let type = definitionOf(tupleMarker, elements.length - start).construct(...elements.slice(start));
  while (start > 0) {
    start -= 7;
    type = definitionOf(tupleMarker, 8).construct(...elements.slice(start, start + 7), type);
  }
  return type.withTupleNames(names);
}

/** Element types of a tuple type, those of the nested rest included; `undefined` when it is none. */
export function tupleElements(type: TypeSymbol): readonly TypeSymbol[] | undefined {
  if (type.kind !== 'named' || type.definition.name !== 'ValueTuple' || type.definition.namespace !== 'System') return undefined;
  if (type.typeArguments.length < 8) return type.typeArguments;
  return [...type.typeArguments.slice(0, 7), ...(tupleElements(type.typeArguments[7]!) ?? [])];
}

const anonymousTypes = new Map<string, TypeDefinition>();

/** The anonymous type with these properties (C# spec 11.7.16.7: same names and types in the same order, same type). */
export function anonymousOf(names: readonly string[], elements: readonly TypeSymbol[]): NamedTypeSymbol {
  const key = `${names.length} ${names.join()}`;
  let definition = anonymousTypes.get(key);
  if (definition === undefined) {
    const parameters = names.map((name, i) => new TypeParameterSymbol(`<${name}>`, i));
    definition = new TypeDefinition('', '<anonymous>', parameters, undefined, undefined, names);
    definition.shape = {
      kind: 'class',
      isStatic: false,
      isAbstract: false,
      isSealed: true,
      baseType: types.object,
      interfaces: [],
    };
    anonymousTypes.set(key, definition);
  }
  return definition.construct(...elements);
}
