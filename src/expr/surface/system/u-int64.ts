import { compareBoxed, createNumber, divRem, equalsBoxed, hashBoxed, integers } from '../../runtime/integers.js';
import { clamp, maxBig, minBig, signOf } from '../../runtime/math.js';
import { formatInteger } from '../../runtime/number-format.js';
import { parsers } from '../../runtime/number-parse.js';
import { compareNumbers } from '../../runtime/numbers.js';
import { divUlong, remUlong } from '../../runtime/numeric/arithmetic.js';
import type { Ref } from '../../runtime/values.js';
import { types } from '../../types/universe.js';
import { clrType, g, m } from '../define.js';

const { parse, tryParse, tryParseStyled } = parsers.ulong;
const own = integers.ulong;
const format = (self: bigint, text: string | null): string => formatInteger(self, text, 64);

export const uInt64Type = clrType(
  'struct System.UInt64 : IComparable, IComparable<ulong>, IConvertible, IEquatable<ulong>, IFormattable',
  () => [
    m('TypeCode GetTypeCode()', () => 12),
    m('UInt64()', () => 0n),
    m('bool Equals(object obj)', equalsBoxed(types.ulong)),
    m('bool Equals(ulong obj)', (self: bigint, obj: bigint) => self === obj),
    m('const ulong MaxValue = 18446744073709551615'),
    m('const ulong MinValue = 0'),
    m('int CompareTo(object value)', compareBoxed(types.ulong)),
    m('int CompareTo(ulong value)', compareNumbers),
    m('int GetHashCode()', hashBoxed(types.ulong)),
    m(
      'static bool TryParse(string s, System.Globalization.NumberStyles style, IFormatProvider provider, out ulong result)',
      (s: string | null, style: number, _provider: unknown, result: Ref<bigint>) => tryParseStyled(s, style, result),
    ),
    m('static bool TryParse(string s, out ulong result)', tryParse),
    m('static ulong Parse(string s)', parse),
    m('static ulong Parse(string s, System.Globalization.NumberStyles style)', parse),
    m('static ulong Parse(string s, System.Globalization.NumberStyles style, IFormatProvider provider)', parse),
    m('static ulong Parse(string s, IFormatProvider provider)', (s: string | null) => parse(s)),
    m('string ToString()', String),
    m('string ToString(IFormatProvider provider)', String),
    m('string ToString(string format)', format),
    m('string ToString(string format, IFormatProvider provider)', format),
    m('static ulong Clamp(ulong value, ulong min, ulong max)', clamp<bigint>),
    g(
      'static ulong CreateChecked<TOther>(TOther value) where TOther : System.Numerics.INumberBase<TOther>',
      createNumber('ulong', 'checked'),
    ),
    g(
      'static ulong CreateSaturating<TOther>(TOther value) where TOther : System.Numerics.INumberBase<TOther>',
      createNumber('ulong', 'saturating'),
    ),
    g(
      'static ulong CreateTruncating<TOther>(TOther value) where TOther : System.Numerics.INumberBase<TOther>',
      createNumber('ulong', 'truncating'),
    ),
    m('static (ulong Quotient, ulong Remainder) DivRem(ulong left, ulong right)', divRem(divUlong, remUlong)),
    m('static bool IsEvenInteger(ulong value)', own.isEven),
    m('static bool IsOddInteger(ulong value)', own.isOdd),
    m('static bool IsPow2(ulong value)', own.isPow2),
    m('static ulong LeadingZeroCount(ulong value)', own.leadingZeros),
    m('static ulong Log2(ulong value)', own.log2),
    m('static ulong Max(ulong x, ulong y)', maxBig),
    m('static ulong Min(ulong x, ulong y)', minBig),
    m('static ulong PopCount(ulong value)', own.popCount),
    m('static ulong RotateLeft(ulong value, int rotateAmount)', own.rotateLeft),
    m('static ulong RotateRight(ulong value, int rotateAmount)', own.rotateRight),
    m('static int Sign(ulong value)', signOf),
    m('static ulong TrailingZeroCount(ulong value)', own.trailingZeros),
    m(
      'static bool TryParse(string s, IFormatProvider provider, out ulong result)',
      (s: string | null, _provider: unknown, result: Ref<bigint>) => tryParse(s, result),
    ),
  ],
);
