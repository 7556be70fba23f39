import { compareBoxed, createNumber, divRem, equalsBoxed, hashBoxed, integers } from '../../runtime/integers.js';
import { clamp, signOf } from '../../runtime/math.js';
import { formatInteger } from '../../runtime/number-format.js';
import { parsers } from '../../runtime/number-parse.js';
import { compareNumbers } from '../../runtime/numbers.js';
import { divUint, remUint } from '../../runtime/numeric/arithmetic.js';
import type { Ref } from '../../runtime/values.js';
import { types } from '../../types/universe.js';
import { clrType, g, m } from '../define.js';

const { parse, tryParse, tryParseStyled } = parsers.uint;
const own = integers.uint;
const format = (self: number, text: string | null): string => formatInteger(self, text, 32);

export const uInt32Type = clrType(
  'struct System.UInt32 : IComparable, IComparable<uint>, IConvertible, IEquatable<uint>, IFormattable',
  () => [
    m('TypeCode GetTypeCode()', () => 10),
    m('UInt32()', () => 0),
    m('bool Equals(object obj)', equalsBoxed(types.uint)),
    m('bool Equals(uint obj)', (self: number, obj: number) => self === obj),
    m('const uint MaxValue = 4294967295'),
    m('const uint MinValue = 0'),
    m('int CompareTo(object value)', compareBoxed(types.uint)),
    m('int CompareTo(uint value)', compareNumbers),
    m('int GetHashCode()', hashBoxed(types.uint)),
    m(
      'static bool TryParse(string s, System.Globalization.NumberStyles style, IFormatProvider provider, out uint result)',
      (s: string | null, style: number, _provider: unknown, result: Ref<number>) => tryParseStyled(s, style, result),
    ),
    m('static bool TryParse(string s, out uint result)', tryParse),
    m('static uint Parse(string s)', parse),
    m('static uint Parse(string s, System.Globalization.NumberStyles style)', parse),
    m('static uint Parse(string s, System.Globalization.NumberStyles style, IFormatProvider provider)', parse),
    m('static uint Parse(string s, IFormatProvider provider)', (s: string | null) => parse(s)),
    m('string ToString()', String),
    m('string ToString(IFormatProvider provider)', String),
    m('string ToString(string format)', format),
    m('string ToString(string format, IFormatProvider provider)', format),
    m('static ulong BigMul(uint left, uint right)', (left: number, right: number) => BigInt(left) * BigInt(right)),
    m('static uint Clamp(uint value, uint min, uint max)', clamp<number>),
    g(
      'static uint CreateChecked<TOther>(TOther value) where TOther : System.Numerics.INumberBase<TOther>',
      createNumber('uint', 'checked'),
    ),
    g(
      'static uint CreateSaturating<TOther>(TOther value) where TOther : System.Numerics.INumberBase<TOther>',
      createNumber('uint', 'saturating'),
    ),
    g(
      'static uint CreateTruncating<TOther>(TOther value) where TOther : System.Numerics.INumberBase<TOther>',
      createNumber('uint', 'truncating'),
    ),
    m('static (uint Quotient, uint Remainder) DivRem(uint left, uint right)', divRem(divUint, remUint)),
    m('static bool IsEvenInteger(uint value)', own.isEven),
    m('static bool IsOddInteger(uint value)', own.isOdd),
    m('static bool IsPow2(uint value)', own.isPow2),
    m('static uint LeadingZeroCount(uint value)', own.leadingZeros),
    m('static uint Log2(uint value)', own.log2),
    m('static uint Max(uint x, uint y)', Math.max),
    m('static uint Min(uint x, uint y)', Math.min),
    m('static uint PopCount(uint value)', own.popCount),
    m('static uint RotateLeft(uint value, int rotateAmount)', own.rotateLeft),
    m('static uint RotateRight(uint value, int rotateAmount)', own.rotateRight),
    m('static int Sign(uint value)', signOf),
    m('static uint TrailingZeroCount(uint value)', own.trailingZeros),
    m(
      'static bool TryParse(string s, IFormatProvider provider, out uint result)',
      (s: string | null, _provider: unknown, result: Ref<number>) => tryParse(s, result),
    ),
  ],
);
