/** The generated pages say what the declarations say. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLinePage } from '../src/cli/reference-page.js';
import { pages } from '../src/testing/reference-pages.js';

const isUpToDate = (name: string, text: string): boolean => readFileSync(join(__dirname, '../docs', name), 'utf8') === text;

test.each(pages())('docs/%s is up to date (node scripts/generate-docs.mjs)', (name, text) => {
  expect(isUpToDate(name, text)).toBe(true);
});

test('docs/command-line.md is up to date (node scripts/generate-docs.mjs)', async () => {
  expect(isUpToDate('command-line.md', await commandLinePage())).toBe(true);
});
