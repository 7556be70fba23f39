/** What an expression is while it is being bound: a typed tree, or something that has no type until its context gives it one. */
import type { MethodSymbol } from '../symbols/symbols.js';
import type { LambdaExpressionSyntax, SimpleNameSyntax, VariableDesignationSyntax } from '../syntax/nodes.js';
import { errorType, type TypeSymbol } from '../types/type-symbol.js';
import type { LambdaBinding } from './bind-lambda.js';
import type { BindingCode } from './binder.js';
import type { BoundExpression, SourceSpan } from './bound-nodes.js';
import type { Scope } from './scope.js';

export interface PendingNull {
  readonly kind: 'pendingNull';
  readonly syntax: SourceSpan;
}
export interface PendingDefault {
  readonly kind: 'pendingDefault';
  readonly syntax: SourceSpan;
}
export interface PendingLambda {
  readonly kind: 'pendingLambda';
  readonly syntax: LambdaExpressionSyntax;
  readonly scope: Scope;
  readonly isChecked: boolean;
  /** Types of the parameters where written; undefined for an implicitly typed lambda. */
  readonly explicitTypes: readonly TypeSymbol[] | undefined;
  /** Bodies bound so far, by the ids of their parameter types. */
  readonly bindings: Map<string, LambdaBinding>;
  /** Made of a query clause: its parameters may carry the range variables' names again. */
  readonly isQuery?: boolean;
  /** Names that the body cannot see, with the code that says so. */
  readonly outOfScope?: readonly (readonly [name: string, code: BindingCode])[];
}
export interface PendingMethodGroup {
  readonly kind: 'pendingMethodGroup';
  readonly syntax: SourceSpan;
  readonly name: SimpleNameSyntax | undefined;
  readonly methodName: string;
  /** The value before the dot; absent for a type's static members and local functions. */
  readonly receiver: BoundExpression | undefined;
  /** The type before the dot. */
  readonly receiverType: TypeSymbol | undefined;
  /** Both are possible where a name means a type and a value alike (C# spec 12.8.7.2, "Color Color"). */
  readonly methods: readonly MethodSymbol[];
  readonly typeArguments: readonly TypeSymbol[] | undefined;
}
export interface PendingType {
  readonly kind: 'pendingType';
  readonly syntax: SourceSpan;
  readonly type: TypeSymbol;
}
export interface PendingNamespace {
  readonly kind: 'pendingNamespace';
  readonly syntax: SourceSpan;
  readonly name: string;
}
export interface PendingTuple {
  readonly kind: 'pendingTuple';
  readonly syntax: SourceSpan;
  readonly elements: readonly Operand[];
  readonly names: readonly (string | undefined)[];
}
export interface PendingThrow {
  readonly kind: 'pendingThrow';
  readonly syntax: SourceSpan;
  readonly expression: BoundExpression;
}
/** `out var x`, `out _`: its type is the parameter's. */
export interface PendingOutVariable {
  readonly kind: 'pendingOutVariable';
  readonly syntax: SourceSpan;
  readonly designation: VariableDesignationSyntax;
  readonly scope: Scope;
}
/** A conditional whose branches have no common type. */
export interface PendingConditional {
  readonly kind: 'pendingConditional';
  readonly syntax: SourceSpan;
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

export const isBad = (operand: Operand): boolean =>
  operand.kind === 'bad' || (!isPending(operand) && operand.type.kind === 'error');

/** Something was reported here; binding goes on without follow-ups. */
export const bad = (syntax: SourceSpan, ...children: readonly Operand[]): BoundExpression => ({
  kind: 'bad',
  syntax,
  type: errorType,
  children: children.filter((child): child is BoundExpression => !isPending(child)),
});

/** The static type, or undefined where there is none without a context. */
export function typeOf(operand: Operand): TypeSymbol | undefined {
  return isPending(operand) ? undefined : operand.type;
}
