/** Comments, CDATA sections and processing instructions, which documents and DTDs share. */
import { badNameChar } from './errors.js';
import { endOfFileIn, normalizeLines, type XmlReaderState } from './reader-state.js';
import { isHighSurrogate, isLowSurrogate, isXmlChar } from './xml-chars.js';

/** Up to the end of a comment or CDATA section: two marks and `>`. */
export function readDelimited(s: XmlReaderState, mark: '-' | ']', what: string): string {
  const markCode = mark.charCodeAt(0);
  const start = s.at;
  if (s.length - start < 3) s.fail(endOfFileIn(what));
  let at = start;
  for (;;) {
    const code = s.code(at);
    if (code === markCode) {
      if (s.code(at + 1) === markCode) {
        if (s.code(at + 2) === 0x3e) break;
        if (at + 2 >= s.length) s.failAt(at, endOfFileIn(what));
        if (mark === '-') s.failAt(at, "An XML comment cannot contain '--', and '-' cannot be the last character.");
      } else if (at + 1 >= s.length) s.failAt(at, endOfFileIn(what));
      at++;
    } else {
      if (at >= s.length) s.failAt(at, endOfFileIn(what));
      at = passChar(s, at, code);
    }
  }
  s.at = at + 3;
  return normalizeLines(s.text.slice(start, at));
}

/** Past one character of comments, CDATA and instructions. */
function passChar(s: XmlReaderState, at: number, code: number): number {
  if (code === 0x0a || code === 0x0d) {
    const next = at + (code === 0x0d && s.code(at + 1) === 0x0a ? 2 : 1);
    s.newLine(next);
    return next;
  }
  if (isXmlChar(code)) return at + 1;
  if (isHighSurrogate(code) && isLowSurrogate(s.code(at + 1))) return at + 2;
  return s.failInvalidChar(isHighSurrogate(code) && at + 1 < s.length ? at + 1 : at);
}

/** Stands after the `<?`. */
export function readInstruction(s: XmlReaderState): { readonly target: string; readonly data: string } {
  const { end } = s.scanName(s.at, false);
  const target = s.text.slice(s.at, end);
  if (target.toLowerCase() === 'xml')
    s.fail(
      target === 'xml'
        ? 'Unexpected XML declaration. The XML declaration must be the first node in the document, and no whitespace characters are allowed to appear before it.'
        : `'${target}' is an invalid name for processing instructions.`,
    );
  s.at = end;
  const first = s.code(end);
  if (s.eatSpace() === 0 && (first !== 0x3f || s.code(end + 1) !== 0x3e)) s.fail(badNameChar(first));
  if (s.length - s.at < 2) s.failAt(s.length, endOfFileIn('PI'));
  const start = s.at;
  let at = start;
  while (s.code(at) !== 0x3f || s.code(at + 1) !== 0x3e) {
    if (at >= s.length) s.failAt(s.length, endOfFileIn('PI'));
    at = passChar(s, at, s.code(at));
  }
  s.at = at + 2;
  return { target, data: normalizeLines(s.text.slice(start, at)) };
}
