/** The tree of a pattern (System.Text.RegularExpressions.RegexNode). */
import { caseEquivalents } from './case-equivalence.js';
import { CharClass } from './char-class.js';
import { regexOptions } from './regex-options.js';

export type AnchorKind =
  | 'bol'
  | 'eol'
  | 'beginning'
  | 'start'
  | 'endZ'
  | 'end'
  | 'boundary'
  | 'nonBoundary'
  | 'ecmaBoundary'
  | 'nonEcmaBoundary';

export type RegexNodeKind =
  | 'one'
  | 'notOne'
  | 'set'
  | 'multi'
  | 'backreference'
  | 'empty'
  | 'alternate'
  | 'concatenate'
  | 'loop'
  | 'lazyLoop'
  | 'capture'
  | 'group'
  | 'lookaround'
  | 'negativeLookaround'
  | 'atomic'
  | 'backreferenceConditional'
  | 'expressionConditional'
  | AnchorKind;

/** No upper limit of a quantifier. */
export const unlimited = 0x7fffffff;

export class RegexNode {
  children: RegexNode[] = [];
  /** Number of a capture or backreference; -1 for a balancing group that captures nothing. */
  capture = -1;
  /** Capture that a balancing group takes away, or -1. */
  uncapture = -1;
  min = 0;
  max = 0;
  /** Of one and notOne. */
  char = 0;
  text = '';
  set: CharClass | undefined;
  constructor(
    readonly kind: RegexNodeKind,
    readonly options: number,
  ) {}

  /** The options of the node say that it matches towards the beginning. */
  get isRightToLeft(): boolean {
    return (this.options & regexOptions.rightToLeft) !== 0;
  }
  /** Puts the parts of a sequence in the order in which they match. */
  inMatchingOrder(): this {
    if (this.isRightToLeft && this.kind === 'concatenate') this.children.reverse();
    return this;
  }
  /** The node repeated. */
  repeated(isLazy: boolean, min: number, max: number): RegexNode {
    if (min === 1 && max === 1) return this;
    if (max === 0) return new RegexNode('empty', this.options);
    const loop = new RegexNode(isLazy ? 'lazyLoop' : 'loop', this.options);
    loop.min = min;
    loop.max = max;
    loop.children.push(this);
    return loop;
  }
}

export function charNode(kind: 'one' | 'notOne', options: number, char: number): RegexNode {
  const node = new RegexNode(kind, options);
  node.char = char;
  return node;
}
export function setNode(options: number, set: CharClass): RegexNode {
  const node = new RegexNode('set', options);
  node.set = set;
  return node;
}
/** A literal character, which is a set of its forms when case is ignored. */
export function literalNode(options: number, char: number): RegexNode {
  const equivalents = (options & regexOptions.ignoreCase) === 0 ? undefined : caseEquivalents(char);
  if (equivalents === undefined) return charNode('one', options, char);
  const set = new CharClass();
  for (const equivalent of equivalents) set.addRange(equivalent, equivalent);
  return setNode(options, set);
}
export function captureNode(options: number, capture: number, uncapture = -1): RegexNode {
  const node = new RegexNode('capture', options);
  node.capture = capture;
  node.uncapture = uncapture;
  return node;
}
export function referenceNode(kind: 'backreference' | 'backreferenceConditional', options: number, capture: number): RegexNode {
  const node = new RegexNode(kind, options);
  node.capture = capture;
  return node;
}
export function textNode(options: number, text: string): RegexNode {
  const node = new RegexNode('multi', options);
  node.text = text;
  return node;
}
