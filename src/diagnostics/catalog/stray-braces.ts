/** What the parser reports after a closing brace too many: what follows is read as members of a class. */
import type { Catalog } from '../diagnostic-bag.js';

export const strayBraceCodes = {
  CS0065: {
    message: "'{0}' was read as an event without its accessors",
    explanation: "A stray `}` has closed the expression's method, and `event` after it was read as the declaration of an event.",
    example: '@{ return 1; } event Action a { }',
    fixed: '@{ var @event = 1; return @event; }',
  },
  CS0102: {
    message: "'{1}' was read as a second member of that name in '{0}'",
    explanation:
      "A stray `}` has closed the expression's method: what follows is read as declarations of its class, and two have the same name.",
    example: '@{ return 1; } static int a; static int a; static int F() { return 1;',
    fixed: '@{ int a = 1; return a; }',
  },
  CS0501: {
    message: "'{0}' was read as the declaration of a method, which has no body",
    explanation: "A stray `}` has closed the expression's method, and a call after it was read as the declaration of a method.",
    example: '@{ return 1; } static void F(); static void G() {',
    fixed: '@{ void F() { } return 1; }',
  },
  CS0574: {
    message: "'~' was read as the declaration of a destructor, which must have the name of its class",
    explanation: "A stray `}` has closed the expression's method, and `~` after it was read as the declaration of a destructor.",
    example: '@{ return 1; } ~F() { } static void G() {',
    fixed: '@(~1)',
  },
  CS0708: {
    message: "'{0}' was read as a member of a class that can have only static ones",
    explanation:
      "A stray `}` has closed the expression's method too early: what follows is read as declarations of its class. Look for the brace that is one too many.",
    example: '@{ return 1; } int a; static int F() {',
    fixed: '@{ int a = 1; return a; }',
  },
  CS0710: {
    message: 'The name with parentheses was read as the constructor of a class that can have none',
    explanation:
      "A stray `}` has closed the expression's method, and a name with parentheses and a block after it was read as a constructor.",
    example: '@{ return 1; } Expression() { } static void G() {',
    fixed: '@{ return 1; }',
  },
  CS0711: {
    message: "'~' was read as the destructor of a class that can have none",
    explanation: "A stray `}` has closed the expression's method, and `~` after it was read as the declaration of a destructor.",
    example: '@{ return 1; } ~Expression() { } static void G() {',
    fixed: '@(~1)',
  },
  CS0720: {
    message: "'{0}' was read as the indexer of a class that can have none",
    explanation:
      "A stray `}` has closed the expression's method, and `this[…]` after it was read as the declaration of an indexer.",
    example: '@{ return 1; } int this[int i] { get { return 1; } } static void G() {',
    fixed: '@(new[] { 1 }[0])',
  },
  CS0751: {
    message: 'A partial member can only stand in a partial type',
    explanation: "A stray `}` has closed the expression's method, and `partial` after it was read as the start of a declaration.",
    example: '@{ return 1; } partial void F(); }',
    fixed: '@{ return 1; }',
  },
  CS0759: {
    message: "'{0}' is not declared anywhere as partial",
    explanation: "A stray `}` has closed the expression's method, and `partial` after it was read as the start of a declaration.",
    example: '@{ return 1; } partial void F() { } }',
    fixed: '@{ return 1; }',
  },
  CS0825: {
    message: "'var' can only stand before the name of a local variable",
    explanation:
      "A stray `}` has closed the expression's method too early: what follows is read as declarations of its class, where `var` is not allowed.",
    example: '@{ if (true) { return 1; } } static var a = 1; static void G() {',
    fixed: '@{ var a = 1; return a; }',
  },
  CS1014: {
    message: "The braces were read as those of a property, which hold 'get' and 'set' only",
    explanation: "A stray `}` has closed the expression's method, and a name with braces after it was read as a property.",
    example: '@{ return 1; } static int P { get { return 1; } foo } static void G() {',
    fixed: '@{ int P() { return 1; } return P(); }',
  },
  CS1018: {
    message: "'this' or 'base' is missing after the colon of what was read as a constructor",
    explanation: "A stray `}` has closed the expression's method, and what follows was read as a constructor.",
    example: '@{ return 1; } F() : G() { } static void H() {',
    fixed: '@{ return 1; }',
  },
  CS1019: {
    message: "'operator' was read as the declaration of a unary operator, and this is none",
    explanation: '`operator` is a keyword; as a name write `@operator`.',
    example: '@{ return 1; } static int operator a(int x) { return 1; } static void G() {',
    fixed: '@{ var @operator = 1; return @operator; }',
  },
  CS1020: {
    message: "'operator' was read as the declaration of a binary operator, and this is none",
    explanation: '`operator` is a keyword; as a name write `@operator`.',
    example: '@{ return 1; } static int operator a(int x, int y) { return 1; } static void G() {',
    fixed: '@{ var @operator = 1; return @operator; }',
  },
  CS1022: {
    message: 'There is a closing brace too many before this place',
    explanation: 'There is a closing brace too many somewhere before this place.',
    example: '@{ return 1; } }',
    fixed: '@{ return 1; }',
  },
  CS1037: {
    message: "'operator' was read as the declaration of an operator, and this is none",
    explanation: '`operator` is a keyword; as a name write `@operator`.',
    example: '@{ return 1; } static int operator a() { return 1; } static void G() {',
    fixed: '@{ var @operator = 1; return @operator; }',
  },
  CS1055: {
    message: "The braces were read as those of an event, which hold 'add' and 'remove' only",
    explanation:
      "A stray `}` has closed the expression's method, and `event` after it was read as the declaration of an event. As a name write `@event`.",
    example: '@{ return 1; } static event Action a { add { } remove { } foo } static void G() {',
    fixed: '@{ var @event = 1; return @event; }',
  },
  CS1519: {
    message: "'{0}' cannot stand among the members of a class; a brace before it is too many",
    explanation:
      "A stray `}` has closed the expression's method too early, and what follows is no statement any more. Look for the brace that is one too many.",
    example: '@{ if (true) { return 1; } } return 2; }',
    fixed: '@{ if (true) { return 1; } return 2; }',
  },
  CS1520: {
    message: 'The name with parentheses was read as the declaration of a method without a return type',
    explanation: "A stray `}` has closed the expression's method, and a call after it was read as the declaration of a method.",
    example: '@{ return 1; } F() { } static void G() {',
    fixed: '@{ void F() { } return 1; }',
  },
  CS1585: {
    message: "The modifier '{0}' follows the type of what was read as a member",
    explanation:
      "A stray `}` has closed the expression's method too early, and what follows is read as declarations of its class.",
    example: '@{ return 1; } int static F() { return 1;',
    fixed: '@{ int F() { return 1; } return F(); }',
  },
  CS1597: {
    message: 'A semicolon follows the closing brace of what was read as a method',
    explanation:
      "A stray `}` has closed the expression's method: the semicolon behind it shows that the brace was meant for something else.",
    example: '@{ return 1; }; static void G() {',
    fixed: '@{ { return 1; } }',
  },
  CS8180: {
    message: "'{', ';' or '=>' is missing after what was read as a property",
    explanation: "A stray `}` has closed the expression's method, and what follows was read as a property.",
    example: '@{ return 1; } static int P { get return 1; } static void G() {',
    fixed: '@{ int P() { return 1; } return P(); }',
  },
  CS8803: {
    message: 'Statements stand after what was read as a type or a namespace',
    explanation:
      "Stray braces have closed the expression's method and its class, and what follows is read as a program of its own.",
    example: '@{ return 1; } } class A { } return 2; class B { void F() {',
    fixed: '@{ return 1; }',
  },
  CS8805: {
    message: 'The statements here were read as a program of their own',
    explanation:
      "Stray braces have closed the expression's method and its class, and what follows is read as a program of its own.",
    example: '@{ return 1; } } int x; class A { void F() {',
    fixed: '@{ return 1; }',
  },
  CS8956: {
    message: 'A namespace of the whole file must come before everything else in it',
    explanation: 'An expression cannot open a namespace; as a name write `@namespace`.',
    example: '@{ return 1; namespace X; }',
    fixed: '@{ return 1; }',
  },
} as const satisfies Catalog;
