import { booleanText, compareBooleans, parseBoolean, tryParseBoolean } from '../../runtime/boolean.js';
import { compareBoxed, equalsBoxed } from '../../runtime/integers.js';
import { types } from '../../types/universe.js';
import { clrType, m } from '../define.js';

export const booleanType = clrType(
  'struct System.Boolean : IComparable, IComparable<bool>, IConvertible, IEquatable<bool>',
  () => [
    m('Boolean()', () => false),
    m('TypeCode GetTypeCode()', () => 3),
    m('bool Equals(bool obj)', (self: boolean, obj: boolean) => self === obj),
    m('bool Equals(object obj)', equalsBoxed(types.bool)),
    m('int CompareTo(bool value)', compareBooleans),
    m('int CompareTo(object obj)', compareBoxed(types.bool)),
    m('int GetHashCode()', Number),
    m('static bool Parse(string value)', parseBoolean),
    m('static bool TryParse(string value, out bool result)', tryParseBoolean),
    m('static string FalseString', () => 'False'),
    m('static string TrueString', () => 'True'),
    m('string ToString()', booleanText),
    m('string ToString(IFormatProvider provider)', booleanText),
  ],
);
