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

/** A letter of the format with how often it is repeated, or a literal text (no letter). */
interface Step {
  readonly letter: string;
  readonly run: number;
  readonly text: string;
}

const twoDigits = Array.from({ length: 100 }, (_, i) => String(i).padStart(2, '0'));
const digits = Array.from({ length: 100 }, (_, i) => String(i));

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

const fractionText = (ticks: number, run: number): string =>
  String(Math.floor((ticks % ticksPerSecond) / 10 ** (7 - run))).padStart(run, '0');

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
    const { letter, run, text: literal } = steps[i]!;
    const numerals = run === 1 ? digits : twoDigits;
    switch (letter) {
      case '':
        text += literal;
        break;
      case 'y':
        text += yearText(yearOf(date), run);
        break;
      case 'M':
        if (run <= 2) text += numerals[monthOf(date)];
        else text += (run === 3 ? monthAbbreviations : monthNames)[monthOf(date) - 1];
        break;
      case 'd':
        if (run <= 2) text += numerals[dayOf(date)];
        else text += (run === 3 ? dayAbbreviations : dayNames)[dayOfWeek(m.days)];
        break;
      case 'H':
        text += numerals[hour];
        break;
      case 'h':
        text += numerals[hour % 12 || 12];
        break;
      case 'm':
        text += numerals[((seconds / 60) | 0) % 60];
        break;
      case 's':
        text += numerals[seconds % 60];
        break;
      case 'f':
        text += fractionText(m.ticks, run);
        break;
      case 'F': {
        // Without trailing zeros, and without the dot before it when nothing is left.
        const fraction = fractionText(m.ticks, run).replace(/0+$/, '');
        if (fraction !== '') text += fraction;
        else if (text.endsWith('.')) text = text.slice(0, -1);
        break;
      }
      case 't':
        text += (hour < 12 ? 'AM' : 'PM').slice(0, run);
        break;
      case 'g':
        text += 'A.D.';
        break;
      case 'z':
        text += offsetText(m.offsetMinutes ?? 0, run);
        break;
      default:
        text += zoneText(m);
    }
  }
  return text;
}

const repeatable = 'dMyHhmsfFtgz';

function compile(format: string): Step[] {
  const steps: Step[] = [];
  let literal = '';
  const add = (letter: string, run: number) => {
    if (literal !== '') steps.push({ letter: '', run: 0, text: literal });
    literal = '';
    if (run > 0) steps.push({ letter, run, text: '' });
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
