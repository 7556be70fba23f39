/** Blocks, labels and the simple statements (C# spec 13). */
import type {
  BoundBlock,
  BoundExpression,
  BoundGoto,
  BoundIf,
  BoundLabeled,
  BoundLocalDeclaration,
  BoundLocalFunction,
  BoundReturn,
  BoundStatement,
  BoundThrow,
  BoundYieldReturn,
} from '../bind/bound-nodes.js';
import { EngineBug } from '../runtime/exception.js';
import { Box } from '../runtime/values.js';
import { isValueType } from '../types/relations.js';
import type { TypeSymbol } from '../types/type-symbol.js';
import { tupleElements } from '../types/universe.js';
import { assign, block, call, conditional, constant, effect, ifThen, jump, read } from './core-builders.js';
import { type CoreExpression, CoreLabel, CoreLocal, type CoreSegment, type CoreStatement } from './core-nodes.js';
import { defaultHelper, throwableHelper } from './helpers.js';
import { refOf, storedValue } from './lower-assignments.js';
import { declareLocalFunctions, lowerLocalFunction, returned } from './lower-lambdas.js';
import type { Lowering } from './lowering.js';

export const emptyStatement: CoreStatement = block([], []);

const isLocalFunction = (statement: BoundStatement): statement is BoundLocalFunction => statement.kind === 'localFunction';

/** Local functions first: they are there before their place. */
export function lowerStatements(
  l: Lowering,
  statements: readonly BoundStatement[],
): { readonly locals: readonly CoreLocal[]; readonly statements: readonly CoreStatement[] } {
  const functions = statements.filter(isLocalFunction);
  const locals = declareLocalFunctions(l, functions);
  const lowered: CoreStatement[] = functions.map((statement) => lowerLocalFunction(l, statement));
  const rest = statements.filter((statement) => !isLocalFunction(statement) && statement.kind !== 'empty');
  if (!rest.some((statement) => statement.kind === 'labeled')) {
    lowered.push(...rest.map((statement) => l.statement(statement)));
    return { locals, statements: lowered };
  }
  // A block with labels becomes segments that jump among each other.
  const segments: { label: CoreLabel; statements: CoreStatement[] }[] = [{ label: new CoreLabel('start'), statements: [] }];
  for (const statement of rest) {
    let inner: BoundStatement = statement;
    while (inner.kind === 'labeled') {
      segments.push({ label: l.labelOf(inner.label), statements: [] });
      inner = inner.statement;
    }
    segments.at(-1)!.statements.push(l.statement(inner));
  }
  const state = new CoreLocal('state');
  lowered.push({ kind: 'dispatch', state, resumes: false, segments: segments satisfies CoreSegment[] });
  return { locals: [...locals, state], statements: lowered };
}

export function lowerBlock(l: Lowering, node: BoundBlock): CoreStatement {
  const locals = node.locals.map((local) => l.declare(local));
  const { locals: more, statements } = lowerStatements(l, node.statements);
  return block([...locals, ...more], statements);
}

export function lowerLocalDeclaration(l: Lowering, { local, initializer }: BoundLocalDeclaration): CoreStatement {
  if (local.constant !== undefined) return emptyStatement;
  const storage = l.storageOf(local);
  if (initializer === undefined) {
    // Fields of a tuple may be assigned one by one.
    const isTuple = tupleElements(local.type) !== undefined;
    return isTuple ? effect(assign(storage.local, call(defaultHelper, [l.type(local.type)]))) : emptyStatement;
  }
  if (local.isRef) return effect(assign(storage.local, refOf(l, initializer)));
  l.noteValue(local, initializer);
  return effect(assign(storage.local, storedValue(l, initializer)));
}

export function lowerIf(l: Lowering, { condition, consequence, alternative }: BoundIf): CoreStatement {
  return ifThen(
    l.expression(condition),
    l.statement(consequence),
    alternative === undefined ? undefined : l.statement(alternative),
  );
}

export const lowerGoto = (l: Lowering, { label }: BoundGoto): CoreStatement => jump(l.labelOf(label));

/** A label that no block dispatches (a lone statement under an `if`): nothing can jump to it from outside. */
export const lowerLabeled = (l: Lowering, { label, statement }: BoundLabeled): CoreStatement => {
  const state = new CoreLocal('state');
  const segments = [{ label: l.labelOf(label), statements: [l.statement(statement)] }];
  return block([state], [{ kind: 'dispatch', state, resumes: false, segments }]);
};

export function lowerReturn(l: Lowering, { expression, isRef }: BoundReturn): CoreStatement {
  if (expression === undefined) return returned(l, undefined);
  if (isRef) return returned(l, refOf(l, expression));
  if (l.frame.kind === 'main') return returned(l, finalValue(l, expression));
  return returned(l, storedValue(l, expression));
}

const boolBoxes = new WeakMap<TypeSymbol, readonly [yes: CoreExpression, no: CoreExpression]>();

/** The program's result: nobody compares its identity, so the two boxed booleans are made once. */
function finalValue(l: Lowering, node: BoundExpression): CoreExpression {
  if (node.kind !== 'conversion' || node.conversionKind !== 'boxing') return storedValue(l, node);
  const { type } = node.operand;
  if (!(type.kind === 'named' && type.special === 'bool' && isValueType(type))) return l.expression(node);
  let boxes = boolBoxes.get(type);
  if (boxes === undefined) {
    boxes = [constant(new Box(type, true)), constant(new Box(type, false))];
    boolBoxes.set(type, boxes);
  }
  return conditional(l.expression(node.operand), boxes[0], boxes[1]);
}

export function lowerThrow(l: Lowering, { expression, syntax }: BoundThrow): CoreStatement {
  if (expression === undefined) {
    const { caught } = l;
    if (caught === undefined) throw new EngineBug('a rethrow outside a catch');
    return { kind: 'throw', value: call(throwableHelper, [read(caught)]), site: l.site(syntax) };
  }
  const site = l.site(syntax);
  return { kind: 'throw', value: call(throwableHelper, [l.expression(expression)], site), site };
}

export function lowerYieldReturn(l: Lowering, { expression }: BoundYieldReturn): CoreStatement {
  return { kind: 'yield', value: storedValue(l, expression) };
}

/** An expression for what it does. */
export const effectStatement = (value: CoreExpression): CoreStatement =>
  value.kind === 'constant' || value.kind === 'read' ? emptyStatement : effect(value);
