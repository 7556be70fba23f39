/** `apim-policy explain CODE`: what a diagnostic means. */
import { bindingCatalog } from '../../diagnostics/catalog-binding.js';
import { syntaxCatalog } from '../../diagnostics/catalog-syntax.js';
import type { Catalog } from '../../diagnostics/diagnostic-bag.js';
import { documentCatalog } from '../../diagnostics/document-catalog.js';
import { CliError, type Command, write } from '../command.js';

const catalogs: readonly Catalog[] = [syntaxCatalog, bindingCatalog, documentCatalog as unknown as Catalog];

export const command: Command = {
  name: 'explain',
  summary: 'Explains a diagnostic code',
  usage: 'CODE',
  options: {},
  async run(args, io) {
    const code = args.positionals[0]?.toUpperCase();
    if (code === undefined) throw new CliError('Give a code, such as CS1061.');
    const entry = catalogs
      .map((catalog) => (Object.hasOwn(catalog, code) ? catalog[code] : undefined))
      .find((found) => found !== undefined);
    if (entry === undefined) throw new CliError(`The code ${code} is not known.`, 1);
    const parts = [`${code}: ${entry.message}`];
    if (entry.explanation !== undefined) parts.push('', entry.explanation);
    if (entry.example !== undefined) parts.push('', 'Example:', `  ${entry.example}`);
    await write(io.stdout, `${parts.join('\n')}\n`);
    return 0;
  },
};
