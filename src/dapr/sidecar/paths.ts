/** How the sidecar reads a request's path (dapr.md 1.1). */

/** Duplicate slashes collapsed, `.` and `..` resolved. */
export function cleanPath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') parts.pop();
    else parts.push(part);
  }
  return `/${parts.join('/')}`;
}

/** Query-string rules: `+` is a blank. Throws a message in Go's words for a bad escape. */
export function unescapeParameter(text: string, parameter = 'name'): string {
  const bad = /%(?![0-9A-Fa-f]{2}).{0,2}/.exec(text);
  if (bad !== null)
    throw new Error(`failed to unescape request parameter "${parameter}". Error: invalid URL escape ${JSON.stringify(bad[0])}`);
  const bytes: number[] = [];
  const plain = text.replaceAll('+', ' ');
  for (const [piece] of plain.matchAll(/%[0-9A-Fa-f]{2}|[^%]+/g)) {
    if (piece.startsWith('%') && piece.length === 3) bytes.push(Number.parseInt(piece.slice(1), 16));
    else bytes.push(...new TextEncoder().encode(piece));
  }
  return new TextDecoder().decode(Uint8Array.from(bytes));
}
