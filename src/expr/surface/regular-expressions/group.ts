import type { Group } from '../../runtime/regex/match.js';
import { clrType, m } from '../define.js';

export const groupType = clrType(
  'class System.Text.RegularExpressions.Group : Capture',
  () => [
    m('CaptureCollection Captures { get; }', (group: Group) => group.captures),
    m('bool Success { get; }', (group: Group) => group.success),
    m('string Name { get; }', (group: Group) => group.name),
  ],
  ['Synchronized'],
);
