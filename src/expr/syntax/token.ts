import type { ExpressionSyntax, IdentifierToken, LiteralValue, SyntaxToken } from './nodes.js';
import type { SyntaxDiagnostic } from './syntax-diagnostics.js';

/** A part of an interpolated string: text between holes, or a hole. */
export interface InterpolatedSection {
  readonly kind: 'text' | 'hole';
  readonly start: number;
  readonly end: number;
  /** Text: what it means. */
  readonly value: string;
  /** Hole: where `:` stands, and what the format after it means. */
  readonly colon: number | undefined;
  readonly format: string | undefined;
  /** Hole: where `}` stands, or where it is missing. */
  readonly close: number;
}

export interface InterpolatedSource {
  readonly verbatim: boolean;
  readonly raw: boolean;
  /** It is not well formed; the lexer has said so. */
  readonly failed: boolean;
  readonly sections: readonly InterpolatedSection[];
}

const nothing: readonly SyntaxDiagnostic[] = [];

/** A token as the lexer makes it. `>` is always single: the parser joins `>>` and `>>=`. */
export class Token implements SyntaxToken {
  missing = false;
  /** Where the white space and comments after it end. */
  fullEnd: number;
  /** A line break stands between this token and the next, as part of this token's trivia. */
  endsLine = false;
  /** For an identifier: its name with `@` and escapes resolved. */
  name = '';
  /** The text when it may act as a contextual keyword, else empty. */
  contextual = '';
  literal: LiteralValue | undefined = undefined;
  interpolated: InterpolatedSource | undefined = undefined;
  /** `"…"u8` or a raw string: what this C# version lacks. */
  later: 'utf8' | 'raw' | undefined = undefined;
  /** An interpolated string's holes are parsed once, however often the parser steps back. */
  parsed: ExpressionSyntax | undefined = undefined;
  /** What is wrong with the token itself, and with the trivia before it. */
  errors: readonly SyntaxDiagnostic[] = nothing;
  refusals: readonly SyntaxDiagnostic[] = nothing;

  constructor(
    readonly kind: string,
    readonly start: number,
    readonly end: number,
    readonly text: string,
  ) {
    this.fullEnd = end;
  }

  /** For tokens whose kind is known to be `identifier`. */
  asIdentifier(): IdentifierToken {
    return this as unknown as IdentifierToken;
  }
}

/** A token that the source lacks. */
export function missingToken(kind: string, at: number): Token {
  const token = new Token(kind, at, at, '');
  token.missing = true;
  return token;
}

/** The words by themselves, as property names: the engine keeps those once and compares them by address. */
const internedByText = (words: string): ReadonlyMap<string, string> =>
  new Map(Object.keys(Object.fromEntries(words.split(' ').map((word) => [word, true]))).map((word) => [word, word]));

export const keywords: ReadonlyMap<string, string> = internedByText(
  'abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum event ' +
    'explicit extern false finally fixed float for foreach goto if implicit in int interface internal is lock long namespace new null ' +
    'object operator out override params private protected public readonly ref return sbyte sealed short sizeof stackalloc static ' +
    'string struct switch this throw true try typeof uint ulong unchecked unsafe ushort using virtual void volatile while ' +
    '__arglist __makeref __reftype __refvalue',
);

/** Identifiers that mean something in places. */
export const contextualKeywords: ReadonlyMap<string, string> = internedByText(
  '_ add allows and ascending async await by descending equals from get group init into join let managed nameof not notnull on or ' +
    'orderby partial remove scoped select set unmanaged var when where with yield',
);

/** Punctuators by the code of their first character, longest first. `>` forms are joined by the parser. */
export const punctuators: readonly (readonly string[] | undefined)[] = (() => {
  const table: string[][] = [];
  const all = internedByText(
    '{ } ( ) [ ] ; , ~ : :: . .. = == => + ++ += - -- -> -= * *= / /= % %= & && &= | || |= ^ ^= ! != < << <= <<= > >= ? ?? ??=',
  );
  for (const text of all.keys()) (table[text.charCodeAt(0)] ??= []).push(text);
  for (const list of table) list?.sort((a, b) => b.length - a.length);
  return table;
})();

export const predefinedTypes: ReadonlySet<string> = new Set(
  'bool byte sbyte int uint short ushort long ulong float double decimal string char object void'.split(' '),
);
