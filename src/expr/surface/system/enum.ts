import type { ClrType } from '../../runtime/clr-type.js';
import { formatEnum, parseEnum, parseEnumOfType, tryParseEnum, tryParseEnumOfType } from '../../runtime/enums.js';
import type { Box, Ref } from '../../runtime/values.js';
import type { TypeSymbol } from '../../types/type-symbol.js';
import { clrType, g, m } from '../define.js';

/** The receiver is boxed: Enum is a reference type. */
const text = (self: Box, format: string | null): string => formatEnum(self.value as number, format, self.type);

export const enumType = clrType(
  'abstract class System.Enum : IComparable, IConvertible, IFormattable',
  () => [
    g('static TEnum Parse<TEnum>(string value) where TEnum : struct', parseEnum),
    g('static bool TryParse<TEnum>(string value, bool ignoreCase, out TEnum result) where TEnum : struct', tryParseEnum),
    g(
      'static bool TryParse<TEnum>(string value, out TEnum result) where TEnum : struct',
      (types: readonly TypeSymbol[], value: string | null, result: Ref<number>) => tryParseEnum(types, value, false, result),
    ),
    m('static object Parse(Type enumType, string value)', parseEnumOfType),
    m('static object Parse(Type enumType, string value, bool ignoreCase)', parseEnumOfType),
    m('string ToString()', (self: Box) => text(self, null)),
    m('string ToString(IFormatProvider provider)', (self: Box) => text(self, null)),
    m('string ToString(string format)', text),
    m('string ToString(string format, IFormatProvider provider)', text),
    g('static TEnum Parse<TEnum>(string value, bool ignoreCase) where TEnum : struct', parseEnum),
    m('static bool TryParse(Type enumType, string value, bool ignoreCase, out object result)', tryParseEnumOfType),
    m(
      'static bool TryParse(Type enumType, string value, out object result)',
      (enumType: ClrType | null, value: string | null, result: Ref<Box | null>) =>
        tryParseEnumOfType(enumType, value, false, result),
    ),
  ],
  [
    'CompareTo',
    'Equals',
    'Format',
    'GetHashCode',
    'GetName',
    'GetNames',
    'GetTypeCode',
    'GetUnderlyingType',
    'GetValues',
    'GetValuesAsUnderlyingType',
    'HasFlag',
    'IsDefined',
    'ToObject',
    'TryFormat',
  ],
);
