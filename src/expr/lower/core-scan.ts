/** Which variables a core function declares, uses and captures. */
import { childrenOf, expressionsOf, statementsOf } from './core-builders.js';
import type { CoreExpression, CoreLambda, CoreLocal, CoreStatement } from './core-nodes.js';

/** Variables that a function declares and uses. */
interface Variables {
  readonly declared: Set<CoreLocal>;
  readonly used: Set<CoreLocal>;
  readonly lambdas: CoreLambda[];
}

function scanExpression(expression: CoreExpression | undefined, into: Variables): void {
  if (expression === undefined) return;
  if (expression.kind === 'read' || expression.kind === 'assign') into.used.add(expression.local);
  if (expression.kind === 'invoke') into.used.add(expression.callee);
  if (expression.kind === 'lambda') into.lambdas.push(expression);
  for (const child of childrenOf(expression)) scanExpression(child, into);
}

function scanStatement(statement: CoreStatement | undefined, into: Variables): void {
  if (statement === undefined) return;
  if (statement.kind === 'block') for (const local of statement.locals) into.declared.add(local);
  if (statement.kind === 'try' && statement.handler !== undefined) into.declared.add(statement.handler.local);
  if (statement.kind === 'dispatch') into.used.add(statement.state);
  for (const expression of expressionsOf(statement)) scanExpression(expression, into);
  for (const inner of statementsOf(statement)) scanStatement(inner, into);
}

/** Of a function, those of lambdas in it not included. */
export function scanFunction({ parameters, body }: CoreLambda): Variables {
  const found: Variables = { declared: new Set(parameters), used: new Set(), lambdas: [] };
  scanStatement(body, found);
  return found;
}

/** Variables that lambdas inside the statement take from around them. */
export function capturedIn(statement: CoreStatement): ReadonlySet<CoreLocal> {
  const found: Variables = { declared: new Set(), used: new Set(), lambdas: [] };
  scanStatement(statement, found);
  return new Set(found.lambdas.flatMap((lambda) => [...freeVariables(lambda)]));
}

const known = new WeakMap<CoreLambda, ReadonlySet<CoreLocal>>();

/** Variables of functions around that a lambda, or one inside it, uses. */
export function freeVariables(lambda: CoreLambda): ReadonlySet<CoreLocal> {
  let free = known.get(lambda);
  if (free === undefined) {
    const { declared, used, lambdas } = scanFunction(lambda);
    free = new Set([...used, ...lambdas.flatMap((inner) => [...freeVariables(inner)])].filter((local) => !declared.has(local)));
    known.set(lambda, free);
  }
  return free;
}

/** Whether a statement hands out elements of an iterator. */
export const holdsYield = (statement: CoreStatement | undefined): boolean =>
  statement !== undefined && (statement.kind === 'yield' || statementsOf(statement).some(holdsYield));
