/** JSON as Go's encoding/json holds it: numbers are float64, objects keep the last value of a key. */
export type GoValue = null | boolean | number | string | readonly GoValue[] | ReadonlyMap<string, GoValue>;

/** The decoder's own words for what is wrong. */
export class GoJsonError extends Error {
  override readonly name = 'GoJsonError';
}

/** What Go's error texts call a value's kind. */
export function goKind(value: GoValue): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (value instanceof Map) return 'object';
  return typeof value === 'boolean' ? 'bool' : typeof value;
}
