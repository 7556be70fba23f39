import { clrType, m } from '../define.js';

export const paddingModeType = clrType('enum System.Security.Cryptography.PaddingMode', () => [
  m('ANSIX923 = 4'),
  m('ISO10126 = 5'),
  m('None = 1'),
  m('PKCS7 = 2'),
  m('Zeros = 3'),
]);
