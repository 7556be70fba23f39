import { clrType, m } from '../define.js';

export const exceptionType = clrType('class System.Exception : System.Runtime.Serialization.ISerializable', [
  m('Exception()'),
  m('Exception(string message)'),
  m('Exception(string message, Exception innerException)'),
  m('System.Collections.IDictionary Data { get; }'),
  m('Exception GetBaseException()'),
  m('Exception InnerException { get; }'),
  m('System.Reflection.MethodBase TargetSite { get; }'),
  m('Type GetType()'),
  m('int HResult { get; set; }'),
  m('string HelpLink { get; set; }'),
  m('string Message { get; }'),
  m('string Source { get; set; }'),
  m('string StackTrace { get; }'),
  m('string ToString()'),
]);
