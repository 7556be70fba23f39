/** Timing by rounds: all sides of a ratio are timed in turn, so that a machine that slows down slows them all. */

/**
 * Nanoseconds a call of each side, which is a function and its inputs: the calls take them in turn (their number is a power of two).
 * Rounds are short and many, and the lowest tenth counts: a round that lost the processor to another process says nothing.
 */
export function timeInTurn(sides, { rounds = 101, roundMs = 1.5, warmUpMs = 300 } = {}) {
  for (const side of sides) warmUp(side, warmUpMs);
  const counts = sides.map((side) => calibrate(side, roundMs));
  const samples = sides.map(() => []);
  for (let round = 0; round < rounds; round++)
    sides.forEach((side, i) => {
      samples[i].push(timeRound(side, counts[i]));
    });
  return samples.map((list) => quantile(list, 0.1));
}

/** Something that the optimiser cannot drop. */
export let sink;

function timeRound({ run, inputs }, count) {
  const mask = inputs.length - 1;
  const start = process.hrtime.bigint();
  // The engine takes budgets besides: where an argument is missing, the host calls by a detour.
  for (let i = 0; i < count; i++) sink = run(inputs[i & mask], undefined);
  return Number(process.hrtime.bigint() - start) / count;
}

/** Lets the host compile what it will compile: only what follows is a warm call. The time is the processor's, not the clock's. */
function warmUp(side, warmUpMs) {
  const start = process.cpuUsage();
  for (;;) {
    timeRound(side, 256);
    const { user, system } = process.cpuUsage(start);
    if (user + system > warmUpMs * 1e3) return;
  }
}

/** How many calls fill a round: from the best of three, since a process that waits makes calls look slow. */
function calibrate(side, roundMs) {
  for (let count = 16; ; count *= 2) {
    const ns = Math.min(...[0, 0, 0].map(() => timeRound(side, count)));
    if (ns * count > roundMs * 2.5e5) return Math.max(1, Math.round((roundMs * 1e6) / ns));
  }
}

const quantile = (values, part) => [...values].sort((a, b) => a - b)[Math.floor(values.length * part)];
export const median = (values) => quantile(values, 0.5);
export const geometricMean = (values) => Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
