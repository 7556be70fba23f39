import { compareBoxed, createNumber, divRem, equalsBoxed, hashBoxed, integers } from '../../runtime/integers.js';
import { clamp, maxBig, minBig, signOf } from '../../runtime/math.js';
import { formatInteger } from '../../runtime/number-format.js';
import { parsers } from '../../runtime/number-parse.js';
import { compareNumbers } from '../../runtime/numbers.js';
import { divLong, remLong } from '../../runtime/numeric/arithmetic.js';
import type { Ref } from '../../runtime/values.js';
import { types } from '../../types/universe.js';
import { clrType, g, m } from '../define.js';

const { parse, tryParse, tryParseStyled } = parsers.long;
const own = integers.long;
const format = (self: bigint, text: string | null): string => formatInteger(self, text, 64);

export const int64Type = clrType(
  'struct System.Int64 : IComparable, IComparable<long>, IConvertible, IEquatable<long>, IFormattable',
  () => [
    m('Int64()', () => 0n),
    m('TypeCode GetTypeCode()', () => 11),
    m('bool Equals(long obj)', (self: bigint, obj: bigint) => self === obj),
    m('bool Equals(object obj)', equalsBoxed(types.long)),
    m('const long MaxValue = 9223372036854775807'),
    m('const long MinValue = -9223372036854775808'),
    m('int CompareTo(long value)', compareNumbers),
    m('int CompareTo(object value)', compareBoxed(types.long)),
    m('int GetHashCode()', hashBoxed(types.long)),
    m(
      'static bool TryParse(string s, System.Globalization.NumberStyles style, IFormatProvider provider, out long result)',
      (s: string | null, style: number, _provider: unknown, result: Ref<bigint>) => tryParseStyled(s, style, result),
    ),
    m('static bool TryParse(string s, out long result)', tryParse),
    m('static long Parse(string s)', parse),
    m('static long Parse(string s, System.Globalization.NumberStyles style)', parse),
    m('static long Parse(string s, System.Globalization.NumberStyles style, IFormatProvider provider)', parse),
    m('static long Parse(string s, IFormatProvider provider)', (s: string | null) => parse(s)),
    m('string ToString()', String),
    m('string ToString(IFormatProvider provider)', String),
    m('string ToString(string format)', format),
    m('string ToString(string format, IFormatProvider provider)', format),
    m('static long Abs(long value)', own.abs),
    m('static long Clamp(long value, long min, long max)', clamp<bigint>),
    m('static long CopySign(long value, long sign)', own.copySign),
    g(
      'static long CreateChecked<TOther>(TOther value) where TOther : System.Numerics.INumberBase<TOther>',
      createNumber('long', 'checked'),
    ),
    g(
      'static long CreateSaturating<TOther>(TOther value) where TOther : System.Numerics.INumberBase<TOther>',
      createNumber('long', 'saturating'),
    ),
    g(
      'static long CreateTruncating<TOther>(TOther value) where TOther : System.Numerics.INumberBase<TOther>',
      createNumber('long', 'truncating'),
    ),
    m('static (long Quotient, long Remainder) DivRem(long left, long right)', divRem(divLong, remLong)),
    m('static bool IsEvenInteger(long value)', own.isEven),
    m('static bool IsNegative(long value)', (value: bigint) => value < 0n),
    m('static bool IsOddInteger(long value)', own.isOdd),
    m('static bool IsPositive(long value)', (value: bigint) => value >= 0n),
    m('static bool IsPow2(long value)', own.isPow2),
    m('static long LeadingZeroCount(long value)', own.leadingZeros),
    m('static long Log2(long value)', own.log2),
    m('static long Max(long x, long y)', maxBig),
    m('static long MaxMagnitude(long x, long y)', own.maxMagnitude),
    m('static long Min(long x, long y)', minBig),
    m('static long MinMagnitude(long x, long y)', own.minMagnitude),
    m('static long PopCount(long value)', own.popCount),
    m('static long RotateLeft(long value, int rotateAmount)', own.rotateLeft),
    m('static long RotateRight(long value, int rotateAmount)', own.rotateRight),
    m('static int Sign(long value)', signOf),
    m('static long TrailingZeroCount(long value)', own.trailingZeros),
    m(
      'static bool TryParse(string s, IFormatProvider provider, out long result)',
      (s: string | null, _provider: unknown, result: Ref<bigint>) => tryParse(s, result),
    ),
  ],
);
