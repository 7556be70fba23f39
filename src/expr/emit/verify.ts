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
const localName = /^v\d+$/;
const parameterName = /^[hk]\d+$/;
const labelName = /^l\d+$/;
/** Blanks, digits, lower-case letters and the signs of the operators above; no quotes, dots, brackets, back quotes or backslashes. */
const allowedText = /^[a-z0-9 (){};,:?=<>!&|^~+\-*/%]*$/;

class Verifier {
  readonly #declared = new Set<string>();
  readonly #used = new Set<string>();

  constructor(readonly parameters: ReadonlySet<string>) {}

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
    this.walk(program);
    for (const name of this.#used) if (!this.#declared.has(name)) throw new VerificationFailed(`${name} is not declared`);
  }

  refuse(node: Node, why: string): never {
    throw new VerificationFailed(`${node.type} at ${node.start}: ${why}`);
  }

  /** Depth first with a stack of its own: text nests deeper than calls may. */
  walk(root: Fields): void {
    const pending: Fields[] = [root];
    for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
      const rule = rules.get(node.type);
      if (rule === undefined) this.refuse(node, 'this kind is not allowed');
      for (const child of rule(this, node)) if (child !== null && child !== undefined) pending.push(child as Fields);
    }
  }

  /** A name in the place of a value. */
  use(node: Fields): void {
    const name = node.name as string;
    if (localName.test(name)) this.#used.add(name);
    else if (!parameterName.test(name) || !this.parameters.has(name)) this.refuse(node, `the name ${name} is not allowed`);
  }

  declare(node: unknown): void {
    const pattern = node as Fields;
    if (pattern.type !== 'Identifier' || !localName.test(pattern.name as string))
      this.refuse(pattern, 'only plain variables are declared');
    this.#declared.add(pattern.name as string);
  }

  label(node: unknown): void {
    if (node === null || node === undefined) return;
    if (!labelName.test((node as Fields).name as string)) this.refuse(node as Fields, 'not a label');
  }

  oneOf(node: Fields, allowed: ReadonlySet<string>): void {
    if (!allowed.has(node.operator as string)) this.refuse(node, `the operator ${String(node.operator)} is not allowed`);
  }
}

type Rule = (verifier: Verifier, node: Fields) => readonly unknown[];
const list = (value: unknown) => value as readonly unknown[];

/** Every node kind that may occur: checks it and gives the children to check. */
const rules: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ['Program', (_, n) => list(n.body)],
  ['BlockStatement', (_, n) => list(n.body)],
  ['ExpressionStatement', (v, n) => (n.directive === undefined ? [n.expression] : v.refuse(n, 'a directive'))],
  ['IfStatement', (_, n) => [n.test, n.consequent, n.alternate]],
  ['ForStatement', (v, n) => (n.init === null ? [n.test, n.update, n.body] : v.refuse(n, 'an initialiser'))],
  ['DoWhileStatement', (_, n) => [n.body, n.test]],
  ['ReturnStatement', (_, n) => [n.argument]],
  ['ThrowStatement', (_, n) => [n.argument]],
  ['SwitchStatement', (_, n) => [n.discriminant, ...list(n.cases)]],
  ['SwitchCase', (v, n) => (n.test === null ? v.refuse(n, 'a default') : [n.test, ...list(n.consequent)])],
  [
    'LabeledStatement',
    (v, n) => {
      v.label(n.label);
      return [n.body];
    },
  ],
  [
    'BreakStatement',
    (v, n) => {
      v.label(n.label);
      return [];
    },
  ],
  [
    'ContinueStatement',
    (v, n) => {
      v.label(n.label);
      return [];
    },
  ],
  ['TryStatement', (_, n) => [n.block, n.handler, n.finalizer]],
  [
    'CatchClause',
    (v, n) => {
      v.declare(n.param);
      return [n.body];
    },
  ],
  [
    'VariableDeclaration',
    (v, n) => {
      if (n.kind !== 'let') v.refuse(n, 'only let');
      return list(n.declarations);
    },
  ],
  [
    'VariableDeclarator',
    (v, n) => {
      v.declare(n.id);
      return [n.init];
    },
  ],
  [
    'ArrowFunctionExpression',
    (v, n) => {
      if (n.async === true || n.generator === true || n.expression === true) v.refuse(n, 'only plain functions with a block');
      for (const parameter of list(n.params)) v.declare(parameter);
      return [n.body];
    },
  ],
  [
    'Identifier',
    (v, n) => {
      v.use(n);
      return [];
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
      return [];
    },
  ],
  [
    'AssignmentExpression',
    (v, n) => {
      const left = n.left as Fields;
      if (n.operator !== '=' || left.type !== 'Identifier' || !localName.test(left.name as string))
        v.refuse(n, 'only plain assignment to a variable');
      return [left, n.right];
    },
  ],
  [
    'BinaryExpression',
    (v, n) => {
      v.oneOf(n, binaryOperators);
      return [n.left, n.right];
    },
  ],
  [
    'LogicalExpression',
    (v, n) => {
      v.oneOf(n, logicalOperators);
      return [n.left, n.right];
    },
  ],
  [
    'UnaryExpression',
    (v, n) => {
      v.oneOf(n, unaryOperators);
      return [n.argument];
    },
  ],
  ['ConditionalExpression', (_, n) => [n.test, n.consequent, n.alternate]],
  ['SequenceExpression', (_, n) => list(n.expressions)],
  [
    'CallExpression',
    (v, n) => {
      const callee = n.callee as Fields;
      if (n.optional === true) v.refuse(n, 'an optional call');
      if (callee.type !== 'Identifier' || (callee.name as string).startsWith('k'))
        v.refuse(n, 'only helpers and variables are called');
      return [callee, ...list(n.arguments)];
    },
  ],
]);

/** Checks the text of a program, or throws `VerificationFailed` or `TooComplex`. */
export function verify(program: EmittedProgram): VerifiedProgram {
  const { code } = program;
  if (!allowedText.test(code)) throw new VerificationFailed('a character that emitted text never has');
  checkNesting(code);
  if (program.helpers.length + program.constants.length > maximumParameters) throw new TooComplex();
  const parameters = new Set<string>();
  program.helpers.forEach((_, i) => {
    parameters.add(`h${i}`);
  });
  program.constants.forEach((_, i) => {
    parameters.add(`k${i}`);
  });
  const options = {
    ecmaVersion: 2022 as const,
    sourceType: 'script' as const,
    allowReturnOutsideFunction: true,
    onComment: () => {
      throw new VerificationFailed('a comment');
    },
  };
  const tree = parse(code, options) as unknown as Fields;
  new Verifier(parameters).check(tree);
  return program as VerifiedProgram;
}
