/** Variables that expressions declare (`out int x`, `is string s`, `var (a, b) = …`), found before anything is bound. */
import type { ExpressionSyntax, IdentifierToken, StatementSyntax, VariableDesignationSyntax } from '../syntax/nodes.js';

/** What a text must contain to declare a variable in an expression; most contain none of it. */
export const mayDeclareInExpressions = (text: string): boolean => /\b(?:out|is)\b|\)\s*=(?![=>])/.test(text);

/** The expressions of a statement whose variables belong to the block around it; those of loops have scopes of their own. */
function expressionsOf(statement: StatementSyntax): readonly (ExpressionSyntax | undefined)[] {
  switch (statement.kind) {
    case 'ExpressionStatement':
    case 'ReturnStatement':
    case 'ThrowStatement':
    case 'YieldStatement':
    case 'SwitchStatement':
      return [statement.expression];
    case 'IfStatement':
      return [statement.condition];
    case 'LocalDeclarationStatement':
      return statement.declaration.variables.map((variable) => variable.initializer);
    default:
      return [];
  }
}

/** Calls `found` for each variable that the statement's own expressions declare, in source order. */
export function findExpressionVariables(statement: StatementSyntax, found: (identifier: IdentifierToken) => void): void {
  for (const expression of expressionsOf(statement)) visit(expression, found);
}

const declaring: ReadonlySet<unknown> = new Set(['DeclarationExpression', 'DeclarationPattern', 'VarPattern', 'LaterPattern']);

/** Functions and queries inside an expression have scopes of their own. */
const scoped: ReadonlySet<unknown> = new Set([
  'SimpleLambdaExpression',
  'ParenthesizedLambdaExpression',
  'AnonymousMethodExpression',
  'QueryExpression',
  'SwitchExpression',
]);

function visit(node: unknown, found: (identifier: IdentifierToken) => void): void {
  if (typeof node !== 'object' || node === null) return;
  if (Array.isArray(node)) {
    for (const element of node) visit(element, found);
    return;
  }
  const { kind, designation } = node as { readonly kind?: unknown; readonly designation?: VariableDesignationSyntax };
  if (scoped.has(kind)) return;
  if (declaring.has(kind) && designation !== undefined) visitDesignation(designation, found);
  for (const key in node) if (key !== 'designation') visit((node as Record<string, unknown>)[key], found);
}

function visitDesignation(designation: VariableDesignationSyntax, found: (identifier: IdentifierToken) => void): void {
  if (designation.kind === 'SingleVariableDesignation') found(designation.identifier);
  else if (designation.kind === 'ParenthesizedVariableDesignation')
    for (const variable of designation.variables) visitDesignation(variable, found);
}
