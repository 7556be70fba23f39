/**
 * The three ways an evaluation ends early. Only a `ClrException` is visible to a C# `catch`.
 * None of them extends Error on the hot path: throwing is four times cheaper, and the API's edge converts.
 */

/** Where in the expression something happened: offsets into its text. */
export interface SourceRange {
  readonly start: number;
  readonly end: number;
}

/** A .NET exception in flight or stored. */
export class ClrException {
  /** Filled by the engine where it is known: the sub-expression that threw or was null. */
  range: SourceRange | undefined;
  readonly data = new Map<unknown, unknown>();
  constructor(
    /** Full .NET name, `System.FormatException`. */
    readonly typeName: string,
    readonly message: string,
    readonly innerException: ClrException | null = null,
    /** `ParamName` of the argument exceptions. */
    readonly paramName: string | null = null,
  ) {}
}

export type BudgetName = 'steps' | 'depth' | 'output' | 'regex' | 'time';

/** A budget ran out. Not catchable by C#. */
export class BudgetExceeded {
  constructor(
    readonly budget: BudgetName,
    readonly limit: number,
  ) {}
  get message(): string {
    return budgetMessages[this.budget](this.limit);
  }
}

const budgetMessages: Readonly<Record<BudgetName, (limit: number) => string>> = {
  steps: (limit) => `The expression ran more than ${limit} steps.`,
  depth: (limit) => `Calls in the expression nest deeper than ${limit}.`,
  output: (limit) => `The expression made more than ${limit} characters and elements.`,
  regex: (limit) => `A regular expression needed more than ${limit} steps.`,
  time: (limit) => `The expression ran longer than ${limit} ms.`,
};

/** The engine did something it should not: never the user's fault. */
export class EngineBug extends Error {
  override readonly name = 'EngineBug';
}

const thrower =
  (typeName: string) =>
  (message: string): never => {
    throw new ClrException(typeName, message);
  };

export const throwInvalidCast = thrower('System.InvalidCastException');
export const throwInvalidOperation = thrower('System.InvalidOperationException');
export const throwNotSupported = thrower('System.NotSupportedException');
export const throwFormat = thrower('System.FormatException');
export const throwKeyNotFound = thrower('System.Collections.Generic.KeyNotFoundException');

export function throwPlatformNotSupported(message = 'Operation is not supported on this platform.'): never {
  throw new ClrException('System.PlatformNotSupportedException', message);
}
export function throwOverflow(message = 'Arithmetic operation resulted in an overflow.'): never {
  throw new ClrException('System.OverflowException', message);
}
export function throwDivideByZero(): never {
  throw new ClrException('System.DivideByZeroException', 'Attempted to divide by zero.');
}
export const newNullReference = (): ClrException =>
  new ClrException('System.NullReferenceException', 'Object reference not set to an instance of an object.');
export function throwNullReference(): never {
  throw newNullReference();
}
export function throwIndexOutOfRange(): never {
  throw new ClrException('System.IndexOutOfRangeException', 'Index was outside the bounds of the array.');
}

/** Array.MaxLength. */
const maxArrayLength = 0x7fffffc7;

/** What making an array throws, whatever holds it, that would be too long for .NET. */
export function requireArrayLength(length: number): void {
  if (length > maxArrayLength)
    throw new ClrException('System.OutOfMemoryException', 'Array dimensions exceeded supported range.');
}

const withParameter = (message: string, paramName: string | undefined) =>
  paramName === undefined ? message : `${message} (Parameter '${paramName}')`;

export function throwArgument(message: string, paramName?: string): never {
  throw new ClrException('System.ArgumentException', withParameter(message, paramName), null, paramName ?? null);
}
export function throwArgumentNull(paramName: string, message = 'Value cannot be null.'): never {
  throw new ClrException('System.ArgumentNullException', withParameter(message, paramName), null, paramName);
}
export function throwArgumentOutOfRange(
  paramName: string,
  message = 'Specified argument was out of the range of valid values.',
): never {
  throw new ClrException('System.ArgumentOutOfRangeException', withParameter(message, paramName), null, paramName);
}

/** The value, or ArgumentNullException naming the parameter. */
export function requireArgument<T>(value: T | null, paramName: string): T {
  return value === null ? throwArgumentNull(paramName) : value;
}

/** `Exception.ToString()` without a stack trace. */
export function exceptionText(exception: ClrException): string {
  const { typeName, message, innerException } = exception;
  const own = message === '' ? typeName : `${typeName}: ${message}`;
  if (innerException === null) return own;
  return `${own}\n ---> ${exceptionText(innerException)}\n   --- End of inner exception stack trace ---`;
}
