/** What the binder reports of calls, arguments, lambdas, queries, and the making of objects and arrays. */
import type { Catalog } from '../diagnostic-bag.js';

export const callCodes = {
  CS0121: {
    message: "The call fits '{0}' and '{1}' equally well",
    explanation: 'Several overloads take these arguments and none fits better. A cast of an argument decides.',
    example: '@(Math.Abs(1UL))',
    fixed: '@(Math.Abs((decimal)1UL))',
  },
  CS0123: {
    message: "No overload of '{0}' fits the delegate '{1}'",
    explanation:
      'The method is used as a value, and none of its overloads has the parameters of the delegate. A lambda can call it with others.',
    example: '@{ Func<int, int> f = int.Parse; return f(1); }',
    fixed: '@{ Func<string, int> f = int.Parse; return f("1"); }',
  },
  CS0144: {
    message: "'{0}' is abstract or an interface, and no object can be made of it",
    explanation: '`new` needs a class that can have objects. Take one that implements the interface: `List<T>` for `IList<T>`.',
    example: '@(new IList<int>())',
    fixed: '@(new List<int>())',
  },
  CS0149: {
    message: 'This cannot be called; the name of a method is needed before the parentheses',
    explanation:
      'Parentheses with arguments follow a method or a delegate, and the value before them is neither. A lambda needs a delegate type first.',
    example: '@((1)())',
    fixed: '@(1)',
  },
  CS0190: {
    message: "'__arglist' stands only in methods that take any number of arguments the way C does",
    explanation: 'No expression can declare such a method. Use an array or a `params` parameter.',
    example: '@(__arglist)',
    fixed: '@(new object[0])',
  },
  CS0248: {
    message: 'The size of an array cannot be negative',
    explanation: 'The number in the brackets is how many elements the array has.',
    example: '@(new int[-1])',
    fixed: '@(new int[1])',
  },
  CS0407: {
    message: "'{0}' returns '{1}', which the delegate does not take",
    explanation: 'The parameters of the method fit the delegate and its return type does not. A lambda can convert the result.',
    example: '@{ Func<string, string> f = int.Parse; return f("1"); }',
    fixed: '@{ Func<string, int> f = int.Parse; return f("1"); }',
  },
  CS0428: {
    message: "'{0}' is a method, and '{1}' is no delegate; are the parentheses missing?",
    explanation: 'The name of a method without parentheses is no value of this type. Call the method.',
    example: '@{ int n = "abc".Count; return n; }',
    fixed: '@{ int n = "abc".Count(); return n; }',
  },
  CS0622: {
    message: "Only arrays can be set by braces alone; write 'new' and the type",
    explanation: 'Braces without `new` are a short form for arrays. Other types need `new List<int> { … }`.',
    example: '@{ List<int> a = { 1, 2 }; return a; }',
    fixed: '@{ var a = new List<int> { 1, 2 }; return a; }',
  },
  CS0623: {
    message: "Braces alone cannot stand here; write 'new' and the type before them",
    explanation:
      'Braces without `new` are allowed where a variable of an array type gets its value, and for the rows of arrays of several dimensions. The elements of other arrays need `new[] { … }`.',
    example: '@{ int[][] a = { { 1 } }; return a; }',
    fixed: '@{ int[][] a = { new[] { 1 } }; return a; }',
  },
  CS0746: {
    message: "This member of the anonymous type needs a name: 'name = value'",
    explanation: 'Only a variable or a member access names its member by itself: `new { context.Request }`.',
    example: '@(new { 1 + 2 })',
    fixed: '@(new { Sum = 1 + 2 })',
  },
  CS0747: {
    message: 'The braces mix properties and elements',
    explanation: 'Behind `new` stand either `Name = value` for properties, or elements to add, not both.',
    example: '@(new List<int> { 1, Capacity = 5 })',
    fixed: '@(new List<int> { 1, 5 })',
  },
  CS0826: {
    message: 'The elements of the array have no type in common',
    explanation: '`new[]` takes its type from the elements, and none of their types fits all. Write the type: `new object[]`.',
    example: '@(new[] { 1, "a" })',
    fixed: '@(new object[] { 1, "a" })',
  },
  CS0828: {
    message: 'The member of an anonymous type cannot be {0}',
    explanation:
      'The member takes its type from its value. `null`, lambdas and calls without a result have none; a cast gives them one.',
    example: '@(new { A = null })',
    fixed: '@(new { A = (string)null })',
  },
  CS0833: {
    message: 'The anonymous type has two members of this name',
    explanation: 'Each member needs a name of its own.',
    example: '@(new { A = 1, A = 2 })',
    fixed: '@(new { A = 1, B = 2 })',
  },
  CS0846: {
    message: 'Braces for the inner dimension are missing here',
    explanation: 'An array of several dimensions is written in rows: `new int[,] { { 1, 2 }, { 3, 4 } }`.',
    example: '@(new int[,] { 1 })',
    fixed: '@(new int[,] { { 1 } })',
  },
  CS0847: {
    message: 'The array needs {0} elements here',
    explanation: 'The number of elements in the braces must be the size in the brackets, and all rows must be equally long.',
    example: '@(new int[1] { 1, 2 })',
    fixed: '@(new int[2] { 1, 2 })',
  },
  CS1100: {
    message: "'this' can stand before the first parameter of '{0}' only",
    explanation:
      'The modifier makes an extension method of its first parameter, and expressions cannot declare extension methods at all.',
    example: '@{ int F(string s, this int n) => n; return F("a", 1); }',
    fixed: '@{ int F(string s, int n) => n; return F("a", 1); }',
  },
  CS1106: {
    message: 'An extension method cannot be declared in an expression',
    explanation:
      'A parameter with `this` makes an extension method, which only a static class can hold. Leave `this` out and pass the value as an argument.',
    example: '@{ int F(this string s) => s.Length; return F("a"); }',
    fixed: '@{ int F(string s) => s.Length; return F("a"); }',
  },
  CS1501: {
    message: "No overload of '{0}' takes {1} arguments",
    explanation: 'The method exists, but not with this number of arguments.',
    example: '@("abc".Substring())',
    fixed: '@("abc".Substring(1))',
  },
  CS1503: {
    message: "Argument {0} is '{1}', and the parameter takes '{2}'",
    explanation:
      'No overload of the method takes an argument of this type at this place. Convert the argument, or look at the order of the arguments.',
    example: '@(int.Parse(42))',
    fixed: '@(int.Parse("42"))',
  },
  CS1586: {
    message: 'The new array needs a size or elements',
    explanation: 'Write `new int[3]` for three elements, or `new int[] { 1, 2, 3 }`.',
    example: '@(new int[])',
    fixed: '@(new int[3])',
  },
  CS1593: {
    message: "The delegate '{0}' does not take {1} arguments",
    explanation: 'The number of parameters of a lambda, or of arguments of a call, is not that of the delegate.',
    example: '@(new[] { 1 }.Where(() => true).ToList())',
    fixed: '@(new[] { 1 }.Where(n => true).ToList())',
  },
  CS1615: {
    message: "Argument {0} is not passed with '{1}'",
    explanation: 'The parameter takes a plain value. Leave the word out.',
    example: '@{ int x = 1; return Math.Abs(ref x); }',
    fixed: '@{ int x = 1; return Math.Abs(x); }',
  },
  CS1620: {
    message: "Argument {0} must be passed with '{1}'",
    explanation: 'The method writes to this parameter, so the call must say so, and the argument must be a variable.',
    example: '@{ int n; return int.TryParse("1", n); }',
    fixed: '@{ int n; return int.TryParse("1", out n); }',
  },
  CS1643: {
    message: "Not every path of the {0} returns a value; '{1}' needs one",
    explanation: 'The body of the lambda can reach its end without a `return`. Add one there.',
    example: '@{ Func<int> f = () => { }; return f(); }',
    fixed: '@{ Func<int> f = () => { return 1; }; return f(); }',
  },
  CS1660: {
    message: "The {0} needs a delegate type, and '{1}' is none",
    explanation:
      'A lambda needs a place that takes a delegate such as `Func<int, int>`. In an expression without such a place, cast the lambda or call it.',
    example: '@{ int n = x => x + 1; return n; }',
    fixed: '@{ Func<int, int> f = x => x + 1; return f(1); }',
  },
  CS1661: {
    message: "The parameters of the {0} are not those of '{1}'",
    explanation:
      'The types written before the parameters differ from what the delegate passes. Leave them out, or write the right ones.',
    example: '@{ Func<int, int> f = (string s) => 1; return f(1); }',
    fixed: '@{ Func<int, int> f = (int s) => 1; return f(1); }',
  },
  CS1662: {
    message: 'What the {0} returns does not convert to the return type of the delegate',
    explanation:
      'One of the values that the lambda returns has another type than the delegate promises. The first diagnostic says which.',
    example: '@{ Func<int, string> f = n => n.ToString; return f(1); }',
    fixed: '@{ Func<int, string> f = n => n.ToString(); return f(1); }',
  },
  CS1677: {
    message: "Parameter {0} must be without '{1}'",
    explanation: 'The delegate passes this parameter as a plain value.',
    example: '@{ Func<int, int> f = (ref int n) => n; return f(1); }',
    fixed: '@{ Func<int, int> f = (int n) => n; return f(1); }',
  },
  CS1678: {
    message: "Parameter {0} is declared as '{1}', and the delegate passes '{2}'",
    explanation:
      'The type written before the parameter of a lambda must be that of the delegate. Leave it out, or write the right one.',
    example: '@{ Func<int, int> f = (long n) => 1; return f(1); }',
    fixed: '@{ Func<int, int> f = (int n) => 1; return f(1); }',
  },
  CS1729: {
    message: "'{0}' has no constructor with {1} arguments",
    explanation: '`new` calls a constructor, and the type has none that takes this number of arguments.',
    example: '@(new XElement())',
    fixed: '@(new XElement("a"))',
  },
  CS1739: {
    message: "'{0}' has no parameter '{1}'",
    explanation: 'The name before the colon must be that of a parameter of the method.',
    example: '@("abc".Substring(start: 1))',
    fixed: '@("abc".Substring(startIndex: 1))',
  },
  CS1740: {
    message: "The argument '{0}' is given twice",
    explanation: 'Each parameter takes one argument.',
    example: '@("abc".Substring(startIndex: 1, startIndex: 2))',
    fixed: '@("abc".Substring(startIndex: 1, length: 2))',
  },
  CS1742: {
    message: 'An index of an array has no name',
    explanation: 'The brackets of an array take values only; there are no parameters to name.',
    example: '@(new[] { 1 }[index: 0])',
    fixed: '@(new[] { 1 }[0])',
  },
  CS1744: {
    message: "The argument '{0}' is given by name and by position",
    explanation: 'Arguments without a name fill the parameters from the left, and this one is already filled.',
    example: '@("abc".Substring(1, startIndex: 2))',
    fixed: '@("abc".Substring(1, length: 2))',
  },
  CS1746: {
    message: "The delegate '{0}' has no parameter '{1}'",
    explanation:
      'The parameters of a delegate have the names of its type, not those of the lambda. `Func` and `Action` call them `arg`, `arg1`, `arg2` and so on.',
    example: '@{ Func<int, int> f = n => n; return f(n: 1); }',
    fixed: '@{ Func<int, int> f = n => n; return f(arg: 1); }',
  },
  CS1912: {
    message: "'{0}' is set twice",
    explanation: 'Each property can be named once in the braces.',
    example: '@(new StringBuilder { Length = 1, Length = 2 })',
    fixed: '@(new StringBuilder { Length = 2 })',
  },
  CS1913: {
    message: "'{0}' is no property or field and cannot be set in braces",
    explanation:
      'Behind `new` and a type, braces can set properties and fields. Methods are called after the object has been made.',
    example: '@(new StringBuilder { Append = "a" })',
    fixed: '@(new StringBuilder().Append("a"))',
  },
  CS1922: {
    message: "'{0}' is no collection, so braces cannot add elements to it",
    explanation: 'Elements in braces are added one by one, which needs a type that can be enumerated and has `Add`.',
    example: '@(new StringBuilder { "a" })',
    fixed: '@(new StringBuilder("a"))',
  },
  CS1929: {
    message: "'{0}' has no method '{1}'; the extension method '{2}' takes '{3}'",
    explanation: 'An extension method of this name exists for other types. Convert the value before the dot.',
    example: '@(new[] { "a" }.Sum())',
    fixed: '@(new[] { "a" }.Sum(s => s.Length))',
  },
  CS1930: {
    message: "The query already has a variable '{0}'",
    explanation: 'Each `from`, `let`, `join` and `into` of a query needs a name of its own.',
    example: '@(from n in new[] { 1 } let n = 2 select n)',
    fixed: '@(from n in new[] { 1 } let m = 2 select m)',
  },
  CS1931: {
    message: "'{0}' is already the name of a variable outside of the query",
    explanation: 'The variables of a query must not have names that are taken around it.',
    example: '@{ var n = 1; return from n in new[] { 1 } select n; }',
    fixed: '@{ var n = 1; return from m in new[] { 1 } select m; }',
  },
  CS1932: {
    message: "A range variable cannot be '{0}'",
    explanation: '`let` gives a name to a value with a type. A cast gives `null` one.',
    example: '@(from a in new[] { 1 } let b = null select b)',
    fixed: '@(from a in new[] { 1 } let b = (string)null select b)',
  },
  CS1934: {
    message: "'{0}' cannot be queried: it has no '{1}'. A type before the range variable may help",
    explanation:
      'The source is a sequence that does not say the type of its elements. With `from string s in source` each element is cast.',
    example: '@(from p in (JObject)context.Variables["json"] select p.Key)',
    fixed: '@(from KeyValuePair<string, JToken> p in (JObject)context.Variables["json"] select p.Key)',
  },
  CS1936: {
    message: "'{0}' cannot be queried: it has no '{1}'",
    explanation: 'A query needs a sequence: an array, a list, or another type with `Select`, `Where` and so on.',
    example: '@(from n in 5 where n > 0 select n)',
    fixed: '@(from n in new[] { 5 } where n > 0 select n)',
  },
  CS1937: {
    message: "'{0}' is not known left of 'equals'; swap the two sides",
    explanation: 'Left of `equals` stand the variables declared before the `join`, right of it the variable of the `join`.',
    example: '@(from a in new[] { 1 } join b in new[] { 1 } on b equals a select a)',
    fixed: '@(from a in new[] { 1 } join b in new[] { 1 } on a equals b select a)',
  },
  CS1938: {
    message: "'{0}' is not known right of 'equals'; swap the two sides",
    explanation: 'Left of `equals` stand the variables declared before the `join`, right of it the variable of the `join`.',
    example: '@(from a in new[] { 1 } join b in new[] { 1 } on a equals a select a)',
    fixed: '@(from a in new[] { 1 } join b in new[] { 1 } on a equals b select a)',
  },
  CS1941: {
    message: "The expressions of the '{0}' clause have no type in common; '{1}' cannot be called",
    explanation: 'Both sides of `equals`, and the keys of `orderby` and `group`, need types that go together.',
    example: '@(from a in new[] { 1 } join b in new[] { 2 } on a equals "b" select a)',
    fixed: '@(from a in new[] { 1 } join b in new[] { 2 } on a equals b select a)',
  },
  CS1942: {
    message: "The expression of the '{0}' clause has no type that '{1}' can take",
    explanation: 'The clause needs a value with a type: `null`, a method or a call that returns nothing has none.',
    example: '@(from a in new[] { 1 } select null)',
    fixed: '@(from a in new[] { 1 } select (string)null)',
  },
  CS1943: {
    message: "'{0}' is no sequence, so '{2}' cannot go through it for each element of '{1}'",
    explanation: 'A second `from` takes a sequence again: an array, a list or the like.',
    example: '@(from a in new[] { 1 } from b in a select b)',
    fixed: '@(from a in new[] { 1 } from b in new[] { a } select b)',
  },
  CS1950: {
    message: "The element does not fit '{0}'",
    explanation: 'The braces call this `Add` for each element, and the element has another type.',
    example: '@(new List<int> { "a" })',
    fixed: '@(new List<int> { 1 })',
  },
  CS7036: {
    message: "The argument for the parameter '{0}' of '{1}' is missing",
    explanation: 'Every parameter without a default value needs an argument.',
    example: '@(Math.Pow(2))',
    fixed: '@(Math.Pow(2, 3))',
  },
  CS8030: {
    message: 'The delegate returns nothing, so the lambda cannot return a value',
    explanation: 'An `Action` has no result. Leave the value out, or take a `Func`.',
    example: '@{ Action f = () => { return 1; }; f(); return 1; }',
    fixed: '@{ Func<int> f = () => { return 1; }; return f(); }',
  },
  CS8156: {
    message: 'Only a variable can be passed or returned by reference',
    explanation: '`in` and `ref` hand over a variable, not a value. Put the value into a variable first.',
    example: '@(Math.Abs(in 1))',
    fixed: '@(Math.Abs(1))',
  },
  CS8196: {
    message: "'{0}' gets its type from the call and cannot be used among the arguments of it",
    explanation: 'A variable declared with `out var` is known after the call. Declare it with its type, before.',
    example: '@{ void F(out int a, int b) { a = b; } F(out var x, x); return x; }',
    fixed: '@{ void F(out int a, int b) { a = b; } F(out var x, 1); return x; }',
  },
  CS8323: {
    message: "The named argument '{0}' stands out of its place, so only named arguments can follow",
    explanation:
      'Arguments without a name are counted from the left, and a named one in another place would shift them. Name the rest as well.',
    example: '@(string.Compare(strB: "a", "b"))',
    fixed: '@(string.Compare(strB: "a", strA: "b"))',
  },
  CS8377: {
    message: "'{0}' cannot be the type argument '{1}' of '{2}': it must be a value type without references in it",
    explanation: 'The function asks for a value type made of value types only with `where T : unmanaged`.',
    example: '@{ T F<T>() where T : unmanaged => default(T); return F<string>(); }',
    fixed: '@{ T F<T>() where T : unmanaged => default(T); return F<int>(); }',
  },
} as const satisfies Catalog;
