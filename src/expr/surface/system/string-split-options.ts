import { clrType, m } from '../define.js';

export const stringSplitOptionsType = clrType('enum System.StringSplitOptions', () => [
  m('None = 0'),
  m('RemoveEmptyEntries = 1'),
  m('TrimEntries = 2'),
]);
