/** `TimeSpan.Parse` and `ParseExact` in the invariant culture. */
import { throwArgument, throwArgumentNull, throwFormat, throwOverflow } from '../exception.js';
import { isWhiteSpace } from '../text/char.js';
import type { ClrArray, Ref } from '../values.js';
import { ticksPerHour, ticksPerMinute, ticksPerSecond } from './calendar.js';
import { runLength } from './format-scanner.js';
import { type ClrTimeSpan, tryTimeSpan, zeroTimeSpan } from './time-span.js';

/** What a text says. */
interface Parts {
  readonly negative: boolean;
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
  /** Digits after the point. */
  readonly fraction: string;
}

type Failure = { readonly failure: 'format' | 'overflow' } | { readonly message: string };
type Outcome = ClrTimeSpan | Failure;

const isFailure = (outcome: Outcome): outcome is Failure => 'failure' in outcome || 'message' in outcome;

const badFormat: Failure = { failure: 'format' };
const overflow: Failure = { failure: 'overflow' };

const maxDays = 10675199;

/** The biggest number that a part may be written as, before its range is looked at. */
const maxNumber = 0x0fffffff;

/** Ticks of the digits after the point, rounded when leading zeros make them more than seven; undefined when there are too many. */
function fractionTicks(digits: string): number | undefined {
  const significant = digits.replace(/^0+/, '');
  const value = Number(significant);
  if (value > maxNumber || (significant.length === digits.length && value > 9_999_999)) return undefined;
  return digits.length <= 7 ? value * 10 ** (7 - digits.length) : Math.round(value / 10 ** (digits.length - 7));
}

function build(parts: Parts): Outcome {
  const { days, hours, minutes, seconds } = parts;
  const fraction = fractionTicks(parts.fraction);
  if (days > maxDays || hours > 23 || minutes > 59 || seconds > 59 || fraction === undefined) return overflow;
  const ticks = hours * ticksPerHour + minutes * ticksPerMinute + seconds * ticksPerSecond + fraction;
  return (parts.negative ? tryTimeSpan(-days, -ticks) : tryTimeSpan(days, ticks)) ?? overflow;
}

function trimWhite(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isWhiteSpace(text.charCodeAt(start))) start++;
  while (end > start && isWhiteSpace(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

/** The forms of `Parse`: "d", "[d.]h:m", "[d.]h:m:s[.f]", "[d.]h:m:.f", "d:h:m:s[.f]", "d:h:m:.f". */
const general =
  /^(?<sign>-?)(?:(?<d>\d+)|(?:(?<dd>\d+)\.)?(?<h>\d+):(?<m>\d+)(?::(?<s>\d+)(?:\.(?<f>\d+))?|:\.(?<f0>\d+))?|(?<d4>\d+):(?<h4>\d+):(?<m4>\d+):(?:(?<s4>\d+)(?:\.(?<f4>\d+))?|\.(?<f40>\d+)))$/;

function parseGeneral(text: string): Outcome {
  const found = general.exec(trimWhite(text))?.groups;
  if (found === undefined) return badFormat;
  const part = (name: string): string | undefined => found[name];
  const number = (name: string): number => Number(part(name) ?? 0);
  const negative = part('sign') === '-';
  if (part('d4') !== undefined)
    return build({
      negative,
      days: number('d4'),
      hours: number('h4'),
      minutes: number('m4'),
      seconds: number('s4'),
      fraction: part('f4') ?? part('f40') ?? '',
    });
  const parts = {
    negative,
    days: number('d') + number('dd'),
    hours: number('h'),
    minutes: number('m'),
    seconds: number('s'),
    fraction: part('f') ?? part('f0') ?? '',
  };
  const asTime = build(parts);
  // Three numbers that are no time of day may be days, hours and minutes.
  const isThree = part('dd') === undefined && part('s') !== undefined && part('f') === undefined;
  if (!isFailure(asTime) || !isThree) return asTime;
  return build({ negative, days: parts.hours, hours: parts.minutes, minutes: parts.seconds, seconds: 0, fraction: '' });
}

/** `[-][d.]hh:mm[:ss[.fffffff]]`, "c"; a day alone too. */
const constant = /^(?<sign>-?)(?:(?<d>\d+)|(?:(?<dd>\d+)\.)?(?<h>\d+):(?<m>\d+)(?::(?<s>\d*)(?:\.(?<f>\d{0,7}))?)?)$/;

function parseConstant(text: string): Outcome {
  const found = constant.exec(trimWhite(text))?.groups;
  if (found === undefined) return badFormat;
  const part = (name: string): string | undefined => found[name];
  const number = (name: string): number => Number(part(name) ?? 0);
  if (part('s') === '' && part('f') === undefined) return badFormat;
  return build({
    negative: part('sign') === '-',
    days: number('d') + number('dd'),
    hours: number('h'),
    minutes: number('m'),
    seconds: number('s'),
    fraction: part('f') ?? '',
  });
}

/** "g" has no "d." form, and the seconds of a time with days must be there. */
const isShort = /^\s*-?(\d+|\d+:\d+|\d+:\d+:\d*(\.\d+)?|\d+:\d+:\d+:\d+(\.\d+)?)\s*$/;
const parseGeneralShort = (text: string): Outcome => (isShort.test(text) ? parseGeneral(text) : badFormat);

/** `[-]d:hh:mm:ss.fffffff`, "G": all parts. */
const isLong = /^\s*-?\d+:\d+:\d+:\d+\.\d+\s*$/;
const parseGeneralLong = (text: string): Outcome => (isLong.test(text) ? parseGeneral(text) : badFormat);

const standardParsers = new Map<string, (text: string) => Outcome>([
  ['c', parseConstant],
  ['t', parseConstant],
  ['T', parseConstant],
  ['g', parseGeneralShort],
  ['G', parseGeneralLong],
]);

const assumeNegative = 1;
/** The most digits that a letter of a custom format reads. */
const maxRuns = new Map([
  ['d', 8],
  ['h', 2],
  ['m', 2],
  ['s', 2],
  ['f', 7],
  ['F', 7],
]);

const badString: Failure = { message: 'Input string was not in a correct format.' };

function parseCustom(text: string, format: string, styles: number): Outcome {
  const seen = new Map<string, string>();
  let at = 0;
  const literal = (letter: string): boolean => {
    if (text[at] !== letter) return false;
    at++;
    return true;
  };
  for (let i = 0; i < format.length; ) {
    const letter = format[i]!;
    const maxRun = maxRuns.get(letter);
    if (maxRun !== undefined) {
      const run = runLength(format, i);
      const key = letter.toLowerCase();
      if (run > maxRun || seen.has(key)) return badString;
      const isFraction = key === 'f';
      const max = isFraction ? run : Math.max(run, letter === 'd' && run === 1 ? 8 : 2);
      const min = letter === 'F' ? 0 : run;
      let end = at;
      while (end - at < max && text[end] !== undefined && text[end]! >= '0' && text[end]! <= '9') end++;
      if (end - at < min) return badString;
      seen.set(key, text.slice(at, end));
      at = end;
      i += run;
    } else if (letter === "'" || letter === '"') {
      const end = closingQuote(format, i);
      if (end === undefined) return { message: `Cannot find a matching quote character for the character '${letter}'.` };
      for (const unit of end.text) if (!literal(unit)) return badString;
      i = end.index;
    } else if (letter === '%') {
      const next = format[i + 1];
      if (next === undefined || next === '%') return badString;
      i++;
    } else if (letter === '\\') {
      const next = format[i + 1];
      if (next === undefined) return badString;
      if (!literal(next)) return badString;
      i += 2;
    } else return badString;
  }
  if (at < text.length) return badFormat;
  const number = (key: string): number => Number(seen.get(key) ?? '0');
  return build({
    negative: (styles & assumeNegative) !== 0,
    days: number('d'),
    hours: number('h'),
    minutes: number('m'),
    seconds: number('s'),
    fraction: seen.get('f') ?? '',
  });
}

function closingQuote(format: string, start: number): { readonly text: string; readonly index: number } | undefined {
  let text = '';
  for (let i = start + 1; i < format.length; i++) {
    if (format[i] === format[start]) return { text, index: i + 1 };
    if (format[i] === '\\') i++;
    text += format[i] ?? '';
  }
  return undefined;
}

function parseExact(text: string, format: string, styles: number): Outcome {
  const badSpecifier = { message: `Format specifier '${format}' was invalid.` };
  if (format === '') return badSpecifier;
  if (format.length > 1) return parseCustom(text, format, styles);
  const parser = standardParsers.get(format);
  return parser === undefined ? badSpecifier : parser(text);
}

function parseExactMany(text: string, formats: readonly (string | null)[], styles: number): Outcome {
  if (text === '') return badFormat;
  if (formats.length === 0) return { message: 'No format specifiers were provided.' };
  for (const format of formats) {
    if (format === null || format === '') return { message: "Format specifier '' was invalid." };
    const outcome = parseExact(text, format, styles);
    if (!isFailure(outcome)) return outcome;
  }
  return badFormat;
}

function valueOrThrow(outcome: Outcome, text: string): ClrTimeSpan {
  if (!isFailure(outcome)) return outcome;
  if ('message' in outcome) return throwFormat(outcome.message);
  if (outcome.failure === 'format') return throwFormat(`String '${text}' was not recognized as a valid TimeSpan.`);
  return throwOverflow(
    `The TimeSpan string '${text}' could not be parsed because at least one of the numeric components is out of range or contains too many digits.`,
  );
}

function store(outcome: Outcome | undefined, result: Ref<ClrTimeSpan>): boolean {
  const isValue = outcome !== undefined && !isFailure(outcome);
  result.value = isValue ? outcome : zeroTimeSpan;
  return isValue;
}

function checkStyles(styles: number): void {
  if (styles !== 0 && styles !== assumeNegative) throwArgument('An undefined TimeSpanStyles value is being used.', 'styles');
}

/** `Parse`. */
export function parseTimeSpan(text: string | null): ClrTimeSpan {
  if (text === null) return throwArgumentNull('input');
  return valueOrThrow(parseGeneral(text), text);
}
export const tryParseTimeSpan = (text: string | null, result: Ref<ClrTimeSpan>): boolean =>
  store(text === null ? undefined : parseGeneral(text), result);

export function parseTimeSpanExact(text: string | null, format: string | null, styles = 0): ClrTimeSpan {
  checkStyles(styles);
  if (text === null) return throwArgumentNull('input');
  if (format === null) return throwArgumentNull('format');
  return valueOrThrow(parseExact(text, format, styles), text);
}
export function tryParseTimeSpanExact(
  text: string | null,
  format: string | null,
  styles: number,
  result: Ref<ClrTimeSpan>,
): boolean {
  checkStyles(styles);
  return store(text === null || format === null ? undefined : parseExact(text, format, styles), result);
}

const items = (formats: ClrArray<string | null>): (string | null)[] => Array.from(formats.items);

export function parseTimeSpanExactMany(text: string | null, formats: ClrArray<string | null> | null, styles = 0): ClrTimeSpan {
  checkStyles(styles);
  if (text === null) return throwArgumentNull('input');
  if (formats === null) return throwArgumentNull('formats');
  return valueOrThrow(parseExactMany(text, items(formats), styles), text);
}
export function tryParseTimeSpanExactMany(
  text: string | null,
  formats: ClrArray<string | null> | null,
  styles: number,
  result: Ref<ClrTimeSpan>,
): boolean {
  checkStyles(styles);
  return store(text === null || formats === null ? undefined : parseExactMany(text, items(formats), styles), result);
}
