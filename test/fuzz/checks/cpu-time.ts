/** Nothing may take for ever: measured in the time of the processor, which a loaded machine does not stretch. */

/** Far above what any input of a target takes. */
const allowedSeconds = 20;

const secondsUsed = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** Runs `body`; throws when it took longer than any input may. An endless loop is the long run's to notice. */
export async function withinCpuTime(body: () => void | Promise<void>): Promise<void> {
  const start = secondsUsed();
  await body();
  const used = secondsUsed() - start;
  if (used > allowedSeconds) throw new Error(`took ${used.toFixed(1)} s of processor time`);
}
