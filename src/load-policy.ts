/** `loadPolicy` of the library: the policy engine with the compiler and working ports behind it. */
import { defaultPorts } from './default-ports.js';
import { createExpressionCompiler, type ExpressionCompilerOptions } from './evaluation/expression-compiler.js';
import type { ExpressionCompiler } from './policies/expressions.js';
import {
  type DocumentInput,
  type LoadOptions,
  type LoadResult,
  loadPolicy as load,
  type Policy,
  tryLoadPolicy as tryLoad,
} from './policies/load/load-policy.js';
import type { Ports } from './policies/ports.js';

export interface PolicyOptions extends Omit<LoadOptions, 'compiler' | 'ports'>, ExpressionCompilerOptions {
  /** Another compiler; the engine's own by default. */
  readonly compiler?: ExpressionCompiler;
  /** Ports to use instead of the defaults; without `dapr`, documents with Dapr policies are refused. */
  readonly ports?: Partial<Ports>;
}

const complete = ({ compiler, ports, ...options }: PolicyOptions): LoadOptions => ({
  ...options,
  compiler: compiler ?? createExpressionCompiler(options),
  ports: { ...defaultPorts, ...ports },
});

/**
 * Loads a policy document.
 * @throws PolicyLoadError with every diagnostic when the document has errors.
 */
export const loadPolicy = (document: DocumentInput, options: PolicyOptions = {}): Policy => load(document, complete(options));

/** Loads a policy document, or gives all that is wrong with it. */
export const tryLoadPolicy = (document: DocumentInput, options: PolicyOptions = {}): LoadResult =>
  tryLoad(document, complete(options));
