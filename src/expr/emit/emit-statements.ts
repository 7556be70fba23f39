/** Core statements and functions → JavaScript text. */
import { childrenOf, expressionsOf, statementsOf } from '../lower/core-builders.js';
import type {
  CoreBlock,
  CoreDispatch,
  CoreExpression,
  CoreLabel,
  CoreLambda,
  CoreLoop,
  CoreStatement,
  CoreTry,
} from '../lower/core-nodes.js';
import {
  catchHelper,
  chargeLoopHelper,
  enterEvaluationHelper,
  isRunningHelper,
  leaveEvaluationHelper,
  locateHelper,
} from '../lower/helpers.js';
import { EngineBug } from '../runtime/exception.js';
import { emitExpression } from './emit-expressions.js';
import { type Emitter, FunctionEmitter } from './emitter.js';

/** A loop charges its steps this many rounds at a time: a power of two. */
export const loopChargeInterval = 64;

/** How a jump to a label is written where we are. */
type Jumps = ReadonlyMap<CoreLabel, JumpText>;
interface JumpText {
  readonly go: string;
  /** Notes a dispatch's segment. */
  readonly note?: string;
}
const noJumps: Jumps = new Map();

/** `( v0 , v1 ) => { … }`. */
export function emitFunction(emitter: Emitter, lambda: CoreLambda): string {
  const parameters = lambda.parameters.map((parameter) => emitter.local(parameter));
  const { declarations, body, handler } = emitBody(emitter, lambda);
  const guarded = handler === '' ? body : `try { ${body} }${handler}`;
  return `( ${parameters.join(' , ')} ) => { ${declarations}${guarded} }`;
}

/** The program's function: takes the context and, unless it runs under its caller's, the budgets. */
export function emitMain(emitter: Emitter, main: CoreLambda): string {
  const context = emitter.local(main.parameters[0]!);
  const budgets = emitter.freshLocal();
  const outer = emitter.freshLocal();
  const enter = `let ${outer} = ${emitter.helper(enterEvaluationHelper)} ( ${budgets} ) ;`;
  const leave = `${emitter.helper(leaveEvaluationHelper)} ( ${outer} ) ;`;
  const { declarations, body, handler } = emitBody(emitter, main);
  return `( ${context} , ${budgets} ) => { ${enter} ${declarations}try { ${body} }${handler} finally { ${leave} } }`;
}

interface BodyText {
  readonly declarations: string;
  readonly body: string;
  /** The `catch` that notes where an exception came from; empty where nothing has a site. */
  readonly handler: string;
}

function emitBody(emitter: Emitter, lambda: CoreLambda): BodyText {
  const sites = collectSites(lambda.body);
  // With one site there is nothing to remember.
  const fn = new FunctionEmitter(emitter, sites.size > 1 ? emitter.freshLocal() : undefined, [...sites][0] ?? 0);
  const body = emitStatements(fn, lambda.body, noJumps);
  const declared = [
    ...(fn.siteVariable === undefined ? [] : [`${fn.siteVariable} = 0`]),
    ...(fn.usesLoopCounter ? [`${fn.loopCounter} = 0`] : []),
    ...fn.temps,
  ];
  const declarations = declared.length === 0 ? '' : `let ${declared.join(' , ')} ; `;
  return { declarations, body, handler: sites.size === 0 ? '' : ` ${emitLocate(fn)}` };
}

function emitLocate(fn: FunctionEmitter): string {
  const thrown = fn.emitter.freshLocal();
  return `catch ( ${thrown} ) { throw ${fn.emitter.helper(locateHelper)} ( ${thrown} , ${fn.siteText} ) ; }`;
}

/** The sites of a function's body, those of lambdas in it not included; two at most: more make no difference. */
function collectSites(body: CoreStatement): ReadonlySet<number> {
  const sites = new Set<number>();
  const expressions: (CoreExpression | undefined)[] = [];
  const statements: (CoreStatement | undefined)[] = [body];
  for (let statement = statements.pop(); statement !== undefined || statements.length > 0; statement = statements.pop()) {
    if (statement === undefined) continue;
    if (statement.kind === 'throw' && statement.site >= 0) sites.add(statement.site);
    for (const inner of expressionsOf(statement)) expressions.push(inner);
    for (const inner of statementsOf(statement)) statements.push(inner);
  }
  // Not by recursion: chains may be long.
  for (let expression = expressions.pop(); expression !== undefined || expressions.length > 0; expression = expressions.pop()) {
    if (expression === undefined) continue;
    if (expression.kind === 'call' && expression.site >= 0) sites.add(expression.site);
    if (sites.size > 1) break;
    for (const inner of childrenOf(expression)) expressions.push(inner);
  }
  return sites;
}

/** The inside of a block, without braces; blocks that declare nothing need none of their own. */
function emitStatements(fn: FunctionEmitter, { locals, statements }: CoreBlock, jumps: Jumps): string {
  const texts = statements.map((statement) =>
    statement.kind === 'block' && statement.locals.length === 0
      ? emitInner(fn, statement, jumps)
      : emitStatement(fn, statement, jumps),
  );
  if (locals.length > 0) texts.unshift(`let ${locals.map((local) => fn.emitter.local(local)).join(' , ')} ;`);
  return texts.join(' ');
}

/** A statement between braces that are there already. */
const emitInner = (fn: FunctionEmitter, statement: CoreStatement, jumps: Jumps): string =>
  statement.kind === 'block' && statement.label === undefined
    ? emitStatements(fn, statement, jumps)
    : emitStatement(fn, statement, jumps);

function emitStatement(fn: FunctionEmitter, statement: CoreStatement, jumps: Jumps): string {
  switch (statement.kind) {
    case 'block': {
      if (statement.label === undefined) return `{ ${emitStatements(fn, statement, jumps)} }`;
      const name = fn.emitter.freshLabel();
      return `${name} : { ${emitStatements(fn, statement, new Map(jumps).set(statement.label, { go: `break ${name} ;` }))} }`;
    }
    case 'effect':
      return `${emitExpression(fn, statement.expression, 'whole')} ;`;
    case 'if': {
      const condition = emitExpression(fn, statement.condition, 'whole');
      const consequence = `if ( ${condition} ) { ${emitInner(fn, statement.consequence, jumps)} }`;
      const { alternative } = statement;
      if (alternative === undefined) return consequence;
      if (alternative.kind === 'if') return `${consequence} else ${emitStatement(fn, alternative, jumps)}`;
      return `${consequence} else { ${emitInner(fn, alternative, jumps)} }`;
    }
    case 'loop':
      return emitLoop(fn, statement, jumps);
    case 'jump': {
      const text = jumps.get(statement.label);
      if (text === undefined) throw new EngineBug(`a jump to ${statement.label.hint} leads nowhere`);
      if (!statement.parks) return text.go;
      if (text.note === undefined) throw new EngineBug(`${statement.label.hint} is no segment`);
      return text.note;
    }
    case 'dispatch':
      return emitDispatch(fn, statement, jumps);
    case 'return':
      return statement.value === undefined ? 'return ;' : `return ${emitExpression(fn, statement.value, 'whole')} ;`;
    case 'throw': {
      const value = emitExpression(fn, statement.value, 'item');
      if (statement.site < 0 || fn.siteVariable === undefined) return `throw ${value} ;`;
      const temp = fn.temp();
      return `${temp} = ${value} ; ${fn.siteVariable} = ${statement.site} ; throw ${temp} ;`;
    }
    case 'try':
      return emitTry(fn, statement, jumps);
    case 'yield':
      throw new EngineBug('a yield outside an iterator');
  }
}

/** Every interval-th round charges for all of them. */
function emitCharge(fn: FunctionEmitter): string {
  const counter = fn.loopCounter;
  const charge = fn.emitter.helper(chargeLoopHelper);
  return `if ( ( ${counter} = ( ${counter} + 1 ) & ${loopChargeInterval - 1} ) === 0 ) { ${charge} ( ${loopChargeInterval} ) ; }`;
}

function emitLoop(fn: FunctionEmitter, loop: CoreLoop, jumps: Jumps): string {
  const name = fn.emitter.freshLabel();
  const inner = new Map(jumps)
    .set(loop.breakLabel, { go: `break ${name} ;` })
    .set(loop.continueLabel, { go: `continue ${name} ;` });
  const charge = emitCharge(fn);
  const body = emitInner(fn, loop.body, inner);
  const condition = loop.condition === undefined ? '' : emitExpression(fn, loop.condition, 'whole');
  if (loop.isTestedLast) return `${name} : do { ${charge} ${body} } while ( ${condition} ) ;`;
  const increments = loop.increments.map((increment) => emitExpression(fn, increment, 'item')).join(' , ');
  return `${name} : for ( ; ${condition} ; ${increments} ) { ${charge} ${body} }`;
}

function emitDispatch(fn: FunctionEmitter, dispatch: CoreDispatch, jumps: Jumps): string {
  const name = fn.emitter.freshLabel();
  const state = fn.emitter.local(dispatch.state);
  const inner = new Map(jumps);
  dispatch.segments.forEach(({ label }, i) => {
    const note = `${state} = ${i} ;`;
    inner.set(label, { go: `${note} continue ${name} ;`, note });
  });
  const charge = emitCharge(fn);
  const cases = dispatch.segments.map(({ statements }, i) => {
    const text = statements.map((statement) => emitStatement(fn, statement, inner)).join(' ');
    return `case ${i} : { ${text} }`;
  });
  const start = dispatch.resumes ? '' : `${state} = 0 ; `;
  return `${start}${name} : for ( ; ; ) { ${charge} switch ( ${state} ) { ${cases.join(' ')} } break ; }`;
}

/** C# sees only its own exceptions, each with the place it came from; `finally` blocks do not run for a spent budget. */
function emitTry(fn: FunctionEmitter, { body, handler, finalizer }: CoreTry, jumps: Jumps): string {
  const { emitter } = fn;
  const site = fn.siteText;
  const tried = `try { ${emitStatements(fn, body, jumps)} }`;
  const thrown = handler === undefined ? emitter.freshLocal() : emitter.local(handler.local);
  const handled =
    handler === undefined
      ? `throw ${emitter.helper(locateHelper)} ( ${thrown} , ${site} ) ;`
      : `${thrown} = ${emitter.helper(catchHelper)} ( ${thrown} , ${site} ) ; ${emitStatements(fn, handler.body, jumps)}`;
  const caught = ` catch ( ${thrown} ) { ${handled} }`;
  if (finalizer === undefined) return tried + caught;
  return `${tried}${caught} finally { if ( ${emitter.helper(isRunningHelper)} ( ) ) { ${emitStatements(fn, finalizer, jumps)} } }`;
}
