import { clrType, m } from '../define.js';

export const dateTimeKindType = clrType('enum System.DateTimeKind', () => [m('Utc = 1')], ['Local', 'Unspecified']);
