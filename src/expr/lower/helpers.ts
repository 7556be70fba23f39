/** The runtime functions that lowering calls by itself, and how any other function becomes a helper. */

import { AnonymousObject } from '../runtime/anonymous.js';
import {
  arrayElementRef,
  arrayGet,
  arrayGetAt,
  arraySet,
  arraySetAt,
  arraySetChecked,
  newArrayOfItems,
  newArrayOfLengths,
} from '../runtime/arrays.js';
import {
  charge,
  currentDepth,
  enterCall,
  enterEvaluation,
  isRunning,
  leaveCall,
  leaveEvaluation,
  restoreDepth,
} from '../runtime/budget.js';
import { createInstance } from '../runtime/create-instance.js';
import * as exceptions from '../runtime/operations/exceptions.js';
import * as refs from '../runtime/operations/refs.js';
import * as strings from '../runtime/operations/strings.js';
import { box } from '../runtime/sequences.js';
import { newTuple, type ValueTuple } from '../runtime/tuples.js';
import { defaultOf } from '../runtime/value-ops.js';
import { Box, type ClrArray, type ClrArrayItems } from '../runtime/values.js';
import type { NamedTypeSymbol } from '../types/type-symbol.js';
import type { CoreHelper, HelperFunction } from './core-nodes.js';

/** May throw or run code of the expression. */
export const helper = (name: string, run: HelperFunction): CoreHelper => ({ name, run, isQuiet: false, isPure: false });
/** Never throws. */
export const quiet = (name: string, run: HelperFunction): CoreHelper => ({ name, run, isQuiet: true, isPure: false });
/** Never throws, and depends on its arguments only. */
export const pure = (name: string, run: HelperFunction): CoreHelper => ({ name, run, isQuiet: true, isPure: true });
const bound = (name: string, bind: NonNullable<CoreHelper['bind']>): CoreHelper => ({
  name,
  run: bind as unknown as HelperFunction,
  bind,
  isQuiet: true,
  isPure: false,
});

export const enterEvaluationHelper = quiet('enterEvaluation', enterEvaluation);
export const leaveEvaluationHelper = quiet('leaveEvaluation', leaveEvaluation);
export const chargeLoopHelper = quiet('charge', charge);
export const enterCallHelper = quiet('enterCall', enterCall);
/** Gives its argument back, so that it can stand around a result. */
export const leaveCallHelper = quiet('leaveCall', leaveCall);
export const currentDepthHelper = quiet('currentDepth', currentDepth);
export const restoreDepthHelper = quiet('restoreDepth', restoreDepth);
export const isRunningHelper = quiet('isRunning', isRunning);

export const locateHelper = bound('locate', exceptions.makeLocate);
export const catchHelper = bound('catch', exceptions.makeCatch);
export const nullReferenceHelper = bound('nullReference', exceptions.makeNullReference);
export const throwableHelper = quiet('throwable', exceptions.throwable);
export const raiseHelper = helper('raise', exceptions.raise);
export const resetHandlersHelper = quiet('resetHandlers', exceptions.resetHandlers);
export const enterTryHelper = quiet('enterTry', exceptions.enterTry);
export const leaveTryHelper = quiet('leaveTry', exceptions.leaveTry);
export const chooseClauseHelper = quiet('chooseClause', exceptions.chooseClause);
export const runFilterHelper = quiet('runFilter', exceptions.runFilter);

/** Calls a function at once: variables of their own for a closure. */
export const applyHelper = quiet('apply', (fn: HelperFunction, ...args: readonly unknown[]) => fn(...args));

export const boxHelper = quiet('box', box);
/** Of a type that is never null and never its own box. */
export const boxPlainHelper = quiet('box', (type: NamedTypeSymbol, value: unknown) => new Box(type, value));
export const defaultHelper = quiet('default', defaultOf);
export const createInstanceHelper = helper('new', createInstance);

export const newCellHelper = quiet('newCell', refs.newCell);
export const viewVariableHelper = quiet('viewVariable', refs.viewVariable);
export const loadRefHelper = quiet('loadRef', refs.loadRef);
export const storeRefHelper = quiet('storeRef', refs.storeRef);

export const concat2Helper = quiet('concat', strings.concat2);
export const concat3Helper = quiet('concat', strings.concat3);
export const concat4Helper = quiet('concat', strings.concat4);
export const concatAllHelper = quiet('concat', strings.concatAll);
export const charTextHelper = pure('charText', strings.charText);
export const boolTextHelper = pure('boolText', strings.boolText);
export const intTextHelper = pure('intText', strings.intText);
export const charAtHelper = quiet('charAt', strings.charAt);
export const stringLengthHelper = pure('stringLength', strings.stringLength);

export const elementAtHelper = helper('elementAt', arrayGet);
export const storeElementHelper = helper('storeElement', arraySet);
export const storeElementCheckedHelper = helper('storeElement', arraySetChecked);
export const elementAtManyHelper = helper('elementAt', arrayGetAt);
export const storeElementManyHelper = helper('storeElement', arraySetAt);
export const refElementHelper = helper('refElement', arrayElementRef);
/** Of an array that is not null, as all below. */
export const arrayLengthHelper = pure('arrayLength', (array: ClrArray) => array.items.length);
export const arrayItemsHelper = pure('arrayItems', (array: ClrArray) => array.items);
export const itemCountHelper = quiet('itemCount', (items: ClrArrayItems<unknown>) => items.length);
export const itemAtHelper = quiet('itemAt', (items: ClrArrayItems<unknown>, index: number) => items[index]);
export const newArrayOfItemsHelper = quiet('newArray', newArrayOfItems);
export const newArrayOfLengthsHelper = helper('newArray', newArrayOfLengths);
/** A JavaScript array, for helpers that take several values in one. */
export const listHelper = quiet('list', (...items: readonly unknown[]) => items);

export const newTupleHelper = quiet('newTuple', newTuple);
export const tupleItemHelper = pure('tupleItem', (tuple: ValueTuple, index: number) => tuple.items[index]);
/** The tuple with one element replaced: tuples are never changed, so that they need not be copied. */
export const tupleWithHelper = quiet('tupleWith', (tuple: ValueTuple, index: number, value: unknown) =>
  newTuple(...tuple.items.with(index, value)),
);

export const newAnonymousHelper = quiet(
  'newAnonymous',
  (type: NamedTypeSymbol, ...values: readonly unknown[]) => new AnonymousObject(type, values),
);
export const anonymousValueHelper = quiet('anonymousValue', (object: AnonymousObject, index: number) => object.values[index]);
