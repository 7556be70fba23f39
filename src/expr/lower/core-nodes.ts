/**
 * The core tree: what lowering leaves of C#. Ten kinds of expression and nine of statement (and `yield`, which never leaves
 * lowering), each with the meaning its JavaScript namesake has over the representations of docs/architecture.md. Both back ends
 * (`emit/emit.ts`, `emit/closures.ts`) read it. Nodes are trees: no node stands in two places, except constants and local reads.
 */
import type { SourceSpan } from '../bind/bound-nodes.js';

/** A variable. Identity is all it has; `hint` is for people who debug. */
export class CoreLocal {
  constructor(readonly hint: string) {}
}

/** A place to jump to: the end of a block or loop, the next round of a loop, or a segment of a dispatch. */
export class CoreLabel {
  constructor(readonly hint: string) {}
}

// biome-ignore lint/suspicious/noExplicitAny: helpers take values in the representation of their C# types
export type HelperFunction = (...args: any[]) => any;

/** A function of the runtime or the surface that emitted code may call. */
export interface CoreHelper {
  readonly name: string;
  readonly run: HelperFunction;
  /** Of a helper that needs the program's sites: makes the function that runs instead of `run`. */
  readonly bind?: ((sites: readonly SourceSpan[]) => HelperFunction) | undefined;
  /** Never throws and calls nobody back: needs no site. */
  readonly isQuiet: boolean;
  /** Depends on nothing but its arguments, and changes nothing. */
  readonly isPure: boolean;
}

/** An index into the program's sites; -1 for what cannot throw. */
export type SiteIndex = number;
export const noSite: SiteIndex = -1;

export type CoreOperator =
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | '<<'
  | '>>'
  | '>>>'
  | '&'
  | '|'
  | '^'
  | '==='
  | '!=='
  | '<'
  | '>'
  | '<='
  | '>='
  | '!'
  | '~'
  | 'negate';

export interface CoreConstant {
  readonly kind: 'constant';
  readonly value: unknown;
}
export interface CoreRead {
  readonly kind: 'read';
  readonly local: CoreLocal;
}
export interface CoreAssign {
  readonly kind: 'assign';
  readonly local: CoreLocal;
  readonly value: CoreExpression;
}
export interface CoreCall {
  readonly kind: 'call';
  readonly helper: CoreHelper;
  readonly args: readonly CoreExpression[];
  readonly site: SiteIndex;
}
/** A call of a function that a variable holds: a local function or a delegate that is not null. It knows its own sites. */
export interface CoreInvoke {
  readonly kind: 'invoke';
  readonly callee: CoreLocal;
  readonly args: readonly CoreExpression[];
}
export interface CoreOperation {
  readonly kind: 'operation';
  readonly operator: CoreOperator;
  readonly operands: readonly CoreExpression[];
}
export interface CoreConditional {
  readonly kind: 'conditional';
  readonly condition: CoreExpression;
  readonly whenTrue: CoreExpression;
  readonly whenFalse: CoreExpression;
}
export interface CoreLogical {
  readonly kind: 'logical';
  readonly operator: '&&' | '||';
  readonly operands: readonly CoreExpression[];
}
export interface CoreLambda {
  readonly kind: 'lambda';
  readonly parameters: readonly CoreLocal[];
  readonly body: CoreBlock;
}
/** Effects in order, then the value. */
export interface CoreSequence {
  readonly kind: 'sequence';
  readonly effects: readonly CoreExpression[];
  readonly value: CoreExpression;
}

export type CoreExpression =
  | CoreConstant
  | CoreRead
  | CoreAssign
  | CoreCall
  | CoreInvoke
  | CoreOperation
  | CoreConditional
  | CoreLogical
  | CoreLambda
  | CoreSequence;

export interface CoreBlock {
  readonly kind: 'block';
  /** Made anew each time the block is entered. */
  readonly locals: readonly CoreLocal[];
  readonly statements: readonly CoreStatement[];
  /** Its end. */
  readonly label: CoreLabel | undefined;
}
export interface CoreExpressionStatement {
  readonly kind: 'effect';
  readonly expression: CoreExpression;
}
export interface CoreIf {
  readonly kind: 'if';
  readonly condition: CoreExpression;
  readonly consequence: CoreStatement;
  readonly alternative: CoreStatement | undefined;
}
/** Charges one step a round. */
export interface CoreLoop {
  readonly kind: 'loop';
  readonly condition: CoreExpression | undefined;
  /** Tested after the body instead of before. */
  readonly isTestedLast: boolean;
  readonly increments: readonly CoreExpression[];
  readonly body: CoreStatement;
  readonly breakLabel: CoreLabel;
  /** Runs the increments (or the test at the end) next. */
  readonly continueLabel: CoreLabel;
}
export interface CoreJump {
  readonly kind: 'jump';
  readonly label: CoreLabel;
  /** Only notes the segment, for a dispatch that resumes there later. */
  readonly parks: boolean;
}
/** Statements that jump among each other; enters at the first segment, falls from one into the next. Each jump charges a step. */
export interface CoreDispatch {
  readonly kind: 'dispatch';
  /** Holds the number of the segment to run. */
  readonly state: CoreLocal;
  /** Enter at the segment that `state` says, instead of the first one. */
  readonly resumes: boolean;
  readonly segments: readonly CoreSegment[];
}
export interface CoreSegment {
  readonly label: CoreLabel;
  readonly statements: readonly CoreStatement[];
}
export interface CoreReturn {
  readonly kind: 'return';
  readonly value: CoreExpression | undefined;
}
export interface CoreThrow {
  readonly kind: 'throw';
  /** A ClrException; whatever else comes flies on as it is. */
  readonly value: CoreExpression;
  readonly site: SiteIndex;
}
export interface CoreTry {
  readonly kind: 'try';
  readonly body: CoreBlock;
  /** The local holds whatever was thrown. */
  readonly handler: { readonly local: CoreLocal; readonly body: CoreBlock } | undefined;
  readonly finalizer: CoreBlock | undefined;
}
/** Only inside lowering: hands out a value and resumes after it (`lower-iterators.ts`). */
export interface CoreYield {
  readonly kind: 'yield';
  /** Absent: the end. */
  readonly value: CoreExpression | undefined;
}

export type CoreStatement =
  | CoreBlock
  | CoreExpressionStatement
  | CoreIf
  | CoreLoop
  | CoreJump
  | CoreDispatch
  | CoreReturn
  | CoreThrow
  | CoreTry
  | CoreYield;

/** A policy expression, lowered: `main` takes the context. */
export interface CoreProgram {
  readonly main: CoreLambda;
  /** Spans that site indices mean. */
  readonly sites: readonly SourceSpan[];
}
