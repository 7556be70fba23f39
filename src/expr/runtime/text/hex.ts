/** Hexadecimal of bytes. */
import { charge, chargeOutput } from '../budget.js';
import { textOfUnits, unitsOf } from './string-operations.js';

/** Upper case. */
export const hexDigits: readonly number[] = unitsOf('0123456789ABCDEF');
const lowerHexDigits: readonly number[] = unitsOf('0123456789abcdef');

const bytesAtOnce = 1024;

/** The bytes from `start` to `end`, two digits each, with `delimiter` (a character or nothing) between them. */
export function hexText(bytes: Uint8Array, digits = lowerHexDigits, delimiter = '', start = 0, end = bytes.length): string {
  const width = 2 + delimiter.length;
  chargeOutput((end - start) * width);
  charge((end - start) >> 4);
  let text = '';
  for (let from = start; from < end; from += bytesAtOnce) {
    const to = Math.min(end, from + bytesAtOnce);
    // Made of character codes: pieces put together would have to be copied before anything can look into them.
    const units = new Array<number>((to - from) * width - (to === end ? delimiter.length : 0));
    let at = 0;
    for (let i = from; i < to; i++) {
      units[at++] = digits[bytes[i]! >> 4]!;
      units[at++] = digits[bytes[i]! & 15]!;
      if (width > 2 && at < units.length) units[at++] = delimiter.charCodeAt(0);
    }
    text += textOfUnits(units);
  }
  return text;
}
