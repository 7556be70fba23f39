/**
 * What each operation does: going forward, when backtracking comes back to it, and when nothing is left to try there.
 * A step gives the place of the next operation, or `fail` to backtrack. States lie on the arrays in the order in which
 * System.Text.RegularExpressions.RegexInterpreter pushes them.
 */
import type { Matcher } from './matcher.js';
import { ignoreCaseFlag, op, rightToLeftFlag } from './program.js';

type Step = (matcher: Matcher, at: number) => number;

export const fail = -1;

const isBackward = (matcher: Matcher, at: number): boolean => (matcher.code[at]! & rightToLeftFlag) !== 0;

/** A mark is put on the stack; coming back takes it off. */
const pushMark =
  (mark: (matcher: Matcher) => number): Step =>
  (matcher, at) => {
    matcher.stack.push(mark(matcher));
    matcher.track.push(at);
    return at + 1;
  };
const pushCount =
  (mark: (matcher: Matcher) => number): Step =>
  (matcher, at) => {
    matcher.stack.push(mark(matcher), matcher.code[at + 1]!);
    matcher.track.push(at);
    return at + 2;
  };
const position = (matcher: Matcher): number => matcher.pos;
const noMark = (): number => -1;
const popOne: Step = (matcher) => {
  matcher.stack.pop();
  return fail;
};
const popTwo: Step = (matcher) => {
  matcher.stack.length -= 2;
  return fail;
};

const assertion: Step = (matcher, at) => (matcher.holds(matcher.code[at]! & 63) ? at + 1 : fail);

/** One character: 0 one, 1 notOne, 2 set, as in all of the single-character operations. */
const single =
  (kind: number): Step =>
  (matcher, at) => {
    const backward = isBackward(matcher, at);
    const index = backward ? matcher.pos - 1 : matcher.pos;
    if (index < 0 || index >= matcher.text.length || !matcher.fits(kind, matcher.code[at + 1]!, index)) return fail;
    matcher.pos += backward ? -1 : 1;
    return at + 2;
  };
const repeat =
  (kind: number): Step =>
  (matcher, at) => {
    const wanted = matcher.code[at + 2]!;
    const backward = isBackward(matcher, at);
    if (matcher.runLength(kind, matcher.code[at + 1]!, wanted, backward) < wanted) return fail;
    matcher.pos += backward ? -wanted : wanted;
    return at + 3;
  };
const greedy =
  (kind: number): Step =>
  (matcher, at) => {
    const backward = isBackward(matcher, at);
    const length = matcher.runLength(kind, matcher.code[at + 1]!, matcher.code[at + 2]!, backward);
    const step = backward ? -1 : 1;
    matcher.pos += length * step;
    if (length > 0) matcher.track.push(length - 1, matcher.pos - step, at);
    return at + 3;
  };
const giveBack: Step = (matcher, at) => {
  const { track } = matcher;
  const pos = track.pop()!;
  const left = track.pop()!;
  matcher.pos = pos;
  if (left > 0) track.push(left - 1, pos - (isBackward(matcher, at) ? -1 : 1), at);
  return at + 3;
};
const lazy: Step = (matcher, at) => {
  const most = Math.min(matcher.code[at + 2]!, isBackward(matcher, at) ? matcher.pos : matcher.text.length - matcher.pos);
  if (most > 0) matcher.track.push(most - 1, matcher.pos, at);
  return at + 3;
};
const takeOneMore =
  (kind: number): Step =>
  (matcher, at) => {
    const { track } = matcher;
    const pos = track.pop()!;
    const left = track.pop()!;
    const backward = isBackward(matcher, at);
    if (!matcher.fits(kind, matcher.code[at + 1]!, backward ? pos - 1 : pos)) return fail;
    matcher.pos = pos + (backward ? -1 : 1);
    if (left > 0) track.push(left - 1, matcher.pos, at);
    return at + 3;
  };

/** Whether a lazy loop that has nothing left to try put a mark of its own on the stack: not after an empty iteration. */
const withMark = 1;
const withoutMark = 0;

/** Going forward, by operation. */
export const forwardSteps: readonly Step[] = Object.assign([] as Step[], {
  [op.oneRep]: repeat(0),
  [op.notOneRep]: repeat(1),
  [op.setRep]: repeat(2),
  [op.oneLoop]: greedy(0),
  [op.notOneLoop]: greedy(1),
  [op.setLoop]: greedy(2),
  [op.oneLazy]: lazy,
  [op.notOneLazy]: lazy,
  [op.setLazy]: lazy,
  [op.one]: single(0),
  [op.notOne]: single(1),
  [op.set]: single(2),
  [op.multi]: (matcher: Matcher, at: number) =>
    matcher.matchesText(matcher.program.texts[matcher.code[at + 1]!]!, isBackward(matcher, at)) ? at + 2 : fail,
  [op.reference]: (matcher: Matcher, at: number) => {
    const slot = matcher.code[at + 1]!;
    if (!matcher.captures.has(slot)) return matcher.isEcma ? at + 2 : fail;
    const ignoresCase = (matcher.code[at]! & ignoreCaseFlag) !== 0;
    return matcher.matchesReference(slot, isBackward(matcher, at), ignoresCase) ? at + 2 : fail;
  },
  [op.bol]: assertion,
  [op.eol]: assertion,
  [op.boundary]: assertion,
  [op.nonBoundary]: assertion,
  [op.beginning]: assertion,
  [op.start]: assertion,
  [op.endZ]: assertion,
  [op.end]: assertion,
  [op.ecmaBoundary]: assertion,
  [op.nonEcmaBoundary]: assertion,
  [op.lazyBranch]: (matcher: Matcher, at: number) => {
    matcher.track.push(matcher.pos, at);
    return at + 2;
  },
  [op.branchMark]: (matcher: Matcher, at: number) => {
    const { stack, track, pos } = matcher;
    const mark = stack.pop()!;
    if (pos === mark) {
      track.push(mark, -at);
      return at + 2;
    }
    track.push(mark, pos, at);
    stack.push(pos);
    return matcher.code[at + 1]!;
  },
  [op.lazyBranchMark]: (matcher: Matcher, at: number) => {
    const { stack, track, pos } = matcher;
    const mark = stack.pop()!;
    if (pos !== mark) track.push(mark === -1 ? pos : mark, pos, at);
    else track.push(mark, withoutMark, -at);
    return at + 2;
  },
  [op.nullCount]: pushCount(noMark),
  [op.setCount]: pushCount(position),
  [op.branchCount]: (matcher: Matcher, at: number) => {
    const { stack, track, pos, code } = matcher;
    const count = stack.pop()!;
    const mark = stack.pop()!;
    if (count >= code[at + 2]! || (pos === mark && count >= 0)) {
      track.push(mark, count, -at);
      return at + 3;
    }
    track.push(mark, at);
    stack.push(pos, count + 1);
    return code[at + 1]!;
  },
  [op.lazyBranchCount]: (matcher: Matcher, at: number) => {
    const { stack, track, pos } = matcher;
    const count = stack.pop()!;
    const mark = stack.pop()!;
    if (count < 0) {
      track.push(mark, -at);
      stack.push(pos, count + 1);
      return matcher.code[at + 1]!;
    }
    track.push(mark, count, pos, at);
    return at + 3;
  },
  [op.nullMark]: pushMark(noMark),
  [op.setMark]: pushMark(position),
  [op.captureMark]: (matcher: Matcher, at: number) => {
    const { stack, track, code } = matcher;
    const slot = code[at + 1]!;
    const taken = code[at + 2]!;
    if (taken !== -1 && !matcher.captures.has(taken)) return fail;
    const mark = stack.pop()!;
    if (taken === -1) matcher.capture(slot, mark, matcher.pos);
    else matcher.transfer(slot, taken, mark, matcher.pos);
    track.push(mark, at);
    return at + 3;
  },
  [op.getMark]: (matcher: Matcher, at: number) => {
    const mark = matcher.stack.pop()!;
    matcher.track.push(mark, at);
    matcher.pos = mark;
    return at + 1;
  },
  [op.setJump]: (matcher: Matcher, at: number) => {
    matcher.stack.push(matcher.track.length, matcher.crawl.length);
    matcher.track.push(at);
    return at + 1;
  },
  [op.backJump]: (matcher: Matcher) => {
    const crawled = matcher.stack.pop()!;
    matcher.track.length = matcher.stack.pop()!;
    matcher.uncaptureTo(crawled);
    return fail;
  },
  [op.foreJump]: (matcher: Matcher, at: number) => {
    const crawled = matcher.stack.pop()!;
    matcher.track.length = matcher.stack.pop()!;
    matcher.track.push(crawled, at);
    return at + 1;
  },
  [op.testReference]: (matcher: Matcher, at: number) => (matcher.captures.has(matcher.code[at + 1]!) ? at + 2 : fail),
  [op.goTo]: (matcher: Matcher, at: number) => matcher.code[at + 1]!,
});

/** Coming back to an operation that has something left to try, or something to undo. */
export const backtrackSteps: readonly Step[] = Object.assign([] as Step[], {
  [op.oneLoop]: giveBack,
  [op.notOneLoop]: giveBack,
  [op.setLoop]: giveBack,
  [op.oneLazy]: takeOneMore(0),
  [op.notOneLazy]: takeOneMore(1),
  [op.setLazy]: takeOneMore(2),
  [op.lazyBranch]: (matcher: Matcher, at: number) => {
    matcher.pos = matcher.track.pop()!;
    return matcher.code[at + 1]!;
  },
  [op.branchMark]: (matcher: Matcher, at: number) => {
    const { track } = matcher;
    matcher.pos = track.pop()!;
    const mark = track.pop()!;
    matcher.stack.pop();
    track.push(mark, -at);
    return at + 2;
  },
  [op.lazyBranchMark]: (matcher: Matcher, at: number) => {
    const { track, stack } = matcher;
    const pos = track.pop()!;
    const mark = track.pop()!;
    track.push(mark, withMark, -at);
    stack.push(pos);
    matcher.pos = pos;
    return matcher.code[at + 1]!;
  },
  [op.nullCount]: popTwo,
  [op.setCount]: popTwo,
  [op.branchCount]: (matcher: Matcher, at: number) => {
    const { track, stack } = matcher;
    const previous = track.pop()!;
    const count = stack.pop()!;
    const mark = stack.pop()!;
    if (count > 0) {
      matcher.pos = mark;
      track.push(previous, count - 1, -at);
      return at + 3;
    }
    stack.push(previous, count - 1);
    return fail;
  },
  [op.lazyBranchCount]: (matcher: Matcher, at: number) => {
    const { track, stack, code } = matcher;
    const pos = track.pop()!;
    const count = track.pop()!;
    const mark = track.pop()!;
    if (count < code[at + 2]! && pos !== mark) {
      matcher.pos = pos;
      stack.push(pos, count + 1);
      track.push(mark, -at);
      return code[at + 1]!;
    }
    stack.push(mark, count);
    return fail;
  },
  [op.nullMark]: popOne,
  [op.setMark]: popOne,
  [op.captureMark]: (matcher: Matcher, at: number) => {
    matcher.stack.push(matcher.track.pop()!);
    matcher.uncapture();
    if (matcher.code[at + 1] !== -1 && matcher.code[at + 2] !== -1) matcher.uncapture();
    return fail;
  },
  [op.getMark]: (matcher: Matcher) => {
    matcher.stack.push(matcher.track.pop()!);
    return fail;
  },
  [op.setJump]: popTwo,
  [op.foreJump]: (matcher: Matcher) => {
    matcher.uncaptureTo(matcher.track.pop()!);
    return fail;
  },
});

/** Coming back to a loop that went straight on: its mark is restored. */
export const exhaustedSteps: readonly Step[] = Object.assign([] as Step[], {
  [op.branchMark]: (matcher: Matcher) => {
    matcher.stack.push(matcher.track.pop()!);
    return fail;
  },
  [op.lazyBranchMark]: (matcher: Matcher) => {
    if (matcher.track.pop()! === withMark) matcher.stack.pop();
    matcher.stack.push(matcher.track.pop()!);
    return fail;
  },
  [op.branchCount]: (matcher: Matcher) => {
    const count = matcher.track.pop()!;
    matcher.stack.push(matcher.track.pop()!, count);
    return fail;
  },
  [op.lazyBranchCount]: (matcher: Matcher) => {
    const previous = matcher.track.pop()!;
    const count = matcher.stack.pop()!;
    matcher.stack.pop();
    matcher.stack.push(previous, count - 1);
    return fail;
  },
});
