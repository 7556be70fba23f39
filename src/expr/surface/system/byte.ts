import { compareBoxed, createNumber, divRem, equalsBoxed, hashBoxed, integers } from '../../runtime/integers.js';
import { clamp, signOf } from '../../runtime/math.js';
import { formatInteger } from '../../runtime/number-format.js';
import { parsers } from '../../runtime/number-parse.js';
import { divInt, remInt } from '../../runtime/numeric/arithmetic.js';
import type { Ref } from '../../runtime/values.js';
import { types } from '../../types/universe.js';
import { clrType, g, m } from '../define.js';

const { parse, tryParse, tryParseStyled } = parsers.byte;
const own = integers.byte;
const format = (self: number, text: string | null): string => formatInteger(self, text, 8);

export const byteType = clrType(
  'struct System.Byte : IComparable, IComparable<byte>, IConvertible, IEquatable<byte>, IFormattable',
  () => [
    m('Byte()', () => 0),
    m('TypeCode GetTypeCode()', () => 6),
    m('bool Equals(byte obj)', (self: number, obj: number) => self === obj),
    m('bool Equals(object obj)', equalsBoxed(types.byte)),
    m('const byte MaxValue = 255'),
    m('const byte MinValue = 0'),
    m('int CompareTo(byte value)', (self: number, value: number) => self - value),
    m('int CompareTo(object value)', compareBoxed(types.byte)),
    m('int GetHashCode()', hashBoxed(types.byte)),
    m(
      'static bool TryParse(string s, System.Globalization.NumberStyles style, IFormatProvider provider, out byte result)',
      (s: string | null, style: number, _provider: unknown, result: Ref<number>) => tryParseStyled(s, style, result),
    ),
    m('static bool TryParse(string s, out byte result)', tryParse),
    m('static byte Parse(string s)', parse),
    m('static byte Parse(string s, System.Globalization.NumberStyles style)', parse),
    m('static byte Parse(string s, System.Globalization.NumberStyles style, IFormatProvider provider)', parse),
    m('static byte Parse(string s, IFormatProvider provider)', (s: string | null) => parse(s)),
    m('string ToString()', String),
    m('string ToString(IFormatProvider provider)', String),
    m('string ToString(string format)', format),
    m('string ToString(string format, IFormatProvider provider)', format),
    m('static byte Clamp(byte value, byte min, byte max)', clamp<number>),
    g(
      'static byte CreateChecked<TOther>(TOther value) where TOther : System.Numerics.INumberBase<TOther>',
      createNumber('byte', 'checked'),
    ),
    g(
      'static byte CreateSaturating<TOther>(TOther value) where TOther : System.Numerics.INumberBase<TOther>',
      createNumber('byte', 'saturating'),
    ),
    g(
      'static byte CreateTruncating<TOther>(TOther value) where TOther : System.Numerics.INumberBase<TOther>',
      createNumber('byte', 'truncating'),
    ),
    m('static (byte Quotient, byte Remainder) DivRem(byte left, byte right)', divRem(divInt, remInt)),
    m('static bool IsEvenInteger(byte value)', own.isEven),
    m('static bool IsOddInteger(byte value)', own.isOdd),
    m('static bool IsPow2(byte value)', own.isPow2),
    m('static byte LeadingZeroCount(byte value)', own.leadingZeros),
    m('static byte Log2(byte value)', own.log2),
    m('static byte Max(byte x, byte y)', Math.max),
    m('static byte Min(byte x, byte y)', Math.min),
    m('static byte PopCount(byte value)', own.popCount),
    m('static byte RotateLeft(byte value, int rotateAmount)', own.rotateLeft),
    m('static byte RotateRight(byte value, int rotateAmount)', own.rotateRight),
    m('static int Sign(byte value)', signOf),
    m('static byte TrailingZeroCount(byte value)', own.trailingZeros),
    m(
      'static bool TryParse(string s, IFormatProvider provider, out byte result)',
      (s: string | null, _provider: unknown, result: Ref<number>) => tryParse(s, result),
    ),
  ],
);
