import { SourceText } from '../../src/text/source-text.js';

describe('SourceText', () => {
  const text = new SourceText('ab\r\ncd\n\nef\rg', 'x.xml');
  test.each([
    [0, 1, 1],
    [2, 1, 3],
    [4, 2, 1],
    [6, 2, 3],
    [7, 3, 1],
    [8, 4, 1],
    [11, 5, 1],
    [12, 5, 2],
    [99, 5, 2],
    [-1, 1, 1],
  ])('offset %d is line %d, column %d', (offset, line, column) => {
    expect(text.positionAt(offset)).toEqual({ line, column });
  });

  test.each([
    [1, 'ab'],
    [2, 'cd'],
    [3, ''],
    [4, 'ef'],
    [5, 'g'],
    [6, 'g'],
  ])('line %d without its break', (line, expected) => {
    expect(text.slice(text.lineSpan(line))).toBe(expected);
  });

  test('an empty text has one line', () => {
    const empty = new SourceText('');
    expect(empty.lineCount).toBe(1);
    expect(empty.positionAt(0)).toEqual({ line: 1, column: 1 });
  });
});
