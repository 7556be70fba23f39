/** DotLiquid's filters on texts, under their C# names. */
import { ClrException } from '../../expr/runtime/exception.js';
import { htmlEncode, urlDecode, urlEncode } from '../../expr/runtime/net/web-utility.js';
import { Regex } from '../../expr/runtime/regex/regex.js';
import { now } from '../../expr/runtime/time/date-time.js';
import { formatDateTime } from '../../expr/runtime/time/date-time-format.js';
import { tryParseDateTime } from '../../expr/runtime/time/date-time-parse.js';
import type { LiquidFilter } from './filter.js';
import { isEmptyValue, toInteger } from './filter.js';
import { DateDrop, type LiquidValue, textOfValue } from './values.js';

/** Null stays null; anything else is taken as text. */
const onText =
  (change: (text: string, ...args: LiquidValue[]) => LiquidValue): LiquidFilter =>
  (input, ...args) =>
    input === null || input === undefined ? input : change(textOfValue(input), ...args);

const argument = (value: LiquidValue): string => textOfValue(value);

export const textFilters: Readonly<Record<string, LiquidFilter>> = {
  Append: onText((text, more) => text + argument(more)),
  Prepend: onText((text, more) => argument(more) + text),
  Upcase: onText((text) => text.toUpperCase()),
  Downcase: onText((text) => text.toLowerCase()),
  Capitalize: onText(titleCase),
  Escape: onText((text) => htmlEncode(text)),
  H: onText((text) => htmlEncode(text)),
  UrlEncode: onText((text) => urlEncode(text)),
  UrlDecode: onText((text) => urlDecode(text)),
  Strip: onText((text) => text.trim()),
  Lstrip: onText((text) => text.trimStart()),
  Rstrip: onText((text) => text.trimEnd()),
  StripHtml: onText((text) => text.replace(/<[^>\n]*>/g, '')),
  StripNewlines: onText((text) => text.replace(/\r?\n/g, '')),
  NewlineToBr: onText((text) => text.replace(/\r?\n/g, (newline) => `<br />${newline}`)),
  Remove: onText((text, what) => (argument(what) === '' ? text : text.split(argument(what)).join(''))),
  RemoveFirst: onText((text, what) => replaceFirst(text, argument(what), '')),
  Replace: onText((text, what, by) => replacePattern(text, argument(what), argument(by))),
  ReplaceFirst: onText((text, what, by) => replaceFirst(text, argument(what), argument(by))),
  Slice: onText((text, start, length) => slice(text, toInteger(start, 0), toInteger(length, 1))),
  Split: onText((text, by) => split(text, argument(by))),
  Truncate: onText((text, length, mark) => truncate(text, toInteger(length, 50), mark === undefined ? '...' : argument(mark))),
  TruncateWords: onText((text, words, mark) => {
    const list = text.split(' ');
    const count = Math.max(0, toInteger(words, 15));
    return list.length > count ? list.slice(0, count).join(' ') + (mark === undefined ? '...' : argument(mark)) : text;
  }),
  Date: formatDate,
  Default: (input, fallback) => (isEmptyValue(input) ? fallback : input),
};

/** .NET's ToTitleCase: each word starts with a capital, the rest is small, words of capitals stay. */
function titleCase(text: string): string {
  return text.replace(/[\p{L}\p{M}][\p{L}\p{M}'\u2019]*/gu, (word) =>
    word === word.toUpperCase() && word.length > 1 ? word : word[0]!.toUpperCase() + word.slice(1).toLowerCase(),
  );
}

function replaceFirst(text: string, what: string, by: string): string {
  const at = what === '' ? -1 : text.indexOf(what);
  return at < 0 ? text : text.slice(0, at) + by + text.slice(at + what.length);
}

/**
 * DotLiquid's Replace takes a regular expression; the templates that the service generates rely on it. Patterns without
 * special characters are plain text, and so is what is no pattern.
 */
function replacePattern(text: string, what: string, by: string): string {
  if (what === '') return text;
  if (!/[\\^$.|?*+()[\]{}]/.test(what)) return text.split(what).join(by);
  try {
    return new Regex(what).replace(text, by);
  } catch (error) {
    if (error instanceof ClrException) return text.split(what).join(by);
    throw error;
  }
}

function slice(text: string, start: number, length: number): string {
  let from = start < 0 ? start + text.length : start;
  let count = length;
  if (from < 0) {
    count += from;
    from = 0;
  }
  return count <= 0 ? '' : text.slice(from, from + count);
}

function split(text: string, by: string): readonly string[] {
  if (text.trim() === '') return [text];
  return by === '' ? [...text] : text.split(by).filter((part) => part !== '');
}

function truncate(text: string, length: number, mark: string): string {
  return text.length > length ? text.slice(0, Math.max(0, length - mark.length)) + mark : text;
}

/** Formats are C#'s. A text that is no date stays as it is. */
function formatDate(input: LiquidValue, format: LiquidValue): LiquidValue {
  if (input === null || input === undefined) return input;
  const pattern = format === undefined || format === null ? '' : textOfValue(format);
  const text = textOfValue(input);
  const date = input instanceof DateDrop ? input.date : isNow(text) ? now() : tryParseDateTime(text, roundTrip);
  if (date === undefined || pattern === '') return input;
  return formatDateTime(date, pattern);
}

const isNow = (text: string): boolean => /^(?:now|today)$/i.test(text);
/** `DateTimeStyles.AdjustToUniversal`, the service's own zone. */
const roundTrip = 0x10;
