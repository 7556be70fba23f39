/** Makes a tree for a key: a literal, a variable in scope, or a template whose holes are filled in turn. */
import { literals } from './literals.mjs';
import { Block, leaf, partsOf, Tree } from './tree.mjs';

/** Top-level parts of `int, Func<int, string>`. */
export function splitArguments(text) {
  const found = [];
  let depth = 0;
  let from = 0;
  for (const [i, c] of [...text].entries()) {
    if ('<(['.includes(c)) depth++;
    else if ('>)]'.includes(c)) depth--;
    else if (c === ',' && depth === 0) {
      found.push(text.slice(from, i).trim());
      from = i + 1;
    }
  }
  found.push(text.slice(from).trim());
  return found;
}

/** Templates of a key that its form gives away: arrays, nullables, delegates, tuples. */
function structuralForms(key) {
  const generic = /^(\w+)<(.*)>$/.exec(key);
  if (generic !== null) {
    const parts = splitArguments(generic[2]);
    const lambda = (inputs, body) =>
      `(${inputs.map((_, i) => `#x${i}`).join(', ')}) => ${body(inputs.map((type, i) => `|${type}=#x${i}`).join(''))}`;
    if (generic[1] === 'Func') return [lambda(parts.slice(0, -1), (scope) => `«${parts.at(-1)}${scope}»`)];
    if (generic[1] === 'Predicate') return [lambda(parts, (scope) => `«bool${scope}»`)];
    if (generic[1] === 'Comparison')
      return [lambda([parts[0], parts[0]], (scope) => `«int${scope}»`), '(#x, #y) => #x.CompareTo(#y)'];
    if (generic[1] === 'Converter') return [lambda(parts.slice(0, 1), (scope) => `«${parts[1]}${scope}»`)];
    if (generic[1] === 'Action') return [`(${parts.map((_, i) => `#x${i}`).join(', ')}) => log.Add(#x0)`];
    return [];
  }
  if (key.endsWith('?')) return [`(${key})«${key.slice(0, -1)}»`, `(${key})null`];
  if (key.endsWith('[][]')) return [`new ${key} { «${key.slice(0, -2)}», «${key.slice(0, -2)}» }`];
  if (key.endsWith('[]')) {
    const element = key.slice(0, -2);
    return [`new ${key} { «${element}», «${element}», «${element}» }`, `new ${element}[0]`, `new ${key} { «${element}» }`];
  }
  if (/^\(.*,.*\)$/.test(key))
    return [
      `(${splitArguments(key.slice(1, -1))
        .map((type) => `«${type.split(' ')[0]}»`)
        .join(', ')})`,
    ];
  return [];
}

const keyOf = (hole) => hole.split('|')[0];
const firstOf = (form) => (Array.isArray(form) ? form[0] : form);
const isAtom = (key) => key === 'statements' || key.startsWith('out:') || literals[key] !== undefined;

export class Generator {
  #names = 0;
  #heights = new Map();
  /** `forms`: templates by key. */
  constructor(chance, forms) {
    this.chance = chance;
    this.forms = forms;
  }

  /** Names of a new case start anew. */
  reset() {
    this.#names = 0;
  }

  freshName() {
    return `v${this.#names++}`;
  }

  formsOf(key) {
    let found = this.forms.get(key);
    if (found === undefined) {
      found = [];
      this.forms.set(key, found);
    }
    if (found.structural === undefined) {
      found.structural = structuralForms(key);
      found.push(...found.structural);
    }
    return found;
  }

  /** How deep the flattest tree of a key is; Infinity where there is none. */
  height(key) {
    if (!this.#heights.has(key)) this.measure(key);
    return this.#heights.get(key);
  }

  heightOf(template) {
    return partsOf(template).keys.reduce((most, hole) => Math.max(most, this.#heights.get(keyOf(hole))), 0) + 1;
  }

  /** The heights of a key and of all that its forms need, until none changes. */
  measure(key) {
    const reached = new Set([key]);
    for (const one of reached) {
      const known = isAtom(one);
      this.#heights.set(one, known ? 0 : (this.#heights.get(one) ?? Number.POSITIVE_INFINITY));
      if (!known)
        for (const template of this.formsOf(one)) for (const hole of partsOf(firstOf(template)).keys) reached.add(keyOf(hole));
    }
    for (let isStable = false; !isStable; ) {
      isStable = true;
      for (const one of reached) {
        const height = isAtom(one)
          ? 0
          : this.formsOf(one).reduce((least, t) => Math.min(least, this.heightOf(firstOf(t))), Number.POSITIVE_INFINITY);
        if (height >= this.#heights.get(one)) continue;
        this.#heights.set(one, height);
        isStable = false;
      }
    }
  }

  isFillable(template) {
    return partsOf(template).keys.every((hole) => this.height(keyOf(hole)) < Number.POSITIVE_INFINITY);
  }

  make(key, depth, scope = []) {
    const { chance } = this;
    if (key === 'statements')
      return this.statements(depth > 0 ? 'statement' : 'leaf statement', chance.between(1, 3), depth, scope);
    if (key.startsWith('out:')) return leaf(key, `out var ${this.freshName()}`, false);
    const inScope = scope.filter((entry) => entry.key === key && (depth > 0 || !entry.template.includes('«')));
    if (inScope.length > 0 && (key.endsWith('&') || chance.maybe(depth <= 0 ? 0.8 : 0.4)))
      return this.fill(key, chance.pick(inScope).template, depth - 1, scope);
    const atoms = literals[key];
    if (atoms !== undefined && (depth <= 0 || chance.maybe(0.3))) return leaf(key, chance.pick(atoms));
    const plain = key.includes(':') ? key.slice(0, key.indexOf(':')) : key;
    if (plain !== key && !plain.startsWith('('))
      return chance.maybe(0.85) ? leaf(key, chance.pick(atoms)) : this.make(plain, depth, scope);
    const forms = this.usableForms(key, depth);
    if (forms.length === 0) return atoms === undefined ? leaf(key, `default(${key})`) : leaf(key, chance.pick(atoms));
    return this.fill(key, chance.pick(forms), depth - 1, scope);
  }

  /** Deep down, the flattest ones. */
  usableForms(key, depth) {
    const all = this.formsOf(key);
    all.fillable ??= all.filter((template) => this.isFillable(template));
    if (depth > 0) return all.fillable;
    const height = this.height(key);
    all.flattest ??= all.fillable.filter((template) => this.heightOf(template) <= height);
    return all.flattest;
  }

  /** `#name` is a new name in each use; `«bool|int=#x»` puts x in scope as an int, `int!=#x` one that may be assigned. */
  fill(key, template, depth, scope, names = new Map(), isOperand = true) {
    const named = (text) =>
      text.replace(/#(\w+)/g, (_, name) => {
        if (!names.has(name)) names.set(name, this.freshName());
        return names.get(name);
      });
    const { parts, keys } = partsOf(template);
    const children = keys.map((hole) => {
      const [type, ...added] = named(hole).split('|');
      const child = this.make(type, depth, [...scope, ...added.flatMap(scopeEntries)]);
      // What is only an object may be anything; a more exact type could forbid what is done with it.
      return type === 'object' && !child.text.startsWith('(object)') ? new Tree(type, ['(object)', ''], [child]) : child;
    });
    return new Tree(key, parts.map(named), children, isOperand);
  }

  /** Statements one after another; each may declare what the next ones see: a template, or `[template, ...scope entries]`. */
  statements(key, count, depth, scope) {
    let inner = scope;
    const items = [];
    for (let i = 0; i < count; i++) {
      const [template, ...declared] = [this.chance.pick(this.formsOf(key))].flat();
      const names = new Map();
      items.push(this.fill('statement', template, depth - 1, inner, names, false));
      const added = declared.flatMap((entry) => scopeEntries(entry.replace(/#(\w+)/g, (_, name) => names.get(name) ?? name)));
      inner = [...inner, ...added];
    }
    return new Block(items);
  }
}

/** `int=x` gives an entry; `int!=x` one for reading and one, under `int&`, for assigning. */
export function scopeEntries(text) {
  const at = text.indexOf('=');
  const key = text.slice(0, at);
  const template = text.slice(at + 1);
  return key.endsWith('!')
    ? [
        { key: key.slice(0, -1), template },
        { key: `${key.slice(0, -1)}&`, template },
      ]
    : [{ key, template }];
}
