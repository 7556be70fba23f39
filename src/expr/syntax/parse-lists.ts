import type { Parser } from './parser-state.js';
import { isTerminator } from './terminators.js';

export interface ListRules<T> {
  readonly close: string;
  readonly isPossible: (p: Parser) => boolean;
  readonly parse: (p: Parser) => T;
  /** Elements at which skipping ends, if those differ from the ones that are possible. */
  readonly skipsTo?: ((p: Parser) => boolean) | undefined;
  readonly allowTrailingSeparator?: boolean;
  readonly requireOne?: boolean;
  readonly semicolonSeparates?: boolean;
  /** Tokens at which skipping ends although the list is not closed. */
  readonly stopsAt?: (p: Parser) => boolean;
  /** What the skipped tokens are said to stand instead of, before the first element. */
  readonly expectedFirst?: string;
}

/** Elements between separators up to a closer, which is not eaten. What fits nowhere is skipped, with one diagnostic. */
export function parseSeparatedList<T>(p: Parser, rules: ListRules<T>): T[] {
  const elements: T[] = [];
  let requireOne = rules.requireOne === true;
  for (;;) {
    if (!requireOne && p.is(rules.close)) return elements;
    if (requireOne || startsPart(p, rules)) {
      elements.push(rules.parse(p));
      requireOne = false;
      if (parseFurther(p, rules, elements)) return elements;
    } else if (!skipBad(p, rules, rules.expectedFirst ?? 'identifier')) return elements;
  }
}

/** True when the list is finished, false when a trailing separator asks to begin anew. */
function parseFurther<T>(p: Parser, rules: ListRules<T>, elements: T[]): boolean {
  for (let last = -1; p.index > last; ) {
    last = p.index;
    if (p.is(rules.close)) return true;
    if (startsPart(p, rules)) {
      if (p.is(';')) p.skipInsteadOf(',');
      else p.eat(',');
      if (rules.allowTrailingSeparator) {
        if (p.is(rules.close)) return true;
        if (!rules.isPossible(p)) return false;
      }
      elements.push(rules.parse(p));
      continue;
    }
    if (!skipBad(p, rules, ',')) return true;
  }
  return true;
}

function startsPart<T>(p: Parser, rules: ListRules<T>): boolean {
  return p.is(',') || (rules.semicolonSeparates === true && p.is(';')) || rules.isPossible(p);
}

/** Skips to the next separator or element; false when the construct has to end. */
function skipBad<T>(p: Parser, rules: ListRules<T>, expected: string): boolean {
  return skipTokens(
    p,
    () => !p.is(',') && !(rules.skipsTo ?? rules.isPossible)(p),
    () => p.is(rules.close) || rules.stopsAt?.(p) === true || isTerminator(p),
    () => p.skipInsteadOf(expected),
  );
}

/** Skips tokens while they are bad; false when an enclosing construct claims one. Only the first is told, if the lexer has not already. */
export function skipTokens(p: Parser, isBad: () => boolean, aborts: () => boolean, eatFirst: () => void): boolean {
  let first = true;
  while (isBad()) {
    if (aborts()) return false;
    // a made-up token has no width, and its node is noted anyway
    if (first && !p.lastIsMissing) p.diagnostics.faults.addEnd(p.lastEnd);
    if (first && p.current.errors.length === 0) eatFirst();
    else p.skip();
    first = false;
  }
  return true;
}
