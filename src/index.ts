/** The library: expressions and policy documents of Azure API Management, anywhere. Nothing here imports Node. */

export { contextFromRequest, type IncomingOptions, type IncomingRequest } from './context/incoming-request.js';
export type { Json } from './context/json.js';
export { PolicyContext } from './context/policy-context.js';
export { contextFromScenario } from './context/scenario.js';
export { defaultPorts, fetchHttpPort, systemClock } from './default-ports.js';
export { type Diagnostic, isError, type Severity } from './diagnostics/diagnostic.js';
export { renderDiagnostic, renderDiagnostics } from './diagnostics/render.js';
export {
  type CompileOptions,
  compileExpression,
  type Evaluation,
  type PolicyExpression,
} from './evaluation/compile-expression.js';
export { ExpressionError, type ExpressionErrorCode } from './evaluation/errors.js';
export { ExpressionCache } from './evaluation/expression-cache.js';
export { createExpressionCompiler, type ExpressionCompilerOptions } from './evaluation/expression-compiler.js';
export { type JsValue, toJs } from './evaluation/to-js.js';
export { type Budgets, defaultBudgets } from './expr/runtime/budget.js';
export { createFetchHandler, type FetchHandler, type FetchHandlerOptions } from './fetch-handler.js';
export { loadPolicy, type PolicyOptions, tryLoadPolicy } from './load-policy.js';
export { type AnyPolicyDefinition, definePolicy, type PolicyDefinition } from './policies/define.js';
export type { CallRecord, OutcomeResponse, PolicyOutcome } from './policies/engine/outcome.js';
export type { ExpressionCompiler } from './policies/expressions.js';
export {
  type DocumentInput,
  type LoadResult,
  type Policy,
  PolicyLoadError,
  type RunOptions,
} from './policies/load/load-policy.js';
export type {
  ClockPort,
  DaprPort,
  HttpPort,
  HttpReply,
  HttpRequest,
  LoggerPort,
  Ports,
  TransportFailure,
} from './policies/ports.js';
