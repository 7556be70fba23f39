/** The variables of one analysis: a bit each. */
import type { LocalSymbol, ParameterSymbol } from '../symbols/symbols.js';

export type Variable = LocalSymbol | ParameterSymbol;

export class VariableBits {
  readonly #bits = new Map<Variable, bigint>();

  of(variable: Variable): bigint {
    let bit = this.#bits.get(variable);
    if (bit === undefined) {
      bit = 1n << BigInt(this.#bits.size);
      this.#bits.set(variable, bit);
    }
    return bit;
  }

  /** The variables among `assigned`, of those that something has asked for. */
  in(assigned: bigint): readonly Variable[] {
    return [...this.#bits].filter(([, bit]) => (assigned & bit) !== 0n).map(([variable]) => variable);
  }
}
