import { ClrRandom, sharedRandom } from '../../runtime/random.js';
import type { ClrArray } from '../../runtime/values.js';
import type { TypeSymbol } from '../../types/type-symbol.js';
import { clrType, g, m } from '../define.js';

export const randomType = clrType('class System.Random', () => [
  m('Random()', () => new ClrRandom()),
  m('Random(int Seed)', (seed: number) => new ClrRandom(seed)),
  m('double NextDouble()', (self: ClrRandom) => self.nextDouble()),
  m('int Next()', (self: ClrRandom) => self.next()),
  m('int Next(int maxValue)', (self: ClrRandom, maxValue: number) => self.nextBelow(maxValue)),
  m('int Next(int minValue, int maxValue)', (self: ClrRandom, minValue: number, maxValue: number) =>
    self.nextBetween(minValue, maxValue),
  ),
  m('void NextBytes(byte[] buffer)', (self: ClrRandom, buffer: ClrArray<number> | null) => self.nextBytes(buffer)),
  m('string GetHexString(int stringLength, bool lowercase = false)', (self: ClrRandom, length: number, lowercase: boolean) =>
    self.getHexString(length, lowercase),
  ),
  g(
    'T[] GetItems<T>(T[] choices, int length)',
    ([type]: readonly TypeSymbol[], self: ClrRandom, choices: ClrArray | null, length: number) =>
      self.getItems(type!, choices, length),
  ),
  m('long NextInt64()', (self: ClrRandom) => self.nextInt64()),
  m('long NextInt64(long maxValue)', (self: ClrRandom, maxValue: bigint) => self.nextInt64Below(maxValue)),
  m('long NextInt64(long minValue, long maxValue)', (self: ClrRandom, minValue: bigint, maxValue: bigint) =>
    self.nextInt64Between(minValue, maxValue),
  ),
  m('float NextSingle()', (self: ClrRandom) => self.nextSingle()),
  m('static Random Shared { get; }', () => sharedRandom),
  m('void Shuffle<T>(T[] values)', (self: ClrRandom, values: ClrArray | null) => self.shuffle(values)),
]);
