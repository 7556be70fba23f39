/** Array creation and array initialisers (C# spec 12.8.16.5, 17.7). */
import type {
  ArrayCreationExpressionSyntax,
  ExpressionSyntax,
  ImplicitArrayCreationExpressionSyntax,
  InitializerExpressionSyntax,
} from '../syntax/nodes.js';
import { mentionsError } from '../types/substitution.js';
import { type ArrayTypeSymbol, arrayOf, errorType, type TypeSymbol } from '../types/type-symbol.js';
import { types } from '../types/universe.js';
import { bindExpression } from './bind-expression.js';
import { bindRefusedInitializer } from './bind-initializers.js';
import { bindType } from './bind-types.js';
import { type Binder, literal } from './binder.js';
import type { BoundExpression, SourceSpan } from './bound-nodes.js';
import { implicitConversion } from './conversions.js';
import { applyConversion, asValue, convert } from './convert.js';
import { bad, badOf, isBad, isPending, type Operand } from './operands.js';
import { bestCommonType } from './type-inference.js';

export function bindArrayCreation(b: Binder, syntax: ArrayCreationExpressionSyntax): Operand {
  const type = bindType(b, syntax.type);
  const [specifier] = syntax.type.rankSpecifiers;
  const sizeSyntaxes = specifier?.sizes ?? [];
  const sizes = sizeSyntaxes.map((size) => (size === undefined ? undefined : arraySize(b, size)));
  const given = sizes.filter((size) => size !== undefined);
  if (type.kind !== 'array') {
    const refused = syntax.initializer === undefined ? [] : [bindRefusedInitializer(b, syntax.initializer)];
    return bad(syntax, ...given, ...refused);
  }
  if (syntax.initializer !== undefined) return bindArrayInitializer(b, syntax, type, syntax.initializer, sizes);
  if (given.length < sizes.length) {
    // The parser reports a size missing among others.
    if (given.length === 0) b.error('CS1586', specifier ?? syntax);
    return badOf(syntax, type, ...given);
  }
  const negative = given.find((size) => size.constant !== undefined && Number(size.constant.value) < 0);
  if (negative !== undefined) b.error('CS0248', negative.syntax);
  if (negative !== undefined || given.some(isBad)) return badOf(syntax, type, ...given);
  return { kind: 'arrayCreation', syntax, type, sizes: given, elements: undefined };
}

/** A size or an index: the first of the integral types that it converts to. */
export function arrayIndex(b: Binder, operand: Operand): BoundExpression {
  for (const type of [types.int, types.uint, types.long, types.ulong]) {
    const conversion = implicitConversion(b, operand, type);
    if (conversion !== undefined) return applyConversion(b, operand, type, conversion);
  }
  return convert(b, operand, types.int);
}

const arraySize = (b: Binder, syntax: ExpressionSyntax): BoundExpression => arrayIndex(b, bindExpression(b, syntax));

/** `{ a, b }` for an array type; nested braces for each further dimension. */
export function bindArrayInitializer(
  b: Binder,
  syntax: SourceSpan,
  type: ArrayTypeSymbol,
  initializer: InitializerExpressionSyntax,
  sizes: readonly (BoundExpression | undefined)[] = [],
): BoundExpression {
  const lengths: number[] = [];
  const elements: BoundExpression[] = [];
  const element = (expression: ExpressionSyntax) => convert(b, bindExpression(b, expression), type.elementType);
  let isWrong = !collectElements(b, type.rank, initializer, element, lengths, elements);
  sizes.forEach((size, i) => {
    if (size === undefined || isBad(size)) return;
    if (size.constant === undefined) b.error('CS0150', size.syntax);
    else if (Number(size.constant.value) !== (lengths[i] ?? 0)) b.error('CS0847', initializer, Number(size.constant.value));
    else return;
    isWrong = true;
  });
  const given = sizes.filter((size) => size !== undefined);
  if (isWrong || given.some(isBad) || elements.some(isBad)) return badOf(syntax, type, ...given, ...elements);
  return arrayOfElements(syntax, type, lengths, elements);
}

/** An array whose size its elements give; a dimension that none has is empty. */
const arrayOfElements = (
  syntax: SourceSpan,
  type: ArrayTypeSymbol,
  lengths: readonly number[],
  elements: readonly BoundExpression[],
): BoundExpression => ({
  kind: 'arrayCreation',
  syntax,
  type,
  sizes: Array.from({ length: type.rank }, (_, i) => literal(syntax, types.int, lengths[i] ?? 0)),
  elements,
});

/** The elements of nested initialisers in order, and the length of each dimension; false when the shape is wrong. */
function collectElements(
  b: Binder,
  rank: number,
  initializer: InitializerExpressionSyntax,
  element: (syntax: ExpressionSyntax) => BoundExpression,
  lengths: number[],
  elements: BoundExpression[],
  depth = 0,
): boolean {
  let ok = true;
  const refuse = (code: 'CS0846' | 'CS0623', at: SourceSpan) => {
    b.error(code, at);
    ok = false;
  };
  if (lengths[depth] === undefined) lengths[depth] = initializer.expressions.length;
  else if (lengths[depth] !== initializer.expressions.length) {
    b.error('CS0847', initializer, lengths[depth]!);
    ok = false;
  }
  for (const expression of initializer.expressions) {
    const isNested = expression.kind === 'InitializerExpression';
    if (depth < rank - 1) {
      if (isNested) ok = collectElements(b, rank, expression, element, lengths, elements, depth + 1) && ok;
      else refuse('CS0846', expression);
    } else if (isNested) refuse('CS0623', expression);
    else elements.push(element(expression));
  }
  return ok;
}

export function bindImplicitArray(b: Binder, syntax: ImplicitArrayCreationExpressionSyntax): Operand {
  const operands = new Map<ExpressionSyntax, Operand>();
  const bindElements = (initializer: InitializerExpressionSyntax, depth: number): void => {
    for (const expression of initializer.expressions)
      if (expression.kind !== 'InitializerExpression') operands.set(expression, element(b, expression));
      else if (depth < syntax.rank - 1) bindElements(expression, depth + 1);
      else operands.set(expression, bindRefusedInitializer(b, expression));
  };
  bindElements(syntax.initializer, 0);
  const all = [...operands.values()];
  const elementType = implicitElementType(b, all);
  const isTold = all.some((operand) => !isPending(operand) && operand.type.kind !== 'error' && mentionsError(operand.type));
  if (elementType === undefined && !isTold) b.error('CS0826', syntax);
  const type = arrayOf(elementType ?? errorType, syntax.rank);
  const lengths: number[] = [];
  const elements: BoundExpression[] = [];
  const converted = (expression: ExpressionSyntax): BoundExpression => {
    const operand = operands.get(expression)!;
    return elementType === undefined ? bad(syntax, operand) : convert(b, operand, elementType);
  };
  const isRegular = collectElements(b, syntax.rank, syntax.initializer, converted, lengths, elements);
  if (!isRegular || elementType === undefined || elementType.kind === 'error' || elements.some(isBad))
    return badOf(syntax, type, ...elements);
  return arrayOfElements(syntax, type, lengths, elements);
}

const element = (b: Binder, syntax: ExpressionSyntax): Operand => {
  const operand = bindExpression(b, syntax);
  return operand.kind === 'pendingType' || operand.kind === 'pendingNamespace' ? asValue(b, operand) : operand;
};

/** The best common type of the elements that have one; unknown where that of an element is. */
function implicitElementType(b: Binder, operands: readonly Operand[]): TypeSymbol | undefined {
  const natural = operands.flatMap((operand) => {
    const type = b.naturalType(operand) ?? (isBad(operand) ? errorType : undefined);
    return type === undefined ? [] : [type];
  });
  const unknown = natural.find((type) => type.kind === 'error');
  const best = unknown ?? bestCommonType(b, natural);
  return best === types.void ? undefined : best;
}
