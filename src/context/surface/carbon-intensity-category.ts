import { clrType, m } from '../../expr/surface/define.js';

export const carbonIntensityCategoryType = clrType('enum CarbonIntensityCategory', () => [
  m('NotAvailable = 0'),
  m('VeryLow = 1'),
  m('Low = 2'),
  m('Medium = 3'),
  m('High = 4'),
  m('VeryHigh = 5'),
]);
