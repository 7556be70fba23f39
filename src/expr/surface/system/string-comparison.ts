import { clrType, m } from '../define.js';

export const stringComparisonType = clrType('enum System.StringComparison', () => [
  m('CurrentCulture = 0'),
  m('CurrentCultureIgnoreCase = 1'),
  m('InvariantCulture = 2'),
  m('InvariantCultureIgnoreCase = 3'),
  m('Ordinal = 4'),
  m('OrdinalIgnoreCase = 5'),
]);
