/** What JSON needs of a `System.Uri`. */
import { type ClrUri, newUri as newAbsoluteUri, uriKinds } from '../net/uri.js';

/** `Uri.OriginalString`. */
export const uriOriginal = (uri: unknown): string => (uri as ClrUri).original;

/** `new Uri(text)`. */
export const newUri = (text: string): ClrUri => newAbsoluteUri(text);
/** `new Uri(text, UriKind.RelativeOrAbsolute)`. */
export const newUriOfAnyKind = (text: string): ClrUri => newAbsoluteUri(text, uriKinds.relativeOrAbsolute);
