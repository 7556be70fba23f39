/** `JTokenEqualityComparer`: tokens are equal when deeply equal. */
import type { NamedTypeSymbol } from '../../types/type-symbol.js';
import { typeNamed } from '../../types/universe.js';
import type { ClrEqualityComparer } from '../comparers.js';
import { ClrObject } from '../values.js';
import { deepEquals } from './operations.js';
import type { JToken } from './tokens.js';

const comparerType = typeNamed('Newtonsoft.Json.Linq.JTokenEqualityComparer');

class JTokenEqualityComparer extends ClrObject implements ClrEqualityComparer {
  get clrType(): NamedTypeSymbol {
    return comparerType;
  }
  equalsValues(a: unknown, b: unknown): boolean {
    return deepEquals(a as JToken | null, b as JToken | null);
  }
  hashValue(token: unknown): number {
    return token === null ? 0 : (token as JToken).deepHash();
  }
}

export const tokenEquality = new JTokenEqualityComparer();
