/** `System.Numerics.BigInteger`, as far as a JValue can bring one about: a bigint. */
import { charge } from '../budget.js';
import { formatInteger } from '../number-format.js';
import { compareNumbers } from '../numbers.js';
import { registerValueType, stringHash } from '../value-ops.js';
import { bigIntegerType } from './token-types.js';

/** Two's complement in as few whole hexadecimal digits as keep the sign. */
function hexText(value: bigint): string {
  const magnitude = value < 0n ? -value - 1n : value;
  const bits = magnitude.toString(2).length;
  const digits = magnitude === 0n ? 1 : (bits >> 2) + 1;
  return BigInt.asUintN(digits * 4, value)
    .toString(16)
    .padStart(digits, '0');
}

function format(value: bigint, text: string | null): string {
  const [, letter, precision] = /^([a-zA-Z])(\d*)$/.exec(text ?? '') ?? [];
  charge(1);
  // Digits are never rounded away, whatever G is asked for.
  if (letter !== undefined && 'gGrR'.includes(letter)) return formatInteger(value, `D${precision}`, 64);
  if (letter !== 'x' && letter !== 'X') return formatInteger(value, text, 64);
  const padded = hexText(value).padStart(Number(precision), value < 0n ? 'f' : '0');
  return letter === 'X' ? padded.toUpperCase() : padded;
}

registerValueType<bigint>(bigIntegerType.definition, {
  zero: 0n,
  toText: String,
  format,
  equals: (a, b) => a === b,
  hash: (value) => (value === BigInt.asIntN(32, value) ? Number(value) : stringHash(String(value))),
  compare: compareNumbers,
  key: (value) => value,
});
