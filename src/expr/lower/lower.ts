/** Bound tree → core tree. The tables say which file lowers which node. */
import type { BoundCall, BoundExpression, BoundPolicyExpression, BoundStatement } from '../bind/bound-nodes.js';
import { EngineBug } from '../runtime/exception.js';
import { returnsByRef } from '../symbols/symbols.js';
import { block, call, constant, effect, lambda, nullConstant, read } from './core-builders.js';
import type { CoreExpression, CoreProgram, CoreStatement } from './core-nodes.js';
import { loadRefHelper, resetHandlersHelper } from './helpers.js';
import { lowerAssignment, lowerCompoundAssignment, lowerDeconstruction, lowerIncrement } from './lower-assignments.js';
import {
  lowerAnonymousMember,
  lowerArrayAccess,
  lowerArrayLength,
  lowerDelegateCall,
  lowerFieldAccess,
  lowerLocalFunctionCall,
  lowerMemberUse,
} from './lower-calls.js';
import { lowerAs, lowerConversion, lowerIsType, lowerTypeOf } from './lower-conversions.js';
import {
  lowerAnonymousObjectCreation,
  lowerArrayCreation,
  lowerDefault,
  lowerObjectCreation,
  lowerTupleLiteral,
} from './lower-creation.js';
import { lowerDelegateCreation, lowerLambda } from './lower-lambdas.js';
import { lowerDo, lowerFor, lowerForEach, lowerWhile } from './lower-loops.js';
import { lowerCoalesce, lowerConditional, lowerConditionalAccess, lowerThrowExpression } from './lower-null.js';
import { lowerBinary, lowerUnary } from './lower-operators.js';
import { lowerIsPattern } from './lower-patterns.js';
import {
  effectStatement,
  emptyStatement,
  lowerBlock,
  lowerGoto,
  lowerIf,
  lowerLabeled,
  lowerLocalDeclaration,
  lowerReturn,
  lowerThrow,
  lowerYieldReturn,
} from './lower-statements.js';
import { lowerInterpolatedString } from './lower-strings.js';
import { lowerSwitch } from './lower-switch.js';
import { lowerLock, lowerTry, lowerUsing } from './lower-try.js';
import { type Dispatch, Lowering } from './lowering.js';
import { hasFilter } from './scan-filters.js';

type ByKind<Node extends { readonly kind: string }, Result> = {
  readonly [K in Node['kind']]: (l: Lowering, node: Extract<Node, { readonly kind: K }>) => Result;
};

const readVariable = (l: Lowering, symbol: Parameters<Lowering['storageOf']>[0]): CoreExpression => {
  const { local, isRef } = l.storageOf(symbol);
  return isRef ? call(loadRefHelper, [read(local)]) : read(local);
};

const expressions: ByKind<BoundExpression, CoreExpression> = {
  literal: (_, node) => constant(node.constant.value),
  default: lowerDefault,
  local: (l, node) => readVariable(l, node.local),
  parameter: (l, node) => readVariable(l, node.parameter),
  context: (l) => read(l.context),
  discard: () => nullConstant,
  call: lowerCall,
  delegateCall: lowerDelegateCall,
  propertyAccess: lowerMemberUse,
  indexerAccess: lowerMemberUse,
  fieldAccess: lowerFieldAccess,
  anonymousMember: lowerAnonymousMember,
  arrayAccess: lowerArrayAccess,
  arrayLength: lowerArrayLength,
  binary: lowerBinary,
  unary: lowerUnary,
  increment: (l, node) => lowerIncrement(l, node, true),
  placeholder: (l, node) => l.placeholder(node),
  assignment: (l, node) => lowerAssignment(l, node, true),
  compoundAssignment: (l, node) => lowerCompoundAssignment(l, node, true),
  deconstruction: (l, node) => lowerDeconstruction(l, node, true),
  conditional: lowerConditional,
  coalesce: lowerCoalesce,
  conditionalAccess: (l, node) => lowerConditionalAccess(l, node, true),
  conversion: lowerConversion,
  isType: lowerIsType,
  as: lowerAs,
  isPattern: lowerIsPattern,
  typeOf: lowerTypeOf,
  objectCreation: lowerObjectCreation,
  anonymousObjectCreation: lowerAnonymousObjectCreation,
  arrayCreation: lowerArrayCreation,
  tupleLiteral: lowerTupleLiteral,
  interpolatedString: lowerInterpolatedString,
  lambda: lowerLambda,
  delegateCreation: lowerDelegateCreation,
  throwExpression: lowerThrowExpression,
  bad: () => {
    throw new EngineBug('an expression with errors is not lowered');
  },
};

/** Nodes that need not make their value. */
const effects: Partial<ByKind<BoundExpression, CoreExpression>> = {
  increment: (l, node) => lowerIncrement(l, node, false),
  assignment: (l, node) => lowerAssignment(l, node, false),
  compoundAssignment: (l, node) => lowerCompoundAssignment(l, node, false),
  deconstruction: (l, node) => lowerDeconstruction(l, node, false),
  conditionalAccess: (l, node) => lowerConditionalAccess(l, node, false),
};

function lowerCall(l: Lowering, node: BoundCall): CoreExpression {
  if (node.method.methodKind !== 'localFunction') return lowerMemberUse(l, node);
  const result = lowerLocalFunctionCall(l, node);
  return returnsByRef(node.method) ? call(loadRefHelper, [result]) : result;
}

const statements: ByKind<BoundStatement, CoreStatement> = {
  block: lowerBlock,
  localDeclaration: lowerLocalDeclaration,
  expressionStatement: (l, node) => effectStatement(l.effect(node.expression)),
  empty: () => emptyStatement,
  if: lowerIf,
  while: (l, node) => l.inLoop(() => lowerWhile(l, node)),
  do: (l, node) => l.inLoop(() => lowerDo(l, node)),
  for: (l, node) => l.inLoop(() => lowerFor(l, node)),
  forEach: (l, node) => l.inLoop(() => lowerForEach(l, node)),
  switch: lowerSwitch,
  goto: lowerGoto,
  labeled: lowerLabeled,
  return: lowerReturn,
  throw: lowerThrow,
  try: lowerTry,
  using: lowerUsing,
  lock: lowerLock,
  yieldReturn: lowerYieldReturn,
  yieldBreak: () => ({ kind: 'yield', value: undefined }),
  localFunction: () => emptyStatement,
};

const dispatch: Dispatch = {
  expression(l, node) {
    if (node.constant !== undefined && node.kind !== 'interpolatedString') return constant(node.constant.value);
    return (expressions[node.kind] as (l: Lowering, node: BoundExpression) => CoreExpression)(l, node);
  },
  effect(l, node) {
    const lower = effects[node.kind] as ((l: Lowering, node: BoundExpression) => CoreExpression) | undefined;
    return lower === undefined ? this.expression(l, node) : lower(l, node);
  },
  statement(l, node) {
    return (statements[node.kind] as (l: Lowering, node: BoundStatement) => CoreStatement)(l, node);
  },
};

/** Lowers a policy expression that bound without errors. `mayFilter`: its text has a `when`. */
export function lowerPolicyExpression(bound: BoundPolicyExpression, mayFilter = true): CoreProgram {
  const hasFilters = mayFilter && hasFilter(bound.body);
  const l = new Lowering(dispatch, hasFilters);
  const body = l.statement(bound.body);
  const leading = hasFilters ? [effect(call(resetHandlersHelper, []))] : [];
  const main = lambda([l.context], block(l.frame.temps, [...leading, body]));
  return { main, sites: l.sites };
}
