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
export class Capture extends ClrObject {
  constructor(
    readonly text: string,
    readonly index: number,
    readonly length: number,
  ) {
    super();
  }
  get clrType(): NamedTypeSymbol {
    return captureType;
  }
  get value(): string {
    chargeOutput(this.length);
    return this.text.slice(this.index, this.index + this.length);
  }
  override toClrString(): string {
    return this.value;
  }
}

/** Everything a group captured; the last capture is the group itself. */
export class Group extends Capture {
  #captures: CaptureCollection | undefined;
  constructor(
    text: string,
    /** Pairs of index and length. */
    readonly pairs: readonly number[],
    readonly name: string,
  ) {
    const last = pairs.length - 2;
    super(text, last < 0 ? 0 : pairs[last]!, last < 0 ? 0 : pairs[last + 1]!);
  }
  override get clrType(): NamedTypeSymbol {
    return groupType;
  }
  get success(): boolean {
    return this.pairs.length > 0;
  }
  get captures(): CaptureCollection {
    this.#captures ??= new CaptureCollection(this);
    return this.#captures;
  }
}

const noGroup = new Group('', [], '');

/** A match of a pattern; `Match.Empty` when there is none. */
export class Match extends Group {
  #groups: GroupCollection | undefined;
  constructor(
    text: string,
    pairs: readonly number[],
    /** Pairs of each slot. */
    readonly slots: readonly (readonly number[])[],
    readonly regex: Regex | undefined,
    /** Where the search for the next match begins, and the part of the text that it sees. */
    readonly nextStart: number,
    readonly beginning: number,
    readonly limit: number,
  ) {
    super(text, pairs, '0');
  }
  static readonly empty: Match = new Match('', [], [[]], undefined, 0, 0, 0);
  override get clrType(): NamedTypeSymbol {
    return matchType;
  }
  get groups(): GroupCollection {
    this.#groups ??= new GroupCollection(this);
    return this.#groups;
  }
  nextMatch(): Match {
    return this.regex === undefined ? this : this.regex.matchAfter(this);
  }
  /** The text of a slot, "" when it captured nothing. */
  slotText(slot: number): string {
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

/** The match that a finished search found. */
export function matchOf(
  regex: Regex,
  text: string,
  all: readonly (readonly number[])[],
  beginning: number,
  limit: number,
  nextStart: number,
  keepsLastOnly: boolean,
): Match {
  const slots = keepsLastOnly ? all.map((pairs) => pairs.slice(-2)) : all;
  const moved = beginning === 0 ? slots : slots.map((pairs) => pairs.map((part, i) => (i % 2 === 0 ? part + beginning : part)));
  return new Match(text, moved[0]!, moved, regex, nextStart, beginning, limit);
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
    return new Capture(text, pairs[index * 2]!, pairs[index * 2 + 1]!);
  }
  itemAt(index: number): Capture {
    return this.peek(index) ?? throwArgumentOutOfRange('i');
  }
}

const groupCollectionType = typeNamed(`${namespace}.GroupCollection`);
export class GroupCollection extends ReadOnlyItems<Group> {
  readonly elementType = groupType;
  readonly #groups: (Group | undefined)[] = [];
  constructor(readonly match: Match) {
    super();
    this.#groups[0] = match;
  }
  get clrType(): NamedTypeSymbol {
    return groupCollectionType;
  }
  get count(): number {
    return this.match.slots.length;
  }
  #slot(slot: number): Group {
    const { match } = this;
    const pairs = match.slots[slot];
    if (pairs === undefined) return noGroup;
    // .NET looks the name up by the slot as if it were the number: they differ where numbers are skipped.
    this.#groups[slot] ??= new Group(match.text, pairs, match.regex?.groupName(slot) ?? '');
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
