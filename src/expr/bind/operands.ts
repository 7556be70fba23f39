/** What an expression is while it is being bound: a typed tree, or something that has no type until its context gives it one. */
import type { MethodSymbol } from '../symbols/symbols.js';
import type { LambdaExpressionSyntax, SimpleNameSyntax, VariableDesignationSyntax } from '../syntax/nodes.js';
import { errorType, type NamedTypeSymbol, type TypeSymbol } from '../types/type-symbol.js';
import type { LambdaBinding } from './bind-lambda.js';
import type { BindingCode } from './binder.js';
import type { BoundBad, BoundExpression, SourceSpan } from './bound-nodes.js';
import type { Scope } from './scope.js';

interface Pending {
  readonly syntax: SourceSpan;
  /** The parser reported something inside. */
  readonly hasSyntaxError?: boolean;
}
export interface PendingNull extends Pending {
  readonly kind: 'pendingNull';
}
export interface PendingDefault extends Pending {
  readonly kind: 'pendingDefault';
}
export interface PendingLambda extends Pending {
  readonly kind: 'pendingLambda';
  readonly syntax: LambdaExpressionSyntax;
  readonly scope: Scope;
  readonly isChecked: boolean;
  /** Types of the parameters where written; undefined for an implicitly typed lambda. */
  readonly explicitTypes: readonly TypeSymbol[] | undefined;
  /** Bodies bound so far, by the ids of their parameter types. */
  readonly bindings: Map<string, LambdaBinding>;
  /** The delegate types that it was tried as, and the keys of the bindings that type inference asked for. */
  readonly triedAs: Set<NamedTypeSymbol>;
  readonly inferredFrom: Set<string>;
  /** Its body for flow analysis, where the lambda stands in something that was refused. */
  readonly boundForErrors: () => BoundExpression;
  /** Made of a query clause: its parameters may carry the range variables' names again. */
  readonly isQuery?: boolean;
  /** Names that the body cannot see, with the code that says so. */
  readonly outOfScope?: readonly (readonly [name: string, code: BindingCode])[];
}
export interface PendingMethodGroup extends Pending {
  readonly kind: 'pendingMethodGroup';
  readonly name: SimpleNameSyntax | undefined;
  readonly methodName: string;
  /** The value before the dot; absent for a type's static members and local functions. */
  readonly receiver: BoundExpression | undefined;
  /** What an extension method would take as its first argument: the value before the dot, or one of the type there. */
  readonly thisArgument: BoundExpression | undefined;
  /** Both are possible where a name means a type and a value alike (C# spec 12.8.7.2, "Color Color"). */
  readonly methods: readonly MethodSymbol[];
  readonly typeArguments: readonly TypeSymbol[] | undefined;
}
export interface PendingType extends Pending {
  readonly kind: 'pendingType';
  readonly type: TypeSymbol;
}
export interface PendingNamespace extends Pending {
  readonly kind: 'pendingNamespace';
  readonly name: string;
}
export interface PendingTuple extends Pending {
  readonly kind: 'pendingTuple';
  readonly elements: readonly Operand[];
  readonly names: readonly (string | undefined)[];
}
export interface PendingThrow extends Pending {
  readonly kind: 'pendingThrow';
  readonly expression: BoundExpression;
}
/** `out var x`, `out _`: its type is the parameter's. */
export interface PendingOutVariable extends Pending {
  readonly kind: 'pendingOutVariable';
  readonly designation: VariableDesignationSyntax;
  readonly scope: Scope;
}
/** A conditional whose branches have no common type. */
export interface PendingConditional extends Pending {
  readonly kind: 'pendingConditional';
  readonly condition: BoundExpression;
  readonly whenTrue: Operand;
  readonly whenFalse: Operand;
}

export type PendingExpression =
  | PendingNull
  | PendingDefault
  | PendingLambda
  | PendingMethodGroup
  | PendingType
  | PendingNamespace
  | PendingTuple
  | PendingThrow
  | PendingOutVariable
  | PendingConditional;

export type Operand = BoundExpression | PendingExpression;

/** Where diagnostics point for a method's name: behind `?.` the dot belongs to it. */
export const groupName = ({ name, syntax }: PendingMethodGroup): SourceSpan =>
  (syntax as { readonly kind?: string }).kind === 'MemberBindingExpression' ? syntax : (name ?? syntax);

const pendingKinds: ReadonlySet<string> = new Set<PendingExpression['kind']>([
  'pendingNull',
  'pendingDefault',
  'pendingLambda',
  'pendingMethodGroup',
  'pendingType',
  'pendingNamespace',
  'pendingTuple',
  'pendingThrow',
  'pendingOutVariable',
  'pendingConditional',
]);

export const isPending = (operand: Operand): operand is PendingExpression => pendingKinds.has(operand.kind);

/**
 * Something in the operand was reported already: nothing that follows from it is (Roslyn: HasAnyErrors). Its type may well be
 * known.
 */
export function isBad(operand: Operand): boolean {
  switch (operand.kind) {
    case 'bad':
      return true;
    case 'pendingTuple':
      return operand.hasSyntaxError === true || operand.elements.some(isBad);
    case 'pendingConditional':
      return operand.hasSyntaxError === true || isBad(operand.condition);
    default:
      return isPending(operand) ? operand.hasSyntaxError === true : operand.type.kind === 'error';
  }
}

/** Not even a type is known. */
/** Whether an argument had an error of its own. */
export const hasBadOperand = (args: readonly { readonly operand: Operand }[]): boolean =>
  args.some(({ operand }) => isBad(operand));

export const isUnknown = (operand: Operand): boolean => !isPending(operand) && operand.type.kind === 'error';

/** Something was reported here; binding goes on without follow-ups. */
export const bad = (syntax: SourceSpan, ...children: readonly Operand[]): BoundBad => badOf(syntax, errorType, ...children);

/** The same where the type is known nevertheless. */
export const badOf = (syntax: SourceSpan, type: TypeSymbol, ...children: readonly Operand[]): BoundBad => ({
  kind: 'bad',
  syntax,
  type,
  children: children.flatMap(boundParts),
  assigns: [],
});

/** A conditional that came to nothing, for flow analysis: only one of its branches runs. */
export const conditionalOf = ({ syntax, condition, whenTrue, whenFalse }: Omit<PendingConditional, 'kind'>): BoundExpression => ({
  kind: 'conditional',
  syntax,
  type: errorType,
  condition,
  whenTrue: bad(whenTrue.syntax, whenTrue),
  whenFalse: bad(whenFalse.syntax, whenFalse),
  isRef: false,
});

/** What of an operand is bound: flow analysis looks into it. */
function boundParts(operand: Operand): readonly BoundExpression[] {
  switch (operand.kind) {
    case 'pendingTuple':
      return operand.elements.flatMap(boundParts);
    case 'pendingConditional':
      return [conditionalOf(operand)];
    case 'pendingThrow':
      return [operand.expression];
    case 'pendingMethodGroup':
      return operand.receiver === undefined ? [] : [operand.receiver];
    case 'pendingLambda':
      return [operand.boundForErrors()];
    default:
      return isPending(operand) ? [] : [operand];
  }
}
