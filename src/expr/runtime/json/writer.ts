/** JSON text as Newtonsoft writes it. */
import { charge, chargeOutput, enterCall, leaveCall } from '../budget.js';
import type { JConstructor } from './j-constructor.js';
import { scalarJson } from './scalars.js';
import { commentMember, JTokenType } from './token-types.js';
import type { JArray, JObject, JProperty, JToken, JValue } from './tokens.js';

const escaped: Readonly<Record<string, string>> = {
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '\f': '\\f',
  '\b': '\\b',
  '\\': '\\\\',
};
const escapable = /["\\\u0000-\u001f\u0085\u2028\u2029]/;
const allEscapable = /["\\\u0000-\u001f\u0085\u2028\u2029]/g;

const escapeOne = (char: string): string =>
  char === '"' ? '\\"' : (escaped[char] ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** A character loop beats a regular expression on what names and most values are: short. */
function needsEscape(text: string): boolean {
  if (text.length > 48) return escapable.test(text);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x20 || code === 0x22 || code === 0x5c) return true;
    if (code >= 0x85 && (code === 0x85 || code === 0x2028 || code === 0x2029)) return true;
  }
  return false;
}

/** Longer text is counted as it is written, all of it again at the end. */
const countedFrom = 64;

/** A JSON string: control characters, quotes, backslashes and the three Unicode line breaks are escaped, nothing else. */
export function quoteJson(text: string): string {
  if (text.length >= countedFrom) chargeOutput(text.length);
  if (!needsEscape(text)) return `"${text}"`;
  charge(text.length >> 3);
  return `"${text.replace(allEscapable, escapeOne)}"`;
}

/** The text between single quotes of a path. */
export const escapeInSingleQuotes = (text: string): string =>
  text.replace(/['\\\u0000-\u001f\u0085\u2028\u2029]/g, (char) => (char === "'" ? "\\'" : escapeOne(char)));

/** `ToString(Formatting.None)`. */
export const writeCompact = (token: JToken): string => compact(token, '');

/** `text` and then the token. */
function compact(token: JToken, text: string): string {
  switch (token.type) {
    case JTokenType.Object:
      return compactObject(token as JObject, text);
    case JTokenType.Array:
      return `${compactItems((token as JArray).items, `${text}[`, false)}]`;
    case JTokenType.Constructor:
      return `${compactItems((token as JConstructor).items, `${text}new ${(token as JConstructor).name ?? ''}(`, true)})`;
    case JTokenType.Property:
      return compactProperty(token as JProperty, text);
    case JTokenType.String: {
      const { raw } = token as JValue;
      return typeof raw === 'string' ? appendQuoted(text, raw) : text + scalarJson(token as JValue);
    }
    default:
      return text + scalarJson(token as JValue);
  }
}

/** `text` and a JSON string. */
function appendQuoted(text: string, value: string): string {
  if (value.length >= countedFrom || needsEscape(value)) return text + quoteJson(value);
  return `${text}"${value}"`;
}

function compactObject({ items }: JObject, before: string): string {
  if (items.length === 0) return `${before}{}`;
  enterCall();
  charge(items.length);
  let text = `${before}{`;
  let delimit = false;
  for (let i = 0; i < items.length; i++) {
    const property = items[i]!;
    if (property.name === commentMember) text = compact(property.token, text);
    else {
      text = compactProperty(property, delimit ? `${text},` : text);
      delimit = true;
    }
  }
  leaveCall();
  return `${text}}`;
}

/** A value that is a comment has a null after it. */
function compactProperty({ name, token }: JProperty, before: string): string {
  const text = compact(token, `${appendQuoted(before, name)}:`);
  return token.type === JTokenType.Comment ? `${text}null` : text;
}

/** Comments neither get a comma nor, but for constructors, count as a value before the next one. */
function compactItems(items: readonly JToken[], before: string, commentsCount: boolean): string {
  if (items.length === 0) return before;
  enterCall();
  charge(items.length);
  let text = before;
  let delimit = false;
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    const isComment = item.type === JTokenType.Comment;
    text = compact(item, delimit && !isComment ? `${text},` : text);
    if (!isComment || commentsCount) delimit = true;
  }
  leaveCall();
  return text;
}

/** `ToString(Formatting.Indented)`, which is `ToString()` of everything but scalars. */
export const writeIndented = (token: JToken): string => indented(token, '\n');

/** `newline` is a line break with the indentation of the token's own line. */
function indented(token: JToken, newline: string): string {
  switch (token.type) {
    case JTokenType.Object: {
      const { items } = token as JObject;
      if (items.length === 0) return '{}';
      enterCall();
      charge(items.length);
      const inner = `${newline}  `;
      let text = '{';
      let delimit = false;
      for (const property of items) {
        if (property.name === commentMember) text += writeCompact(property.token);
        else {
          text += `${delimit ? ',' : ''}${inner}${indentedProperty(property, inner)}`;
          delimit = true;
        }
      }
      leaveCall();
      chargeOutput(items.length * inner.length);
      return `${text}${delimit ? newline : ''}}`;
    }
    case JTokenType.Array: {
      const { items } = token as JArray;
      const { text, ended } = indentedItems(items, newline, false);
      return `[${text}${ended ? newline : ''}]`;
    }
    case JTokenType.Constructor: {
      const { name, items } = token as JConstructor;
      return `new ${name ?? ''}(${indentedItems(items, newline, true).text}${newline})`;
    }
    case JTokenType.Property:
      return indentedProperty(token as JProperty, newline);
    default:
      return scalarJson(token as JValue);
  }
}

const indentedProperty = ({ name, token }: JProperty, newline: string): string =>
  `${quoteJson(name)}: ${indented(token, newline)}${token.type === JTokenType.Comment ? ' null' : ''}`;

function indentedItems(items: readonly JToken[], newline: string, commentsCount: boolean): { text: string; ended: boolean } {
  if (items.length === 0) return { text: '', ended: false };
  enterCall();
  charge(items.length);
  const inner = `${newline}  `;
  chargeOutput(items.length * inner.length);
  let text = '';
  let ended = false;
  for (const item of items) {
    const isComment = item.type === JTokenType.Comment;
    text += `${ended && !isComment ? ',' : ''}${inner}${indented(item, inner)}`;
    if (!isComment || commentsCount) ended = true;
  }
  leaveCall();
  return { text, ended };
}
