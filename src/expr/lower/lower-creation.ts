/** `new`: objects with their initialisers, anonymous objects, arrays, tuples (C# spec 12.8.17). */
import type {
  BoundAnonymousObjectCreation,
  BoundArrayCreation,
  BoundDefault,
  BoundInitializer,
  BoundObjectCreation,
  BoundTupleLiteral,
} from '../bind/bound-nodes.js';
import { assign, call, constant, read, sequence } from './core-builders.js';
import type { CoreExpression } from './core-nodes.js';
import {
  createInstanceHelper,
  defaultHelper,
  listHelper,
  newAnonymousHelper,
  newArrayOfItemsHelper,
  newArrayOfLengthsHelper,
  newTupleHelper,
} from './helpers.js';
import { storedValue } from './lower-assignments.js';
import { lowerSurfaceCall } from './lower-calls.js';
import type { Lowering } from './lowering.js';

export function lowerObjectCreation(l: Lowering, node: BoundObjectCreation): CoreExpression {
  const { constructorMethod, initializer } = node;
  const made =
    constructorMethod === undefined
      ? call(node.type.kind === 'typeParameter' ? createInstanceHelper : defaultHelper, [l.type(node.type)])
      : lowerSurfaceCall(l, {
          name: 'new',
          implementation: constructorMethod.implementation,
          containingType: constructorMethod.containingType,
          typeArguments: [],
          declared: constructorMethod.originalDefinition.parameters,
          receiver: undefined,
          args: node,
          span: node.syntax,
        });
  if (initializer === undefined) return made;
  const temp = l.temp('object');
  return sequence([assign(temp, made), ...initialize(l, initializer, read(temp), true)], read(temp));
}

/** What an initialiser does to an object that `target` reads. */
function initialize(
  l: Lowering,
  { placeholder, operations }: BoundInitializer,
  target: CoreExpression,
  isNeverNull: boolean,
): CoreExpression[] {
  l.setPlaceholder(placeholder, target, isNeverNull);
  return operations.flatMap((operation) => {
    if (operation.kind !== 'nested') return [l.effect(operation)];
    // `Member = { … }` fills the object that is there.
    const temp = l.temp('member');
    return [assign(temp, l.expression(operation.member)), ...initialize(l, operation.initializer, read(temp), false)];
  });
}

export function lowerAnonymousObjectCreation(l: Lowering, node: BoundAnonymousObjectCreation): CoreExpression {
  return call(newAnonymousHelper, [l.type(node.type), ...node.values.map((value) => storedValue(l, value))]);
}

export function lowerArrayCreation(l: Lowering, node: BoundArrayCreation): CoreExpression {
  const elementType = l.type(node.type.elementType);
  const site = l.site(node.syntax);
  if (node.elements === undefined)
    return call(
      newArrayOfLengthsHelper,
      [
        elementType,
        call(
          listHelper,
          node.sizes.map((size) => l.expression(size)),
        ),
      ],
      site,
    );
  const lengths = node.sizes.map((size) => Number(size.constant?.value ?? node.elements!.length));
  return call(
    newArrayOfItemsHelper,
    [
      elementType,
      constant(Object.freeze(lengths)),
      call(
        listHelper,
        node.elements.map((element) => storedValue(l, element)),
      ),
    ],
    site,
  );
}

export function lowerTupleLiteral(l: Lowering, node: BoundTupleLiteral): CoreExpression {
  return call(
    newTupleHelper,
    node.elements.map((element) => storedValue(l, element)),
  );
}

export function lowerDefault(l: Lowering, node: BoundDefault): CoreExpression {
  return call(defaultHelper, [l.type(node.type)]);
}
