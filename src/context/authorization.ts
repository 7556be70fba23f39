/** What get-authorization-context stores in a variable. */
import { Dictionary } from '../expr/runtime/collections/dictionary.js';
import { ClrObject } from '../expr/runtime/values.js';
import type { NamedTypeSymbol } from '../expr/types/type-symbol.js';
import { types } from '../expr/types/universe.js';
import { contextTypes } from './part.js';

export type AuthorizationClaims = Dictionary<string, unknown>;

export const newAuthorizationClaims = (): AuthorizationClaims => new Dictionary<string, unknown>(types.string, types.object);

export class Authorization extends ClrObject {
  constructor(
    readonly accessToken: string | null = null,
    /** Values in `object` representation. */
    readonly claims: AuthorizationClaims | null = null,
  ) {
    super();
  }
  override get clrType(): NamedTypeSymbol {
    return contextTypes.authorization;
  }
}
