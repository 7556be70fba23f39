/** Suggests the name that somebody probably meant. */
import { nearestOf } from '../../text/edit-distance.js';

const maxLength = 64;

/** The candidate that differs least from `name`, if it is close enough to be meant. */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  if (name.length > maxLength) return undefined;
  return nearestOf(name, candidates, Math.max(1, Math.floor(name.length / 3)));
}
