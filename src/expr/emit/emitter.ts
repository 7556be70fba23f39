/** Names, tables and variables while text is being emitted. */
import type { CoreHelper, CoreLocal } from '../lower/core-nodes.js';
import { interned } from '../runtime/text/interned.js';

/** Longer texts are hardly names of anything. */
const longestInterned = 32;

/** Names and tables of one program. */
export class Emitter {
  readonly helpers: CoreHelper[] = [];
  readonly constants: unknown[] = [];
  readonly #helperNames = new Map<unknown, string>();
  readonly #constantNames = new Map<unknown, string>();
  readonly #localNames = new Map<CoreLocal, string>();
  #locals = 0;
  #labels = 0;

  helper(helper: CoreHelper): string {
    let name = this.#helperNames.get(helper.run);
    if (name === undefined) {
      name = `h${this.helpers.length}`;
      this.helpers.push(helper);
      this.#helperNames.set(helper.run, name);
    }
    return name;
  }

  constant(value: unknown): string {
    if (value === null) return 'null';
    if (value === true) return 'true';
    if (value === false) return 'false';
    if (typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= 0xffffffff && !Object.is(value, -0))
      return value < 0 ? `( - ${-value} )` : String(value);
    // A Map takes 0 and -0 for the same key.
    const key = Object.is(value, -0) ? 'minus zero' : typeof value === 'string' ? `string ${value}` : value;
    let name = this.#constantNames.get(key);
    if (name === undefined) {
      name = `k${this.constants.length}`;
      this.constants.push(typeof value === 'string' && value.length <= longestInterned ? interned(value) : value);
      this.#constantNames.set(key, name);
    }
    return name;
  }

  local(local: CoreLocal): string {
    let name = this.#localNames.get(local);
    if (name === undefined) {
      name = this.freshLocal();
      this.#localNames.set(local, name);
    }
    return name;
  }

  freshLocal(): string {
    return `v${this.#locals++}`;
  }

  freshLabel(): string {
    return `l${this.#labels++}`;
  }
}

/** One function being emitted: its own variables beside those of its blocks. */
export class FunctionEmitter {
  /** Declared at its start. */
  readonly temps: string[] = [];
  /** Calls so far that note their site. */
  siteNotes = 0;
  #loopCounter: string | undefined;

  constructor(
    readonly emitter: Emitter,
    /** The variable that holds the site of what runs now; absent where there is one site at most. */
    readonly siteVariable: string | undefined,
    private readonly onlySite: number,
  ) {}

  /** The site of what runs now. */
  get siteText(): string {
    return this.siteVariable ?? String(this.onlySite);
  }

  temp(): string {
    const name = this.emitter.freshLocal();
    this.temps.push(name);
    return name;
  }

  /** Counts rounds of the function's loops. */
  get loopCounter(): string {
    this.#loopCounter ??= this.emitter.freshLocal();
    return this.#loopCounter;
  }
  get usesLoopCounter(): boolean {
    return this.#loopCounter !== undefined;
  }
}
