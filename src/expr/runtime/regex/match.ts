/** What a match gives: Match, Group and Capture and their collections. */
import type { NamedTypeSymbol, TypeSymbol } from '../../types/type-symbol.js';
import { generics, typeNamed, types } from '../../types/universe.js';
import { charge, chargeOutput } from '../budget.js';
import { copyItems } from '../collections/array-copy.js';
import { KeyValuePair } from '../collections/key-value-pair.js';
import type { ClrListLike, ClrReadOnlyDictionary } from '../collections/protocol.js';
import { throwArgumentNull, throwArgumentOutOfRange, throwKeyNotFound, throwNotSupported } from '../exception.js';
import { type ClrArray, type ClrEnumerable, type ClrEnumerator, ClrObject, made, type Ref } from '../values.js';
import type { Regex } from './regex.js';

const namespace = 'System.Text.RegularExpressions';
const captureType = typeNamed(`${namespace}.Capture`);
const groupType = typeNamed(`${namespace}.Group`);
const matchType = typeNamed(`${namespace}.Match`);

/** One piece of the input. */
export abstract class Capture extends ClrObject {
  abstract get index(): number;
  abstract get length(): number;
  abstract get value(): string;
  get clrType(): NamedTypeSymbol {
    return captureType;
  }
  override toClrString(): string {
    return this.value;
  }
}

function pieceOf(text: string, index: number, length: number): string {
  chargeOutput(length);
  return text.slice(index, index + length);
}

class Piece extends Capture {
  constructor(
    readonly text: string,
    readonly index: number,
    readonly length: number,
  ) {
    super();
  }
  get value(): string {
    return pieceOf(this.text, this.index, this.length);
  }
}

/** Everything a group captured; the last capture is the group itself. */
export abstract class Group extends Capture {
  abstract readonly text: string;
  /** Pairs of index and length. */
  abstract get pairs(): readonly number[];
  abstract get success(): boolean;
  abstract get name(): string;
  #captures: CaptureCollection | undefined;
  override get clrType(): NamedTypeSymbol {
    return groupType;
  }
  get value(): string {
    return pieceOf(this.text, this.index, this.length);
  }
  get captures(): CaptureCollection {
    this.#captures ??= new CaptureCollection(this);
    return this.#captures;
  }
}

class FailedGroup extends Group {
  readonly text = '';
  readonly index = 0;
  readonly length = 0;
  readonly pairs = [];
  readonly success = false;
  readonly name = '';
}
const noGroup: Group = new FailedGroup();

/** A group of a match by its slot. */
class SlotGroup extends Group {
  constructor(
    readonly match: Match,
    readonly slot: number,
  ) {
    super();
  }
  get text(): string {
    return this.match.text;
  }
  get index(): number {
    return this.pairs.at(-2) ?? 0;
  }
  get length(): number {
    return this.pairs.at(-1) ?? 0;
  }
  get pairs(): readonly number[] {
    return this.match.slots[this.slot]!;
  }
  get success(): boolean {
    return this.match.isMatched(this.slot);
  }
  get name(): string {
    // .NET looks the name up by the slot as if it were the number: they differ where numbers are skipped.
    return this.match.regex?.groupName(this.slot) ?? '';
  }
  override get value(): string {
    const { found } = this.match;
    if (found === undefined) return super.value;
    return made(found[this.slot] ?? '');
  }
}

/** What a search found. */
export interface Finding {
  readonly index: number;
  readonly length: number;
  /** Pairs of each slot; undefined where they are worked out when they are asked for. */
  readonly slots: readonly (readonly number[])[] | undefined;
  /** The text of each slot, where that is all that is known. */
  readonly texts: readonly (string | undefined)[] | undefined;
}

/** A match of a pattern; `Match.Empty` when there is none. */
export class Match extends Group {
  #groups: GroupCollection | undefined;
  #slots: readonly (readonly number[])[] | undefined;
  /** Texts of the slots, where nobody needed to know yet where they are. */
  readonly found: readonly (string | undefined)[] | undefined;
  readonly index: number;
  readonly length: number;
  constructor(
    readonly text: string,
    { index, length, slots, texts }: Finding,
    readonly regex: Regex | undefined,
    /** Where the search for the next match begins, and the part of the text that it sees. */
    readonly nextStart: number,
    readonly beginning: number,
    readonly limit: number,
  ) {
    super();
    this.index = index;
    this.length = length;
    this.#slots = slots;
    this.found = texts;
  }
  static readonly empty: Match = new Match('', { index: 0, length: 0, slots: [[]], texts: undefined }, undefined, 0, 0, 0);
  override get clrType(): NamedTypeSymbol {
    return matchType;
  }
  get name(): string {
    return '0';
  }
  get success(): boolean {
    return this.regex !== undefined;
  }
  /** Pairs of each slot. */
  get slots(): readonly (readonly number[])[] {
    this.#slots ??= this.regex!.slotsOf(this.text, this.index);
    return this.#slots;
  }
  get pairs(): readonly number[] {
    return this.slots[0]!;
  }
  get groups(): GroupCollection {
    this.#groups ??= new GroupCollection(this);
    return this.#groups;
  }
  nextMatch(): Match {
    return this.regex === undefined ? this : this.regex.matchAfter(this);
  }
  isMatched(slot: number): boolean {
    return this.found === undefined ? this.slots[slot]!.length > 0 : this.found[slot] !== undefined;
  }
  /** The text of a slot, "" when it captured nothing. */
  slotText(slot: number): string {
    if (this.found !== undefined) return this.found[slot] ?? '';
    const pairs = this.slots[slot];
    if (pairs === undefined || pairs.length === 0) return '';
    const index = pairs[pairs.length - 2]!;
    return this.text.slice(index, index + pairs[pairs.length - 1]!);
  }
  /** `Result(replacement)`. */
  result(replacement: string): string {
    if (this.regex === undefined) return throwNotSupported('Result cannot be called on a failed Match.');
    return made(this.regex.replacement(replacement).expand(this));
  }
}

/** A collection that cannot be changed. */
abstract class ReadOnlyItems<T> extends ClrObject implements ClrListLike<T> {
  abstract readonly elementType: TypeSymbol;
  abstract get count(): number;
  abstract itemAt(index: number): T;
  readonly isReadOnly = true;
  /** The element there, undefined past the end: enough to enumerate without counting. */
  protected abstract peek(index: number): T | undefined;
  getEnumerator(): ClrEnumerator<T> {
    let index = -1;
    let current: T | undefined;
    return {
      moveNext: () => {
        charge(1);
        current = this.peek(++index);
        return current !== undefined;
      },
      get current() {
        return current as T;
      },
      dispose: () => {},
    };
  }
  indexOfItem(item: T): number {
    charge(this.count);
    for (let i = 0; i < this.count; i++) if (this.peek(i) === item) return i;
    return -1;
  }
  containsItem(item: T): boolean {
    return this.indexOfItem(item) >= 0;
  }
  copyItemsTo(array: ClrArray<T> | null, index: number): void {
    const items: T[] = [];
    for (let i = 0; i < this.count; i++) items.push(this.peek(i)!);
    copyItems(this.elementType, items, 0, array, index, items.length);
  }
  #refuse(): never {
    return throwNotSupported('Collection is read-only.');
  }
  addItem(_item: T): void {
    this.#refuse();
  }
  clearItems(): void {
    this.#refuse();
  }
  removeItem(_item: T): boolean {
    return this.#refuse();
  }
  setItemAt(_index: number, _item: T): void {
    this.#refuse();
  }
  insertItem(_index: number, _item: T): void {
    this.#refuse();
  }
  removeItemAt(_index: number): void {
    this.#refuse();
  }
}

const captureCollectionType = typeNamed(`${namespace}.CaptureCollection`);
export class CaptureCollection extends ReadOnlyItems<Capture> {
  readonly elementType = captureType;
  constructor(readonly group: Group) {
    super();
  }
  get clrType(): NamedTypeSymbol {
    return captureCollectionType;
  }
  get count(): number {
    return this.group.pairs.length / 2;
  }
  protected peek(index: number): Capture | undefined {
    const { pairs, text } = this.group;
    if (index < 0 || index >= this.count) return undefined;
    if (index === this.count - 1) return this.group;
    return new Piece(text, pairs[index * 2]!, pairs[index * 2 + 1]!);
  }
  itemAt(index: number): Capture {
    return this.peek(index) ?? throwArgumentOutOfRange('i');
  }
}

const groupCollectionType = typeNamed(`${namespace}.GroupCollection`);
export class GroupCollection extends ReadOnlyItems<Group> {
  readonly elementType = groupType;
  readonly #groups: (Group | undefined)[];
  constructor(readonly match: Match) {
    super();
    this.#groups = [match];
  }
  get clrType(): NamedTypeSymbol {
    return groupCollectionType;
  }
  get count(): number {
    return this.match.regex?.slotCount ?? 1;
  }
  #slot(slot: number): Group {
    if (slot >= this.count) return noGroup;
    this.#groups[slot] ??= new SlotGroup(this.match, slot);
    return this.#groups[slot]!;
  }
  /** By number: a group that does not exist has failed. */
  itemAt(number: number): Group {
    const { regex } = this.match;
    const slot = regex?.hasGaps === true ? regex.slotOf(number) : number;
    return slot === undefined || slot < 0 ? noGroup : this.#slot(slot);
  }
  byName(name: string | null): Group {
    if (name === null) throwArgumentNull('name');
    const number = this.match.regex?.groupNumber(name);
    return number === undefined ? noGroup : this.itemAt(number);
  }
  protected peek(index: number): Group | undefined {
    return index < this.count ? this.itemAt(index) : undefined;
  }
  /** For who asks for `IReadOnlyDictionary<string, Group>`. */
  get asDictionary(): ClrReadOnlyDictionary<string, Group> {
    return new NamedGroups(this);
  }
}

/** The groups of a match by name. */
class NamedGroups implements ClrReadOnlyDictionary<string, Group> {
  readonly elementType = generics.keyValuePair(types.string, groupType);
  constructor(readonly groups: GroupCollection) {}
  get count(): number {
    return this.groups.count;
  }
  #sequence<T>(elementType: TypeSymbol, select: (group: Group) => T): ClrEnumerable<T> {
    return {
      elementType,
      getEnumerator: () => {
        const inner = this.groups.getEnumerator();
        return {
          moveNext: () => inner.moveNext(),
          get current() {
            return select(inner.current);
          },
          dispose: () => {},
        };
      },
    };
  }
  getEnumerator(): ClrEnumerator<KeyValuePair<string, Group>> {
    return this.#sequence(this.elementType, (group) => new KeyValuePair(group.name, group)).getEnumerator();
  }
  get keyItems(): ClrEnumerable<string> {
    return this.#sequence<string>(types.string, (group) => group.name);
  }
  get valueItems(): ClrEnumerable<Group> {
    return this.#sequence(groupType, (group) => group);
  }
  hasKey(key: string): boolean {
    return this.groups.byName(key) !== noGroup;
  }
  valueAt(key: string): Group {
    const group = this.groups.byName(key);
    return group === noGroup ? throwKeyNotFound(`The given key '${key}' was not present in the dictionary.`) : group;
  }
  tryValueAt(key: string, value: Ref<Group>): boolean {
    const group = this.groups.byName(key);
    value.value = group === noGroup ? (null as never) : group;
    return group !== noGroup;
  }
}

const matchCollectionType = typeNamed(`${namespace}.MatchCollection`);
/** Matches are sought when they are asked for. */
export class MatchCollection extends ReadOnlyItems<Match> {
  readonly elementType = matchType;
  readonly #matches: Match[] = [];
  #next: Match | undefined;
  #isComplete = false;
  constructor(readonly start: () => Match) {
    super();
  }
  get clrType(): NamedTypeSymbol {
    return matchCollectionType;
  }
  protected peek(index: number): Match | undefined {
    while (!this.#isComplete && this.#matches.length <= index) {
      this.#next = this.#next === undefined ? this.start() : this.#next.nextMatch();
      if (this.#next.success) this.#matches.push(this.#next);
      else this.#isComplete = true;
    }
    return this.#matches[index];
  }
  get count(): number {
    this.peek(Number.MAX_SAFE_INTEGER);
    return this.#matches.length;
  }
  itemAt(index: number): Match {
    return (index < 0 ? undefined : this.peek(index)) ?? throwArgumentOutOfRange('i');
  }
}
