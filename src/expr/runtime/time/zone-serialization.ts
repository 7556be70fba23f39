/** The text of `ToSerializedString` and `FromSerializedString`. */
import { ClrException } from '../exception.js';
import { ClrAdjustmentRule } from './adjustment-rule.js';
import { dayNumber, dayOf, isDate, monthOf, packedDate, yearOf } from './calendar.js';
import { ClrDateTime, unspecified } from './date-time.js';
import { ClrTransitionTime } from './transition-time.js';

export interface SerializedZone {
  readonly id: string;
  readonly base: number;
  readonly displayName: string;
  readonly standardName: string;
  readonly daylightName: string;
  readonly rules: readonly ClrAdjustmentRule[];
}

const guarded = (text: string): string => text.replace(/[\\;[\]]/g, '\\$&');
const pad = (value: number, width: number): string => String(value).padStart(width, '0');

function dateText({ days }: ClrDateTime): string {
  const date = packedDate(days);
  return `${pad(monthOf(date), 2)}:${pad(dayOf(date), 2)}:${pad(yearOf(date), 4)}`;
}

function timeText(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const fraction = ms % 1000 === 0 ? '' : `.${pad(ms % 1000, 3).replace(/0+$/, '')}`;
  return `${pad(Math.floor(seconds / 3600), 2)}:${pad(Math.floor(seconds / 60) % 60, 2)}:${pad(seconds % 60, 2)}${fraction}`;
}

const transitionText = ({ isFixedDate, time, month, day, week, dayOfWeek }: ClrTransitionTime): string =>
  isFixedDate ? `[1;${timeText(time)};${month};${day};]` : `[0;${timeText(time)};${month};${week};${dayOfWeek};]`;

function ruleText(rule: ClrAdjustmentRule): string {
  const base = rule.baseDelta === 0 ? '' : `${rule.baseDelta};`;
  const transitions = `${transitionText(rule.start)};${transitionText(rule.end)};`;
  return `[${dateText(rule.dateStart)};${dateText(rule.dateEnd)};${rule.daylightDelta};${transitions}${base}]`;
}

export function serializeZone(zone: SerializedZone): string {
  const names = [zone.displayName, zone.standardName, zone.daylightName].map(guarded).join(';');
  return `${guarded(zone.id)};${zone.base};${names};${zone.rules.map(ruleText).join('')};`;
}

export const corrupt = (): never => {
  throw new ClrException(
    'System.Runtime.Serialization.SerializationException',
    'An error occurred while deserializing the object.  The serialized data is corrupt.',
  );
};

class Reader {
  #at = 0;
  constructor(readonly text: string) {}

  get isAtEnd(): boolean {
    return this.#at >= this.text.length;
  }
  /** Up to the next separator, which it takes. */
  token(): string {
    let token = '';
    while (this.text[this.#at] !== ';') {
      const char = this.text[this.#at++];
      if (char === undefined || char === '[' || char === ']') return corrupt();
      token += char === '\\' ? (this.text[this.#at++] ?? corrupt()) : char;
    }
    this.#at++;
    return token;
  }
  number(): number {
    const token = this.token();
    return /^-?\d+$/.test(token) ? Number(token) : corrupt();
  }
  takes(char: string): boolean {
    if (this.text[this.#at] !== char) return false;
    this.#at++;
    return true;
  }
  expect(char: string): void {
    if (!this.takes(char)) corrupt();
  }
}

function readDate(reader: Reader): ClrDateTime {
  const [, month = 0, day = 0, year = 0] = (/^(\d\d):(\d\d):(\d{4})$/.exec(reader.token()) ?? corrupt()).map(Number);
  return isDate(year, month, day) ? new ClrDateTime(dayNumber(year, month, day), 0, unspecified) : corrupt();
}

function readTransition(reader: Reader): ClrTransitionTime {
  reader.expect('[');
  const isFixed = reader.number() === 1;
  const match = /^(\d\d):(\d\d):(\d\d)(?:\.(\d{1,3}))?$/.exec(reader.token()) ?? corrupt();
  const [, hours, minutes, seconds, fraction = ''] = match;
  const time = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(fraction.padEnd(3, '0'));
  const month = reader.number();
  const dayOrWeek = reader.number();
  const weekDay = isFixed ? 0 : reader.number();
  reader.expect(']');
  reader.expect(';');
  return new ClrTransitionTime(time, month, isFixed ? 1 : dayOrWeek, isFixed ? dayOrWeek : 1, weekDay, isFixed);
}

function readRule(reader: Reader): ClrAdjustmentRule {
  const dateStart = readDate(reader);
  const dateEnd = readDate(reader);
  const daylightDelta = reader.number();
  const start = readTransition(reader);
  const end = readTransition(reader);
  let baseDelta = 0;
  let isContinuous = false;
  if (!reader.takes(']')) {
    baseDelta = reader.number();
    if (!reader.takes(']')) {
      isContinuous = reader.number() === 1;
      reader.expect(']');
    }
  }
  return new ClrAdjustmentRule({ dateStart, dateEnd, daylightDelta, baseDelta, start, end, isContinuous });
}

export function deserializeZone(text: string): SerializedZone {
  const reader = new Reader(text);
  const id = reader.token();
  const base = reader.number();
  const displayName = reader.token();
  const standardName = reader.token();
  const daylightName = reader.token();
  const rules: ClrAdjustmentRule[] = [];
  while (reader.takes('[')) rules.push(readRule(reader));
  reader.expect(';');
  if (!reader.isAtEnd) corrupt();
  return { id, base, displayName, standardName, daylightName, rules };
}
