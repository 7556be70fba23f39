/** `apim-policy explain CODE`: what a diagnostic means, its example compiled, and the example corrected. */
import type { CatalogEntry } from '../../diagnostics/diagnostic-bag.js';
import { renderDiagnostic } from '../../diagnostics/render.js';
import { diagnosticToJson } from '../../diagnostics/render-json.js';
import { topics } from '../../diagnostics/topics.js';
import { editDistance } from '../../text/edit-distance.js';
import { CliError, type Command, flag, write } from '../command.js';
import { diagnoseExample } from '../diagnose-example.js';

/** By code: every entry of the catalogs. */
const entries: ReadonlyMap<string, CatalogEntry> = new Map(topics.flatMap(({ codes }) => Object.entries(codes)));

const longestShown = 200;
/** As a person reads it: nothing that steers the terminal, and no text of a megabyte. */
const shown = (text: string): string => {
  const short = text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
  return short.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, '·').replace(/^/gm, '  ');
};

/** `cs103`, `103` and `CS0103` are the same code. */
function normalized(given: string): string {
  const [, prefix = 'CS', digits] = /^(CS|APE|APIM)?(\d{1,4})$/i.exec(given) ?? [];
  return digits === undefined ? given.toUpperCase() : `${prefix.toUpperCase()}${digits.padStart(4, '0')}`;
}

function entryOf(given: string): readonly [code: string, entry: CatalogEntry] {
  const code = normalized(given);
  const entry = entries.get(code);
  if (entry !== undefined) return [code, entry];
  const nearest = [...entries.keys()]
    .map((known) => ({
      known,
      distance: editDistance(code, known, code.length),
      gap: Math.abs(numberOf(code) - numberOf(known)),
    }))
    .sort((a, b) => a.distance - b.distance || a.gap - b.gap)
    .slice(0, 3)
    .map(({ known }) => known);
  throw new CliError(`The code ${code} is not known. Near it: ${nearest.join(', ')}. 'apim-policy explain' lists all.`, 1);
}

const numberOf = (code: string): number => Number(/\d+$/.exec(code)?.[0] ?? 0);

function explained(code: string, { message, explanation, example, fixed }: CatalogEntry): string {
  const diagnostics = diagnoseExample(code, example);
  const own = diagnostics.find((diagnostic) => diagnostic.code === code);
  const others = [...new Set(diagnostics.map((diagnostic) => diagnostic.code))].filter((other) => other !== code);
  const parts = [`${code}: ${message}`, explanation];
  if (own !== undefined) parts.push(`Example:\n${shown(example)}\n\n${renderDiagnostic(own)}`);
  if (own !== undefined && others.length > 0) parts.push(`With it: ${others.join(', ')}.`);
  if (fixed !== undefined) parts.push(`Instead:\n${shown(fixed)}`);
  return parts.join('\n\n');
}

function explainedJson(code: string, { message, explanation, example, fixed }: CatalogEntry): string {
  const diagnostics = diagnoseExample(code, example).map((diagnostic) => diagnosticToJson(diagnostic));
  return JSON.stringify({ code, message, explanation, example, ...(fixed !== undefined && { fixed }), diagnostics });
}

const list = (): string =>
  topics
    .map(({ title, codes }) => {
      const rows = Object.entries(codes).map(([code, { message }]) => `  ${code.padEnd(8)} ${message}`);
      return [title, ...rows.sort()].join('\n');
    })
    .join('\n\n');

const listJson = (): string =>
  topics
    .flatMap(({ title, codes }) =>
      Object.entries(codes).map(([code, { message }]) => JSON.stringify({ code, topic: title, message })),
    )
    .join('\n');

export const command: Command = {
  name: 'explain',
  summary: 'Explains diagnostic codes: what each means, an example, and how to write it instead',
  usage: '[CODE…] [--json]',
  options: { json: { type: 'boolean', help: 'Print one JSON line a code' } },
  details: 'Without a code, lists all by topic. CS1061, cs1061 and 1061 are the same.',
  async run(args, io) {
    const isJson = flag(args, 'json');
    if (args.positionals.length === 0) {
      await write(io.stdout, `${isJson ? listJson() : list()}\n`);
      return 0;
    }
    const asked = args.positionals.map(entryOf);
    const texts = asked.map(([code, entry]) => (isJson ? explainedJson(code, entry) : explained(code, entry)));
    await write(io.stdout, `${texts.join(isJson ? '\n' : '\n\n\n')}\n`);
    return 0;
  },
};
