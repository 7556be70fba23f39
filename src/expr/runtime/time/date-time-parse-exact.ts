/** `ParseExact`: a text against a standard or custom format. */
import { throwArgumentNull, throwFormat } from '../exception.js';
import { isLetter, isWhiteSpace } from '../text/char.js';
import type { ClrArray } from '../values.js';
import { isDate, ticksPerHour, ticksPerMinute, ticksPerSecond } from './calendar.js';
import type { ClrDateTime } from './date-time.js';
import {
  applyZone,
  assemble,
  type Draft,
  fullYear,
  messages,
  newDraft,
  type ParseOutcome,
  type ParseTarget,
  styleFlags,
} from './date-time-draft.js';
import { dayAbbreviations, dayNames, monthAbbreviations, monthNames, standardPatterns } from './date-time-names.js';
import { runLength } from './format-scanner.js';

/** Parts that a format may name more than once, with the same value. */
interface Fields {
  y?: number;
  M?: number;
  d?: number;
  dddd?: number;
  h?: number;
  m?: number;
  s?: number;
  f?: number;
  t?: number;
  z?: number;
}

const eraNames = ['A.D.', 'AD'];

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const powers = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7];

class ExactReader {
  failure = '';
  #at = 0;
  #text: string;
  #format: string;
  readonly #fields: Fields = {};
  #usesTwoDigitYear = false;
  #usesHour12 = false;
  #isUtc = false;
  readonly #innerWhite: boolean;
  readonly #trailingWhite: boolean;

  constructor(
    readonly original: string,
    /** As given, for messages. */
    readonly givenFormat: string,
    format: string,
    readonly target: ParseTarget,
  ) {
    const { styles } = target;
    this.#innerWhite = (styles & styleFlags.allowInnerWhite) !== 0;
    this.#trailingWhite = (styles & styleFlags.allowTrailingWhite) !== 0;
    this.#text = original;
    this.#format = format;
    if (this.#trailingWhite) {
      this.#format = this.#format.trimEnd();
      this.#text = trimEndWhite(this.#text);
    }
    if ((styles & styleFlags.allowLeadingWhite) !== 0) {
      this.#format = this.#format.trimStart();
      while (this.#at < this.#text.length && isWhiteSpace(this.#text.charCodeAt(this.#at))) this.#at++;
    }
  }

  #fail(message: string = messages.bad(this.original)): false {
    this.failure = message;
    return false;
  }

  read(): ParseOutcome {
    for (let i = 0; i < this.#format.length; ) {
      if (this.#innerWhite) this.#skipSpace();
      const end = this.#step(i);
      if (end === false) return this.failure;
      i = end;
    }
    if (this.#at < this.#text.length) return messages.bad(this.original);
    const draft = this.#draft();
    if (draft === undefined) return messages.bad(this.original);
    const date = assemble(draft, this.target, this.original);
    return typeof date === 'string' ? date : applyZone(date, draft, this.target, this.original);
  }

  #draft(): Draft | undefined {
    const { y, M, d, dddd, h = 0, m = 0, s = 0, f = 0, t, z } = this.#fields;
    let year = y;
    if (this.#usesTwoDigitYear && year !== undefined) {
      if (year >= 100) return undefined;
      year = fullYear(year);
    }
    let hour = h;
    const isPm = t === 1;
    if (this.#usesHour12) {
      if (h > 12) return undefined;
      hour = (h % 12) + (isPm ? 12 : 0);
    } else if (t !== undefined && h >= 12 !== isPm) return undefined;
    return Object.assign(newDraft(), {
      year,
      month: M,
      day: d,
      hour,
      minute: m,
      second: s,
      fraction: f,
      dayOfWeek: dddd,
      zone: z,
      isUtc: this.#isUtc,
    } satisfies Partial<Draft>);
  }

  /** Reads what the format has at `i`; gives the place after it in the format. */
  #step(i: number): number | false {
    const letter = this.#format[i]!;
    const run = runLength(this.#format, i);
    switch (letter) {
      case 'y':
        this.#usesTwoDigitYear ||= run <= 2;
        return this.#digits('y', letter, run === 1 ? 1 : run, run === 1 ? 2 : run) && i + run;
      case 'M':
        if (run <= 2) return this.#digits('M', letter, run, 2) && i + run;
        return this.#name('M', letter, run === 3 ? monthAbbreviations : monthNames, 1) && i + run;
      case 'd':
        if (run <= 2) return this.#digits('d', letter, run, 2) && i + run;
        return this.#name('dddd', letter, run === 3 ? dayAbbreviations : dayNames, 0) && i + run;
      case 'h':
        this.#usesHour12 = true;
        return this.#digits('h', letter, Math.min(run, 2), 2) && i + run;
      case 'H':
        return this.#digits('h', letter, Math.min(run, 2), 2) && i + run;
      case 'm':
        return this.#digits('m', letter, Math.min(run, 2), 2) && i + run;
      case 's':
        return this.#digits('s', letter, Math.min(run, 2), 2) && i + run;
      case 'f':
      case 'F':
        return this.#fraction(letter, run) && i + run;
      case 't':
        return this.#halfDay(run) && i + run;
      case 'g':
        return this.#era() && i + run;
      case 'z':
        return this.#offset('z', run) && i + run;
      case 'Z':
        return this.#zuluName() && i + 1;
      case 'K':
        return this.#zone() && i + 1;
      case "'":
      case '"':
        return this.#quoted(i);
      case '%': {
        const next = this.#format[i + 1];
        if (next === undefined || next === '%') return this.#fail(messages.badSpecifier(this.givenFormat));
        return i + 1;
      }
      case '\\': {
        const next = this.#format[i + 1];
        if (next === undefined) return this.#fail(messages.badSpecifier(this.givenFormat));
        return this.#literal(next) && i + 2;
      }
      case '.':
        return this.#dot(i);
      case ' ':
        return this.#space(i);
      default:
        if (this.#format.slice(i, i + 3).toUpperCase() !== 'GMT') return this.#literal(letter) && i + 1;
        if (!this.#set('z', 0, 'z') || !this.#literal('GMT')) return false;
        return i + 3;
    }
  }

  #skipSpace(): void {
    while (this.#at < this.#text.length && isWhiteSpace(this.#text.charCodeAt(this.#at))) this.#at++;
  }

  #matches(literal: string): boolean {
    if (!this.#text.startsWith(literal, this.#at)) return false;
    this.#at += literal.length;
    return true;
  }
  #literal(literal: string): boolean {
    return this.#matches(literal) || this.#fail();
  }

  #set(field: keyof Fields, value: number, letter: string): boolean {
    const known = this.#fields[field];
    if (known !== undefined && known !== value) return this.#fail(messages.repeated(letter));
    this.#fields[field] = value;
    return true;
  }

  #readDigits(min: number, max: number): number | undefined {
    let end = this.#at;
    while (end - this.#at < max && isDigit(this.#text.charCodeAt(end))) end++;
    if (end - this.#at < min) return undefined;
    const value = Number(this.#text.slice(this.#at, end));
    this.#at = end;
    return value;
  }
  #digits(field: keyof Fields, letter: string, min: number, max: number): boolean {
    const value = this.#readDigits(min, max);
    return value === undefined ? this.#fail() : this.#set(field, value, letter);
  }

  #name(field: keyof Fields, letter: string, names: readonly string[], first: number): boolean {
    const rest = this.#text.slice(this.#at, this.#at + 9).toLowerCase();
    const index = names.findIndex((name) => rest.startsWith(name.toLowerCase()));
    if (index < 0) return this.#fail();
    this.#at += names[index]!.length;
    return this.#set(field, index + first, letter);
  }

  #fraction(letter: string, run: number): boolean {
    if (run > 7) return this.#fail();
    let end = this.#at;
    while (end - this.#at < run && isDigit(this.#text.charCodeAt(end))) end++;
    const length = end - this.#at;
    if (letter === 'f' && length < run) return this.#fail();
    const value = length === 0 ? 0 : Number(this.#text.slice(this.#at, end)) / powers[length]!;
    this.#at = end;
    return this.#set('f', value, letter);
  }

  #halfDay(run: number): boolean {
    const rest = this.#text.slice(this.#at, this.#at + 2);
    const index = run === 1 ? ['A', 'P'].indexOf(rest.slice(0, 1)) : ['AM', 'PM'].indexOf(rest.toUpperCase());
    if (index < 0) return this.#fail();
    this.#at += Math.min(run, 2);
    return this.#set('t', index, 't');
  }

  #era(): boolean {
    const rest = this.#text.slice(this.#at).toUpperCase();
    const name = eraNames.find((candidate) => rest.startsWith(candidate));
    if (name === undefined) return this.#fail();
    this.#at += name.length;
    return true;
  }

  /** `z`, `zz`: hours; `zzz`: hours and minutes with an optional colon. */
  #offset(letter: string, run: number): boolean {
    const sign = this.#text[this.#at];
    if (sign !== '+' && sign !== '-') return this.#fail();
    this.#at++;
    const hours = run === 2 ? this.#readDigits(2, 2) : this.#readDigits(1, 2);
    if (hours === undefined) return this.#fail();
    let minutes: number | undefined = 0;
    if (run > 2) {
      this.#matches(':');
      minutes = this.#readDigits(2, 2);
    }
    if (minutes === undefined || minutes > 59) return this.#fail();
    const total = hours * 60 + minutes;
    return this.#set('z', sign === '-' ? -total : total, letter);
  }

  #zuluName(): boolean {
    const word = /^(gmt|z)/i.exec(this.#text.slice(this.#at))?.[0];
    if (word === undefined) return this.#fail();
    const after = this.#text.charCodeAt(this.#at + word.length);
    if (!Number.isNaN(after) && isLetter(after)) return this.#fail();
    if (!this.#set('z', 0, 'Z')) return false;
    this.#isUtc = true;
    this.#at += word.length;
    return true;
  }

  /** `K`: nothing, "Z" or an offset. */
  #zone(): boolean {
    if (this.#matches('Z')) {
      this.#isUtc = true;
      return this.#set('z', 0, 'K');
    }
    const sign = this.#text[this.#at];
    return sign === '+' || sign === '-' ? this.#offset('K', 3) : true;
  }

  #quoted(i: number): number | false {
    const quote = this.#format[i]!;
    let literal = '';
    let end = i + 1;
    for (; end < this.#format.length && this.#format[end] !== quote; end++) {
      if (this.#format[end] === '\\') end++;
      literal += this.#format[end] ?? '';
    }
    if (end >= this.#format.length) return this.#fail(`Cannot find a matching quote character for the character '${quote}'.`);
    for (const letter of literal.split(''))
      if (letter === ' ' && this.#innerWhite) this.#skipSpace();
      else if (!this.#literal(letter)) return false;
    // "r" and "u" quote what says that the time is UTC; only DateTimeOffset takes it for that.
    const isZone = /^[ru]$/i.test(this.givenFormat) && this.givenFormat !== 'U' && (literal === 'GMT' || literal === 'Z');
    if (isZone && this.target.keepsOffset) this.#fields.z = 0;
    return end + 1;
  }

  /** The dot before an optional fraction is optional with it. */
  #dot(i: number): number | false {
    if (this.#matches('.')) return i + 1;
    if (this.#format[i + 1] === 'F') return i + 1 + runLength(this.#format, i + 1);
    return this.#fail();
  }

  #space(i: number): number | false {
    if (this.#innerWhite || this.#matches(' ')) return i + 1;
    // With trailing white space trimmed, what follows may match nothing at all.
    if (this.#trailingWhite && i + 1 < this.#format.length) return this.#step(i + 1);
    return this.#fail();
  }
}

function trimEndWhite(text: string): string {
  let end = text.length;
  while (end > 0 && isWhiteSpace(text.charCodeAt(end - 1))) end--;
  return text.slice(0, end);
}

const rfc1123 = /^([a-z]{3}), (\d\d) ([a-z]{3}) (\d{4}) (\d\d):(\d\d):(\d\d) GMT$/i;

/** "r" without styles: case does not matter but in "GMT". */
function parseRfc1123(text: string, target: ParseTarget): ParseOutcome {
  const found = text.endsWith(' GMT') ? rfc1123.exec(text) : null;
  const indexOf = (names: readonly string[], name: string) => names.findIndex((n) => n.toLowerCase() === name.toLowerCase());
  if (found === null) return messages.bad(text);
  const [, dayName, day, monthName, year, hour, minute, second] = found as unknown as readonly string[];
  const dayOfWeek = indexOf(dayAbbreviations, dayName!);
  const month = indexOf(monthAbbreviations, monthName!) + 1;
  if (dayOfWeek < 0 || month === 0) return messages.bad(text);
  const [h, m, s] = [Number(hour), Number(minute), Number(second)];
  if (!isDate(Number(year), month, Number(day)) || h > 23 || m > 59 || s > 59) return messages.calendar(text, '');
  const draft: Draft = {
    ...newDraft(),
    year: Number(year),
    month,
    day: Number(day),
    hour: h,
    minute: m,
    second: s,
    dayOfWeek,
  };
  const date = assemble(draft, target, text);
  return typeof date === 'string' ? date : { date, offsetMinutes: 0 };
}

const roundTrip = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)\.(\d{7})(?:(Z)|([+-])(\d{1,2}):(\d\d))?$/;

/** "o" without styles: exactly the round-trip form. */
function parseRoundTrip(text: string, target: ParseTarget): ParseOutcome {
  const found = roundTrip.exec(text);
  if (found === null) return messages.bad(text);
  const [year, month, day, hour, minute, second, fraction] = found.slice(1, 8).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const ticks = hour * ticksPerHour + minute * ticksPerMinute + second * ticksPerSecond + fraction;
  if (!isDate(year, month, day) || hour > 23 || minute > 59 || second > 59 || ticks < 0) return messages.bad(text);
  const draft: Draft = { ...newDraft(), year, month, day, hour, minute, second, fraction: fraction / 1e7 };
  if (found[8] !== undefined) {
    draft.zone = 0;
    draft.isUtc = true;
  } else if (found[9] !== undefined) {
    const minutes = Number(found[10]) * 60 + Number(found[11]);
    draft.zone = found[9] === '-' ? -minutes : minutes;
  }
  const date = assemble(draft, target, text);
  return typeof date === 'string' ? date : applyZone(date, draft, target, text);
}

/** The date in a text of the given format, or the message that says why there is none. */
export function parseDateExact(text: string, format: string, target: ParseTarget): ParseOutcome {
  if (text === '') return messages.bad(text);
  if (format === '') return messages.badSpecifier('');
  if (format.length > 1) return new ExactReader(text, format, format, target).read();
  if (target.styles === 0 && (format === 'r' || format === 'R')) return parseRfc1123(text, target);
  if (target.styles === 0 && (format === 'o' || format === 'O')) return parseRoundTrip(text, target);
  if (target.keepsOffset && format === 'U') return messages.badSpecifier(format);
  const pattern = standardPatterns.get(format) ?? throwFormat('Input string was not in a correct format.');
  return new ExactReader(text, format, pattern, target).read();
}

/** The first of several formats that fits. */
export function parseDateExactMany(text: string, formats: readonly (string | null)[], target: ParseTarget): ParseOutcome {
  if (text === '') return messages.bad(text);
  if (formats.length === 0) return 'No format specifiers were provided.';
  for (const format of formats) {
    if (format === null || format === '') return messages.badSpecifier('');
    const outcome = parseDateExact(text, format, target);
    if (typeof outcome !== 'string') return outcome;
  }
  return messages.bad(text);
}

/** `DateTime.ParseExact`, for the rest of the runtime; expressions may not call it. */
export function parseDateTimeExact(text: string | null, format: string | null, styles = 0): ClrDateTime {
  if (text === null) return throwArgumentNull('s');
  if (format === null) return throwArgumentNull('format');
  const outcome = parseDateExact(text, format, { styles, keepsOffset: false });
  return typeof outcome === 'string' ? throwFormat(outcome) : outcome.date;
}

/** The formats of the overloads that take an array. */
export function formatsOf(formats: ClrArray<string | null> | null): readonly (string | null)[] {
  if (formats === null) return throwArgumentNull('formats', 'String reference not set to an instance of a String.');
  return Array.from(formats.items);
}
