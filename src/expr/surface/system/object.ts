import { clrType, m } from '../define.js';

export const objectType = clrType('class System.Object', [
  m('Object()'),
  m('Type GetType()'),
  m('bool Equals(object obj)'),
  m('int GetHashCode()'),
  m('static bool Equals(object objA, object objB)'),
  m('static bool ReferenceEquals(object objA, object objB)'),
  m('string ToString()'),
]);
