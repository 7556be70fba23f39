/** `TimeSpan.ToString(format)`: "c", "g", "G" and custom formats. */
import { throwFormat } from '../exception.js';
import { ticksPerHour, ticksPerMinute, ticksPerSecond } from './calendar.js';
import { quotedPart, runLength } from './format-scanner.js';
import type { ClrTimeSpan } from './time-span.js';

const pad2 = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

const badFormat = (): never => throwFormat('Input string was not in a correct format.');

/** The parts of the absolute value. */
interface Parts {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
  /** Ticks below the second. */
  readonly fraction: number;
}

function partsOf(days: number, ticks: number): Parts {
  const hours = Math.floor(ticks / ticksPerHour);
  const minutes = Math.floor(ticks / ticksPerMinute) % 60;
  const seconds = Math.floor(ticks / ticksPerSecond) % 60;
  return { days, hours, minutes, seconds, fraction: ticks % ticksPerSecond };
}

const fractionText = (fraction: number): string => String(fraction).padStart(7, '0');

/** `[-][d.]hh:mm:ss[.fffffff]`. */
function constantText(sign: string, p: Parts): string {
  const days = p.days === 0 ? '' : `${p.days}.`;
  const fraction = p.fraction === 0 ? '' : `.${fractionText(p.fraction)}`;
  return `${sign}${days}${pad2(p.hours)}:${pad2(p.minutes)}:${pad2(p.seconds)}${fraction}`;
}

/** `[-][d:]h:mm:ss[.FFFFFFF]`. */
function generalShort(sign: string, p: Parts): string {
  const days = p.days === 0 ? '' : `${p.days}:`;
  const fraction = p.fraction === 0 ? '' : `.${fractionText(p.fraction).replace(/0+$/, '')}`;
  return `${sign}${days}${p.hours}:${pad2(p.minutes)}:${pad2(p.seconds)}${fraction}`;
}

/** `[-]d:hh:mm:ss.fffffff`. */
const generalLong = (sign: string, p: Parts): string =>
  `${sign}${p.days}:${pad2(p.hours)}:${pad2(p.minutes)}:${pad2(p.seconds)}.${fractionText(p.fraction)}`;

const standardFormats = new Map<string, (sign: string, p: Parts) => string>([
  ['c', constantText],
  ['t', constantText],
  ['T', constantText],
  ['g', generalShort],
  ['G', generalLong],
]);

const unitLetters = new Map<string, readonly [maxRun: number, part: (p: Parts) => number]>([
  ['d', [8, (p) => p.days]],
  ['h', [2, (p) => p.hours]],
  ['m', [2, (p) => p.minutes]],
  ['s', [2, (p) => p.seconds]],
]);

function customText(format: string, p: Parts): string {
  let result = '';
  for (let i = 0; i < format.length; ) {
    const letter = format[i]!;
    const unit = unitLetters.get(letter);
    if (unit !== undefined) {
      const run = runLength(format, i);
      if (run > unit[0]) return badFormat();
      result += String(unit[1](p)).padStart(run, '0');
      i += run;
    } else if (letter === 'f' || letter === 'F') {
      const run = runLength(format, i);
      if (run > 7) return badFormat();
      const digits = fractionText(p.fraction).slice(0, run);
      result += letter === 'f' ? digits : digits.replace(/0+$/, '');
      i += run;
    } else if (letter === "'" || letter === '"') {
      const quoted = quotedPart(format, i);
      result += quoted.text;
      i = quoted.end;
    } else if (letter === '%') {
      const next = format[i + 1];
      if (next === undefined || next === '%') return badFormat();
      result += customText(next, p);
      i += 2;
    } else if (letter === '\\') {
      const next = format[i + 1];
      if (next === undefined) return badFormat();
      result += next;
      i += 2;
    } else return badFormat();
  }
  return result;
}

/** `ToString(format)`; null and "" mean "c". Custom formats show no sign. */
export function formatTimeSpan(value: ClrTimeSpan, format: string | null): string {
  const { negative, days, ticks } = value.magnitude;
  const parts = partsOf(days, ticks);
  const name = format === null || format === '' ? 'c' : format;
  if (name.length > 1) return customText(name, parts);
  const standard = standardFormats.get(name);
  return standard === undefined ? badFormat() : standard(negative ? '-' : '', parts);
}
