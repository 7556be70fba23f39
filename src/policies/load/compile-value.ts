/** One value of the document, checked against its schema; an expression is compiled. */

import { clrTypeName } from '../../expr/runtime/values.js';
import type { TypeSymbol } from '../../expr/types/type-symbol.js';
import { spanToSource } from '../../text/offset-map.js';
import type { SourceText } from '../../text/source-text.js';
import type { DocumentValue } from '../document/tree.js';
import { convertText, describeType } from '../engine/convert-value.js';
import type { CompiledExpression, ExpressionCompiler } from '../expressions.js';
import type { ValueSchema } from '../schema.js';
import { nearestName } from './nearest.js';
import type { PlanValue } from './plan.js';
import { didYouMean, type LoadProblems } from './problems.js';

export interface ValueCompiler {
  readonly problems: LoadProblems;
  readonly compiler: ExpressionCompiler;
  /** Placeholders of named values and deployment tools are nobody's mistake. */
  readonly unresolvedAllowed: boolean;
}

/** `what` is the attribute or element that takes the value, for messages. */
export function compileValue(
  tools: ValueCompiler,
  source: SourceText,
  value: DocumentValue,
  schema: ValueSchema,
  what: string,
): PlanValue | undefined {
  if (value.kind === 'expression') return compileExpression(tools, source, value, schema, what);
  const text = schema.type === 'value' || schema.type === 'string' ? value.text : value.text.trim();
  const literal = { kind: 'literal', text, schema, span: value.span, map: value.map } as const;
  const converted = convertText(schema, text);
  if ('value' in converted) return { ...literal, value: converted.value };
  if (tools.unresolvedAllowed && /\{\{.*\}\}|\$\{.*\}|#\{.*\}#|__\w+__|\$\(\w+\)/s.test(text)) return { ...literal, value: text };
  const place = { source, span: value.span };
  if (converted.wrong === 'word') {
    const hint = didYouMean(nearestName(text.trim(), schema.values ?? []));
    tools.problems.report('APE1106', place, [text, what, converted.expected], { hint });
  } else if (converted.wrong === 'range') tools.problems.report('APE1107', place, [text, what, converted.expected]);
  else tools.problems.report('APE1108', place, [text, converted.expected, what]);
  return undefined;
}

function compileExpression(
  tools: ValueCompiler,
  source: SourceText,
  value: DocumentValue,
  schema: ValueSchema,
  what: string,
): PlanValue | undefined {
  const { problems } = tools;
  if (schema.expression === false) {
    problems.report('APE1109', { source, span: value.span }, [what]);
    return undefined;
  }
  const compiled = tools.compiler.compile(value.text, { span: value.span, file: source.name });
  if ('diagnostics' in compiled) {
    for (const { code, message, span, hint } of compiled.diagnostics) {
      const place = spanToSource(value.map, span);
      problems.add({ code, message, severity: 'error', span: place, source, ...(hint !== undefined && { hint }) });
    }
    return undefined;
  }
  checkStaticType(tools, source, value, schema, what, compiled);
  return { kind: 'expression', text: value.text, expression: compiled, schema, span: value.span, map: value.map };
}

const numericTypes = new Set([
  'sbyte',
  'byte',
  'short',
  'ushort',
  'int',
  'uint',
  'long',
  'ulong',
  'decimal',
  'float',
  'double',
  'char',
]);
/** Types that can hold anything, or whose text may be read. */
const openTypes = new Set(['object', 'string', 'nullable']);

/** A type that can never be a boolean (or a number) is a mistake that the run would only repeat. */
function checkStaticType(
  { problems }: ValueCompiler,
  source: SourceText,
  value: DocumentValue,
  schema: ValueSchema,
  what: string,
  compiled: CompiledExpression,
): void {
  const type = compiled.staticType;
  if (type === undefined || (schema.type !== 'boolean' && schema.type !== 'int' && schema.type !== 'number')) return;
  const special = type.kind === 'named' ? type.special : undefined;
  if (special === undefined ? !isCollection(type) : openTypes.has(special)) return;
  const fits = schema.type === 'boolean' ? special === 'bool' : special !== undefined && numericTypes.has(special);
  if (!fits) problems.report('APE1120', { source, span: value.span }, [clrTypeName(type), what, describeType(schema)]);
}

const isCollection = (type: TypeSymbol): boolean => type.kind === 'array';
