import { clrType, m } from '../define.js';

export const groupType = clrType(
  'class System.Text.RegularExpressions.Group : Capture',
  [m('CaptureCollection Captures { get; }'), m('bool Success { get; }'), m('string Name { get; }')],
  ['Synchronized'],
);
