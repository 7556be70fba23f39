/** `System.IO.StringReader` and `StringWriter`. */
import type { NamedTypeSymbol } from '../../types/type-symbol.js';
import { typeNamed } from '../../types/universe.js';
import { charge } from '../budget.js';
import { ClrException, throwArgument, throwArgumentNull } from '../exception.js';
import { type ClrArray, ClrObject, made } from '../values.js';
import { requireNonNegative } from './argument-checks.js';
import { ClrStringBuilder } from './string-builder.js';
import { textOfUnits } from './string-operations.js';

const stringReader = typeNamed('System.IO.StringReader');
const stringWriter = typeNamed('System.IO.StringWriter');

const disposed = (message: string): never => {
  throw new ClrException('System.ObjectDisposedException', message);
};

function checkBuffer(buffer: ClrArray<number> | null, index: number, count: number): ClrArray<number> {
  if (buffer === null) return throwArgumentNull('buffer');
  requireNonNegative(index, 'index');
  requireNonNegative(count, 'count');
  if (buffer.items.length - index < count)
    throwArgument(
      'Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.',
    );
  return buffer;
}

export class ClrStringReader extends ClrObject {
  #text: string | null;
  #position = 0;
  constructor(text: string | null) {
    super();
    this.#text = text ?? throwArgumentNull('s');
  }
  override get clrType(): NamedTypeSymbol {
    return stringReader;
  }

  #open(): string {
    return this.#text ?? disposed('Cannot read from a closed TextReader.');
  }
  peek(): number {
    const text = this.#open();
    return this.#position < text.length ? text.charCodeAt(this.#position) : -1;
  }
  read(): number {
    const unit = this.peek();
    if (unit >= 0) this.#position++;
    return unit;
  }
  readInto(buffer: ClrArray<number> | null, index: number, count: number): number {
    const target = checkBuffer(buffer, index, count);
    const text = this.#open();
    const length = Math.min(count, text.length - this.#position);
    charge(length >> 3);
    for (let i = 0; i < length; i++) target.items[index + i] = text.charCodeAt(this.#position + i);
    this.#position += length;
    return length;
  }
  readLine(): string | null {
    const text = this.#open();
    if (this.#position >= text.length) return null;
    let end = this.#position;
    while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
    charge((end - this.#position) >> 4);
    const line = text.slice(this.#position, end);
    this.#position = text.startsWith('\r\n', end) ? end + 2 : end + 1;
    return made(line);
  }
  readToEnd(): string {
    const rest = this.#open().slice(this.#position);
    this.#position += rest.length;
    return made(rest);
  }
  close(): void {
    this.#text = null;
  }
  dispose(): void {
    this.close();
  }
}

export class ClrStringWriter extends ClrObject {
  readonly builder: ClrStringBuilder;
  #closed = false;
  constructor(builder: ClrStringBuilder | null = new ClrStringBuilder('', 16)) {
    super();
    this.builder = builder ?? throwArgumentNull('sb');
  }
  override get clrType(): NamedTypeSymbol {
    return stringWriter;
  }
  override toClrString(): string {
    return this.builder.text;
  }
  write(text: string): void {
    if (this.#closed) disposed('Cannot write to a closed TextWriter.');
    this.builder.append(text);
  }
  writeUnits(buffer: ClrArray<number> | null, index: number, count: number): void {
    const source = checkBuffer(buffer, index, count);
    this.write(textOfUnits(source.items, index, index + count));
  }
  close(): void {
    this.#closed = true;
  }
  dispose(): void {
    this.close();
  }
}
