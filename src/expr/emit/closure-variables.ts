/** Where the closure back end keeps variables: slots of the function's frame; those that lambdas capture lie in cells. */
import { childrenOf, expressionsOf, statementsOf } from '../lower/core-builders.js';
import type { CoreBlock, CoreExpression, CoreLambda, CoreLocal, CoreStatement } from '../lower/core-nodes.js';

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

function scan(parameters: readonly CoreLocal[], body: CoreBlock): Variables {
  const found: Variables = { declared: new Set(parameters), used: new Set(), lambdas: [] };
  scanStatement(body, found);
  return found;
}

/** A function's variables. */
export class ClosureScope {
  readonly #slots = new Map<CoreLocal, number>();
  /** Captured from the function around: their cells are copied into the frame when it starts. */
  readonly captured: readonly CoreLocal[];
  readonly #inCells: ReadonlySet<CoreLocal>;

  constructor(lambda: CoreLambda) {
    const { declared, used, lambdas } = scan(lambda.parameters, lambda.body);
    const wanted = new Set(lambdas.flatMap((inner) => [...freeVariables(inner)]));
    this.captured = [...new Set([...used, ...wanted])].filter((local) => !declared.has(local));
    this.#inCells = new Set([...wanted, ...this.captured]);
    for (const local of [...declared, ...this.captured]) this.#slots.set(local, this.#slots.size);
  }

  get size(): number {
    return this.#slots.size;
  }
  slot(local: CoreLocal): number {
    return this.#slots.get(local)!;
  }
  isInCell(local: CoreLocal): boolean {
    return this.#inCells.has(local);
  }
}

const known = new WeakMap<CoreLambda, ReadonlySet<CoreLocal>>();

/** Variables of functions around that a lambda, or one inside it, uses. */
function freeVariables(lambda: CoreLambda): ReadonlySet<CoreLocal> {
  let free = known.get(lambda);
  if (free === undefined) {
    const { declared, used, lambdas } = scan(lambda.parameters, lambda.body);
    free = new Set([...used, ...lambdas.flatMap((inner) => [...freeVariables(inner)])].filter((local) => !declared.has(local)));
    known.set(lambda, free);
  }
  return free;
}
