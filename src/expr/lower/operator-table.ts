/** The predefined operators (C# spec 12.9 to 12.12) as core expressions: one JavaScript operator where there is one, else a helper. */
import type { BinaryOperator, OperatorKind } from '../bind/bound-nodes.js';
import { decimalEquals, decimalGreater, decimalGreaterOrEqual, decimalLess, decimalLessOrEqual } from '../runtime/decimal.js';
import * as delegates from '../runtime/delegates.js';
import {
  type Arithmetic,
  type ArithmeticType,
  arithmetic,
  shlLong,
  shlUlong,
  shrLong,
  shrUlong,
} from '../runtime/numeric/arithmetic.js';
import { call, constant, logical, not, operation } from './core-builders.js';
import type { CoreExpression, CoreHelper, CoreOperator } from './core-nodes.js';
import { helper, pure, quiet } from './helpers.js';

export type Build = (left: CoreExpression, right: CoreExpression, site: number) => CoreExpression;
export type BuildUnary = (operand: CoreExpression, site: number) => CoreExpression;

const zero = constant(0);
const wrapInt = (value: CoreExpression) => operation('|', value, zero);
const wrapUint = (value: CoreExpression) => operation('>>>', value, zero);
const js =
  (operator: CoreOperator): Build =>
  (left, right) =>
    operation(operator, left, right);
const wrapped =
  (operator: CoreOperator, wrap: (value: CoreExpression) => CoreExpression): Build =>
  (left, right) =>
    wrap(operation(operator, left, right));
const by =
  (target: CoreHelper): Build =>
  (left, right, site) =>
    call(target, [left, right], site);

const comparisons: Readonly<Partial<Record<BinaryOperator, Build>>> = {
  '==': js('==='),
  '!=': js('!=='),
  '<': js('<'),
  '>': js('>'),
  '<=': js('<='),
  '>=': js('>='),
};

type Context = 'checked' | 'unchecked';
const arithmeticNames = { '+': 'add', '-': 'sub', '*': 'mul', '/': 'div', '%': 'rem' } as const;
type ArithmeticOperator = keyof typeof arithmeticNames;

/** `+ - * / %` of a type by its runtime functions. */
function calls(type: ArithmeticType, context: Context, make: typeof helper): Readonly<Record<ArithmeticOperator, Build>> {
  const table = arithmetic[type][context] as unknown as Arithmetic<never>;
  const one = (operator: ArithmeticOperator) => by(make(`${type} ${operator}`, table[arithmeticNames[operator]]));
  return { '+': one('+'), '-': one('-'), '*': one('*'), '/': one('/'), '%': one('%') };
}

/** Division by a constant other than 0 and -1 cannot fail. */
const dividing =
  (operator: '/' | '%', wrap: (value: CoreExpression) => CoreExpression, general: Build): Build =>
  (left, right, site) =>
    right.kind === 'constant' && right.value !== 0 && right.value !== -1
      ? wrap(operation(operator, left, right))
      : general(left, right, site);

const ints = calls('int', 'unchecked', helper);
const uints = calls('uint', 'unchecked', helper);
const floats = calls('float', 'unchecked', pure);
const imul = pure('imul', Math.imul);

type Operators = Readonly<Partial<Record<BinaryOperator, Build>>>;

/** The product of an int with it is exact as a double. */
const isSmallFactor = (value: CoreExpression): boolean =>
  value.kind === 'constant' && typeof value.value === 'number' && Math.abs(value.value) < 0x200000;

const intOperators: Operators = {
  ...comparisons,
  '+': wrapped('+', wrapInt),
  '-': wrapped('-', wrapInt),
  '*': (left, right) =>
    isSmallFactor(left) || isSmallFactor(right) ? wrapInt(operation('*', left, right)) : call(imul, [left, right]),
  '/': dividing('/', wrapInt, ints['/']),
  '%': dividing('%', wrapInt, ints['%']),
  '<<': js('<<'),
  '>>': js('>>'),
  '&': js('&'),
  '|': js('|'),
  '^': js('^'),
};
const uintOperators: Operators = {
  ...comparisons,
  '+': wrapped('+', wrapUint),
  '-': wrapped('-', wrapUint),
  '*': (left, right) => wrapUint(call(imul, [left, right])),
  '/': dividing('/', wrapUint, uints['/']),
  '%': dividing('%', wrapUint, uints['%']),
  '<<': wrapped('<<', wrapUint),
  '>>': js('>>>'),
  '&': wrapped('&', wrapUint),
  '|': wrapped('|', wrapUint),
  '^': wrapped('^', wrapUint),
};
const longOperators: Operators = {
  ...comparisons,
  ...calls('long', 'unchecked', helper),
  '<<': by(pure('long <<', shlLong)),
  '>>': by(pure('long >>', shrLong)),
  '&': js('&'),
  '|': js('|'),
  '^': js('^'),
};
const ulongOperators: Operators = {
  ...longOperators,
  ...calls('ulong', 'unchecked', helper),
  '<<': by(pure('ulong <<', shlUlong)),
  '>>': by(pure('ulong >>', shrUlong)),
};
const doubleOperators: Operators = { ...comparisons, '+': js('+'), '-': js('-'), '*': js('*'), '/': js('/'), '%': js('%') };
const floatOperators: Operators = { ...comparisons, ...floats };
const decimalEqualsHelper = pure('decimal ==', decimalEquals);
const decimalOperators: Operators = {
  ...calls('decimal', 'unchecked', helper),
  '==': by(decimalEqualsHelper),
  '!=': (left, right) => not(call(decimalEqualsHelper, [left, right])),
  '<': by(pure('decimal <', decimalLess)),
  '>': by(pure('decimal >', decimalGreater)),
  '<=': by(pure('decimal <=', decimalLessOrEqual)),
  '>=': by(pure('decimal >=', decimalGreaterOrEqual)),
};
const isOne = (value: CoreExpression) => operation('===', value, constant(1));
const boolOperators: Operators = {
  '==': js('==='),
  '!=': js('!=='),
  // JavaScript's & and | of booleans are numbers.
  '&': (left, right) => isOne(operation('&', left, right)),
  '|': (left, right) => isOne(operation('|', left, right)),
  '^': js('!=='),
  '&&': (left, right) => logical('&&', left, right),
  '||': (left, right) => logical('||', left, right),
};
const references: Operators = { '==': js('==='), '!=': js('!==') };
const delegateEqualsHelper = quiet('delegate ==', delegates.delegateEquals);
const delegateOperators: Operators = {
  '+': by(helper('combine', delegates.combineDelegates)),
  '-': by(helper('remove', delegates.removeDelegates)),
  '==': by(delegateEqualsHelper),
  '!=': (left, right) => not(call(delegateEqualsHelper, [left, right])),
};

const unchecked: Readonly<Partial<Record<OperatorKind, Operators>>> = {
  int: intOperators,
  uint: uintOperators,
  long: longOperators,
  ulong: ulongOperators,
  float: floatOperators,
  double: doubleOperators,
  decimal: decimalOperators,
  bool: boolOperators,
  string: references,
  reference: references,
  delegate: delegateOperators,
  // Comparisons only: arithmetic promotes them.
  char: intOperators,
  sbyte: intOperators,
  byte: intOperators,
  short: intOperators,
  ushort: intOperators,
};

const checkedTables: Readonly<Partial<Record<OperatorKind, Operators>>> = {
  int: { ...intOperators, ...calls('int', 'checked', helper) },
  uint: { ...uintOperators, ...calls('uint', 'checked', helper) },
  long: { ...longOperators, ...calls('long', 'checked', helper) },
  ulong: { ...ulongOperators, ...calls('ulong', 'checked', helper) },
};

/** The operator over operands that are not null, or undefined when there is none. */
export function binaryOperator(kind: OperatorKind, operator: BinaryOperator, isChecked: boolean): Build | undefined {
  const table = (isChecked ? checkedTables[kind] : undefined) ?? unchecked[kind];
  return table?.[operator];
}

/** `==` of these is `===` on the representations, null included. */
export const comparesIdentically = (kind: OperatorKind): boolean =>
  kind !== 'decimal' && kind !== 'user' && kind !== 'tuple' && kind !== 'delegate';

type UnaryToken = '+' | '-' | '!' | '~';
const negate = (operand: CoreExpression) => operation('negate', operand);
const unaryBy =
  (target: CoreHelper): BuildUnary =>
  (operand, site) =>
    call(target, [operand], site);
const same: BuildUnary = (operand) => operand;
const neg = (type: 'int' | 'long' | 'decimal', context: Context, make: typeof helper) =>
  unaryBy(make(`${type} -`, (arithmetic[type][context] as unknown as Arithmetic<never>).neg!));

const unaryTables: Readonly<Partial<Record<OperatorKind, Readonly<Partial<Record<UnaryToken, BuildUnary>>>>>> = {
  int: { '+': same, '-': (operand) => wrapInt(negate(operand)), '~': (operand) => operation('~', operand) },
  uint: { '+': same, '~': (operand) => wrapUint(operation('~', operand)) },
  long: { '+': same, '-': neg('long', 'unchecked', pure), '~': (operand) => operation('~', operand) },
  ulong: { '+': same, '~': unaryBy(pure('ulong ~', arithmetic.ulong.unchecked.not!)) },
  float: { '+': same, '-': negate },
  double: { '+': same, '-': negate },
  decimal: { '+': same, '-': neg('decimal', 'unchecked', pure) },
  bool: { '!': not },
};
const checkedNegation: Readonly<Partial<Record<OperatorKind, BuildUnary>>> = {
  int: neg('int', 'checked', helper),
  long: neg('long', 'checked', helper),
};

export function unaryOperator(kind: OperatorKind, operator: UnaryToken, isChecked: boolean): BuildUnary | undefined {
  return (isChecked && operator === '-' ? checkedNegation[kind] : undefined) ?? unaryTables[kind]?.[operator];
}
