/** `new T()`, where only the run knows the type. */
import type { TypeSymbol } from '../types/type-symbol.js';
import { defaultOf } from './value-ops.js';

/** What makes an object of a type without arguments; set by the surface. */
type ConstructorOf = (type: TypeSymbol) => (() => unknown) | undefined;

let constructorOf: ConstructorOf = () => undefined;

export function registerConstructors(find: ConstructorOf): void {
  constructorOf = find;
}

/** By the constructor without parameters; a value type that declares none is its zero. */
export function createInstance(type: TypeSymbol): unknown {
  const make = constructorOf(type);
  return make === undefined ? defaultOf(type) : make();
}
