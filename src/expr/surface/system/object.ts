import { ClrType } from '../../runtime/clr-type.js';
import { PlainObject } from '../../runtime/plain-object.js';
import { objectEquals, objectHash, objectText, runtimeTypeOf } from '../../runtime/value-ops.js';
import { clrType, m } from '../define.js';

/** Receivers and arguments come as objects: a value type is boxed before it gets here. */
export const objectType = clrType('class System.Object', () => [
  m('Object()', () => new PlainObject()),
  m('Type GetType()', (value) => ClrType.of(runtimeTypeOf(value)!)),
  m('bool Equals(object obj)', objectEquals),
  m('int GetHashCode()', objectHash),
  m('static bool Equals(object objA, object objB)', objectEquals),
  m('static bool ReferenceEquals(object objA, object objB)', (a, b) => a === b),
  m('string ToString()', objectText),
]);
