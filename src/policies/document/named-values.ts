/** Named values `{{name}}`: replaced as text in the whole document before anything else reads it. */
import { DerivedText, identityMap, type OffsetMap } from '../../text/offset-map.js';
import type { Span } from '../../text/span.js';

/** Values by display name (compared with case). A secret one is masked in traces. */
export type NamedValues = ReadonlyMap<string, NamedValue>;
export interface NamedValue {
  readonly value: string;
  readonly secret?: boolean;
}

export interface Substitution {
  readonly text: string;
  readonly map: OffsetMap;
  /** What was put in, in `text`, in order. */
  readonly inserted: readonly Span[];
  /** References without a value, left in place, in `text`. */
  readonly unknown: readonly { readonly name: string; readonly span: Span }[];
}

const reference = /\{\{[ \t]{0,20}([A-Za-z0-9._-]{1,256})[ \t]{0,20}\}\}/g;

/** Replaces what has a value; a value is not searched again. */
export function substituteNamedValues(source: string, values: NamedValues): Substitution {
  const inserted: Span[] = [];
  const unknown: { name: string; span: Span }[] = [];
  const out = new DerivedText(source);
  let from = 0;
  for (const match of source.matchAll(reference)) {
    const name = match[1]!;
    const end = match.index + match[0].length;
    out.copy(from, match.index);
    const start = out.length;
    const found = values.get(name);
    if (found === undefined) out.copy(match.index, end);
    else out.replace(match.index, end, found.value);
    const span = { start, end: out.length };
    if (found === undefined) unknown.push({ name, span });
    else inserted.push(span);
    from = end;
  }
  if (inserted.length === 0) return { text: source, map: identityMap, inserted, unknown };
  out.copy(from, source.length);
  return { ...out.finish(), inserted, unknown };
}
