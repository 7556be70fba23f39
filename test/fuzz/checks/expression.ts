/** What must hold for any expression, whatever its text. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerCase, type ConformanceAnswer } from '../../../src/conformance/answer-case.js';
import { standardEnvironment } from '../../../src/environment.js';
import { wrapped } from '../../../src/evaluation/compile-expression.js';
import { analyse, compileText } from '../../../src/expr/compile.js';
import { defaultBudgets } from '../../../src/expr/runtime/budget.js';
import { setRandomSource } from '../../../src/expr/runtime/random-source.js';
import { setClock, unixEpochTicks } from '../../../src/expr/runtime/time/clock.js';
import { installNodeCrypto } from '../../../src/host/crypto/node-crypto.js';
import { globalsAreUnchanged } from './globals.js';

/** Small but for the time: steps end an evaluation long before, so that running out of time means work that nobody counts. */
const budgets = { ...defaultBudgets, steps: 200_000, output: 1_000_000, regexSteps: 100_000, timeMs: 20_000 };
const scenarioFile = join(process.cwd(), 'test/conformance/scenarios/default.json');
const scenarios = new Map([['default', JSON.parse(readFileSync(scenarioFile, 'utf8'))]]);

/** Every evaluation sees the same instant and the same random bytes, so that two of them compare. */
function standStill(): void {
  installNodeCrypto();
  setClock({ nowTicks: () => unixEpochTicks + 17_000_000_000_000_000n });
  setRandomSource({ fill: (bytes) => bytes.fill(7), next: () => 0.3 });
}
standStill();

/** Texts that only JavaScript has. */
const javascript = /\[native code\]|\[object |=> \{|__proto__|globalThis/;

/** No bug, positions inside the text, both back ends alike, nothing of JavaScript to be seen or changed. */
export function expressionHolds(text: string): void {
  const expression = wrapped(text);
  const answer = answerCase({ id: '', expression }, scenarios, budgets);
  if (answer.failure !== undefined) throw new Error(`failure: ${answer.failure}`);
  if (answer.stopped?.budget === 'time') throw new Error('ran out of time: work that no step counts');
  if (answer.diagnostics !== undefined) diagnosticsAreInside(expression);
  else {
    const other = answerCase({ id: '', expression }, scenarios, budgets, 'closures');
    if (!alike(answer, other)) throw new Error(`back ends differ: ${JSON.stringify(answer)} and ${JSON.stringify(other)}`);
  }
  const shown = JSON.stringify([answer.value, answer.staticType, answer.traces]);
  if (javascript.test(shown) && !javascript.test(expression)) throw new Error(`something of JavaScript shows: ${shown}`);
  globalsAreUnchanged();
}

/** How deep a call may go, and so which budget ends it, differs with the frames of the back end. */
const alike = (a: ConformanceAnswer, b: ConformanceAnswer): boolean =>
  a.stopped !== undefined || b.stopped !== undefined
    ? b.failure === undefined && a.stopped?.budget !== 'time' && b.stopped?.budget !== 'time'
    : JSON.stringify(a) === JSON.stringify(b);

/** Compiles without running: no throw, positions inside, text of the user nowhere in what is generated. */
export function compilationHolds(text: string): void {
  const expression = wrapped(text);
  diagnosticsAreInside(expression);
  const compiled = compileText(expression, standardEnvironment());
  if (compiled.kind === 'refused') {
    if (compiled.diagnostics.length === 0) throw new Error('refused without a diagnostic');
    return;
  }
  const foreign = compiled.expression.code.match(/[A-Za-z_$][\w$]*/g)?.find((word) => !generatedWord.test(word));
  if (foreign !== undefined) throw new Error(`'${foreign}' in the generated code`);
  // The last parenthesis may be the frame's, which stands in a line of its own.
  for (const { start, end } of compiled.expression.sites) spanIsInside(start, Math.min(end, expression.length), expression);
}

/** Keywords of JavaScript that emitted code has, and a letter with a number. */
const generatedWord =
  /^(?:[a-z]\d+|break|case|catch|const|continue|default|do|else|false|finally|for|function|if|let|new|null|return|switch|throw|true|try|typeof|var|void|while|of|yield)$/;

function diagnosticsAreInside(expression: string): void {
  let found: ReturnType<typeof analyse>;
  try {
    found = analyse(expression, standardEnvironment());
  } catch (error) {
    // The stack of the analysis may end: `compileText` has an answer to that.
    if (error instanceof RangeError && error.message.startsWith('Maximum call stack')) return;
    throw error;
  }
  for (const { code, start, length, message } of found.diagnostics) {
    if (start < 0 || start > expression.length || length < 0)
      throw new Error(`${code} at ${start}+${length} is outside the text`);
    if (/\{\d\}|undefined|\[object /.test(message) && !/\{\d|undefined|object/.test(expression))
      throw new Error(`${code} has a message with a hole: ${message}`);
  }
}

/** Throws when a span does not lie in the text. */
export function spanIsInside(start: number, end: number, text: string): void {
  if (!(start >= 0 && end >= start && end <= text.length)) throw new Error(`span ${start}..${end} is outside the text`);
}
