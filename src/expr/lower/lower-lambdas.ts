/** Lambdas, local functions and method groups. */
import type { BoundBlock, BoundDelegateCreation, BoundExpression, BoundLambda, BoundLocalFunction } from '../bind/bound-nodes.js';
import { methodGroupDelegate, tagDelegate } from '../runtime/delegates.js';
import { throwArgument } from '../runtime/exception.js';
import type { MethodSymbol, ParameterSymbol } from '../symbols/symbols.js';
import { isInterfaceType } from '../types/relations.js';
import { assign, block, call, constant, effect, giveBack, lambda, nullConstant, read } from './core-builders.js';
import { type CoreBlock, type CoreExpression, type CoreLambda, CoreLocal, type CoreStatement } from './core-nodes.js';
import { applyHelper, enterCallHelper, helper, leaveCallHelper, quiet } from './helpers.js';
import { lowerIterator } from './lower-iterators.js';
import { guarded, isNeverNull } from './lower-null-checks.js';
import type { Frame, Lowering } from './lowering.js';

const tagHelper = quiet('delegate', tagDelegate);
const methodGroupHelper = quiet('delegate', methodGroupDelegate);

/** A block with the temporaries of its function. */
const withTemps = (body: CoreBlock, frame: Frame, leading: readonly CoreStatement[] = []): CoreBlock =>
  block([...frame.temps, ...body.locals], [...leading, ...body.statements], body.label);

function lambdaBody(l: Lowering, body: BoundBlock, frame: Frame): CoreBlock {
  const lowered = l.statement(body);
  return withTemps(lowered.kind === 'block' ? lowered : block([], [lowered]), frame);
}

function plainLambda(l: Lowering, node: BoundLambda): CoreLambda {
  return l.inFrame('lambda', (frame) => {
    const parameters = node.parameters.map((parameter) => l.declare(parameter));
    return lambda(parameters, lambdaBody(l, node.body, frame));
  });
}

/** A lambda as a value: it carries its delegate type, because `object` may be made of it. */
export function lowerLambda(l: Lowering, node: BoundLambda): CoreExpression {
  return call(tagHelper, [plainLambda(l, node), l.type(node.type)]);
}

/** A delegate that a surface method takes, calls and forgets: a plain function. */
export function lowerLambdaArgument(l: Lowering, node: BoundExpression): CoreExpression {
  if (node.kind === 'lambda') return plainLambda(l, node);
  if (node.kind === 'delegateCreation') return lowerMethodGroup(l, node, false);
  return l.expression(node);
}

export function lowerDelegateCreation(l: Lowering, node: BoundDelegateCreation): CoreExpression {
  return lowerMethodGroup(l, node, true);
}

const requireTargetHelper = helper(
  'requireTarget',
  (target: unknown) => target ?? throwArgument("Delegate to an instance method cannot have null 'this'."),
);
const virtualNames: ReadonlySet<string> = new Set(['ToString', 'Equals', 'GetHashCode']);

/** The receiver of a method group: looking a virtual method up needs an object, a plain one is refused by the delegate. */
function targetOf(l: Lowering, method: MethodSymbol, receiver: BoundExpression, value: CoreExpression): CoreExpression {
  const isVirtual =
    virtualNames.has(method.name) || (method.containingType !== undefined && isInterfaceType(method.containingType));
  return isVirtual ? guarded(l, value, receiver.syntax) : call(requireTargetHelper, [value], l.site(receiver.syntax));
}

function lowerMethodGroup(l: Lowering, node: BoundDelegateCreation, isTagged: boolean): CoreExpression {
  const { receiver, receiverPlaceholder, method } = node;
  const target = new CoreLocal('target');
  if (receiverPlaceholder !== undefined) l.setPlaceholder(receiverPlaceholder, read(target), true);
  const fn = l.inFrame('lambda', (frame) => {
    const parameters = node.parameters.map((placeholder, i) => {
      const local = new CoreLocal('argument');
      if ((node.argumentRefKinds[i] ?? 'none') === 'none') l.setPlaceholder(placeholder, read(local));
      else l.setRefPlaceholder(placeholder, read(local));
      return local;
    });
    const result = l.expression(node.call);
    return lambda(parameters, withTemps(block([], [giveBack(result)]), frame));
  });
  const made = (targetValue: CoreExpression): CoreExpression =>
    isTagged ? call(methodGroupHelper, [l.type(node.type), targetValue, constant(method.originalDefinition), fn]) : fn;
  if (receiver !== undefined && receiverPlaceholder !== undefined) {
    const value = l.expression(receiver);
    const checked = isNeverNull(l, receiver) ? value : targetOf(l, method, receiver, value);
    // The receiver is taken now; each delegate has its own.
    return call(applyHelper, [lambda([target], block([], [giveBack(made(read(target)))])), checked]);
  }
  // Local functions of different calls of the function around them are different methods.
  return made(method.methodKind === 'localFunction' ? read(l.functionOf(method)) : nullConstant);
}

/** A local function: the statement that gives its variable the function. */
export function lowerLocalFunction(l: Lowering, node: BoundLocalFunction): CoreStatement {
  const { symbol, body } = node;
  const isIterator = node.iteratorElementType !== undefined;
  const value = l.inFrame(isIterator ? 'iterator' : 'localFunction', (frame) => {
    const typeList = new CoreLocal('types');
    if (symbol.typeParameters.length > 0) l.bindTypeParameters(symbol.typeParameters, typeList);
    const leading = symbol.typeParameters.length > 0 ? [typeList] : [];
    if (node.iteratorElementType !== undefined) {
      const { parameters, body: made } = lowerIterator(l, node, node.iteratorElementType, frame);
      return lambda([...leading, ...parameters], made);
    }
    const parameters = symbol.parameters.map((parameter: ParameterSymbol) => l.declare(parameter));
    const inner = lambdaBody(l, body, frame);
    // Counts the depth of calls; `return` statements count it back.
    const statements = [effect(call(enterCallHelper, [])), ...inner.statements];
    if (!endsInReturn(inner.statements)) statements.push(giveBack(call(leaveCallHelper, [])));
    return lambda([...leading, ...parameters], block(inner.locals, statements, inner.label));
  });
  return effect(assign(l.functionOf(symbol), value));
}

const endsInReturn = (statements: readonly CoreStatement[]): boolean => {
  const last = statements.at(-1);
  return last?.kind === 'return' || last?.kind === 'throw';
};

/** Gives each local function of a block its variable, before any of them is lowered. */
export function declareLocalFunctions(l: Lowering, functions: readonly BoundLocalFunction[]): CoreLocal[] {
  return functions.map(({ symbol }) => {
    const local = new CoreLocal(symbol.name);
    l.functions.set(symbol.originalDefinition, local);
    return local;
  });
}

/** What `return` gives back from the function being lowered. */
export function returned(l: Lowering, value: CoreExpression | undefined): CoreStatement {
  if (l.frame.kind !== 'localFunction') return giveBack(value);
  return giveBack(call(leaveCallHelper, value === undefined ? [] : [value]));
}
