/** Programs of C# 7.3, drawn from a grammar: well formed and mostly well typed, with names that are in scope. */
import type fc from 'fast-check';
import { type Choices, drawn } from '../choices.js';
import { type TypeKey, twists, typeKeys, typeTable } from './expression-table.js';
import { statement } from './statements.js';

interface Local {
  readonly name: string;
  readonly type: TypeKey;
  readonly assignable: boolean;
}

/** Deepest nesting of expressions and of statements. */
const deepest = 5;
/** One expression in so many is of another type, or is something that C# 7.3 refuses. */
const twistRate = 400;

/** What is made so far: the scopes, and what is left to draw from. */
export class ProgramDraft {
  #locals: Local[] = [];
  #names = 0;
  #depth = 0;
  /** Inside loops, and inside functions that return an `int`. */
  loops = 0;
  returns: TypeKey = 'object';
  labels = 0;

  constructor(readonly choices: Choices) {}

  /** A name that is not used yet. */
  newName(): string {
    return `v${this.#names++}`;
  }

  /** Brings a new variable into scope. */
  declare(type: TypeKey, assignable = true): string {
    const name = this.newName();
    this.#locals.push({ name, type, assignable });
    return name;
  }

  /** What `body` declares goes out of scope behind it. */
  scoped<T>(body: () => T): T {
    const outer = this.#locals;
    this.#locals = [...outer];
    try {
      return body();
    } finally {
      this.#locals = outer;
    }
  }

  /** `body` is a function of its own: no loop to leave, and its own type to return. */
  inFunction<T>(returns: TypeKey, body: () => T): T {
    const { loops, returns: outerReturns } = this;
    this.loops = 0;
    this.returns = returns;
    try {
      return this.scoped(body);
    } finally {
      this.loops = loops;
      this.returns = outerReturns;
    }
  }

  anyType(): TypeKey {
    return this.choices.pick(typeKeys);
  }

  /** An expression of a type. */
  expression(type: TypeKey): string {
    const { choices } = this;
    if (choices.oneIn(twistRate)) return choices.oneIn(2) ? this.expression(this.anyType()) : this.fill(choices.pick(twists));
    const { leaves, made } = typeTable[type];
    if (choices.isSpent || this.#depth >= deepest || choices.oneIn(3)) {
      const known = this.#locals.filter((local) => local.type === type);
      return known.length > 0 && !choices.oneIn(4) ? choices.pick(known).name : choices.pick(leaves);
    }
    return this.fill(this.#fitting(made));
  }

  /** Fills the holes of a template. */
  fill(template: string): string {
    this.#depth++;
    const filled = template.replace(/«([^»]*)»/g, (_, hole: string) => this.#hole(hole));
    this.#depth--;
    return filled;
  }

  #hole(hole: string): string {
    const arrow = hole.indexOf(' => ');
    if (arrow >= 0) return this.#lambda(hole.slice(0, arrow).split(' ') as TypeKey[], hole.slice(arrow + 4) as TypeKey | 'any');
    const [first, second] = hole.split(' ') as [string, TypeKey];
    if (first === 'any') return this.expression(this.anyType());
    if (first === 'query') return this.declare(second, false);
    if (first === 'out') return this.#outVariable(second);
    if (first === 'var') return this.#assignable(second);
    return this.expression(first as TypeKey);
  }

  /** The name behind `out var` or a type test: mostly not used again, since it may not be assigned there. */
  #outVariable(type: TypeKey): string {
    return this.choices.oneIn(3) ? this.declare(type) : this.newName();
  }

  #assignable(type: TypeKey): string {
    const known = this.#locals.filter((local) => local.type === type && local.assignable);
    return known.length === 0 ? this.choices.pick(typeTable[type].leaves) : this.choices.pick(known).name;
  }

  /** A template; one that needs a variable which is not there is mostly drawn again. */
  #fitting(templates: readonly string[]): string {
    let template = this.choices.pick(templates);
    for (let tries = 0; tries < 3; tries++) {
      const needed = /«var ([^»]*)»/.exec(template)?.[1];
      if (needed === undefined || this.#locals.some(({ type, assignable }) => assignable && type === needed)) break;
      template = this.choices.pick(templates);
    }
    return template;
  }

  #lambda(parameters: readonly TypeKey[], result: TypeKey | 'any'): string {
    const type = result === 'any' ? this.anyType() : result;
    return this.inFunction(type, () => {
      const names = parameters.map((parameter) => this.declare(parameter));
      const list = names.length === 1 ? names[0]! : `(${names.join(', ')})`;
      const typed = `(${parameters.map((parameter, i) => `${typeTable[parameter].name} ${names[i]}`).join(', ')})`;
      const head = this.choices.oneIn(6) ? typed : list;
      return this.choices.oneIn(5)
        ? `${head} => { ${this.statements(2)} return ${this.expression(type)}; }`
        : `${head} => ${this.expression(type)}`;
    });
  }

  /** Up to `most` statements. */
  statements(most: number): string {
    const made: string[] = [];
    for (let count = this.choices.below(most + 1); count > 0 && !this.choices.isSpent; count--) made.push(this.statement());
    return made.join(' ');
  }

  statement(): string {
    if (this.#depth >= deepest) return `${this.expression('int')}.ToString();`;
    this.#depth++;
    const made = statement(this);
    this.#depth--;
    return made;
  }

  block(most = 3): string {
    return `{ ${this.scoped(() => this.statements(most))} }`;
  }
}

/** `@(…)` or `@{…}`. */
function program(choices: Choices): string {
  const draft = new ProgramDraft(choices);
  if (choices.oneIn(3)) return `@(${draft.expression(draft.anyType())})`;
  const start = ['int', 'string', 'int?'] as const;
  const first = start.map((type) => `${typeTable[type].name} ${draft.declare(type)} = ${typeTable[type].leaves[0]};`).join(' ');
  const body = draft.statements(7);
  return `@{ ${first} ${body} return ${draft.expression(draft.anyType())}; }`;
}

/** Whole policy expressions. */
export const programs: fc.Arbitrary<string> = drawn(400, program);
