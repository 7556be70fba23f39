/** What is known at a point of the program: whether control gets there, and which variables have been assigned. */
export interface FlowState {
  readonly isReachable: boolean;
  /** One bit a variable. Where control does not get, every variable counts as assigned. */
  readonly assigned: bigint;
}

export const unreachable: FlowState = { isReachable: false, assigned: -1n };

export const start: FlowState = { isReachable: true, assigned: 0n };

/** Where two paths meet. */
export function join(a: FlowState, b: FlowState): FlowState {
  if (!a.isReachable) return b;
  if (!b.isReachable) return a;
  return a.assigned === b.assigned ? a : { isReachable: true, assigned: a.assigned & b.assigned };
}

/** Of the opposite condition. */
export const negated = ({ whenTrue, whenFalse }: ConditionState): ConditionState => ({
  whenTrue: whenFalse,
  whenFalse: whenTrue,
});

/** After a condition: the state where it held and where it did not. */
export interface ConditionState {
  readonly whenTrue: FlowState;
  readonly whenFalse: FlowState;
}
