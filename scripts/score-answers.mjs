// How an answer compares with a recorded one; the rules are those of docs/conformance.md.
const sorted = (value) =>
  Array.isArray(value) ? value.map(sorted)
  : value !== null && typeof value === 'object' ? Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])]))
  : value;
const same = (a, b) => JSON.stringify(sorted(a ?? null)) === JSON.stringify(sorted(b ?? null));
const place = (d) => `${d.code}@${d.line}:${d.column}`;

/** What is wrong with an answer, in a word or two; undefined when it is right. */
export function faultOf(expected, answer) {
  if (expected.forbidden && answer.diagnostics?.[0]?.code.startsWith('APIM')) return undefined;
  if (expected.forbidden && !expected.diagnostics) return 'not forbidden';
  if (expected.diagnostics) {
    if (!answer.diagnostics?.length) return answer.failure ? 'engine failure' : 'accepted';
    return place(answer.diagnostics[0]) === place(expected.diagnostics[0]) ? undefined : 'other error';
  }
  if (answer.diagnostics) return answer.diagnostics[0].code === 'APE0001' ? 'not there yet' : 'refused';
  if (answer.failure) return 'engine failure';
  if (expected.timeout) return answer.timeout || answer.stopped ? undefined : 'no timeout';
  if (expected.exception) {
    if (!answer.exception) return 'no exception';
    if (answer.exception.type !== expected.exception.type) return 'other exception';
    return expected.unstable || answer.exception.message === expected.exception.message ? undefined : 'other message';
  }
  if (answer.exception) return 'exception';
  if (answer.stopped) return 'stopped';
  if (expected.unstable) return answer.value?.type === expected.value?.type ? undefined : 'other type';
  if (!same(answer.value, expected.value)) return answer.value?.type === expected.value?.type ? 'other value' : 'other type';
  if (!same(answer.traces, expected.traces)) return 'other traces';
  return expected.staticType && answer.staticType !== expected.staticType ? 'other static type' : undefined;
}

/** Whether every diagnostic has its code, place and length. */
export const sameErrors = (expected, answer) =>
  expected.forbidden !== undefined || same(expected.diagnostics.map((d) => `${place(d)}+${d.length}`), answer.diagnostics?.map((d) => `${place(d)}+${d.length}`));
