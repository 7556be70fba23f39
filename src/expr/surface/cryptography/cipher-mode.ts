import { clrType, m } from '../define.js';

export const cipherModeType = clrType('enum System.Security.Cryptography.CipherMode', () => [
  m('CBC = 1'),
  m('CFB = 4'),
  m('CTS = 5'),
  m('ECB = 2'),
  m('OFB = 3'),
]);
