/**
 * The bound tree: what binding makes of syntax. No names are left, only symbols; every conversion is a node; a call's
 * arguments stand in parameter order with defaults and `params` arrays filled in. A tree with errors is never lowered.
 */
import type {
  ConstantValue,
  FieldSymbol,
  LabelSymbol,
  LocalFunctionSymbol,
  LocalSymbol,
  MethodSymbol,
  ParameterSymbol,
  PropertySymbol,
  RefKind,
} from '../symbols/symbols.js';
import type { ArrayTypeSymbol, NamedTypeSymbol, SpecialType, TypeSymbol } from '../types/type-symbol.js';
import type { TargetTyped } from './target-typed.js';

/** Offsets into the expression's text. */
export interface SourceSpan {
  readonly start: number;
  readonly end: number;
}

interface Expression {
  readonly syntax: SourceSpan;
  /** The static type. `void` for calls that return nothing. */
  readonly type: TypeSymbol;
  readonly constant?: ConstantValue | undefined;
}

/** A constant: every literal, `default`, `nameof`, folded constant, and the typed null. `constant` is always set. */
export interface BoundLiteral extends Expression {
  readonly kind: 'literal';
  readonly constant: ConstantValue;
}
/** `default(T)` of a type that has no constant default: structs, type parameters. */
export interface BoundDefault extends Expression {
  readonly kind: 'default';
}
export interface BoundLocal extends Expression {
  readonly kind: 'local';
  readonly local: LocalSymbol;
}
export interface BoundParameter extends Expression {
  readonly kind: 'parameter';
  readonly parameter: ParameterSymbol;
}
/** The policy expression's `context`. */
export interface BoundContext extends Expression {
  readonly kind: 'context';
}
/** `_` as an assignment target or out argument. */
export interface BoundDiscard extends Expression {
  readonly kind: 'discard';
}
export interface BoundArguments {
  /** In parameter order, one each. `ref`, `out` and `in` arguments are variables (or a value for `in`). */
  readonly arguments: readonly BoundExpression[];
  readonly argumentRefKinds: readonly RefKind[];
  /** Parameter indices in the order in which the arguments are evaluated; absent when left to right. */
  readonly evaluationOrder?: readonly number[] | undefined;
}
/** A call of a surface method or a local function. An extension method's receiver is its first argument. */
export interface BoundCall extends Expression, BoundArguments {
  readonly kind: 'call';
  /** Absent for static methods and local functions. Boxed already where the method belongs to object or an interface. */
  readonly receiver: BoundExpression | undefined;
  readonly method: MethodSymbol;
}
/** A call of a delegate value. */
export interface BoundDelegateCall extends Expression, BoundArguments {
  readonly kind: 'delegateCall';
  readonly receiver: BoundExpression;
}
export interface BoundPropertyAccess extends Expression {
  readonly kind: 'propertyAccess';
  readonly receiver: BoundExpression | undefined;
  readonly property: PropertySymbol;
}
export interface BoundIndexerAccess extends Expression, BoundArguments {
  readonly kind: 'indexerAccess';
  readonly receiver: BoundExpression;
  readonly property: PropertySymbol;
}
/** Of a tuple: `field.tupleIndex` is set. Otherwise a static field of the surface that is no constant. */
export interface BoundFieldAccess extends Expression {
  readonly kind: 'fieldAccess';
  readonly receiver: BoundExpression | undefined;
  readonly field: FieldSymbol;
}
export interface BoundAnonymousMember extends Expression {
  readonly kind: 'anonymousMember';
  readonly receiver: BoundExpression;
  readonly index: number;
}
/** Indices are int, uint, long or ulong. */
export interface BoundArrayAccess extends Expression {
  readonly kind: 'arrayAccess';
  readonly array: BoundExpression;
  readonly indices: readonly BoundExpression[];
}
/** `Length` of a one-dimensional array, the only member that needs no call. */
export interface BoundArrayLength extends Expression {
  readonly kind: 'arrayLength';
  readonly array: BoundExpression;
}

export type BinaryOperator =
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | '<<'
  | '>>>'
  | '>>'
  | '&'
  | '|'
  | '^'
  | '=='
  | '!='
  | '<'
  | '>'
  | '<='
  | '>='
  | '&&'
  | '||';

/**
 * Which predefined operator it is: the operand type after promotion. `string` and `stringObject` are concatenation (the
 * object side is boxed or a reference), `reference` is `==` on references, `delegate` combination or equality, `enum` works on the
 * underlying numbers, `tuple` compares element by element. `user` calls `method`.
 */
export type OperatorKind =
  | Exclude<SpecialType, 'object' | 'void' | 'nullable' | 'string'>
  | 'string'
  | 'stringConcat'
  | 'reference'
  | 'delegate'
  | 'enum'
  | 'tuple'
  | 'user';

export interface OperatorInfo {
  readonly operatorKind: OperatorKind;
  /** The predefined operator's type: of enum operators the underlying type's keyword. */
  readonly underlying?: SpecialType | undefined;
  readonly method?: MethodSymbol | undefined;
  /** Operands are nullable; null makes the result null, or false in comparisons (C# spec 11.4.8). */
  readonly isLifted: boolean;
  readonly isChecked: boolean;
}
/** Operands are converted to the operator's types already. Chains nest on the left: walk them with a loop. */
export interface BoundBinary extends Expression, OperatorInfo {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: BoundExpression;
  readonly right: BoundExpression;
  /** `==` and `!=` of tuples: the operator of each pair, over the elements of `left` and `right`. */
  readonly elements?: readonly TupleElementOperator[] | undefined;
}
/** One pair of a tuple comparison: both sides as placeholders of the element values, and the comparison over them. */
export interface TupleElementOperator {
  readonly left: BoundPlaceholder;
  readonly right: BoundPlaceholder;
  readonly comparison: BoundExpression;
}
export interface BoundUnary extends Expression, OperatorInfo {
  readonly kind: 'unary';
  readonly operator: '+' | '-' | '!' | '~' | 'true' | 'false';
  readonly operand: BoundExpression;
}
/** `++` and `--`. */
export interface BoundIncrement extends Expression, OperatorInfo {
  readonly kind: 'increment';
  readonly operator: '++' | '--';
  readonly isPrefix: boolean;
  /** A variable, property or indexer. */
  readonly operand: BoundExpression;
  /** Stands for the old value inside `result`. */
  readonly placeholder: BoundPlaceholder;
  /** The new value in the operand's type, computed from `placeholder`. */
  readonly result: BoundExpression;
}
/** Stands for a value that another node computes once. Identity matters: the same object at definition and uses. */
export interface BoundPlaceholder extends Expression {
  readonly kind: 'placeholder';
}
export interface BoundAssignment extends Expression {
  readonly kind: 'assignment';
  /** A local, parameter, array element, property, indexer, tuple field or discard. */
  readonly left: BoundExpression;
  readonly right: BoundExpression;
  /** `ref` (re)binding of a ref local. */
  readonly isRef: boolean;
}
/** `left op= right`: `value` is the new value, over `placeholder` which stands for the old value of `left`. */
export interface BoundCompoundAssignment extends Expression {
  readonly kind: 'compoundAssignment';
  readonly left: BoundExpression;
  readonly placeholder: BoundPlaceholder;
  readonly value: BoundExpression;
}
/** `(a, var b) = right`. Targets evaluate first, then `right`, then the assignments left to right; the value is the tuple. */
export interface BoundDeconstruction extends Expression {
  readonly kind: 'deconstruction';
  readonly right: BoundExpression;
  readonly target: DeconstructionTarget;
}
export type DeconstructionTarget =
  | {
      readonly kind: 'variable';
      readonly left: BoundExpression;
      readonly placeholder: BoundPlaceholder;
      readonly value: BoundExpression;
    }
  | {
      readonly kind: 'tuple';
      /** Stands for the value taken apart. */
      readonly placeholder: BoundPlaceholder;
      /** `Deconstruct` call with its out placeholders, or absent for tuples, whose elements are read by index. */
      readonly deconstruct: { readonly call: BoundExpression; readonly outs: readonly BoundPlaceholder[] } | undefined;
      readonly elements: readonly DeconstructionTarget[];
    };
export interface BoundConditional extends Expression {
  readonly kind: 'conditional';
  readonly condition: BoundExpression;
  readonly whenTrue: BoundExpression;
  readonly whenFalse: BoundExpression;
  readonly isRef: boolean;
}
/** `left ?? right`: `leftValue` is `left` (as `placeholder`, not null, unwrapped where needed) in the result's type. */
export interface BoundCoalesce extends Expression {
  readonly kind: 'coalesce';
  readonly left: BoundExpression;
  readonly placeholder: BoundPlaceholder;
  readonly leftValue: BoundExpression;
  readonly right: BoundExpression;
}
/** `receiver?.…`: null when the receiver is; otherwise `whenNotNull` over `placeholder` (the receiver's value, unwrapped). */
export interface BoundConditionalAccess extends Expression {
  readonly kind: 'conditionalAccess';
  readonly receiver: BoundExpression;
  readonly placeholder: BoundPlaceholder;
  readonly whenNotNull: BoundExpression;
}

export type ConversionKind =
  | 'identity'
  | 'numeric'
  | 'enum'
  | 'nullable'
  | 'boxing'
  | 'unboxing'
  | 'reference'
  | 'castReference'
  | 'userDefined'
  | 'tuple';

/** What a conversion does, all of it explicit. Constants that convert are folded to a BoundLiteral. */
export interface BoundConversion extends Expression {
  readonly kind: 'conversion';
  readonly operand: BoundExpression;
  /**
   * identity: nothing (names of tuples, object and dynamic). numeric, enum: between numbers, chars and enums. nullable: to, from
   * or between nullables, with `element` for what happens to the value. boxing. unboxing: exact type or InvalidCast; null is
   * NullReference for a value type. reference: up. castReference: down, checked at run time. userDefined: `method` between
   * `before` and `after`. tuple: element-wise over `elements`.
   */
  readonly conversionKind: ConversionKind;
  readonly isChecked: boolean;
  /** nullable: the conversion of the value, over `placeholder`; absent when it is none. */
  readonly element?: { readonly placeholder: BoundPlaceholder; readonly value: BoundExpression } | undefined;
  /** userDefined: operand is converted to the parameter's type already; the result is this node's type. `isLifted`: null passes. */
  readonly method?: MethodSymbol | undefined;
  readonly isLifted?: boolean | undefined;
  /** tuple: each element's conversion. */
  readonly elements?: readonly { readonly placeholder: BoundPlaceholder; readonly value: BoundExpression }[] | undefined;
}
export interface BoundIsType extends Expression {
  readonly kind: 'isType';
  /** In its own representation. */
  readonly operand: BoundExpression;
  readonly targetType: TypeSymbol;
}
/** `as` between references, or unboxing to a nullable; the operand is a reference or boxed. */
export interface BoundAs extends Expression {
  readonly kind: 'as';
  readonly operand: BoundExpression;
}
export interface BoundIsPattern extends Expression {
  readonly kind: 'isPattern';
  readonly operand: BoundExpression;
  readonly pattern: BoundPattern;
}
export type BoundPattern =
  /** Matches when `object.Equals`-like equality with the constant holds; `value` has the input's type or is boxed-compared by its own. */
  | { readonly kind: 'constantPattern'; readonly value: BoundLiteral }
  | { readonly kind: 'declarationPattern'; readonly type: TypeSymbol; readonly local: LocalSymbol | undefined }
  | { readonly kind: 'varPattern'; readonly local: LocalSymbol | undefined };
export interface BoundTypeOf extends Expression {
  readonly kind: 'typeOf';
  readonly operandType: TypeSymbol;
}
export interface BoundObjectCreation extends Expression, BoundArguments {
  readonly kind: 'objectCreation';
  /** Absent for `new T()` of structs without a declared constructor and of type parameters. */
  readonly constructorMethod: MethodSymbol | undefined;
  readonly initializer: BoundInitializer | undefined;
}
/** What `{ … }` after `new` does to the new object, which `placeholder` stands for. */
export interface BoundInitializer {
  readonly placeholder: BoundPlaceholder;
  /** Assignments, Add calls, and nested initialisers in order. */
  readonly operations: readonly (
    | BoundExpression
    | { readonly kind: 'nested'; readonly member: BoundExpression; readonly initializer: BoundInitializer }
  )[];
}
export interface BoundAnonymousObjectCreation extends Expression {
  readonly kind: 'anonymousObjectCreation';
  readonly type: NamedTypeSymbol;
  readonly values: readonly BoundExpression[];
}
export interface BoundArrayCreation extends Expression {
  readonly kind: 'arrayCreation';
  readonly type: ArrayTypeSymbol;
  /** int, uint, long or ulong, one a dimension. */
  readonly sizes: readonly BoundExpression[];
  /** Elements, row-major; their number is the product of the sizes. */
  readonly elements: readonly BoundExpression[] | undefined;
}
export interface BoundTupleLiteral extends Expression {
  readonly kind: 'tupleLiteral';
  readonly type: NamedTypeSymbol;
  readonly elements: readonly BoundExpression[];
}
export interface BoundInterpolatedString extends Expression {
  readonly kind: 'interpolatedString';
  /** `string`, or FormattableString / IFormattable where that is wanted. */
  readonly parts: readonly (
    | string
    | { readonly value: BoundExpression; readonly alignment: number | undefined; readonly format: string | undefined }
  )[];
}
/** A lambda or anonymous method converted to a delegate type. */
export interface BoundLambda extends Expression {
  readonly kind: 'lambda';
  readonly type: NamedTypeSymbol;
  readonly parameters: readonly ParameterSymbol[];
  /** A block; an expression body is a block with one return or expression statement. */
  readonly body: BoundBlock;
  readonly returnType: TypeSymbol;
}
/** A method group converted to a delegate type; the receiver is evaluated then. */
export interface BoundDelegateCreation extends Expression {
  readonly kind: 'delegateCreation';
  readonly type: NamedTypeSymbol;
  readonly receiver: BoundExpression | undefined;
  readonly method: MethodSymbol;
  /** The method seen from the delegate: parameters to convert, over placeholders, and the call over them. */
  readonly parameters: readonly BoundPlaceholder[];
  readonly receiverPlaceholder: BoundPlaceholder | undefined;
  readonly call: BoundExpression;
  readonly argumentRefKinds: readonly RefKind[];
}
export interface BoundThrowExpression extends Expression {
  readonly kind: 'throwExpression';
  readonly expression: BoundExpression;
}
/** Something wrong was reported here. Its type is what it would have been, where that is clear. */
export interface BoundBad extends Expression {
  readonly kind: 'bad';
  readonly children: readonly BoundExpression[];
  /** Variables that count as assigned all the same: left sides, and `out` arguments of calls that failed. */
  readonly assigns: readonly BoundExpression[];
  /** Later C# that takes its type from its place. */
  readonly wants?: TargetTyped;
}

export type BoundExpression =
  | BoundLiteral
  | BoundDefault
  | BoundLocal
  | BoundParameter
  | BoundContext
  | BoundDiscard
  | BoundCall
  | BoundDelegateCall
  | BoundPropertyAccess
  | BoundIndexerAccess
  | BoundFieldAccess
  | BoundAnonymousMember
  | BoundArrayAccess
  | BoundArrayLength
  | BoundBinary
  | BoundUnary
  | BoundIncrement
  | BoundPlaceholder
  | BoundAssignment
  | BoundCompoundAssignment
  | BoundDeconstruction
  | BoundConditional
  | BoundCoalesce
  | BoundConditionalAccess
  | BoundConversion
  | BoundIsType
  | BoundAs
  | BoundIsPattern
  | BoundTypeOf
  | BoundObjectCreation
  | BoundAnonymousObjectCreation
  | BoundArrayCreation
  | BoundTupleLiteral
  | BoundInterpolatedString
  | BoundLambda
  | BoundDelegateCreation
  | BoundThrowExpression
  | BoundBad;

// Statements

interface Statement {
  readonly syntax: SourceSpan;
}
export interface BoundBlock extends Statement {
  readonly kind: 'block';
  /** Declared directly in it, pattern and out variables of its statements included; each entry of the block makes them anew. */
  readonly locals: readonly LocalSymbol[];
  readonly statements: readonly BoundStatement[];
  /** The closing brace, where CS0161 and the like may point. */
  readonly end?: SourceSpan | undefined;
}
export interface BoundLocalDeclaration extends Statement {
  readonly kind: 'localDeclaration';
  readonly local: LocalSymbol;
  readonly initializer: BoundExpression | undefined;
}
export interface BoundExpressionStatement extends Statement {
  readonly kind: 'expressionStatement';
  readonly expression: BoundExpression;
}
export interface BoundEmptyStatement extends Statement {
  readonly kind: 'empty';
}
export interface BoundIf extends Statement {
  readonly kind: 'if';
  readonly condition: BoundExpression;
  readonly consequence: BoundStatement;
  readonly alternative: BoundStatement | undefined;
}
/** `locals` of the loops are those of their conditions: fresh at each evaluation. */
export interface BoundWhile extends Statement {
  readonly kind: 'while';
  readonly locals: readonly LocalSymbol[];
  readonly condition: BoundExpression;
  readonly body: BoundStatement;
  readonly breakLabel: LabelSymbol;
  readonly continueLabel: LabelSymbol;
}
export interface BoundDo extends Statement {
  readonly kind: 'do';
  readonly locals: readonly LocalSymbol[];
  readonly condition: BoundExpression;
  readonly body: BoundStatement;
  readonly breakLabel: LabelSymbol;
  readonly continueLabel: LabelSymbol;
}
export interface BoundFor extends Statement {
  readonly kind: 'for';
  /** Of the initialiser: one instance for the whole loop. */
  readonly locals: readonly LocalSymbol[];
  readonly initializers: readonly BoundStatement[];
  readonly conditionLocals: readonly LocalSymbol[];
  readonly condition: BoundExpression | undefined;
  readonly incrementors: readonly BoundStatement[];
  readonly body: BoundStatement;
  readonly breakLabel: LabelSymbol;
  readonly continueLabel: LabelSymbol;
}
/** How a foreach gets its elements. */
export interface ForEachInfo {
  /**
   * array, string: by index. sequence: `IEnumerable<T>` (or what implements it). nonGeneric: `IEnumerable`, elements are objects.
   * pattern: GetEnumerator, MoveNext and Current of the collection's own type (struct enumerators of List, Dictionary).
   */
  readonly mode: 'array' | 'string' | 'sequence' | 'nonGeneric' | 'pattern';
  readonly elementType: TypeSymbol;
  /** pattern: the calls, over `enumerator`. */
  readonly getEnumerator?: BoundExpression | undefined;
  readonly enumerator?: BoundPlaceholder | undefined;
  readonly moveNext?: BoundExpression | undefined;
  readonly current?: BoundExpression | undefined;
  readonly dispose?: BoundExpression | undefined;
}
export interface BoundForEach extends Statement {
  readonly kind: 'forEach';
  readonly info: ForEachInfo;
  readonly collection: BoundExpression;
  /** The element as enumerated. */
  readonly element: BoundPlaceholder;
  /** The iteration variable with its value over `element`; or what takes the element apart. Fresh for each element. */
  readonly variable: { readonly local: LocalSymbol; readonly value: BoundExpression } | undefined;
  readonly deconstruction: { readonly locals: readonly LocalSymbol[]; readonly expression: BoundExpression } | undefined;
  readonly body: BoundStatement;
  readonly breakLabel: LabelSymbol;
  readonly continueLabel: LabelSymbol;
}
export interface BoundSwitchLabel extends SourceSpan {
  readonly label: LabelSymbol;
  /** Absent for `default`. */
  readonly pattern: BoundPattern | undefined;
  readonly when: BoundExpression | undefined;
}
export interface BoundSwitchSection extends Statement {
  readonly labels: readonly BoundSwitchLabel[];
  /** Pattern variables of the labels and declarations of the section. */
  readonly locals: readonly LocalSymbol[];
  readonly statements: readonly BoundStatement[];
}
export interface BoundSwitch extends Statement {
  readonly kind: 'switch';
  readonly expression: BoundExpression;
  /** Declared anywhere in the switch block's statements. */
  readonly locals: readonly LocalSymbol[];
  readonly sections: readonly BoundSwitchSection[];
  readonly breakLabel: LabelSymbol;
}
/** `break`, `continue`, `goto`, `goto case`: all jump to a label. */
export interface BoundGoto extends Statement {
  readonly kind: 'goto';
  readonly label: LabelSymbol;
  readonly jump: 'break' | 'continue' | 'goto';
}
export interface BoundLabeled extends Statement {
  readonly kind: 'labeled';
  readonly label: LabelSymbol;
  readonly statement: BoundStatement;
}
export interface BoundReturn extends Statement {
  readonly kind: 'return';
  readonly expression: BoundExpression | undefined;
  readonly isRef: boolean;
}
export interface BoundThrow extends Statement {
  readonly kind: 'throw';
  /** Absent: rethrow. */
  readonly expression: BoundExpression | undefined;
}
export interface BoundCatch extends SourceSpan {
  /** Absent: catches every exception. */
  readonly exceptionType: TypeSymbol | undefined;
  readonly local: LocalSymbol | undefined;
  readonly locals: readonly LocalSymbol[];
  readonly filter: BoundExpression | undefined;
  readonly body: BoundBlock;
}
export interface BoundTry extends Statement {
  readonly kind: 'try';
  readonly block: BoundBlock;
  readonly catches: readonly BoundCatch[];
  readonly finallyBlock: BoundBlock | undefined;
}
export interface BoundUsing extends Statement {
  readonly kind: 'using';
  readonly locals: readonly LocalSymbol[];
  /** Declarations in order, or the one expression; each is disposed in reverse order, null ones are not. */
  readonly resources: readonly {
    readonly local: LocalSymbol | undefined;
    readonly value: BoundExpression;
    readonly placeholder: BoundPlaceholder;
    readonly dispose: BoundExpression | undefined;
  }[];
  readonly body: BoundStatement;
}
export interface BoundLock extends Statement {
  readonly kind: 'lock';
  readonly expression: BoundExpression;
  readonly body: BoundStatement;
}
export interface BoundYieldReturn extends Statement {
  readonly kind: 'yieldReturn';
  readonly expression: BoundExpression;
}
export interface BoundYieldBreak extends Statement {
  readonly kind: 'yieldBreak';
}
/** Hoisted to the start of its block: callable before its place. */
export interface BoundLocalFunction extends Statement {
  readonly kind: 'localFunction';
  readonly symbol: LocalFunctionSymbol;
  readonly identifier: SourceSpan;
  readonly body: BoundBlock;
  /** Set when the body yields: the type of each element. */
  readonly iteratorElementType: TypeSymbol | undefined;
}

export type BoundStatement =
  | BoundBlock
  | BoundLocalDeclaration
  | BoundExpressionStatement
  | BoundEmptyStatement
  | BoundIf
  | BoundWhile
  | BoundDo
  | BoundFor
  | BoundForEach
  | BoundSwitch
  | BoundGoto
  | BoundLabeled
  | BoundReturn
  | BoundThrow
  | BoundTry
  | BoundUsing
  | BoundLock
  | BoundYieldReturn
  | BoundYieldBreak
  | BoundLocalFunction;

export type BoundNode = BoundExpression | BoundStatement;

/** A policy expression, bound: its body returns an `object`. */
export interface BoundPolicyExpression {
  readonly body: BoundBlock;
  /** The type of an `@(…)` expression before it became an object; absent for `@{…}`; 'null' prints for a typeless one. */
  readonly staticType: TypeSymbol | 'null' | undefined;
}
