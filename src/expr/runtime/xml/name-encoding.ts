/** Names with characters that XML names may not have (`XmlConvert`). */
import { isHighSurrogate, isLowSurrogate, isNameChar, isNameStart } from './xml-chars.js';

/** `_x0020_` as the character it stands for (`DecodeName`). */
export const decodeName = (name: string): string =>
  name.includes('_x')
    ? name.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : name;

/** Characters that no name may have, as `_x0020_`; a colon stays (`EncodeName`). */
export function encodeName(name: string): string {
  let out = '';
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    const isLookalike = code === 0x5f && /^_x[0-9A-Fa-f]{4}_/.test(name.slice(i, i + 7));
    if (!isLookalike && (code === 0x3a || (i === 0 ? isNameStart(code) : isNameChar(code)))) out += name[i];
    else if (isHighSurrogate(code) && isLowSurrogate(name.charCodeAt(i + 1)))
      out += `_x${name.codePointAt(i++)!.toString(16).toUpperCase().padStart(8, '0')}_`;
    else out += `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`;
  }
  return out;
}
