/** Searches by culture look between grapheme clusters, wherever in a long text these are. */
import { cultureSearch } from '../../../../src/expr/runtime/text/collation.js';

test.each([...Array(6).keys()])('clusters %i units off the piece that is looked at hold together', (off) => {
  const before = 'é'.repeat(508 + off);
  expect(cultureSearch(`${before}e\u0301x`, 'e', false)).toBeUndefined();
  expect(cultureSearch(`${before}e\u0301x`, 'x', false)).toEqual({ index: before.length + 2, length: 1 });
  expect(cultureSearch(`${before}🇩🇪🇫🇷x`, '🇪🇫', false)).toBeUndefined();
  expect(cultureSearch(`${before}🇩🇪🇫🇷x`, '🇫🇷', false)).toEqual({ index: before.length + 4, length: 4 });
});

test('a cluster may be longer than a piece', () => {
  const cluster = `e${'\u0301'.repeat(3000)}`;
  expect(cultureSearch(`${cluster}ex`, 'e', false)).toEqual({ index: cluster.length, length: 1 });
});
