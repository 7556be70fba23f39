/**
 * Patterns as JavaScript's own regular expressions: some thirty times faster than the matcher. Only where the answer is provably the
 * same, and only for texts so short, by a bound on every path that backtracking could take, that nothing has to interrupt it.
 * Texts are ASCII: classes, word boundaries and case then are what they list, whatever Unicode says.
 */
import { isBoundaryWordChar, isEcmaWordChar } from './char-class.js';
import { type RegexNode, unlimited } from './nodes.js';
import { regexOptions } from './regex-options.js';

type CharSet = Uint8Array;

/** What comes after a part. */
interface Following {
  /** What it can begin with. */
  readonly first: CharSet;
  /** Something of it can fail: otherwise nothing ever backtracks. */
  readonly canFail: boolean;
}

/** What the bound on the work needs to know of a part. */
interface Part {
  readonly source: string;
  /** Characters that it can begin with. */
  readonly first: CharSet;
  readonly isNullable: boolean;
  readonly canFail: boolean;
  /** Paths through it, apart from those that loops without a limit add. */
  readonly paths: number;
  /** Loops that backtracking goes into for as many paths as there are characters. */
  readonly freeLoops: number;
  /** Loops that run over as many characters as there are. */
  readonly loops: number;
  /** Matches in exactly one way. */
  readonly isPlain: boolean;
}

/** A translated pattern. */
export interface NativePlan {
  readonly source: string;
  /** Slot of each JavaScript group. */
  readonly slots: readonly number[];
  /** The work on a text of n characters is at most `factor` times n to the `exponent`. */
  readonly factor: number;
  readonly exponent: number;
  /** Each group captures at most once, so that JavaScript's last captures are all there are. */
  readonly capturesOnce: boolean;
}

/** Work that native code may be given at once: a few milliseconds. */
const workLimit = 2_000_000;

export const fitsNative = (plan: NativePlan, length: number): boolean =>
  plan.factor * Math.max(length, 1) ** plan.exponent <= workLimit;

class Untranslatable {}
const untranslatable = (): never => {
  throw new Untranslatable();
};

const escaped = (char: number): string => `\\x${char.toString(16).padStart(2, '0')}`;
function charSet(test: (char: number) => boolean): CharSet {
  const set = new Uint8Array(128);
  for (let char = 0; char < 128; char++) if (test(char)) set[char] = 1;
  return set;
}
const nothing = charSet(() => false);
const union = (a: CharSet, b: CharSet): CharSet => a.map((bit, i) => bit | b[i]!);
const meet = (a: CharSet, b: CharSet): boolean => a.some((bit, i) => bit === 1 && b[i] === 1);

/** A class that lists its ASCII members. */
function classSource(set: CharSet): string {
  let source = '';
  for (let char = 0; char < 128; char++) {
    if (set[char] === 0) continue;
    const start = char;
    while (set[char + 1] === 1) char++;
    source += start === char ? escaped(start) : `${escaped(start)}-${escaped(char)}`;
  }
  return `[${source}]`;
}

const boundary = (word: string): string => `(?:(?<=${word})(?!${word})|(?<!${word})(?=${word}))`;

function createAnchorSources(): Readonly<Record<string, string>> {
  const wordBoundary = boundary(classSource(charSet(isBoundaryWordChar)));
  const ecmaWordBoundary = boundary(classSource(charSet(isEcmaWordChar)));
  return {
    beginning: '^',
    end: '$',
    endZ: '(?=\\n?$)',
    bol: '(?<![^\\n])',
    eol: '(?![^\\n])',
    boundary: wordBoundary,
    nonBoundary: `(?!${wordBoundary})`,
    ecmaBoundary: ecmaWordBoundary,
    nonEcmaBoundary: `(?!${ecmaWordBoundary})`,
  };
}

/** Made for the first pattern: the categories of all of ASCII are looked up for it. */
let anchorSources: Readonly<Record<string, string>> | undefined;

const plain = (source: string, first: CharSet, isNullable = false): Part => ({
  source,
  first,
  isNullable,
  canFail: true,
  paths: 1,
  freeLoops: 0,
  loops: 0,
  isPlain: true,
});

const end: Following = { first: nothing, canFail: false };
/** What comes after what stands before the part. */
const followedBy = (part: Part, after: Following): Following => ({
  first: part.isNullable ? union(part.first, after.first) : part.first,
  canFail: part.canFail || after.canFail,
});

class Translator {
  capturesOnce = true;
  readonly captureSlots: number[] = [];
  constructor(readonly slotOf: ReadonlyMap<number, number>) {}

  /** Parts one after another. */
  #sequence(nodes: readonly RegexNode[], after: Following, inLoop: boolean): Part {
    const parts: Part[] = [];
    let following = after;
    for (let i = nodes.length - 1; i >= 0; i--) {
      const part = this.translate(nodes[i]!, following, inLoop);
      parts.push(part);
      following = followedBy(part, following);
    }
    parts.reverse();
    let first = nothing;
    let isNullable = true;
    for (const part of parts) {
      if (isNullable) first = union(first, part.first);
      isNullable &&= part.isNullable;
    }
    return {
      source: parts.map((part) => part.source).join(''),
      first,
      isNullable,
      canFail: parts.some((part) => part.canFail),
      paths: parts.reduce((product, part) => product * part.paths, 1),
      freeLoops: parts.reduce((sum, part) => sum + part.freeLoops, 0),
      loops: parts.reduce((sum, part) => sum + part.loops, 0),
      isPlain: parts.every((part) => part.isPlain),
    };
  }

  /** Notes the captures of a tree from the left, as JavaScript numbers them. */
  noteCaptures(node: RegexNode, inLoop: boolean): void {
    const repeats = (node.kind === 'loop' || node.kind === 'lazyLoop') && node.max > 1;
    if (node.kind === 'capture' && node.capture > 0) {
      const slot = this.slotOf.get(node.capture)!;
      if (inLoop || this.captureSlots.includes(slot)) this.capturesOnce = false;
      this.captureSlots.push(slot);
    }
    for (const child of node.children) this.noteCaptures(child, inLoop || repeats);
  }

  translate(node: RegexNode, after: Following, inLoop: boolean): Part {
    if (node.isRightToLeft) return untranslatable();
    anchorSources ??= createAnchorSources();
    const anchor = anchorSources[node.kind];
    if (anchor !== undefined) return plain(anchor, nothing, true);
    switch (node.kind) {
      case 'empty':
        return { ...plain('', nothing, true), canFail: false };
      case 'one':
      case 'notOne':
      case 'set':
        return this.#single(node);
      case 'multi': {
        const chars = Array.from({ length: node.text.length }, (_, i) => node.text.charCodeAt(i));
        const [head] = chars;
        return plain(
          chars.map((char) => (char < 128 ? escaped(char) : '[]')).join(''),
          charSet((char) => char === head),
        );
      }
      case 'concatenate':
        return this.#sequence(node.children, after, inLoop);
      case 'group':
      case 'capture': {
        if (node.kind === 'capture' && node.uncapture !== -1) return untranslatable();
        const body = this.#sequence(node.children, after, inLoop);
        return { ...body, source: `${node.kind === 'group' || node.capture === 0 ? '(?:' : '('}${body.source})` };
      }
      case 'alternate':
        return this.#alternate(node.children, after, inLoop);
      case 'loop':
      case 'lazyLoop':
        return this.#loop(node, after, inLoop);
      default:
        return untranslatable();
    }
  }

  #single(node: RegexNode): Part {
    const test =
      node.kind === 'set'
        ? (char: number) => node.set!.has(char)
        : (char: number) => (char === node.char) === (node.kind === 'one');
    const set = charSet(test);
    return plain(classSource(set), set);
  }

  #alternate(children: readonly RegexNode[], after: Following, inLoop: boolean): Part {
    const branches = children.map((child) => this.translate(child, after, inLoop));
    if (branches.length === 1) return branches[0]!;
    return {
      source: `(?:${branches.map((branch) => branch.source).join('|')})`,
      first: branches.reduce((first, branch) => union(first, branch.first), nothing),
      isNullable: branches.some((branch) => branch.isNullable),
      canFail: branches.every((branch) => branch.canFail),
      paths: branches.reduce((sum, branch) => sum + branch.paths, 0),
      freeLoops: Math.max(...branches.map((branch) => branch.freeLoops)),
      loops: Math.max(...branches.map((branch) => branch.loops)),
      isPlain: false,
    };
  }

  #loop(node: RegexNode, after: Following, inLoop: boolean): Part {
    const { min, max } = node;
    const repeats = max > 1;
    // V8 unrolls counted loops.
    if (max > 1_000 && max !== unlimited) return untranslatable();
    // Only bodies that match in one way are repeated, so that what follows an iteration does not matter to them.
    const body = this.translate(node.children[0]!, repeats ? end : after, inLoop || repeats);
    if (body.isNullable || (repeats && !body.isPlain)) return untranslatable();
    const limits = max === unlimited ? `{${min},}` : min === max ? `{${min}}` : `{${min},${max}}`;
    const isVariable = min !== max;
    // Backtracking into a loop is over at once when what follows cannot begin inside it.
    const isFree = isVariable && after.canFail && meet(body.first, after.first);
    return {
      source: `(?:${body.source})${limits}${node.kind === 'lazyLoop' ? '?' : ''}`,
      first: body.first,
      isNullable: min === 0,
      canFail: min > 0,
      paths: body.paths * (isVariable && max !== unlimited && (isFree || !repeats) ? max - min + 1 : 1),
      freeLoops: body.freeLoops + (isVariable && max === unlimited && isFree ? 1 : 0),
      loops: body.loops + ((isVariable && max === unlimited) || max > 64 ? 1 : 0),
      isPlain: !isVariable && body.isPlain,
    };
  }
}

/** The pattern for native code, if it can be one. `isAnchored`: a search never moves on from where the text begins. */
export function nativePlanOf(
  root: RegexNode,
  options: number,
  slots: ReadonlyMap<number, number>,
  isAnchored: boolean,
): NativePlan | undefined {
  const refused = regexOptions.rightToLeft | regexOptions.nonBacktracking;
  if ((options & refused) !== 0) return undefined;
  try {
    const translator = new Translator(slots);
    translator.noteCaptures(root, false);
    const { source, paths, freeLoops, loops } = translator.translate(root, end, false);
    if (source.length > 4_000) return undefined;
    return {
      source,
      slots: translator.captureSlots,
      factor: paths * (1 + source.length / 512),
      // From one beginning: every path into the loops that backtracking enters, and one run over what another loop takes.
      exponent: freeLoops + (loops > freeLoops ? 1 : 0) + (isAnchored ? 0 : 1),
      capturesOnce: translator.capturesOnce,
    };
  } catch (cause) {
    if (cause instanceof Untranslatable) return undefined;
    throw cause;
  }
}
