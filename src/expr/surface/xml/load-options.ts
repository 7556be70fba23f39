import { clrType, m } from '../define.js';

export const loadOptionsType = clrType('enum System.Xml.Linq.LoadOptions', () => [
  m('None = 0'),
  m('PreserveWhitespace = 1'),
  m('SetBaseUri = 2'),
  m('SetLineInfo = 4'),
]);
