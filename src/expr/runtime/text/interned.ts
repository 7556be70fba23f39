/**
 * The one copy that the host keeps of a text, as it does of the names of properties: comparing two of those is comparing two addresses.
 */
export function interned(text: string): string {
  const holder = Object.create(null) as Record<string, unknown>;
  holder[text] = undefined;
  return Object.keys(holder)[0]!;
}
