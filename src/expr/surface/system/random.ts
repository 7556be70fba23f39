import { clrType, m } from '../define.js';

export const randomType = clrType('class System.Random', [
  m('Random()'),
  m('Random(int Seed)'),
  m('double NextDouble()'),
  m('int Next()'),
  m('int Next(int maxValue)'),
  m('int Next(int minValue, int maxValue)'),
  m('void NextBytes(byte[] buffer)'),
  m('string GetHexString(int stringLength, bool lowercase = false)'),
  m('T[] GetItems<T>(T[] choices, int length)'),
  m('long NextInt64()'),
  m('long NextInt64(long maxValue)'),
  m('long NextInt64(long minValue, long maxValue)'),
  m('float NextSingle()'),
  m('static Random Shared { get; }'),
  m('void Shuffle<T>(T[] values)'),
]);
