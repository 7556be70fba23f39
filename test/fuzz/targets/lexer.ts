/** The lexer: tokens tile the text, and what lies between them is white space, comments and directives. */
import fc from 'fast-check';
import { Lexer } from '../../../src/expr/syntax/lexer.js';
import type { Token } from '../../../src/expr/syntax/token.js';
import { programs } from '../arbitraries/csharp/program.js';
import { mutatedExpressions, nestedTokens, noise, tokenSoup } from '../arbitraries/tokens.js';
import type { FuzzTarget } from '../target.js';

/** White space, comments, and lines of directives with what they switch off. */
const trivia = /^(?:[\s\u200b\ufeff\u001a\u0085]|\/\/[^\n\r\u0085\u2028\u2029]*|\/\*[\s\S]*?(?:\*\/|$)|#[\s\S]*)*$/;

function tokensTile(text: string): readonly Token[] {
  const tokens = new Lexer(text, 0, text.length).scanAll();
  let at = 0;
  for (const token of tokens) {
    const { start, end, fullEnd, kind } = token;
    if (start < at || end < start || fullEnd < end || fullEnd > text.length)
      throw new Error(`${kind} at ${start}..${end}..${fullEnd} behind ${at}`);
    if (kind !== 'end' && end === start) throw new Error(`empty ${kind} at ${start}`);
    if (token.text !== text.slice(start, end)) throw new Error(`${kind} at ${start} is not its text`);
    if (!trivia.test(text.slice(at, start))) throw new Error(`${JSON.stringify(text.slice(at, start))} between tokens`);
    for (const error of token.errors)
      if (error.start < 0 || error.end < error.start || error.start > text.length)
        throw new Error(`${error.code} at ${error.start}..${error.end}`);
    at = end;
  }
  const last = tokens.at(-1)!;
  if (last.kind !== 'end' || last.start !== text.length) throw new Error('the text has no end');
  return tokens;
}

/** Written with one blank between them, tokens are the same ones. */
function readsBack(tokens: readonly Token[]): void {
  const real = tokens.slice(0, -1);
  if (real.some(({ errors, kind }) => errors.length > 0 || kind === 'bad')) return;
  const again = tokensTile(real.map(({ text }) => text).join(' ')).slice(0, -1);
  const shown = (list: readonly Token[]) => JSON.stringify(list.map(({ kind, text }) => [kind, text]));
  if (shown(again) !== shown(real)) throw new Error(`read back differently: ${shown(again)}`);
}

export const lexerTarget: FuzzTarget = {
  name: 'lexer',
  inputs: fc.oneof(tokenSoup, noise, mutatedExpressions, nestedTokens, programs),
  holds: (text) => readsBack(tokensTile(text)),
};
