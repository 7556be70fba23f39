/** What the binder reports of operators, conversions, constants and assignments. */
import type { Catalog } from '../diagnostic-bag.js';

export const valueCodes = {
  CS0019: {
    message: "The operator '{0}' does not work on '{1}' and '{2}'",
    explanation:
      'No operator of this kind takes these two types. Values of type `object`, such as those from `context.Variables`, have to be cast first, and texts parsed.',
    example: '@("5" * 2)',
    fixed: '@(int.Parse("5") * 2)',
  },
  CS0020: {
    message: 'The divisor is the constant zero',
    explanation: 'A whole number or a decimal is divided by a zero that is known when the expression is compiled.',
    example: '@(1 / 0)',
    fixed: '@(1 / 2)',
  },
  CS0021: {
    message: "'{0}' has no indexer, so it takes no [ ]",
    explanation: 'Brackets behind a value need an array or a type with an indexer. A value of type `object` needs a cast first.',
    example: '@(5[0])',
    fixed: '@("5"[0])',
  },
  CS0022: {
    message: 'The array takes {0} indices between its brackets',
    explanation: 'The number of indices must be that of the dimensions of the array: `a[i]` for `int[]`, `a[i, j]` for `int[,]`.',
    example: '@(new[] { 1 }[0, 0])',
    fixed: '@(new[] { 1 }[0])',
  },
  CS0023: {
    message: "The operator '{0}' does not work on '{1}'",
    explanation: 'No operator of this kind takes a value of this type. `!` takes a `bool`, `-` a number with a sign.',
    example: '@(!0)',
    fixed: '@(!false)',
  },
  CS0029: {
    message: "'{0}' does not convert to '{1}'",
    explanation:
      'A value of the one type is needed and one of the other is given, and C# has no conversion between them. Convert it with a method: `int.Parse(text)`, `value.ToString()`.',
    example: '@{ int n = "5"; return n; }',
    fixed: '@{ int n = int.Parse("5"); return n; }',
  },
  CS0030: {
    message: "A cast cannot turn '{0}' into '{1}'",
    explanation:
      'The types are too far apart for a cast. Texts are read with `int.Parse` and the like, values become text with `ToString()`.',
    example: '@((int)"5")',
    fixed: '@(int.Parse("5"))',
  },
  CS0031: {
    message: "The constant {0} does not fit into '{1}'",
    explanation:
      'The value is known when the expression is compiled and lies outside of the range of the type. Take a larger type.',
    example: '@{ byte b = 256; return b; }',
    fixed: '@{ int b = 256; return b; }',
  },
  CS0034: {
    message: "The operator '{0}' could work in more than one way on '{1}' and '{2}'",
    explanation: 'Several operators fit these types and none fits better. A cast of one side decides.',
    example: '@(1UL + -1)',
    fixed: '@(1UL + 1)',
  },
  CS0037: {
    message: "'{0}' cannot be null",
    explanation: 'A value type always has a value. With `?` behind the type it can be null as well.',
    example: '@{ int n = null; return n; }',
    fixed: '@{ int? n = null; return n; }',
  },
  CS0039: {
    message: "'as' can never turn '{0}' into '{1}'",
    explanation: 'The two types have nothing in common, so `as` would always give null.',
    example: '@("a" as List<int>)',
    fixed: '@((object)"a" as List<int>)',
  },
  CS0077: {
    message: "'as' needs a type that can be null, and '{0}' cannot",
    explanation: 'Where the type does not fit, `as` gives null. Take the nullable type, or a cast.',
    example: '@((object)5 as int)',
    fixed: '@((object)5 as int?)',
  },
  CS0131: {
    message: 'Only a variable, a property or an indexer can be assigned to',
    explanation: 'What stands left of `=` is a value, not a place for one. For a comparison write `==`.',
    example: '@{ 1 = 2; return 1; }',
    fixed: '@{ return 1 == 2; }',
  },
  CS0133: {
    message: "The value of the constant '{0}' is not known when the expression is compiled",
    explanation: 'A `const` needs a value made of literals and other constants. Without `const` any value is fine.',
    example: '@{ const string id = "a" + 1; return id; }',
    fixed: '@{ string id = "a" + 1; return id; }',
  },
  CS0134: {
    message: "The constant '{0}' of type '{1}' can only be null",
    explanation: 'Of the reference types only `string` has constants with a value.',
    example: '@{ const object a = "a"; return a; }',
    fixed: '@{ const string a = "a"; return a; }',
  },
  CS0172: {
    message: "'{0}' and '{1}' become each other, so the conditional has no type",
    explanation: 'Each side of the colon could be converted to the type of the other. A cast of one side decides.',
    example: '@{ var x = true ? (1, (byte)2) : ((byte)1, 2); return x; }',
    fixed: '@{ var x = true ? (1, 2) : (1, 2); return x; }',
  },
  CS0173: {
    message: "'{0}' and '{1}' have no type in common for the conditional",
    explanation:
      'The two sides of the colon must have the same type, or one must convert to the other. Cast one side, to `object` if need be.',
    example: '@{ var x = true ? 1 : "a"; return x; }',
    fixed: '@{ var x = true ? "1" : "a"; return x; }',
  },
  CS0193: {
    message: "'*' and '->' need a pointer, and expressions have none",
    explanation: '`->` is written as a dot in C#; a `*` needs a value on both sides.',
    example: '@(context->Request)',
    fixed: '@(context.Request)',
  },
  CS0198: {
    message: "'{0}' can only be read",
    explanation: 'The field is fixed by the type that declares it.',
    example: '@{ string.Empty = "x"; return 1; }',
    fixed: '@{ var empty = string.Empty; return empty; }',
  },
  CS0200: {
    message: "'{0}' can only be read",
    explanation:
      'The property or indexer has no `set`. What a policy may change of the request is changed by policies such as set-header and set-variable.',
    example: '@(context.Variables["a"] = 1)',
    fixed: '@(context.Variables["a"])',
  },
  CS0206: {
    message: "A property or an indexer cannot be passed with 'ref' or 'out'",
    explanation: '`ref` and `out` need a variable. Declare one, pass it, and use its value after the call.',
    example: '@(int.TryParse("1", out context.Response.StatusCode))',
    fixed: '@(int.TryParse("1", out int status))',
  },
  CS0211: {
    message: 'The address of this cannot be taken',
    explanation: 'A single `&` before a value asks for its address, which expressions cannot have. And is written `&&`.',
    example: '@(true & & false)',
    fixed: '@(true && false)',
  },
  CS0214: {
    message: 'Pointers are unsafe code, which expressions cannot have',
    explanation: '`&` before a variable and `*` behind a type make pointers. An operator needs a value on both sides.',
    example: '@{ int a = 1; return &a; }',
    fixed: '@{ int a = 1; return a; }',
  },
  CS0220: {
    message: 'The constant calculation overflows',
    explanation:
      'The result of constants is outside of the range of their type. A suffix makes the type larger (`L`, `m`), `unchecked(…)` lets it wrap around.',
    example: '@(int.MaxValue + 1)',
    fixed: '@(int.MaxValue + 1L)',
  },
  CS0221: {
    message: "The constant {0} does not fit into '{1}'; 'unchecked' would cut it",
    explanation:
      'The cast would lose digits of a value that is known when the expression is compiled. `unchecked((byte)300)` does it all the same.',
    example: '@((byte)300)',
    fixed: '@(unchecked((byte)300))',
  },
  CS0227: {
    message: 'Unsafe code cannot be compiled here',
    explanation: 'Expressions have no `unsafe` blocks and no pointers.',
    example: '@{ unsafe { return 1; } }',
    fixed: '@{ return 1; }',
  },
  CS0233: {
    message: "The size of '{0}' is not fixed",
    explanation: '`sizeof` knows the sizes of the simple types such as `int` only.',
    example: '@(sizeof(DateTime))',
    fixed: '@(sizeof(int))',
  },
  CS0266: {
    message: "'{0}' converts to '{1}' only with a cast",
    explanation:
      'The conversion can fail or lose something, so C# wants to see it written: `(int)value`. The values of `context.Variables` are of type `object` and always need one.',
    example: '@{ int n = 1.5; return n; }',
    fixed: '@{ int n = (int)1.5; return n; }',
  },
  CS0283: {
    message: "There are no constants of type '{0}'",
    explanation: 'A `const` can be a number, a `bool`, a `char`, a `string` or an enum value.',
    example: '@{ const DateTime a = DateTime.MinValue; return a; }',
    fixed: '@{ DateTime a = DateTime.MinValue; return a; }',
  },
  CS0445: {
    message: "The result of a cast from 'object' cannot be changed",
    explanation: 'The cast gives a copy of the value, and a change of the copy would be lost. Put it into a variable first.',
    example: '@((int)context.Variables["n"] = 1)',
    fixed: '@{ var n = (int)context.Variables["n"]; n = 1; return n; }',
  },
  CS0457: {
    message: "'{2}' becomes '{3}' by '{0}' as well as by '{1}'",
    explanation: 'Two conversions that the types declare fit equally well. A cast to a type in between decides.',
    example: '@((byte)XElement.Parse("<a>1</a>"))',
    fixed: '@((byte)(int)XElement.Parse("<a>1</a>"))',
  },
  CS0463: {
    message: 'The constant calculation has no decimal result',
    explanation: 'The result of constants is outside of the range of `decimal`, about 7.9e28.',
    example: '@(decimal.MaxValue + 1m)',
    fixed: '@(decimal.MaxValue - 1m)',
  },
  CS0664: {
    message: "The literal is a {0}; as '{1}' it needs the suffix {2}",
    explanation:
      'A number with a point is a `double`, which does not become a `decimal` or `float` by itself. A letter behind it says the type.',
    example: '@{ decimal price = 1.5; return price; }',
    fixed: '@{ decimal price = 1.5m; return price; }',
  },
  CS0837: {
    message: "A lambda or a method cannot stand before 'is' or 'as'",
    explanation: 'Lambdas and method names get a type only from the place where they are used. A cast gives them one.',
    example: '@((n => n) is Func<int, int>)',
    fixed: '@((Func<int, int>)(n => n) is Func<int, int>)',
  },
  CS1059: {
    message: "'++' and '--' need a variable, a property or an indexer",
    explanation: 'The operator changes the place where the value is stored, and this value is stored nowhere.',
    example: '@(1++)',
    fixed: '@{ var n = 1; n++; return n; }',
  },
  CS1510: {
    message: "'ref' and 'out' need a variable that can be assigned to",
    explanation: 'A call with `ref` or `out` writes to its argument, so the argument must be a variable.',
    example: '@(int.TryParse("1", out 5))',
    fixed: '@(int.TryParse("1", out var n))',
  },
  CS1575: {
    message: 'stackalloc needs brackets behind its type',
    explanation: '`stackalloc` makes memory for pointers, which expressions cannot use. Make an array.',
    example: '@(stackalloc int)',
    fixed: '@(new int[1])',
  },
  CS1612: {
    message: "'{0}' is a copy, and a change of it would be lost",
    explanation: 'A property or method gives a copy of a value type. Put it into a variable, change that, and store it again.',
    example: '@{ var l = new List<(int a, int b)> { (1, 2) }; l[0].a = 3; return l; }',
    fixed: '@{ var l = new List<(int a, int b)> { (1, 2) }; l[0] = (3, 2); return l; }',
  },
  CS1654: {
    message: "'{0}' is a {1}, so its members cannot be changed",
    explanation:
      'The variable is fixed by the statement that declares it, and so are the parts of its value. A copy in a variable of your own can be changed.',
    example: '@{ foreach (var p in new[] { (a: 1, b: 2) }) { p.a = 3; } return 1; }',
    fixed: '@{ foreach (var p in new[] { (a: 1, b: 2) }) { var q = p; q.a = 3; } return 1; }',
  },
  CS1656: {
    message: "'{0}' is a {1} and cannot be assigned to",
    explanation:
      'The variable of a `foreach` or `using` is set by its statement alone, and a method has no value to set. Use a variable of your own.',
    example: '@{ foreach (var n in new[] { 1 }) { n = 2; } return 1; }',
    fixed: '@{ foreach (var n in new[] { 1 }) { var m = n; m = 2; } return 1; }',
  },
  CS1657: {
    message: "'{0}' is a {1} and cannot be passed with 'ref' or 'out'",
    explanation: 'The call could change the variable, which is set by its statement alone. Pass a variable of your own.',
    example: '@{ foreach (var n in new[] { 1 }) { int.TryParse("1", out n); } return 1; }',
    fixed: '@{ foreach (var n in new[] { 1 }) { int.TryParse("1", out var m); } return 1; }',
  },
  CS1914: {
    message: "'{0}' is static and belongs to no object, so an initialiser cannot set it",
    explanation: 'An initialiser sets properties of the new object.',
    example: '@(new Guid { Empty = Guid.Empty })',
    fixed: '@(new Guid())',
  },
  CS1918: {
    message: "The members of '{0}' cannot be set here, because '{1}' is copied where it is read",
    explanation: 'Setting a part of a value type would change a copy. Assign the whole value.',
    example: '@(new StringBuilder { Capacity = { MaxValue = 1 } })',
    fixed: '@(new StringBuilder { Capacity = 16 })',
  },
  CS1920: {
    message: 'The braces of an element cannot be empty',
    explanation: 'Braces within an initialiser hold the arguments of one call of `Add`.',
    example: '@(new List<int> { { } })',
    fixed: '@(new List<int> { { 1 } })',
  },
  CS1947: {
    message: "The range variable '{0}' can only be read",
    explanation: 'The variables of a query are set by the query. Select the changed value instead.',
    example: '@((from n in new[] { 1 } select n = 5).ToList())',
    fixed: '@((from n in new[] { 1 } select 5).ToList())',
  },
  CS8115: {
    message: "'throw' cannot stand here; it can follow '??', ':', and '=>'",
    explanation:
      'As an expression, `throw` stands behind `??`, in a conditional, or as the body of a lambda. Anywhere else it is a statement of its own.',
    example: '@{ var x = throw new Exception("a"); return x; }',
    fixed: '@{ var x = context.LastError ?? throw new Exception("a"); return x; }',
  },
  CS8209: {
    message: 'The call gives nothing that could be assigned',
    explanation: 'The method returns no value (`void`). Call it in a statement of its own.',
    example: '@{ _ = context.Trace("a"); return 1; }',
    fixed: '@{ context.Trace("a"); return 1; }',
  },
  CS8310: {
    message: "The operator '{0}' does not work on '{1}'",
    explanation: '`null`, `default` and lambdas have no type that the operator could work on. A cast gives them one.',
    example: '@(-null)',
    fixed: '@(-(int?)null)',
  },
  CS8315: {
    message: "'{0}' does not know what to make of '{1}' on both sides",
    explanation: '`default` takes its type from what it is compared with, so the other side needs a type.',
    example: '@(default == default)',
    fixed: '@(0 == default)',
  },
  CS8331: {
    message: "'{0}' can only be read",
    explanation: 'A parameter with `in` and what is reached by a read-only reference cannot be changed.',
    example: '@{ int F(in int a) { a = 2; return a; } return F(1); }',
    fixed: '@{ int F(int a) { a = 2; return a; } return F(1); }',
  },
  CS8346: {
    message: "A stackalloc of '{0}' cannot become '{1}'",
    explanation: '`stackalloc` makes memory for pointers, which expressions cannot use. Make an array.',
    example: '@{ int x = stackalloc int[3]; return x; }',
    fixed: '@{ var x = new int[3]; return x; }',
  },
  CS8628: {
    message: "'{0}?' cannot be created: a reference type has no nullable form",
    explanation: 'Only value types have a form with `?` in C# 7.3. Leave the question mark out.',
    example: "@(new string?('a', 1))",
    fixed: "@(new string('a', 1))",
  },
  CS8639: {
    message: 'typeof cannot be used on a nullable reference type',
    explanation: 'Only value types have a form with `?` in C# 7.3. Leave the question mark out.',
    example: '@(typeof(string?))',
    fixed: '@(typeof(string))',
  },
  CS8650: {
    message: "'is' cannot test for '{0}?': a reference type has no nullable form",
    explanation: 'Only value types have a form with `?` in C# 7.3. Leave the question mark out.',
    example: '@(context.Variables["text"] is string?)',
    fixed: '@(context.Variables["text"] is string)',
  },
  CS8651: {
    message: "'as' cannot convert to '{0}?': a reference type has no nullable form",
    explanation: 'Only value types have a form with `?` in C# 7.3. Leave the question mark out.',
    example: '@(context.Variables["text"] as string?)',
    fixed: '@(context.Variables["text"] as string)',
  },
  CS8716: {
    message: "Nothing says of which type 'default' is here",
    explanation: '`default` takes its type from the place where it stands. Write the type: `default(int)`.',
    example: '@{ var x = default; return x; }',
    fixed: '@{ var x = default(int); return x; }',
  },
  CS8754: {
    message: "Nothing says of which type 'new({0})' is here",
    explanation: 'Later C# leaves the type after `new` out where the place gives it. Write the type.',
    example: '@{ var x = new(); return x; }',
    fixed: '@{ var x = new List<int>(); return x; }',
  },
  CS8957: {
    message: "'{0}' and '{1}' have no type in common for the conditional; C# 7.3 does not take it from the context",
    explanation:
      'The two sides of the colon must have the same type, or one must convert to the other. Cast one side; for a number that can be missing, write `(int?)null`.',
    example: '@(true ? 1 : "a")',
    fixed: '@(true ? (object)1 : "a")',
  },
  CS9174: {
    message: "'{0}' cannot be made of a collection in brackets",
    explanation: '`[1, 2]` is of later C#. Write `new[] { 1, 2 }`.',
    example: '@{ int x = [1]; return x; }',
    fixed: '@{ int[] x = new[] { 1 }; return x; }',
  },
  CS9176: {
    message: 'Nothing says of which type the collection is here',
    explanation: '`[1, 2]` is of later C#. Write `new[] { 1, 2 }`.',
    example: '@{ var x = [1]; return x; }',
    fixed: '@{ var x = new[] { 1 }; return x; }',
  },
} as const satisfies Catalog;
