/** liquidjs with DotLiquid's filters, literals and tags: what the gateway's Liquid is. */

import { type FilterImplOptions, Liquid, type Template } from 'liquidjs';
import { DerivedText } from '../../text/offset-map.js';
import type { LiquidFilter } from './filter.js';
import { listFilters } from './filters-list.js';
import { numberFilters } from './filters-number.js';
import { textFilters } from './filters-text.js';
import { JsonArrayForTag } from './json-array-for.js';
import { FloatDrop, type LiquidValue, lookUpDrop, plainArgument } from './values.js';

/** A parsed template. */
export interface LiquidTemplate {
  /** Bindings by name; lookups below them are the values' own. */
  render(bindings: ReadonlyMap<string, LiquidValue>): string;
}

export type ParsedTemplate =
  | { readonly template: LiquidTemplate; readonly unknownFilters: readonly { readonly name: string; readonly offset: number }[] }
  | { readonly error: string; readonly offset: number };

const ownFilters: Readonly<Record<string, LiquidFilter>> = { ...textFilters, ...numberFilters, ...listFilters };
const filters: Readonly<Record<string, FilterImplOptions>> = Object.fromEntries(
  Object.entries(ownFilters).map(([name, filter]) => {
    const adapted = (input: unknown, ...args: unknown[]) => filter(plainArgument(input), ...args.map(plainArgument));
    return [name, adapted];
  }),
);

/** Names of the filters, for messages. */
export const filterNames: readonly string[] = Object.keys(filters);

/** Tags that read other templates, which a policy has none of. */
const tagsLeftOut = ['include', 'render', 'layout', 'block'];

let made: Liquid | undefined;

/** Made when the first template is read: liquidjs takes long to start. */
function engine(): Liquid {
  made ??= createEngine();
  return made;
}

function createEngine(): Liquid {
  const liquid = new Liquid({
    templates: {},
    ownPropertyOnly: true,
    strictFilters: false,
    dynamicPartials: false,
    parseLimit: 1_000_000,
    renderLimit: 2_000,
    memoryLimit: 16 * 1024 * 1024,
  });
  // Only the service's own filters: anything else passes its input through, as DotLiquid does.
  for (const name of Object.keys(liquid.filters)) delete liquid.filters[name];
  Object.assign(liquid.filters, filters);
  for (const name of tagsLeftOut) delete liquid.tags[name];
  liquid.registerTag('JSONArrayFor', JsonArrayForTag as unknown as Liquid['tags'][string]);
  return liquid;
}

/** Parses; never throws. Offsets are into `text`. */
export function parseTemplate(text: string): ParsedTemplate {
  const prepared = escapeLiterals(text);
  try {
    const templates: Template[] = engine().parse(prepared.text);
    return {
      unknownFilters: unknownFilters(text),
      template: {
        render: (bindings) =>
          String(engine().renderSync(templates, { ...Object.fromEntries(bindings), [floatsName]: floats }) ?? ''),
      },
    };
  } catch (error) {
    const token = (error as { token?: { begin?: number } }).token;
    const message = error instanceof Error ? error.message.replace(/, line:\d+, col:\d+[\s\S]*$/, '') : String(error);
    return { error: message, offset: prepared.toSource(token?.begin ?? 0) };
  }
}

/** liquidjs reads `2.0` as the whole number 2, so such a literal is looked up here instead. */
const floatsName = 'liquid_floats';
const floats = lookUpDrop((text) => new FloatDrop(Number(text)));

/** What liquidjs reads differently inside tags and outputs: string literals (quotes included) and numbers such as `2.0`. */
function* literals(text: string): Generator<{ readonly start: number; readonly end: number }> {
  const float = /(?<![\w.])\d+\.0+(?![\w.])/y;
  let close = '';
  for (let at = 0; at < text.length; at++) {
    if (close === '') {
      if (text.startsWith('{{', at)) close = '}}';
      else if (text.startsWith('{%', at)) close = '%}';
      if (close !== '') at++;
    } else if (text.startsWith(close, at)) {
      close = '';
      at++;
    } else if (text[at] === '"' || text[at] === "'") {
      const end = text.indexOf(text[at]!, at + 1);
      if (end < 0) return;
      yield { start: at, end: end + 1 };
      at = end;
    } else {
      float.lastIndex = at;
      const number = float.exec(text)?.[0];
      if (number === undefined) continue;
      yield { start: at, end: at + number.length };
      at += number.length - 1;
    }
  }
}

/** DotLiquid knows no escapes in string literals, liquidjs does: each backslash is doubled for it. Numbers are looked up. */
function escapeLiterals(text: string): { text: string; toSource: (offset: number) => number } {
  const out = new DerivedText(text);
  let from = 0;
  for (const { start, end } of literals(text)) {
    const literal = text.slice(start, end);
    const isNumber = /^\d/.test(literal);
    if (!isNumber && !literal.includes('\\')) continue;
    out.copy(from, start);
    out.replace(start, end, isNumber ? `${floatsName}["${literal}"]` : literal.replaceAll('\\', '\\\\'));
    from = end;
  }
  out.copy(from, text.length);
  const { text: escaped, map } = out.finish();
  return { text: escaped, toSource: (offset) => map.toSource(offset, 'start') };
}

function unknownFilters(text: string): { name: string; offset: number }[] {
  const found: { name: string; offset: number }[] = [];
  for (const tag of text.matchAll(/\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g)) {
    const bare = tag[0].replace(/"[^"]*"|'[^']*'/g, (literal) => ' '.repeat(literal.length));
    for (const filter of bare.matchAll(/\|\s*([A-Za-z_]\w*)/g)) {
      const name = filter[1]!;
      if (!Object.hasOwn(filters, name)) found.push({ name, offset: tag.index + filter.index + filter[0].length - name.length });
    }
  }
  return found;
}
