/** Look-up of a property by a string comparison. */
import { charge } from '../budget.js';
import { equalStrings } from '../text/comparison.js';
import type { JObject, JProperty } from './tokens.js';

/** `Property(name, comparison)`: the exact name first, then the first that compares equal. */
export function findByComparison(object: JObject, name: string | null, comparison: number): JProperty | null {
  if (name === null) return null;
  const exact = object.find(name);
  if (exact !== undefined) return exact;
  charge(object.count);
  return object.items.find((property) => equalStrings(property.name, name, comparison)) ?? null;
}
