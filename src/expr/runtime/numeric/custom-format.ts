/** Custom numeric format strings, invariant culture. */
import { clearNumber, type NumberDigits, roundDigits } from './digits.js';
import { exponentText } from './standard-format.js';

/** Where section `index` (0 positive, 1 negative, 2 zero) starts; an absent or empty one gives 0, the first. */
function findSection(format: string, index: number): number {
  if (index === 0) return 0;
  let left = index;
  for (let i = 0; i < format.length; ) {
    const char = format[i++]!;
    if (char === "'" || char === '"') i = skipQuoted(format, i, char);
    else if (char === '\\') i += i < format.length && format[i] !== '\0' ? 1 : 0;
    else if (char === '\0') return 0;
    else if (char === ';' && --left === 0) {
      const next = format[i];
      return next !== undefined && next !== '\0' && next !== ';' ? i : 0;
    }
  }
  return 0;
}

/** The place after the closing quote. */
function skipQuoted(format: string, start: number, quote: string): number {
  let i = start;
  while (i < format.length && format[i] !== '\0' && format[i++] !== quote);
  return i;
}

/** True when an `E` at `i - 1` is followed by what makes it an exponent: zeros with or without a sign. */
const isExponent = (format: string, i: number): boolean =>
  format[i] === '0' || ((format[i] === '+' || format[i] === '-') && format[i + 1] === '0');

/** What a first pass over a section finds. */
interface SectionPlan {
  /** Count of `0` and `#`. */
  readonly digitCount: number;
  /** How many of them stand before the decimal point. */
  readonly decimalPosition: number;
  /** Places of the first and the last `0` among the digits. */
  readonly firstZero: number;
  readonly lastZero: number;
  readonly isScientific: boolean;
  readonly hasGroups: boolean;
  /** Powers of ten that `%`, `‰` and trailing commas ask for. */
  readonly scaleAdjustment: number;
}

function planSection(format: string, start: number): SectionPlan {
  let digitCount = 0;
  let decimalPosition = -1;
  let firstZero = Number.MAX_SAFE_INTEGER;
  let lastZero = 0;
  let isScientific = false;
  let hasGroups = false;
  let commaPosition = -1;
  let commaCount = 0;
  let scaleAdjustment = 0;
  for (let i = start; i < format.length; ) {
    const char = format[i++]!;
    if (char === ';' || char === '\0') break;
    switch (char) {
      case '#':
        digitCount++;
        break;
      case '0':
        if (firstZero === Number.MAX_SAFE_INTEGER) firstZero = digitCount;
        lastZero = ++digitCount;
        break;
      case '.':
        if (decimalPosition < 0) decimalPosition = digitCount;
        break;
      case ',':
        if (digitCount === 0 || decimalPosition >= 0) break;
        if (commaPosition >= 0) {
          if (commaPosition === digitCount) {
            commaCount++;
            break;
          }
          hasGroups = true;
        }
        commaPosition = digitCount;
        commaCount = 1;
        break;
      case '%':
        scaleAdjustment += 2;
        break;
      case '\u2030':
        scaleAdjustment += 3;
        break;
      case "'":
      case '"':
        i = skipQuoted(format, i, char);
        break;
      case '\\':
        if (i < format.length && format[i] !== '\0') i++;
        break;
      case 'E':
      case 'e':
        if (isExponent(format, i)) {
          do i++;
          while (format[i] === '0');
          isScientific = true;
        }
        break;
    }
  }
  if (decimalPosition < 0) decimalPosition = digitCount;
  if (commaPosition >= 0) {
    if (commaPosition === decimalPosition) scaleAdjustment -= commaCount * 3;
    else hasGroups = true;
  }
  return { digitCount, decimalPosition, firstZero, lastZero, isScientific, hasGroups, scaleAdjustment };
}

/** A number in a custom format. */
export function formatCustom(number: NumberDigits, format: string): string {
  let section = findSection(format, number.digits === '' ? 2 : number.negative ? 1 : 0);
  let plan = planSection(format, section);
  if (number.digits === '') clearNumber(number);
  while (number.digits !== '') {
    number.scale += plan.scaleAdjustment;
    const position = plan.isScientific ? plan.digitCount : number.scale + plan.digitCount - plan.decimalPosition;
    roundDigits(number, position, false);
    if (number.digits !== '') break;
    const zeroSection = findSection(format, 2);
    if (zeroSection === section) break;
    section = zeroSection;
    plan = planSection(format, section);
  }
  const text = writeSection(number, format, section, plan);
  return number.negative && section === 0 && (number.scale !== 0 || text !== '') ? `-${text}` : text;
}

/** Integer digits at whose right a group ends, the outermost last. */
function groupEnds(digitsBeforePoint: number): number[] {
  const ends: number[] = [];
  for (let end = 3; end < digitsBeforePoint; end += 3) ends.push(end);
  return ends;
}

function writeSection(number: NumberDigits, format: string, section: number, plan: SectionPlan): string {
  const { digits } = number;
  const { decimalPosition, digitCount } = plan;
  // Distances from the decimal point: zeros are written from `firstZero` digits before it to `lastZero` after it.
  const firstZero = plan.firstZero < decimalPosition ? decimalPosition - plan.firstZero : 0;
  const lastZero = plan.lastZero > decimalPosition ? decimalPosition - plan.lastZero : 0;
  let scientific = plan.isScientific;
  let place = scientific ? decimalPosition : Math.max(number.scale, decimalPosition);
  // Digits more than the format has places before the point (positive), or fewer (negative).
  let surplus = scientific ? 0 : number.scale - decimalPosition;
  const ends = plan.hasGroups ? groupEnds(Math.max(firstZero, place + Math.min(surplus, 0))) : [];
  let next = 0;
  let text = '';
  let pointWritten = false;

  const writeDigit = (digit: string): void => {
    text += digit;
    if (plan.hasGroups && place > 1 && ends.length > 0 && place === ends.at(-1)! + 1) {
      text += ',';
      ends.pop();
    }
  };

  for (let i = section; i < format.length; ) {
    const char = format[i++]!;
    if (char === ';' || char === '\0') break;
    if (surplus > 0 && (char === '#' || char === '0' || char === '.'))
      for (; surplus > 0; surplus--) {
        writeDigit(digits[next++] ?? '0');
        place--;
      }
    switch (char) {
      case '#':
      case '0': {
        let digit: string | undefined;
        if (surplus < 0) {
          surplus++;
          digit = place <= firstZero ? '0' : undefined;
        } else digit = digits[next++] ?? (place > lastZero ? '0' : undefined);
        if (digit !== undefined) writeDigit(digit);
        place--;
        break;
      }
      case '.':
        if (place === 0 && !pointWritten && (lastZero < 0 || (decimalPosition < digitCount && next < digits.length))) {
          text += '.';
          pointWritten = true;
        }
        break;
      case ',':
        break;
      case "'":
      case '"': {
        const end = skipQuoted(format, i, char);
        text += format.slice(i, format[end - 1] === char && end > i ? end - 1 : end);
        i = end;
        break;
      }
      case '\\':
        if (i < format.length && format[i] !== '\0') text += format[i++];
        break;
      case 'E':
      case 'e':
        if (scientific && isExponent(format, i)) {
          const plus = format[i] === '+';
          let width = format[i] === '0' ? 1 : 0;
          for (i++; format[i] === '0'; i++) width++;
          text += exponentText(char, digits === '' ? 0 : number.scale - decimalPosition, Math.min(width, 10), plus);
          scientific = false;
        } else if (scientific) text += char;
        else {
          text += char;
          if (format[i] === '+' || format[i] === '-') text += format[i++];
          while (format[i] === '0') text += format[i++];
        }
        break;
      default:
        text += char;
    }
  }
  return text;
}
