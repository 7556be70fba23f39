import { clrType, m } from '../../expr/surface/define.js';

export const productStateType = clrType('enum ProductState', () => [m('NotPublished = 0'), m('Published = 1')]);
