import { clrType, m } from '../define.js';

export const dayOfWeekType = clrType('enum System.DayOfWeek', () => [
  m('Friday = 5'),
  m('Monday = 1'),
  m('Saturday = 6'),
  m('Sunday = 0'),
  m('Thursday = 4'),
  m('Tuesday = 2'),
  m('Wednesday = 3'),
]);
