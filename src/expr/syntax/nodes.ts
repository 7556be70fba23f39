import type { BlockSyntax, StatementSyntax, TypeParameterConstraintClauseSyntax } from './statement-nodes.js';
import type { SyntaxFaults } from './syntax-diagnostics.js';

export type * from './statement-nodes.js';

/**
 * The syntax tree of C# 7.3 expressions and statements, under Roslyn's names. Spans are offsets into the expression's text
 * (`@(` included) without trivia. Later C# that Roslyn parses before refusing it has nodes too (marked "later").
 * A tree is always complete: what the source lacks is a missing token or an identifier with empty text, of zero width.
 */

export interface SyntaxToken {
  /** `identifier`, `number`, `stringLiteral`, `charLiteral`, `interpolated`, `bad`, `end`, a keyword, or the punctuator itself. */
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  /** As written; the identifier's name with `@` and escapes resolved is in `name`. */
  readonly text: string;
  readonly missing: boolean;
}

export interface IdentifierToken extends SyntaxToken {
  readonly kind: 'identifier';
  /** Empty when missing. */
  readonly name: string;
}

/** Offsets, without trivia. */
export interface Node {
  readonly start: number;
  readonly end: number;
}

// Types and names

export interface PredefinedTypeSyntax extends Node {
  readonly kind: 'PredefinedType';
  /** The keyword: `int`, `string`, `object`, `void`, … */
  readonly keyword: string;
}
export interface IdentifierNameSyntax extends Node {
  readonly kind: 'IdentifierName';
  readonly identifier: IdentifierToken;
}
export interface GenericNameSyntax extends Node {
  readonly kind: 'GenericName';
  readonly identifier: IdentifierToken;
  /** `OmittedTypeArgument` where left out (`List<>`). */
  readonly typeArguments: readonly TypeSyntax[];
}
export interface OmittedTypeArgumentSyntax extends Node {
  readonly kind: 'OmittedTypeArgument';
}
export type SimpleNameSyntax = IdentifierNameSyntax | GenericNameSyntax;
export interface QualifiedNameSyntax extends Node {
  readonly kind: 'QualifiedName';
  readonly left: NameSyntax;
  readonly right: SimpleNameSyntax;
}
/** `global::System`. */
export interface AliasQualifiedNameSyntax extends Node {
  readonly kind: 'AliasQualifiedName';
  readonly alias: IdentifierToken;
  readonly name: SimpleNameSyntax;
}
export type NameSyntax = SimpleNameSyntax | QualifiedNameSyntax | AliasQualifiedNameSyntax;
export interface ArrayRankSpecifierSyntax extends Node {
  /** One entry a dimension; `undefined` where the size is left out. */
  readonly sizes: readonly (ExpressionSyntax | undefined)[];
}
export interface ArrayTypeSyntax extends Node {
  readonly kind: 'ArrayType';
  readonly elementType: TypeSyntax;
  /** In source order: `int[][,]` is an array of `int[,]`. */
  readonly rankSpecifiers: readonly ArrayRankSpecifierSyntax[];
}
export interface NullableTypeSyntax extends Node {
  readonly kind: 'NullableType';
  readonly elementType: TypeSyntax;
  readonly questionToken: SyntaxToken;
}
export interface PointerTypeSyntax extends Node {
  readonly kind: 'PointerType';
  readonly elementType: TypeSyntax;
}
export interface TupleElementSyntax extends Node {
  readonly type: TypeSyntax;
  readonly identifier: IdentifierToken | undefined;
}
export interface TupleTypeSyntax extends Node {
  readonly kind: 'TupleType';
  readonly elements: readonly TupleElementSyntax[];
}
/** Later: `delegate*<int, void>`. The parser has already refused it. */
export interface FunctionPointerTypeSyntax extends Node {
  readonly kind: 'FunctionPointerType';
  /** `delegate*`. */
  readonly sign: { readonly start: number; readonly end: number };
  readonly parameters: readonly TypeSyntax[];
}
export interface RefTypeSyntax extends Node {
  readonly kind: 'RefType';
  readonly readOnly: boolean;
  readonly type: TypeSyntax;
}
export type TypeSyntax =
  | PredefinedTypeSyntax
  | NameSyntax
  | ArrayTypeSyntax
  | NullableTypeSyntax
  | PointerTypeSyntax
  | FunctionPointerTypeSyntax
  | TupleTypeSyntax
  | RefTypeSyntax
  | OmittedTypeArgumentSyntax;

// Expressions

/** What a literal token means; an overflowing number is reported by the parser and reads as 0. */
export type LiteralValue =
  | { readonly type: 'null' | 'default' }
  | { readonly type: 'bool'; readonly value: boolean }
  | { readonly type: 'string'; readonly value: string }
  | { readonly type: 'char'; readonly value: number }
  | { readonly type: 'int' | 'uint' | 'float' | 'double'; readonly value: number }
  | { readonly type: 'long' | 'ulong'; readonly value: bigint }
  /** Digits as written, without suffix and separators, for the decimal reader. */
  | { readonly type: 'decimal'; readonly text: string };

/** `null`, `default`, `true`, numbers, characters and strings. */
export interface LiteralExpressionSyntax extends Node {
  readonly kind: 'LiteralExpression';
  readonly token: SyntaxToken;
  readonly value: LiteralValue;
}
export interface InterpolatedTextSyntax extends Node {
  readonly kind: 'InterpolatedText';
  /** Escapes and doubled braces resolved. */
  readonly value: string;
}
export interface InterpolationSyntax extends Node {
  readonly kind: 'Interpolation';
  readonly expression: ExpressionSyntax;
  readonly alignment: ExpressionSyntax | undefined;
  /** The text after the colon, as it means. */
  readonly format: string | undefined;
}
export interface InterpolatedStringExpressionSyntax extends Node {
  readonly kind: 'InterpolatedStringExpression';
  readonly contents: readonly (InterpolatedTextSyntax | InterpolationSyntax)[];
}
export interface ParenthesizedExpressionSyntax extends Node {
  readonly kind: 'ParenthesizedExpression';
  readonly expression: ExpressionSyntax;
}
export interface ArgumentSyntax extends Node {
  /** The name of a named argument. */
  readonly name: IdentifierToken | undefined;
  readonly refKind: 'none' | 'ref' | 'out' | 'in';
  readonly expression: ExpressionSyntax;
}
export interface TupleExpressionSyntax extends Node {
  readonly kind: 'TupleExpression';
  readonly arguments: readonly ArgumentSyntax[];
}
/** `+ - ! ~ ++ -- * &` and, later, `^`. */
export interface PrefixUnaryExpressionSyntax extends Node {
  readonly kind: 'PrefixUnaryExpression';
  readonly operator: SyntaxToken;
  readonly operand: ExpressionSyntax;
}
/** `++ --` and, later, `!`. */
export interface PostfixUnaryExpressionSyntax extends Node {
  readonly kind: 'PostfixUnaryExpression';
  readonly operator: SyntaxToken;
  readonly operand: ExpressionSyntax;
}
export interface AwaitExpressionSyntax extends Node {
  readonly kind: 'AwaitExpression';
  readonly awaitToken: SyntaxToken;
  readonly expression: ExpressionSyntax;
}
/** Every binary operator but assignment, `is` and `as`. Left-associative chains nest on the left: walk them with a loop. */
export interface BinaryExpressionSyntax extends Node {
  readonly kind: 'BinaryExpression';
  readonly left: ExpressionSyntax;
  readonly operator: SyntaxToken;
  readonly right: ExpressionSyntax;
}
/** `x is T`, where the right side may turn out to be a constant. */
export interface IsExpressionSyntax extends Node {
  readonly kind: 'IsExpression';
  readonly expression: ExpressionSyntax;
  readonly operator: SyntaxToken;
  readonly type: TypeSyntax;
}
export interface IsPatternExpressionSyntax extends Node {
  readonly kind: 'IsPatternExpression';
  readonly expression: ExpressionSyntax;
  readonly operator: SyntaxToken;
  readonly pattern: PatternSyntax;
}
export interface AsExpressionSyntax extends Node {
  readonly kind: 'AsExpression';
  readonly expression: ExpressionSyntax;
  readonly operator: SyntaxToken;
  readonly type: TypeSyntax;
}
/** `=`, `+=`, … and, later, `??=`. */
export interface AssignmentExpressionSyntax extends Node {
  readonly kind: 'AssignmentExpression';
  readonly left: ExpressionSyntax;
  readonly operator: SyntaxToken;
  readonly right: ExpressionSyntax;
}
export interface ConditionalExpressionSyntax extends Node {
  readonly kind: 'ConditionalExpression';
  readonly condition: ExpressionSyntax;
  readonly questionToken: SyntaxToken;
  readonly whenTrue: ExpressionSyntax;
  readonly colonToken: SyntaxToken;
  readonly whenFalse: ExpressionSyntax;
}
/** `a?.b.c`: `whenNotNull` is a chain whose innermost receiver is a MemberBinding or ElementBinding. */
export interface ConditionalAccessExpressionSyntax extends Node {
  readonly kind: 'ConditionalAccessExpression';
  readonly expression: ExpressionSyntax;
  readonly operator: SyntaxToken;
  readonly whenNotNull: ExpressionSyntax;
}
export interface MemberBindingExpressionSyntax extends Node {
  readonly kind: 'MemberBindingExpression';
  readonly name: SimpleNameSyntax;
}
export interface ElementBindingExpressionSyntax extends Node {
  readonly kind: 'ElementBindingExpression';
  readonly arguments: readonly ArgumentSyntax[];
}
/** `a.b`, and `a->b`. The left side may be a type or a namespace. */
export interface MemberAccessExpressionSyntax extends Node {
  readonly kind: 'MemberAccessExpression';
  readonly expression: ExpressionSyntax;
  readonly operator: SyntaxToken;
  readonly name: SimpleNameSyntax;
}
export interface ElementAccessExpressionSyntax extends Node {
  readonly kind: 'ElementAccessExpression';
  readonly expression: ExpressionSyntax;
  readonly arguments: readonly ArgumentSyntax[];
  /** From `[` to `]`. */
  readonly argumentsStart: number;
}
export interface InvocationExpressionSyntax extends Node {
  readonly kind: 'InvocationExpression';
  readonly expression: ExpressionSyntax;
  readonly arguments: readonly ArgumentSyntax[];
}
export interface CastExpressionSyntax extends Node {
  readonly kind: 'CastExpression';
  readonly type: TypeSyntax;
  readonly expression: ExpressionSyntax;
}
export interface InitializerExpressionSyntax extends Node {
  readonly kind: 'InitializerExpression';
  /** Object: assignments, with ImplicitElementAccess or a name on the left. Collection: expressions or `{ … }` groups. Array: elements. */
  readonly initializerKind: 'object' | 'collection' | 'array' | 'complexElement' | 'with';
  readonly expressions: readonly ExpressionSyntax[];
}
/** `[k]` on the left side inside an object initialiser. */
export interface ImplicitElementAccessSyntax extends Node {
  readonly kind: 'ImplicitElementAccess';
  readonly arguments: readonly ArgumentSyntax[];
}
export interface ObjectCreationExpressionSyntax extends Node {
  readonly kind: 'ObjectCreationExpression';
  readonly newToken: SyntaxToken;
  readonly type: TypeSyntax;
  /** Absent when only an initialiser follows. */
  readonly arguments: readonly ArgumentSyntax[] | undefined;
  readonly initializer: InitializerExpressionSyntax | undefined;
}
/** Later: `new()`. */
export interface ImplicitObjectCreationExpressionSyntax extends Node {
  readonly kind: 'ImplicitObjectCreationExpression';
  readonly newToken: SyntaxToken;
  readonly arguments: readonly ArgumentSyntax[];
  readonly initializer: InitializerExpressionSyntax | undefined;
}
export interface AnonymousObjectMemberSyntax extends Node {
  /** Absent when the name is inferred from the expression. */
  readonly name: IdentifierToken | undefined;
  readonly expression: ExpressionSyntax;
}
export interface AnonymousObjectCreationExpressionSyntax extends Node {
  readonly kind: 'AnonymousObjectCreationExpression';
  /** Made of a query clause: carries range variables. */
  readonly isQuery?: boolean;
  readonly newToken: SyntaxToken;
  readonly initializers: readonly AnonymousObjectMemberSyntax[];
}
export interface ArrayCreationExpressionSyntax extends Node {
  readonly kind: 'ArrayCreationExpression';
  readonly newToken: SyntaxToken;
  readonly type: ArrayTypeSyntax;
  readonly initializer: InitializerExpressionSyntax | undefined;
}
export interface ImplicitArrayCreationExpressionSyntax extends Node {
  readonly kind: 'ImplicitArrayCreationExpression';
  readonly newToken: SyntaxToken;
  readonly rank: number;
  readonly initializer: InitializerExpressionSyntax;
}
export interface StackAllocExpressionSyntax extends Node {
  readonly kind: 'StackAllocExpression';
  readonly type: TypeSyntax | undefined;
  readonly initializer: InitializerExpressionSyntax | undefined;
}
export interface ParameterSyntax extends Node {
  readonly modifiers: readonly SyntaxToken[];
  /** Absent in implicitly typed lambdas. */
  readonly type: TypeSyntax | undefined;
  readonly identifier: IdentifierToken;
  readonly defaultValue: ExpressionSyntax | undefined;
}
/** `x => …`, `(x, y) => …`, `async x => …`; `delegate (int x) { … }` and `delegate { … }` (no parameter list) too. */
export interface LambdaExpressionSyntax extends Node {
  readonly kind: 'SimpleLambdaExpression' | 'ParenthesizedLambdaExpression' | 'AnonymousMethodExpression';
  readonly asyncToken: SyntaxToken | undefined;
  readonly staticToken: SyntaxToken | undefined;
  /** Absent only for `delegate { … }`. */
  readonly parameters: readonly ParameterSyntax[] | undefined;
  /** `=>`, or `delegate`. */
  readonly arrowToken: SyntaxToken;
  readonly body: ExpressionSyntax | BlockSyntax;
}
export interface TypeOfExpressionSyntax extends Node {
  readonly kind: 'TypeOfExpression';
  readonly type: TypeSyntax;
}
/** `__makeref(x)`, `__reftype(x)`, `__refvalue(x, T)`. */
export interface TypedReferenceExpressionSyntax extends Node {
  readonly kind: 'TypedReferenceExpression';
  readonly expression: ExpressionSyntax;
  readonly type: TypeSyntax | undefined;
}
/** `__arglist`. */
export interface ArgListExpressionSyntax extends Node {
  readonly kind: 'ArgListExpression';
}
export interface SizeOfExpressionSyntax extends Node {
  readonly kind: 'SizeOfExpression';
  readonly type: TypeSyntax;
}
export interface DefaultExpressionSyntax extends Node {
  readonly kind: 'DefaultExpression';
  readonly type: TypeSyntax;
}
export interface CheckedExpressionSyntax extends Node {
  readonly kind: 'CheckedExpression';
  readonly checked: boolean;
  readonly expression: ExpressionSyntax;
}
export interface ThrowExpressionSyntax extends Node {
  readonly kind: 'ThrowExpression';
  readonly throwToken: SyntaxToken;
  readonly expression: ExpressionSyntax;
}
/** `ref x` as an initialiser, return value or right side. */
export interface RefExpressionSyntax extends Node {
  readonly kind: 'RefExpression';
  readonly refToken: SyntaxToken;
  readonly expression: ExpressionSyntax;
}
/** `out var x`, `int x` and `var (a, b)` in deconstruction. */
export interface DeclarationExpressionSyntax extends Node {
  readonly kind: 'DeclarationExpression';
  readonly type: TypeSyntax;
  readonly designation: VariableDesignationSyntax;
}
export interface ThisExpressionSyntax extends Node {
  readonly kind: 'ThisExpression';
}
export interface BaseExpressionSyntax extends Node {
  readonly kind: 'BaseExpression';
}
export interface QueryExpressionSyntax extends Node {
  readonly kind: 'QueryExpression';
  readonly fromClause: FromClauseSyntax;
  readonly body: QueryBodySyntax;
}
export interface FromClauseSyntax extends Node {
  readonly kind: 'FromClause';
  readonly fromToken: SyntaxToken;
  readonly type: TypeSyntax | undefined;
  readonly identifier: IdentifierToken;
  readonly expression: ExpressionSyntax;
}
export interface LetClauseSyntax extends Node {
  readonly kind: 'LetClause';
  readonly identifier: IdentifierToken;
  readonly expression: ExpressionSyntax;
  readonly letToken: SyntaxToken;
}
export interface WhereClauseSyntax extends Node {
  readonly kind: 'WhereClause';
  readonly condition: ExpressionSyntax;
  readonly whereToken: SyntaxToken;
}
export interface JoinClauseSyntax extends Node {
  readonly kind: 'JoinClause';
  readonly joinToken: SyntaxToken;
  readonly type: TypeSyntax | undefined;
  readonly identifier: IdentifierToken;
  readonly inExpression: ExpressionSyntax;
  readonly leftExpression: ExpressionSyntax;
  readonly rightExpression: ExpressionSyntax;
  readonly into: IdentifierToken | undefined;
}
export interface OrderingSyntax extends Node {
  readonly expression: ExpressionSyntax;
  readonly descending: boolean;
}
export interface OrderByClauseSyntax extends Node {
  readonly kind: 'OrderByClause';
  readonly orderByToken: SyntaxToken;
  readonly orderings: readonly OrderingSyntax[];
}
export interface SelectClauseSyntax extends Node {
  readonly kind: 'SelectClause';
  readonly selectToken: SyntaxToken;
  readonly expression: ExpressionSyntax;
}
export interface GroupClauseSyntax extends Node {
  readonly kind: 'GroupClause';
  readonly groupToken: SyntaxToken;
  readonly groupExpression: ExpressionSyntax;
  readonly byExpression: ExpressionSyntax;
}
export type QueryClauseSyntax = FromClauseSyntax | LetClauseSyntax | WhereClauseSyntax | JoinClauseSyntax | OrderByClauseSyntax;
export interface QueryBodySyntax extends Node {
  readonly clauses: readonly QueryClauseSyntax[];
  readonly selectOrGroup: SelectClauseSyntax | GroupClauseSyntax;
  readonly continuation: { readonly identifier: IdentifierToken; readonly body: QueryBodySyntax } | undefined;
}
/** Later: `a..b`, `[1, 2]`, `x switch { … }`, `x with { … }`. */
export interface RangeExpressionSyntax extends Node {
  readonly kind: 'RangeExpression';
  readonly left: ExpressionSyntax | undefined;
  readonly operator: SyntaxToken;
  readonly right: ExpressionSyntax | undefined;
}
export interface CollectionExpressionSyntax extends Node {
  readonly kind: 'CollectionExpression';
  readonly elements: readonly ExpressionSyntax[];
  /** After `..`. */
  readonly spreads: readonly ExpressionSyntax[];
}
export interface SwitchExpressionArmSyntax extends Node {
  readonly pattern: PatternSyntax;
  readonly whenClause: ExpressionSyntax | undefined;
  readonly expression: ExpressionSyntax;
}
export interface SwitchExpressionSyntax extends Node {
  readonly kind: 'SwitchExpression';
  readonly governingExpression: ExpressionSyntax;
  readonly switchToken: SyntaxToken;
  readonly arms: readonly SwitchExpressionArmSyntax[];
}
export interface WithExpressionSyntax extends Node {
  readonly kind: 'WithExpression';
  readonly expression: ExpressionSyntax;
  readonly withToken: SyntaxToken;
  readonly initializer: InitializerExpressionSyntax;
}

export type ExpressionSyntax =
  | TypeSyntax
  | LiteralExpressionSyntax
  | InterpolatedStringExpressionSyntax
  | ParenthesizedExpressionSyntax
  | TupleExpressionSyntax
  | PrefixUnaryExpressionSyntax
  | PostfixUnaryExpressionSyntax
  | AwaitExpressionSyntax
  | BinaryExpressionSyntax
  | IsExpressionSyntax
  | IsPatternExpressionSyntax
  | AsExpressionSyntax
  | AssignmentExpressionSyntax
  | ConditionalExpressionSyntax
  | ConditionalAccessExpressionSyntax
  | MemberBindingExpressionSyntax
  | ElementBindingExpressionSyntax
  | MemberAccessExpressionSyntax
  | ElementAccessExpressionSyntax
  | InvocationExpressionSyntax
  | CastExpressionSyntax
  | InitializerExpressionSyntax
  | ImplicitElementAccessSyntax
  | ObjectCreationExpressionSyntax
  | ImplicitObjectCreationExpressionSyntax
  | AnonymousObjectCreationExpressionSyntax
  | ArrayCreationExpressionSyntax
  | ImplicitArrayCreationExpressionSyntax
  | StackAllocExpressionSyntax
  | LambdaExpressionSyntax
  | TypeOfExpressionSyntax
  | SizeOfExpressionSyntax
  | TypedReferenceExpressionSyntax
  | ArgListExpressionSyntax
  | DefaultExpressionSyntax
  | CheckedExpressionSyntax
  | ThrowExpressionSyntax
  | RefExpressionSyntax
  | DeclarationExpressionSyntax
  | ThisExpressionSyntax
  | BaseExpressionSyntax
  | QueryExpressionSyntax
  | RangeExpressionSyntax
  | CollectionExpressionSyntax
  | SwitchExpressionSyntax
  | WithExpressionSyntax;

// Designations and patterns

export interface SingleVariableDesignationSyntax extends Node {
  readonly kind: 'SingleVariableDesignation';
  readonly identifier: IdentifierToken;
}
export interface DiscardDesignationSyntax extends Node {
  readonly kind: 'DiscardDesignation';
}
export interface ParenthesizedVariableDesignationSyntax extends Node {
  readonly kind: 'ParenthesizedVariableDesignation';
  readonly variables: readonly VariableDesignationSyntax[];
}
export type VariableDesignationSyntax =
  | SingleVariableDesignationSyntax
  | DiscardDesignationSyntax
  | ParenthesizedVariableDesignationSyntax;

/** A constant, or a type where the binder finds one (`case int:` is an error of C# 7.3, `is int` an IsExpression). */
export interface ConstantPatternSyntax extends Node {
  readonly kind: 'ConstantPattern';
  readonly expression: ExpressionSyntax;
}
export interface DeclarationPatternSyntax extends Node {
  readonly kind: 'DeclarationPattern';
  readonly type: TypeSyntax;
  readonly designation: VariableDesignationSyntax;
}
export interface VarPatternSyntax extends Node {
  readonly kind: 'VarPattern';
  readonly designation: VariableDesignationSyntax;
}
/** `_`, in a switch expression's arm. */
export interface DiscardPatternSyntax extends Node {
  readonly kind: 'DiscardPattern';
}
/** Later: property, positional, relational, `and`/`or`/`not`, type and list patterns. The parser has already refused them. */
export interface LaterPatternSyntax extends Node {
  readonly kind: 'LaterPattern';
  readonly patterns: readonly PatternSyntax[];
  readonly expressions: readonly ExpressionSyntax[];
  readonly type: TypeSyntax | undefined;
  readonly designation: VariableDesignationSyntax | undefined;
}
export type PatternSyntax =
  | ConstantPatternSyntax
  | DeclarationPatternSyntax
  | VarPatternSyntax
  | DiscardPatternSyntax
  | LaterPatternSyntax;

export type SyntaxNode = ExpressionSyntax | StatementSyntax;

/** A whole policy expression. */
export interface PolicyExpressionSyntax extends Node {
  readonly kind: 'PolicyExpression';
  /** `@(…)` is a single return statement whose expression is `expression`. */
  readonly expression: ExpressionSyntax | undefined;
  /** The statements: of `@{…}`, or those that follow a stray `)` in `@(…)`. */
  readonly statements: readonly StatementSyntax[];
  /** Types of members that a stray `}` made of what follows it, and what lambdas of later C# return: unknown ones are errors too. */
  readonly strayTypes: readonly TypeSyntax[];
  /** Names of attributes that the compiler looks up. */
  readonly attributes: readonly NameSyntax[];
  readonly faults: SyntaxFaults;
}

/** A member declaration of the surface (`surface/define.ts`), as the same parser reads it. */
export interface MemberSignatureSyntax extends Node {
  readonly kind: 'MemberSignature';
  readonly memberKind:
    | 'method'
    | 'constructor'
    | 'property'
    | 'indexer'
    | 'field'
    | 'constant'
    | 'operator'
    | 'conversion'
    | 'enumMember';
  readonly isStatic: boolean;
  /** `implicit` or `explicit` of a conversion. */
  readonly conversion: 'implicit' | 'explicit' | undefined;
  /** Absent for constructors and enum members. */
  readonly type: TypeSyntax | undefined;
  /** A method's name, an operator's token (`==`, `true`), `this` for an indexer. */
  readonly name: string;
  readonly typeParameters: readonly IdentifierToken[];
  /** `isThis` on the first one makes it an extension method. */
  readonly parameters: readonly ParameterSyntax[];
  readonly constraintClauses: readonly TypeParameterConstraintClauseSyntax[];
  readonly hasGetter: boolean;
  readonly hasSetter: boolean;
  /** Of a constant, or an enum member. */
  readonly value: ExpressionSyntax | undefined;
}
