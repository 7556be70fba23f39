/** Go's json.Marshal: object keys sorted by bytes, no white space, `<`, `>`, `&` and the line separators escaped (dapr.md 1.3). */
import type { GoValue } from './go-value.js';

const special = /["\\\u0000-\u001f<>&\u2028\u2029]/g;
const short: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
  ['\b', '\\b'],
  ['\f', '\\f'],
]);

export const encodeGoString = (text: string): string =>
  `"${text.replace(special, (character) => short.get(character) ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)}"`;

/** Go prints float64 as ECMAScript does, but for the sign of zero. */
const encodeNumber = (value: number): string => (Object.is(value, -0) ? '-0' : String(value));

/** Order of UTF-8 bytes, which is that of code points. */
function byBytes([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  const length = Math.min(left.length, right.length);
  let at = 0;
  while (at < length && left.charCodeAt(at) === right.charCodeAt(at)) at++;
  if (at === length) return left.length - right.length;
  return weight(left.charCodeAt(at)) - weight(right.charCodeAt(at));
}

/** Surrogates stand for code points above every other unit. */
const weight = (unit: number): number => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit);

/** Serialises without recursion: a value may nest as deep as the decoder allows. */
export function encodeGoJson(root: GoValue): string {
  let made = '';
  // What is still to come, last first; texts are held in one-element lists, to tell them from values.
  const pending: (GoValue | Text)[] = [root];
  while (pending.length > 0) {
    const next = pending.pop()!;
    if (next instanceof Text) made += next.text;
    else if (next === null || typeof next === 'boolean') made += String(next);
    else if (typeof next === 'number') made += encodeNumber(next);
    else if (typeof next === 'string') made += encodeGoString(next);
    else pending.push(...partsOf(next));
  }
  return made;
}

class Text {
  constructor(readonly text: string) {}
}

function partsOf(container: readonly GoValue[] | ReadonlyMap<string, GoValue>): (GoValue | Text)[] {
  const parts: (GoValue | Text)[] = [];
  if (container instanceof Map) {
    parts.push(new Text('}'));
    const members = [...(container as ReadonlyMap<string, GoValue>)].sort(byBytes).reverse();
    members.forEach(([key, member], index) => {
      parts.push(member, new Text(`${index === members.length - 1 ? '{' : ','}${encodeGoString(key)}:`));
    });
    if (members.length === 0) parts.push(new Text('{'));
    return parts;
  }
  const items = container as readonly GoValue[];
  parts.push(new Text(']'));
  for (let i = items.length - 1; i >= 0; i--) parts.push(items[i]!, new Text(i === 0 ? '[' : ','));
  if (items.length === 0) parts.push(new Text('['));
  return parts;
}
