import { hexValue, isDigit } from './characters.js';
import type { Lexer } from './lexer.js';
import type { LiteralValue } from './nodes.js';
import type { Token } from './token.js';

const underscore = 95;
const isBinaryDigit = (code: number): boolean => code === 48 || code === 49;
const isHexDigit = (code: number): boolean => hexValue(code) >= 0;
const lower = (code: number): number => code | 32;

/** Scans a numeric literal; its type is what the suffix and the size ask for. Errors stand at its start with no width. */
export function scanNumber(lexer: Lexer): Token {
  const start = lexer.position;
  const prefix = lexer.peek() === 48 ? lower(lexer.peek(1)) : 0;
  const value = prefix === 120 || prefix === 98 ? scanPrefixed(lexer, prefix === 120) : scanDecimal(lexer);
  return lexer.literal('number', start, value);
}

/** Digits and underscores; false when an underscore stands where none may. */
function scanDigits(
  lexer: Lexer,
  isPart: (code: number) => boolean,
  mayStartWithUnderscore: boolean,
): { digits: string; wellFormed: boolean } {
  const start = lexer.position;
  let wellFormed = mayStartWithUnderscore || lexer.peek() !== underscore;
  while (isPart(lexer.peek()) || lexer.peek() === underscore) lexer.position++;
  const written = lexer.text.slice(start, lexer.position);
  if (written.endsWith('_')) wellFormed = false;
  return { digits: written.replaceAll('_', ''), wellFormed };
}

function scanPrefixed(lexer: Lexer, hexadecimal: boolean): LiteralValue {
  const start = lexer.position;
  lexer.position += 2;
  const { digits, wellFormed } = scanDigits(lexer, hexadecimal ? isHexDigit : isBinaryDigit, true);
  const suffix = scanIntegerSuffix(lexer);
  if (!wellFormed) lexer.diagnostics.add('CS1013', start, lexer.position);
  if (digits === '') {
    if (wellFormed) lexer.diagnostics.add('CS1013', start, start);
    return { type: 'int', value: 0 };
  }
  return integer(lexer, start, BigInt((hexadecimal ? '0x' : '0b') + digits), suffix);
}

function scanDecimal(lexer: Lexer): LiteralValue {
  const { diagnostics } = lexer;
  const start = lexer.position;
  let { digits, wellFormed } = lexer.peek() === 46 ? { digits: '', wellFormed: true } : scanDigits(lexer, isDigit, false);
  let real = false;
  if (lexer.peek() === 46 && isDigit(lexer.peek(1))) {
    real = true;
    lexer.position++;
    const fraction = scanDigits(lexer, isDigit, false);
    digits += `.${fraction.digits}`;
    wellFormed &&= fraction.wellFormed;
  }
  if (lower(lexer.peek()) === 101) {
    real = true;
    lexer.position++;
    let exponent = 'e';
    if (lexer.peek() === 43 || lexer.peek() === 45) exponent += lexer.text[lexer.position++]!;
    if (isDigit(lexer.peek()) || lexer.peek() === underscore) {
      const power = scanDigits(lexer, isDigit, false);
      exponent += power.digits;
      wellFormed &&= power.wellFormed;
    } else {
      diagnostics.add('CS0595', start, start);
      exponent += '0';
    }
    digits += exponent;
  }
  const suffix = lower(lexer.peek());
  const kind = suffix === 102 ? 'float' : suffix === 100 ? 'double' : suffix === 109 ? 'decimal' : undefined;
  if (kind !== undefined) lexer.position++;
  const integerSuffix = !real && kind === undefined ? scanIntegerSuffix(lexer) : '';
  if (!wellFormed) diagnostics.add('CS1013', start, lexer.position);
  if (!real && kind === undefined) return integer(lexer, start, BigInt(digits), integerSuffix);
  return realNumber(lexer, start, digits, kind ?? 'double');
}

/** `u`, `l`, `ul` or nothing. */
function scanIntegerSuffix(lexer: Lexer): '' | 'u' | 'l' | 'ul' {
  const first = lower(lexer.peek());
  if (first !== 117 && first !== 108) return '';
  lexer.position++;
  const second = lower(lexer.peek());
  if ((second !== 117 && second !== 108) || second === first) return first === 117 ? 'u' : 'l';
  lexer.position++;
  return 'ul';
}

function integer(lexer: Lexer, start: number, written: bigint, suffix: '' | 'u' | 'l' | 'ul'): LiteralValue {
  let value = written;
  if (value >= 1n << 64n) {
    lexer.diagnostics.add('CS1021', start, start);
    value = 0n;
  }
  const small = suffix === '' || suffix === 'u';
  if (suffix === '' && value < 1n << 31n) return { type: 'int', value: Number(value) };
  if (small && value < 1n << 32n) return { type: 'uint', value: Number(value) };
  if ((suffix === '' || suffix === 'l') && value < 1n << 63n) return { type: 'long', value };
  return { type: 'ulong', value };
}

function realNumber(lexer: Lexer, start: number, digits: string, kind: 'float' | 'double' | 'decimal'): LiteralValue {
  const { diagnostics } = lexer;
  if (kind === 'decimal') {
    if (overflowsDecimal(digits)) {
      diagnostics.add('CS0594', start, lexer.position, 'decimal');
      return { type: 'decimal', text: '0' };
    }
    return { type: 'decimal', text: digits };
  }
  const value = kind === 'double' ? Number(digits) : nearestFloat(digits);
  if (Number.isFinite(value)) return { type: kind, value };
  diagnostics.add('CS0594', start, start, kind);
  return { type: kind, value: 0 };
}

/** Numerator over denominator of a literal such as `12.5e-3`. */
function fraction(digits: string): { numerator: bigint; exponent: number } {
  const [mantissa, power] = digits.split('e') as [string, string | undefined];
  const [whole, part = ''] = mantissa.split('.') as [string, string | undefined];
  return { numerator: BigInt(`0${whole}${part}`), exponent: Number(power ?? 0) - part.length };
}

/** Rounded to 28 decimals at most, a decimal must stay below 2^96. */
function overflowsDecimal(digits: string): boolean {
  const { numerator, exponent } = fraction(digits);
  if (numerator === 0n || exponent <= 0) {
    const length = numerator.toString().length;
    if (length + exponent < 29) return false;
    if (length + exponent > 30) return true;
    const scale = 10n ** BigInt(-exponent);
    return (2n * numerator + scale) / (2n * scale) >= 1n << 96n;
  }
  return exponent > 29 || numerator * 10n ** BigInt(exponent) >= 1n << 96n;
}

/** The float nearest to the text: rounding over double goes wrong only when the double is a tie between two floats. */
function nearestFloat(digits: string): number {
  const double = Number(digits);
  const float = Math.fround(double);
  if (!Number.isFinite(double) || double === float || double === 0) return float;
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, double);
  // below the 23 kept bits a tie has one set bit only
  if ((bits.getUint32(4) & 0x1fffffff) !== 0x10000000 && Math.abs(double) > 1.2e-38) return float;
  const { numerator, exponent } = fraction(digits);
  const exact = exactFraction(double);
  const left = numerator * exact.denominator * (exponent > 0 ? 10n ** BigInt(exponent) : 1n);
  const right = exact.numerator * (exponent < 0 ? 10n ** BigInt(-exponent) : 1n);
  if (left === right) return float;
  return Math.fround(left > right ? nextDouble(double, 1n) : nextDouble(double, -1n));
}

function exactFraction(value: number): { numerator: bigint; denominator: bigint } {
  let scaled = value;
  let denominator = 1n;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    denominator *= 2n;
  }
  return { numerator: BigInt(scaled), denominator };
}

function nextDouble(value: number, step: bigint): number {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, value);
  bits.setBigInt64(0, bits.getBigInt64(0) + step);
  return bits.getFloat64(0);
}
