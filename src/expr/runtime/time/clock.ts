/** What time it is. The host replaces this to make runs repeatable; the local zone of an expression is UTC, as in the service. */

/** Ticks are 100 ns since 0001-01-01T00:00:00Z. */
export interface Clock {
  nowTicks(): bigint;
}

export const unixEpochTicks = 621355968000000000n;

/** The machine's clock, to the millisecond. */
export const systemClock: Clock = { nowTicks: () => unixEpochTicks + BigInt(Date.now()) * 10_000n };

let clock = systemClock;

/** Replaces the clock and gives the one before. */
export function setClock(next: Clock): Clock {
  const previous = clock;
  clock = next;
  return previous;
}

export const nowTicks = (): bigint => clock.nowTicks();
