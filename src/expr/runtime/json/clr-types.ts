/** The CLR type of a value held as an `object`. */
import type { TypeSymbol } from '../../types/type-symbol.js';
import { types } from '../../types/universe.js';
import { EngineBug } from '../exception.js';
import { runtimeTypeOf } from '../value-ops.js';

/** `GetType()` of an object that is not null. */
export function typeOfObject(value: unknown): TypeSymbol {
  if (typeof value === 'string') return types.string;
  return runtimeTypeOf(value) ?? notAnObject(value);
}

function notAnObject(value: unknown): never {
  throw new EngineBug(`no type for a ${typeof value}`);
}
