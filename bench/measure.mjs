/** Timing by rounds: both sides of a ratio are timed in turn, so that a machine that slows down slows both. */

/** Nanoseconds a call of each function, the median over the rounds; `calls` are made over the arguments in turn. */
export function timeInTurn(functions, inputs, { rounds = 15, roundMs = 12, warmUpMs = 250 } = {}) {
  const samples = functions.map(() => []);
  for (const run of functions) warmUp(run, inputs, warmUpMs);
  const counts = functions.map((run) => calibrate(run, inputs, roundMs));
  for (let round = 0; round < rounds; round++)
    functions.forEach((run, i) => {
      samples[i].push(timeRound(run, inputs, counts[i]));
    });
  return samples.map(median);
}

/** Something that the optimiser cannot drop. */
export let sink;

function timeRound(run, inputs, count) {
  const mask = inputs.length - 1;
  const start = process.hrtime.bigint();
  for (let i = 0; i < count; i++) sink = run(inputs[i & mask]);
  return Number(process.hrtime.bigint() - start) / count;
}

/** Lets the host compile what it will compile: only what follows is a warm call. */
function warmUp(run, inputs, warmUpMs) {
  const end = process.hrtime.bigint() + BigInt(warmUpMs * 1e6);
  while (process.hrtime.bigint() < end) timeRound(run, inputs, 64);
}

function calibrate(run, inputs, roundMs) {
  let count = 64;
  for (;;) {
    const ns = timeRound(run, inputs, count) * count;
    if (ns > roundMs * 5e5) return Math.max(1, Math.round((count * roundMs * 1e6) / ns));
    count *= 2;
  }
}

export const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
export const geometricMean = (values) => Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
