import { clrType, m } from '../define.js';

export const nullableType = clrType('static class System.Nullable', [
  m('static Type GetUnderlyingType(Type nullableType)'),
  m('static bool Equals<T>(T? n1, T? n2) where T : struct'),
  m('static int Compare<T>(T? n1, T? n2) where T : struct'),
  m('static ref T GetValueRefOrDefaultRef<T>(ref T? nullable) where T : struct'),
]);

export const nullable1Type = clrType('struct System.Nullable<T>', [
  m('Nullable()'),
  m('Nullable(T value)'),
  m('T GetValueOrDefault()'),
  m('T GetValueOrDefault(T defaultValue)'),
  m('T Value { get; }'),
  m('bool Equals(object other)'),
  m('bool HasValue { get; }'),
  m('int GetHashCode()'),
  m('static explicit operator T(T? value)'),
  m('static implicit operator T?(T value)'),
  m('string ToString()'),
]);
