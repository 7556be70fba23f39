/** YAML values as they come out of a resource file. */

export type Plain = { readonly [key: string]: unknown };

export const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Strings as they are, anything else as its compact JSON; '' where there is nothing. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'bigint') return String(value);
  return value === undefined || value === null
    ? ''
    : JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? Number(part) : part));
}
