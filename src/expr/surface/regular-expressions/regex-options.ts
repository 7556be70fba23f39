import { clrType, m } from '../define.js';

export const regexOptionsType = clrType('enum System.Text.RegularExpressions.RegexOptions', () => [
  m('Compiled = 8'),
  m('CultureInvariant = 512'),
  m('ECMAScript = 256'),
  m('ExplicitCapture = 4'),
  m('IgnoreCase = 1'),
  m('IgnorePatternWhitespace = 32'),
  m('Multiline = 2'),
  m('NonBacktracking = 1024'),
  m('None = 0'),
  m('RightToLeft = 64'),
  m('Singleline = 16'),
]);
