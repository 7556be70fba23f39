/** The machine's clock. */
import { setTimeout as wait } from 'node:timers/promises';
import { unixEpochTicks } from '../expr/runtime/time/clock.js';
import type { ClockPort } from '../policies/ports.js';

const ticksPerMs = 10_000;
/** A monotonic clock further away from the wall clock than this has been left behind by an adjustment. */
const maxDriftMs = 20;
/** What one timer of Node can hold. */
const maxTimerMs = 2 ** 31 - 1;

/** Wall-clock time in milliseconds, with the monotonic clock's fractions. */
function nowMs(): number {
  const fine = performance.timeOrigin + performance.now();
  const wall = Date.now();
  return Math.abs(fine - wall) > maxDriftMs ? wall : fine;
}

export const nodeClock: ClockPort = {
  nowTicks: () => unixEpochTicks + BigInt(Math.trunc(nowMs() * ticksPerMs)),
  /** Ends early, without an error, when the signal is aborted. */
  async sleep(milliseconds, signal) {
    try {
      for (let left = milliseconds; left > 0; left -= maxTimerMs)
        await wait(Math.min(left, maxTimerMs), undefined, signal === undefined ? {} : { signal });
    } catch (error) {
      if (signal?.aborted !== true) throw error;
    }
  },
};
