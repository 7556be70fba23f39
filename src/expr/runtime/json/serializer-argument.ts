/** The `JsonSerializer` argument: expressions cannot make one, so all it can be is missing. */
import { throwArgumentNull } from '../exception.js';

/** The value itself, unless there is no serializer. */
export const withSerializer = <T>(value: T, serializer: unknown): T =>
  serializer === null ? throwArgumentNull('jsonSerializer') : value;
