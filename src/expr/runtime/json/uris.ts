/** What JSON needs of a `System.Uri`. */
import { throwNotSupported } from '../exception.js';
import type { ClrObject } from '../values.js';

/** `Uri.OriginalString`. */
export const uriOriginal = (uri: unknown): string =>
  (uri as { readonly originalString?: string }).originalString ?? (uri as ClrObject).toClrString();

/** `new Uri(text)`. */
export const newUri = (_text: string): unknown => throwNotSupported('Uri');
/** `new Uri(text, UriKind.RelativeOrAbsolute)`. */
export const newUriOfAnyKind = (_text: string): unknown => throwNotSupported('Uri');
