/** Fields in `application/x-www-form-urlencoded` text, as queries and form bodies have them. */

import type { ClrDictionaryLike } from '../expr/runtime/collections/protocol.js';
import { throwArgumentNull } from '../expr/runtime/exception.js';
import { urlDecode, urlEncode } from '../expr/runtime/net/web-utility.js';
import { type ClrSequence, enumerate } from '../expr/runtime/sequences.js';
import { made } from '../expr/runtime/values.js';

/** Names and values in order, decoded; a name without `=` has an empty value. */
export function* formPairs(text: string): Generator<readonly [name: string, value: string], void, undefined> {
  for (const pair of text.split('&')) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const name = equals < 0 ? pair : pair.slice(0, equals);
    yield [urlDecode(name)!, equals < 0 ? '' : urlDecode(pair.slice(equals + 1))!];
  }
}

type Form = ClrDictionaryLike<string, ClrSequence<string | null> | null>;

/** `ToFormUrlEncodedContent()`: null for a form without fields. */
export function writeForm(form: Form | null): string | null {
  if (form === null || form.count === 0) return null;
  const pairs: string[] = [];
  const fields = form.getEnumerator();
  while (fields.moveNext()) {
    const { key, value } = fields.current;
    const values = enumerate(value ?? throwArgumentNull('source'));
    while (values.moveNext()) pairs.push(`${urlEncode(key)}=${urlEncode(values.current) ?? ''}`);
  }
  return made(pairs.join('&'));
}

/** `ToQueryString()`: null where there is nothing to write. */
export function writeQuery(form: Form | null): string | null {
  const text = writeForm(form);
  return text === null || text === '' ? null : `?${text}`;
}
