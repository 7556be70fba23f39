/**
 * `DateTime.Parse` and `DateTimeOffset.Parse` in the invariant culture. Numbers and names are read with the separator that
 * follows them; which sequences are a date or a time is the automaton of `next`, and a finished part starts it afresh.
 */
import { throwArgumentNull, throwFormat } from '../exception.js';
import { isLetter, isWhiteSpace } from '../text/char.js';
import { isDate, packedDate, yearOf } from './calendar.js';
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
  readFraction,
  readOffset,
  skipPunctuation,
  todayFor,
} from './date-time-draft.js';
import { dayAbbreviations, dayNames, monthAbbreviations, monthNames } from './date-time-names.js';

/**
 * What was read: N a number, Y a number of three digits or more, M a month's name. The mark after it says what follows:
 * `.` the end, `_` something else, `d` a date separator, `t` a time separator, `a` AM or PM, `s` a CJK date suffix, `u` a CJK
 * time suffix. `.` alone is the end of the text.
 */
type Token = '.' | 'N.' | 'Na' | 'N_' | 'Nd' | 'Nt' | 'Ns' | 'Nu' | 'M.' | 'M_' | 'Md' | 'Y_' | 'Yd' | 'Y.';

/** States are named after what they hold; a trailing `d` or `t` is a separator that wants more. `=` starts a finished part. */
const table: Readonly<Record<string, string>> = {
  '': '.> Na=H N_>N Nd>Nd Nt>Ht M_>M Md>M Ns>S Nu>T Y_>Y Yd>Y',
  N: 'N.=NN Na=HM N_>NN Nd>NNd M.=NM M_>NM Md>MNd Ns>NS Y_>YN Yd>YNd Y.=YN',
  NN: '.=NN N.=NNN Na=HMS N_=NNN Nt>Ht M.=MNN M_=MNN Nu>T Y_=NNY Y.=NNY',
  Nd: 'N.=NN N_>NdN Nd>NNd M.=NM M_>MN Md>MNd Y_>YN Yd>YNd Y.=YN',
  NdN: '.=NN N.=NNN Na=H N_=NNN Nt>Ht M.=MNN M_=MNN Ns=DS Nu>T Y_=NNY Y.=NNY',
  NNd: 'N.=NNN Na=NNN N_=NNN M.=MNN M_=MNN Ns=DS Y_=NNY Y.=NNY',
  M: 'N.=MN N_>MN Nd>MNd Y_>YM Yd>YMd Y.=YM',
  MN: '.=MN N.=MNN Na=MNN N_=MNN Nt>Ht Ns=DS Nu>T Y_=YMN Y.=YMN',
  NM: '.=NM N.=MNN Na=MNN N_=MNN Nt>Ht Ns=DS Nu>T Y_=YMN Y.=YMN',
  MNd: 'N.=MNN N_=MNN Y_=YMN Y.=YMN',
  NS: '.=NS N.=NNS Na=NNS N_=NNS Nt>Ht Ns>NS Nu>T',
  Y: 'N.=YN N_>YN Nd>YNd M.=YM M_>YM Md>YMd Ns>YM',
  YN: '.=YN N.=YNN Na=YNN N_=YNN M.=YMN M_=YMN',
  YNd: 'N.=YNN Na=YNN N_=YNN M.=YMN M_=YMN',
  YM: '.=YM N.=YMN Na=YMN N_=YMN',
  YMd: 'N.=YMN Na=YMN N_=YMN',
  S: '.=DS N.=SN Na=H N_>Ht Nt>Ht Ns>S Nu>T',
  T: '.=TS N.=TS Na=TS N_>Ht Nd>Nd Ns>S Nu>T',
  Ht: 'N.=HM Na=HM N_=HM Nt>HMt M.=NM M_>NM Nu>T',
  HMt: 'N.=HMS Na=HMS N_=HMS Nu>T',
};

const next = new Map<string, ReadonlyMap<string, { readonly state: string; readonly isEnd: boolean }>>(
  Object.entries(table).map(([state, row]) => [
    state,
    new Map(
      row.split(' ').map((entry) => {
        const at = entry.search(/[>=]/);
        return [entry.slice(0, at), { state: entry.slice(at + 1), isEnd: entry[at] === '=' }];
      }),
    ),
  ]),
);

/** States in which "T" after a number begins an ISO 8601 time. */
const beforeIsoTime = new Set(['YN', 'YNd']);
/** The states that a day of the week or an era may interrupt, where it is another state that goes on. */
const afterName = new Map([
  ['YNd', 'YN'],
  ['YMd', 'YM'],
]);
const allowsZone = new Set(['', 'N', 'NN', 'T', 'Ht', 'HMt']);
const inTime = new Set(['Ht', 'HMt']);

type Word =
  | { readonly kind: 'month' | 'day'; readonly value: number }
  | { readonly kind: 'am' | 'pm' | 'zone' | 'era' | 'isoTime' };

const words: readonly (readonly [text: string, word: Word])[] = [
  ...monthNames.map((name, i) => [name, { kind: 'month', value: i + 1 }] as const),
  ...monthAbbreviations.map((name, i) => [name, { kind: 'month', value: i + 1 }] as const),
  ...dayNames.map((name, i) => [name, { kind: 'day', value: i }] as const),
  ...dayAbbreviations.map((name, i) => [name, { kind: 'day', value: i }] as const),
  ['AM', { kind: 'am' }],
  ['PM', { kind: 'pm' }],
  ['A.D.', { kind: 'era' }],
  ['AD', { kind: 'era' }],
  ['GMT', { kind: 'zone' }],
  ['Z', { kind: 'zone' }],
  ['T', { kind: 'isoTime' }],
];
const wordsByText = new Map(words.map(([text, word]) => [text.toUpperCase(), word]));

/** Suffixes of Chinese, Japanese and Korean dates and times. */
const suffixes = new Map<string, 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second'>([
  ['年', 'year'],
  ['년', 'year'],
  ['月', 'month'],
  ['월', 'month'],
  ['日', 'day'],
  ['일', 'day'],
  ['時', 'hour'],
  ['时', 'hour'],
  ['시', 'hour'],
  ['分', 'minute'],
  ['분', 'minute'],
  ['秒', 'second'],
  ['초', 'second'],
]);

const isDigitAt = (text: string, index: number): boolean => {
  const code = text.charCodeAt(index);
  return code >= 48 && code <= 57;
};
const isLetterAt = (text: string, index: number): boolean => index < text.length && isLetter(text.charCodeAt(index));

/** The word at the index, which must end where the letters end. */
function wordAt(text: string, index: number): { readonly word: Word; readonly end: number } | undefined {
  if (/^a\.d\./i.test(text.slice(index, index + 4)) && !isLetterAt(text, index + 4))
    return { word: { kind: 'era' }, end: index + 4 };
  let end = index;
  while (end - index < 10 && isLetterAt(text, end)) end++;
  const word = wordsByText.get(text.slice(index, end).toUpperCase());
  return word === undefined || isLetterAt(text, end) ? undefined : { word, end };
}

/** A number of more digits is no part of a date. */
const maxDigits = 8;

class DateReader {
  index = 0;
  /** The message, once something does not fit. */
  failure = '';
  #state = '';
  #numbers: number[] = [];
  #year: number | undefined;
  #month: number | undefined;
  #halfDay: 'am' | 'pm' | undefined;
  #hasDate = false;
  #hasTime = false;
  #reachedEnd = false;
  #seen = new Set<string>();
  readonly draft: Draft = newDraft();

  constructor(
    readonly text: string,
    readonly target: ParseTarget,
  ) {}

  #fail(message: string = messages.bad(this.text)): false {
    this.failure = message;
    return false;
  }

  read(): ParseOutcome {
    for (;;) {
      const token = this.#token();
      if (token === false) return this.failure;
      if (token === 'iso') return this.#isoTime();
      if (token === undefined) continue;
      if (!this.#advance(token)) return this.failure;
      if (token === '.' || token === 'N.' || token === 'M.') break;
    }
    if (!this.#reachedEnd || !this.#adjustHour()) return messages.bad(this.text);
    const date = assemble(this.draft, this.target, this.text);
    return typeof date === 'string' ? date : applyZone(date, this.draft, this.target, this.text);
  }

  /** The next token; undefined for what only counts by its effect, false on failure. */
  #token(): Token | 'iso' | undefined | false {
    this.#skipSpace();
    const { text, index } = this;
    if (index >= text.length) return '.';
    if (isDigitAt(text, index)) return this.#number();
    const letter = text[index]!;
    if (letter === ',' || letter === '.') {
      this.index++;
      return undefined;
    }
    const found = wordAt(text, index);
    if (found !== undefined && found.word.kind !== 'isoTime') {
      this.index = found.end;
      return this.#word(found.word);
    }
    if (isLetterAt(text, index)) return this.#fail(messages.unknownWord(text, index));
    if ((letter === '+' || letter === '-') && this.draft.zone === undefined) {
      const offset = readOffset(text, index);
      if (offset !== undefined) {
        this.draft.zone = offset.minutes;
        this.index = offset.end;
        return undefined;
      }
    }
    const end = skipPunctuation(text, index);
    if (end === undefined) return this.#fail();
    this.index = end;
    return undefined;
  }

  #skipSpace(): void {
    while (this.index < this.text.length && isWhiteSpace(this.text.charCodeAt(this.index))) this.index++;
  }

  #word(word: Word): Token | undefined | false {
    switch (word.kind) {
      case 'month': {
        if (this.#month !== undefined) return this.#fail();
        const separator = this.#separator('M');
        if (separator === 't' || separator === 'a' || separator === 'iso' || separator === 's') return this.#fail();
        this.#month = word.value;
        return `M${separator}` as Token;
      }
      case 'day':
        if (this.draft.dayOfWeek !== undefined || this.#state === 'Ht') return this.#fail();
        this.draft.dayOfWeek = word.value;
        this.#state = afterName.get(this.#state) ?? this.#state;
        return undefined;
      case 'zone':
        if (this.draft.zone !== undefined || !allowsZone.has(this.#state)) return this.#fail();
        this.draft.zone = 0;
        this.draft.isUtc = true;
        return undefined;
      case 'am':
      case 'pm':
        if (this.#halfDay !== undefined) return this.#fail();
        this.#halfDay = word.kind;
        return undefined;
      default:
        this.#state = afterName.get(this.#state) ?? this.#state;
        return undefined;
    }
  }

  #number(): Token | 'iso' | undefined | false {
    const { text } = this;
    const start = this.index;
    while (isDigitAt(text, this.index)) this.index++;
    const length = this.index - start;
    if (this.#numbers.length === 3 || length > maxDigits) return this.#fail();
    const value = Number(text.slice(start, this.index));
    if (inTime.has(this.#state) && !this.#fractionAndZone()) return false;
    return length > 2 ? this.#yearToken(value) : this.#numberToken(value);
  }

  /** After the minutes or seconds: ".123" and "+01:00". */
  #fractionAndZone(): boolean {
    const { text } = this;
    const isLast = () => this.index >= text.length - 1;
    if (this.#state === 'HMt' && !isLast() && (text[this.index] === '.' || text[this.index] === ',')) {
      const fraction = readFraction(text, this.index + 1);
      this.draft.fraction = fraction.value;
      this.index = fraction.end;
    }
    return isLast() || this.#zoneAfterTime();
  }

  #zoneAfterTime(): boolean {
    const { text } = this;
    let at = this.index;
    while (at < text.length - 1 && isWhiteSpace(text.charCodeAt(at))) at++;
    if (text[at] !== '+' && text[at] !== '-') return true;
    const offset = readOffset(text, at);
    if (this.draft.zone !== undefined || offset === undefined) return this.#fail();
    this.draft.zone = offset.minutes;
    this.index = offset.end;
    return true;
  }

  #yearToken(value: number): Token | false {
    if (this.#year !== undefined) return this.#fail();
    this.#year = value;
    const separator = this.#separator('Y');
    switch (separator) {
      case 'a':
        return 'Y_';
      case 'd':
      case '_':
      case '.':
        return `Y${separator}`;
      case 's':
        return this.#suffixed(value);
      default:
        return this.#fail();
    }
  }

  #numberToken(value: number): Token | 'iso' | false {
    const separator = this.#separator('N');
    if (separator === 's') return this.#suffixed(value);
    // "1/10 5 AM": the two numbers before are a date, this one is the hour.
    if (separator === 'a' && this.#state === 'NdN' && !this.#finish('NN')) return false;
    this.#numbers.push(value);
    if (separator === 'iso') return beforeIsoTime.has(this.#state) ? 'iso' : this.#fail();
    if (separator === 'a' && inTime.has(this.#state) && this.index < this.text.length - 1 && !this.#zoneAfterTime()) return false;
    return `N${separator}` as Token;
  }

  /** What follows a number or a month's name; a separator is skipped, anything else stays. */
  #separator(token: 'N' | 'M' | 'Y'): '.' | '_' | 'd' | 't' | 'a' | 's' | 'iso' {
    const before = this.index;
    this.#skipSpace();
    const { text, index } = this;
    if (index >= text.length) return '.';
    const letter = text[index]!;
    if (letter === '/') return this.#skip('d');
    if (letter === '-') return this.#dashAfter(token, before);
    if (letter === ':') return this.#skip('t');
    if (suffixes.has(letter)) return 's';
    const found = isLetterAt(text, index) ? wordAt(text, index) : undefined;
    if (found?.word.kind === 'isoTime') {
      this.index = found.end;
      return 'iso';
    }
    if ((found?.word.kind === 'am' || found?.word.kind === 'pm') && this.#halfDay === undefined) {
      this.index = found.end;
      this.#halfDay = found.word.kind;
      return 'a';
    }
    return '_';
  }

  #skip<T>(mark: T): T {
    this.index++;
    return mark;
  }

  /** A dash is a date separator, or the sign of the zone where the date is complete without it. */
  #dashAfter(token: 'N' | 'M' | 'Y', before: number): '_' | 'd' {
    const row = next.get(this.#state)!;
    if (!row.has(`${token}d`) && row.get(`${token}_`)?.isEnd === true) {
      this.index = before;
      return '_';
    }
    return this.#skip('d');
  }

  /** A number with a CJK suffix says itself what it is. */
  #suffixed(value: number): Token | false {
    const unit = suffixes.get(this.text[this.index]!)!;
    this.index++;
    if (this.#seen.has(unit)) return this.#fail();
    this.#seen.add(unit);
    if (unit === 'year') this.draft.year = this.#year = fullYear(value);
    else if (unit === 'month') this.draft.month = this.#month = value;
    else this.draft[unit] = value;
    return unit === 'year' || unit === 'month' || unit === 'day' ? 'Ns' : 'Nu';
  }

  #advance(token: Token): boolean {
    const step = next.get(this.#state)!.get(token);
    if (step === undefined) return this.#fail();
    if (!step.isEnd) {
      this.#state = step.state;
      return true;
    }
    this.#state = '';
    this.#reachedEnd = true;
    return this.#finish(step.state);
  }

  /** A date or time is complete. */
  #finish(part: string): boolean {
    const [a = 0, b = 0, c = 0] = this.#numbers;
    this.#numbers = [];
    if (part === 'DS' || part === 'TS') return true;
    if (part.startsWith('H')) return this.#finishTime(part, a, b, c);
    if (part.endsWith('S') || part === 'SN') return this.#finishSuffixed(part, a, b);
    return this.#finishDate(part, a, b, c);
  }

  #finishTime(part: string, hour: number, minute: number, second: number): boolean {
    if (this.#hasTime || (part === 'H' && this.#halfDay === undefined)) return this.#fail();
    this.#hasTime = true;
    this.draft.hour = hour;
    if (part.length > 1) this.draft.minute = minute;
    if (part.length > 2) this.draft.second = second;
    return true;
  }

  #finishDate(part: string, a: number, b: number, c: number): boolean {
    if (this.#hasDate) return this.#fail();
    // A month and one number may still be followed by another date's parts; .NET does not count it as a date.
    this.#hasDate = part !== 'MN' && part !== 'NM';
    const candidates = this.#datesOf(part, a, b, c);
    const found = candidates.find(([year, month, day]) => isDate(year, month, day));
    if (found === undefined) return this.#fail();
    [this.draft.year, this.draft.month, this.draft.day] = found;
    this.draft.isYearAssumed = part === 'NN' || part === 'MN';
    return true;
  }

  /** Year, month and day that the numbers may mean, the likeliest first. */
  #datesOf(part: string, a: number, b: number, c: number): (readonly [number, number, number])[] {
    const year = this.#year ?? 0;
    const month = this.#month ?? 0;
    switch (part) {
      case 'NN':
        return [[this.#thisYear(), a, b]];
      case 'MN':
        return [[this.#thisYear(), month, a]];
      case 'NM':
        return [[fullYear(a), month, 1]];
      case 'NNN':
        return [[fullYear(c), a, b]];
      case 'MNN':
        return [
          [fullYear(b), month, a],
          [fullYear(a), month, b],
        ];
      case 'YNN':
      case 'NNY':
        return [[year, a, b]];
      case 'YMN':
        return [[year, month, a]];
      case 'YN':
        return [[year, a, 1]];
      default:
        return [[year, month, 1]];
    }
  }

  #thisYear(): number {
    return yearOf(packedDate(todayFor(this.draft, this.target).days));
  }

  #finishSuffixed(part: string, a: number, b: number): boolean {
    const { draft } = this;
    if (part === 'SN') {
      if (draft.day !== undefined) return this.#fail();
      draft.day = a;
      return true;
    }
    if (part === 'NS') {
      if (draft.month === undefined || draft.year !== undefined) return this.#fail();
      draft.year = fullYear(a);
      draft.day = 1;
      return true;
    }
    const hasYear = this.#seen.has('year');
    if (this.#seen.has('day') || hasYear === this.#seen.has('month')) return this.#fail();
    const date = hasYear ? ([fullYear(draft.year!), a, b] as const) : ([fullYear(b), draft.month!, a] as const);
    if (!isDate(...date)) return this.#fail();
    [draft.year, draft.month, draft.day] = date;
    return true;
  }

  #adjustHour(): boolean {
    const { hour } = this.draft;
    if (this.#halfDay === 'am') {
      if (hour > 12) return false;
      if (hour === 12) this.draft.hour = 0;
    } else if (this.#halfDay === 'pm') {
      if (hour > 23) return false;
      if (hour < 12) this.draft.hour += 12;
    }
    return true;
  }

  /** `yyyy-M-dT` was read: the rest must be an ISO 8601 time. */
  #isoTime(): ParseOutcome {
    const { text, draft } = this;
    const bad = messages.bad(text);
    const found = /^\s*(\d\d)\s*:\s*(\d\d)\s*(?::\s*(\d\d)(?:[.,](\d+))?\s*)?/.exec(text.slice(this.index));
    if (found === null) return bad;
    const [whole, hour, minute, second = '0', fraction = ''] = found;
    this.index += whole.length;
    draft.fraction = readFraction(fraction, 0).value;
    const offset = readOffset(text, this.index);
    if (offset !== undefined) {
      draft.zone = offset.minutes;
      this.index = offset.end;
    } else if (text[this.index] === 'Z' || text[this.index] === 'z') {
      draft.zone = 0;
      draft.isUtc = true;
      this.index++;
    }
    this.#skipSpace();
    while (this.index < text.length) {
      const end = skipPunctuation(text, this.index);
      if (end === undefined) return bad;
      this.index = end;
      this.#skipSpace();
    }
    [draft.year, draft.month, draft.day] = [this.#year, this.#numbers[0], this.#numbers[1]];
    [draft.hour, draft.minute, draft.second] = [Number(hour), Number(minute), Number(second)];
    draft.dayOfWeek = undefined;
    const date = assemble(draft, this.target, text);
    return typeof date === 'string' ? date : applyZone(date, draft, this.target, text);
  }
}

/** The date in a text, or the message that says why there is none. */
export function parseDate(text: string, target: ParseTarget): ParseOutcome {
  return text === '' ? messages.bad(text) : new DateReader(text, target).read();
}

/** `DateTime.Parse`. */
export function parseDateTime(text: string | null, styles = 0): ClrDateTime {
  if (text === null) return throwArgumentNull('s');
  const outcome = parseDate(text, { styles, keepsOffset: false });
  return typeof outcome === 'string' ? throwFormat(outcome) : outcome.date;
}

/** `DateTime.TryParse`; undefined when the text is no date. */
export function tryParseDateTime(text: string | null, styles = 0): ClrDateTime | undefined {
  if (text === null) return undefined;
  const outcome = parseDate(text, { styles, keepsOffset: false });
  return typeof outcome === 'string' ? undefined : outcome.date;
}
