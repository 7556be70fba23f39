/**
 * Reference equality of strings. JavaScript's strings have no identity, so where a `==` on references may meet two equal strings,
 * their origins decide as far as the text of the expression shows them: literals are one object, a string just made is nobody
 * else's, and what came from outside is no literal. Where nothing is known, equal strings count as the same object.
 */
import type { BoundCall, BoundExpression } from '../bind/bound-nodes.js';
import type { LocalSymbol } from '../symbols/symbols.js';
import type { TypeSymbol } from '../types/type-symbol.js';
import { call, operation } from './core-builders.js';
import type { CoreExpression } from './core-nodes.js';
import { pure } from './helpers.js';

/** Where a string came from; the same object of this type stands for the same string. */
interface Origin {
  readonly kind: 'literal' | 'made' | 'outside' | 'unknown';
}
const literalOrigin: Origin = { kind: 'literal' };
const unknownOrigin: Origin = { kind: 'unknown' };

const isString = (type: TypeSymbol) => type.kind === 'named' && type.special === 'string';

const makers: ReadonlySet<string> = new Set(['Concat', 'Join', 'Format']);

function originOfCall({ method, receiver, type }: BoundCall): Origin {
  const { containingType } = method;
  if (containingType !== undefined && isString(containingType)) {
    // Methods of strings often give the string itself back.
    return makers.has(method.name) ? { kind: 'made' } : unknownOrigin;
  }
  // A text made of something that is no text itself.
  if (method.name === 'ToString' && receiver !== undefined && !isString(receiver.type)) return { kind: 'made' };
  return isString(type) ? unknownOrigin : { kind: 'outside' };
}

/** Origins of the strings in locals, in the order of the text. */
export class StringOrigins {
  readonly #locals = new Map<LocalSymbol, Origin>();

  /** A local was given a value. */
  note(local: LocalSymbol, value: BoundExpression): void {
    this.#locals.set(local, this.of(value));
  }

  of(node: BoundExpression): Origin {
    if (node.constant !== undefined) return literalOrigin;
    switch (node.kind) {
      case 'conversion':
        return node.conversionKind === 'reference' ||
          node.conversionKind === 'castReference' ||
          node.conversionKind === 'identity'
          ? this.of(node.operand)
          : unknownOrigin;
      case 'local':
        return this.#locals.get(node.local) ?? unknownOrigin;
      case 'objectCreation':
        return isString(node.type) ? { kind: 'made' } : unknownOrigin;
      case 'binary':
      case 'interpolatedString':
        return { kind: 'made' };
      case 'call':
        return originOfCall(node);
      case 'indexerAccess':
        return { kind: 'outside' };
      default:
        return unknownOrigin;
    }
  }

  /** True when two equal strings of these origins are still two objects. */
  areApart(left: BoundExpression, right: BoundExpression): boolean {
    const a = this.of(left);
    const b = this.of(right);
    if (a === b) return false;
    if (a.kind === 'made' || b.kind === 'made') return true;
    return (a.kind === 'literal' && b.kind === 'outside') || (a.kind === 'outside' && b.kind === 'literal');
  }
}

/** Equal strings are two objects here; but there is only one empty string. */
const sameObjectHelper = pure('sameObject', (a: unknown, b: unknown) => a === b && (typeof a !== 'string' || a === ''));

/** `left == right` on references. */
export const sameReference = (areApart: boolean, left: CoreExpression, right: CoreExpression): CoreExpression =>
  areApart ? call(sameObjectHelper, [left, right]) : operation('===', left, right);
