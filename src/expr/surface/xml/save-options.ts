import { clrType, m } from '../define.js';

export const saveOptionsType = clrType('enum System.Xml.Linq.SaveOptions', () => [
  m('DisableFormatting = 1'),
  m('None = 0'),
  m('OmitDuplicateNamespaces = 2'),
]);
