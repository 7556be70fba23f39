/** `FormattableString`: an interpolated string that keeps its format and its arguments. */
import type { NamedTypeSymbol } from '../../types/type-symbol.js';
import { types } from '../../types/universe.js';
import { hiddenClass } from '../clr-type.js';
import { formatComposite } from '../composite-format.js';
import { ClrObject } from '../values.js';

const concreteType = hiddenClass('System.Runtime.CompilerServices.FormattableStringFactory+ConcreteFormattableString', {
  baseType: types.formattableString,
});

export class FormattableString extends ClrObject {
  constructor(
    readonly format: string,
    /** Held as `object`. */
    readonly args: readonly unknown[],
  ) {
    super();
  }
  get clrType(): NamedTypeSymbol {
    return concreteType.construct();
  }
  override toClrString(): string {
    return formatComposite(this.format, this.args);
  }
  /** `ToString(format, null)`: its own format is the only one it has. */
  formatClr(): string {
    return this.toClrString();
  }
}

export const newFormattable = (format: string, args: readonly unknown[]): FormattableString =>
  new FormattableString(format, args);
