import { clrType, m } from '../define.js';

export const matchType = clrType(
  'class System.Text.RegularExpressions.Match : Group',
  [
    m('GroupCollection Groups { get; }'),
    m('Match NextMatch()'),
    m('static Match Empty { get; }'),
    m('string Result(string replacement)'),
  ],
  ['Synchronized'],
);
