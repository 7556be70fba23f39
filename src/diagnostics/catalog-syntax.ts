import type { Catalog } from './diagnostic-bag.js';

/** What lexer and parser report. The codes are the C# compiler's. */
export const syntaxCatalog = {
  CS0065: {
    message: "'{0}': event property must have both add and remove accessors",
    explanation: "A stray `}` has closed the expression's method, and `event` after it was read as the declaration of an event.",
  },
  CS0102: {
    message: "The type '{0}' already contains a definition for '{1}'",
    explanation:
      "A stray `}` has closed the expression's method: what follows is read as declarations of its class, and two have the same name.",
  },
  CS0106: {
    message: "The modifier '{0}' is not valid for this item",
    explanation:
      'Locals take no modifier but `const`, local functions only `async`, `unsafe`, and in later C# `static` and `extern`.',
    example: '@{ readonly int x = 1; return x; }',
  },
  CS0116: {
    message: 'A namespace cannot directly contain members such as fields, methods or statements',
    explanation:
      '`namespace` opens a namespace, wherever it stands. An expression cannot declare one; as a name write `@namespace`.',
  },
  CS0145: {
    message: 'A const field requires a value to be provided',
    explanation: 'A constant is given its value where it is declared: `const int limit = 10;`.',
    example: '@{ const int limit; return 1; }',
  },
  CS0150: {
    message: 'A constant value is expected',
    explanation: 'A `case` needs a value known at compile time, or a pattern.',
    example: '@{ switch (1) { case: return 1; } return 2; }',
  },
  CS0178: {
    message: "Invalid rank specifier: expected ',' or ']'",
    explanation: 'Only the first brackets of a new array give a size: `new int[2][]`. The inner arrays are made one by one.',
    example: '@(new int[2][3])',
  },
  CS0230: {
    message: 'Type and identifier are both required in a foreach statement',
    explanation: 'Write `foreach (var item in items)`: the loop declares its own variable.',
  },
  CS0270: {
    message: "Array size cannot be specified in a variable declaration (try initializing with a 'new' expression)",
    explanation: 'The size belongs to `new`: `int[] a = new int[3];`.',
    example: '@{ int[3] a = null; return a; }',
  },
  CS0443: {
    message: 'Syntax error; value expected',
    explanation: 'Brackets need an index: `items[0]`.',
    example: '@(new[] { 1 }[])',
  },
  CS0501: {
    message: "'{0}' must declare a body because it is not marked abstract, extern, or partial",
    explanation: "A stray `}` has closed the expression's method, and a call after it was read as the declaration of a method.",
  },
  CS0574: {
    message: 'Name of destructor must match name of type',
    explanation: "A stray `}` has closed the expression's method, and `~` after it was read as the declaration of a destructor.",
  },
  CS0594: {
    message: "Floating-point constant is outside the range of type '{0}'",
    explanation:
      'The number is too large for its type. A `double` goes to about 1.8e308, a `float` to 3.4e38, a `decimal` to 7.9e28.',
    example: '@(1e999)',
  },
  CS0595: {
    message: 'Invalid real literal',
    explanation: 'Digits must follow the `e` of a number: `1e3`.',
    example: '@(1e)',
  },
  CS0650: {
    message: "Bad array declarator: the brackets belong to the type, before the variable's name",
    explanation: 'C# writes `int[] a`, not `int a[]`.',
    example: '@{ int a[] = null; return a; }',
  },
  CS0708: {
    message: "'{0}': cannot declare instance members in a static class",
    explanation:
      "A stray `}` has closed the expression's method too early: what follows is read as declarations of its class. Look for the brace that is one too many.",
  },
  CS0710: {
    message: 'Static classes cannot have instance constructors',
    explanation:
      "A stray `}` has closed the expression's method, and a name with parentheses and a block after it was read as a constructor.",
  },
  CS0711: {
    message: 'Static classes cannot contain destructors',
    explanation: "A stray `}` has closed the expression's method, and `~` after it was read as the declaration of a destructor.",
  },
  CS0720: {
    message: "'{0}': cannot declare indexers in a static class",
    explanation:
      "A stray `}` has closed the expression's method, and `this[…]` after it was read as the declaration of an indexer.",
  },
  CS0742: {
    message: 'A query body must end with a select clause or a group clause',
    explanation: 'A query that starts with `from` ends with `select …` or `group … by …`.',
    example: '@(from n in new[] { 1 } where n > 0)',
  },
  CS0743: {
    message: "Expected contextual keyword 'on'",
    explanation: 'A join reads `join x in xs on a equals b`.',
    example: '@(from a in new[] { 1 } join b in new[] { 1 } a equals b select a)',
  },
  CS0744: {
    message: "Expected contextual keyword 'equals'",
    explanation: 'A join compares with the word `equals`, not with `==`: `join x in xs on a equals b`.',
    example: '@(from a in new[] { 1 } join b in new[] { 1 } on a equal b select a)',
  },
  CS0745: {
    message: "Expected contextual keyword 'by'",
    explanation: 'Grouping reads `group x by key`.',
    example: '@(from n in new[] { 1 } group n)',
  },
  CS0825: {
    message: "The contextual keyword 'var' may only appear within a local variable declaration",
    explanation:
      "A stray `}` has closed the expression's method too early: what follows is read as declarations of its class, where `var` is not allowed.",
  },
  CS0839: {
    message: 'Argument missing',
    explanation: 'Two commas follow each other, or a comma stands before the first argument.',
    example: '@(Math.Max(, 2))',
  },
  CS1001: {
    message: 'Identifier expected',
    explanation: 'A name is missing here. A keyword can be used as a name only with `@` before it: `@class`.',
    example: '@(context.)',
  },
  CS1002: {
    message: '; expected',
    explanation:
      'A statement ends with a semicolon. In `@(…)` this usually follows from a closing parenthesis that is one too many.',
    example: '@{ var a = 1 return a; }',
  },
  CS1003: {
    message: "Syntax error, '{0}' expected",
    explanation: 'Something else must stand here before the text can go on.',
    example: '@(true ? 1)',
  },
  CS1009: {
    message: 'Unrecognized escape sequence',
    explanation:
      'After a backslash in a string only certain letters are allowed. Write `\\\\` for a backslash, or a verbatim string: `@"\\d+"`.',
    example: '@("\\d")',
  },
  CS1010: {
    message: 'Newline in constant',
    explanation: 'The closing quote is missing on this line. A string over several lines is written `@"…"`.',
    example: '@("abc)',
  },
  CS1011: {
    message: 'Empty character literal',
    explanation: 'A character literal holds exactly one character. An empty string is `""`.',
    example: "@('')",
  },
  CS1012: {
    message: 'Too many characters in character literal',
    explanation: 'Single quotes hold one character; text goes in double quotes.',
    example: "@('abc')",
  },
  CS1013: {
    message: 'Invalid number',
    explanation: 'A number cannot end with `_`, and digits must follow `0x` and `0b`.',
    example: '@(1_)',
  },
  CS1014: {
    message: 'A get or set accessor expected',
    explanation: "A stray `}` has closed the expression's method, and a name with braces after it was read as a property.",
  },
  CS1018: {
    message: "Keyword 'this' or 'base' expected",
    explanation: "A stray `}` has closed the expression's method, and what follows was read as a constructor.",
  },
  CS1019: {
    message: 'Overloadable unary operator expected',
    explanation: '`operator` is a keyword; as a name write `@operator`.',
  },
  CS1020: {
    message: 'Overloadable binary operator expected',
    explanation: '`operator` is a keyword; as a name write `@operator`.',
  },
  CS1021: {
    message: 'Integral constant is too large',
    explanation: 'A whole number goes up to 18446744073709551615. With `m` behind it, it is a decimal, with `.0` a double.',
    example: '@(99999999999999999999)',
  },
  CS1022: {
    message: 'Type or namespace definition, or end-of-file expected',
    explanation: 'There is a closing brace too many somewhere before this place.',
  },
  CS1024: {
    message: 'Preprocessor directive expected',
    explanation: 'A line that starts with `#` must be a directive such as `#if`.',
    example: '@{\n#foo\nreturn 1; }',
  },
  CS1025: {
    message: 'Single-line comment or end-of-line expected',
    explanation: 'Nothing but a `//` comment may follow on the line of a directive.',
    example: '@{\n#if true x\n#endif\nreturn 1; }',
  },
  CS1026: {
    message: ') expected',
    explanation: 'A closing parenthesis is missing here, or something that does not belong stands before it.',
    example: '@(Math.Max(1, 2)',
  },
  CS1027: {
    message: '#endif directive expected',
    explanation: '`#if` must be closed by `#endif` on a line of its own.',
  },
  CS1028: {
    message: 'Unexpected preprocessor directive',
    explanation: '`#else`, `#elif` and `#endif` need an `#if` before them, `#endregion` a `#region`.',
    example: '@{\n#endif\nreturn 1; }',
  },
  CS1029: {
    message: "#error: '{0}'",
    explanation: 'The text asks for this error with `#error`.',
    example: '@{\n#error not yet\nreturn 1; }',
  },
  CS1031: {
    message: 'Type expected',
    explanation: 'The name of a type is missing here.',
    example: '@(context.Variables["a"] as )',
  },
  CS1032: {
    message: 'Cannot define/undefine preprocessor symbols after first token in file',
    explanation: 'An expression cannot define symbols for `#if`.',
    example: '@{\n#define A\nreturn 1; }',
  },
  CS1035: {
    message: "End-of-file found, '*/' expected",
    explanation: 'A comment that starts with `/*` must end with `*/`.',
  },
  CS1037: {
    message: 'Overloadable operator expected',
    explanation: '`operator` is a keyword; as a name write `@operator`.',
  },
  CS1038: {
    message: '#endregion directive expected',
    explanation: '`#region` must be closed by `#endregion` on a line of its own.',
  },
  CS1039: {
    message: 'Unterminated string literal',
    explanation: 'The closing quote of a verbatim or interpolated string is missing.',
    example: '@(@"abc)',
  },
  CS1040: {
    message: 'Preprocessor directives must appear as the first non-whitespace character on a line',
    explanation: '`#` starts a directive and has no other meaning outside of strings.',
    example: '@(1 # 2)',
  },
  CS1041: {
    message: "Identifier expected; '{1}' is a keyword",
    explanation: 'A keyword can be used as a name only with `@` before it: `@object`.',
    example: '@(int => 1)',
  },
  CS1044: {
    message: 'Cannot use more than one type in a declaration',
    explanation:
      'Several variables of one statement share its type: `int i = 0, j = 1`. Other types need a statement of their own.',
    example: '@{ int a = 1, Uri b = null; return a; }',
  },
  CS1055: {
    message: 'An add or remove accessor expected',
    explanation:
      "A stray `}` has closed the expression's method, and `event` after it was read as the declaration of an event. As a name write `@event`.",
  },
  CS1056: {
    message: "Unexpected character '{0}'",
    explanation: 'This character has no meaning in C# outside of strings. Curly quotes must be straight ones.',
  },
  CS1073: {
    message: "Unexpected token '{0}'",
    explanation:
      'Between the braces of an interpolated string stands one expression; put anything with a colon or a semicolon in parentheses.',
    example: '@($"{1 2}")',
  },
  CS1513: {
    message: '} expected',
    explanation: 'A block is not closed, or something stands in it that can be no statement.',
    example: '@{ if (true) { return 1; return 2; }',
  },
  CS1514: {
    message: '{ expected',
    explanation: 'A block must follow here.',
    example: '@{ try return 1; catch { return 2; } }',
  },
  CS1515: {
    message: "'in' expected",
    explanation: 'C# loops with `foreach (var item in items)`.',
    example: '@{ foreach (var n of new[] { 1 }) { return n; } return 0; }',
  },
  CS1517: {
    message: 'Invalid preprocessor expression',
    explanation: 'The condition of `#if` is made of names, `true`, `false`, `!`, `&&`, `||`, `==`, `!=` and parentheses.',
    example: '@{\n#if 1\n#endif\nreturn 1; }',
  },
  CS1519: {
    message: "Invalid token '{0}' in a member declaration",
    explanation:
      "A stray `}` has closed the expression's method too early, and what follows is no statement any more. Look for the brace that is one too many.",
  },
  CS1520: {
    message: 'Method must have a return type',
    explanation: "A stray `}` has closed the expression's method, and a call after it was read as the declaration of a method.",
  },
  CS1524: {
    message: 'Expected catch or finally',
    explanation: 'A `try` block needs a `catch` or a `finally` behind it.',
    example: '@{ try { return 1; } return 2; }',
  },
  CS1525: {
    message: "Invalid expression term '{0}'",
    explanation: 'A value is expected here, and this cannot begin one.',
    example: '@(1 + )',
  },
  CS1526: {
    message: 'A new expression requires an argument list or (), [], or {} after type',
    explanation: 'Write `new List<string>()`, with parentheses or braces.',
    example: '@(new StringBuilder)',
  },
  CS1528: {
    message: 'Expected ; or = (cannot specify constructor arguments in declaration)',
    explanation: 'C# writes `var sb = new StringBuilder("a");`.',
  },
  CS1529: {
    message: 'A using clause must precede all other elements of a file',
    explanation: 'Namespaces cannot be imported in an expression.',
  },
  CS1536: {
    message: "Invalid parameter type 'void'",
    explanation: 'A parameter needs a type that has values.',
    example: '@{ int F(void x) => 1; return 1; }',
  },
  CS1547: {
    message: "Keyword 'void' cannot be used in this context",
    explanation: '`void` is only the return type of a function.',
    example: '@{ void x; return 1; }',
  },
  CS1552: {
    message: 'Array type specifier, [], must appear before parameter name',
    explanation: 'C# writes `int[] a`, not `int a[]`.',
    example: '@{ int F(int a[]) => 1; return 1; }',
  },
  CS1576: {
    message: 'The line number specified for #line directive is missing or invalid',
    explanation: '`#line` has no use in an expression; leave it out.',
    example: '@{\n#line x\nreturn 1; }',
  },
  CS1578: {
    message: 'Quoted file name, single-line comment or end-of-line expected',
    explanation: '`#line` has no use in an expression; leave it out.',
    example: '@{\n#line 1 x\nreturn 1; }',
  },
  CS1585: {
    message: "Member modifier '{0}' must precede the member type and name",
    explanation:
      "A stray `}` has closed the expression's method too early, and what follows is read as declarations of its class.",
  },
  CS1597: {
    message: 'Semicolon after method or accessor block is not valid',
    explanation:
      "A stray `}` has closed the expression's method: the semicolon behind it shows that the brace was meant for something else.",
  },
  CS1627: {
    message: 'Expression expected after yield return',
    explanation: '`yield return` gives one element; `yield break` ends the sequence.',
  },
  CS1646: {
    message: 'Keyword, identifier, or string expected after verbatim specifier: @',
    explanation: '`@` makes a name of a keyword or starts a verbatim string. Inside an expression no other `@` is needed.',
  },
  CS1733: {
    message: 'Expected expression',
    explanation: 'Nothing stands between the braces of an interpolated string. A literal brace is written twice.',
    example: '@($"{}")',
  },
  CS1960: {
    message: 'Invalid variance modifier. Only interface and delegate type parameters can be specified as variant',
    explanation: '`in` and `out` cannot stand before a type argument.',
    example: '@(new List<in int>())',
  },
  CS4003: {
    message: "'await' cannot be used as an identifier within an async method or lambda expression",
    explanation: 'In an async function `await` is an operator; as a name write `@await`.',
  },
  CS7000: {
    message: 'Unexpected use of an aliased name',
    explanation: '`::` stands only behind `global`; members follow a dot.',
  },
  CS7010: {
    message: 'Quoted file name expected',
    explanation: '`#r` and `#load` are for scripts; an expression cannot load anything.',
  },
  CS7011: {
    message: '#r is only allowed in scripts',
    explanation: 'An expression cannot load an assembly: it has the types that the service allows.',
    example: '@{\n#r "a"\nreturn 1; }',
  },
  CS7014: {
    message: 'Attributes are not valid in this context',
    explanation: 'Statements take no attributes.',
    example: '@{ [Obsolete] int x = 1; return x; }',
  },
  CS8076: {
    message: "Missing close delimiter '}' for interpolated expression started with '{'",
    explanation:
      'The expression in an interpolated string is not closed. Quotes inside of it are fine, a colon needs parentheses around it.',
  },
  CS8078: {
    message: 'An expression is too long or complex to compile',
    explanation: 'The text nests deeper than this engine follows (256 levels).',
  },
  CS8086: {
    message: "A '{0}' character must be escaped (by doubling) in an interpolated string",
    explanation: 'In an interpolated string a literal brace is written twice: `{{` or `}}`.',
    example: '@($"a}b")',
  },
  CS8087: {
    message: "A '{0}' character may only be escaped by doubling '{0}{0}' in an interpolated string",
    explanation: 'In an interpolated string a literal brace is written twice: `{{` or `}}`.',
    example: '@($"\\u007b")',
  },
  CS8088: {
    message: 'A format specifier may not contain trailing whitespace',
    explanation: 'The text behind the colon of an interpolation is the format, spaces included; it cannot end with one.',
    example: '@($"{1:F2 }")',
  },
  CS8089: {
    message: 'Empty format specifier',
    explanation: 'Without a format the colon goes too: `{x}`.',
    example: '@($"{1:}")',
  },
  CS8097: {
    message: '#load is only allowed in scripts',
    explanation: 'An expression cannot load a file.',
    example: '@{\n#load "a"\nreturn 1; }',
  },
  CS8124: {
    message: 'Tuple must contain at least two elements',
    explanation: 'Parentheses around types make a tuple type, which has two elements or more.',
  },
  CS8180: {
    message: '{ or ; or => expected',
    explanation: "A stray `}` has closed the expression's method, and what follows was read as a property.",
  },
  CS8304: {
    message: 'The language version is 7.3',
    explanation: '`#error version` asks for the versions of compiler and language.',
  },
  CS8361: {
    message: "A conditional expression cannot be used directly in a string interpolation because the ':' ends the interpolation",
    explanation: 'Put it in parentheses: `{(a ? b : c)}`.',
    example: '@($"{true ? 1 : 2}")',
  },
  CS8370: {
    message: "Feature '{0}' is not available in C# 7.3. Please use language version {1} or greater",
    explanation: 'Policy expressions are C# 7.3. Newer syntax has to be written the older way.',
    example: '@{ string s = null; s ??= "x"; return s; }',
  },
  CS8401: {
    message: "To use '@$' instead of '$@' for an interpolated verbatim string, please use language version '{0}' or greater",
    explanation: 'In C# 7.3 the dollar comes first: `$@"…"`.',
    example: '@(@$"{1}")',
  },
  CS8504: {
    message: 'Pattern missing',
    explanation: 'A constant or a pattern must stand here.',
  },
  CS8515: {
    message: 'Parentheses are required around the switch governing expression',
    explanation: 'Write `switch (value) { … }`.',
    example: '@{ switch 1 { default: return 1; } }',
  },
  CS8635: {
    message: "Unexpected character sequence '...'",
    explanation: 'C# has no spread operator; join sequences with `Concat`.',
  },
  CS8637: {
    message: 'Expected `enable`, `disable`, or `restore`',
    explanation: '`#nullable` is of later C#; leave it out.',
  },
  CS8641: {
    message: "'else' cannot start a statement",
    explanation: 'An `else` follows the one statement or block of its `if`.',
  },
  CS8652: {
    message: "The feature '{0}' is currently in Preview and *unsupported*",
    explanation: 'Policy expressions are C# 7.3. Newer syntax has to be written the older way.',
    example: '@(nameof(List<>))',
  },
  CS8668: {
    message: 'Expected `warnings`, `annotations`, or end of directive',
    explanation: '`#nullable` is of later C#; leave it out.',
  },
  CS8803: {
    message: 'Top-level statements must precede namespace and type declarations',
    explanation:
      "Stray braces have closed the expression's method and its class, and what follows is read as a program of its own.",
  },
  CS8805: {
    message: 'Program using top-level statements must be an executable',
    explanation:
      "Stray braces have closed the expression's method and its class, and what follows is read as a program of its own.",
  },
  CS8938: {
    message: 'The #line directive value is missing or out of range',
    explanation: '`#line` has no use in an expression; leave it out.',
    example: '@{\n#line (0,1)-(1,5) "a"\nreturn 1; }',
  },
  CS8939: {
    message: 'The #line directive end position must be greater than or equal to the start position',
    explanation: '`#line` has no use in an expression; leave it out.',
    example: '@{\n#line (2,1)-(1,5) "a"\nreturn 1; }',
  },
  CS8967: {
    message:
      'Newlines inside a non-verbatim interpolated string are not supported in C# {0}. Please use language version {1} or greater',
    explanation: 'Keep what stands between the braces on one line, or write `$@"…"`.',
    example: '@($"{1\n}")',
  },
  CS8997: {
    message: 'Unterminated raw string literal',
    explanation: 'Three quotes start a raw string, which C# 7.3 does not have; in a verbatim string a quote is written twice.',
  },
  CS8998: {
    message:
      'The raw string literal does not start with enough quote characters to allow this many consecutive quote characters as content',
    explanation: 'Three quotes start a raw string, which C# 7.3 does not have; in a verbatim string a quote is written twice.',
  },
  CS9004: {
    message: 'Not enough quotes for raw string literal',
    explanation: 'One `$` starts an interpolated string; more are for raw strings, which C# 7.3 does not have.',
  },
  CS9008: {
    message: "Sequence of '@' characters is not allowed",
    explanation: 'One `@` starts a verbatim string or name.',
    example: '@(@@"a")',
  },
  CS9229: {
    message: 'Modifiers cannot be placed on using declarations',
    explanation: 'Namespaces cannot be imported in an expression, and a resource is held with `using (var x = …) { … }`.',
  },
  CS9297: {
    message: "'#:' directives cannot be after first token in file",
    explanation: '`#:` belongs to programs of one file, not to expressions.',
  },
  CS9298: {
    message: "'#:' directives can be only used in file-based programs",
    explanation: '`#:` belongs to programs of one file, not to expressions.',
    example: '@{\n#:x\nreturn 1; }',
  },
  CS9299: {
    message: "'#:' directives cannot be after '#if' directive",
    explanation: '`#:` belongs to programs of one file, not to expressions.',
  },
} satisfies Catalog;
