/** The tree of a pattern as code for the matcher (System.Text.RegularExpressions.RegexWriter). */
import { throwNotSupported } from '../exception.js';
import type { CharClass } from './char-class.js';
import { LinearProgram } from './linear.js';
import { nativePlanOf } from './native.js';
import { NativeSearch } from './native-search.js';
import { type RegexNode, type RegexNodeKind, unlimited } from './nodes.js';
import { type CaptureNames, parsePattern } from './parser.js';
import { regexOptions } from './regex-options.js';

/** Operations; those that take single characters come in groups of one, notOne, set. */
export const op = {
  oneRep: 0,
  notOneRep: 1,
  setRep: 2,
  oneLoop: 3,
  notOneLoop: 4,
  setLoop: 5,
  oneLazy: 6,
  notOneLazy: 7,
  setLazy: 8,
  one: 9,
  notOne: 10,
  set: 11,
  multi: 12,
  reference: 13,
  bol: 14,
  eol: 15,
  boundary: 16,
  nonBoundary: 17,
  beginning: 18,
  start: 19,
  endZ: 20,
  end: 21,
  ecmaBoundary: 22,
  nonEcmaBoundary: 23,
  lazyBranch: 24,
  branchMark: 25,
  lazyBranchMark: 26,
  nullCount: 27,
  setCount: 28,
  branchCount: 29,
  lazyBranchCount: 30,
  nullMark: 31,
  setMark: 32,
  captureMark: 33,
  getMark: 34,
  setJump: 35,
  backJump: 36,
  foreJump: 37,
  testReference: 38,
  goTo: 39,
  stop: 40,
} as const;

/** Flags of an operation. */
export const rightToLeftFlag = 64;
export const ignoreCaseFlag = 512;
export const opMask = 63;

/** A compiled pattern. */
export interface RegexProgram {
  readonly pattern: string;
  readonly options: number;
  /** Operations with their operands. */
  readonly code: readonly number[];
  readonly sets: readonly CharClass[];
  readonly texts: readonly string[];
  readonly captures: CaptureNames;
  readonly captureCount: number;
  /** Which characters a match can begin with; undefined when it may begin with any or none. Only left to right. */
  readonly canBegin: ((char: number) => boolean) | undefined;
  /** Matches only where the text begins. */
  readonly isAnchored: boolean;
  readonly native: NativeSearch | undefined;
  /** What RegexOptions.NonBacktracking runs. */
  readonly linear: LinearProgram | undefined;
}

const anchorOps: Readonly<Partial<Record<RegexNodeKind, number>>> = {
  bol: op.bol,
  eol: op.eol,
  boundary: op.boundary,
  nonBoundary: op.nonBoundary,
  ecmaBoundary: op.ecmaBoundary,
  nonEcmaBoundary: op.nonEcmaBoundary,
  beginning: op.beginning,
  start: op.start,
  endZ: op.endZ,
  end: op.end,
};

/** Offsets of the three kinds of single characters within their group of operations. */
const singles: Readonly<Partial<Record<RegexNodeKind, number>>> = { one: 0, notOne: 1, set: 2 };

class Writer {
  readonly code: number[] = [];
  readonly sets: CharClass[] = [];
  readonly texts: string[] = [];
  constructor(readonly slots: ReadonlyMap<number, number>) {}

  #emit(operation: number, ...operands: readonly number[]): number {
    this.code.push(operation, ...operands);
    return this.code.length - operands.length;
  }
  /** Writes where a jump goes, now that it is known. */
  #patch(operand: number): void {
    this.code[operand] = this.code.length;
  }
  #slot(capture: number): number {
    return capture === -1 ? -1 : this.slots.get(capture)!;
  }
  #operand(node: RegexNode): number {
    return node.kind === 'set' ? this.sets.push(node.set!) - 1 : node.char;
  }

  program(root: RegexNode): void {
    const failure = this.#emit(op.lazyBranch, 0);
    this.#node(root);
    this.#patch(failure);
    this.#emit(op.stop);
  }

  #node(node: RegexNode): void {
    const direction = node.isRightToLeft ? rightToLeftFlag : 0;
    const single = singles[node.kind];
    if (single !== undefined) {
      this.#emit((op.one + single) | direction, this.#operand(node));
      return;
    }
    const anchor = anchorOps[node.kind];
    if (anchor !== undefined) {
      this.#emit(anchor);
      return;
    }
    switch (node.kind) {
      case 'multi':
        this.#emit(op.multi | direction, this.texts.push(node.text) - 1);
        break;
      case 'backreference': {
        const ignoreCase = (node.options & regexOptions.ignoreCase) === 0 ? 0 : ignoreCaseFlag;
        this.#emit(op.reference | direction | ignoreCase, this.#slot(node.capture));
        break;
      }
      case 'concatenate':
      case 'group':
        for (const child of node.children) this.#node(child);
        break;
      case 'alternate':
        this.#alternate(node.children);
        break;
      case 'loop':
      case 'lazyLoop':
        this.#loop(node, direction);
        break;
      case 'capture':
        this.#emit(op.setMark);
        for (const child of node.children) this.#node(child);
        this.#emit(op.captureMark, this.#slot(node.capture), this.#slot(node.uncapture));
        break;
      case 'lookaround':
        this.#emit(op.setJump);
        this.#emit(op.setMark);
        for (const child of node.children) this.#node(child);
        this.#emit(op.getMark);
        this.#emit(op.foreJump);
        break;
      case 'negativeLookaround': {
        this.#emit(op.setJump);
        const otherwise = this.#emit(op.lazyBranch, 0);
        for (const child of node.children) this.#node(child);
        this.#emit(op.backJump);
        this.#patch(otherwise);
        this.#emit(op.foreJump);
        break;
      }
      case 'atomic':
        this.#emit(op.setJump);
        for (const child of node.children) this.#node(child);
        this.#emit(op.foreJump);
        break;
      case 'backreferenceConditional': {
        this.#emit(op.setJump);
        const otherwise = this.#emit(op.lazyBranch, 0);
        this.#emit(op.testReference, this.#slot(node.capture));
        this.#emit(op.foreJump);
        this.#branches(node.children, otherwise, () => this.#emit(op.foreJump));
        break;
      }
      case 'expressionConditional': {
        const [condition, ...branches] = node.children;
        this.#emit(op.setJump);
        this.#emit(op.setMark);
        const otherwise = this.#emit(op.lazyBranch, 0);
        this.#node(condition!);
        this.#emit(op.getMark);
        this.#emit(op.foreJump);
        this.#branches(branches, otherwise, () => {
          this.#emit(op.getMark);
          this.#emit(op.foreJump);
        });
        break;
      }
    }
  }

  /** The two branches of a conditional; the second may be absent. */
  #branches([yes, no]: readonly RegexNode[], otherwise: number, enterOther: () => void): void {
    this.#node(yes!);
    const past = this.#emit(op.goTo, 0);
    this.#patch(otherwise);
    enterOther();
    if (no !== undefined) this.#node(no);
    this.#patch(past);
  }

  #alternate(children: readonly RegexNode[]): void {
    const ends: number[] = [];
    children.forEach((child, i) => {
      if (i === children.length - 1) {
        this.#node(child);
        return;
      }
      const next = this.#emit(op.lazyBranch, 0);
      this.#node(child);
      ends.push(this.#emit(op.goTo, 0));
      this.#patch(next);
    });
    for (const end of ends) this.#patch(end);
  }

  #loop(node: RegexNode, direction: number): void {
    const { min, max } = node;
    const isLazy = node.kind === 'lazyLoop';
    const [child] = node.children;
    const single = singles[child!.kind];
    if (single !== undefined) {
      const operand = this.#operand(child!);
      if (min > 0) this.#emit((op.oneRep + single) | direction, operand, min);
      if (max > min)
        this.#emit(((isLazy ? op.oneLazy : op.oneLoop) + single) | direction, operand, max === unlimited ? unlimited : max - min);
      return;
    }
    const counts = max < unlimited || min > 1;
    if (counts) this.#emit(min === 0 ? op.nullCount : op.setCount, min === 0 ? 0 : 1 - min);
    else this.#emit(min === 0 ? op.nullMark : op.setMark);
    const toTest = min === 0 ? this.#emit(op.goTo, 0) : -1;
    const body = this.code.length;
    this.#node(child!);
    if (toTest >= 0) this.#patch(toTest);
    if (counts) this.#emit(isLazy ? op.lazyBranchCount : op.branchCount, body, max === unlimited ? unlimited : max - min);
    else this.#emit(isLazy ? op.lazyBranchMark : op.branchMark, body);
  }
}

export type CharTest = (char: number) => boolean;

/** What a match of the node begins with: a test, 'empty' when it takes no characters, undefined when that is not known. */
function leading(node: RegexNode): CharTest | 'empty' | undefined {
  if (node.isRightToLeft && node.kind !== 'lookaround' && node.kind !== 'negativeLookaround') return undefined;
  switch (node.kind) {
    case 'one':
      return (char) => char === node.char;
    case 'notOne':
      return (char) => char !== node.char;
    case 'set':
      return (char) => node.set!.has(char);
    case 'multi': {
      const first = node.text.charCodeAt(0);
      return (char) => char === first;
    }
    case 'capture':
    case 'group':
    case 'atomic':
    case 'concatenate':
      for (const child of node.children) {
        const found = leading(child);
        if (found !== 'empty') return found;
      }
      return 'empty';
    case 'alternate': {
      const tests: CharTest[] = [];
      for (const child of node.children) {
        const found = leading(child);
        if (found === undefined || found === 'empty') return undefined;
        tests.push(found);
      }
      return tests.length === 1 ? tests[0] : (char) => tests.some((test) => test(char));
    }
    case 'loop':
    case 'lazyLoop': {
      const found = node.min > 0 ? leading(node.children[0]!) : undefined;
      return found === 'empty' ? undefined : found;
    }
    case 'backreference':
    case 'backreferenceConditional':
    case 'expressionConditional':
      return undefined;
    default:
      return 'empty';
  }
}

/** Whether a match can only begin at the text's beginning. */
function isAnchored(node: RegexNode): boolean {
  switch (node.kind) {
    case 'beginning':
      return true;
    case 'capture':
    case 'group':
    case 'atomic':
    case 'concatenate':
      return node.children.length > 0 && isAnchored(node.children[0]!);
    case 'alternate':
      return node.children.every(isAnchored);
    default:
      return false;
  }
}

/** Constructs that the linear engine of .NET refuses. */
const notLinear: Readonly<Partial<Record<RegexNodeKind, string>>> = {
  backreference: 'backreference (\\ number)',
  lookaround: 'positive lookahead (?= pattern) or positive lookbehind (?<= pattern)',
  negativeLookaround: 'negative lookahead (?! pattern) or negative lookbehind (?<! pattern)',
  atomic: 'atomic subexpressions (?> pattern)',
  expressionConditional: 'test conditional (?( test-pattern ) yes-pattern | no-pattern )',
  backreferenceConditional:
    'captured group conditional (?( name ) yes-pattern | no-pattern ) or (?( number ) yes-pattern| no-pattern )',
  start: 'contiguous matches (\\G)',
};

function requireLinear(node: RegexNode): void {
  const isBalancing = node.kind === 'capture' && node.uncapture !== -1;
  const refused = isBalancing
    ? "balancing group (?<name1-name2>subexpression) or (?'name1-name2' subexpression)"
    : notLinear[node.kind];
  if (refused !== undefined)
    throwNotSupported(`RegexOptions.NonBacktracking is not supported in conjunction with expressions containing: '${refused}'.`);
  for (const child of node.children) requireLinear(child);
}

/** Parses a pattern and writes its code. */
export function compilePattern(pattern: string, options: number): RegexProgram {
  const { root, captures } = parsePattern(pattern, options);
  const isLinear = (options & regexOptions.nonBacktracking) !== 0;
  if (isLinear) requireLinear(root);
  const writer = new Writer(captures.slots);
  writer.program(root);
  const isForward = (options & regexOptions.rightToLeft) === 0;
  const first = isForward ? leading(root) : undefined;
  const anchored = isForward && isAnchored(root);
  const plan = nativePlanOf(root, options, captures.slots, anchored);
  return {
    pattern,
    options,
    code: writer.code,
    sets: writer.sets,
    texts: writer.texts,
    captures,
    captureCount: captures.slots.size,
    canBegin: first === 'empty' ? undefined : first,
    isAnchored: anchored,
    native: plan === undefined ? undefined : new NativeSearch(plan, captures.slots.size),
    linear: isLinear ? new LinearProgram(root, captures.slots, anchorOps) : undefined,
  };
}
