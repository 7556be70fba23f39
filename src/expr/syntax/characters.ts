/** Character classes of C# source text. Everything works on UTF-16 units, as Roslyn does: a surrogate is never part of a name. */

const nameStart = /^[\p{L}\p{Nl}]$/u;
const namePart = /^[\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}\p{Cf}]$/u;
const formatting = /^\p{Cf}$/u;
const spaceSeparator = /^\p{Zs}$/u;

const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** The value of a hexadecimal digit, or -1. */
export function hexValue(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  if (code >= 97 && code <= 102) return code - 87;
  if (code >= 65 && code <= 70) return code - 55;
  return -1;
}

export function isNewLine(code: number): boolean {
  return code === 10 || code === 13 || code === 0x85 || code === 0x2028 || code === 0x2029;
}

export function isWhiteSpace(code: number): boolean {
  if (code === 32 || code === 9 || code === 11 || code === 12 || code === 0xa0 || code === 0xfeff || code === 0x1a) return true;
  return code > 255 && !isSurrogate(code) && spaceSeparator.test(String.fromCharCode(code));
}

export function isIdentifierStart(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
  return !isSurrogate(code) && nameStart.test(String.fromCharCode(code));
}

export function isIdentifierPart(code: number): boolean {
  if (code < 128) return isIdentifierStart(code) || isDigit(code);
  return !isSurrogate(code) && namePart.test(String.fromCharCode(code));
}

/** Formatting characters may stand in a name and do not count. */
export function isFormatting(code: number): boolean {
  return code > 127 && !isSurrogate(code) && formatting.test(String.fromCharCode(code));
}
