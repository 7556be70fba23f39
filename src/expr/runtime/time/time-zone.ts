/** `System.TimeZone.CurrentTimeZone`, which is UTC. */
import type { NamedTypeSymbol } from '../../types/type-symbol.js';
import { typeNamed } from '../../types/universe.js';
import { throwArgumentOutOfRange } from '../exception.js';
import { privateType } from '../private-type.js';
import { ClrObject } from '../values.js';

class CurrentTimeZone extends ClrObject {
  get clrType(): NamedTypeSymbol {
    return privateType('System.CurrentSystemTimeZone', 'System.TimeZone');
  }
}

/** Holds nothing an expression may read. */
class DaylightTime extends ClrObject {
  get clrType(): NamedTypeSymbol {
    return typeNamed('System.Globalization.DaylightTime');
  }
}

export const currentTimeZone = new CurrentTimeZone();

const noDaylight = new DaylightTime();

export function daylightChanges(year: number): ClrObject {
  if (year < 1 || year > 9999) throwArgumentOutOfRange('year', 'Valid values are between 1 and 9999, inclusive.');
  return noDaylight;
}
