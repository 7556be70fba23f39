/**
 * `try`, `using` and `lock` (C# spec 13.10 to 13.14). In a program with an exception filter every try statement also takes part in
 * the first pass, which looks for a handler before any `finally` runs (`runtime/operations/exceptions.ts`).
 */
import type { BoundCatch, BoundLock, BoundTry, BoundUsing } from '../bind/bound-nodes.js';
import { ClrException } from '../runtime/exception.js';
import { isNullableType, isValueType } from '../types/relations.js';
import type { TypeSymbol } from '../types/type-symbol.js';
import { types } from '../types/universe.js';
import {
  assign,
  block,
  call,
  conditional,
  constant,
  effect,
  giveBack,
  ifThen,
  isNotNull,
  lambda,
  logical,
  nullConstant,
  operation,
  read,
  rethrow,
} from './core-builders.js';
import { type CoreBlock, type CoreExpression, CoreLocal, type CoreStatement } from './core-nodes.js';
import { holdsYield } from './core-scan.js';
import {
  chooseClauseHelper,
  currentDepthHelper,
  enterTryHelper,
  helper,
  leaveTryHelper,
  restoreDepthHelper,
  runFilterHelper,
} from './helpers.js';
import { storedValue } from './lower-assignments.js';
import { testType } from './lower-conversions.js';
import type { Lowering } from './lowering.js';

const asBlock = (statement: CoreStatement): CoreBlock =>
  statement.kind === 'block' && statement.label === undefined ? statement : block([], [statement]);

export function lowerTry(l: Lowering, node: BoundTry): CoreStatement {
  const guardedBlock = (): CoreStatement => (node.catches.length === 0 ? l.statement(node.block) : tryCatch(l, node));
  const { finallyBlock } = node;
  if (finallyBlock === undefined) return guardedBlock();
  return tryFinally(l, guardedBlock, () => l.statement(finallyBlock));
}

/** `try { body } finally { finalizer }`. */
export function tryFinally(l: Lowering, body: () => CoreStatement, finalizer: () => CoreStatement): CoreStatement {
  const guarded = asBlock(body());
  // What holds a `yield` is left and entered with each element: the iterator sees to its part in the first pass.
  if (!l.hasFilters || holdsYield(guarded))
    return { kind: 'try', body: guarded, handler: undefined, finalizer: asBlock(finalizer()) };
  const depth = l.temp('handlers');
  const thrown = new CoreLocal('thrown');
  return block(
    [],
    [
      effect(assign(depth, call(enterTryHelper, [nullConstant]))),
      {
        kind: 'try',
        body: guarded,
        handler: {
          local: thrown,
          body: block([], [effect(call(chooseClauseHelper, [read(thrown), read(depth)])), rethrow(thrown)]),
        },
        finalizer: block([], [effect(call(leaveTryHelper, [read(depth)])), finalizer()]),
      },
    ],
  );
}

const catchesAll = (type: TypeSymbol | undefined): boolean => type === undefined || type === types.exception;

function tryCatch(l: Lowering, node: BoundTry): CoreStatement {
  const thrown = new CoreLocal('thrown');
  const depth = l.temp('depth');
  const start = effect(assign(depth, call(currentDepthHelper, [])));
  const restore = effect(call(restoreDepthHelper, [read(depth)]));
  const locals = node.catches.flatMap((clause) => declareClause(l, clause));
  if (l.hasFilters) return filteredTry(l, node, { thrown, start, restore, locals });
  const body = asBlock(l.statement(node.block));
  let chain: CoreStatement = rethrow(thrown);
  for (const clause of node.catches.toReversed()) {
    const test = clauseTest(l, clause, thrown, (filter) => filter);
    const handled = clauseBody(l, clause, thrown);
    chain = test === undefined ? handled : ifThen(test, handled, chain);
  }
  return block(
    [],
    [start, { kind: 'try', body, handler: { local: thrown, body: block(locals, [restore, chain]) }, finalizer: undefined }],
  );
}

function declareClause(l: Lowering, clause: BoundCatch): CoreLocal[] {
  const all =
    clause.local === undefined || clause.locals.includes(clause.local) ? clause.locals : [clause.local, ...clause.locals];
  return all.map((local) => l.declare(local));
}

/** Whether the clause takes the exception; absent when it takes all. Its variable is set before the filter runs. */
function clauseTest(
  l: Lowering,
  { exceptionType, local, filter }: BoundCatch,
  thrown: CoreLocal,
  wrap: (filter: CoreExpression) => CoreExpression,
): CoreExpression | undefined {
  const isType = catchesAll(exceptionType) ? undefined : testType(l, exceptionType!, read(thrown));
  if (filter === undefined) return isType;
  const keep = local === undefined ? [] : [isNotNull(assign(l.storageOf(local).local, read(thrown)))];
  const tests = [...(isType === undefined ? [] : [isType]), ...keep, wrap(l.expression(filter))];
  return tests.length === 1 ? tests[0] : logical('&&', ...tests);
}

function clauseBody(l: Lowering, { local, body }: BoundCatch, thrown: CoreLocal): CoreStatement {
  const outer = l.caught;
  l.caught = thrown;
  const lowered = l.statement(body);
  l.caught = outer;
  if (local === undefined) return lowered;
  return block([], [effect(assign(l.storageOf(local).local, read(thrown))), lowered]);
}

interface CatchParts {
  readonly thrown: CoreLocal;
  readonly start: CoreStatement;
  readonly restore: CoreStatement;
  readonly locals: readonly CoreLocal[];
}

/** The clauses become a function that the first pass asks; the handler runs the one that it chose. */
function filteredTry(l: Lowering, node: BoundTry, { thrown, start, restore, locals }: CatchParts): CoreStatement {
  const handlers = l.temp('handlers');
  const chosen = l.temp('clause');
  const asked = new CoreLocal('thrown');
  let choice: CoreExpression = constant(-1);
  node.catches.toReversed().forEach((clause, i) => {
    const index = constant(node.catches.length - 1 - i);
    const test = clauseTest(l, clause, asked, (filter) => call(runFilterHelper, [lambda([], block([], [giveBack(filter)]))]));
    choice = test === undefined ? index : conditional(test, index, choice);
  });
  const select = lambda([asked], block([], [giveBack(choice)]));
  const body = asBlock(l.statement(node.block));
  let chain: CoreStatement = rethrow(thrown);
  node.catches.toReversed().forEach((clause, i) => {
    chain = ifThen(operation('===', read(chosen), constant(node.catches.length - 1 - i)), clauseBody(l, clause, thrown), chain);
  });
  const handler = block([], [effect(assign(chosen, call(chooseClauseHelper, [read(thrown), read(handlers)]))), restore, chain]);
  return block(locals, [
    start,
    effect(assign(handlers, call(enterTryHelper, [select]))),
    {
      kind: 'try',
      body,
      handler: { local: thrown, body: handler },
      finalizer: block([], [effect(call(leaveTryHelper, [read(handlers)]))]),
    },
  ]);
}

const disposeHelper = helper('dispose', (resource: { readonly dispose?: unknown }) => {
  if (typeof resource.dispose === 'function') resource.dispose();
});

export function lowerUsing(l: Lowering, node: BoundUsing): CoreStatement {
  const locals = node.locals.map((local) => l.declare(local));
  const nest = (index: number): CoreStatement => {
    const resource = node.resources[index];
    if (resource === undefined) return l.statement(node.body);
    const held = resource.local === undefined ? l.temp('resource') : l.storageOf(resource.local).local;
    const begin = effect(assign(held, storedValue(l, resource.value)));
    l.setPlaceholder(resource.placeholder, read(held), true);
    const { dispose, value } = resource;
    const release = () => {
      // What a variable of an interface type holds is known when it runs.
      const released = effect(
        dispose === undefined ? call(disposeHelper, [read(held)], l.site(value.syntax)) : l.effect(dispose),
      );
      const isNeverNull = isValueType(value.type) && !isNullableType(value.type);
      return isNeverNull ? released : ifThen(isNotNull(read(held)), released);
    };
    return block([], [begin, tryFinally(l, () => nest(index + 1), release)]);
  };
  return block(locals, [nest(0)]);
}

const throwNullLock = (): never => {
  throw new ClrException('System.ArgumentNullException', 'Value cannot be null.');
};
const requireLockHelper = helper('lock', (value: unknown) => value ?? throwNullLock());

/** One thread runs an expression: only the null check is left of a lock. */
export function lowerLock(l: Lowering, node: BoundLock): CoreStatement {
  const check = effect(call(requireLockHelper, [l.expression(node.expression)], l.site(node.expression.syntax)));
  return block([], [check, l.statement(node.body)]);
}
