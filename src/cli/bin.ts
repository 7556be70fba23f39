#!/usr/bin/env node
/** The executable: `main` over the process's own streams. */
import { main } from './main.js';

const interrupted = new AbortController();
let interrupts = 0;
const interrupt = () => {
  // A second Ctrl+C ends it at once.
  if (++interrupts > 1) process.exit(130);
  interrupted.abort();
};
process.on('SIGINT', interrupt);
process.on('SIGTERM', interrupt);
// A reader that has gone away (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
});

main(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  cwd: process.cwd(),
  signal: interrupted.signal,
}).then((code) => {
  process.exitCode = code;
});
