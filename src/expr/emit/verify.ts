/**
 * The gate before `new Function`: acorn parses the very text that will run, and every node kind, operator and name outside a short
 * list is refused. What passes cannot reach a global, a property, a prototype or a constructor: it has no member access, no
 * strings, no `this`, and no name but those it declares and those it is given.
 */
import { type Node, parse } from 'acorn';
import type { EmittedProgram } from './emit.js';

declare const verified: unique symbol;
/** A program whose text passed `verify`. Nothing else makes one. */
export type VerifiedProgram = EmittedProgram & { readonly [verified]: true };

/** Emitted text did something that the list does not allow: a bug of the emitter, or an attack on it. */
export class VerificationFailed extends Error {
  override readonly name = 'VerificationFailed';
}

/**
 * The text nests deeper, or has more constants, than JavaScript's parsers take. V8 even ends the process when acorn makes it compile
 * a regex at the end of the stack, so there is no trying.
 */
export class TooComplex extends Error {
  override readonly name = 'TooComplex';
  constructor() {
    super('The expression is too long or complex to compile.');
  }
}

/** Open brackets at one place, a function's body counting twice: half of the default stack for acorn, measured. */
const maximumNesting = 300;

/** A JavaScript function takes 65,534. */
const maximumParameters = 60_000;

function checkNesting(code: string): void {
  const weights: number[] = [];
  let nesting = 0;
  for (let i = 0; i < code.length; i++) {
    const sign = code.charCodeAt(i);
    if (sign === 0x28 || sign === 0x7b) {
      const weight = sign === 0x7b && code.charCodeAt(i - 2) === 0x3e ? 2 : 1;
      weights.push(weight);
      nesting += weight;
      if (nesting > maximumNesting) throw new TooComplex();
    } else if (sign === 0x29 || sign === 0x7d) nesting -= weights.pop() ?? 0;
  }
}

/** Any node, seen as its fields. */
type Fields = Node & Readonly<Record<string, unknown>>;

const binaryOperators = new Set(['+', '-', '*', '/', '%', '<<', '>>', '>>>', '&', '|', '^', '===', '!==', '<', '>', '<=', '>=']);
const unaryOperators = new Set(['!', '~', '-']);
const logicalOperators = new Set(['&&', '||']);
/** Blanks, digits, lower-case letters and the signs of the operators above; no quotes, dots, brackets, back quotes or backslashes. */
const allowedText = /^[a-z0-9 (){};,:?=<>!&|^~+\-*/%]*$/;

/** The number in `v12`, or -1 for a name of another form; one number has one name. */
function indexIn(name: string, letter: number): number {
  if (name.charCodeAt(0) !== letter || name.length < 2 || name.length > 8) return -1;
  if (name.length > 2 && name.charCodeAt(1) === 48) return -1;
  let index = 0;
  for (let i = 1; i < name.length; i++) {
    const digit = name.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
    index = index * 10 + digit;
  }
  return index;
}
const letters = { h: 104, k: 107, l: 108, v: 118 } as const;

class Verifier {
  readonly #declared = new Set<number>();
  readonly #used = new Set<number>();
  /** Nodes still to check: a stack of its own, since text nests deeper than calls may. */
  readonly #pending: Fields[] = [];

  constructor(
    readonly helpers: number,
    readonly constants: number,
  ) {}

  check(program: Fields): void {
    const body = program.body as readonly Fields[];
    // One statement: `return ( v0 ) => { … } ;`
    const only = body[0];
    if (
      body.length !== 1 ||
      only?.type !== 'ReturnStatement' ||
      (only.argument as Fields | null)?.type !== 'ArrowFunctionExpression'
    )
      this.refuse(program, 'a program is one function');
    this.visit(program);
    for (let node = this.#pending.pop(); node !== undefined; node = this.#pending.pop()) {
      const rule = rules.get(node.type);
      if (rule === undefined) this.refuse(node, 'this kind is not allowed');
      rule(this, node);
    }
    for (const index of this.#used) if (!this.#declared.has(index)) throw new VerificationFailed(`v${index} is not declared`);
  }

  refuse(node: Node, why: string): never {
    throw new VerificationFailed(`${node.type} at ${node.start}: ${why}`);
  }

  /** A node that may be absent. */
  visit(child: unknown): void {
    if (child === null || child === undefined) return;
    const node = child as Fields;
    if (node.type === 'Identifier') this.use(node);
    else this.#pending.push(node);
  }
  visitAll(children: unknown): void {
    for (const child of children as readonly unknown[]) this.visit(child);
  }

  /** A name in the place of a value. */
  use(node: Fields): void {
    const name = node.name as string;
    const local = indexIn(name, letters.v);
    if (local >= 0) {
      this.#used.add(local);
      return;
    }
    const helper = indexIn(name, letters.h);
    const constant = indexIn(name, letters.k);
    if (!(helper >= 0 && helper < this.helpers) && !(constant >= 0 && constant < this.constants))
      this.refuse(node, `the name ${name} is not allowed`);
  }

  declare(node: unknown): void {
    const pattern = node as Fields;
    const index = pattern.type === 'Identifier' ? indexIn(pattern.name as string, letters.v) : -1;
    if (index < 0) this.refuse(pattern, 'only plain variables are declared');
    this.#declared.add(index);
  }

  label(node: unknown): void {
    if (node === null || node === undefined) return;
    if (indexIn((node as Fields).name as string, letters.l) < 0) this.refuse(node as Fields, 'not a label');
  }

  oneOf(node: Fields, allowed: ReadonlySet<string>): void {
    if (!allowed.has(node.operator as string)) this.refuse(node, `the operator ${String(node.operator)} is not allowed`);
  }
}

type Rule = (verifier: Verifier, node: Fields) => void;

const twoOperands =
  (operators: ReadonlySet<string>): Rule =>
  (v, n) => {
    v.oneOf(n, operators);
    v.visit(n.left);
    v.visit(n.right);
  };
const jump: Rule = (v, n) => v.label(n.label);
const body: Rule = (v, n) => v.visitAll(n.body);
const argument: Rule = (v, n) => v.visit(n.argument);
const choice: Rule = (v, n) => {
  v.visit(n.test);
  v.visit(n.consequent);
  v.visit(n.alternate);
};

/** Every node kind that may occur: checks it and visits its children. Names are checked where they stand. */
const rules: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ['Program', body],
  ['BlockStatement', body],
  [
    'ExpressionStatement',
    (v, n) => {
      if (n.directive !== undefined) v.refuse(n, 'a directive');
      v.visit(n.expression);
    },
  ],
  ['IfStatement', choice],
  [
    'ForStatement',
    (v, n) => {
      if (n.init !== null) v.refuse(n, 'an initialiser');
      v.visit(n.test);
      v.visit(n.update);
      v.visit(n.body);
    },
  ],
  [
    'DoWhileStatement',
    (v, n) => {
      v.visit(n.body);
      v.visit(n.test);
    },
  ],
  ['ReturnStatement', argument],
  ['ThrowStatement', argument],
  [
    'SwitchStatement',
    (v, n) => {
      v.visit(n.discriminant);
      v.visitAll(n.cases);
    },
  ],
  [
    'SwitchCase',
    (v, n) => {
      if (n.test === null) v.refuse(n, 'a default');
      v.visit(n.test);
      v.visitAll(n.consequent);
    },
  ],
  [
    'LabeledStatement',
    (v, n) => {
      v.label(n.label);
      v.visit(n.body);
    },
  ],
  ['BreakStatement', jump],
  ['ContinueStatement', jump],
  [
    'TryStatement',
    (v, n) => {
      v.visit(n.block);
      v.visit(n.handler);
      v.visit(n.finalizer);
    },
  ],
  [
    'CatchClause',
    (v, n) => {
      v.declare(n.param);
      v.visit(n.body);
    },
  ],
  [
    'VariableDeclaration',
    (v, n) => {
      if (n.kind !== 'let') v.refuse(n, 'only let');
      v.visitAll(n.declarations);
    },
  ],
  [
    'VariableDeclarator',
    (v, n) => {
      v.declare(n.id);
      v.visit(n.init);
    },
  ],
  [
    'ArrowFunctionExpression',
    (v, n) => {
      if (n.async === true || n.generator === true || n.expression === true) v.refuse(n, 'only plain functions with a block');
      for (const parameter of n.params as readonly unknown[]) v.declare(parameter);
      v.visit(n.body);
    },
  ],
  [
    'Literal',
    (v, n) => {
      const { value } = n;
      if (
        value === null ? n.raw !== 'null' : typeof value !== 'boolean' && !(typeof value === 'number' && Number.isInteger(value))
      )
        v.refuse(n, 'only whole numbers, booleans and null are written out');
    },
  ],
  [
    'AssignmentExpression',
    (v, n) => {
      const left = n.left as Fields;
      if (n.operator !== '=' || left.type !== 'Identifier' || indexIn(left.name as string, letters.v) < 0)
        v.refuse(n, 'only plain assignment to a variable');
      v.visit(left);
      v.visit(n.right);
    },
  ],
  ['BinaryExpression', twoOperands(binaryOperators)],
  ['LogicalExpression', twoOperands(logicalOperators)],
  [
    'UnaryExpression',
    (v, n) => {
      v.oneOf(n, unaryOperators);
      v.visit(n.argument);
    },
  ],
  ['ConditionalExpression', choice],
  ['SequenceExpression', (v, n) => v.visitAll(n.expressions)],
  [
    'CallExpression',
    (v, n) => {
      const callee = n.callee as Fields;
      if (n.optional === true) v.refuse(n, 'an optional call');
      if (callee.type !== 'Identifier' || (callee.name as string).charCodeAt(0) === letters.k)
        v.refuse(n, 'only helpers and variables are called');
      v.visit(callee);
      v.visitAll(n.arguments);
    },
  ],
]);

const parserOptions = {
  ecmaVersion: 2022 as const,
  sourceType: 'script' as const,
  allowReturnOutsideFunction: true,
  onComment: () => {
    throw new VerificationFailed('a comment');
  },
};

/** Texts that passed and how many parameters each has. Expressions of one shape have one text: what they name are parameters. */
const passed = new Map<string, { readonly helpers: number; readonly constants: number }>();
const keptTexts = 2_000;
const longestKept = 10_000;

/** Checks the text of a program, or throws `VerificationFailed` or `TooComplex`. */
export function verify(program: EmittedProgram): VerifiedProgram {
  const { code, helpers, constants } = program;
  const known = passed.get(code);
  if (known?.helpers === helpers.length && known.constants === constants.length) return program as VerifiedProgram;
  checkText(program);
  if (code.length <= longestKept) {
    if (passed.size >= keptTexts) passed.delete(passed.keys().next().value!);
    passed.set(code, { helpers: helpers.length, constants: constants.length });
  }
  return program as VerifiedProgram;
}

function checkText({ code, helpers, constants }: EmittedProgram): void {
  if (!allowedText.test(code)) throw new VerificationFailed('a character that emitted text never has');
  checkNesting(code);
  if (helpers.length + constants.length > maximumParameters) throw new TooComplex();
  new Verifier(helpers.length, constants.length).check(parse(code, parserOptions) as unknown as Fields);
}
