import { clrType, m } from '../define.js';

export const uriPartialType = clrType('enum System.UriPartial', () => [
  m('Authority = 1'),
  m('Path = 2'),
  m('Query = 3'),
  m('Scheme = 0'),
]);
