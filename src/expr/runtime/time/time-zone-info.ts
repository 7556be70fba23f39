/** `System.TimeZoneInfo`. The local time zone is UTC. */
import type { NamedTypeSymbol } from '../../types/type-symbol.js';
import { typeNamed, types } from '../../types/universe.js';
import { ClrException, requireArgument, throwArgument, throwArgumentNull, throwArgumentOutOfRange } from '../exception.js';
import { hashString } from '../text/string-comparer.js';
import { ordinalFold } from '../text/casing.js';
import { type ClrArray, ClrObject, newArray, type Ref } from '../values.js';
import { ClrAdjustmentRule, checkRules, equalRules, offsetOutOfRange, wholeMinutes } from './adjustment-rule.js';
import { ClrDateTime, dateTimeOfTicks, type Kind, local, maxDateTime, minDateTime, unspecified, utc, utcNow } from './date-time.js';
import { atOffset, ClrDateTimeOffset, maxDateTimeOffset, minDateTimeOffset } from './date-time-offset.js';
import { publicRules } from './public-rules.js';
import { SystemZone, SystemZoneRules } from './system-zone.js';
import { type ClrTimeSpan, spanOfMinutes } from './time-span.js';
import { ianaIdOf, windowsIdOf } from './windows-zones.js';
import { clockOf, clockYear, msPerDay, shiftedWithin } from './zone-clock.js';
import { namedZones } from './zone-names.js';
import { ambiguousOffsets, localState, type ZoneRules, utcState } from './zone-offsets.js';
