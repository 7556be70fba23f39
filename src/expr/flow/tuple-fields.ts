/** The fields of tuple variables, each with a state of its own in definite assignment (C# spec 9.4.2: structs). */
import type { BoundExpression } from '../bind/bound-nodes.js';
import { LocalSymbol } from '../symbols/symbols.js';
import { tupleElements } from '../types/universe.js';
import type { Variable } from './variable-bits.js';

export class TupleFields {
  readonly #fields = new Map<LocalSymbol, readonly LocalSymbol[]>();
  readonly #owners = new Map<Variable, LocalSymbol>();

  /** The tuple variable that a field's variable belongs to. */
  ownerOf(variable: Variable): LocalSymbol | undefined {
    return this.#owners.get(variable);
  }

  /** The variables that stand for the fields of a tuple variable. */
  of(local: LocalSymbol): readonly LocalSymbol[] {
    let fields = this.#fields.get(local);
    if (fields === undefined) {
      const names = local.type.kind === 'named' ? local.type.tupleNames : undefined;
      fields = (tupleElements(local.type) ?? []).map(
        (type, i) => new LocalSymbol(names?.[i] ?? `Item${i + 1}`, type, 'variable', false, local.declaredAt),
      );
      this.#fields.set(local, fields);
      for (const field of fields) this.#owners.set(field, local);
    }
    return fields;
  }

  /** The tuple variable and the field of it that an access names. */
  accessed(
    access: Extract<BoundExpression, { kind: 'fieldAccess' }>,
  ): { readonly local: LocalSymbol; readonly variable: LocalSymbol } | undefined {
    const { receiver, field } = access;
    if (receiver?.kind !== 'local' || field.tupleIndex === undefined) return undefined;
    return { local: receiver.local, variable: this.of(receiver.local)[field.tupleIndex]! };
  }
}
