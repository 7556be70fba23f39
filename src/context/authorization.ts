/** What get-authorization-context stores in a variable. */
import { Dictionary } from '../expr/runtime/collections/dictionary.js';
import { types } from '../expr/types/universe.js';
import { Part, partTypes } from './part.js';

export type AuthorizationClaims = Dictionary<string, unknown>;

export const newAuthorizationClaims = (): AuthorizationClaims => new Dictionary<string, unknown>(types.string, types.object);

export class Authorization extends Part {
  constructor(
    readonly accessToken: string | null = null,
    /** Values in `object` representation. */
    readonly claims: AuthorizationClaims | null = null,
  ) {
    super(partTypes.authorization);
  }
}
