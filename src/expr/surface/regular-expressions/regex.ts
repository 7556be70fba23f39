import { Regex, regexOf, unescapePattern } from '../../runtime/regex/regex.js';
import type { ClrTimeSpan } from '../../runtime/time/time-span.js';
import { type ClrArray, newArray } from '../../runtime/values.js';
import { types } from '../../types/universe.js';
import { clrType, m } from '../define.js';

const ticksPerMillisecond = 10_000;
/** `Regex.InfiniteMatchTimeout` is a span of -1 ms. */
const newRegex = (pattern: string | null, options: number, timeout: ClrTimeSpan): Regex =>
  new Regex(pattern, options, timeout.tickNumber / ticksPerMillisecond);
const splitText = (regex: Regex, input: string | null, count?: number, start?: number): ClrArray<string> =>
  newArray(types.string, regex.split(input, count, start));

export const regexType = clrType(
  'class System.Text.RegularExpressions.Regex : System.Runtime.Serialization.ISerializable',
  () => [
    m('Regex(string pattern)', (pattern) => new Regex(pattern)),
    m('Regex(string pattern, RegexOptions options)', (pattern, options) => new Regex(pattern, options)),
    m('Regex(string pattern, RegexOptions options, TimeSpan matchTimeout)', newRegex),
    m('Match Match(string input)', (regex: Regex, input) => regex.match(input)),
    m('Match Match(string input, int beginning, int length)', (regex: Regex, input, beginning, length) =>
      regex.matchPart(input, beginning, length),
    ),
    m('Match Match(string input, int startat)', (regex: Regex, input, start) => regex.match(input, start)),
    m('MatchCollection Matches(string input)', (regex: Regex, input) => regex.matches(input)),
    m('MatchCollection Matches(string input, int startat)', (regex: Regex, input, start) => regex.matches(input, start)),
    m('bool IsMatch(string input)', (regex: Regex, input) => regex.isMatch(input)),
    m('bool IsMatch(string input, int startat)', (regex: Regex, input, start) => regex.isMatch(input, start)),
    m('static Match Match(string input, string pattern)', (input, pattern) => regexOf(pattern).match(input)),
    m('static Match Match(string input, string pattern, RegexOptions options)', (input, pattern, options) =>
      regexOf(pattern, options).match(input),
    ),
    m(
      'static Match Match(string input, string pattern, RegexOptions options, TimeSpan matchTimeout)',
      (input, pattern, options, timeout) => newRegex(pattern, options, timeout).match(input),
    ),
    m('static MatchCollection Matches(string input, string pattern)', (input, pattern) => regexOf(pattern).matches(input)),
    m('static MatchCollection Matches(string input, string pattern, RegexOptions options)', (input, pattern, options) =>
      regexOf(pattern, options).matches(input),
    ),
    m(
      'static MatchCollection Matches(string input, string pattern, RegexOptions options, TimeSpan matchTimeout)',
      (input, pattern, options, timeout) => newRegex(pattern, options, timeout).matches(input),
    ),
    m('static bool IsMatch(string input, string pattern)', (input, pattern) => regexOf(pattern).isMatch(input)),
    m('static bool IsMatch(string input, string pattern, RegexOptions options)', (input, pattern, options) =>
      regexOf(pattern, options).isMatch(input),
    ),
    m(
      'static bool IsMatch(string input, string pattern, RegexOptions options, TimeSpan matchTimeout)',
      (input, pattern, options, timeout) => newRegex(pattern, options, timeout).isMatch(input),
    ),
    m('static string Replace(string input, string pattern, MatchEvaluator evaluator)', (input, pattern, evaluator) =>
      regexOf(pattern).replaceWith(input, evaluator),
    ),
    m(
      'static string Replace(string input, string pattern, MatchEvaluator evaluator, RegexOptions options)',
      (input, pattern, evaluator, options) => regexOf(pattern, options).replaceWith(input, evaluator),
    ),
    m(
      'static string Replace(string input, string pattern, MatchEvaluator evaluator, RegexOptions options, TimeSpan matchTimeout)',
      (input, pattern, evaluator, options, timeout) => newRegex(pattern, options, timeout).replaceWith(input, evaluator),
    ),
    m('static string Replace(string input, string pattern, string replacement)', (input, pattern, replacement) =>
      regexOf(pattern).replace(input, replacement),
    ),
    m(
      'static string Replace(string input, string pattern, string replacement, RegexOptions options)',
      (input, pattern, replacement, options) => regexOf(pattern, options).replace(input, replacement),
    ),
    m(
      'static string Replace(string input, string pattern, string replacement, RegexOptions options, TimeSpan matchTimeout)',
      (input, pattern, replacement, options, timeout) => newRegex(pattern, options, timeout).replace(input, replacement),
    ),
    m('static string Unescape(string str)', unescapePattern),
    m('static string[] Split(string input, string pattern)', (input, pattern) => splitText(regexOf(pattern), input)),
    m('static string[] Split(string input, string pattern, RegexOptions options)', (input, pattern, options) =>
      splitText(regexOf(pattern, options), input),
    ),
    m(
      'static string[] Split(string input, string pattern, RegexOptions options, TimeSpan matchTimeout)',
      (input, pattern, options, timeout) => splitText(newRegex(pattern, options, timeout), input),
    ),
    m('string Replace(string input, MatchEvaluator evaluator)', (regex: Regex, input, evaluator) =>
      regex.replaceWith(input, evaluator),
    ),
    m('string Replace(string input, MatchEvaluator evaluator, int count)', (regex: Regex, input, evaluator, count) =>
      regex.replaceWith(input, evaluator, count),
    ),
    m(
      'string Replace(string input, MatchEvaluator evaluator, int count, int startat)',
      (regex: Regex, input, evaluator, count, start) => regex.replaceWith(input, evaluator, count, start),
    ),
    m('string Replace(string input, string replacement)', (regex: Regex, input, replacement) =>
      regex.replace(input, replacement),
    ),
    m('string Replace(string input, string replacement, int count)', (regex: Regex, input, replacement, count) =>
      regex.replace(input, replacement, count),
    ),
    m(
      'string Replace(string input, string replacement, int count, int startat)',
      (regex: Regex, input, replacement, count, start) => regex.replace(input, replacement, count, start),
    ),
    m('string[] Split(string input)', splitText),
    m('string[] Split(string input, int count)', splitText),
    m('string[] Split(string input, int count, int startat)', splitText),
  ],
  [
    'CacheSize',
    'CompileToAssembly',
    'Count',
    'EnumerateMatches',
    'EnumerateSplits',
    'Escape',
    'GetGroupNames',
    'GetGroupNumbers',
    'GroupNameFromNumber',
    'GroupNumberFromName',
    'InfiniteMatchTimeout',
    'MatchTimeout',
    'Options',
    'RightToLeft',
    'ToString',
    'ValueMatchEnumerator',
    'ValueSplitEnumerator',
  ],
);
