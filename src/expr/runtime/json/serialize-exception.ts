/** What the serializer writes of an exception: its fields as .NET's own serialization names them. */
import type { TypeSymbol } from '../../types/type-symbol.js';
import { types } from '../../types/universe.js';
import type { ClrException } from '../exception.js';
import { helpLinkOf, hResultOf, sourceOf, stackTraceOf } from '../exception-members.js';

type Member = readonly [name: string, type: TypeSymbol, value: unknown];

export function exceptionMembers(exception: ClrException): readonly Member[] {
  const common: Member[] = [
    ['ClassName', types.string, exception.typeName],
    ['Message', types.string, exception.message],
    ['Data', types.object, null],
    ['InnerException', types.exception, exception.innerException],
    ['HelpURL', types.string, helpLinkOf(exception)],
    ['StackTraceString', types.string, stackTraceOf(exception)],
    ['RemoteStackTraceString', types.string, null],
    ['RemoteStackIndex', types.int, 0],
    ['ExceptionMethod', types.object, null],
    ['HResult', types.int, hResultOf(exception)],
    ['Source', types.string, sourceOf(exception)],
    ['WatsonBuckets', types.object, null],
  ];
  if (exception.paramName !== null) common.push(['ParamName', types.string, exception.paramName]);
  return common;
}
