/** `Convert` between integers and text in base 2, 8, 10 and 16. */
import { throwArgument, throwArgumentOutOfRange, throwFormat, throwOverflow } from './exception.js';

const checkBase = (base: number): void => {
  if (base !== 2 && base !== 8 && base !== 10 && base !== 16) throwArgument('Invalid Base.');
};
const throwTooLarge = (phrase: string): never => throwOverflow(`Value was either too large or too small for ${phrase}.`);

/** Size and words of a target type; those below 32 bits are read as ints first. */
interface RadixTarget {
  readonly bits: 8 | 16 | 32 | 64;
  readonly isSigned: boolean;
  readonly phrase: string;
}
const targets = {
  sbyte: { bits: 8, isSigned: true, phrase: 'a signed byte' },
  byte: { bits: 8, isSigned: false, phrase: 'an unsigned byte' },
  short: { bits: 16, isSigned: true, phrase: 'an Int16' },
  ushort: { bits: 16, isSigned: false, phrase: 'a UInt16' },
  int: { bits: 32, isSigned: true, phrase: 'an Int32' },
  uint: { bits: 32, isSigned: false, phrase: 'a UInt32' },
  long: { bits: 64, isSigned: true, phrase: 'an Int64' },
  ulong: { bits: 64, isSigned: false, phrase: 'a UInt64' },
} as const satisfies Record<string, RadixTarget>;
export type RadixType = keyof typeof targets;

function digitValue(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const letter = code | 32;
  return letter >= 97 && letter <= 122 ? letter - 87 : 99;
}

/** The value of a text that is neither null nor of a bad base (.NET: ParseNumbers). */
function read(text: string, base: number, { bits, isSigned, phrase }: RadixTarget): bigint {
  if (text === '')
    return throwArgumentOutOfRange('Index was out of range. Must be non-negative and less than the size of the collection.');
  let i = 0;
  const negative = text[0] === '-';
  if (negative) {
    if (base !== 10) return throwArgument('String cannot contain a minus sign if the base is not 10.');
    if (!isSigned) return throwOverflow('The string was being parsed as an unsigned number and could not have a negative sign.');
    i++;
  } else if (text[0] === '+') i++;
  if (base === 16 && text[i] === '0' && (text[i + 1] === 'x' || text[i + 1] === 'X') && i + 1 < text.length) i += 2;

  const wide = bits === 64 ? 64n : 32n;
  const signedDecimal = base === 10 && isSigned;
  // Signed decimals may reach one more than the maximum, as they may turn out negative.
  const limit = signedDecimal ? 1n << (wide - 1n) : (1n << wide) - 1n;
  const overflowPhrase = wide === 64n ? (signedDecimal ? 'an Int64' : 'a UInt64') : signedDecimal ? 'an Int32' : 'a UInt32';
  const start = i;
  let value = 0n;
  for (; i < text.length; i++) {
    const digit = digitValue(text.charCodeAt(i));
    if (digit >= base) break;
    value = value * BigInt(base) + BigInt(digit);
    if (value > limit) return throwTooLarge(overflowPhrase);
  }
  if (i === start) return throwFormat('Could not find any recognizable digits.');
  if (i < text.length) return throwFormat('Additional non-parsable characters are at the end of the string.');
  if (bits < 32 && isSigned && value >> BigInt(bits) !== 0n) return throwTooLarge(phrase);
  if (bits >= 32 && signedDecimal && !negative && value === limit) return throwTooLarge(phrase);
  if (base !== 10 && isSigned) return BigInt.asIntN(bits, value);
  const result = negative ? -value : value;
  const minimum = isSigned ? -(1n << BigInt(bits - 1)) : 0n;
  const maximum = isSigned ? (1n << BigInt(bits - 1)) - 1n : (1n << BigInt(bits)) - 1n;
  return result < minimum || result > maximum ? throwTooLarge(phrase) : result;
}

/** `Convert.To<type>(string value, int fromBase)`. */
export function fromRadix(type: RadixType): (text: string | null, base: number) => number | bigint {
  const target = targets[type];
  return (text, base) => {
    checkBase(base);
    const value = text === null ? 0n : read(text, base, target);
    return target.bits === 64 ? value : Number(value);
  };
}

/** `Convert.ToString(<type> value, int toBase)`: two's complement unless in base 10. */
export function toRadix(type: RadixType): (value: number | bigint, base: number) => string {
  const { bits } = targets[type];
  return (value, base) => {
    checkBase(base);
    const whole = BigInt(value);
    return (base === 10 ? whole : BigInt.asUintN(bits, whole)).toString(base);
  };
}
