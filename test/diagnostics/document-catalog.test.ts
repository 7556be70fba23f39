import { type DocumentCode, documentCatalog } from '../../src/diagnostics/document-catalog.js';
import { problems } from '../policies/support.js';

const fragments = { known: '<fragment><set-method>GET</set-method></fragment>' };

describe('the catalog of document errors', () => {
  const entries = Object.entries(documentCatalog) as [DocumentCode, (typeof documentCatalog)[DocumentCode]][];
  // Bytes, a length limit, a missing port or a failing parser cannot be shown by a text alone.
  const special = new Set<DocumentCode>(['APE1003', 'APE1022', 'APE1025', 'APE1124', 'APE1125']);

  test.each(entries.filter(([code]) => !special.has(code)))('the example of %s has it', (code, { example }) => {
    expect(problems(example, { fragments }).map((problem) => problem.slice(0, 7))).toContain(code);
  });

  test('a document that is too long', () => {
    expect(problems(documentCatalog.APE1003.example, { maxLength: 10 })).toEqual(['APE1003@1:11']);
  });

  test('a policy that needs Dapr', () => {
    expect(problems(documentCatalog.APE1124.example, {}, {})).toEqual(['APE1124@1:21']);
  });

  test('a back end that nobody declared', () => {
    expect(problems(documentCatalog.APE1125.example, { backends: new Map([['mising', { url: 'https://x' }]]) })).toEqual([
      'APE1125@1:53',
    ]);
  });

  test.each(entries)('%s is explained', (_code, entry) => {
    expect(entry.message).not.toBe('');
    expect(entry.explanation).not.toBe('');
  });
});
