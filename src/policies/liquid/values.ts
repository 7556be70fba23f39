/** Data as Liquid sees it: names are looked up in maps, never in JavaScript objects. */
import { Drop } from 'liquidjs';
import { Decimal } from '../../expr/runtime/decimal.js';
import { isoText } from '../../expr/runtime/json/dates.js';
import { JTokenType } from '../../expr/runtime/json/token-types.js';
import { JArray, JObject, JToken, JValue } from '../../expr/runtime/json/tokens.js';
import { writeCompact } from '../../expr/runtime/json/writer.js';
import { box } from '../../expr/runtime/sequences.js';
import { ClrDateTime } from '../../expr/runtime/time/date-time.js';
import { objectText } from '../../expr/runtime/value-ops.js';
import { Box, ClrArray } from '../../expr/runtime/values.js';
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

/** Stands in front of every lookup: liquidjs asks it for what it does not find as a property. */
class LookUpDrop extends Drop {
  constructor(readonly lookUp: LookUp) {
    super();
  }
  override liquidMethodMissing(key: string | number): LiquidValue {
    return this.lookUp(String(key));
  }
}

const optionsOf = new WeakMap<object, DropOptions>();

/** An object whose members are what `lookUp` gives. The proxy keeps JavaScript's own properties out of a template's reach. */
export function lookUpDrop(lookUp: LookUp, options: DropOptions = {}): Drop {
  const own = new Map<string | symbol, unknown>([
    ['liquidMethodMissing', (key: string | number) => lookUp(String(key))],
    [Symbol.toPrimitive, () => options.text?.() ?? ''],
  ]);
  const { items } = options;
  if (items !== undefined) own.set(Symbol.iterator, () => items()[Symbol.iterator]());
  const drop = new Proxy(new LookUpDrop(lookUp), {
    get: (_target, key) => own.get(key),
    has: (_target, key) => own.has(key),
    ownKeys: () => [],
  });
  optionsOf.set(drop, options);
  return drop;
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

/** A double, which arithmetic must tell from a whole number: `7.0 | DividedBy: 2` is 3.5. */
export class FloatDrop extends Drop {
  constructor(readonly value: number) {
    super();
  }
  override valueOf(): number {
    return this.value;
  }
  override toString(): string {
    return String(this.value);
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
  if (typeof raw === 'number' && token.type === JTokenType.Float) return new FloatDrop(raw);
  const plain = plainValue(raw);
  return plain === undefined ? token.toClrString() : plain;
}

/** A C# value held as an `object`. */
export function valueOfClr(value: unknown): LiquidValue {
  if (value instanceof JToken) return valueOfToken(value, true);
  if (value instanceof ClrArray) {
    const { elementType } = value.type;
    return Array.from(value.items, (item) => valueOfClr(box(elementType, item)));
  }
  const raw = value instanceof Box && !isChar(value.type) ? value.value : value;
  if (value instanceof Box && typeof raw === 'number' && floats.has(value.type.special)) return new FloatDrop(raw);
  if (raw instanceof ClrDateTime) return new DateDrop(raw, false);
  const plain = plainValue(raw);
  return plain === undefined ? objectText(value) : plain;
}

const floats = new Set<string | undefined>(['double', 'float']);
const isChar = (type: NamedTypeSymbol): boolean => type.special === 'char' || type.typeKind === 'enum';

/** Undefined for what has no value of its own in Liquid. */
function plainValue(raw: unknown): LiquidValue {
  if (raw === null || typeof raw === 'string' || typeof raw === 'number' || typeof raw === 'boolean') return raw;
  if (typeof raw === 'bigint') return Number.isSafeInteger(Number(raw)) ? Number(raw) : raw;
  return raw instanceof Decimal ? new DecimalDrop(raw.toClrString()) : undefined;
}

/** What liquidjs hands to a filter as one of ours: its own `nil`, `empty` and `blank` are drops. */
export function plainArgument(value: unknown): LiquidValue {
  if (value === undefined) return null;
  const isForeign =
    value instanceof Drop && !(value instanceof DateDrop || value instanceof DecimalDrop || value instanceof FloatDrop);
  return (isForeign && !optionsOf.has(value) ? (value as object).valueOf() : value) as LiquidValue;
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
  return typeof value === 'object' && value !== null ? optionsOf.get(value)?.items?.() : undefined;
}
