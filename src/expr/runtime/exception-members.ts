/** What `System.Exception` shows beside type, message and inner exception. */
import type { NamedTypeSymbol, TypeSymbol } from '../types/type-symbol.js';
import { typeNamed, types } from '../types/universe.js';
import { hiddenClass, plainEnumerable } from './clr-type.js';
import { ClrException } from './exception.js';
import { type ClrEnumerator, ClrObject } from './values.js';

/** `HResult` by type; every other exception has the first. */
const plainResult = -2146233088;
const results = new Map<string, number>([
  ['System.ArgumentException', -2147024809],
  ['System.ArgumentNullException', -2147467261],
  ['System.ArgumentOutOfRangeException', -2146233086],
  ['System.ArithmeticException', -2147024362],
  ['System.ArrayTypeMismatchException', -2146233085],
  ['System.Collections.Generic.KeyNotFoundException', -2146232969],
  ['System.DivideByZeroException', -2147352558],
  ['System.FormatException', -2146233033],
  ['System.IndexOutOfRangeException', -2146233080],
  ['System.InvalidCastException', -2147467262],
  ['System.InvalidOperationException', -2146233079],
  ['System.NotImplementedException', -2147467263],
  ['System.NotSupportedException', -2146233067],
  ['System.NullReferenceException', -2147467261],
  ['System.ObjectDisposedException', -2146232798],
  ['System.OverflowException', -2146233066],
  ['System.RankException', -2146233065],
  ['System.Text.RegularExpressions.RegexParseException', -2147024809],
  ['System.UriFormatException', -2146233033],
  ['System.Xml.XmlException', -2146232000],
]);

/** What a program may set on an exception. */
interface Settings {
  hResult?: number;
  helpLink?: string | null;
  source?: string | null;
  data?: ExceptionData;
  /** Made by `new`: it has no stack until it is thrown. */
  isNew?: boolean;
}
const settings = new WeakMap<ClrException, Settings>();

function settingsOf(exception: ClrException): Settings {
  let found = settings.get(exception);
  if (found === undefined) {
    found = {};
    settings.set(exception, found);
  }
  return found;
}

/** `new Exception(message, innerException)`. */
export function newException(message: string | null, inner: ClrException | null = null): ClrException {
  const exception = new ClrException('System.Exception', message ?? "Exception of type 'System.Exception' was thrown.", inner);
  settingsOf(exception).isNew = true;
  return exception;
}

/** True unless the program made it and nobody threw it yet, as far as the engine saw. */
const wasThrown = (exception: ClrException): boolean => exception.range !== undefined || settings.get(exception)?.isNew !== true;

export const hResultOf = (exception: ClrException): number =>
  settings.get(exception)?.hResult ?? results.get(exception.typeName) ?? plainResult;
export function setHResult(exception: ClrException, value: number): void {
  settingsOf(exception).hResult = value;
}
export const helpLinkOf = (exception: ClrException): string | null => settings.get(exception)?.helpLink ?? null;
export function setHelpLink(exception: ClrException, value: string | null): void {
  settingsOf(exception).helpLink = value;
}

/** The assembly that threw; the engine's own name for it where .NET would name the compiled expression. */
export const sourceOf = (exception: ClrException): string | null =>
  settings.get(exception)?.source ?? (wasThrown(exception) ? 'Expression' : null);
export function setSource(exception: ClrException, value: string | null): void {
  settingsOf(exception).source = value;
}

export const stackTraceOf = (exception: ClrException): string | null =>
  wasThrown(exception) ? '   at Expression.Eval(IContext context)' : null;

const methodBase = hiddenClass('System.Reflection.RuntimeMethodInfo', { baseType: typeNamed('System.Reflection.MethodBase') });
class EvaluatedMethod extends ClrObject {
  get clrType(): NamedTypeSymbol {
    return methodBase.construct();
  }
  override toClrString(): string {
    return 'System.Object Eval(IContext)';
  }
}
const evaluatedMethod = new EvaluatedMethod();

export const targetSiteOf = (exception: ClrException): ClrObject | null => (wasThrown(exception) ? evaluatedMethod : null);

/** The innermost exception. */
export function baseExceptionOf(exception: ClrException): ClrException {
  let found = exception;
  while (found.innerException !== null) found = found.innerException;
  return found;
}

const dataType = hiddenClass('System.Collections.ListDictionaryInternal', {
  interfaces: () => [typeNamed('System.Collections.IDictionary'), typeNamed('System.Collections.ICollection'), plainEnumerable],
});

/** `Exception.Data`: nothing that expressions may use puts anything in. */
class ExceptionData extends ClrObject {
  get clrType(): NamedTypeSymbol {
    return dataType.construct();
  }
  readonly elementType: TypeSymbol = types.object;
  readonly count = 0;
  getEnumerator(): ClrEnumerator {
    return { moveNext: () => false, current: null, dispose: () => {} };
  }
}

export function dataOf(exception: ClrException): ClrObject {
  const found = settingsOf(exception);
  found.data ??= new ExceptionData();
  return found.data;
}
