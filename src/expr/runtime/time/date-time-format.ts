/** `ToString(format)` of dates: a format becomes a list of steps once, and is kept. */
import { throwFormat } from '../exception.js';
import { made } from '../values.js';
import { dayOf, dayOfWeek, monthOf, packedDate, ticksPerSecond, yearOf } from './calendar.js';
import type { ClrDateTime } from './date-time.js';
import { dayAbbreviations, dayNames, monthAbbreviations, monthNames, standardPatterns } from './date-time-names.js';
import type { ClrDateTimeOffset } from './date-time-offset.js';
import { quotedPart, runLength } from './format-scanner.js';

/** What a format can show. */
interface Moment {
  readonly days: number;
  readonly ticks: number;
  /** `DateTimeKind`; only looked at without an offset. */
  readonly kind: number;
  readonly offsetMinutes: number | undefined;
}

/** What a step shows: the parts of nearly every format have a number of their own, which is quicker to tell apart than letters. */
const partOf: Readonly<Record<string, number>> = { y: 1, M: 2, d: 3, H: 4, h: 5, m: 6, s: 7 };
const literalPart = 0;
const yearPart = 1;
const monthPart = 2;
const dayPart = 3;
const hourPart = 4;
const hour12Part = 5;
const minutePart = 6;
const secondPart = 7;
const rarePart = 8;

/** A letter of the format with how often it is repeated, or a literal text (no letter). */
interface Step {
  readonly part: number;
  readonly letter: string;
  readonly run: number;
  readonly text: string;
  /** The numbers below 100 as they are shown, behind what stands before them. */
  readonly numerals: readonly string[];
}

const twoDigits = Array.from({ length: 100 }, (_, i) => String(i).padStart(2, '0'));
const digits = Array.from({ length: 100 }, (_, i) => String(i));

/** Numerals behind a sign that separates parts: one text less to put together. */
const separated: ReadonlyMap<string, readonly [digits: readonly string[], twoDigits: readonly string[]]> = new Map(
  ['', '-', ':', 'T', '/', ' ', '.'].map((sign) => [
    sign,
    [digits.map((digit) => sign + digit), twoDigits.map((pair) => sign + pair)],
  ]),
);

const badFormat = (): never => throwFormat('Input string was not in a correct format.');

function offsetText(minutes: number, run: number): string {
  const sign = minutes < 0 ? '-' : '+';
  const total = Math.abs(minutes);
  const hours = Math.floor(total / 60);
  if (run === 1) return `${sign}${hours}`;
  return run === 2 ? sign + twoDigits[hours] : `${sign}${twoDigits[hours]}:${twoDigits[total % 60]}`;
}

/** `K`: what a parser needs to get the same value back. */
function zoneText(m: Moment): string {
  if (m.offsetMinutes !== undefined) return offsetText(m.offsetMinutes, 3);
  return m.kind === 1 ? 'Z' : m.kind === 2 ? '+00:00' : '';
}

const powersOf10 = Array.from({ length: 8 }, (_, i) => 10 ** i);

const fractionText = (ticks: number, run: number): string =>
  // A one before the digits keeps their zeros.
  String(powersOf10[run]! + Math.floor((ticks % ticksPerSecond) / powersOf10[7 - run]!)).slice(1);

function yearText(year: number, run: number): string {
  if (run === 4) return twoDigits[(year / 100) | 0]! + twoDigits[year % 100]!;
  if (run > 2) return String(year).padStart(run, '0');
  return (run === 1 ? digits : twoDigits)[year % 100]!;
}

/** One switch in a loop: a closure a letter takes twice the time. */
function textOf(steps: readonly Step[], m: Moment): string {
  const date = packedDate(m.days);
  const seconds = Math.floor(m.ticks / ticksPerSecond);
  const hour = (seconds / 3600) | 0;
  let text = '';
  for (let i = 0; i < steps.length; i++) {
    const step = steps[i]!;
    switch (step.part) {
      case literalPart:
        text += step.text;
        break;
      case yearPart:
        text += yearText(yearOf(date), step.run);
        break;
      case monthPart:
        text += step.numerals[monthOf(date)]!;
        break;
      case dayPart:
        text += step.numerals[dayOf(date)]!;
        break;
      case hourPart:
        text += step.numerals[hour]!;
        break;
      case hour12Part:
        text += step.numerals[hour % 12 || 12]!;
        break;
      case minutePart:
        text += step.numerals[((seconds / 60) | 0) % 60]!;
        break;
      case secondPart:
        text += step.numerals[seconds % 60]!;
        break;
      default:
        text = withRarePart(text, step, m, date, hour);
    }
  }
  return text;
}

function withRarePart(text: string, { letter, run }: Step, m: Moment, date: number, hour: number): string {
  switch (letter) {
    case 'M':
      return text + (run === 3 ? monthAbbreviations : monthNames)[monthOf(date) - 1]!;
    case 'd':
      return text + (run === 3 ? dayAbbreviations : dayNames)[dayOfWeek(m.days)]!;
    case 'f':
      return text + fractionText(m.ticks, run);
    case 'F': {
      // Without trailing zeros, and without the dot before it when nothing is left.
      const fraction = fractionText(m.ticks, run).replace(/0+$/, '');
      if (fraction !== '') return text + fraction;
      return text.endsWith('.') ? text.slice(0, -1) : text;
    }
    case 't':
      return text + (hour < 12 ? 'AM' : 'PM').slice(0, run);
    case 'g':
      return `${text}A.D.`;
    case 'z':
      return text + offsetText(m.offsetMinutes ?? 0, run);
    default:
      return text + zoneText(m);
  }
}

const repeatable = 'dMyHhmsfFtgz';

function compile(format: string): Step[] {
  const steps: Step[] = [];
  let literal = '';
  const add = (letter: string, run: number) => {
    const isName = (letter === 'M' || letter === 'd') && run > 2;
    const part = isName ? rarePart : (partOf[letter] ?? rarePart);
    const tables = part === rarePart || part === yearPart ? undefined : separated.get(literal);
    if (literal !== '' && tables === undefined)
      steps.push({ part: literalPart, letter: '', run: 0, text: literal, numerals: [] });
    literal = '';
    if (run === 0) return;
    const [ones, twos] = tables ?? [digits, twoDigits];
    steps.push({ part, letter, run, text: '', numerals: run === 1 ? ones : twos });
  };
  for (let i = 0; i < format.length; ) {
    const letter = format[i]!;
    if (repeatable.includes(letter)) {
      const run = runLength(format, i);
      if ((letter === 'f' || letter === 'F') && run > 7) return badFormat();
      add(letter, run);
      i += run;
    } else if (letter === 'K') {
      add(letter, 1);
      i++;
    } else if (letter === "'" || letter === '"') {
      const quoted = quotedPart(format, i);
      literal += quoted.text;
      i = quoted.end;
    } else if (letter === '%') {
      const next = format[i + 1];
      if (next === undefined || next === '%') return badFormat();
      add('', 0);
      steps.push(...compile(next));
      i += 2;
    } else if (letter === '\\') {
      const next = format[i + 1];
      if (next === undefined) return badFormat();
      literal += next;
      i += 2;
    } else {
      literal += letter;
      i++;
    }
  }
  add('', 0);
  return steps;
}

const maxKept = 500;
const kept = new Map<string, Step[]>();

function run(format: string, moment: Moment): string {
  let steps = kept.get(format);
  if (steps === undefined) {
    steps = compile(format);
    if (kept.size >= maxKept) kept.clear();
    kept.set(format, steps);
  }
  return made(textOf(steps, moment));
}

const patternOf = (format: string): string => (format.length === 1 ? (standardPatterns.get(format) ?? badFormat()) : format);

/** `DateTime.ToString(format)`. */
export function formatDateTime(value: ClrDateTime, format: string | null): string {
  const pattern = patternOf(format === null || format === '' ? 'G' : format);
  const { days, ticks, kind } = value;
  return run(pattern, { days, ticks, kind, offsetMinutes: undefined });
}

/** Formats that show a DateTimeOffset's UTC time. */
const universalFormats = new Set(['r', 'R', 'u']);

/** `DateTimeOffset.ToString(format)`. */
export function formatDateTimeOffset(value: ClrDateTimeOffset, format: string | null): string {
  if (format === 'U') return badFormat();
  const pattern = format === null || format === '' ? 'MM/dd/yyyy HH:mm:ss zzz' : patternOf(format);
  const { days, ticks } = format !== null && universalFormats.has(format) ? value.utc : value.clock;
  return run(pattern, { days, ticks, kind: 0, offsetMinutes: value.offsetMinutes });
}
