/** `switch` (C# spec 13.8.3). Fall-through is the flow analysis's to report. */
import { LabelSymbol } from '../symbols/symbols.js';
import type { GotoStatementSyntax, SwitchSectionSyntax, SwitchStatementSyntax } from '../syntax/nodes.js';
import { isEnumType, isReferenceType, stripNullable } from '../types/relations.js';
import type { TypeSymbol } from '../types/type-symbol.js';
import { types } from '../types/universe.js';
import { bindExpression } from './bind-expression.js';
import { bindStatements } from './bind-statements.js';
import { bindPattern, constantPattern, isBadPattern } from './bind-type-tests.js';
import type { Binder } from './binder.js';
import type {
  BoundExpression,
  BoundPattern,
  BoundStatement,
  BoundSwitchLabel,
  BoundSwitchSection,
  SourceSpan,
} from './bound-nodes.js';
import { implicitConversion, standardImplicit } from './conversions.js';
import { asValue, convert, operandName } from './convert.js';
import { announceLocals, childScope } from './declarations.js';
import { bad, isBad, type Operand } from './operands.js';

/** The switch around a statement: where `goto case` finds its labels. */
export interface SwitchContext {
  readonly inputType: TypeSymbol;
  readonly labels: readonly { readonly label: LabelSymbol; readonly constant: unknown; readonly isDefault: boolean }[];
  readonly outer: SwitchContext | undefined;
}

const key = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? `decimal:${(value as { toClrString(): string }).toClrString()}`
    : `${typeof value}:${String(value)}`;

export function bindSwitch(b: Binder, syntax: SwitchStatementSyntax): BoundStatement {
  const operand = bindExpression(b, syntax.expression);
  const input = switchInput(b, operand, syntax.expression);
  const governing = isBad(input) ? input : governingValue(b, input);
  const breakLabel = new LabelSymbol('break');
  const scope = childScope(b);
  return b.within(scope, () => {
    const savedLoop = b.loop;
    const savedSwitch = b.switchContext;
    b.loop = {
      breakLabel,
      continueLabel: savedLoop?.function === b.function ? savedLoop.continueLabel : undefined,
      function: b.function,
      finallyDepth: b.finallyDepth,
    };
    try {
      const headers = bindLabels(b, syntax.sections, governing.type);
      b.switchContext = {
        inputType: governing.type,
        outer: savedSwitch,
        labels: headers.flatMap((header) =>
          header.labels.map((label) => ({
            label: label.label,
            isDefault: label.pattern === undefined && label.isDefault,
            constant: label.pattern?.kind === 'constantPattern' ? label.pattern.value.constant.value : undefined,
          })),
        ),
      };
      // Declarations belong to the whole switch block; pattern variables to their section.
      for (const section of syntax.sections) announceLocals(b, scope, section.statements);
      for (const header of headers) header.scope.declaresInto = scope;
      const sections = syntax.sections.map((section, i): BoundSwitchSection => {
        const header = headers[i]!;
        return b.within(header.scope, () => ({
          syntax: section,
          labels: header.labels,
          locals: header.scope.locals,
          statements: bindStatements(b, section.statements),
        }));
      });
      return { kind: 'switch', syntax, expression: governing, locals: scope.locals, sections, breakLabel };
    } finally {
      b.loop = savedLoop;
      b.switchContext = savedSwitch;
    }
  });
}

function switchInput(b: Binder, operand: Operand, at: SourceSpan): BoundExpression {
  switch (operand.kind) {
    case 'pendingNull':
    case 'pendingLambda':
    case 'pendingMethodGroup':
      if (!isBad(operand)) b.error('CS8119', at, operandName(b, operand));
      return bad(at, operand);
    default: {
      const value = asValue(b, operand);
      if (value.type !== types.void) return value;
      b.error('CS8119', at, 'void');
      return bad(at, value);
    }
  }
}

/** A type that is none of the classic switch types and converts to one is switched on as that. */
function governingValue(b: Binder, input: BoundExpression): BoundExpression {
  const type = stripNullable(input.type);
  if (type.kind !== 'named' || type.special !== undefined || isEnumType(type) || !isReferenceType(type)) return input;
  for (const target of [types.int, types.uint, types.long, types.ulong, types.char, types.string]) {
    const conversion = implicitConversion(b, input, target);
    if (conversion?.kind === 'userDefined') return convert(b, input, target);
  }
  return input;
}

interface Header {
  readonly scope: ReturnType<typeof childScope>;
  readonly labels: readonly (BoundSwitchLabel & { readonly isDefault: boolean })[];
}

function bindLabels(b: Binder, sections: readonly SwitchSectionSyntax[], inputType: TypeSymbol): readonly Header[] {
  const seen = new Set<string>();
  const earlier: BoundPattern[] = [];
  let hasDefault = false;
  return sections.map((section) => {
    const scope = childScope(b);
    const labels = b.within(scope, () =>
      section.labels.map((syntax) => {
        const base = { start: syntax.start, end: syntax.end, label: new LabelSymbol('case') };
        if (syntax.kind === 'DefaultSwitchLabel') {
          if (hasDefault) b.error('CS0152', syntax, 'default');
          hasDefault = true;
          return { ...base, pattern: undefined, when: undefined, isDefault: true };
        }
        const at = syntax.kind === 'CaseSwitchLabel' ? syntax.value : syntax.pattern;
        const pattern =
          syntax.kind === 'CaseSwitchLabel'
            ? constantPattern(b, syntax.value, inputType)
            : bindPattern(b, syntax.pattern, inputType);
        const whenClause = syntax.kind === 'CasePatternSwitchLabel' ? syntax.whenClause : undefined;
        const when = whenClause === undefined ? undefined : convert(b, bindExpression(b, whenClause), types.bool);
        if (!isBadPattern(pattern)) {
          if (earlier.some((other) => subsumes(other, pattern))) b.error('CS8120', at);
          else checkDuplicate(b, pattern, when !== undefined, syntax, seen);
          if (when === undefined) earlier.push(pattern);
        }
        return { ...base, pattern, when, isDefault: false };
      }),
    );
    return { scope, labels };
  });
}

function checkDuplicate(
  b: Binder,
  pattern: BoundPattern,
  isGuarded: boolean,
  syntax: SourceSpan & { readonly kind: string },
  seen: Set<string>,
): void {
  if (pattern.kind !== 'constantPattern' || isGuarded) return;
  const constant = `${pattern.value.type.id} ${key(pattern.value.constant.value)}`;
  if (seen.has(constant)) {
    if (syntax.kind === 'CaseSwitchLabel') b.error('CS0152', syntax, b.constantText(pattern.value));
    else b.error('CS8120', syntax);
  }
  seen.add(constant);
}

/** Whether everything that `pattern` takes has been taken by `other`. */
function subsumes(other: BoundPattern, pattern: BoundPattern): boolean {
  if (other.kind === 'varPattern') return true;
  if (other.kind !== 'declarationPattern') return false;
  const type =
    pattern.kind === 'declarationPattern'
      ? pattern.type
      : pattern.kind === 'constantPattern' && pattern.value.constant.value !== null
        ? pattern.value.type
        : undefined;
  return type !== undefined && ['identity', 'reference', 'boxing'].includes(standardImplicit(type, other.type)?.kind ?? '');
}

/** `goto case 1;` and `goto default;`. */
export function gotoCase(b: Binder, syntax: GotoStatementSyntax): BoundStatement {
  const context = b.switchContext;
  const fail = (): BoundStatement => ({ kind: 'expressionStatement', syntax, expression: bad(syntax) });
  if (context === undefined) {
    b.error('CS0153', syntax);
    return fail();
  }
  if (syntax.gotoKind === 'default') {
    const found = context.labels.find((label) => label.isDefault);
    if (found === undefined) {
      b.error('CS0159', syntax, 'default:');
      return fail();
    }
    return { kind: 'goto', syntax, label: found.label, jump: 'goto' };
  }
  if (syntax.expression === undefined) return fail();
  const pattern = constantPattern(b, syntax.expression, context.inputType, syntax);
  if (pattern.kind !== 'constantPattern') return fail();
  const wanted = key(pattern.value.constant.value);
  const found = context.labels.find(
    (label) => !label.isDefault && label.constant !== undefined && key(label.constant) === wanted,
  );
  if (found === undefined) {
    b.error('CS0159', syntax, `case ${b.constantText(pattern.value)}:`);
    return fail();
  }
  return { kind: 'goto', syntax, label: found.label, jump: 'goto' };
}
