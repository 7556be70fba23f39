import { clrType, m } from '../define.js';

export const formattingType = clrType('enum Newtonsoft.Json.Formatting', () => [m('Indented = 1'), m('None = 0')]);
