/** Throwing and catching: where an exception came from, what C# may catch, and the two passes of exception filters. */
import { outOfStack } from '../budget.js';
import { ClrException, newNullReference, type SourceRange } from '../exception.js';

const isStackOverflow = (thrown: unknown): boolean =>
  thrown instanceof Error && thrown.name === 'RangeError' && thrown.message.startsWith('Maximum call stack');

/** Program-bound: notes the place of an exception that has none yet; running out of stack becomes a spent budget. */
export const makeLocate =
  (sites: readonly SourceRange[]) =>
  (thrown: unknown, site: number): unknown => {
    if (thrown instanceof ClrException) {
      thrown.range ??= sites[site];
      return thrown;
    }
    return isStackOverflow(thrown) ? outOfStack() : thrown;
  };

/** Program-bound: what a C# `catch` may see; everything else flies on. */
export const makeCatch = (sites: readonly SourceRange[]) => {
  const locate = makeLocate(sites);
  return (thrown: unknown, site: number): ClrException => {
    const located = locate(thrown, site);
    if (located instanceof ClrException) return located;
    throw located;
  };
};

/** Program-bound: the NullReferenceException of the receiver at a site. */
export const makeNullReference =
  (sites: readonly SourceRange[]) =>
  (site: number): never => {
    const exception = newNullReference();
    exception.range = sites[site];
    throw exception;
  };

/** What `throw value` throws. */
export function throwable(value: ClrException | null): ClrException {
  if (value === null) throw newNullReference();
  choices.delete(value);
  return value;
}

/** `throw` as an expression. */
export function raise(value: ClrException | null): never {
  throw throwable(value);
}

// Exception filters run in a first pass over the handlers, before any finally block of the second. The passes need to know the
// handlers that are active: programs with a filter push one per try statement.

/** Which clause of a try statement takes an exception, or -1. Runs its filters. */
export type ClauseSelector = (exception: ClrException) => number;

const noClause: ClauseSelector = () => -1;
const active: ClauseSelector[] = [];
/** What the first pass chose for an exception in flight. */
const choices = new WeakMap<ClrException, { readonly depth: number; readonly clause: number }>();

/** Called when a program with filters starts: an evaluation that was stopped leaves handlers behind. */
export function resetHandlers(): void {
  active.length = 0;
}

/** Enters a try statement; gives the depth that its other calls want. */
export function enterTry(select: ClauseSelector | null): number {
  active.push(select ?? noClause);
  return active.length - 1;
}

/** Leaves it: its handlers no longer count. */
export function leaveTry(depth: number): void {
  if (active.length > depth) active.length = depth;
}

/** The clause that takes the exception here, or -1 when none does. The first try statement to ask runs the first pass. */
export function chooseClause(exception: ClrException, depth: number): number {
  let choice = choices.get(exception);
  if (choice === undefined) {
    choice = { depth: -1, clause: -1 };
    for (let i = depth; i >= 0; i--) {
      const clause = active[i]!(exception);
      if (clause >= 0) {
        choice = { depth: i, clause };
        break;
      }
    }
    choices.set(exception, choice);
  }
  leaveTry(depth);
  if (choice.depth !== depth) return -1;
  choices.delete(exception);
  return choice.clause;
}

/** A filter's answer: an exception inside it counts as false. */
export function runFilter(filter: () => boolean): boolean {
  const depth = active.length;
  try {
    return filter();
  } catch (thrown) {
    if (!(thrown instanceof ClrException)) throw thrown;
    return false;
  } finally {
    leaveTry(depth);
  }
}
