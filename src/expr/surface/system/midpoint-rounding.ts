import { clrType, m } from '../define.js';

export const midpointRoundingType = clrType('enum System.MidpointRounding', () => [
  m('AwayFromZero = 1'),
  m('ToEven = 0'),
  m('ToNegativeInfinity = 3'),
  m('ToPositiveInfinity = 4'),
  m('ToZero = 2'),
]);
