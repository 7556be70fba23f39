/** Composite formatting: what `string.Format`, `StringBuilder.AppendFormat` and `$"…"` do with their holes. */
import type { TypeSymbol } from '../types/type-symbol.js';
import { charge, chargeOutput } from './budget.js';
import { throwArgumentNull, throwFormat } from './exception.js';
import { isRawValueType, nullableUnderlying } from './sequences.js';
import { objectText, valueOps } from './value-ops.js';
import { Box } from './values.js';

/** A reference type that is IFormattable implements this. */
export interface ClrFormattable {
  /** `ToString(format, null)`. */
  formatClr(format: string | null): string;
}

const isFormattable = (value: unknown): value is ClrFormattable =>
  typeof value === 'object' && value !== null && 'formatClr' in value;

/** A value of static type `type` in a format, `null` or empty for none; a null value gives "". */
export function formatValue(type: TypeSymbol, value: unknown, format: string | null): string {
  if (value === null) return '';
  if (!isRawValueType(type)) return formatObject(value, format);
  const plain = nullableUnderlying(type) ?? type;
  const operations = valueOps(plain);
  return operations.format === undefined ? operations.toText(value, plain) : operations.format(value, format, plain);
}

/** A value held as an `object` in a format; null gives "". */
export function formatObject(value: unknown, format: string | null): string {
  if (value === null) return '';
  if (value instanceof Box) return formatValue(value.type, value.value, format);
  return isFormattable(value) ? value.formatClr(format) : objectText(value);
}

const failure = (position: number, what: string): never =>
  throwFormat(`Input string was not in a correct format. Failure to parse near offset ${position}. ${what}`);
const endsEarly = (position: number): never => failure(position, 'Format item ends prematurely.');
const expectedDigit = (position: number): never => failure(position, 'Expected an ASCII digit.');

/** Indexes and widths from here on are not read further. */
const numberLimit = 1_000_000;

const digitAt = (format: string, position: number): number => {
  const digit = format.charCodeAt(position) - 48;
  return digit >= 0 && digit <= 9 ? digit : -1;
};

/** A hole `{index,width:format}` read. */
interface Hole {
  readonly index: number;
  /** Negative: text to the left. */
  readonly width: number;
  readonly format: string | null;
  /** The place after the closing brace. */
  readonly end: number;
}

/** The character at the place, which must exist. */
const charAt = (format: string, position: number): string => format[position] ?? endsEarly(position);

function skipBlanks(format: string, start: number): number {
  let position = start;
  while (charAt(format, position) === ' ') position++;
  return position;
}

/** Digits from `position` on, the first of which must be there. */
function readDigits(format: string, start: number): { readonly number: number; readonly end: number } {
  charAt(format, start);
  let number = digitAt(format, start);
  if (number < 0) return expectedDigit(start);
  let end = start + 1;
  charAt(format, end);
  while (digitAt(format, end) >= 0 && number < numberLimit) {
    number = number * 10 + digitAt(format, end);
    charAt(format, ++end);
  }
  return { number, end };
}

/** Reads the hole whose index starts at `start`. */
function readHole(format: string, start: number): Hole {
  const { number: index, end: afterIndex } = readDigits(format, start);
  let position = skipBlanks(format, afterIndex);
  let width = 0;
  if (format[position] === ',') {
    position = skipBlanks(format, position + 1);
    const leftAligned = format[position] === '-';
    if (leftAligned) position++;
    const { number, end } = readDigits(format, position);
    width = leftAligned ? -number : number;
    position = skipBlanks(format, end);
  }
  if (format[position] === '}') return { index, width, format: null, end: position + 1 };
  if (format[position] !== ':') return endsEarly(position);
  const formatStart = position + 1;
  do {
    position++;
    if (charAt(format, position) === '{') return endsEarly(position);
  } while (format[position] !== '}');
  return { index, width, format: format.slice(formatStart, position), end: position + 1 };
}

/** Text padded to a width; negative widths pad at the right. */
export function aligned(text: string, width: number): string {
  const size = Math.abs(width);
  if (size <= text.length) return text;
  chargeOutput(size);
  return width < 0 ? text.padEnd(size) : text.padStart(size);
}

/** `string.Format(format, args)`; the arguments are held as `object`. */
export function formatComposite(format: string | null, args: readonly unknown[] | null): string {
  if (format === null) return throwArgumentNull('format');
  if (args === null) return throwArgumentNull('args');
  charge(format.length >> 3);
  let text = '';
  let position = 0;
  while (position < format.length) {
    let brace = position;
    while (brace < format.length && format[brace] !== '{' && format[brace] !== '}') brace++;
    text += format.slice(position, brace);
    if (brace === format.length) break;
    const next = charAt(format, brace + 1);
    if (next === format[brace]) {
      text += next;
      position = brace + 2;
      continue;
    }
    if (format[brace] === '}') return failure(brace + 1, 'Unexpected closing brace without a corresponding opening brace.');
    const hole = readHole(format, brace + 1);
    if (hole.index >= args.length)
      return throwFormat('Index (zero based) must be greater than or equal to zero and less than the size of the argument list.');
    text += aligned(formatObject(args[hole.index], hole.format === '' ? null : hole.format), hole.width);
    position = hole.end;
  }
  chargeOutput(text.length);
  return text;
}
