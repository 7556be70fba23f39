/** What the custom formats of dates and of time spans share. */
import { throwFormat } from '../exception.js';

/** How often the character at `index` is repeated. */
export function runLength(format: string, index: number): number {
  let end = index + 1;
  while (end < format.length && format[end] === format[index]) end++;
  return end - index;
}

/** The quoted text that begins at `index`, and the place after its closing quote. */
export function quotedPart(format: string, index: number): { readonly text: string; readonly end: number } {
  const quote = format[index]!;
  let text = '';
  for (let i = index + 1; i < format.length; i++) {
    const letter = format[i]!;
    if (letter === quote) return { text, end: i + 1 };
    if (letter !== '\\') {
      text += letter;
      continue;
    }
    i++;
    if (i >= format.length) throwFormat('Input string was not in a correct format.');
    text += format[i]!;
  }
  return throwFormat(`Cannot find a matching quote character for the character '${quote}'.`);
}
