import { clrType, m } from '../define.js';

export const captureType = clrType(
  'class System.Text.RegularExpressions.Capture',
  [m('int Index { get;  }'), m('int Length { get;  }'), m('string ToString()'), m('string Value { get; }')],
  ['ValueSpan'],
);
