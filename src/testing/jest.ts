/** `import 'apim-policy-engine/jest'` in a jest setup file adds the matchers to `expect`, with their types. */
import { installNodeCrypto } from '../host/crypto/node-crypto.js';
import { type ExpectedDaprCall, type ExpectedFailure, type ExpectedResponse, matchers } from './matchers.js';

export type { ExpectedDaprCall, ExpectedFailure, ExpectedResponse, ExpressionInput } from './matchers.js';
export { matchers } from './matchers.js';

interface PolicyMatchers<R> {
  /** The expression's value as `toJs()` gives it, and its .NET type if given. */
  toEvaluateTo(expected: unknown, type?: string): R;
  /** The expression is refused, throws, or is stopped. */
  toFailWith(expected: ExpectedFailure): R;
  toReturnResponse(expected: ExpectedResponse): R;
  toHaveCalledDapr(binding: string, expected?: ExpectedDaprCall): R;
}

declare global {
  namespace jest {
    interface Matchers<R> extends PolicyMatchers<R> {}
  }
}

installNodeCrypto();
const { expect: jestExpect } = globalThis as unknown as { expect?: { extend(given: typeof matchers): void } };
jestExpect?.extend(matchers);
