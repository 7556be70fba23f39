/** Statements (C# spec 13): blocks, declarations, conditions and jumps. Loops, switch, try and using have files of their own. */
import { endReachable } from '../flow/reachability.js';
import { LabelSymbol, type LocalSymbol } from '../symbols/symbols.js';
import type {
  BlockSyntax,
  CheckedStatementSyntax,
  ExpressionStatementSyntax,
  GotoStatementSyntax,
  IfStatementSyntax,
  LabeledStatementSyntax,
  LocalDeclarationStatementSyntax,
  ReturnStatementSyntax,
  StatementSyntax,
  SyntaxToken,
  ThrowStatementSyntax,
  TypeSyntax,
  VariableDeclarationSyntax,
  VariableDeclaratorSyntax,
  YieldStatementSyntax,
} from '../syntax/nodes.js';
import { shortTypeName } from '../types/display.js';
import { isValueType, sameType } from '../types/relations.js';
import { errorType, type TypeSymbol } from '../types/type-symbol.js';
import { types } from '../types/universe.js';
import { bindArrayInitializer } from './bind-arrays.js';
import { bindExpression, bindValue } from './bind-expression.js';
import { bindRefusedInitializer } from './bind-initializers.js';
import { reportAwait } from './bind-later.js';
import { bindLocalFunction, noteLocalFunctions } from './bind-local-function.js';
import { bindDo, bindFor, bindForEach, bindForEachVariable, bindWhile } from './bind-loops.js';
import { isVar } from './bind-out-variables.js';
import { bindSwitch, gotoCase } from './bind-switch.js';
import { bindLock, bindTry, bindUsing, resourceOf } from './bind-try.js';
import { bindType, checkInferredType } from './bind-types.js';
import type { Binder } from './binder.js';
import type { BoundBlock, BoundExpression, BoundReturn, BoundStatement, SourceSpan } from './bound-nodes.js';
import { implicitConversion } from './conversions.js';
import { asValue, convert, operandName, reportTypeless } from './convert.js';
import { announceLocals, childScope, declareLocal, isStatementExpression } from './declarations.js';
import { bad, badOf, isBad, isPending, isUnknown, type Operand } from './operands.js';
import { isTargetTyped } from './target-typed.js';
import { isVariable } from './variables.js';

type Bind<K extends StatementSyntax['kind']> = (b: Binder, syntax: Extract<StatementSyntax, { kind: K }>) => BoundStatement;

const table: { readonly [K in StatementSyntax['kind']]: Bind<K> } = {
  Block: bindBlock,
  LocalDeclarationStatement: bindLocalDeclaration,
  ExpressionStatement: bindExpressionStatement,
  EmptyStatement: (_b, syntax) => ({ kind: 'empty', syntax }),
  IfStatement: bindIf,
  ForStatement: bindFor,
  ForEachStatement: bindForEach,
  ForEachVariableStatement: bindForEachVariable,
  WhileStatement: bindWhile,
  DoStatement: bindDo,
  SwitchStatement: bindSwitch,
  BreakStatement: (b, syntax) => jump(b, syntax, 'break'),
  ContinueStatement: (b, syntax) => jump(b, syntax, 'continue'),
  GotoStatement: bindGoto,
  ReturnStatement: bindReturn,
  ThrowStatement: bindThrow,
  YieldStatement: bindYield,
  TryStatement: bindTry,
  UsingStatement: bindUsing,
  LockStatement: bindLock,
  CheckedStatement: bindChecked,
  UnsafeStatement: (b, syntax) => {
    b.error('CS0227', syntax.unsafeToken);
    return bindBlock(b, syntax.block);
  },
  FixedStatement: (b, syntax) => {
    b.error('CS0214', syntax);
    bindType(b, syntax.declaration.type);
    for (const { identifier, initializer } of syntax.declaration.variables) {
      if (initializer === undefined) b.error('CS0210', identifier);
      else bindExpression(b, initializer);
    }
    return bindEmbedded(b, syntax.statement);
  },
  LabeledStatement: bindLabeled,
  LocalFunctionStatement: bindLocalFunction,
};

export function bindStatement(b: Binder, syntax: StatementSyntax): BoundStatement {
  return (table[syntax.kind] as Bind<StatementSyntax['kind']>)(b, syntax);
}

/** Statements in one scope, whose names are known to each other. */
export function bindStatements(b: Binder, statements: readonly StatementSyntax[]): readonly BoundStatement[] {
  if (b.scope.declaresInto === undefined) announceLocals(b, b.scope, statements);
  noteLabels(b, statements);
  noteLocalFunctions(b, statements);
  const bound: BoundStatement[] = [];
  for (const statement of statements) {
    const result = bindStatement(b, statement);
    // `int x = 1, y = 2;` is two declarations of the same block, not a block of its own.
    if (result.kind === 'block' && statement.kind === 'LocalDeclarationStatement') bound.push(...result.statements);
    else if (result.kind === 'labeled') bound.push(...besideFunction(result));
    else bound.push(result);
  }
  return bound;
}

/** A label before a local function stands before nothing: the function belongs to the block, like any other. */
function besideFunction(statement: BoundStatement): readonly BoundStatement[] {
  if (statement.kind === 'localFunction') return [{ kind: 'empty', syntax: statement.syntax }, statement];
  if (statement.kind !== 'labeled') return [statement];
  const [first, ...rest] = besideFunction(statement.statement);
  return [{ ...statement, statement: first! }, ...rest];
}

export function bindBlock(b: Binder, syntax: BlockSyntax): BoundBlock {
  const scope = childScope(b);
  return b.within(scope, () => ({
    kind: 'block',
    syntax,
    locals: scope.locals,
    statements: bindStatements(b, syntax.statements),
    end: syntax.closeBrace,
  }));
}

/** A function's body block: it shares its scope with the parameters. */
export function bindFunctionBlock(b: Binder, syntax: BlockSyntax): BoundBlock {
  return {
    kind: 'block',
    syntax,
    locals: b.scope.locals,
    statements: bindStatements(b, syntax.statements),
    end: syntax.closeBrace,
  };
}

/** Whether control can reach the end of a function's body. */
export const endIsReachable = (block: BoundBlock): boolean => endReachable(block);

/** The statement under an `if` or a loop; a declaration may not stand there, and its variables get a scope of their own. */
export function bindEmbedded(b: Binder, syntax: StatementSyntax): BoundStatement {
  if (
    syntax.kind === 'LocalDeclarationStatement' ||
    syntax.kind === 'LabeledStatement' ||
    syntax.kind === 'LocalFunctionStatement'
  )
    b.error('CS1023', syntax);
  if (syntax.kind === 'Block') return bindBlock(b, syntax);
  const scope = childScope(b);
  return b.within(scope, () => {
    const statements = bindStatements(b, [syntax]);
    if (scope.locals.length === 0 && statements.length === 1) return statements[0]!;
    return { kind: 'block', syntax, locals: scope.locals, statements };
  });
}

function bindChecked(b: Binder, syntax: CheckedStatementSyntax): BoundStatement {
  const saved = b.overflow;
  b.overflow = syntax.checked ? 'checked' : 'unchecked';
  try {
    return bindBlock(b, syntax.block);
  } finally {
    b.overflow = saved;
  }
}

// Declarations

const localKindOf = ({ isConst, usingToken }: LocalDeclarationStatementSyntax): 'variable' | 'constant' | 'using' =>
  usingToken !== undefined ? 'using' : isConst ? 'constant' : 'variable';

/** `using var x = …` of later C#, refused by the parser: what it declares must be disposable all the same. */
function checkResources(b: Binder, statements: readonly BoundStatement[], at: SourceSpan): void {
  for (const statement of statements)
    if (statement.kind === 'localDeclaration' && statement.initializer !== undefined)
      resourceOf(b, statement.local, statement.initializer, at);
}

function bindLocalDeclaration(b: Binder, syntax: LocalDeclarationStatementSyntax): BoundStatement {
  const statements = bindVariables(b, syntax.declaration, localKindOf(syntax), syntax);
  if (syntax.awaitToken !== undefined) reportAwait(b, syntax.awaitToken);
  if (syntax.usingToken !== undefined) checkResources(b, statements, syntax);
  return statements.length === 1 ? statements[0]! : { kind: 'block', syntax, locals: [], statements };
}

export function bindVariables(
  b: Binder,
  declaration: VariableDeclarationSyntax,
  localKind: 'variable' | 'constant' | 'using',
  at: SourceSpan,
): readonly BoundStatement[] {
  const { type: typeSyntax, variables } = declaration;
  const isRef = typeSyntax.kind === 'RefType';
  const plain = isRef ? typeSyntax.type : typeSyntax;
  if (isVar(plain)) {
    if (localKind === 'constant') b.error('CS0822', declaration);
    if (variables.length > 1 && !b.hasSyntaxError(at)) b.error('CS0819', declaration);
    return variables.map((variable) => bindVar(b, variable, plain, localKind, isRef, at));
  }
  const type = bindType(b, plain);
  if (type.kind === 'named' && type.definition.shape.isStatic) b.error('CS0723', plain, shortTypeName(type));
  return variables.map((variable) => bindTyped(b, variable, type, plain, localKind, isRef, at));
}

const declaratorSpan = (variable: VariableDeclaratorSyntax): SourceSpan => ({
  start: variable.identifier.start,
  end: variable.initializer?.end ?? variable.identifier.end,
});

function bindVar(
  b: Binder,
  variable: VariableDeclaratorSyntax,
  typeSyntax: TypeSyntax,
  localKind: 'variable' | 'constant' | 'using',
  isRef: boolean,
  at: SourceSpan,
): BoundStatement {
  const local = declareLocal(b, variable.identifier, b.undeterminedType, localKind, isRef);
  const declared = (initializer: BoundExpression): BoundStatement => {
    local.type = initializer.type;
    return { kind: 'localDeclaration', syntax: at, local, initializer };
  };
  const { initializer } = variable;
  if (initializer === undefined) {
    if (!b.hasSyntaxError(variable)) b.error('CS0818', variable.identifier);
    if (localKind === 'using') b.error('CS0210', variable.identifier);
    return declared(bad(at));
  }
  if (isRef) return declared(refInitializer(b, variable, undefined));
  if (initializer.kind === 'InitializerExpression') {
    b.error('CS0820', declaratorSpan(variable));
    return declared(bad(at));
  }
  if (initializer.kind === 'RefExpression') {
    b.error('CS8171', declaratorSpan(variable));
    return declared(bindValue(b, initializer.expression));
  }
  const badConstants = b.badConstantsRead;
  if (initializer.kind === 'StackAllocExpression') b.error('CS0214', initializer);
  const given = bindExpression(b, initializer);
  const operand = isTargetTyped(given) ? asValue(b, given) : given;
  const isTold = isBad(operand) && operand.kind !== 'pendingLambda';
  const natural = isTold ? (b.naturalType(operand) ?? errorType) : varType(b, operand, variable);
  if (natural === undefined) return declared(bad(at, operand));
  local.type = natural;
  checkInferredType(b, natural, typeSyntax);
  if (natural.kind === 'named' && natural.definition.shape.isStatic) b.error('CS0723', typeSyntax, shortTypeName(natural));
  const value = isPending(operand) ? convert(b, operand, natural) : operand;
  if (localKind === 'constant') setConstant(b, local, value, initializer, badConstants);
  return declared(value);
}

/** The type that `var` takes, or CS0815 and its like. */
function varType(b: Binder, operand: Operand, variable: VariableDeclaratorSyntax): TypeSymbol | undefined {
  const type = b.naturalType(operand);
  if (type !== undefined) {
    if (type.kind === 'named' && type.special === 'void') {
      b.error('CS0815', declaratorSpan(variable), 'void');
      return undefined;
    }
    return type;
  }
  switch (operand.kind) {
    case 'pendingType':
    case 'pendingNamespace':
    case 'pendingConditional':
    case 'pendingDefault':
      reportTypeless(b, operand);
      return undefined;
    case 'pendingLambda':
    case 'pendingMethodGroup':
      b.error('CS8370', operand.syntax, 'inferred delegate type', '10.0');
      return undefined;
    default:
      b.error('CS0815', declaratorSpan(variable), operandName(b, operand));
      return undefined;
  }
}

function bindTyped(
  b: Binder,
  variable: VariableDeclaratorSyntax,
  type: TypeSymbol,
  typeSyntax: TypeSyntax,
  localKind: 'variable' | 'constant' | 'using',
  isRef: boolean,
  at: SourceSpan,
): BoundStatement {
  const local = declareLocal(b, variable.identifier, type, localKind, isRef);
  const declared = (initializer: BoundExpression | undefined): BoundStatement => ({
    kind: 'localDeclaration',
    syntax: at,
    local,
    initializer,
  });
  const { initializer } = variable;
  if (initializer === undefined) {
    if (isRef) b.error('CS8174', variable.identifier);
    if (localKind === 'using') b.error('CS0210', variable.identifier);
    return declared(localKind === 'variable' ? undefined : bad(at));
  }
  if (isRef) return declared(refInitializer(b, variable, type));
  if (initializer.kind === 'InitializerExpression') {
    if (type.kind === 'array' && localKind === 'constant') b.error('CS0133', initializer, local.name);
    if (type.kind === 'array') return declared(bindArrayInitializer(b, initializer, type, initializer));
    if (type.kind !== 'error') b.error('CS0622', initializer);
    return declared(bindRefusedInitializer(b, initializer));
  }
  if (initializer.kind === 'RefExpression') {
    b.error('CS8171', declaratorSpan(variable));
    return declared(bad(at, convert(b, bindExpression(b, initializer.expression), type)));
  }
  const badConstants = b.badConstantsRead;
  if (initializer.kind === 'StackAllocExpression') {
    if (type.kind === 'error') b.error('CS0214', initializer);
    else
      b.error('CS8346', initializer, initializer.type === undefined ? '?' : typeText(b, initializer.type), shortTypeName(type));
  }
  const value = convert(b, bindExpression(b, initializer), type);
  if (localKind === 'constant') {
    if (!isBad(value) && !isConstantType(type)) b.error('CS0283', typeSyntax, shortTypeName(type));
    else setConstant(b, local, value, initializer, badConstants);
  }
  return declared(value);
}

/** A type as it is written, of an array its elements'. */
const typeText = (b: Binder, type: TypeSyntax): string => {
  const { start, end } = type.kind === 'ArrayType' ? type.elementType : type;
  return b.text.slice(start, end);
};

const isConstantType = (type: TypeSymbol): boolean =>
  !isValueType(type) ||
  (type.kind === 'named' && (type.special !== undefined ? type.special !== 'nullable' : type.definition.shape.kind === 'enum'));

/** `badConstants`: how many constants without a value had been read before this one's was bound. */
function setConstant(b: Binder, local: LocalSymbol, value: BoundExpression, at: SourceSpan, badConstants: number): void {
  local.hasBadConstant = isBad(value) || value.constant === undefined;
  if (isBad(value)) return;
  if (value.constant === undefined) {
    if (b.badConstantsRead > badConstants) return;
    const isReference = !isValueType(value.type) && value.type !== types.string;
    if (isReference) b.error('CS0134', at, local.name, shortTypeName(local.type));
    else b.error('CS0133', at, local.name);
  } else local.constant = value.constant;
}

/** What a ref local stands for: a variable after `ref`. */
function refInitializer(b: Binder, variable: VariableDeclaratorSyntax, type: TypeSymbol | undefined): BoundExpression {
  const initializer = variable.initializer!;
  const isRef = initializer.kind === 'RefExpression';
  if (!isRef) b.error('CS8172', declaratorSpan(variable));
  const expression = initializer.kind === 'RefExpression' ? initializer.expression : initializer;
  const operand = bindValue(b, expression);
  if (isBad(operand)) return badOf(expression, type ?? operand.type, operand);
  if (!isVariable(operand, 'ref')) b.error('CS1510', expression);
  else if (type !== undefined && !sameType(operand.type, type)) b.error('CS8173', expression, shortTypeName(type));
  else if (isRef) return operand;
  return badOf(expression, type ?? operand.type, operand);
}

// Expression statements

/** Only some expressions may stand alone; where the `;` is missing nothing is said about that. */
function bindExpressionStatement(b: Binder, syntax: ExpressionStatementSyntax): BoundStatement {
  b.statementExpression = syntax.expression;
  const operand = bindExpression(b, syntax.expression);
  if (isStatementExpression(syntax.expression))
    return { kind: 'expressionStatement', syntax, expression: isPending(operand) ? asValue(b, operand) : operand };
  if (isTargetTyped(operand)) asValue(b, operand);
  if (!b.hasSyntaxError(syntax)) b.error('CS0201', syntax.expression);
  if (operand.kind === 'pendingType' || operand.kind === 'pendingNamespace' || operand.kind === 'pendingDefault')
    reportTypeless(b, operand);
  return { kind: 'expressionStatement', syntax, expression: bad(syntax.expression, operand) };
}

function bindIf(b: Binder, syntax: IfStatementSyntax): BoundStatement {
  const condition = convert(b, bindExpression(b, syntax.condition), types.bool);
  const consequence = bindEmbedded(b, syntax.statement);
  const alternative = syntax.elseStatement === undefined ? undefined : bindEmbedded(b, syntax.elseStatement);
  return { kind: 'if', syntax, condition, consequence, alternative };
}

// Jumps

/** `break` and `continue` go to the loop around them, in the same function and not out of a `finally`. */
function jump(b: Binder, syntax: SourceSpan, kind: 'break' | 'continue'): BoundStatement {
  const { loop } = b;
  const label = kind === 'break' ? loop?.breakLabel : loop?.continueLabel;
  const keyword = { start: syntax.start, end: syntax.start + kind.length };
  if (loop === undefined || label === undefined) b.error('CS0139', syntax);
  else if (loop.function !== b.function) {
    if (b.function.kind === 'localFunction') b.error('CS0139', syntax);
    else b.error('CS1632', keyword);
  } else if (loop.finallyDepth < b.finallyDepth) b.error('CS0157', keyword);
  else return { kind: 'goto', syntax, label, jump: kind };
  return { kind: 'expressionStatement', syntax, expression: bad(syntax) };
}

function noteLabels(b: Binder, statements: readonly StatementSyntax[]): void {
  for (const statement of statements) {
    let current: StatementSyntax = statement;
    while (current.kind === 'LabeledStatement') {
      declareLabel(b, current);
      current = current.statement;
    }
  }
}

function declareLabel(b: Binder, syntax: LabeledStatementSyntax): void {
  const { name } = syntax.identifier;
  if (b.scope.labels.has(name)) b.error('CS0140', syntax.identifier, name);
  else if (b.scope.findLabel(name) !== undefined) b.error('CS0158', syntax.identifier, name);
  else b.scope.labels.set(name, new LabelSymbol(name));
}

function bindLabeled(b: Binder, syntax: LabeledStatementSyntax): BoundStatement {
  const label = b.scope.findLabel(syntax.identifier.name) ?? new LabelSymbol(syntax.identifier.name);
  return { kind: 'labeled', syntax, label, statement: bindStatement(b, syntax.statement) };
}

function bindGoto(b: Binder, syntax: GotoStatementSyntax): BoundStatement {
  if (syntax.gotoKind !== 'label') return gotoCase(b, syntax);
  const name = syntax.expression?.kind === 'IdentifierName' ? syntax.expression.identifier.name : '';
  const label = b.scope.findLabel(name);
  if (label === undefined) {
    b.error('CS0159', syntax.expression ?? syntax, name);
    return { kind: 'expressionStatement', syntax, expression: bad(syntax) };
  }
  return { kind: 'goto', syntax, label, jump: 'goto' };
}

function bindReturn(b: Binder, syntax: ReturnStatementSyntax): BoundStatement {
  const context = b.function;
  if (b.finallyDepth > 0) b.error('CS0157', syntax.returnToken);
  const isRef = syntax.expression?.kind === 'RefExpression';
  const operand =
    syntax.expression === undefined
      ? undefined
      : bindExpression(b, syntax.expression.kind === 'RefExpression' ? syntax.expression.expression : syntax.expression);
  const statement: BoundReturn & { expression: BoundExpression | undefined } = {
    kind: 'return',
    syntax,
    isRef,
    expression: undefined,
  };
  context.returns.push({ operand, statement, keyword: syntax.returnToken });
  const { returnType } = context;
  if (context.iteratorElementType !== undefined && context.yields) return statement;
  if (returnType === undefined) return statement;
  const isVoid = returnType.kind === 'named' && returnType.special === 'void';
  if (operand === undefined) {
    if (!isVoid && returnType.kind !== 'error') b.error('CS0126', syntax.returnToken, shortTypeName(returnType));
    return statement;
  }
  if (isVoid) {
    if (!isBad(operand)) b.error('CS0127', syntax.returnToken, 'F');
    return statement;
  }
  if (context.returnsByRef) {
    if (!isRef) b.error('CS8150', syntax.returnToken);
    statement.expression = isPending(operand) ? asValue(b, operand) : operand;
    return statement;
  }
  if (isRef) b.error('CS8149', syntax.returnToken);
  statement.expression = convert(b, operand, returnType);
  return statement;
}

function bindThrow(b: Binder, syntax: ThrowStatementSyntax): BoundStatement {
  if (syntax.expression === undefined) {
    if (b.catchDepth === 0) b.error('CS0156', syntax.throwToken);
    else if (b.isInFinallyOfCatch) b.error('CS0724', syntax.throwToken);
    return { kind: 'throw', syntax, expression: undefined };
  }
  return { kind: 'throw', syntax, expression: thrown(b, bindExpression(b, syntax.expression)) };
}

/** What is thrown must be an exception, or null. */
export function thrown(b: Binder, operand: Operand): BoundExpression {
  if (operand.kind === 'pendingDefault') return asValue(b, operand);
  const isTold = isPending(operand) ? isBad(operand) : isUnknown(operand);
  if (!isTold && operand.kind !== 'pendingNull' && implicitConversion(b, operand, types.exception) === undefined) {
    b.error('CS0155', operand.syntax);
    return badOf(operand.syntax, types.exception, operand);
  }
  return convert(b, operand, types.exception);
}

function bindYield(b: Binder, syntax: YieldStatementSyntax): BoundStatement {
  const context = b.function;
  const operand = syntax.expression === undefined ? undefined : bindExpression(b, syntax.expression);
  if (context.kind === 'lambda') {
    b.error('CS1621', syntax.yieldToken);
    return { kind: 'expressionStatement', syntax, expression: bad(syntax) };
  }
  context.yields = true;
  if (context.iteratorElementType === undefined) return { kind: 'yieldBreak', syntax };
  checkYieldPlace(b, syntax.yieldToken, syntax.yieldKind);
  if (syntax.yieldKind === 'break' || operand === undefined) return { kind: 'yieldBreak', syntax };
  return { kind: 'yieldReturn', syntax, expression: convert(b, operand, context.iteratorElementType) };
}

function checkYieldPlace(b: Binder, token: SyntaxToken, kind: 'return' | 'break'): void {
  if (b.finallyDepth > 0) b.error('CS1625', token);
  else if (kind === 'return' && b.catchDepth > 0) b.error('CS1631', token);
  else if (kind === 'return' && b.tryWithCatchDepth > 0) b.error('CS1626', token);
}
