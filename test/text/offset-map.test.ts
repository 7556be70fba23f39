import { composeMaps, DerivedText, identityMap, shiftMap, spanToSource } from '../../src/text/offset-map.js';

/** `a&lt;b&amp;c` decoded. */
function decoded() {
  const source = 'a&lt;b&amp;c';
  const out = new DerivedText(source);
  out.copy(0, 1);
  out.replace(1, 5, '<');
  out.copy(5, 6);
  out.replace(6, 11, '&');
  out.copy(11, 12);
  return out.finish();
}

describe('OffsetMap', () => {
  test('the derived text', () => {
    expect(decoded().text).toBe('a<b&c');
  });

  test.each([
    [0, 1, 0, 1],
    [1, 2, 1, 5],
    [2, 3, 5, 6],
    [3, 4, 6, 11],
    [4, 5, 11, 12],
    [0, 5, 0, 12],
    [5, 5, 12, 12],
    [2, 2, 5, 5],
  ])('span %d-%d leads to %d-%d', (start, end, sourceStart, sourceEnd) => {
    expect(spanToSource(decoded().map, { start, end })).toEqual({ start: sourceStart, end: sourceEnd });
  });

  test('a span inside a longer replacement is the whole replaced piece', () => {
    const out = new DerivedText('x{{name}}y');
    out.copy(0, 1);
    out.replace(1, 9, 'https://host');
    out.copy(9, 10);
    const { text, map } = out.finish();
    expect(text).toBe('xhttps://hosty');
    expect(spanToSource(map, { start: 4, end: 7 })).toEqual({ start: 1, end: 9 });
    expect(spanToSource(map, { start: 13, end: 14 })).toEqual({ start: 9, end: 10 });
  });

  test('maps compose from the last step to the first', () => {
    const map = composeMaps(decoded().map, shiftMap(100), identityMap);
    expect(spanToSource(map, { start: 1, end: 2 })).toEqual({ start: 101, end: 105 });
  });

  test('an empty derived text maps to the start', () => {
    expect(new DerivedText('abc').finish().map.toSource(0, 'start')).toBe(0);
  });
});
