/** Whether control can reach the end of a body; used while binding, before anything is reported. */
import type { BoundBlock } from '../bind/bound-nodes.js';
import { FlowAnalysis } from './flow-analysis.js';

export const endReachable = (block: BoundBlock): boolean => new FlowAnalysis(undefined).endOf(block);
