#!/usr/bin/env node
// The fuzz targets of test/fuzz for a while each: node scripts/fuzz.mjs [SECONDS] [TARGET-REGEX]. FUZZ_SEED repeats a run.
import { spawnSync } from 'node:child_process';

const [seconds = '60', only = '.'] = process.argv.slice(2);
const { status } = spawnSync('npx', ['jest', 'test/fuzz', '-t', only], {
  stdio: 'inherit',
  env: { ...process.env, FUZZ_SECONDS: seconds, FUZZ_SEED: process.env.FUZZ_SEED ?? String(Date.now() & 0x7fffffff) },
});
process.exit(status ?? 1);
