/** Expressions that were recorded: what mutation starts from. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(process.cwd(), 'test/conformance/cases');

let all: readonly string[] | undefined;

/** Every expression of the conformance suite. */
export const recordedExpressions = (): readonly string[] =>
  (all ??= readdirSync(folder).flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => (JSON.parse(line) as { readonly expression: string }).expression),
  ));
