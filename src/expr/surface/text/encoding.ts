import { throwArgumentNull } from '../../runtime/exception.js';
import {
  type ClrCodecFallback,
  type ClrEncoding,
  convertBytes,
  encodingInfos,
  encodingOfCodePage,
  encodingOfName,
  encodings,
  withFallbacks,
} from '../../runtime/text/encoding.js';
import { type ClrArray, newArray } from '../../runtime/values.js';
import { typeNamed } from '../../types/universe.js';
import { clrType, m } from '../define.js';

type Text = string | null;
type Chars = ClrArray<number> | null;
type Bytes = ClrArray<number> | null;

export const encodingType = clrType('abstract class System.Text.Encoding : ICloneable', () => [
  m('Decoder GetDecoder()', (self: ClrEncoding) => self.decoder),
  m(
    'DecoderFallback DecoderFallback { get; set; }',
    (self: ClrEncoding) => self.decoderFallback,
    (self: ClrEncoding, value: ClrCodecFallback | null) => {
      self.decoderFallback = value;
    },
  ),
  m('Encoder GetEncoder()', (self: ClrEncoding) => self.encoder),
  m(
    'EncoderFallback EncoderFallback { get; set; }',
    (self: ClrEncoding) => self.encoderFallback,
    (self: ClrEncoding, value: ClrCodecFallback | null) => {
      self.encoderFallback = value;
    },
  ),
  m('bool Equals(object value)', (self: ClrEncoding, other: unknown) => self.equalsClr(other)),
  m('bool IsAlwaysNormalized()', (self: ClrEncoding) => self.facts.codePage === 28591),
  m(
    'bool IsAlwaysNormalized(NormalizationForm form)',
    (self: ClrEncoding, form: number) => self.facts.codePage === 28591 && form === 1,
  ),
  m('bool IsBrowserDisplay { get; }', (self: ClrEncoding) => self.facts.uses[0]),
  m('bool IsBrowserSave { get; }', (self: ClrEncoding) => self.facts.uses[1]),
  m('bool IsMailNewsDisplay { get; }', (self: ClrEncoding) => self.facts.uses[2]),
  m('bool IsMailNewsSave { get; }', (self: ClrEncoding) => self.facts.uses[3]),
  m('bool IsReadOnly { get; }', (self: ClrEncoding) => self.isReadOnly),
  m('bool IsSingleByte { get; }', (self: ClrEncoding) => self.facts.isSingleByte ?? false),
  m('byte[] GetBytes(char[] chars)', (self: ClrEncoding, chars: Chars) => self.bytesOfChars(chars)),
  m('byte[] GetBytes(char[] chars, int index, int count)', (self: ClrEncoding, chars: Chars, index: number, count: number) =>
    self.bytesOfChars(chars, index, count),
  ),
  m('byte[] GetBytes(string s)', (self: ClrEncoding, s: Text) => self.bytesOfText(s)),
  m('byte[] GetPreamble()', (self: ClrEncoding) => self.preamble),
  m('char[] GetChars(byte[] bytes)', (self: ClrEncoding, bytes: Bytes) => self.charsOfBytes(bytes)),
  m('char[] GetChars(byte[] bytes, int index, int count)', (self: ClrEncoding, bytes: Bytes, index: number, count: number) =>
    self.charsOfBytes(bytes, index, count),
  ),
  m('int CodePage { get; }', (self: ClrEncoding) => self.facts.codePage),
  m('int GetByteCount(char[] chars)', (self: ClrEncoding, chars: Chars) => self.countOfChars(chars)),
  m('int GetByteCount(char[] chars, int index, int count)', (self: ClrEncoding, chars: Chars, index: number, count: number) =>
    self.countOfChars(chars, index, count),
  ),
  m('int GetByteCount(string s)', (self: ClrEncoding, s: Text) => self.countOfText(s)),
  m(
    'int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex)',
    (self: ClrEncoding, chars: Chars, charIndex: number, charCount: number, bytes: Bytes, byteIndex: number) =>
      self.writeBytes(chars, 'chars', charIndex, charCount, bytes, byteIndex),
  ),
  m(
    'int GetBytes(string s, int charIndex, int charCount, byte[] bytes, int byteIndex)',
    (self: ClrEncoding, s: Text, charIndex: number, charCount: number, bytes: Bytes, byteIndex: number) =>
      self.writeBytes(s, 's', charIndex, charCount, bytes, byteIndex),
  ),
  m('int GetCharCount(byte[] bytes)', (self: ClrEncoding, bytes: Bytes) => self.charCountOfBytes(bytes)),
  m('int GetCharCount(byte[] bytes, int index, int count)', (self: ClrEncoding, bytes: Bytes, index: number, count: number) =>
    self.charCountOfBytes(bytes, index, count),
  ),
  m(
    'int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex)',
    (self: ClrEncoding, bytes: Bytes, byteIndex: number, byteCount: number, chars: Chars, charIndex: number) =>
      self.writeChars(bytes, byteIndex, byteCount, chars, charIndex),
  ),
  m('int GetHashCode()', (self: ClrEncoding) => self.hashClr()),
  m('int GetMaxByteCount(int charCount)', (self: ClrEncoding, count: number) => self.maxByteCount(count)),
  m('int GetMaxCharCount(int byteCount)', (self: ClrEncoding, count: number) => self.maxCharCount(count)),
  m('int WindowsCodePage { get; }', (self: ClrEncoding) => self.facts.windowsCodePage),
  m('object Clone()', (self: ClrEncoding) => self.clone()),
  m('static Encoding ASCII { get; }', () => encodings.ascii),
  m('static Encoding BigEndianUnicode { get; }', () => encodings.bigEndianUnicode),
  m('static Encoding Default { get; }', () => encodings.default),
  m('static Encoding GetEncoding(int codepage)', encodingOfCodePage),
  m(
    'static Encoding GetEncoding(int codepage, EncoderFallback encoderFallback, DecoderFallback decoderFallback)',
    (codePage: number, encoder: ClrCodecFallback | null, decoder: ClrCodecFallback | null) =>
      withFallbacks(encodingOfCodePage(codePage), encoder, decoder),
  ),
  m('static Encoding GetEncoding(string name)', encodingOfName),
  m(
    'static Encoding GetEncoding(string name, EncoderFallback encoderFallback, DecoderFallback decoderFallback)',
    (name: Text, encoder: ClrCodecFallback | null, decoder: ClrCodecFallback | null) =>
      withFallbacks(encodingOfName(name), encoder, decoder),
  ),
  m('static Encoding UTF32 { get; }', () => encodings.utf32),
  m('static Encoding UTF7 { get; }', () => encodings.utf7),
  m('static Encoding UTF8 { get; }', () => encodings.utf8),
  m('static Encoding Unicode { get; }', () => encodings.unicode),
  m('static EncodingInfo[] GetEncodings()', () => newArray(typeNamed('System.Text.EncodingInfo'), encodingInfos())),
  m(
    'static byte[] Convert(Encoding srcEncoding, Encoding dstEncoding, byte[] bytes)',
    (source: ClrEncoding | null, target: ClrEncoding | null, bytes: Bytes) => convertBytes(source, target, bytes),
  ),
  m('static byte[] Convert(Encoding srcEncoding, Encoding dstEncoding, byte[] bytes, int index, int count)', convertBytes),
  m('static void RegisterProvider(EncodingProvider provider)', () => throwArgumentNull('provider')),
  m('string BodyName { get; }', (self: ClrEncoding) => self.facts.webName),
  m('string EncodingName { get; }', (self: ClrEncoding) => self.facts.displayName),
  m('string GetString(byte[] bytes)', (self: ClrEncoding, bytes: Bytes) => self.textOfBytes(bytes)),
  m('string GetString(byte[] bytes, int index, int count)', (self: ClrEncoding, bytes: Bytes, index: number, count: number) =>
    self.textOfBytes(bytes, index, count),
  ),
  m('string HeaderName { get; }', (self: ClrEncoding) => self.facts.webName),
  m('string WebName { get; }', (self: ClrEncoding) => self.facts.webName),
  m(
    'static Stream CreateTranscodingStream(Stream innerStream, Encoding innerStreamEncoding, Encoding outerStreamEncoding, bool leaveOpen = false)',
  ),
  m('int GetByteCount(string s, int index, int count)', (self: ClrEncoding, s: Text, index: number, count: number) =>
    self.countOfTextPart(s, index, count),
  ),
  m('byte[] GetBytes(string s, int index, int count)', (self: ClrEncoding, s: Text, index: number, count: number) =>
    self.bytesOfTextPart(s, index, count),
  ),
  m('static Encoding Latin1 { get; }', () => encodings.latin1),
]);
