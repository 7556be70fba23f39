import { clrType, m } from '../define.js';

export const booleanType = clrType('struct System.Boolean : IComparable, IComparable<bool>, IConvertible, IEquatable<bool>', [
  m('Boolean()'),
  m('TypeCode GetTypeCode()'),
  m('bool Equals(bool obj)'),
  m('bool Equals(object obj)'),
  m('int CompareTo(bool value)'),
  m('int CompareTo(object obj)'),
  m('int GetHashCode()'),
  m('static bool Parse(string value)'),
  m('static bool TryParse(string value, out bool result)'),
  m('static string FalseString'),
  m('static string TrueString'),
  m('string ToString()'),
  m('string ToString(IFormatProvider provider)'),
]);
