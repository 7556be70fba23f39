/** Deconstruction: a tuple or a `Deconstruct` method's results go to several variables (C# spec 12.7). */
import { lookupMembers } from '../symbols/members.js';
import type { LocalSymbol } from '../symbols/symbols.js';
import type {
  AssignmentExpressionSyntax,
  DeclarationExpressionSyntax,
  ExpressionSyntax,
  TupleExpressionSyntax,
  VariableDesignationSyntax,
} from '../syntax/nodes.js';
import { shortTypeName } from '../types/display.js';
import { isNullableType } from '../types/relations.js';
import { errorType, type TypeSymbol } from '../types/type-symbol.js';
import { tupleElements, tupleOf } from '../types/universe.js';
import { bindAssignmentTarget } from './bind-assignment.js';
import { bindExpression } from './bind-expression.js';
import { callOf } from './bind-invocation.js';
import { isDiscard, isVar } from './bind-out-variables.js';
import { bindType, checkInferredType } from './bind-types.js';
import { type Binder, placeholder } from './binder.js';
import type { BoundExpression, BoundPlaceholder, DeconstructionTarget, SourceSpan } from './bound-nodes.js';
import { implicitConversion } from './conversions.js';
import { applyConversion, convert, reportTypeless } from './convert.js';
import { declareLocal } from './declarations.js';
import { badOf, isBad, isPending, isUnknown, type Operand, type PendingTuple } from './operands.js';
import { type Argument, resolveOverload } from './overloads.js';

type DeconstructionSyntax = TupleExpressionSyntax | DeclarationExpressionSyntax;

export const isDeconstruction = (left: ExpressionSyntax): left is DeconstructionSyntax =>
  left.kind === 'TupleExpression' ||
  (left.kind === 'DeclarationExpression' && left.designation.kind === 'ParenthesizedVariableDesignation');

/** The left side, bound before the right one is; `var` and discards get their types from it. */
export type Target =
  | { readonly kind: 'tuple'; readonly elements: readonly Target[] }
  | { readonly kind: 'variable'; readonly syntax: SourceSpan; readonly left: BoundExpression }
  | { readonly kind: 'inferred'; readonly syntax: SourceSpan; readonly local: LocalSymbol; readonly varSyntax?: SourceSpan }
  | { readonly kind: 'discard'; readonly syntax: SourceSpan };

export function bindDeconstruction(b: Binder, syntax: AssignmentExpressionSyntax, left: DeconstructionSyntax): BoundExpression {
  const declaration = firstDeclaration(left);
  if (declaration !== undefined && b.statementExpression !== syntax) b.error('CS8185', declaration);
  const target = bindTarget(b, left);
  return deconstruct(b, syntax, target, bindExpression(b, syntax.right));
}

/** A declaration may stand only where the whole is a statement. */
function firstDeclaration(syntax: ExpressionSyntax): ExpressionSyntax | undefined {
  if (syntax.kind === 'DeclarationExpression') return syntax;
  if (syntax.kind !== 'TupleExpression') return undefined;
  for (const argument of syntax.arguments) {
    const found = firstDeclaration(argument.expression);
    if (found !== undefined) return found;
  }
  return undefined;
}

export function bindTarget(b: Binder, syntax: ExpressionSyntax): Target {
  if (syntax.kind === 'TupleExpression')
    return { kind: 'tuple', elements: syntax.arguments.map((argument) => bindTarget(b, argument.expression)) };
  if (syntax.kind === 'DeclarationExpression') {
    if (!isVar(syntax.type)) return bindDesignation(b, syntax.designation, bindType(b, syntax.type), syntax);
    const target = bindDesignation(b, syntax.designation, undefined, syntax);
    return target.kind === 'inferred' ? { ...target, varSyntax: syntax.type } : target;
  }
  if (isDiscard(b, syntax)) return { kind: 'discard', syntax };
  return { kind: 'variable', syntax, left: bindAssignmentTarget(b, syntax, 'assign') };
}

function bindDesignation(
  b: Binder,
  designation: VariableDesignationSyntax,
  type: TypeSymbol | undefined,
  syntax: SourceSpan,
): Target {
  switch (designation.kind) {
    case 'ParenthesizedVariableDesignation':
      if (type !== undefined) b.error('CS8136', designation);
      return { kind: 'tuple', elements: designation.variables.map((variable) => bindDesignation(b, variable, type, variable)) };
    case 'DiscardDesignation':
      return type === undefined
        ? { kind: 'discard', syntax: designation }
        : { kind: 'variable', syntax, left: { kind: 'discard', syntax, type } };
    case 'SingleVariableDesignation': {
      const local = declareLocal(b, designation.identifier, type ?? b.undeterminedType, 'variable');
      if (type === undefined) return { kind: 'inferred', syntax: designation.identifier, local };
      return { kind: 'variable', syntax, left: { kind: 'local', syntax, type, local } };
    }
  }
}

/** Takes the right side apart into the targets. */
export function deconstruct(b: Binder, syntax: SourceSpan, target: Target, given: Operand): BoundExpression {
  const right = rightValue(b, target, given);
  if (right === undefined || isUnknown(right)) {
    failInference(b, target);
    return failed(syntax, target, given);
  }
  const plan = planFor(b, syntax, target, placeholder(given.syntax, right.type), given.syntax);
  failInference(b, target);
  if (plan === undefined || isBad(right)) return failed(syntax, target, right);
  return { kind: 'deconstruction', syntax, type: resultType(plan), right, target: plan };
}

/** Bad; the variables count as assigned. */
const failed = (syntax: SourceSpan, target: Target, right: Operand): BoundExpression => ({
  ...badOf(syntax, leftType(target), right),
  assigns: leftsOf(target),
});

function leftsOf(target: Target): readonly BoundExpression[] {
  switch (target.kind) {
    case 'tuple':
      return target.elements.flatMap(leftsOf);
    case 'variable':
      return [target.left];
    case 'inferred':
      return [{ kind: 'local', syntax: target.syntax, type: target.local.type, local: target.local }];
    case 'discard':
      return [];
  }
}

function leftType(target: Target): TypeSymbol {
  switch (target.kind) {
    case 'tuple':
      return tupleOf(target.elements.map(leftType));
    case 'variable':
      return target.left.type;
    case 'inferred':
      return target.local.type;
    case 'discard':
      return errorType;
  }
}

const resultType = (target: DeconstructionTarget): TypeSymbol =>
  target.kind === 'variable' ? target.left.type : tupleOf(target.elements.map(resultType));

/** The right side as a value; a tuple literal's elements take the types of their targets. */
function rightValue(b: Binder, target: Target, given: Operand): BoundExpression | undefined {
  if (!isPending(given)) return given;
  if (given.kind === 'pendingTuple' && target.kind === 'tuple') {
    const type = literalType(b, target.elements, given);
    return type === undefined ? undefined : convert(b, given, type);
  }
  if (isBad(given)) return undefined;
  if (given.kind === 'pendingDefault' || given.kind === 'pendingType' || given.kind === 'pendingNamespace')
    reportTypeless(b, given);
  b.error('CS8131', given.syntax);
  return undefined;
}

function literalType(b: Binder, targets: readonly Target[], literal: PendingTuple): TypeSymbol | undefined {
  const elements = literal.elements.map((element, i) => {
    const target = targets[i];
    if (target?.kind === 'variable' && target.left.type.kind !== 'error') return target.left.type;
    if (target?.kind === 'tuple' && element.kind === 'pendingTuple') return literalType(b, target.elements, element);
    const natural = b.naturalType(element);
    if (natural === undefined && (target === undefined || target.kind === 'tuple')) b.error('CS8131', element.syntax);
    return natural;
  });
  return elements.includes(undefined) ? undefined : tupleOf(elements as TypeSymbol[]);
}

/** Variables whose type nothing gave. */
function failInference(b: Binder, target: Target): void {
  if (target.kind === 'tuple') for (const element of target.elements) failInference(b, element);
  else if (target.kind === 'inferred' && target.local.type === b.undeterminedType) {
    b.error('CS8130', target.syntax, target.local.name);
    target.local.type = errorType;
  }
}

function planFor(
  b: Binder,
  syntax: SourceSpan,
  target: Target,
  value: BoundPlaceholder,
  rightSyntax: SourceSpan,
): DeconstructionTarget | undefined {
  switch (target.kind) {
    case 'tuple':
      return planForTuple(b, syntax, target.elements, value, rightSyntax);
    case 'discard':
      return {
        kind: 'variable',
        left: { kind: 'discard', syntax: target.syntax, type: value.type },
        placeholder: value,
        value,
      };
    case 'inferred': {
      target.local.type = value.type;
      if (target.varSyntax !== undefined) checkInferredType(b, value.type, target.varSyntax);
      const left: BoundExpression = { kind: 'local', syntax: target.syntax, type: value.type, local: target.local };
      return { kind: 'variable', left, placeholder: value, value };
    }
    case 'variable': {
      const { left } = target;
      const conversion = implicitConversion(b, value, left.type);
      if (conversion === undefined && !isBad(left)) convert(b, value, left.type, target.syntax);
      if (conversion === undefined || isBad(left)) return undefined;
      return { kind: 'variable', left, placeholder: value, value: applyConversion(b, value, left.type, conversion) };
    }
  }
}

function planForTuple(
  b: Binder,
  syntax: SourceSpan,
  targets: readonly Target[],
  value: BoundPlaceholder,
  rightSyntax: SourceSpan,
): DeconstructionTarget | undefined {
  const elementTypes = isNullableType(value.type) ? undefined : tupleElements(value.type);
  const method = elementTypes === undefined ? deconstructMethod(b, targets.length, value, rightSyntax) : undefined;
  const parts = method?.outs ?? elementTypes?.map((type) => placeholder(rightSyntax, type));
  if (parts === undefined) return undefined;
  const isComplete = parts.length === targets.length;
  if (!isComplete) b.error('CS8132', syntax, parts.length, targets.length);
  const elements = targets.map((element, i) => {
    const part = parts[i];
    return part === undefined ? undefined : planFor(b, syntax, element, part, rightSyntax);
  });
  if (!isComplete || elements.includes(undefined)) return undefined;
  return { kind: 'tuple', placeholder: value, deconstruct: method, elements: elements as DeconstructionTarget[] };
}

interface Deconstruction {
  readonly call: BoundExpression;
  readonly outs: readonly BoundPlaceholder[];
}

/** `Deconstruct` with so many out parameters; without one the type is refused. */
function deconstructMethod(b: Binder, count: number, value: BoundPlaceholder, at: SourceSpan): Deconstruction | undefined {
  if (value.type.kind === 'error') return undefined;
  const members = lookupMembers(b.catalog, value.type, 'Deconstruct');
  if (members.length === 0) {
    const extension = deconstructExtension(b, count, value, at);
    if (extension !== undefined) return extension;
  }
  const method = members.find((member) => member.kind === 'method' && member.parameters.length === count);
  if (method?.kind !== 'method') {
    const name = shortTypeName(value.type);
    if (members.length === 0) b.error('CS1061', at, name, 'Deconstruct');
    else b.error('CS1501', at, 'Deconstruct', count);
    b.error('CS8129', at, name, count);
    return undefined;
  }
  const outs = method.parameters.map((parameter) => placeholder(at, parameter.type));
  return { call: callOf(b, at, value, method, outs), outs };
}

/** A fitting extension method; that its class is forbidden does not count, since no name shows it. */
function deconstructExtension(b: Binder, count: number, value: BoundPlaceholder, at: SourceSpan): Deconstruction | undefined {
  const out: Operand = {
    kind: 'pendingOutVariable',
    syntax: at,
    designation: { kind: 'DiscardDesignation', start: at.start, end: at.end },
    scope: b.scope,
  };
  const argument = (operand: Operand, refKind: 'none' | 'out'): Argument => ({ operand, refKind, name: undefined, syntax: at });
  const args = [argument(value, 'none'), ...Array.from({ length: count }, () => argument(out, 'out'))];
  const methods = b.catalog.extensionMethods('Deconstruct', 'all');
  const resolution = resolveOverload(b, methods, undefined, args, { isExtension: true });
  if (resolution.kind !== 'resolved') return undefined;
  const { method } = resolution;
  const outs = method.parameters.slice(1).map((parameter) => placeholder(at, parameter.type));
  return { call: callOf(b, at, undefined, method, [value, ...outs]), outs };
}

/** A declaration outside of deconstruction and `out`: it may not stand there. */
export function bindDeclarationExpression(b: Binder, syntax: DeclarationExpressionSyntax): Operand {
  const type = isVar(syntax.type) ? errorType : bindType(b, syntax.type);
  b.error('CS8185', syntax);
  const { designation } = syntax;
  if (designation.kind !== 'SingleVariableDesignation') return badOf(syntax, type);
  const local = declareLocal(b, designation.identifier, type, 'variable');
  return { ...badOf(syntax, type), assigns: [{ kind: 'local', syntax, type, local }] };
}
