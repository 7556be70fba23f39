import type { Capture } from '../../runtime/regex/match.js';
import { clrType, m } from '../define.js';

export const captureType = clrType(
  'class System.Text.RegularExpressions.Capture',
  () => [
    m('int Index { get; }', (capture: Capture) => capture.index),
    m('int Length { get; }', (capture: Capture) => capture.length),
    m('string ToString()', (capture: Capture) => capture.value),
    m('string Value { get; }', (capture: Capture) => capture.value),
  ],
  ['ValueSpan'],
);
