import { ClrType } from '../../runtime/clr-type.js';
import { type ClrException, exceptionText } from '../../runtime/exception.js';
import {
  baseExceptionOf,
  dataOf,
  helpLinkOf,
  hResultOf,
  newException,
  setHelpLink,
  setHResult,
  setSource,
  sourceOf,
  stackTraceOf,
  targetSiteOf,
} from '../../runtime/exception-members.js';
import { runtimeTypeOf } from '../../runtime/value-ops.js';
import { approximate, clrType, m } from '../define.js';

export const exceptionType = clrType('class System.Exception : System.Runtime.Serialization.ISerializable', () => [
  m('Exception()', () => newException(null)),
  m('Exception(string message)', (message) => newException(message)),
  m('Exception(string message, Exception innerException)', (message, inner) => newException(message, inner)),
  m('System.Collections.IDictionary Data { get; }', dataOf),
  m('Exception GetBaseException()', baseExceptionOf),
  m('Exception InnerException { get; }', (exception: ClrException) => exception.innerException),
  approximate(m('System.Reflection.MethodBase TargetSite { get; }', targetSiteOf)),
  m('Type GetType()', (exception: ClrException) => ClrType.of(runtimeTypeOf(exception)!)),
  m('int HResult { get; set; }', hResultOf, setHResult),
  m('string HelpLink { get; set; }', helpLinkOf, setHelpLink),
  m('string Message { get; }', (exception: ClrException) => exception.message),
  approximate(m('string Source { get; set; }', sourceOf, setSource)),
  approximate(m('string StackTrace { get; }', stackTraceOf)),
  approximate(m('string ToString()', exceptionText)),
]);
