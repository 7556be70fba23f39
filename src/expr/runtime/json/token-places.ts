/** What goes along when a token is copied: line information and annotations. */
import type { JToken } from './tokens.js';

/** Annotations of tokens and of XML objects; they are few and kept aside. */
export const annotations = new WeakMap<object, unknown[]>();
let annotated = false;
export function noteAnnotations(): void {
  annotated = true;
}

export function copyPlace<T extends JToken>(from: JToken, to: T): T {
  to.line = from.line;
  to.column = from.column;
  if (annotated) {
    const own = annotations.get(from);
    if (own !== undefined) annotations.set(to, [...own]);
  }
  return to;
}
