/** Runs policies in document order. */
import type { Message } from '../../context/message.js';
import type { PlanNode } from '../load/plan.js';
import { HandlerContext, type NodeRunner } from './handler-context.js';
import type { RunState } from './run-state.js';
import { isLocated, type LocatedFailure, type PolicyFailure, PolicyFailureError, type Signal } from './signals.js';

const runner: NodeRunner = { runNode, runBlock };

/** Runs policies one after the other until one of them ends the request or fails. */
export async function runBlock(run: RunState, nodes: readonly PlanNode[]): Promise<Signal> {
  for (const node of nodes) {
    const signal = await runNode(run, node, undefined);
    if (signal !== undefined) return signal;
  }
  return undefined;
}

export async function runNode(run: RunState, node: PlanNode, message: Message | undefined): Promise<Signal> {
  if (run.signal?.aborted === true)
    return located(run, node, { reason: 'ClientConnectionFailure', message: 'The client is gone.' });
  await run.loadBodies(node.readsRequestBody, node.readsResponseBody);
  const outer = run.current;
  run.current = node;
  run.trace.add('policy', { source: node.name, section: run.section, scope: node.scope, path: node.path });
  try {
    const signal = await node.definition.run(new HandlerContext(run, node, runner, message));
    return signal?.kind === 'fail' ? located(run, node, signal.failure) : signal;
  } catch (error) {
    if (error instanceof PolicyFailureError) return located(run, node, error.failure);
    throw error;
  } finally {
    run.current = outer;
  }
}

/** Says where a failure happened; one from a policy inside keeps its own place. */
function located(run: RunState, node: PlanNode, failure: PolicyFailure | LocatedFailure): Signal {
  if (isLocated(failure)) return { kind: 'fail', failure };
  return {
    kind: 'fail',
    failure: {
      ...failure,
      source: failure.source ?? node.name,
      scope: node.scope,
      section: run.section,
      path: failure.subPath === undefined ? node.path : `${node.path}/${failure.subPath}`,
      policyId: node.policyId,
    },
  };
}
