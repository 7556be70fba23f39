/** The five XML entities and character references: the only ones a policy document knows. */
import type { TextWriter } from '../../text/offset-map.js';

const predefined = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

export interface Entity {
  readonly text: string;
  /** How many characters the reference takes in the document. */
  readonly width: number;
}

const reference = /&(?:(amp|lt|gt|quot|apos)|#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7})));/y;

/** The reference that starts at an `&`, or undefined when none does. */
export function entityAt(text: string, offset: number): Entity | undefined {
  reference.lastIndex = offset;
  const match = reference.exec(text);
  if (match === null) return undefined;
  const width = match[0].length;
  if (match[1] !== undefined) return { text: predefined.get(match[1])!, width };
  const code = match[2] !== undefined ? Number.parseInt(match[2], 16) : Number.parseInt(match[3]!, 10);
  if (!isXmlCharacter(code)) return undefined;
  return { text: String.fromCodePoint(code), width };
}

/** XML 1.0's Char. */
export const isXmlCharacter = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff);

/** Appends `text[start, end)` with its references decoded, but for those that `keep` names. */
export function decodeInto(
  out: TextWriter,
  text: string,
  start: number,
  end: number,
  keep: (offset: number) => boolean = () => false,
): void {
  let from = start;
  const piece = text.slice(start, end);
  for (let found = piece.indexOf('&'); found >= 0; found = piece.indexOf('&', Math.max(found + 1, from - start))) {
    const at = start + found;
    const entity = keep(at) ? undefined : entityAt(text, at);
    if (entity === undefined || at + entity.width > end) continue;
    out.copy(from, at);
    out.replace(at, at + entity.width, entity.text);
    from = at + entity.width;
  }
  out.copy(from, end);
}
