/** What JSON needs of a `System.Uri`. */
import type { ClrObject } from '../values.js';

/** `Uri.OriginalString`. */
export const uriOriginal = (uri: unknown): string =>
  (uri as { readonly originalString?: string }).originalString ?? (uri as ClrObject).toClrString();

/** Set by whoever owns `System.Uri`: `new Uri(text)` and, for what JSON reads, `new Uri(text, UriKind.RelativeOrAbsolute)`. */
export interface UriFactory {
  absolute(text: string): unknown;
  any(text: string): unknown;
}
