import type { ClrGuid } from '../../runtime/guid.js';
import * as guids from '../../runtime/guid.js';
import { equalsBoxed } from '../../runtime/integers.js';
import type { Ref } from '../../runtime/values.js';
import { types } from '../../types/universe.js';
import { clrType, m } from '../define.js';

type Text = string | null;
const same = (a: ClrGuid, b: ClrGuid): boolean => a.text === b.text;

export const guidType = clrType('struct System.Guid : IComparable, IComparable<Guid>, IEquatable<Guid>, IFormattable', () => [
  m('Guid()', () => guids.emptyGuid),
  m('Guid(byte[] b)', guids.newGuidOfBytes),
  m('Guid(int a, short b, short c, byte d, byte e, byte f, byte g, byte h, byte i, byte j, byte k)', guids.newGuid),
  m('Guid(int a, short b, short c, byte[] d)', guids.newGuidOfTail),
  m('Guid(string g)', (g: Text) => guids.parseGuid(g, 'g')),
  m('Guid(uint a, ushort b, ushort c, byte d, byte e, byte f, byte g, byte h, byte i, byte j, byte k)', guids.newGuid),
  m('bool Equals(Guid g)', same),
  m('bool Equals(object o)', equalsBoxed(types.guid)),
  m('byte[] ToByteArray()', (self: ClrGuid) => guids.guidToByteArray(self)),
  m('int CompareTo(Guid value)', guids.compareGuids),
  m('int CompareTo(object value)', guids.compareGuidToObject),
  m('int GetHashCode()', guids.hashGuid),
  m('static Guid Empty', () => guids.emptyGuid),
  m('static Guid NewGuid()', guids.randomGuid),
  m('static Guid Parse(ReadOnlySpan<byte> utf8Text)'),
  m('static Guid Parse(string input)', (input: Text) => guids.parseGuid(input)),
  m('static Guid ParseExact(string input, string format)', guids.parseGuidExact),
  m('static bool TryParse(string input, out Guid result)', guids.tryParseGuid),
  m('static bool TryParseExact(string input, string format, out Guid result)', guids.tryParseGuidExact),
  m('static bool operator !=(Guid a, Guid b)', (a: ClrGuid, b: ClrGuid) => a.text !== b.text),
  m('static bool operator ==(Guid a, Guid b)', same),
  m('string ToString()', (self: ClrGuid) => self.text),
  m('string ToString(string format)', guids.formatGuid),
  m('string ToString(string format, IFormatProvider provider)', guids.formatGuid),
  m('static Guid AllBitsSet { get; }', () => guids.allBitsSetGuid),
  m('static Guid CreateVersion7()', () => guids.version7Guid()),
  m('static Guid CreateVersion7(DateTimeOffset timestamp)', guids.version7Guid),
  m('static Guid Parse(string s, IFormatProvider provider)', (s: Text) => guids.parseGuid(s, 's')),
  m('byte[] ToByteArray(bool bigEndian)', guids.guidToByteArray),
  m(
    'static bool TryParse(string s, IFormatProvider provider, out Guid result)',
    (s: Text, _provider: null, result: Ref<ClrGuid>) => guids.tryParseGuid(s, result),
  ),
  m('int Variant { get; }', guids.guidVariant),
  m('int Version { get; }', guids.guidVersion),
  m('static bool operator >(Guid left, Guid right)', (left: ClrGuid, right: ClrGuid) => left.text > right.text),
  m('static bool operator >=(Guid left, Guid right)', (left: ClrGuid, right: ClrGuid) => left.text >= right.text),
  m('static bool operator <(Guid left, Guid right)', (left: ClrGuid, right: ClrGuid) => left.text < right.text),
  m('static bool operator <=(Guid left, Guid right)', (left: ClrGuid, right: ClrGuid) => left.text <= right.text),
]);
