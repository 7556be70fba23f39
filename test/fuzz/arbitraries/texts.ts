/** Texts made of pieces, and texts in which something was changed. */
import fc from 'fast-check';

/** Up to `most` of some pieces, in any order. */
export const piecesOf = (pieces: readonly string[], most: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...pieces), { maxLength: most, size: 'max' }).map((chosen) => chosen.join(''));

/** A well-formed text, often with some of it deleted, doubled, or replaced by a piece. */
export const disturbed = (texts: fc.Arbitrary<string>, pieces: readonly string[]): fc.Arbitrary<string> => {
  const edit = fc.tuple(fc.nat(), fc.nat(8), fc.constantFrom('', ...pieces));
  const edits = fc.oneof(fc.constant([]), fc.array(edit, { minLength: 1, maxLength: 4 }));
  return fc.tuple(texts, edits).map(([text, changes]) =>
    changes.reduce((current, [at, length, put]) => {
      const from = at % (current.length + 1);
      return current.slice(0, from) + put + current.slice(from + length);
    }, text),
  );
};

/** Something, many times over: depth and length. */
export const repeated = (pieces: readonly string[], most = 400): fc.Arbitrary<string> =>
  fc
    .tuple(piecesOf(pieces, 3), piecesOf(pieces, 2), piecesOf(pieces, 3), fc.integer({ min: 1, max: most }))
    .map(([open, middle, close, times]) => open.repeat(times) + middle + close.repeat(times));

/** A literal of C# that means the text. */
export const quoted = (text: string): string =>
  `"${text.replace(/[^ !#-[\]-~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)}"`;

/** Texts that readers of all kinds meet. */
export const plainText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  piecesOf(
    ['a', 'B', '1', ' ', 'é', 'ß', 'İ', '\u0301', '😀', '\ud800', '\udc00', '\0', '\n', '\r\n', '\u2028', '\ufeff', '\u200d'],
    12,
  ),
);
