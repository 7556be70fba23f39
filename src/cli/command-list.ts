/** Every command; each module is loaded when the command runs. */
import type { Command } from './command.js';

export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  run: async () => (await import('./commands/run.js')).command,
  serve: async () => (await import('./commands/serve.js')).command,
  eval: async () => (await import('./commands/eval.js')).command,
  batch: async () => (await import('./commands/batch.js')).command,
  repl: async () => (await import('./commands/repl.js')).command,
  check: async () => (await import('./commands/check.js')).command,
  explain: async () => (await import('./commands/explain.js')).command,
  sidecar: async () => (await import('./commands/sidecar.js')).command,
};
