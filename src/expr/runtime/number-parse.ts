/** `Parse` and `TryParse` of every numeric type, invariant culture, with .NET's number styles. */
import { type Decimal, decimalFromDigits, decimalZero } from './decimal.js';
import { throwArgument, throwArgumentNull, throwFormat, throwOverflow } from './exception.js';
import { bigRanges, smallRanges } from './numeric/conversions.js';
import { digitsToDouble, digitsToFloat } from './numeric/real-parse.js';
import type { Ref } from './values.js';

/** `System.Globalization.NumberStyles`. */
export const numberStyles = {
  leadingWhite: 1,
  trailingWhite: 2,
  leadingSign: 4,
  trailingSign: 8,
  parentheses: 16,
  decimalPoint: 32,
  thousands: 64,
  exponent: 128,
  currencySymbol: 256,
  hexSpecifier: 512,
  binarySpecifier: 1024,
  /** White space and a leading sign: the default of the integers. */
  integer: 7,
  /** The default of decimal. */
  number: 111,
  /** The default of double and float. */
  float: 231,
} as const;

/** A number read: `0.<digits> * 10 ** scale`, digits without leading zeros. */
interface ReadNumber {
  readonly negative: boolean;
  readonly digits: string;
  readonly scale: number;
  readonly hasPoint: boolean;
}

const isWhite = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const onlyNulsFrom = (text: string, start: number): boolean => {
  for (let i = start; i < text.length; i++) if (text.charCodeAt(i) !== 0) return false;
  return true;
};

/** Reads a number in the given styles (.NET: TryParseNumber); undefined when the text is none. */
function readNumber(text: string, styles: number): ReadNumber | undefined {
  const allows = (style: number): boolean => (styles & style) !== 0;
  let currencyLeft = allows(numberStyles.currencySymbol);
  let currencySeen = false;
  let signSeen = false;
  let negative = false;
  let parentheses = false;
  let i = 0;
  for (; i < text.length; i++) {
    const char = text[i]!;
    // White space after a sign is only allowed where a currency symbol stands between.
    if (isWhite(char.charCodeAt(0)) && allows(numberStyles.leadingWhite) && (!signSeen || currencySeen)) continue;
    if (allows(numberStyles.leadingSign) && !signSeen && (char === '+' || char === '-')) {
      signSeen = true;
      negative = char === '-';
    } else if (char === '(' && allows(numberStyles.parentheses) && !signSeen) {
      signSeen = true;
      parentheses = true;
      negative = true;
    } else if (currencyLeft && char === '¤') {
      currencyLeft = false;
      currencySeen = true;
    } else break;
  }

  let digitsSeen = false;
  let hasPoint = false;
  let digits = '';
  let scale = 0;
  for (; i < text.length; i++) {
    const char = text[i]!;
    if (isDigit(char.charCodeAt(0))) {
      digitsSeen = true;
      if (char !== '0' || digits !== '') {
        digits += char;
        if (!hasPoint) scale++;
      } else if (hasPoint) scale--;
    } else if (char === '.' && allows(numberStyles.decimalPoint) && !hasPoint) hasPoint = true;
    else if (!(char === ',' && allows(numberStyles.thousands) && digitsSeen && !hasPoint)) break;
  }
  if (!digitsSeen) return undefined;

  if (allows(numberStyles.exponent) && (text[i] === 'e' || text[i] === 'E')) {
    let j = i + 1;
    const sign = text[j];
    if (sign === '+' || sign === '-') j++;
    if (isDigit(text.charCodeAt(j))) {
      let exponent = 0;
      for (; isDigit(text.charCodeAt(j)); j++) if (exponent < 1_000_000) exponent = exponent * 10 + text.charCodeAt(j) - 48;
      scale += sign === '-' ? -exponent : exponent;
      i = j;
    }
  }

  for (; i < text.length; i++) {
    const char = text[i]!;
    if (isWhite(char.charCodeAt(0)) && allows(numberStyles.trailingWhite)) continue;
    if (allows(numberStyles.trailingSign) && !signSeen && (char === '+' || char === '-')) {
      signSeen = true;
      negative = char === '-';
    } else if (char === ')' && parentheses) parentheses = false;
    else if (currencyLeft && char === '¤') currencyLeft = false;
    else break;
  }
  if (parentheses || !onlyNulsFrom(text, i)) return undefined;
  return { negative, digits, scale, hasPoint };
}

/** Why a text has no value of the type. */
type Fault = 'format' | 'overflow';

/** An integer type as parsing sees it. */
interface IntegerFacts {
  readonly minimum: bigint;
  readonly maximum: bigint;
  readonly bits: number;
  /** "an Int32" */
  readonly phrase: string;
}

/** The integer in a text, exactly, or why there is none. */
function readInteger(text: string, styles: number, { minimum, maximum, bits }: IntegerFacts): bigint | Fault {
  if ((styles & (numberStyles.hexSpecifier | numberStyles.binarySpecifier)) !== 0)
    return readRadix(text, styles, bits, minimum < 0n);
  const number = readNumber(text, styles);
  if (number === undefined) return 'format';
  const { digits, scale, negative } = number;
  // A fraction is only allowed when it is zero.
  if (digits.length > scale && /[1-9]/.test(digits.slice(Math.max(scale, 0)))) return 'overflow';
  if (scale > 30) return digits === '' ? 0n : 'overflow';
  const magnitude = scale <= 0 ? 0n : BigInt(digits.slice(0, scale).padEnd(scale, '0'));
  const value = negative ? -magnitude : magnitude;
  return value < minimum || value > maximum ? 'overflow' : value;
}

const radixPatterns = {
  16: /^([\t-\r ]*)([0-9a-fA-F]+)([\t-\r ]*)\0*$/,
  2: /^([\t-\r ]*)([01]+)([\t-\r ]*)\0*$/,
} as const;

function readRadix(text: string, styles: number, bits: number, isSigned: boolean): bigint | Fault {
  const isHex = (styles & numberStyles.hexSpecifier) !== 0;
  const match = radixPatterns[isHex ? 16 : 2].exec(text);
  if (match === null) return 'format';
  const [, leading, digits, trailing] = match;
  if (leading !== '' && (styles & numberStyles.leadingWhite) === 0) return 'format';
  if (trailing !== '' && (styles & numberStyles.trailingWhite) === 0) return 'format';
  const value = BigInt((isHex ? '0x' : '0b') + digits);
  if (value >> BigInt(bits) !== 0n) return 'overflow';
  return isSigned ? BigInt.asIntN(bits, value) : value;
}

const throwUnreadable = (text: string): never => throwFormat(`The input string '${text}' was not in a correct format.`);

/** Combinations of styles that .NET refuses. */
function checkIntegerStyles(styles: number): void {
  if ((styles & ~2047) !== 0) throwArgument('An undefined NumberStyles value is being used.', 'style');
  const radix = numberStyles.hexSpecifier | numberStyles.binarySpecifier;
  if ((styles & radix) !== 0 && (styles & ~(radix | 3)) !== 0)
    throwArgument(
      'With the AllowHexSpecifier or AllowBinarySpecifier bit set in the enum bit field, the only other valid bits that can be combined into the enum value must be a subset of those in HexNumber.',
      'style',
    );
}

/** `Parse` and `TryParse` of one type. */
export interface Parser<T> {
  /** Throws as `Parse(s, style)` does. */
  parse(text: string | null, styles?: number): T;
  tryParse(text: string | null, result: Ref<T>): boolean;
  tryParseStyled(text: string | null, styles: number, result: Ref<T>): boolean;
}

function parserOf<T>(
  defaultStyles: number,
  phrase: string,
  zero: T,
  read: (text: string, styles: number) => T | Fault,
  checkStyles: (styles: number) => void,
): Parser<T> {
  const isFault = (value: T | Fault): value is Fault => value === 'format' || value === 'overflow';
  const attempt = (text: string | null, styles: number, result: Ref<T>): boolean => {
    const value = text === null ? 'format' : read(text, styles);
    result.value = isFault(value) ? zero : value;
    return !isFault(value);
  };
  return {
    parse(text, styles = defaultStyles) {
      if (styles !== defaultStyles) checkStyles(styles);
      if (text === null) return throwArgumentNull('s');
      const value = read(text, styles);
      if (value === 'format') return throwUnreadable(text);
      if (value === 'overflow') return throwOverflow(`Value was either too large or too small for ${phrase}.`);
      return value as T;
    },
    tryParse: (text, result) => attempt(text, defaultStyles, result),
    tryParseStyled(text, styles, result) {
      checkStyles(styles);
      return attempt(text, styles, result);
    },
  };
}

/** `[+-]?digits` with nothing around it, short enough to be exact: the case that matters for speed. */
const plainInteger = /^[+-]?\d{1,15}$/;

function smallParser(type: 'sbyte' | 'byte' | 'short' | 'ushort' | 'int' | 'uint', bits: number, phrase: string): Parser<number> {
  const { minimum, maximum } = smallRanges[type];
  const facts: IntegerFacts = { minimum: BigInt(minimum), maximum: BigInt(maximum), bits, phrase };
  return parserOf<number>(
    numberStyles.integer,
    phrase,
    0,
    (text, styles) => {
      if (styles === numberStyles.integer && plainInteger.test(text)) {
        const value = Number(text);
        return value >= minimum && value <= maximum ? value + 0 : 'overflow';
      }
      const value = readInteger(text, styles, facts);
      return typeof value === 'bigint' ? Number(value) : value;
    },
    checkIntegerStyles,
  );
}

function bigParser(type: 'long' | 'ulong', phrase: string): Parser<bigint> {
  const facts: IntegerFacts = { ...bigRanges[type], bits: 64, phrase };
  return parserOf<bigint>(
    numberStyles.integer,
    phrase,
    0n,
    (text, styles) => readInteger(text, styles, facts),
    checkIntegerStyles,
  );
}

function checkRealStyles(styles: number): void {
  if ((styles & ~2047) !== 0) throwArgument('An undefined NumberStyles value is being used.', 'style');
  if ((styles & (numberStyles.hexSpecifier | numberStyles.binarySpecifier)) !== 0)
    throwArgument(
      'The number styles AllowHexSpecifier and AllowBinarySpecifier are not supported on floating point data types.',
      'style',
    );
}

/** `Infinity` and `NaN` in any case, with the signs .NET takes. */
function readSpecial(text: string): number | undefined {
  switch (text.trim().toLowerCase()) {
    case 'infinity':
    case '+infinity':
      return Number.POSITIVE_INFINITY;
    case '-infinity':
      return Number.NEGATIVE_INFINITY;
    case 'nan':
    case '+nan':
    case '-nan':
      return Number.NaN;
    default:
      return undefined;
  }
}

const realParser = (convert: (digits: string, scale: number) => number): Parser<number> =>
  parserOf<number>(
    numberStyles.float,
    '',
    0,
    (text, styles) => {
      const number = readNumber(text, styles);
      if (number === undefined) return readSpecial(text) ?? 'format';
      const magnitude = convert(number.digits, number.scale);
      return number.negative ? -magnitude : magnitude;
    },
    checkRealStyles,
  );

/** The parser of each numeric type. */
export const parsers = {
  sbyte: smallParser('sbyte', 8, 'a signed byte'),
  byte: smallParser('byte', 8, 'an unsigned byte'),
  short: smallParser('short', 16, 'an Int16'),
  ushort: smallParser('ushort', 16, 'a UInt16'),
  int: smallParser('int', 32, 'an Int32'),
  uint: smallParser('uint', 32, 'a UInt32'),
  long: bigParser('long', 'an Int64'),
  ulong: bigParser('ulong', 'a UInt64'),
  double: realParser(digitsToDouble),
  float: realParser(digitsToFloat),
  decimal: parserOf<Decimal>(
    numberStyles.number,
    'a Decimal',
    decimalZero,
    (text, styles) => {
      const number = readNumber(text, styles);
      if (number === undefined) return 'format';
      return decimalFromDigits(number.negative, number.digits, number.scale) ?? 'overflow';
    },
    checkRealStyles,
  ),
} as const;
