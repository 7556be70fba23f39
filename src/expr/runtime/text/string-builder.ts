/** `System.Text.StringBuilder` over a JavaScript string, which grows as cheaply; capacities are computed as .NET's chunks would. */
import type { NamedTypeSymbol } from '../../types/type-symbol.js';
import { typeNamed } from '../../types/universe.js';
import { charge, chargeOutput } from '../budget.js';
import {
  requireArrayLength,
  throwArgument,
  throwArgumentNull,
  throwArgumentOutOfRange,
  throwIndexOutOfRange,
} from '../exception.js';
import { type ClrArray, ClrObject } from '../values.js';
import { indexMustBeLess, indexMustBeLessOrEqual, requireNonNegative, requirePositive } from './argument-checks.js';
import { replaceOrdinal, substring, textOfUnits } from './string-operations.js';

const defaultCapacity = 16;
const maxChunk = 8000;
const intMax = 2147483647;
const stringBuilder = typeNamed('System.Text.StringBuilder');

const indexTooLarge = (paramName: string): never => throwArgumentOutOfRange(paramName, indexMustBeLessOrEqual);

export class ClrStringBuilder extends ClrObject {
  text: string;
  #capacity: number;
  readonly maxCapacity: number;
  /** Where .NET's chunks would begin. */
  #chunkStarts: number[] = [0];

  constructor(text: string, capacity: number, maxCapacity = intMax) {
    super();
    requireArrayLength(capacity);
    this.text = text;
    this.maxCapacity = maxCapacity;
    this.#capacity = Math.max(text.length, capacity === 0 ? Math.min(defaultCapacity, maxCapacity) : capacity);
    chargeOutput(text.length);
  }

  override get clrType(): NamedTypeSymbol {
    return stringBuilder;
  }
  override toClrString(): string {
    return this.text;
  }

  /** `Append` of anything's text. */
  append(text: string): this {
    const length = this.text.length + text.length;
    if (length > this.maxCapacity) throwArgumentOutOfRange('valueCount', 'The length cannot be greater than the capacity.');
    this.#grow(length);
    chargeOutput(text.length);
    this.text += text;
    return this;
  }

  appendChar(unit: number): this {
    if (this.text.length >= this.maxCapacity)
      throwArgumentOutOfRange('requiredLength', 'capacity was less than the current size.');
    this.#grow(this.text.length + 1);
    chargeOutput(1);
    this.text += String.fromCharCode(unit);
    return this;
  }

  appendRepeated(unit: number, repeatCount: number): this {
    requireNonNegative(repeatCount, 'repeatCount');
    const length = this.text.length + repeatCount;
    if (length > this.maxCapacity) throwArgumentOutOfRange('repeatCount', 'The length cannot be greater than the capacity.');
    chargeOutput(repeatCount);
    this.#grow(length);
    this.text += String.fromCharCode(unit).repeat(repeatCount);
    return this;
  }

  appendPart(value: string | ClrStringBuilder | null, startIndex: number, count: number): this {
    if (value instanceof ClrStringBuilder || (value === null && startIndex === 0 && count === 0))
      return value === null ? this : this.#appendBuilderPart(value.text, startIndex, count);
    requireNonNegative(count, 'count');
    if (value === null) return throwArgumentNull('value');
    if (count === 0) return this;
    requireNonNegative(startIndex, 'startIndex');
    if (startIndex > value.length - count) indexTooLarge('startIndex');
    return this.append(value.slice(startIndex, startIndex + count));
  }

  #appendBuilderPart(text: string, startIndex: number, count: number): this {
    requireNonNegative(startIndex, 'startIndex');
    requireNonNegative(count, 'count');
    if (count === 0) return this;
    if (count > text.length - startIndex) indexTooLarge('startIndex');
    return this.append(text.slice(startIndex, startIndex + count));
  }

  appendUnits(value: ClrArray<number> | null, startIndex: number, charCount: number): this {
    if (value === null && startIndex === 0 && charCount === 0) return this;
    requireNonNegative(startIndex, 'startIndex');
    requireNonNegative(charCount, 'charCount');
    if (value === null) return throwArgumentNull('value');
    if (charCount > value.items.length - startIndex) indexTooLarge('charCount');
    return this.append(textOfUnits(value.items, startIndex, startIndex + charCount));
  }

  insert(index: number, text: string): this {
    if (index < 0 || index > this.text.length) indexTooLarge('index');
    if (text === '') return this;
    const length = this.text.length + text.length;
    if (length > this.maxCapacity) throwArgumentOutOfRange('requiredLength', 'capacity was less than the current size.');
    chargeOutput(text.length);
    charge(this.text.length >> 6);
    // .NET shifts inside a small chunk that has room, and makes a new chunk otherwise.
    const chunkLength = this.text.length - this.#chunkStarts[this.#chunkStarts.length - 1]!;
    if (chunkLength > 2 * defaultCapacity || length > this.#capacity) {
      this.#capacity += text.length;
      this.#chunkStarts[this.#chunkStarts.length - 1]! += text.length;
    }
    this.text = this.text.slice(0, index) + text + this.text.slice(index);
    return this;
  }

  insertRepeated(index: number, value: string | null, count: number): this {
    requireNonNegative(count, 'count');
    if (index < 0 || index > this.text.length) indexTooLarge('index');
    if (value === null || value === '' || count === 0) return this;
    chargeOutput(value.length * count);
    return this.insert(index, value.repeat(count));
  }

  insertUnits(index: number, value: ClrArray<number> | null, startIndex: number, charCount: number): this {
    if (index < 0 || index > this.text.length) indexTooLarge('index');
    if (value === null && startIndex === 0 && charCount === 0) return this;
    if (value === null) return throwArgumentNull('value');
    requireNonNegative(startIndex, 'startIndex');
    requireNonNegative(charCount, 'charCount');
    if (startIndex > value.items.length - charCount) indexTooLarge('startIndex');
    return this.insert(index, textOfUnits(value.items, startIndex, startIndex + charCount));
  }

  remove(startIndex: number, length: number): this {
    requireNonNegative(length, 'length');
    requireNonNegative(startIndex, 'startIndex');
    if (length > this.text.length - startIndex) indexTooLarge('length');
    charge(this.text.length >> 6);
    this.text = this.text.slice(0, startIndex) + this.text.slice(startIndex + length);
    return this;
  }

  replace(oldValue: string | null, newValue: string | null, startIndex = 0, count = this.text.length - startIndex): this {
    if (startIndex < 0 || startIndex > this.text.length) indexTooLarge('startIndex');
    if (count < 0 || startIndex > this.text.length - count) indexTooLarge('count');
    if (oldValue === null) return throwArgumentNull('oldValue');
    if (oldValue === '') return throwArgument('The value cannot be an empty string.', 'oldValue');
    const end = startIndex + count;
    const replaced = replaceOrdinal(this.text.slice(startIndex, end), oldValue, newValue ?? '');
    const length = this.text.length - count + replaced.length;
    if (length > this.maxCapacity) throwArgumentOutOfRange('requiredLength', 'capacity was less than the current size.');
    this.text = this.text.slice(0, startIndex) + replaced + this.text.slice(end);
    this.#grow(length);
    return this;
  }

  /** The overloads with strings check the old value before the range. */
  replaceText(oldValue: string | null, newValue: string | null, startIndex?: number, count?: number): this {
    if (oldValue === null) return throwArgumentNull('oldValue');
    return this.replace(oldValue, newValue, startIndex, count);
  }

  clear(): this {
    this.setLength(0);
    return this;
  }

  charAt(index: number): number {
    return index >= 0 && index < this.text.length ? this.text.charCodeAt(index) : throwIndexOutOfRange();
  }

  setChar(index: number, unit: number): void {
    if (index < 0 || index >= this.text.length) throwArgumentOutOfRange('index', indexMustBeLess);
    charge((this.text.length >> 6) + 1);
    this.text = this.text.slice(0, index) + String.fromCharCode(unit) + this.text.slice(index + 1);
  }

  get capacity(): number {
    return this.#capacity;
  }

  set capacity(value: number) {
    requireNonNegative(value, 'value');
    if (value > this.maxCapacity) throwArgumentOutOfRange('value', 'Capacity exceeds maximum capacity.');
    if (value < this.text.length) throwArgumentOutOfRange('value', 'capacity was less than the current size.');
    requireArrayLength(value);
    this.#capacity = value;
  }

  ensureCapacity(capacity: number): number {
    requireNonNegative(capacity, 'capacity');
    if (this.#capacity < capacity) this.capacity = capacity;
    return this.#capacity;
  }

  setLength(value: number): void {
    requireNonNegative(value, 'value');
    if (value > this.maxCapacity) throwArgumentOutOfRange('value', 'capacity was less than the current size.');
    const { length } = this.text;
    if (value > length) {
      this.appendRepeated(0, value - length);
      return;
    }
    const lastStart = this.#chunkStarts[this.#chunkStarts.length - 1]!;
    if (value < lastStart) {
      const room = Math.min(this.#capacity, Math.max(Math.trunc((length * 6) / 5), this.#capacity - lastStart));
      while (this.#chunkStarts.length > 1 && this.#chunkStarts[this.#chunkStarts.length - 1]! > value) this.#chunkStarts.pop();
      this.#capacity = this.#chunkStarts[this.#chunkStarts.length - 1]! + room;
    }
    this.text = this.text.slice(0, value);
  }

  copyTo(sourceIndex: number, destination: ClrArray<number> | null, destinationIndex: number, count: number): void {
    if (destination === null) return throwArgumentNull('destination');
    requireNonNegative(destinationIndex, 'destinationIndex');
    if (destinationIndex > destination.items.length - count)
      throwArgument(
        'Either offset did not refer to a position in the string, or there is an insufficient length of destination character array.',
      );
    requireNonNegative(count, 'count');
    if (sourceIndex < 0 || sourceIndex > this.text.length) indexTooLarge('sourceIndex');
    if (sourceIndex > this.text.length - count) throwArgument('Source string was not long enough. Check sourceIndex and count.');
    charge(count >> 3);
    for (let i = 0; i < count; i++) destination.items[destinationIndex + i] = this.text.charCodeAt(sourceIndex + i);
  }

  textOfPart(startIndex: number, length: number): string {
    return substring(this.text, startIndex, length);
  }

  equalsBuilder(other: ClrStringBuilder | null): boolean {
    return other !== null && this.maxCapacity === other.maxCapacity && this.text === other.text;
  }

  /** Room for `length`: a full chunk is followed by one as long as all before it, up to 8,000. */
  #grow(length: number): void {
    if (length <= this.#capacity) return;
    this.#chunkStarts.push(this.#capacity);
    this.#capacity += Math.max(length - this.#capacity, Math.min(this.#capacity, maxChunk));
  }
}

/** `new StringBuilder(int capacity, int maxCapacity)`. */
export function newBuilder(capacity: number, maxCapacity = intMax): ClrStringBuilder {
  if (capacity > maxCapacity) throwArgumentOutOfRange('capacity', 'Capacity exceeds maximum capacity.');
  requirePositive(maxCapacity, 'maxCapacity');
  requireNonNegative(capacity, 'capacity');
  return new ClrStringBuilder('', capacity, maxCapacity);
}

/** `new StringBuilder(string value, int startIndex, int length, int capacity)`. */
export function newBuilderOf(
  value: string | null,
  capacity = defaultCapacity,
  startIndex = 0,
  length = (value?.length ?? 0) - startIndex,
): ClrStringBuilder {
  requireNonNegative(capacity, 'capacity');
  requireNonNegative(length, 'length');
  requireNonNegative(startIndex, 'startIndex');
  if (startIndex > (value?.length ?? 0) - length)
    throwArgumentOutOfRange('length', 'Index and length must refer to a location within the string.');
  return new ClrStringBuilder((value ?? '').slice(startIndex, startIndex + length), capacity);
}
