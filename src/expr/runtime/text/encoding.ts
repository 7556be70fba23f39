/** `System.Text.Encoding`. */
import type { NamedTypeSymbol } from '../../types/type-symbol.js';
import { types } from '../../types/universe.js';
import { charge } from '../budget.js';
import {
  throwArgument,
  throwArgumentNull,
  throwArgumentOutOfRange,
  throwInvalidOperation,
  throwNotSupported,
} from '../exception.js';
import { privateType } from '../private-type.js';
import { bytesOf, type ClrArray, ClrObject, made, newByteArray } from '../values.js';
import { indexMustBeLessOrEqual, requireAtMost, requireNonNegative } from './argument-checks.js';
import { newCharArray, textOfUnits } from './string-operations.js';
import { type Codec, codecs, latin1BestFit } from './unicode-codecs.js';

const utf8Page = 65001;
const latin1Page = 28591;

/** `EncoderFallback` and `DecoderFallback`: what stands for what cannot be converted. */
export class ClrCodecFallback extends ClrObject {
  constructor(
    readonly typeName: string,
    /** Undefined for the best fit of ISO-8859-1. */
    readonly replacement: string | undefined,
  ) {
    super();
  }
  override get clrType(): NamedTypeSymbol {
    return privateType(
      this.typeName,
      this.typeName.includes('.Encoder') ? 'System.Text.EncoderFallback' : 'System.Text.DecoderFallback',
    );
  }
  override equalsClr(other: unknown): boolean {
    return other instanceof ClrCodecFallback && this.typeName === other.typeName && this.replacement === other.replacement;
  }
  override hashClr(): number {
    return this.replacement?.charCodeAt(0) ?? 0;
  }
}

const encoderReplacement = (text: string) => new ClrCodecFallback('System.Text.EncoderReplacementFallback', text);
const decoderReplacement = (text: string) => new ClrCodecFallback('System.Text.DecoderReplacementFallback', text);

/** `Decoder` and `Encoder`: expressions may get one, but use no member of it. */
class ClrConverter extends ClrObject {
  constructor(
    readonly typeName: string,
    readonly baseName: string,
  ) {
    super();
  }
  override get clrType(): NamedTypeSymbol {
    return privateType(this.typeName, this.baseName);
  }
}

interface EncodingFacts {
  readonly codePage: number;
  readonly webName: string;
  readonly displayName: string;
  readonly windowsCodePage: number;
  readonly codec: Codec;
  /** Browser display, browser save, mail display, mail save. */
  readonly uses: readonly [boolean, boolean, boolean, boolean];
  readonly preamble: readonly number[];
  readonly maxBytes: (charCount: number) => number;
  readonly maxChars: (byteCount: number) => number;
  readonly typeName: string;
  /** The shared instance is of a sealed nested class. */
  readonly sealedName?: string;
  readonly hash: number;
  readonly unknown: '?' | '\ufffd' | 'bestFit';
  readonly isSingleByte?: true;
  /** Where it is not the common one. */
  readonly decoderName?: string;
  readonly encoderName?: string;
  readonly names: readonly string[];
}

const no4 = [false, false, false, false] as const;
const halfOfBytes = (count: number) => (count >> 1) + (count & 1) + 1;

const utf8Facts: EncodingFacts = {
  codePage: 65001,
  webName: 'utf-8',
  displayName: 'Unicode (UTF-8)',
  windowsCodePage: 1200,
  codec: codecs.utf8,
  uses: [true, true, true, true],
  preamble: [0xef, 0xbb, 0xbf],
  maxBytes: (count) => (count + 1) * 3,
  maxChars: (count) => count + 1,
  typeName: 'System.Text.UTF8Encoding',
  sealedName: 'System.Text.UTF8Encoding+UTF8EncodingSealed',
  hash: 314486356,
  unknown: '\ufffd',
  names: ['utf-8', 'unicode-1-1-utf-8', 'x-unicode-1-1-utf-8', 'unicode-2-0-utf-8', 'x-unicode-2-0-utf-8'],
};

/** Every encoding of .NET's core, in the order of `GetEncodings()`. */
const facts: readonly EncodingFacts[] = [
  {
    ...utf8Facts,
    codePage: 1200,
    decoderName: 'System.Text.UnicodeEncoding+Decoder',
    webName: 'utf-16',
    displayName: 'Unicode',
    codec: codecs.utf16le,
    uses: [false, true, false, false],
    preamble: [0xff, 0xfe],
    maxBytes: (count) => (count + 1) * 2,
    maxChars: halfOfBytes,
    typeName: 'System.Text.UnicodeEncoding',
    sealedName: 'System.Text.UnicodeEncoding',
    hash: 314422558,
    names: ['utf-16', 'utf-16le', 'unicode', 'ucs-2', 'iso-10646-ucs-2'],
  },
  {
    ...utf8Facts,
    codePage: 1201,
    decoderName: 'System.Text.UnicodeEncoding+Decoder',
    webName: 'utf-16BE',
    displayName: 'Unicode (Big-Endian)',
    codec: codecs.utf16be,
    uses: no4,
    preamble: [0xfe, 0xff],
    maxBytes: (count) => (count + 1) * 2,
    maxChars: halfOfBytes,
    typeName: 'System.Text.UnicodeEncoding',
    sealedName: 'System.Text.UnicodeEncoding',
    hash: 314422567,
    names: ['utf-16be', 'unicodefffe'],
  },
  {
    ...utf8Facts,
    codePage: 12000,
    decoderName: 'System.Text.UTF32Encoding+UTF32Decoder',
    webName: 'utf-32',
    displayName: 'Unicode (UTF-32)',
    codec: codecs.utf32le,
    uses: no4,
    preamble: [0xff, 0xfe, 0, 0],
    maxBytes: (count) => (count + 1) * 4,
    maxChars: (count) => (count >> 1) + 2,
    typeName: 'System.Text.UTF32Encoding',
    sealedName: 'System.Text.UTF32Encoding',
    hash: 314433358,
    names: ['utf-32', 'utf-32le'],
  },
  {
    ...utf8Facts,
    codePage: 12001,
    decoderName: 'System.Text.UTF32Encoding+UTF32Decoder',
    webName: 'utf-32BE',
    displayName: 'Unicode (UTF-32 Big-Endian)',
    codec: codecs.utf32be,
    uses: no4,
    preamble: [0, 0, 0xfe, 0xff],
    maxBytes: (count) => (count + 1) * 4,
    maxChars: (count) => (count >> 1) + 2,
    typeName: 'System.Text.UTF32Encoding',
    sealedName: 'System.Text.UTF32Encoding',
    hash: 314433359,
    names: ['utf-32be'],
  },
  {
    codePage: 20127,
    webName: 'us-ascii',
    displayName: 'US-ASCII',
    windowsCodePage: 1252,
    codec: codecs.ascii,
    uses: [false, false, true, true],
    preamble: [],
    maxBytes: (count) => count + 1,
    maxChars: (count) => count,
    typeName: 'System.Text.ASCIIEncoding',
    sealedName: 'System.Text.ASCIIEncoding+ASCIIEncodingSealed',
    hash: 1235143567,
    unknown: '?',
    isSingleByte: true,
    names: [
      'us-ascii',
      'ascii',
      'ansi_x3.4-1968',
      'ansi_x3.4-1986',
      'iso-ir-6',
      'us',
      'cp367',
      'csascii',
      'ibm367',
      'iso646-us',
      'iso_646.irv:1991',
    ],
  },
  {
    codePage: 28591,
    webName: 'iso-8859-1',
    displayName: 'Western European (ISO)',
    windowsCodePage: 1252,
    codec: codecs.latin1,
    uses: [true, true, true, true],
    preamble: [],
    maxBytes: (count) => count + 1,
    maxChars: (count) => count,
    typeName: 'System.Text.Latin1Encoding',
    sealedName: 'System.Text.Latin1Encoding+Latin1EncodingSealed',
    hash: -1523441902,
    unknown: 'bestFit',
    isSingleByte: true,
    names: [
      'iso-8859-1',
      'latin1',
      'l1',
      'iso_8859-1',
      'cp819',
      'ibm819',
      'iso_8859-1:1987',
      'csisolatin1',
      'iso-ir-100',
      'iso8859-1',
    ],
  },
  utf8Facts,
];

const utf7Facts: EncodingFacts = {
  ...utf8Facts,
  codePage: 65000,
  decoderName: 'System.Text.UTF7Encoding+Decoder',
  encoderName: 'System.Text.UTF7Encoding+Encoder',
  webName: 'utf-7',
  displayName: 'Unicode (UTF-7)',
  codec: codecs.utf7,
  uses: [false, false, true, true],
  preamble: [],
  maxBytes: (count) => count * 3 + 2,
  maxChars: (count) => Math.max(1, count),
  typeName: 'System.Text.UTF7Encoding',
  sealedName: 'System.Text.UTF7Encoding',
  names: [],
};

const utf7Names = ['utf-7', 'csunicode11utf7', 'unicode-1-1-utf-7', 'x-unicode-2-0-utf-7', 'unicode-2-0-utf-7'];

const nonNegative = 'Non-negative number required.';
const withinBuffer = 'Index and count must refer to a location within the buffer.';
const withinString = 'Index and count must refer to a location within the string.';

const required = <T>(array: T | null, paramName: string): T => array ?? throwArgumentNull(paramName, 'Array cannot be null.');

function checkRange(
  length: number,
  index: number,
  count: number,
  names: readonly [string, string, string],
  message = withinBuffer,
): void {
  if (index < 0) throwArgumentOutOfRange(names[0], nonNegative);
  if (count < 0) throwArgumentOutOfRange(names[1], nonNegative);
  if (length - index < count) throwArgumentOutOfRange(names[2], message);
}

export class ClrEncoding extends ClrObject {
  #encoderFallback: ClrCodecFallback;
  #decoderFallback: ClrCodecFallback;
  constructor(
    readonly facts: EncodingFacts,
    readonly isReadOnly: boolean,
    readonly emitsPreamble: boolean,
    encoderFallback?: ClrCodecFallback,
    decoderFallback?: ClrCodecFallback,
  ) {
    super();
    this.#encoderFallback =
      encoderFallback ??
      (facts.unknown === 'bestFit'
        ? new ClrCodecFallback('System.Text.EncoderLatin1BestFitFallback', undefined)
        : encoderReplacement(facts.unknown));
    this.#decoderFallback = decoderFallback ?? decoderReplacement(facts.unknown === '\ufffd' ? '\ufffd' : '?');
  }

  get decoder(): ClrObject {
    return new ClrConverter(this.facts.decoderName ?? 'System.Text.DecoderNLS', 'System.Text.Decoder');
  }
  get encoder(): ClrObject {
    return new ClrConverter(this.facts.encoderName ?? 'System.Text.EncoderNLS', 'System.Text.Encoder');
  }

  override get clrType(): NamedTypeSymbol {
    return privateType((this.isReadOnly ? this.facts.sealedName : undefined) ?? this.facts.typeName, 'System.Text.Encoding');
  }
  override equalsClr(other: unknown): boolean {
    return (
      other instanceof ClrEncoding &&
      this.facts === other.facts &&
      this.emitsPreamble === other.emitsPreamble &&
      this.#encoderFallback.equalsClr(other.#encoderFallback) &&
      this.#decoderFallback.equalsClr(other.#decoderFallback)
    );
  }
  override hashClr(): number {
    return this.facts.hash - (this.emitsPreamble || this.facts.preamble.length === 0 ? 0 : 1);
  }

  get encoderFallback(): ClrCodecFallback {
    return this.#encoderFallback;
  }
  set encoderFallback(value: ClrCodecFallback | null) {
    if (this.isReadOnly) throwInvalidOperation('Instance is read-only.');
    this.#encoderFallback = value ?? throwArgumentNull('value');
  }
  get decoderFallback(): ClrCodecFallback {
    return this.#decoderFallback;
  }
  set decoderFallback(value: ClrCodecFallback | null) {
    if (this.isReadOnly) throwInvalidOperation('Instance is read-only.');
    this.#decoderFallback = value ?? throwArgumentNull('value');
  }

  get preamble(): ClrArray<number> {
    return newByteArray(Uint8Array.from(this.emitsPreamble ? this.facts.preamble : []), types.byte);
  }

  clone(): ClrEncoding {
    return new ClrEncoding(this.facts, false, this.emitsPreamble, this.#encoderFallback, this.#decoderFallback);
  }

  encode(text: string): Uint8Array {
    charge(text.length >> 3);
    const { replacement } = this.#encoderFallback;
    return this.facts.codec.encode(text, replacement === undefined ? latin1BestFit : () => replacement);
  }
  decode(bytes: Uint8Array): string {
    charge(bytes.length >> 3);
    return made(this.facts.codec.decode(bytes, this.#decoderFallback.replacement ?? '?'));
  }

  bytesOfText(text: string | null): ClrArray<number> {
    return newByteArray(this.encode(text ?? throwArgumentNull('s')), types.byte);
  }
  bytesOfTextPart(text: string | null, index: number, count: number): ClrArray<number> {
    return newByteArray(this.encode(textPart(text, index, count)), types.byte);
  }
  bytesOfChars(chars: ClrArray<number> | null, index = 0, count = chars?.items.length ?? 0): ClrArray<number> {
    return newByteArray(this.encode(charsPart(chars, index, count)), types.byte);
  }
  countOfText(text: string | null): number {
    const { codePage } = this.facts;
    return this.encode(text ?? throwArgumentNull(codePage === 65001 || codePage === 20127 ? 'chars' : 's')).length;
  }
  countOfTextPart(text: string | null, index: number, count: number): number {
    return this.encode(textPart(text, index, count)).length;
  }
  countOfChars(chars: ClrArray<number> | null, index = 0, count = chars?.items.length ?? 0): number {
    return this.encode(charsPart(chars, index, count)).length;
  }

  /** `GetBytes` into an array; `source` is the text of the string or of the `char[]`. */
  writeBytes(
    source: string | ClrArray<number> | null,
    sourceName: string,
    charIndex: number,
    charCount: number,
    bytes: ClrArray<number> | null,
    byteIndex: number,
  ): number {
    const units = required(source, sourceName);
    const target = required(bytes, 'bytes').items;
    const length = typeof units === 'string' ? units.length : units.items.length;
    checkRange(length, charIndex, charCount, ['charIndex', 'charCount', sourceName], withinString);
    if (byteIndex < 0 || byteIndex > target.length) throwArgumentOutOfRange('byteIndex', indexMustBeLessOrEqual);
    const end = charIndex + charCount;
    const encoded = this.encode(
      typeof units === 'string' ? units.slice(charIndex, end) : textOfUnits(units.items, charIndex, end),
    );
    if (encoded.length > target.length - byteIndex) this.#bufferTooSmall('byte', 'encoded data', this.#encoderFallback, 'bytes');
    bytesOf(bytes!).set(encoded, byteIndex);
    return encoded.length;
  }

  /** `GetChars` into an array. */
  writeChars(
    bytes: ClrArray<number> | null,
    byteIndex: number,
    byteCount: number,
    chars: ClrArray<number> | null,
    charIndex: number,
  ): number {
    const source = required(bytes, 'bytes');
    const target = required(chars, 'chars').items;
    checkRange(source.items.length, byteIndex, byteCount, ['byteIndex', 'byteCount', 'bytes']);
    if (charIndex < 0 || charIndex > target.length) throwArgumentOutOfRange('charIndex', indexMustBeLessOrEqual);
    const text = this.decode(bytesOf(source).subarray(byteIndex, byteIndex + byteCount));
    if (text.length > target.length - charIndex)
      this.#bufferTooSmall('char', 'decoded characters', this.#decoderFallback, 'chars');
    for (let i = 0; i < text.length; i++) target[charIndex + i] = text.charCodeAt(i);
    return text.length;
  }

  #bufferTooSmall(unit: string, data: string, fallback: ClrCodecFallback, paramName: string): never {
    return throwArgument(
      `The output ${unit} buffer is too small to contain the ${data}, encoding codepage '${this.facts.codePage}' and fallback '${fallback.typeName}'.`,
      paramName,
    );
  }

  #decodePart(bytes: ClrArray<number> | null, index: number, count: number, indexName = 'index', countName = 'count'): string {
    if (bytes === null) return throwArgumentNull('bytes');
    checkRange(bytes.items.length, index, count, [indexName, countName, 'bytes']);
    return this.decode(bytesOf(bytes).subarray(index, index + count));
  }
  textOfBytes(bytes: ClrArray<number> | null, index = 0, count = bytes?.items.length ?? 0): string {
    // ASCIIEncoding overrides GetString, with other parameter names.
    const isAscii = this.facts.codePage === 20127;
    return this.#decodePart(bytes, index, count, isAscii ? 'byteIndex' : 'index', isAscii ? 'byteCount' : 'count');
  }
  charsOfBytes(bytes: ClrArray<number> | null, index = 0, count = bytes?.items.length ?? 0): ClrArray<number> {
    return newCharArray(this.#decodePart(bytes, index, count));
  }
  charCountOfBytes(bytes: ClrArray<number> | null, index = 0, count = bytes?.items.length ?? 0): number {
    return this.#decodePart(bytes, index, count).length;
  }

  maxByteCount(charCount: number): number {
    this.#checkCount(charCount, 'charCount', this.facts.codePage === utf8Page);
    const count = this.facts.maxBytes(charCount);
    if (count > 2147483647)
      throwArgumentOutOfRange(
        'charCount',
        'Too many characters. The resulting number of bytes is larger than what can be returned as an int.',
      );
    return count;
  }
  maxCharCount(byteCount: number): number {
    this.#checkCount(byteCount, 'byteCount', this.facts.codePage === utf8Page || this.facts.codePage === latin1Page);
    const count = this.facts.maxChars(byteCount);
    if (count > 2147483647)
      throwArgumentOutOfRange(
        'byteCount',
        'Too many bytes. The resulting number of chars is larger than what can be returned as an int.',
      );
    return count;
  }
  /** The encodings have two messages for the same fault. */
  #checkCount(count: number, paramName: string, isPlain: boolean): void {
    if (!isPlain) requireNonNegative(count, paramName);
    else if (count < 0) throwArgumentOutOfRange(paramName, nonNegative);
  }
}

function charsPart(chars: ClrArray<number> | null, index: number, count: number): string {
  if (chars === null) return throwArgumentNull('chars');
  checkRange(chars.items.length, index, count, ['index', 'count', 'chars']);
  return textOfUnits(chars.items, index, index + count);
}

function textPart(text: string | null, index: number, count: number): string {
  if (text === null) return throwArgumentNull('s');
  requireNonNegative(index, 'index');
  requireNonNegative(count, 'count');
  requireAtMost(index, text.length - count, 'index');
  return text.slice(index, index + count);
}

const byCodePage = new Map(facts.map((entry) => [entry.codePage, new ClrEncoding(entry, true, true)]));
const byName = new Map(facts.flatMap((entry) => entry.names.map((name) => [name, byCodePage.get(entry.codePage)!] as const)));

const shared = (codePage: number): ClrEncoding => byCodePage.get(codePage)!;

/** The static properties of `Encoding`. */
export const encodings = {
  utf8: shared(65001),
  ascii: shared(20127),
  unicode: shared(1200),
  bigEndianUnicode: shared(1201),
  utf32: shared(12000),
  latin1: shared(28591),
  /** UTF-8 without a preamble. */
  default: new ClrEncoding(utf8Facts, true, false),
  utf7: new ClrEncoding(utf7Facts, true, true),
} as const;

const utf7Disabled = (): never =>
  throwNotSupported('Support for UTF-7 is disabled. See https://aka.ms/dotnet-warnings/SYSLIB0001 for more information.');
const providerHint =
  'For information on defining a custom encoding, see the documentation for the Encoding.RegisterProvider method.';

/** Code pages that stand for a choice of the operating system, which .NET does not have. */
const systemCodePages = new Set([1, 2, 3, 42]);

export function encodingOfCodePage(codePage: number): ClrEncoding {
  if (codePage < 0 || codePage > 65535)
    return throwArgumentOutOfRange('codepage', 'Valid values are between 0 and 65535, inclusive.');
  if (codePage === 0) return encodings.default;
  if (codePage === 65000) return utf7Disabled();
  if (systemCodePages.has(codePage)) return throwArgument(`${codePage} is not a supported code page.`, 'codepage');
  return byCodePage.get(codePage) ?? throwNotSupported(`No data is available for encoding ${codePage}. ${providerHint}`);
}

export function encodingOfName(name: string | null): ClrEncoding {
  if (name === null) return throwArgumentNull('name');
  const key = name.toLowerCase();
  if (utf7Names.includes(key)) return utf7Disabled();
  return byName.get(key) ?? throwArgument(`'${name}' is not a supported encoding name. ${providerHint}`, 'name');
}

/** `GetEncoding` with fallbacks: a copy of the shared encoding. */
export function withFallbacks(
  encoding: ClrEncoding,
  encoder: ClrCodecFallback | null,
  decoder: ClrCodecFallback | null,
): ClrEncoding {
  const copy = encoding.clone();
  copy.encoderFallback = encoder;
  copy.decoderFallback = decoder;
  return copy;
}

/** `Encoding.Convert`. */
export function convertBytes(
  source: ClrEncoding | null,
  target: ClrEncoding | null,
  bytes: ClrArray<number> | null,
  index = 0,
  count = bytes?.items.length ?? 0,
): ClrArray<number> {
  if (source === null) return throwArgumentNull('srcEncoding');
  if (target === null) return throwArgumentNull('dstEncoding');
  if (bytes === null) return throwArgumentNull('bytes');
  return target.bytesOfChars(source.charsOfBytes(bytes, index, count));
}

/** `EncodingInfo`: its members are not allowed, so it only says what it is. */
class ClrEncodingInfo extends ClrObject {
  override get clrType(): NamedTypeSymbol {
    return privateType('System.Text.EncodingInfo');
  }
}

export const encodingInfos = (): ClrObject[] => facts.map(() => new ClrEncodingInfo());
