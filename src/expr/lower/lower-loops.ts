/** `while`, `do`, `for` and `foreach` (C# spec 13.9). */
import type { BoundDo, BoundFor, BoundForEach, BoundStatement, BoundWhile } from '../bind/bound-nodes.js';
import { sequenceOf } from '../runtime/collections/dispatch.js';
import { EngineBug } from '../runtime/exception.js';
import { type ClrSequence, enumerate, enumerateBoxed } from '../runtime/sequences.js';
import type { ClrEnumerator } from '../runtime/values.js';
import type { TypeSymbol } from '../types/type-symbol.js';
import { generics } from '../types/universe.js';
import { assign, block, call, constant, effect, ifThen, jump, not, operation, read } from './core-builders.js';
import { type CoreExpression, CoreLabel, type CoreLocal, type CoreLoop, type CoreStatement } from './core-nodes.js';
import { arrayItemsHelper, charAtHelper, helper, itemAtHelper, itemCountHelper, stringLengthHelper } from './helpers.js';
import { guarded, isNeverNull } from './lower-null-checks.js';
import { tryFinally } from './lower-try.js';
import type { Lowering } from './lowering.js';

const enumerateHelper = helper('enumerate', enumerate);
/** What is a sequence of tokens first, as a JObject is, gives its pairs. */
const enumeratePairsHelper = helper('enumerate', (sequence: ClrSequence) =>
  enumerate(sequenceOf(generics.keyValuePair.definition.self, sequence)),
);
const enumerateBoxedHelper = helper('enumerate', enumerateBoxed);
const moveNextHelper = helper('moveNext', (enumerator: ClrEnumerator) => enumerator.moveNext());
const currentHelper = helper('current', (enumerator: ClrEnumerator) => enumerator.current);
const disposeHelper = helper('dispose', (enumerator: ClrEnumerator) => enumerator.dispose());

const isPair = (type: TypeSymbol): boolean => type.kind === 'named' && type.definition === generics.keyValuePair.definition;

const loop = (parts: Pick<CoreLoop, 'body' | 'breakLabel' | 'continueLabel'> & Partial<CoreLoop>): CoreLoop => ({
  kind: 'loop',
  condition: undefined,
  isTestedLast: false,
  increments: [],
  ...parts,
});

export function lowerWhile(l: Lowering, node: BoundWhile): CoreStatement {
  const breakLabel = l.labelOf(node.breakLabel);
  const continueLabel = l.labelOf(node.continueLabel);
  if (node.locals.length === 0)
    return loop({ condition: l.expression(node.condition), body: l.statement(node.body), breakLabel, continueLabel });
  // Variables of the condition are new in each round.
  const locals = node.locals.map((local) => l.declare(local));
  const leave = ifThen(not(l.expression(node.condition)), jump(breakLabel));
  return loop({ body: block(locals, [leave, l.statement(node.body)]), breakLabel, continueLabel });
}

export function lowerDo(l: Lowering, node: BoundDo): CoreStatement {
  const breakLabel = l.labelOf(node.breakLabel);
  const continueLabel = l.labelOf(node.continueLabel);
  if (node.locals.length === 0) {
    const body = l.statement(node.body);
    return loop({ condition: l.expression(node.condition), isTestedLast: true, body, breakLabel, continueLabel });
  }
  const locals = node.locals.map((local) => l.declare(local));
  const body = block([], [l.statement(node.body)], continueLabel);
  const leave = ifThen(not(l.expression(node.condition)), jump(breakLabel));
  return loop({ body: block(locals, [body, leave]), breakLabel, continueLabel: new CoreLabel('round') });
}

function incrementOf(l: Lowering, statement: BoundStatement): CoreExpression {
  if (statement.kind !== 'expressionStatement') throw new EngineBug('an increment is an expression');
  return l.effect(statement.expression);
}

export function lowerFor(l: Lowering, node: BoundFor): CoreStatement {
  const locals = node.locals.map((local) => l.declare(local));
  const initializers = node.initializers.map((statement) => l.statement(statement));
  const conditionLocals = node.conditionLocals.map((local) => l.declare(local));
  const condition = node.condition === undefined ? undefined : l.expression(node.condition);
  const body = l.statement(node.body);
  const increments = node.incrementors.map((statement) => incrementOf(l, statement));
  const labels = { breakLabel: l.labelOf(node.breakLabel), continueLabel: l.labelOf(node.continueLabel) };
  const round =
    condition === undefined || conditionLocals.length === 0
      ? loop({ ...labels, condition, increments, body })
      : loop({
          ...labels,
          increments,
          body: block(conditionLocals, [ifThen(not(condition), jump(labels.breakLabel)), body]),
        });
  return block(locals, [...initializers, round]);
}

export function lowerForEach(l: Lowering, node: BoundForEach): CoreStatement {
  switch (node.info.mode) {
    case 'array':
      return overIndices(l, node, arrayItemsHelper, itemCountHelper, itemAtHelper);
    case 'string':
      return overIndices(l, node, undefined, stringLengthHelper, charAtHelper);
    case 'sequence':
      return overEnumerator(l, node, isPair(node.info.elementType) ? enumeratePairsHelper : enumerateHelper);
    case 'nonGeneric':
      return overEnumerator(l, node, enumerateBoxedHelper);
    case 'pattern':
      return overPattern(l, node);
  }
}

/** The body of one round: the iteration variable, new each time, then the statement. */
function round(l: Lowering, node: BoundForEach, element: CoreExpression): CoreStatement {
  if (node.variable !== undefined) {
    const { local, value } = node.variable;
    const storage = l.declare(local);
    const statements: CoreStatement[] = [];
    if (value === node.element) statements.push(effect(assign(storage, element)));
    else {
      const temp = l.temp('element');
      l.setPlaceholder(node.element, read(temp));
      statements.push(effect(assign(temp, element)), effect(assign(storage, l.expression(value))));
    }
    return block([storage], [...statements, l.statement(node.body)]);
  }
  const temp = l.temp('element');
  l.setPlaceholder(node.element, read(temp));
  const locals = (node.deconstruction?.locals ?? []).map((local) => l.declare(local));
  const apart = node.deconstruction === undefined ? [] : [effect(l.effect(node.deconstruction.expression))];
  return block(locals, [effect(assign(temp, element)), ...apart, l.statement(node.body)]);
}

const labelsOf = (l: Lowering, node: BoundForEach) => ({
  breakLabel: l.labelOf(node.breakLabel),
  continueLabel: l.labelOf(node.continueLabel),
});

function collectionOf(l: Lowering, node: BoundForEach): CoreExpression {
  const value = l.expression(node.collection);
  return isNeverNull(l, node.collection) ? value : guarded(l, value, node.collection.syntax);
}

type Helper = Parameters<typeof call>[0];

function overIndices(l: Lowering, node: BoundForEach, itemsOf: Helper | undefined, countOf: Helper, at: Helper): CoreStatement {
  const collection = collectionOf(l, node);
  const items = l.temp('items');
  const index = l.temp('index');
  const rounds = loop({
    ...labelsOf(l, node),
    condition: operation('<', read(index), call(countOf, [read(items)])),
    increments: [assign(index, operation('+', read(index), constant(1)))],
    body: round(l, node, call(at, [read(items), read(index)])),
  });
  return block(
    [],
    [
      effect(assign(items, itemsOf === undefined ? collection : call(itemsOf, [collection]))),
      effect(assign(index, constant(0))),
      rounds,
    ],
  );
}

function overEnumerator(l: Lowering, node: BoundForEach, start: Helper): CoreStatement {
  const enumerator = l.temp('enumerator');
  const site = l.site(node.collection.syntax);
  const begin = effect(assign(enumerator, call(start, [collectionOf(l, node)], site)));
  const rounds = (): CoreStatement =>
    loop({
      ...labelsOf(l, node),
      condition: call(moveNextHelper, [read(enumerator)], site),
      body: round(l, node, call(currentHelper, [read(enumerator)], site)),
    });
  return block(
    [],
    [
      begin,
      tryFinally(
        l,
        () => block([], [rounds()]),
        () => block([], [effect(call(disposeHelper, [read(enumerator)], site))]),
      ),
    ],
  );
}

/** GetEnumerator, MoveNext and Current of the collection's own. */
function overPattern(l: Lowering, node: BoundForEach): CoreStatement {
  const { getEnumerator, enumerator, moveNext, current, dispose } = node.info;
  if (getEnumerator === undefined || enumerator === undefined || moveNext === undefined || current === undefined)
    throw new EngineBug('a foreach over a pattern without its calls');
  const variable: CoreLocal = l.temp('enumerator');
  const begin = effect(assign(variable, l.expression(getEnumerator)));
  l.setPlaceholder(enumerator, read(variable));
  const rounds = (): CoreStatement =>
    loop({ ...labelsOf(l, node), condition: l.expression(moveNext), body: round(l, node, l.expression(current)) });
  if (dispose === undefined) return block([], [begin, rounds()]);
  return block(
    [],
    [
      begin,
      tryFinally(
        l,
        () => block([], [rounds()]),
        () => block([], [effect(l.effect(dispose))]),
      ),
    ],
  );
}
