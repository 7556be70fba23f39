/** Every code is explained, its example gets it, and the corrected example gets nothing. */
import { diagnoseExample } from '../../src/cli/diagnose-example.js';
import { formatMessage } from '../../src/diagnostics/diagnostic-bag.js';
import { documentCatalog } from '../../src/diagnostics/document-catalog.js';
import { expressionCatalog } from '../../src/diagnostics/expression-catalog.js';
import { topics } from '../../src/diagnostics/topics.js';

const entries = topics.flatMap(({ codes }) => Object.entries(codes));

/** What always comes before a code that never comes first. */
const before: Readonly<Record<string, string>> = {
  CS0229: 'CS0100',
  CS0710: 'CS1520',
  CS0711: 'CS0574',
  CS1018: 'CS1520',
  CS1661: 'CS1678',
  CS4003: 'APIM0006',
  CS4008: 'CS4032',
  CS7010: 'CS7011',
  CS8129: 'CS8130',
  CS8304: 'CS1029',
  CS8637: 'CS8370',
  CS8668: 'CS8370',
  CS8754: 'CS8370',
  CS8805: 'CS8803',
  CS8823: 'CS8370',
  CS8956: 'CS1513',
  CS8997: 'CS8370',
  CS8998: 'CS8370',
  CS9004: 'CS8370',
  CS9048: 'CS8370',
  CS9174: 'CS8370',
  CS9176: 'CS8370',
  CS9229: 'CS8370',
  CS9297: 'CS9298',
  CS9299: 'CS9298',
  APE1021: 'APE1009',
};
/** A net below the document reader, which no document is known to reach. */
const unreached = new Set(['APE1025']);

test('every code is in one topic', () => {
  const codes = entries.map(([code]) => code).sort();
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes).toEqual([...Object.keys(expressionCatalog), ...Object.keys(documentCatalog)].sort());
});

test.each(entries.filter(([code]) => !unreached.has(code)))('the example of %s gets it', (code, { example }) => {
  const codes = diagnoseExample(code, example).map((diagnostic) => diagnostic.code);
  expect(codes).toContain(code);
  expect(codes[0]).toBe(before[code] ?? code);
});

const corrected = entries.filter(([, { fixed }]) => fixed !== undefined);
test.each(corrected)('the corrected example of %s gets nothing', (code, { fixed, example }) => {
  expect(diagnoseExample(code, fixed!)).toEqual([]);
  expect(fixed).not.toBe(example);
});

test.each(entries)('%s has an explanation of one to four sentences', (_code, { explanation }) => {
  expect(explanation).toMatch(/^[^ ].*\.$/s);
  // what stands in code, and dots within a word, end no sentence
  const sentences = explanation.replace(/`[^`]*`/g, 'x').match(/[.?!](?= |$)/g) ?? [];
  expect(sentences.length).toBeGreaterThanOrEqual(1);
  expect(sentences.length).toBeLessThanOrEqual(4);
});

test.each(entries)('every placeholder of %s is filled', (code, { example }) => {
  for (const { message, hint } of diagnoseExample(code, example)) expect(`${message}${hint ?? ''}`).not.toMatch(/\{\d\}/);
});

test('arguments are put into a message as they are', () => {
  expect(formatMessage("'{1}' and '{0}', not {2}", ['$&', 3])).toBe("'3' and '$&', not {2}");
});
