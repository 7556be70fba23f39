/** YAML files with several documents, read as daprd's YAML library does: version 1.1 without its odder types. */
import { readFileSync } from 'node:fs';
import { LineCounter, parseAllDocuments, type Tags } from 'yaml';
import { isPlain, type Plain } from './yaml-values.js';

export interface ResourceProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export interface ResourceFile {
  readonly documents: readonly Plain[];
  readonly problems: readonly ResourceProblem[];
}

/** Times, sexagesimal numbers, binaries and ordered maps stay the text they are. */
const leftOut = /:(?:timestamp|binary|omap|pairs|set)$/;
const withoutOddTags = (tags: Tags): Tags =>
  tags.filter((tag) => typeof tag === 'string' || !(leftOut.test(tag.tag) || ('format' in tag && tag.format === 'TIME')));

/** The documents of a file; a broken one is a problem, and the others go on. Throws what the file system throws. */
export function readResourceFile(file: string): ResourceFile {
  const text = readFileSync(file, 'utf8');
  const lines = new LineCounter();
  const problems: ResourceProblem[] = [];
  const documents: Plain[] = [];
  const report = (offset: number, message: string) => {
    const { line, col } = lines.linePos(offset);
    problems.push({ file, line, column: col, message });
  };
  const parsed = parseAllDocuments(text, { version: '1.1', customTags: withoutOddTags, intAsBigInt: true, lineCounter: lines });
  for (const document of parsed) {
    for (const error of document.errors) report(error.pos[0], error.message.split('\n')[0]!.replace(/ at line \d+.*$/, ''));
    if (document.errors.length > 0) continue;
    try {
      const value: unknown = document.toJS({ maxAliasCount: 100 });
      if (isPlain(value)) documents.push(value);
    } catch (error) {
      report(document.range?.[0] ?? 0, error instanceof Error ? error.message : String(error));
    }
  }
  return { documents, problems };
}
