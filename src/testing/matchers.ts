/** Jest matchers for expressions and policies. They need nothing of jest: `expect.extend(matchers)` takes them as they are. */
import type { Json } from '../context/json.js';
import type { PolicyContext } from '../context/policy-context.js';
import { compileExpression } from '../evaluation/compile-expression.js';
import { ExpressionError } from '../evaluation/errors.js';
import type { JsValue } from '../evaluation/to-js.js';
import type { CallRecord, PolicyOutcome } from '../policies/engine/outcome.js';

export interface MatcherResult {
  readonly pass: boolean;
  readonly message: () => string;
}

/** What a matcher uses of the object that jest calls it on. */
interface MatcherContext {
  readonly isNot?: boolean;
  readonly equals: (a: unknown, b: unknown, testers?: never[], strict?: boolean) => boolean;
  readonly utils: { readonly printExpected: (value: unknown) => string; readonly printReceived: (value: unknown) => string };
}

/** An expression alone, or with the context to evaluate it over. */
export type ExpressionInput = string | { readonly expression: string; readonly context?: PolicyContext | Json };

const emptyContext: Json = { request: { method: 'GET', url: 'https://localhost/', headers: {} } };

type Attempt = { readonly type: string; readonly value: JsValue } | { readonly error: ExpressionError };

function evaluate(input: ExpressionInput): Attempt {
  const { expression, context = emptyContext } = typeof input === 'string' ? { expression: input } : input;
  try {
    const evaluation = compileExpression(expression).evaluate(context);
    return { type: evaluation.type, value: evaluation.toJs() };
  } catch (error) {
    if (error instanceof ExpressionError) return { error };
    throw error;
  }
}

/** `expect('@(1 + 1)').toEvaluateTo(2)`: the value as `toJs()` gives it, and its .NET type if wanted. */
export function toEvaluateTo(this: MatcherContext, input: ExpressionInput, expected: unknown, type?: string): MatcherResult {
  const attempt = evaluate(input);
  if ('error' in attempt)
    return {
      pass: false,
      message: () =>
        `Expected the expression to evaluate to ${this.utils.printExpected(expected)}, but:\n${attempt.error.message}`,
    };
  const pass = this.equals(attempt.value, expected) && (type === undefined || attempt.type === type);
  const wanted = `${this.utils.printExpected(expected)}${type === undefined ? '' : ` (${type})`}`;
  return {
    pass,
    message: () =>
      `Expected${this.isNot === true ? ' not' : ''}: ${wanted}\nReceived: ${this.utils.printReceived(attempt.value)} (${attempt.type})`,
  };
}

/** What an expression should fail with: a piece of the message, a pattern, or more. */
export type ExpectedFailure =
  | string
  | RegExp
  | {
      /** Of the first diagnostic: `CS1061`. */
      readonly code?: string;
      /** .NET type of the exception: `System.FormatException`. */
      readonly type?: string;
      readonly message?: string | RegExp;
    };

/** `expect('@(int.Parse("x"))').toFailWith({ type: 'System.FormatException' })`: refused, thrown or stopped. */
export function toFailWith(this: MatcherContext, input: ExpressionInput, expected: ExpectedFailure): MatcherResult {
  const attempt = evaluate(input);
  if (!('error' in attempt))
    return {
      pass: false,
      message: () => `Expected the expression to fail, but it gave ${this.utils.printReceived(attempt.value)} (${attempt.type})`,
    };
  const { error } = attempt;
  const { code, type, message } = typeof expected === 'string' || expected instanceof RegExp ? { message: expected } : expected;
  const first = error.diagnostics[0];
  const texts = [error.reason, first?.message ?? ''];
  const matches = (wanted: string | RegExp): boolean =>
    texts.some((text) => (typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text)));
  const pass =
    (code === undefined || first?.code === code) &&
    (type === undefined || error.exceptionType === type) &&
    (message === undefined || matches(message));
  return {
    pass,
    message: () =>
      `Expected the expression${this.isNot === true ? ' not' : ''} to fail with ${this.utils.printExpected(expected)}; it failed with:\n${error.message}`,
  };
}

export interface ExpectedResponse {
  readonly status?: number;
  readonly reason?: string;
  /** Values of one name are joined with `, `; null: absent. */
  readonly headers?: Readonly<Record<string, string | RegExp | null>>;
  readonly body?: string | RegExp;
  /** Deep equality with the body's JSON. */
  readonly bodyJson?: unknown;
}

const headerText = (lines: readonly (readonly [string, string])[], name: string): string | undefined => {
  const values = lines.filter(([own]) => own.toLowerCase() === name.toLowerCase()).map(([, value]) => value);
  return values.length === 0 ? undefined : values.join(', ');
};
const textOf = (body: unknown): string | undefined => (body instanceof Uint8Array ? new TextDecoder().decode(body) : undefined);
const textFits = (wanted: string | RegExp, text: string | undefined): boolean =>
  text !== undefined && (typeof wanted === 'string' ? text === wanted : wanted.test(text));

/** `expect(outcome).toReturnResponse({ status: 200, body: 'ok' })`. */
export function toReturnResponse(this: MatcherContext, outcome: PolicyOutcome, expected: ExpectedResponse): MatcherResult {
  const { response } = outcome;
  const body = textOf(response.body);
  const wrong: string[] = [];
  const check = (what: string, ok: boolean, wanted: unknown, got: unknown): void => {
    if (!ok) wrong.push(`${what}: expected ${this.utils.printExpected(wanted)}, received ${this.utils.printReceived(got)}`);
  };
  if (expected.status !== undefined) check('status', response.status === expected.status, expected.status, response.status);
  if (expected.reason !== undefined) check('reason', response.reason === expected.reason, expected.reason, response.reason);
  for (const [name, wanted] of Object.entries(expected.headers ?? {})) {
    const got = headerText(response.headers, name);
    check(`header ${name}`, wanted === null ? got === undefined : textFits(wanted, got), wanted, got);
  }
  if (expected.body !== undefined) check('body', textFits(expected.body, body), expected.body, body);
  if ('bodyJson' in expected) {
    let json: unknown;
    try {
      json = JSON.parse(body ?? '');
    } catch {
      json = undefined;
    }
    check('body as JSON', this.equals(json, expected.bodyJson), expected.bodyJson, json ?? body);
  }
  return {
    pass: wrong.length === 0,
    message: () =>
      wrong.length === 0
        ? `Expected another response than ${this.utils.printExpected(expected)}`
        : `The response differs:\n${wrong.join('\n')}`,
  };
}

export interface ExpectedDaprCall {
  readonly operation?: string;
  readonly metadata?: Readonly<Record<string, string>>;
  readonly data?: unknown;
  /** How many calls of the binding; at least one when absent. */
  readonly times?: number;
}

const bindingOf = (call: CallRecord): string | undefined => {
  const found = /\/v1\.0\/bindings\/([^/?]+)$/.exec(call.url);
  return found === null ? undefined : decodeURIComponent(found[1]!);
};

/** `expect(outcome).toHaveCalledDapr('orders', { operation: 'create' })`: refused and failed calls count too. */
export function toHaveCalledDapr(
  this: MatcherContext,
  outcome: PolicyOutcome,
  binding: string,
  expected: ExpectedDaprCall = {},
): MatcherResult {
  const calls = outcome.calls
    .filter((call) => call.to === 'dapr' && bindingOf(call) === binding)
    .map((call) => JSON.parse(textOf(call.body) ?? '{}') as Record<string, unknown>);
  const fits = calls.filter(
    (call) =>
      (expected.operation === undefined || call.operation === expected.operation) &&
      (expected.metadata === undefined || this.equals(call.metadata, expected.metadata)) &&
      (!('data' in expected) || this.equals(call.data, expected.data)),
  );
  const pass = expected.times === undefined ? fits.length > 0 : fits.length === expected.times;
  return {
    pass,
    message: () =>
      `Expected${this.isNot === true ? ' no' : ''} call of the Dapr binding '${binding}' with ${this.utils.printExpected(expected)}\nReceived: ${this.utils.printReceived(calls)}`,
  };
}

export const matchers = { toEvaluateTo, toFailWith, toReturnResponse, toHaveCalledDapr };
