/** Bytes of UTF-16 text in the encodings that .NET has, with its treatment of what cannot be encoded or decoded. */
import { throwArgument } from '../exception.js';

/** What an encoder writes for a character it cannot encode; undefined when there is nothing to write. */
export type EncoderReplacement = (unit: number) => string;

export interface Codec {
  encode(text: string, replacement: EncoderReplacement): Uint8Array;
  decode(bytes: Uint8Array, replacement: string): string;
}

const utf8Encoder = new TextEncoder();
const utf8Decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const replacementChar = '\ufffd';

const isLoneAt = (text: string, index: number): boolean => {
  const unit = text.charCodeAt(index);
  return (unit & 0xf800) === 0xd800 && text.codePointAt(index)! < 0x10000;
};

/** Text with every lone surrogate replaced. */
function repair(text: string, replacement: EncoderReplacement): string {
  let result = '';
  for (let i = 0; i < text.length; i++) {
    if (isLoneAt(text, i)) result += replacement(text.charCodeAt(i));
    else if (text.codePointAt(i)! > 0xffff) result += text[i]! + text[++i]!;
    else result += text[i]!;
  }
  return result;
}

const loneSurrogate = /[\ud800-\udfff]/u;

const wellFormed = (text: string, replacement: EncoderReplacement): string =>
  loneSurrogate.test(text) ? repair(text, replacement) : text;

/** Length of the longest prefix at `from` that could begin a valid UTF-8 sequence, negative when it is one. */
function utf8SequenceAt(bytes: Uint8Array, from: number): number {
  const first = bytes[from]!;
  if (first < 0x80) return -1;
  const length = first >= 0xc2 && first <= 0xdf ? 2 : first >= 0xe0 && first <= 0xef ? 3 : first >= 0xf0 && first <= 0xf4 ? 4 : 1;
  if (length === 1) return 1;
  const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  for (let i = 1; i < length; i++) {
    const byte = bytes[from + i];
    if (byte === undefined || byte < (i === 1 ? low : 0x80) || byte > (i === 1 ? high : 0xbf)) return i;
  }
  return -length;
}

/** The platform's encoder is slow to start. */
const shortText = 64;

/** Short ASCII text; undefined for any other. */
function asciiBytes(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 127) return undefined;
    bytes[i] = unit;
  }
  return bytes;
}

export const utf8: Codec = {
  encode: (text, replacement) =>
    (text.length <= shortText ? asciiBytes(text) : undefined) ?? utf8Encoder.encode(wellFormed(text, replacement)),
  decode(bytes, replacement) {
    if (replacement === replacementChar) return utf8Decoder.decode(bytes);
    let result = '';
    for (let i = 0; i < bytes.length; ) {
      const length = utf8SequenceAt(bytes, i);
      result += length < 0 ? utf8Decoder.decode(bytes.subarray(i, i - length)) : replacement;
      i += Math.abs(length);
    }
    return result;
  },
};

function utf16(bigEndian: boolean): Codec {
  const high = bigEndian ? 0 : 1;
  return {
    encode(text, replacement) {
      const valid = wellFormed(text, replacement);
      const bytes = new Uint8Array(valid.length * 2);
      for (let i = 0; i < valid.length; i++) {
        const unit = valid.charCodeAt(i);
        bytes[2 * i + high] = unit >> 8;
        bytes[2 * i + 1 - high] = unit & 255;
      }
      return bytes;
    },
    decode(bytes, replacement) {
      let text = '';
      for (let i = 0; i + 1 < bytes.length; i += 2) text += String.fromCharCode((bytes[i + high]! << 8) | bytes[i + 1 - high]!);
      // A byte left over is one more character that cannot be decoded.
      return wellFormed(text, () => replacement) + (bytes.length % 2 === 1 ? replacement : '');
    },
  };
}

function utf32(littleEndian: boolean): Codec {
  return {
    encode(text, replacement) {
      const points = Array.from(wellFormed(text, replacement), (point) => point.codePointAt(0)!);
      const bytes = new Uint8Array(points.length * 4);
      const view = new DataView(bytes.buffer);
      points.forEach((point, i) => {
        view.setUint32(4 * i, point, littleEndian);
      });
      return bytes;
    },
    decode(bytes, replacement) {
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      let text = '';
      for (let i = 0; i + 3 < bytes.length; i += 4) {
        const point = view.getUint32(i, littleEndian);
        const valid = point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
        text += valid ? String.fromCodePoint(point) : replacement;
      }
      return text + (bytes.length % 4 === 0 ? '' : replacement);
    },
  };
}

/** Encodings of one byte a character: the first `limit` code points. */
function singleByte(limit: number): Codec {
  const push = (bytes: number[], text: string): void => {
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit >= limit)
        throwArgument(
          `Recursive fallback not allowed for character \\\\u${unit.toString(16).toUpperCase().padStart(4, '0')}.`,
          'chars',
        );
      bytes.push(unit);
    }
  };
  return {
    encode(text, replacement) {
      const bytes: number[] = [];
      for (let i = 0; i < text.length; i++) {
        const unit = text.charCodeAt(i);
        if (unit < limit) bytes.push(unit);
        else push(bytes, replacement(unit));
      }
      return Uint8Array.from(bytes);
    },
    decode(bytes, replacement) {
      let text = '';
      for (const byte of bytes) text += byte < limit ? String.fromCharCode(byte) : replacement;
      return text;
    },
  };
}

const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const utf7Direct = /^[\t\n\r A-Za-z0-9'(),\-./:?]$/;

/** UTF-7 (RFC 2152) as the obsolete `Encoding.UTF7` writes and reads it. */
const utf7: Codec = {
  encode(text) {
    let result = '';
    let bits = -1;
    let pending = 0;
    for (const unit of text.split('')) {
      if (utf7Direct.test(unit)) {
        if (bits > 0) result += base64[(pending << (6 - bits)) & 63];
        if (bits >= 0 && (base64.includes(unit) || unit === '-')) result += '-';
        bits = -1;
        result += unit;
        continue;
      }
      if (bits < 0) {
        if (unit === '+') {
          result += '+-';
          continue;
        }
        result += '+';
        bits = 0;
        pending = 0;
      }
      pending = ((pending << 16) | unit.charCodeAt(0)) & 0x3fffff;
      bits += 16;
      for (; bits >= 6; bits -= 6) result += base64[(pending >> (bits - 6)) & 63];
      pending &= (1 << bits) - 1;
    }
    if (bits > 0) result += base64[(pending << (6 - bits)) & 63];
    if (bits >= 0) result += '-';
    return utf8Encoder.encode(result);
  },
  decode(bytes) {
    let text = '';
    let bits = -1;
    let pending = 0;
    let fresh = false;
    for (const byte of bytes) {
      const unit = String.fromCharCode(byte);
      const value = bits >= 0 ? base64.indexOf(unit) : -1;
      if (value >= 0) {
        pending = ((pending << 6) | value) & 0x3fffff;
        bits += 6;
        if (bits >= 16) {
          bits -= 16;
          text += String.fromCharCode((pending >> bits) & 0xffff);
        }
      } else if (bits >= 0) {
        if (unit === '-') text += fresh ? '+' : '';
        else text += unit;
        bits = -1;
      } else if (unit === '+') {
        bits = 0;
        pending = 0;
        fresh = true;
        continue;
      } else text += unit;
      fresh = false;
    }
    return text;
  },
};

export const codecs = {
  utf8,
  utf16le: utf16(false),
  utf16be: utf16(true),
  utf32le: utf32(true),
  utf32be: utf32(false),
  ascii: singleByte(128),
  latin1: singleByte(256),
  utf7,
} as const;

/** What ISO-8859-1 writes for letters that only look like one of its own, by those that no decomposition gives. */
const bestFitPairs =
  '\u0110D\u0111d\u0126H\u0127h\u0131i\u0141L\u0142l\u0152O\u0153o\u0166T\u0167t\u0180b\u0189D\u0191F\u0192f\u0197I\u019al\u019fO\u01abt\u01aeT\u01b6z\u01e4G\u01e5g\u0261g' +
  "\u02b9'\u02ba\"\u02bc'\u02c4^\u02c6^\u02c8'\u02cb`\u02cd_\u02dc~\u0300`\u0302^\u0303~\u030e\"\u0331_\u0332_" +
  '\u2010-\u2011-\u2013-\u2014-\u2018\'\u2019\'\u201a,\u201c"\u201d"\u201e"\u2022.\u2026.\u2032\'\u2035`\u2039<\u203a>\u2122T';

const bestFits = new Map<number, string>();
for (let i = 0; i < bestFitPairs.length; i += 2) bestFits.set(bestFitPairs.charCodeAt(i), bestFitPairs[i + 1]!);

const decomposes = /[\u0100-\u017e\u01a0\u01a1\u01af\u01b0\u01cd-\u01dc\u01de\u01df\u01e6-\u01ed\u01f0]/;

/** `EncoderLatin1BestFitFallback`. */
export function latin1BestFit(unit: number): string {
  const known = bestFits.get(unit);
  if (known !== undefined) return known;
  if (unit >= 0x2000 && unit <= 0x2006) return ' ';
  if (unit >= 0xff01 && unit <= 0xff5e) return String.fromCharCode(unit - 0xfee0);
  const text = String.fromCharCode(unit);
  const plain = decomposes.test(text) ? text.normalize('NFD')[0]! : '?';
  return plain < '\x80' ? plain : '?';
}
