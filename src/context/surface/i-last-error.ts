import { clrType, m } from '../../expr/surface/define.js';
import type { LastError } from '../service-parts.js';

export const iLastErrorType = clrType('interface ILastError', () => [
  m('string Source { get; }', (error: LastError) => error.source),
  m('string Reason { get; }', (error: LastError) => error.reason),
  m('string Message { get; }', (error: LastError) => error.message),
  m('string Scope { get; }', (error: LastError) => error.scope),
  m('string Section { get; }', (error: LastError) => error.section),
  m('string Path { get; }', (error: LastError) => error.path),
  m('string PolicyId { get; }', (error: LastError) => error.policyId),
]);
