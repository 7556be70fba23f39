/** What the binder reports of names, types, members and type arguments, and what API Management and this engine leave out. */
import type { Catalog } from '../diagnostic-bag.js';

export const nameCodes = {
  CS0026: {
    message: "'this' has no meaning here; an expression belongs to no object",
    explanation:
      'An expression runs as a static method, so there is no `this`. What a policy knows of the request is in `context`.',
    example: '@(this.Request.Method)',
    fixed: '@(context.Request.Method)',
  },
  CS0103: {
    message: "Nothing is called '{0}' here",
    explanation:
      'No variable, parameter, type or namespace of this name is in scope. Look for a misspelling, upper and lower case, or a missing `context.` before the name. Variables of the policy are read with `context.Variables["name"]`.',
    example: '@(Request.Method)',
    fixed: '@(context.Request.Method)',
  },
  CS0104: {
    message: "'{0}' can mean '{1}' or '{2}'; write the full name",
    explanation: 'Two namespaces that every expression imports have a type of this name. Put the namespace before it.',
    example: '@(Formatting.None)',
    fixed: '@(Newtonsoft.Json.Formatting.None)',
  },
  CS0117: {
    message: "The type '{0}' has no static member '{1}'",
    explanation:
      'Behind the name of a type stand its static members, constants and enum values, and there is none of this name. Instance members need a value before the dot instead.',
    example: '@(Math.Maximum(1, 2))',
    fixed: '@(Math.Max(1, 2))',
  },
  CS0118: {
    message: "'{0}' is a {1}, and a {2} is needed here",
    explanation:
      'The name was found, but it is something else than what this place takes: a variable where a type must stand, or a type where a value must.',
    example: '@(new context())',
    fixed: '@(context)',
  },
  CS0119: {
    message: "'{0}' is a {1} and has no value of its own",
    explanation:
      'A type, a namespace or a method is named where a value is needed. A method needs parentheses behind it; a type needs a member or `new`.',
    example: '@(Math + 1)',
    fixed: '@(Math.PI + 1)',
  },
  CS0120: {
    message: "'{0}' belongs to a value; write a value before it, not the type",
    explanation: 'The member is not static: it says something about one value, and only a type stands before the dot.',
    example: '@(DateTime.Year)',
    fixed: '@(DateTime.UtcNow.Year)',
  },
  CS0122: {
    message: "'{0}' exists and is not public",
    explanation: 'The class keeps it for itself. Names are case-sensitive: `key` is private where `Key` is meant.',
    example: '@(context.Request.Headers.First().key)',
    fixed: '@(context.Request.Headers.First().Key)',
  },
  CS0176: {
    message: "'{0}' is static; write its type before it, not a value",
    explanation: 'Static members belong to the type. They are not reached through a value of it.',
    example: '@("a".Format("{0}", 1))',
    fixed: '@(string.Format("{0}", 1))',
  },
  CS0229: {
    message: "'{0}' and '{1}' fit this name equally well",
    explanation: 'Two members of the same name are reached in the same way, so the name says neither.',
    example: '@{ int F(int a, int a) => a; return F(1, 2); }',
    fixed: '@{ int F(int a, int b) => a; return F(1, 2); }',
  },
  CS0234: {
    message: "The namespace '{1}' has no '{0}'",
    explanation: 'The namespace exists and nothing of this name is in it. Look for a misspelling, or another namespace.',
    example: '@(new System.Text.StringBuidler())',
    fixed: '@(new System.Text.StringBuilder())',
  },
  CS0246: {
    message: "No type or namespace is called '{0}'",
    explanation:
      'No type of this name is known, neither in the namespaces that every expression imports nor under the full name. Look for a misspelling and for upper and lower case.',
    example: '@(new StringBuidler())',
    fixed: '@(new StringBuilder())',
  },
  CS0304: {
    message: "'new' cannot make a '{0}': the type parameter promises no constructor",
    explanation: 'A type parameter may stand for a type without a constructor. With `where T : new()` it promises one.',
    example: '@{ T F<T>() { return new T(); } return F<int>(); }',
    fixed: '@{ T F<T>() where T : new() { return new T(); } return F<int>(); }',
  },
  CS0305: {
    message: "The {1} '{0}' needs {2} type arguments",
    explanation: 'A generic type or method is used without the types in angle brackets, or with another number of them.',
    example: '@(new List())',
    fixed: '@(new List<string>())',
  },
  CS0307: {
    message: "The {1} '{0}' takes no type arguments",
    explanation:
      'Angle brackets belong behind generic types and methods. A property has none; the method that follows it may have.',
    example: '@(context.Request.Body<string>)',
    fixed: '@(context.Request.Body.As<string>())',
  },
  CS0308: {
    message: "The {1} '{0}' is not generic and takes no type arguments",
    explanation: 'There are types in angle brackets behind something that has no type parameters. Leave them out.',
    example: '@("a".ToUpper<string>())',
    fixed: '@("a".ToUpper())',
  },
  CS0310: {
    message: "'{0}' cannot be the '{1}' of '{2}', which needs a constructor without parameters",
    explanation: '`where T : new()` lets the method create a `T`, so the type has to allow `new T()`.',
    example: '@{ T F<T>() where T : new() => new T(); return F<Uri>(); }',
    fixed: '@{ T F<T>() where T : new() => new T(); return F<List<int>>(); }',
  },
  CS0311: {
    message: "'{0}' cannot be the type parameter '{2}' of '{3}': it is no '{1}'",
    explanation: 'The generic method asks that this type argument derive from a type or implement an interface, and it does not.',
    example: '@{ string F<T>(T a) where T : JToken => a.ToString(); return F("x"); }',
    fixed: '@{ string F<T>(T a) where T : JToken => a.ToString(); return F(new JObject()); }',
  },
  CS0315: {
    message: "'{0}' cannot be the '{2}' of '{3}', which has to be a '{1}'",
    explanation: 'The type argument is a value type that is not what the `where` clause asks for.',
    example: '@{ T F<T>(T a) where T : Exception => a; return F(1); }',
    fixed: '@{ T F<T>(T a) => a; return F(1); }',
  },
  CS0400: {
    message: "There is no type or namespace '{0}' outside of all namespaces",
    explanation: 'After `global::` the full name has to follow, from its first namespace on.',
    example: '@(global::Maths.Max(1, 2))',
    fixed: '@(global::System.Math.Max(1, 2))',
  },
  CS0403: {
    message: "The type parameter '{0}' may be a value type, which cannot be null",
    explanation:
      'A type parameter can stand for `int` as well as for `string`. `default(T)` fits both; with `where T : class` null is allowed.',
    example: '@{ T F<T>() { return null; } return F<string>(); }',
    fixed: '@{ T F<T>() { return default(T); } return F<string>(); }',
  },
  CS0411: {
    message: "The type arguments of '{0}' do not follow from the arguments; write them in angle brackets",
    explanation:
      'The compiler finds the types of a generic method from the arguments of the call. Here they say nothing, or contradict each other.',
    example: '@(Enumerable.Empty())',
    fixed: '@(Enumerable.Empty<string>())',
  },
  CS0412: {
    message: "'{0}' is already the name of a type parameter",
    explanation: 'A parameter, a local variable and a type parameter of one function need different names.',
    example: '@{ int F<T>() { int T = 1; return T; } return F<string>(); }',
    fixed: '@{ int F<T>() { int t = 1; return t; } return F<string>(); }',
  },
  CS0413: {
    message: "'as' cannot convert to the type parameter '{0}', which may be a value type",
    explanation: '`as` gives null where the type does not fit, so the type parameter needs `where T : class`.',
    example: '@{ T F<T>(object a) => a as T; return F<string>("x"); }',
    fixed: '@{ T F<T>(object a) where T : class => a as T; return F<string>("x"); }',
  },
  CS0417: {
    message: "'new {0}' takes no arguments: a type parameter promises only a constructor without any",
    explanation: 'The constraint `new()` promises a constructor without parameters, and nothing more can be called.',
    example: '@{ T F<T>() where T : new() { return new T(1); } return F<int>(); }',
    fixed: '@{ T F<T>() where T : new() { return new T(); } return F<int>(); }',
  },
  CS0426: {
    message: "The type '{1}' contains no type '{0}'",
    explanation: 'A type was looked for inside of another type, and there is none of this name.',
    example: '@(new DateTime.Parts())',
    fixed: '@(new DateTime(2024, 1, 1))',
  },
  CS0432: {
    message: "No alias is called '{0}'",
    explanation: 'Before `::` stands an alias, and expressions have none but `global`. For named arguments write one colon.',
    example: '@(system::Math.PI)',
    fixed: '@(global::System.Math.PI)',
  },
  CS0452: {
    message: "'{0}' cannot be the type parameter '{1}' of '{2}', which takes classes only",
    explanation: 'The generic type or method asks for a reference type, and this is a value type.',
    example: '@{ T F<T>() where T : class => null; return F<int>(); }',
    fixed: '@{ T F<T>() where T : class => null; return F<string>(); }',
  },
  CS0453: {
    message: "'{0}' cannot be the type parameter '{1}' of '{2}', which takes value types that are not nullable",
    explanation:
      'The generic type or method asks for a value type such as `int`. `Nullable<T>` and `T?` are of this kind: a class is nullable without them.',
    example: '@{ Nullable<string> s = null; return 1; }',
    fixed: '@{ Nullable<int> s = null; return 1; }',
  },
  CS0692: {
    message: "The type parameter '{0}' is declared twice",
    explanation: 'The names in the angle brackets of a function must differ.',
    example: '@{ int F<T, T>() => 1; return F<int, int>(); }',
    fixed: '@{ int F<T, U>() => 1; return F<int, int>(); }',
  },
  CS0699: {
    message: "'{0}' has no type parameter '{1}'",
    explanation: 'A `where` clause names a type parameter that the function does not declare.',
    example: '@{ T F<T>() where U : class => default(T); return F<string>(); }',
    fixed: '@{ T F<T>() where T : class => default(T); return F<string>(); }',
  },
  CS0704: {
    message: "'{0}' is a type parameter and has no members to look up",
    explanation: 'A type parameter stands for any type, so nothing can follow it with a dot.',
    example: '@{ T F<T>() { T.Parse("1"); return default(T); } return F<int>(); }',
    fixed: '@{ T F<T>() { return default(T); } return F<int>(); }',
  },
  CS0712: {
    message: "'{0}' is a static class, of which there are no objects",
    explanation: 'The class holds only static members. They are used by its name, without `new`.',
    example: '@(new Math())',
    fixed: '@(Math.PI)',
  },
  CS0716: {
    message: "Nothing can be converted to the static class '{0}'",
    explanation: 'A static class holds static members only and has no values.',
    example: '@((Math)context)',
    fixed: '@(Math.PI)',
  },
  CS0718: {
    message: "The static class '{0}' cannot be a type argument",
    explanation: 'A static class has no values, so no list or function of them makes sense.',
    example: '@(new List<Math>())',
    fixed: '@(new List<double>())',
  },
  CS0719: {
    message: "An array cannot hold the static class '{0}'",
    explanation: 'A static class has no values that an array could hold.',
    example: '@(new Math[1])',
    fixed: '@(new double[1])',
  },
  CS0723: {
    message: "A variable cannot have the static class '{0}' as its type",
    explanation: 'A static class has no values that a variable could hold.',
    example: '@{ Math m = null; return 1; }',
    fixed: '@{ var m = Math.PI; return m; }',
  },
  CS1061: {
    message: "'{0}' has no member '{1}'",
    explanation:
      'The type of the value before the dot has no property, field or method of this name, and no extension method fits it either. Look for a misspelling and for upper and lower case. A value of type `object`, such as one from `context.Variables`, needs a cast first.',
    example: '@(context.Request.Methd)',
    fixed: '@(context.Request.Method)',
  },
  CS1511: {
    message: "'base' has no meaning here; an expression belongs to no object",
    explanation: 'An expression runs as a static method, so there is no `base` class to call.',
    example: '@(base.ToString())',
    fixed: '@(context.ToString())',
  },
  CS1955: {
    message: "'{0}' is no method and cannot be called",
    explanation: 'Parentheses follow a property, a field or a type. Leave them out, or write `new` before a type.',
    example: '@("abc".Length())',
    fixed: '@("abc".Length)',
  },
  CS7003: {
    message: 'The type arguments of the generic type are missing here',
    explanation:
      'Empty angle brackets name a generic type itself, which only `typeof` can use. Everywhere else the types must be written.',
    example: '@(new Dictionary<,>())',
    fixed: '@(new Dictionary<string, int>())',
  },
  CS8081: {
    message: "This expression has no name that 'nameof' could give",
    explanation: '`nameof` takes a name: of a variable, a type or a member.',
    example: '@(nameof(1 + 2))',
    fixed: '@(nameof(context.Request))',
  },
  CS8389: {
    message: "The type argument between '<' and '>' is missing",
    explanation:
      'Empty brackets stand only in `typeof`. Write the type, or leave the brackets out where the compiler can tell it.',
    example: '@(context.Variables.GetValueOrDefault<>("a"))',
    fixed: '@(context.Variables.GetValueOrDefault<string>("a"))',
  },
  CS8978: {
    message: "'{0}' cannot be made nullable",
    explanation:
      '`?.` gives null where the value before it is null, so what follows must be of a type that can be null. A type parameter without constraints may not be.',
    example: '@{ T F<T>(List<T> l) { var x = l?[0]; return x; } return F(new List<int> { 1 }); }',
    fixed: '@{ T F<T>(List<T> l) { var x = l[0]; return x; } return F(new List<int> { 1 }); }',
  },
} as const satisfies Catalog;

/** What is right C# and does not run all the same. */
export const limitCodes = {
  APIM0001: {
    message: "API Management does not allow the type '{0}' in expressions",
    explanation: 'API Management allows only the .NET types that its policy expression reference lists.',
    example: '@(Console.In)',
  },
  APIM0002: {
    message: "API Management does not allow the member '{0}' of '{1}' in expressions",
    explanation: 'API Management allows this type but not this member of it.',
    example: '@(context.Timestamp.Kind)',
  },
  APIM0006: {
    message: "API Management does not allow 'dynamic' and 'async' in expressions",
    explanation: 'API Management refuses dynamic and async code in policy expressions.',
    example: '@{ dynamic x = 1; return x; }',
    fixed: '@{ object x = 1; return x; }',
  },
  APE0001: {
    message: "'{0}' is allowed by API Management, but this engine does not have it yet",
    explanation: 'The expression is right; the member has no implementation in this version.',
    example: '@(context.Request.Certificate.GetMLDsaPublicKey())',
    fixed: '@(context.Request.Certificate.GetRSAPublicKey())',
  },
} as const satisfies Catalog;
