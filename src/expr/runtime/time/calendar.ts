/** The proleptic Gregorian calendar in day numbers: day 0 is 0001-01-01. */

export const ticksPerDay = 864_000_000_000;
export const ticksPerHour = 36_000_000_000;
export const ticksPerMinute = 600_000_000;
export const ticksPerSecond = 10_000_000;
export const ticksPerMillisecond = 10_000;
export const bigTicksPerDay = 864_000_000_000n;

/** Days from 0001-01-01 to 10000-01-01. */
export const daysTo10000 = 3652059;
export const unixEpochDay = 719162;

const daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];
const daysBeforeMonthLeap = [0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335, 366];

export const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : 30 + ((month + (month >> 3)) & 1);

/** Whether year, month and day are a date that .NET can hold. */
export const isDate = (year: number, month: number, day: number): boolean =>
  year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

/** Day number of a valid date. */
export function dayNumber(year: number, month: number, day: number): number {
  const y = year - 1;
  const before = (isLeap(year) ? daysBeforeMonthLeap : daysBeforeMonth)[month - 1]!;
  return y * 365 + ((y / 4) | 0) - ((y / 100) | 0) + ((y / 400) | 0) + before + day - 1;
}

/** Year, month and day packed as `year << 9 | month << 5 | day`: no object to make. */
export function packedDate(days: number): number {
  // Years that begin in March, counted from 0000-03-01 in eras of 400 years.
  const z = days + 306;
  const era = (z / 146097) | 0;
  const dayOfEra = z - era * 146097;
  const yearOfEra = ((dayOfEra - ((dayOfEra / 1460) | 0) + ((dayOfEra / 36524) | 0) - ((dayOfEra / 146096) | 0)) / 365) | 0;
  const dayOfYear = dayOfEra - (365 * yearOfEra + (yearOfEra >> 2) - ((yearOfEra / 100) | 0));
  const shifted = ((5 * dayOfYear + 2) / 153) | 0;
  const day = dayOfYear - (((153 * shifted + 2) / 5) | 0) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return (year << 9) | (month << 5) | day;
}

export const yearOf = (packed: number): number => packed >> 9;
export const monthOf = (packed: number): number => (packed >> 5) & 15;
export const dayOf = (packed: number): number => packed & 31;

/** Sunday is 0. */
export const dayOfWeek = (days: number): number => (days + 1) % 7;

export const dayOfYear = (days: number): number => days - dayNumber(yearOf(packedDate(days)), 1, 1) + 1;

/** .NET's `long.GetHashCode()`. */
export const hashOfLong = (value: bigint): number => Number(BigInt.asIntN(32, value)) ^ Number(BigInt.asIntN(32, value >> 32n));
