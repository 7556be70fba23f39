/** Variables as C# sees them (spec 9.5): what can be read, written, and passed by reference, its operands evaluated once. */
import type { BoundExpression, BoundIndexerAccess, BoundPropertyAccess, SourceSpan } from '../bind/bound-nodes.js';
import { EngineBug } from '../runtime/exception.js';
import { type MemberImplementation, returnsByRef } from '../symbols/symbols.js';
import { isReferenceType } from '../types/relations.js';
import type { TypeSymbol } from '../types/type-symbol.js';
import {
  assign,
  block,
  call,
  conditional,
  constant,
  effect,
  giveBack,
  isNull,
  lambda,
  nullConstant,
  read,
  sequence,
} from './core-builders.js';
import { type CoreExpression, CoreLocal } from './core-nodes.js';
import {
  elementAtHelper,
  elementAtManyHelper,
  listHelper,
  loadRefHelper,
  newCellHelper,
  refElementHelper,
  storeElementCheckedHelper,
  storeElementHelper,
  storeElementManyHelper,
  storeRefHelper,
  tupleItemHelper,
  tupleWithHelper,
  viewVariableHelper,
} from './helpers.js';
import { isSimpleIndex, lowerLocalFunctionCall } from './lower-calls.js';
import { guarded, isNeverNull, throwNullReference } from './lower-null-checks.js';
import { type Lowering, surfaceHelper } from './lowering.js';

/** A variable whose operands are evaluated by `setup`. */
export interface Place {
  readonly setup: readonly CoreExpression[];
  load(): CoreExpression;
  /** Uses `value` once; gives it back only if `storeGives`. */
  store(value: CoreExpression): CoreExpression;
  readonly storeGives: boolean;
  /** A `Ref` to it. */
  ref(): CoreExpression;
  /** A variable that nothing but this function's code and its lambdas see. */
  readonly variable: CoreLocal | undefined;
}

/** Evaluates an operand once: constants and reads of lowering's own variables stay as they are. */
function once(l: Lowering, setup: CoreExpression[], value: CoreExpression, hint: string): CoreExpression {
  if (value.kind === 'constant') return value;
  const temp = l.temp(hint);
  setup.push(assign(temp, value));
  return read(temp);
}

export function placeOf(l: Lowering, node: BoundExpression): Place {
  switch (node.kind) {
    case 'local':
      return variablePlace(l, node.local.isRef, l.storageOf(node.local).local);
    case 'parameter':
      return variablePlace(l, node.parameter.refKind !== 'none', l.storageOf(node.parameter).local);
    case 'discard':
      return discardPlace(l);
    case 'placeholder': {
      const ref = l.refOfPlaceholder(node);
      return ref === undefined ? placeholderPlace(l, l.placeholder(node)) : refPlace([], ref);
    }
    case 'arrayAccess':
      return arrayPlace(l, node.array, node.indices, node.syntax);
    case 'propertyAccess':
    case 'indexerAccess':
      return propertyPlace(l, node);
    case 'fieldAccess':
      if (node.receiver !== undefined && node.field.tupleIndex !== undefined)
        return tupleFieldPlace(l, node.receiver, node.field.tupleIndex);
      break;
    case 'conditional':
      if (node.isRef) return conditionalPlace(l, node);
      break;
    case 'call':
      if (returnsByRef(node.method)) {
        const setup: CoreExpression[] = [];
        return refPlace(setup, once(l, setup, lowerLocalFunctionCall(l, node), 'ref'));
      }
      break;
  }
  // A value where a variable is wanted (`in` arguments): a variable of its own.
  const temp = l.temp('value');
  return { ...variablePlace(l, false, temp), setup: [assign(temp, l.expression(node))] };
}

/** `() => variable` and `value => variable = value`, from any place whose operands are evaluated. */
function viewOf(load: CoreExpression, store: (value: CoreExpression) => CoreExpression): CoreExpression {
  const value = new CoreLocal('value');
  return call(viewVariableHelper, [
    lambda([], block([], [giveBack(load)])),
    lambda([value], block([], [effect(store(read(value)))])),
  ]);
}

function variablePlace(_: Lowering, isRef: boolean, local: CoreLocal): Place {
  if (isRef) return refPlace([], read(local));
  const store = (value: CoreExpression) => assign(local, value);
  return { setup: [], load: () => read(local), store, storeGives: true, ref: () => viewOf(read(local), store), variable: local };
}

const refPlace = (setup: readonly CoreExpression[], ref: CoreExpression): Place => ({
  setup,
  load: () => call(loadRefHelper, [ref]),
  store: (value) => call(storeRefHelper, [ref, value]),
  storeGives: true,
  ref: () => ref,
  variable: undefined,
});

function discardPlace(_: Lowering): Place {
  return {
    setup: [],
    load: () => nullConstant,
    store: (value) => value,
    storeGives: true,
    ref: () => call(newCellHelper, [nullConstant]),
    variable: undefined,
  };
}

/** A placeholder stands for a value, but tuples inside it can be rebuilt where it is a variable of lowering's own. */
function placeholderPlace(l: Lowering, value: CoreExpression): Place {
  if (value.kind === 'read') return variablePlace(l, false, value.local);
  throw new EngineBug('a placeholder is assigned that is no variable');
}

/** Value types and sealed classes: an array of them can hold nothing else. */
function isExact(type: TypeSymbol): boolean {
  if (type.kind !== 'named') return false;
  return !isReferenceType(type) || type.definition.shape.isSealed || type.special === 'string';
}

function arrayPlace(l: Lowering, array: BoundExpression, indices: readonly BoundExpression[], syntax: SourceSpan): Place {
  const setup: CoreExpression[] = [];
  const target = once(l, setup, l.expression(array), 'array');
  const at = indices.map((index) => once(l, setup, l.expression(index), 'index'));
  const site = l.site(syntax);
  const checked = isNeverNull(l, array) ? target : guarded(l, target, array.syntax);
  const elementType = array.type.kind === 'array' ? array.type.elementType : array.type;
  const isSimple = isSimpleIndex(indices);
  return {
    setup,
    load: () =>
      isSimple ? call(elementAtHelper, [checked, ...at], site) : call(elementAtManyHelper, [checked, call(listHelper, at)], site),
    store: (value) =>
      isSimple
        ? call(isExact(elementType) ? storeElementHelper : storeElementCheckedHelper, [target, ...at, value], site)
        : call(storeElementManyHelper, [target, call(listHelper, at), value], site),
    storeGives: true,
    ref: () => call(refElementHelper, [target, ...at], site),
    variable: undefined,
  };
}

function propertyPlace(l: Lowering, node: BoundPropertyAccess | BoundIndexerAccess): Place {
  const { property, receiver, syntax } = node;
  const setup: CoreExpression[] = [];
  const target = receiver === undefined ? undefined : once(l, setup, l.expression(receiver), 'receiver');
  const indices = node.kind === 'indexerAccess' ? indexArguments(l, node, setup) : [];
  const site = l.site(syntax);
  const types = (implementation: MemberImplementation | undefined) =>
    implementation?.takesTypes ? [l.typeList(property.containingType.typeArguments)] : [];
  const accessor = (implementation: MemberImplementation | undefined, prefix: string) =>
    surfaceHelper(`${property.containingType.definition.name}.${prefix}${property.name}`, implementation?.run);
  const needsCheck = receiver !== undefined && !isNeverNull(l, receiver);
  return {
    setup,
    load: () => {
      const checked = target === undefined ? [] : [needsCheck ? guarded(l, target, receiver.syntax) : target];
      return call(accessor(property.getter, ''), [...types(property.getter), ...checked, ...indices], site);
    },
    store: (value) => {
      const helper = accessor(property.setter, 'set ');
      const leading = types(property.setter);
      if (target === undefined) return call(helper, [...leading, ...indices, value], site);
      if (!needsCheck) return call(helper, [...leading, target, ...indices, value], site);
      const held = l.temp('value');
      const check = conditional(isNull(target), throwNullReference(l, receiver.syntax), nullConstant);
      return sequence([assign(held, value), check], call(helper, [...leading, target, ...indices, read(held)], site));
    },
    storeGives: false,
    ref: () => {
      throw new EngineBug(`a reference to the property ${property.name}`);
    },
    variable: undefined,
  };
}

/** Index arguments in the order in which they are evaluated. */
function indexArguments(
  l: Lowering,
  { arguments: args, evaluationOrder }: BoundIndexerAccess,
  setup: CoreExpression[],
): CoreExpression[] {
  const values: CoreExpression[] = [];
  for (const index of evaluationOrder ?? args.keys()) values[index] = once(l, setup, l.expression(args[index]!), 'index');
  for (let i = 0; i < args.length; i++) values[i] ??= l.expression(args[i]!);
  return values;
}

/** Tuples are immutable at run time: writing a field replaces the tuple where it lies. */
function tupleFieldPlace(l: Lowering, receiver: BoundExpression, index: number): Place {
  const outer = placeOf(l, receiver);
  const load = () => call(tupleItemHelper, [outer.load(), constant(index)]);
  const replace = (value: CoreExpression) => {
    const held = l.temp('field');
    return sequence(
      [assign(held, value), outer.store(call(tupleWithHelper, [outer.load(), constant(index), read(held)]))],
      read(held),
    );
  };
  return { setup: outer.setup, load, store: replace, storeGives: true, ref: () => viewOf(load(), replace), variable: undefined };
}

function conditionalPlace(l: Lowering, node: Extract<BoundExpression, { kind: 'conditional' }>): Place {
  const refOf = (part: BoundExpression) => {
    const place = placeOf(l, part);
    return sequence(place.setup, place.ref());
  };
  const setup: CoreExpression[] = [];
  const ref = once(l, setup, conditional(l.expression(node.condition), refOf(node.whenTrue), refOf(node.whenFalse)), 'ref');
  return refPlace(setup, ref);
}
