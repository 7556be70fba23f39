/**
 * What compiled expressions weigh: 10,000 distinct ones are kept, each evaluated once. A process of its own, run with --expose-gc:
 *   node --expose-gc bench/memory.mjs DIST
 * Prints one line of JSON: megabytes of heap and of the process that came on top.
 */
import { contextsOf, policySuite, readCases, suiteFile } from './cases.mjs';
import { loadEngine } from './engine.mjs';

const count = 10_000;
const engine = loadEngine(process.argv[2]);
const [context] = contextsOf(engine);
const texts = readCases(suiteFile(policySuite))
  .map(({ expression }) => expression)
  .filter((text) => !text.includes('Request.Body'));

/** Differs from every other in a string, as expressions of one document do, and so in what is compiled. */
const textAt = (i) => {
  const text = texts[i % texts.length];
  if (text.startsWith('@{')) return text.replace('@{', `@{ var tag = "t${i}"; if (tag.Length == 0) { return tag; }`);
  return `@(context.Api.Name == "n${i}" ? (object)null : (${text.slice(2, -1)}))`;
};

const kept = [];
function add(from, to) {
  for (let i = from; i < to; i++) {
    const expression = engine.compile(textAt(i));
    expression.run(context);
    kept.push(expression);
  }
}
function usage() {
  globalThis.gc();
  globalThis.gc();
  return process.memoryUsage();
}

// What the first expressions make and all share does not count.
add(0, 2 * texts.length);
const before = usage();
add(2 * texts.length, count);
const after = usage();
const megabytes = (name) => (after[name] - before[name]) / 2 ** 20;
console.log(
  JSON.stringify({
    expressions: kept.length,
    heapMB: megabytes('heapUsed'),
    rssMB: megabytes('rss'),
    rssInAllMB: after.rss / 2 ** 20,
  }),
);
