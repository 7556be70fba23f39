import {
  compareNullables,
  equalNullables,
  nullableEquals,
  nullableHash,
  nullableText,
  nullableValue,
  underlyingTypeOf,
} from '../../runtime/nullables.js';
import { defaultOf } from '../../runtime/value-ops.js';
import type { TypeSymbol } from '../../types/type-symbol.js';
import { clrType, g, m } from '../define.js';

export const nullableType = clrType('static class System.Nullable', () => [
  m('static Type GetUnderlyingType(Type nullableType)', underlyingTypeOf),
  g('static bool Equals<T>(T? n1, T? n2) where T : struct', equalNullables),
  g('static int Compare<T>(T? n1, T? n2) where T : struct', compareNullables),
  m('static ref T GetValueRefOrDefaultRef<T>(ref T? nullable) where T : struct'),
]);

export const nullable1Type = clrType('struct System.Nullable<T>', () => [
  m('Nullable()', () => null),
  m('Nullable(T value)', (value: unknown) => value),
  g('T GetValueOrDefault()', ([type]: readonly TypeSymbol[], self: unknown) => self ?? defaultOf(type!)),
  m('T GetValueOrDefault(T defaultValue)', (self: unknown, defaultValue: unknown) => self ?? defaultValue),
  m('T Value { get; }', nullableValue),
  g('bool Equals(object other)', nullableEquals),
  m('bool HasValue { get; }', (self: unknown) => self !== null),
  g('int GetHashCode()', nullableHash),
  m('static explicit operator T(T? value)', nullableValue),
  m('static implicit operator T?(T value)', (value: unknown) => value),
  g('string ToString()', nullableText),
]);
