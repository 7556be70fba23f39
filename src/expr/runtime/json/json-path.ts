/** Newtonsoft's JSONPath: text to filters, with its messages. */

import { types } from '../../types/universe.js';
import { charge } from '../budget.js';
import { throwArgumentNull, throwFormat, throwIndexOutOfRange, throwOverflow } from '../exception.js';
import { throwJson } from './errors.js';
import { simpleEscapes } from './escapes.js';
import type { Filter, QueryExpression, QueryOperator, QuerySide } from './path-filters.js';
import { JTokenType } from './token-types.js';
import { JValue } from './tokens.js';

/** Longest first: a prefix of another comes after it. */
const operators: readonly (readonly [string, QueryOperator])[] = [
  ['===', 'strictEquals'],
  ['==', 'equals'],
  ['=~', 'regexEquals'],
  ['!==', 'strictNotEquals'],
  ['!=', 'notEquals'],
  ['<>', 'notEquals'],
  ['<=', 'lessOrEqual'],
  ['<', 'less'],
  ['>=', 'greaterOrEqual'],
  ['>', 'greater'],
];

const isDigit = (char: string): boolean => /\p{Nd}/u.test(char);
const openIndexer = 'Path ended with open indexer.';
const openQuery = 'Path ended with open query.';

const cache = new Map<string, readonly Filter[]>();
const cacheLimit = 256;

/** The filters of a path; parsed ones are kept. */
export function parsePath(path: string | null): readonly Filter[] {
  if (path === null) return throwArgumentNull('expression');
  let filters = cache.get(path);
  if (filters === undefined) {
    charge(path.length);
    filters = new PathParser(path).parse();
    if (cache.size >= cacheLimit) cache.clear();
    cache.set(path, filters);
  }
  return filters;
}

/** `Convert.ToInt32` of digits and signs. */
function parseIndex(text: string): number {
  if (!/^-?[0-9]+$/.test(text)) throwFormat(`The input string '${text}' was not in a correct format.`);
  const value = Number(text);
  if (value < -2147483648 || value > 2147483647) throwOverflow('Value was either too large or too small for an Int32.');
  return value;
}

class PathParser {
  #at = 0;
  constructor(readonly text: string) {}

  parse(): readonly Filter[] {
    const filters: Filter[] = [];
    let start = this.#at;
    this.#eatSpace();
    if (this.#ended) return filters;
    if (this.#char === '$') {
      if (this.text.length === 1) return filters;
      const next = this.text[this.#at + 1];
      if (next === undefined) throwIndexOutOfRange();
      if (next === '.' || next === '[') {
        this.#at++;
        start = this.#at;
      }
    }
    if (!this.#parseSteps(filters, start, false)) {
      const last = this.#at;
      this.#eatSpace();
      if (!this.#ended) throwJson(`Unexpected character while parsing path: ${this.text[last]}`);
    }
    return filters;
  }

  get #ended(): boolean {
    return this.#at >= this.text.length;
  }
  /** The character here; Newtonsoft, too, runs past the end of its text in places. */
  get #char(): string {
    return this.text[this.#at] ?? throwIndexOutOfRange();
  }
  #eatSpace(): void {
    while (this.text[this.#at] === ' ') this.#at++;
  }
  #require(message: string): void {
    if (this.#ended) throwJson(message);
  }

  /** True when the path ends with the text. */
  #parseSteps(filters: Filter[], from: number, query: boolean): boolean {
    let start = from;
    let scan = false;
    let afterIndexer = false;
    let afterDot = false;
    let ended = false;
    while (!this.#ended && !ended) {
      const char = this.#char;
      switch (char) {
        case '[':
        case '(':
          if (this.#at > start) {
            filters.push(fieldFilter(this.text.slice(start, this.#at), scan));
            scan = false;
          }
          filters.push(this.#parseIndexer(char === '[' ? ']' : ')', scan));
          scan = false;
          this.#at++;
          start = this.#at;
          afterIndexer = true;
          afterDot = false;
          break;
        case ']':
        case ')':
        case ' ':
          ended = true;
          break;
        case '.':
          if (this.#at > start) {
            filters.push(fieldFilter(this.text.slice(start, this.#at), scan));
            scan = false;
          }
          if (this.text[this.#at + 1] === '.') {
            scan = true;
            this.#at++;
          }
          this.#at++;
          start = this.#at;
          afterIndexer = false;
          afterDot = true;
          break;
        default:
          if (query && '=<!>|&'.includes(char)) ended = true;
          else {
            if (afterIndexer) throwJson(`Unexpected character following indexer: ${char}`);
            this.#at++;
          }
      }
    }
    const atEnd = this.#at === this.text.length;
    if (this.#at > start) filters.push(fieldFilter(this.text.slice(start, this.#at).trimEnd(), scan));
    else if (afterDot && (atEnd || query)) throwJson('Unexpected end while parsing path.');
    return atEnd;
  }

  #parseIndexer(close: string, scan: boolean): Filter {
    this.#at++;
    this.#require(openIndexer);
    this.#eatSpace();
    if (this.#char === "'") return this.#parseQuotedFields(close, scan);
    if (this.#char === '?') return this.#parseQuery(close, scan);
    return this.#parseArrayIndexer(close);
  }

  #parseArrayIndexer(close: string): Filter {
    let start = this.#at;
    let end: number | undefined;
    let indexes: number[] | undefined;
    const slice: (number | undefined)[] = [undefined, undefined, undefined];
    let colons = 0;
    const takeText = () => this.text.slice(start, end ?? this.#at);
    const takeIndex = () => {
      const text = takeText();
      if (text.length === 0) throwJson('Array index expected.');
      return parseIndex(text);
    };
    const next = () => {
      this.#at++;
      this.#eatSpace();
      start = this.#at;
      end = undefined;
    };
    while (!this.#ended) {
      const char = this.#char;
      if (char === ' ') {
        end = this.#at;
        this.#eatSpace();
        continue;
      }
      if (char === close) {
        if (indexes !== undefined) return { kind: 'indexes', indexes: [...indexes, takeIndex()] };
        if (colons === 0) return { kind: 'index', index: takeIndex() };
        const text = takeText();
        if (text.length > 0) slice[Math.min(colons, 2)] = parseIndex(text);
        return { kind: 'slice', start: slice[0], end: slice[1], step: slice[2] };
      }
      if (char === ',') {
        indexes ??= [];
        indexes.push(takeIndex());
        next();
      } else if (char === '*') {
        this.#at++;
        this.#require(openIndexer);
        this.#eatSpace();
        if (this.#char !== close) throwJson('Unexpected character while parsing path indexer: *');
        return { kind: 'index', index: undefined };
      } else if (char === ':') {
        const text = takeText();
        if (text.length > 0) slice[Math.min(colons, 2)] = parseIndex(text);
        colons++;
        next();
      } else if ((!isDigit(char) && char !== '-') || end !== undefined)
        return throwJson(`Unexpected character while parsing path indexer: ${char}`);
      else this.#at++;
    }
    return throwJson(openIndexer);
  }

  #parseQuotedFields(close: string, scan: boolean): Filter {
    const names: string[] = [];
    while (!this.#ended) {
      names.push(this.#readQuoted());
      this.#eatSpace();
      this.#require(openIndexer);
      if (this.#char === close) {
        if (names.length > 1) return { kind: scan ? 'scanFields' : 'fields', names };
        return { kind: scan ? 'scan' : 'field', name: names[0] };
      }
      if (this.#char !== ',') throwJson(`Unexpected character while parsing path indexer: ${this.#char}`);
      this.#at++;
      this.#eatSpace();
    }
    return throwJson(openIndexer);
  }

  #readQuoted(): string {
    let text = '';
    this.#at++;
    while (!this.#ended) {
      const char = this.#char;
      this.#at++;
      if (char === "'") return text;
      if (char === '\\' && !this.#ended) {
        const escaped = simpleEscapes[this.#char];
        if (escaped === undefined) throwJson(`Unknown escape character: \\${this.#char}`);
        text += escaped;
        this.#at++;
      } else text += char;
    }
    return throwJson('Path ended with an open string.');
  }

  #parseQuery(close: string, scan: boolean): Filter {
    this.#at++;
    this.#require(openIndexer);
    if (this.#char !== '(') throwJson(`Unexpected character while parsing path indexer: ${this.#char}`);
    this.#at++;
    const expression = this.#parseExpression();
    this.#at++;
    this.#require(openIndexer);
    this.#eatSpace();
    if (this.#char !== close) throwJson(`Unexpected character while parsing path indexer: ${this.#char}`);
    return { kind: scan ? 'scanQuery' : 'query', expression };
  }

  /** `a && b || c` nests to the right, whatever the operators: Newtonsoft knows no precedence. */
  #parseExpression(): QueryExpression {
    let root: QueryExpression | undefined;
    let parent: { kind: 'and' | 'or'; parts: QueryExpression[] } | undefined;
    while (!this.#ended) {
      const left = this.#parseSide();
      let right: QuerySide | undefined;
      let operator: QueryOperator = 'exists';
      if (!')|&'.includes(this.#char)) {
        operator = this.#parseOperator();
        right = this.#parseSide();
      }
      const expression: QueryExpression = { kind: 'test', operator, left, right };
      if (this.#char === ')') {
        if (parent === undefined) return expression;
        parent.parts.push(expression);
        return root!;
      }
      for (const [char, kind] of [
        ['&', 'and'],
        ['|', 'or'],
      ] as const) {
        if (this.#char !== char) continue;
        if (!this.#match(char + char)) this.#unexpectedInQuery();
        if (parent === undefined || parent.kind !== kind) {
          const inner: { kind: 'and' | 'or'; parts: QueryExpression[] } = { kind, parts: [] };
          parent?.parts.push(inner);
          parent = inner;
          root ??= inner;
        }
        parent.parts.push(expression);
      }
    }
    return throwJson(openQuery);
  }

  #unexpectedInQuery(): never {
    return throwJson(`Unexpected character while parsing path query: ${this.#char}`);
  }

  #parseSide(): QuerySide {
    this.#eatSpace();
    const side = this.#tryParseInnerPath() ?? this.#tryParseValue();
    if (side === undefined) return this.#unexpectedInQuery();
    this.#eatSpace();
    this.#require(openQuery);
    return side;
  }

  #tryParseInnerPath(): QuerySide | undefined {
    if (this.#char !== '$' && this.#char !== '@') return undefined;
    const path: Filter[] = this.#char === '$' ? [{ kind: 'root' }] : [];
    this.#at++;
    if (this.#parseSteps(path, this.#at, true)) throwJson(openQuery);
    return { path };
  }

  #tryParseValue(): QuerySide | undefined {
    const char = this.#char;
    if (char === "'") return { value: new JValue(JTokenType.String, this.#readQuoted(), types.string) };
    if (char === '/') return { value: new JValue(JTokenType.String, this.#readRegex(), types.string) };
    if (isDigit(char) || char === '-') return this.#tryParseNumber();
    if (this.#match('true')) return { value: new JValue(JTokenType.Boolean, true, types.bool) };
    if (this.#match('false')) return { value: new JValue(JTokenType.Boolean, false, types.bool) };
    if (this.#match('null')) return { value: new JValue(JTokenType.Null, null, null) };
    return undefined;
  }

  #tryParseNumber(): QuerySide | undefined {
    const start = this.#at;
    this.#at++;
    while (!this.#ended && this.#char !== ' ' && this.#char !== ')') this.#at++;
    if (this.#ended) return undefined;
    const text = this.text.slice(start, this.#at);
    if (/[.eE]/.test(text)) {
      if (!/^\s*[-+]?([0-9][0-9,]*\.?[0-9]*|\.[0-9]+)([eE][-+]?[0-9]+)?\s*$/.test(text)) return undefined;
      return { value: new JValue(JTokenType.Float, Number(text.replaceAll(',', '')), types.double) };
    }
    if (!/^-?[0-9]+$/.test(text)) return undefined;
    const value = BigInt(text);
    if (BigInt.asIntN(64, value) !== value) return undefined;
    return { value: new JValue(JTokenType.Integer, value, types.long) };
  }

  #readRegex(): string {
    const start = this.#at;
    this.#at++;
    while (!this.#ended) {
      const char = this.#char;
      if (char === '\\' && this.#at + 1 < this.text.length) this.#at += 2;
      else if (char === '/') {
        this.#at++;
        while (/\p{L}/u.test(this.text[this.#at] ?? '')) this.#at++;
        return this.text.slice(start, this.#at);
      } else this.#at++;
    }
    return throwJson('Path ended with an open regex.');
  }

  #match(word: string): boolean {
    if (!this.text.startsWith(word, this.#at)) return false;
    this.#at += word.length;
    return true;
  }

  #parseOperator(): QueryOperator {
    if (this.#at + 1 >= this.text.length) throwJson(openQuery);
    for (const [sign, operator] of operators) if (this.#match(sign)) return operator;
    return throwJson('Could not read query operator.');
  }
}

/** A name, or every member for `*`. */
function fieldFilter(member: string, scan: boolean): Filter {
  return { kind: scan ? 'scan' : 'field', name: member === '*' ? undefined : member };
}
