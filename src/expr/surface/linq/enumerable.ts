import { clrType } from '../define.js';
import { conversionMembers } from './enumerable-conversions.js';
import { deferredMembers } from './enumerable-deferred.js';
import { elementMembers } from './enumerable-elements.js';
import { numberMembers } from './enumerable-numbers.js';

export const enumerableType = clrType('static class System.Linq.Enumerable', () => [
  ...deferredMembers,
  ...conversionMembers,
  ...elementMembers,
  ...numberMembers,
]);
