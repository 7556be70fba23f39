/** Data as Liquid sees it: names are looked up in maps, never in JavaScript objects. */
import { Drop } from 'liquidjs';
import { Decimal } from '../../expr/runtime/decimal.js';
import { isoText } from '../../expr/runtime/json/dates.js';
import { JArray, JObject, JToken, JValue } from '../../expr/runtime/json/tokens.js';
import { writeCompact } from '../../expr/runtime/json/writer.js';
import { objectText } from '../../expr/runtime/value-ops.js';
import { Box, ClrArray } from '../../expr/runtime/values.js';
import { box } from '../../expr/runtime/sequences.js';
import { ClrDateTime } from '../../expr/runtime/time/date-time.js';
import type { NamedTypeSymbol } from '../../expr/types/type-symbol.js';

/** What a template works with. */
export type LiquidValue = null | undefined | string | number | bigint | boolean | Drop | readonly LiquidValue[];

type LookUp = (name: string) => LiquidValue;

interface DropOptions {
  /** What the value prints as. */
  readonly text?: () => string;
  /** What `for` goes through. */
  readonly items?: () => readonly LiquidValue[];
}

class LookUpDrop extends Drop {
  readonly #lookUp: LookUp;
  readonly #options: DropOptions;
  constructor(lookUp: LookUp, options: DropOptions) {
    super();
    this.#lookUp = lookUp;
    this.#options = options;
  }
  override liquidMethodMissing = (key: string | number): LiquidValue => this.#lookUp(String(key));
  override toString = (): string => this.#options.text?.() ?? '';
  items = (): readonly LiquidValue[] | undefined => this.#options.items?.();
}

const visibleKeys: ReadonlySet<string | symbol> = new Set(['liquidMethodMissing', 'toString', 'items']);

/** An object whose members are what `lookUp` gives. The proxy keeps JavaScript's own properties out of reach. */
export function lookUpDrop(lookUp: LookUp, options: DropOptions = {}): Drop {
  return new Proxy(new LookUpDrop(lookUp, options), {
    get(target, key) {
      if (key === Symbol.iterator) return options.items === undefined ? undefined : () => options.items!()[Symbol.iterator]();
      return visibleKeys.has(key) ? target[key as 'toString'] : undefined;
    },
  });
}

/** A date prints as .NET prints it. */
export class DateDrop extends Drop {
  constructor(
    readonly date: ClrDateTime,
    /** Prints the ISO text it was read from instead. */
    readonly asIso: boolean,
  ) {
    super();
  }
  override toString(): string {
    return this.asIso ? isoText(this.date) : this.date.toClrString();
  }
}

/** A decimal keeps its digits when printed. */
export class DecimalDrop extends Drop {
  constructor(readonly text: string) {
    super();
  }
  override toString(): string {
    return this.text;
  }
}

/** A JSON value. `dates`: texts that looked like dates reach the template as dates. */
export function valueOfToken(token: JToken | null, dates: boolean, text?: string): LiquidValue {
  if (token === null) return null;
  if (token instanceof JObject) {
    const lookUp: LookUp = (name) => valueOfToken(token.get(name), dates);
    const items = () => token.items.map((property) => [property.name, valueOfToken(property.value, dates)] as const);
    return lookUpDrop(lookUp, { text: () => text ?? writeCompact(token), items });
  }
  if (token instanceof JArray) return token.items.map((item) => valueOfToken(item, dates));
  if (!(token instanceof JValue)) return token.toClrString();
  const { raw } = token;
  if (raw instanceof ClrDateTime) return new DateDrop(raw, !dates);
  return plainValue(raw) ?? token.toClrString();
}

/** A C# value held as an `object`. */
export function valueOfClr(value: unknown): LiquidValue {
  if (value instanceof JToken) return valueOfToken(value, true);
  if (value instanceof ClrArray) {
    const { elementType } = value.type;
    return Array.from(value.items, (item) => valueOfClr(box(elementType, item)));
  }
  const raw = value instanceof Box && !isChar(value.type) ? value.value : value;
  if (raw instanceof ClrDateTime) return new DateDrop(raw, false);
  const plain = plainValue(raw);
  return plain === undefined ? objectText(value) : plain;
}

const isChar = (type: NamedTypeSymbol): boolean => type.special === 'char' || type.typeKind === 'enum';

/** Undefined for what has no value of its own in Liquid. */
function plainValue(raw: unknown): LiquidValue {
  if (raw === null || typeof raw === 'string' || typeof raw === 'number' || typeof raw === 'boolean') return raw;
  if (typeof raw === 'bigint') return Number.isSafeInteger(Number(raw)) ? Number(raw) : raw;
  return raw instanceof Decimal ? new DecimalDrop(raw.toClrString()) : undefined;
}

/** The text of a value as an output prints it. */
export function textOfValue(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(textOfValue).join('');
  return String(value);
}

/** The elements of a list, undefined when the value is none. */
export function itemsOf(value: unknown): readonly LiquidValue[] | undefined {
  if (Array.isArray(value)) return value as LiquidValue[];
  return value instanceof LookUpDrop ? value.items() : undefined;
}
