/** Assignment in all its forms: simple, compound, `++`, and deconstruction (C# spec 12.21). */
import type {
  BoundAssignment,
  BoundCompoundAssignment,
  BoundDeconstruction,
  BoundExpression,
  BoundIncrement,
  BoundPlaceholder,
  DeconstructionTarget,
} from '../bind/bound-nodes.js';
import { StructEnumerator } from '../runtime/collections/protocol.js';
import { tupleElements } from '../types/universe.js';
import { assign, call, constant, isTrivial, nullConstant, read, sequence } from './core-builders.js';
import type { CoreExpression } from './core-nodes.js';
import { loadRefHelper, newTupleHelper, quiet, tupleItemHelper } from './helpers.js';
import { type Place, placeOf } from './lower-places.js';
import type { Lowering } from './lowering.js';

const copyStructHelper = quiet('copyStruct', (value: unknown) => (value instanceof StructEnumerator ? value.copy() : value));

const variableKinds: ReadonlySet<BoundExpression['kind']> = new Set([
  'local',
  'parameter',
  'arrayAccess',
  'fieldAccess',
] as const);

/** A value about to be stored. Of the mutable structs only enumerators are mutable at run time; a copy is due when the source stays. */
export function storedValue(l: Lowering, node: BoundExpression): CoreExpression {
  const value = l.expression(node);
  const { type } = node;
  const isEnumerator =
    type.kind === 'named' && type.definition.name === 'Enumerator' && type.definition.containingType !== undefined;
  return isEnumerator && variableKinds.has(node.kind) ? call(copyStructHelper, [value]) : value;
}

/** Stores, then gives the value stored. */
function storeAndGive(l: Lowering, place: Place, value: CoreExpression, wantsValue: boolean): CoreExpression {
  if (!wantsValue || place.storeGives) return sequence(place.setup, place.store(value));
  const temp = l.temp('assigned');
  return sequence([...place.setup, assign(temp, value), place.store(read(temp))], read(temp));
}

export function lowerAssignment(l: Lowering, node: BoundAssignment, wantsValue: boolean): CoreExpression {
  const { left, right } = node;
  if (node.isRef && left.kind === 'local') {
    // `r = ref x`: the variable holds another reference from now on.
    const rebound = assign(l.storageOf(left.local).local, refOf(l, right));
    return wantsValue ? call(loadRefHelper, [rebound]) : rebound;
  }
  if (left.kind === 'discard') return l.expression(right);
  if (left.kind === 'local') l.noteValue(left.local, right);
  return storeAndGive(l, placeOf(l, left), storedValue(l, right), wantsValue);
}

/** A `Ref` to a variable. */
export function refOf(l: Lowering, node: BoundExpression): CoreExpression {
  const place = placeOf(l, node);
  return sequence(place.setup, place.ref());
}

/** Binds the placeholder of an old value: to the variable itself while nothing can change it, or to a copy. */
function bindOldValue(l: Lowering, place: Place, placeholder: BoundPlaceholder, value: BoundExpression): CoreExpression[] {
  const loaded = place.load();
  if (isTrivial(loaded) && isQuiet(value)) {
    l.setPlaceholder(placeholder, loaded);
    return [];
  }
  const temp = l.temp('old');
  l.setPlaceholder(placeholder, read(temp));
  return [assign(temp, loaded)];
}

/** True when evaluating the node cannot change a variable: operators and conversions over constants, variables and the old value. */
function isQuiet(node: BoundExpression): boolean {
  switch (node.kind) {
    case 'literal':
    case 'local':
    case 'parameter':
    case 'placeholder':
      return true;
    case 'binary':
      return node.operatorKind !== 'user' && node.elements === undefined && isQuiet(node.left) && isQuiet(node.right);
    case 'unary':
      return node.operatorKind !== 'user' && isQuiet(node.operand);
    case 'conversion':
      return (
        (node.conversionKind === 'identity' || node.conversionKind === 'numeric' || node.conversionKind === 'enum') &&
        isQuiet(node.operand)
      );
    default:
      return false;
  }
}

export function lowerCompoundAssignment(l: Lowering, node: BoundCompoundAssignment, wantsValue: boolean): CoreExpression {
  const place = placeOf(l, node.left);
  const old = bindOldValue(l, place, node.placeholder, node.value);
  const value = l.expression(node.value);
  if (node.left.kind === 'local') l.noteValue(node.left.local, node.value);
  return sequence([...place.setup, ...old], storeAndGive(l, { ...place, setup: [] }, value, wantsValue));
}

export function lowerIncrement(l: Lowering, node: BoundIncrement, wantsValue: boolean): CoreExpression {
  const place = placeOf(l, node.operand);
  if (node.isPrefix || !wantsValue) {
    const old = bindOldValue(l, place, node.placeholder, node.result);
    return sequence([...place.setup, ...old], storeAndGive(l, { ...place, setup: [] }, l.expression(node.result), wantsValue));
  }
  const temp = l.temp('old');
  l.setPlaceholder(node.placeholder, read(temp));
  return sequence([...place.setup, assign(temp, place.load()), place.store(l.expression(node.result))], read(temp));
}

/** Targets first, then the right side, then taking apart, then the assignments from left to right. */
export function lowerDeconstruction(l: Lowering, node: BoundDeconstruction, wantsValue: boolean): CoreExpression {
  const places = new Map<DeconstructionTarget, Place>();
  const setup: CoreExpression[] = [];
  const prepare = (target: DeconstructionTarget): void => {
    if (target.kind === 'tuple') {
      target.elements.forEach(prepare);
      return;
    }
    const place = placeOf(l, target.left);
    places.set(target, place);
    setup.push(...place.setup);
  };
  prepare(node.target);

  const reads: CoreExpression[] = [];
  const conversions: CoreExpression[] = [];
  const stores: CoreExpression[] = [];
  /** The value of a target as the whole expression gives it. */
  const takeApart = (target: DeconstructionTarget, value: CoreExpression): CoreExpression => {
    const temp = l.temp('part');
    reads.push(assign(temp, value));
    l.setPlaceholder(target.placeholder, read(temp));
    if (target.kind === 'variable') {
      const converted = l.temp('converted');
      conversions.push(assign(converted, l.expression(target.value)));
      stores.push(places.get(target)!.store(read(converted)));
      return read(converted);
    }
    if (target.deconstruct === undefined)
      return call(
        newTupleHelper,
        target.elements.map((element, i) => takeApart(element, call(tupleItemHelper, [read(temp), constant(i)]))),
      );
    for (const out of target.deconstruct.outs) l.setPlaceholder(out, read(l.temp('out')));
    reads.push(l.effect(target.deconstruct.call));
    const { outs } = target.deconstruct;
    return call(
      newTupleHelper,
      target.elements.map((element, i) => takeApart(element, l.placeholder(outs[i]!))),
    );
  };

  // A tuple literal is taken apart without being made.
  const right = node.right;
  let result: CoreExpression;
  if (
    right.kind === 'tupleLiteral' &&
    node.target.kind === 'tuple' &&
    node.target.deconstruct === undefined &&
    tupleElements(right.type)?.length === node.target.elements.length
  )
    result = call(
      newTupleHelper,
      node.target.elements.map((element, i) => takeApart(element, l.expression(right.elements[i]!))),
    );
  else result = takeApart(node.target, l.expression(right));
  return sequence([...setup, ...reads, ...conversions, ...stores], wantsValue ? result : nullConstant);
}
