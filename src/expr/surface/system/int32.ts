import { compareBoxed, createNumber, divRem, equalsBoxed, hashBoxed, integers } from '../../runtime/integers.js';
import { clamp, signOf } from '../../runtime/math.js';
import { formatInteger } from '../../runtime/number-format.js';
import { parsers } from '../../runtime/number-parse.js';
import { compareNumbers } from '../../runtime/numbers.js';
import { divInt, remInt } from '../../runtime/numeric/arithmetic.js';
import type { Ref } from '../../runtime/values.js';
import { types } from '../../types/universe.js';
import { clrType, g, m } from '../define.js';

const { parse, tryParse, tryParseStyled } = parsers.int;
const own = integers.int;
const format = (self: number, text: string | null): string => formatInteger(self, text, 32);

export const int32Type = clrType(
  'struct System.Int32 : IComparable, IComparable<int>, IConvertible, IEquatable<int>, IFormattable',
  () => [
    m('Int32()', () => 0),
    m('TypeCode GetTypeCode()', () => 9),
    m('bool Equals(int obj)', (self: number, obj: number) => self === obj),
    m('bool Equals(object obj)', equalsBoxed(types.int)),
    m('const int MaxValue = 2147483647'),
    m('const int MinValue = -2147483648'),
    m('int CompareTo(int value)', compareNumbers),
    m('int CompareTo(object value)', compareBoxed(types.int)),
    m('int GetHashCode()', hashBoxed(types.int)),
    m(
      'static bool TryParse(string s, System.Globalization.NumberStyles style, IFormatProvider provider, out int result)',
      (s: string | null, style: number, _provider: unknown, result: Ref<number>) => tryParseStyled(s, style, result),
    ),
    m('static bool TryParse(string s, out int result)', tryParse),
    m('static int Parse(string s)', parse),
    m('static int Parse(string s, System.Globalization.NumberStyles style)', parse),
    m('static int Parse(string s, System.Globalization.NumberStyles style, IFormatProvider provider)', parse),
    m('static int Parse(string s, IFormatProvider provider)', (s: string | null) => parse(s)),
    m('string ToString()', String),
    m('string ToString(IFormatProvider provider)', String),
    m('string ToString(string format)', format),
    m('string ToString(string format, IFormatProvider provider)', format),
    m('static int Abs(int value)', own.abs),
    m('static long BigMul(int left, int right)', (left: number, right: number) => BigInt(left) * BigInt(right)),
    m('static int Clamp(int value, int min, int max)', clamp<number>),
    m('static int CopySign(int value, int sign)', own.copySign),
    g(
      'static int CreateChecked<TOther>(TOther value) where TOther : System.Numerics.INumberBase<TOther>',
      createNumber('int', 'checked'),
    ),
    g(
      'static int CreateSaturating<TOther>(TOther value) where TOther : System.Numerics.INumberBase<TOther>',
      createNumber('int', 'saturating'),
    ),
    g(
      'static int CreateTruncating<TOther>(TOther value) where TOther : System.Numerics.INumberBase<TOther>',
      createNumber('int', 'truncating'),
    ),
    m('static (int Quotient, int Remainder) DivRem(int left, int right)', divRem(divInt, remInt)),
    m('static bool IsEvenInteger(int value)', own.isEven),
    m('static bool IsNegative(int value)', (value: number) => value < 0),
    m('static bool IsOddInteger(int value)', own.isOdd),
    m('static bool IsPositive(int value)', (value: number) => value >= 0),
    m('static bool IsPow2(int value)', own.isPow2),
    m('static int LeadingZeroCount(int value)', own.leadingZeros),
    m('static int Log2(int value)', own.log2),
    m('static int Max(int x, int y)', Math.max),
    m('static int MaxMagnitude(int x, int y)', own.maxMagnitude),
    m('static int Min(int x, int y)', Math.min),
    m('static int MinMagnitude(int x, int y)', own.minMagnitude),
    m('static int PopCount(int value)', own.popCount),
    m('static int RotateLeft(int value, int rotateAmount)', own.rotateLeft),
    m('static int RotateRight(int value, int rotateAmount)', own.rotateRight),
    m('static int Sign(int value)', signOf),
    m('static int TrailingZeroCount(int value)', own.trailingZeros),
    m(
      'static bool TryParse(string s, IFormatProvider provider, out int result)',
      (s: string | null, _provider: unknown, result: Ref<number>) => tryParse(s, result),
    ),
  ],
);
