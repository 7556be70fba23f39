/**
 * The engine of RegexOptions.NonBacktracking: all ways to match walk the text together, in the order in which backtracking
 * would try them (Pike's virtual machine). Time is linear in the text; a group knows only its last capture.
 */
import { chargeRegex } from '../budget.js';
import { EngineBug } from '../exception.js';
import type { Matcher } from './matcher.js';
import { type RegexNode, unlimited } from './nodes.js';
import type { CharTest } from './program.js';

type Instruction =
  | { readonly kind: 'char'; readonly test: CharTest }
  | { readonly kind: 'assert'; readonly operation: number }
  | { readonly kind: 'save'; readonly index: number }
  /** Goes on here, or, when that fails, there. */
  | { readonly kind: 'split'; here: number; there: number }
  | { readonly kind: 'match' };

/** Steps of a thread that make one step of the budget: they are cheaper than those of the matcher. */
const stepsPerCharge = 4;

class LinearWriter {
  readonly code: Instruction[] = [];
  constructor(
    readonly slots: ReadonlyMap<number, number>,
    readonly operations: Readonly<Partial<Record<string, number>>>,
  ) {}
  #emit(instruction: Instruction): void {
    this.code.push(instruction);
    if (this.code.length % 64 === 0) chargeRegex(64);
  }
  program(root: RegexNode): readonly Instruction[] {
    this.#node(root);
    this.#emit({ kind: 'match' });
    return this.code;
  }
  #char(test: CharTest): void {
    this.#emit({ kind: 'char', test });
  }
  #split(): { here: number; there: number } {
    const split = { kind: 'split' as const, here: 0, there: 0 };
    this.#emit(split);
    return split;
  }
  #node(node: RegexNode): void {
    switch (node.kind) {
      case 'one':
        return this.#char((char) => char === node.char);
      case 'notOne':
        return this.#char((char) => char !== node.char);
      case 'set':
        return this.#char((char) => node.set!.has(char));
      case 'multi':
        for (let i = 0; i < node.text.length; i++) {
          const wanted = node.text.charCodeAt(i);
          this.#char((char) => char === wanted);
        }
        return;
      case 'empty':
        return;
      case 'concatenate':
      case 'group':
        return this.#nodes(node.children);
      case 'capture': {
        const slot = this.slots.get(node.capture)!;
        this.#emit({ kind: 'save', index: slot * 2 });
        this.#nodes(node.children);
        this.#emit({ kind: 'save', index: slot * 2 + 1 });
        return;
      }
      case 'alternate':
        return this.#alternate(node.children);
      case 'loop':
      case 'lazyLoop':
        return this.#loop(node.children[0]!, node.min, node.max, node.kind === 'lazyLoop');
      default: {
        const operation = this.operations[node.kind];
        if (operation === undefined) throw new EngineBug(`the linear engine has no ${node.kind}`);
        this.#emit({ kind: 'assert', operation });
      }
    }
  }
  #nodes(nodes: readonly RegexNode[]): void {
    for (const node of nodes) this.#node(node);
  }
  #alternate(children: readonly RegexNode[]): void {
    const ends: { here: number; there: number }[] = [];
    children.forEach((child, i) => {
      if (i === children.length - 1) return this.#node(child);
      const split = this.#split();
      split.here = this.code.length;
      this.#node(child);
      ends.push(this.#split());
      split.there = this.code.length;
    });
    for (const end of ends) end.here = end.there = this.code.length;
  }
  #loop(body: RegexNode, min: number, max: number, isLazy: boolean): void {
    const enter = (split: { here: number; there: number }, inside: number, outside: number): void => {
      split.here = isLazy ? outside : inside;
      split.there = isLazy ? inside : outside;
    };
    for (let i = 0; i < min - 1; i++) this.#node(body);
    if (max === unlimited) {
      // The test comes after the body: an iteration that takes nothing goes on behind the loop with its captures.
      const first = min === 0 ? this.#split() : undefined;
      const inside = this.code.length;
      this.#node(body);
      enter(this.#split(), inside, this.code.length);
      if (first !== undefined) enter(first, inside, this.code.length);
      return;
    }
    if (min > 0) this.#node(body);
    const splits = Array.from({ length: max - min }, () => {
      const split = this.#split();
      const inside = this.code.length;
      this.#node(body);
      return { split, inside };
    });
    for (const { split, inside } of splits) enter(split, inside, this.code.length);
  }
}

/** Threads at one place of the text, the preferred first. */
class Threads {
  readonly places: number[] = [];
  readonly saved: (readonly number[])[] = [];
  readonly #seenAt: Int32Array;
  constructor(size: number) {
    this.#seenAt = new Int32Array(size).fill(-1);
  }
  clear(): void {
    this.places.length = 0;
    this.saved.length = 0;
  }
  /** Marks an instruction as reached at a position; false when it was already. */
  reach(place: number, pos: number): boolean {
    if (this.#seenAt[place] === pos) return false;
    this.#seenAt[place] = pos;
    return true;
  }
}

export class LinearProgram {
  #code: readonly Instruction[] | undefined;
  constructor(
    readonly root: RegexNode,
    readonly slots: ReadonlyMap<number, number>,
    /** The matcher's operations of the assertions. */
    readonly operations: Readonly<Partial<Record<string, number>>>,
  ) {}

  /** Pairs by slot of the first match from `from` on; the matcher answers the assertions. */
  find(matcher: Matcher, from: number): number[][] | undefined {
    this.#code ??= new LinearWriter(this.slots, this.operations).program(this.root);
    const code = this.#code;
    const { text } = matcher;
    let current = new Threads(code.length);
    let next = new Threads(code.length);
    const nothing = new Array<number>(this.slots.size * 2).fill(-1);
    let found: readonly number[] | undefined;
    let steps = 0;

    const add = (threads: Threads, start: number, captured: readonly number[], pos: number): void => {
      const pending: [place: number, captured: readonly number[]][] = [[start, captured]];
      for (let top = pending.pop(); top !== undefined; top = pending.pop()) {
        const [place, saved] = top;
        if (!threads.reach(place, pos)) continue;
        steps++;
        const instruction = code[place]!;
        if (instruction.kind === 'split') pending.push([instruction.there, saved], [instruction.here, saved]);
        else if (instruction.kind === 'save') pending.push([place + 1, saved.with(instruction.index, pos)]);
        else if (instruction.kind === 'assert') {
          matcher.pos = pos;
          if (matcher.holds(instruction.operation)) pending.push([place + 1, saved]);
        } else {
          threads.places.push(place);
          threads.saved.push(saved);
        }
      }
    };

    for (let pos = from; pos <= text.length; pos++) {
      if (found === undefined) add(current, 0, nothing, pos);
      if (current.places.length === 0 && found !== undefined) break;
      const char = text.charCodeAt(pos);
      for (let i = 0; i < current.places.length; i++) {
        const place = current.places[i]!;
        const instruction = code[place]!;
        if (instruction.kind === 'match') {
          found = current.saved[i]!;
          break;
        }
        if (instruction.kind === 'char' && pos < text.length && instruction.test(char))
          add(next, place + 1, current.saved[i]!, pos + 1);
      }
      steps += current.places.length;
      if (steps >= 64 * stepsPerCharge) {
        chargeRegex(Math.trunc(steps / stepsPerCharge));
        steps = 0;
      }
      [current, next] = [next, current];
      next.clear();
    }
    if (found === undefined) return undefined;
    const ends = found;
    return Array.from({ length: this.slots.size }, (_, slot) => {
      const start = ends[slot * 2]!;
      const end = ends[slot * 2 + 1]!;
      return start < 0 || end < 0 ? [] : [start, end - start];
    });
  }
}
