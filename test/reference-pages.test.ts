/** The generated pages say what the declarations say. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pages } from '../src/testing/reference-pages.js';

test.each(pages())('docs/%s is up to date (node scripts/generate-docs.mjs)', (name, text) => {
  expect(readFileSync(join(__dirname, '../docs', name), 'utf8') === text).toBe(true);
});
