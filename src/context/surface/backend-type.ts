import { clrType, m } from '../../expr/surface/define.js';

export const backendTypeType = clrType('enum BackendType', () => [m('Single = 0'), m('Pool = 1')]);
