/** The statements of the syntax tree. */
import type {
  ExpressionSyntax,
  IdentifierToken,
  Node,
  ParameterSyntax,
  PatternSyntax,
  SyntaxToken,
  TypeSyntax,
} from './nodes.js';

export interface BlockSyntax extends Node {
  readonly kind: 'Block';
  readonly statements: readonly StatementSyntax[];
  /** Offset of `{` and of `}`. */
  readonly openBrace: SyntaxToken;
  readonly closeBrace: SyntaxToken;
}
export interface VariableDeclaratorSyntax extends Node {
  readonly identifier: IdentifierToken;
  readonly initializer: ExpressionSyntax | undefined;
  /** Sizes written after the name as in C (an error, CS0650). */
  readonly hasArgumentList: boolean;
}
export interface VariableDeclarationSyntax extends Node {
  readonly type: TypeSyntax;
  readonly variables: readonly VariableDeclaratorSyntax[];
}
export interface LocalDeclarationStatementSyntax extends Node {
  readonly kind: 'LocalDeclarationStatement';
  /** Later. */
  readonly awaitToken: SyntaxToken | undefined;
  readonly isConst: boolean;
  /** Later: `using var x = …`. */
  readonly usingToken: SyntaxToken | undefined;
  readonly declaration: VariableDeclarationSyntax;
}
export interface ExpressionStatementSyntax extends Node {
  readonly kind: 'ExpressionStatement';
  readonly expression: ExpressionSyntax;
}
export interface EmptyStatementSyntax extends Node {
  readonly kind: 'EmptyStatement';
}
export interface IfStatementSyntax extends Node {
  readonly kind: 'IfStatement';
  readonly condition: ExpressionSyntax;
  readonly statement: StatementSyntax;
  readonly elseStatement: StatementSyntax | undefined;
}
export interface ForStatementSyntax extends Node {
  readonly kind: 'ForStatement';
  readonly declaration: VariableDeclarationSyntax | undefined;
  readonly initializers: readonly ExpressionSyntax[];
  readonly condition: ExpressionSyntax | undefined;
  readonly incrementors: readonly ExpressionSyntax[];
  readonly statement: StatementSyntax;
}
export interface ForEachStatementSyntax extends Node {
  readonly kind: 'ForEachStatement';
  /** Later. */
  readonly awaitToken: SyntaxToken | undefined;
  readonly forEachToken: SyntaxToken;
  readonly type: TypeSyntax;
  readonly identifier: IdentifierToken;
  readonly inToken: SyntaxToken;
  readonly expression: ExpressionSyntax;
  readonly statement: StatementSyntax;
}
/** `foreach (var (a, b) in …)`. */
export interface ForEachVariableStatementSyntax extends Node {
  readonly kind: 'ForEachVariableStatement';
  /** Later. */
  readonly awaitToken: SyntaxToken | undefined;
  readonly forEachToken: SyntaxToken;
  readonly variable: ExpressionSyntax;
  readonly inToken: SyntaxToken;
  readonly expression: ExpressionSyntax;
  readonly statement: StatementSyntax;
}
export interface WhileStatementSyntax extends Node {
  readonly kind: 'WhileStatement';
  readonly condition: ExpressionSyntax;
  readonly statement: StatementSyntax;
}
export interface DoStatementSyntax extends Node {
  readonly kind: 'DoStatement';
  readonly statement: StatementSyntax;
  readonly condition: ExpressionSyntax;
}
export type SwitchLabelSyntax =
  | (Node & { readonly kind: 'DefaultSwitchLabel' })
  | (Node & { readonly kind: 'CaseSwitchLabel'; readonly value: ExpressionSyntax })
  | (Node & {
      readonly kind: 'CasePatternSwitchLabel';
      readonly pattern: PatternSyntax;
      readonly whenClause: ExpressionSyntax | undefined;
    });
export interface SwitchSectionSyntax extends Node {
  readonly labels: readonly SwitchLabelSyntax[];
  readonly statements: readonly StatementSyntax[];
}
export interface SwitchStatementSyntax extends Node {
  readonly kind: 'SwitchStatement';
  readonly switchToken: SyntaxToken;
  readonly expression: ExpressionSyntax;
  readonly sections: readonly SwitchSectionSyntax[];
}
export interface BreakStatementSyntax extends Node {
  readonly kind: 'BreakStatement';
}
export interface ContinueStatementSyntax extends Node {
  readonly kind: 'ContinueStatement';
}
export interface GotoStatementSyntax extends Node {
  readonly kind: 'GotoStatement';
  readonly gotoKind: 'label' | 'case' | 'default';
  /** The label's name (an IdentifierName) or the case's constant. */
  readonly expression: ExpressionSyntax | undefined;
}
export interface ReturnStatementSyntax extends Node {
  readonly kind: 'ReturnStatement';
  readonly returnToken: SyntaxToken;
  readonly expression: ExpressionSyntax | undefined;
}
export interface ThrowStatementSyntax extends Node {
  readonly kind: 'ThrowStatement';
  readonly throwToken: SyntaxToken;
  readonly expression: ExpressionSyntax | undefined;
}
export interface YieldStatementSyntax extends Node {
  readonly kind: 'YieldStatement';
  readonly yieldToken: SyntaxToken;
  readonly yieldKind: 'return' | 'break';
  readonly expression: ExpressionSyntax | undefined;
}
export interface CatchClauseSyntax extends Node {
  readonly catchToken: SyntaxToken;
  readonly type: TypeSyntax | undefined;
  readonly identifier: IdentifierToken | undefined;
  readonly filter: ExpressionSyntax | undefined;
  readonly block: BlockSyntax;
}
export interface TryStatementSyntax extends Node {
  readonly kind: 'TryStatement';
  readonly tryToken: SyntaxToken;
  readonly block: BlockSyntax;
  readonly catches: readonly CatchClauseSyntax[];
  readonly finallyBlock: BlockSyntax | undefined;
}
export interface UsingStatementSyntax extends Node {
  readonly kind: 'UsingStatement';
  /** Later. */
  readonly awaitToken: SyntaxToken | undefined;
  readonly usingToken: SyntaxToken;
  readonly declaration: VariableDeclarationSyntax | undefined;
  readonly expression: ExpressionSyntax | undefined;
  readonly statement: StatementSyntax;
}
export interface LockStatementSyntax extends Node {
  readonly kind: 'LockStatement';
  readonly expression: ExpressionSyntax;
  readonly statement: StatementSyntax;
}
export interface CheckedStatementSyntax extends Node {
  readonly kind: 'CheckedStatement';
  readonly checked: boolean;
  readonly block: BlockSyntax;
}
export interface UnsafeStatementSyntax extends Node {
  readonly kind: 'UnsafeStatement';
  readonly unsafeToken: SyntaxToken;
  readonly block: BlockSyntax;
}
export interface FixedStatementSyntax extends Node {
  readonly kind: 'FixedStatement';
  readonly declaration: VariableDeclarationSyntax;
  readonly statement: StatementSyntax;
}
export interface LabeledStatementSyntax extends Node {
  readonly kind: 'LabeledStatement';
  readonly identifier: IdentifierToken;
  readonly statement: StatementSyntax;
}
export interface TypeParameterConstraintClauseSyntax extends Node {
  readonly name: IdentifierToken;
  /** `class`, `struct`, `unmanaged`, `new()`, or a type. */
  readonly constraints: readonly ('class' | 'struct' | 'unmanaged' | 'new' | TypeSyntax)[];
}
export interface LocalFunctionStatementSyntax extends Node {
  readonly kind: 'LocalFunctionStatement';
  readonly modifiers: readonly SyntaxToken[];
  readonly returnType: TypeSyntax;
  readonly identifier: IdentifierToken;
  readonly typeParameters: readonly IdentifierToken[];
  readonly parameters: readonly ParameterSyntax[];
  readonly constraintClauses: readonly TypeParameterConstraintClauseSyntax[];
  /** Absent when the source has `;` (CS8112). */
  readonly body: BlockSyntax | ExpressionSyntax | undefined;
}

export type StatementSyntax =
  | BlockSyntax
  | LocalDeclarationStatementSyntax
  | ExpressionStatementSyntax
  | EmptyStatementSyntax
  | IfStatementSyntax
  | ForStatementSyntax
  | ForEachStatementSyntax
  | ForEachVariableStatementSyntax
  | WhileStatementSyntax
  | DoStatementSyntax
  | SwitchStatementSyntax
  | BreakStatementSyntax
  | ContinueStatementSyntax
  | GotoStatementSyntax
  | ReturnStatementSyntax
  | ThrowStatementSyntax
  | YieldStatementSyntax
  | TryStatementSyntax
  | UsingStatementSyntax
  | LockStatementSyntax
  | CheckedStatementSyntax
  | UnsafeStatementSyntax
  | FixedStatementSyntax
  | LabeledStatementSyntax
  | LocalFunctionStatementSyntax;
