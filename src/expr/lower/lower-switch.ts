/** `switch` (C# 7 spec 13.8.3): labels are tested in order, `default` last; sections that jump to each other become segments. */
import type { BoundStatement, BoundSwitch, BoundSwitchSection } from '../bind/bound-nodes.js';
import type { LabelSymbol, LocalSymbol } from '../symbols/symbols.js';
import { assign, block, effect, ifThen, jump, logical, read } from './core-builders.js';
import { type CoreExpression, CoreLabel, CoreLocal, type CoreSegment, type CoreStatement } from './core-nodes.js';
import { anyOf, testPattern } from './lower-patterns.js';
import { lowerStatements } from './lower-statements.js';
import type { Lowering } from './lowering.js';

export function lowerSwitch(l: Lowering, node: BoundSwitch): CoreStatement {
  const value = l.temp('value');
  const start = effect(assign(value, l.expression(node.expression)));
  const declared = new Set<LocalSymbol>();
  const declareAll = (locals: readonly LocalSymbol[]): CoreLocal[] =>
    locals
      .filter((local) => !declared.has(local))
      .map((local) => {
        declared.add(local);
        return l.declare(local);
      });
  const labels = new Set(node.sections.flatMap((section) => section.labels.map(({ label }) => label)));
  const defaultSection = node.sections.find((section) => section.labels.some((label) => label.pattern === undefined));
  const jumps =
    node.sections.some((section) => section.statements.some((statement) => jumpsTo(statement, labels))) ||
    (defaultSection !== undefined && isTestedInPlace(defaultSection, node.sections.at(-1) === defaultSection));
  const locals = declareAll(jumps ? [...node.locals, ...node.sections.flatMap((section) => section.locals)] : node.locals);
  const end = l.labelOf(node.breakLabel);

  if (!jumps) {
    const statements: CoreStatement[] = [start];
    for (const section of node.sections) {
      if (section === defaultSection) continue;
      const own = declareAll(section.locals);
      // A section never ends by running on, so that the next test stands behind it.
      statements.push(block(own, [ifThen(sectionTest(l, node, section, value)!, sectionBody(l, section))]));
    }
    if (defaultSection !== undefined) statements.push(block(declareAll(defaultSection.locals), [sectionBody(l, defaultSection)]));
    return block(locals, statements, end);
  }

  const state = new CoreLocal('state');
  const entry: CoreStatement[] = [];
  const segments: CoreSegment[] = [];
  for (const section of node.sections) {
    const target = new CoreLabel('case');
    for (const { label } of section.labels) l.aliasLabel(label, target);
  }
  for (const section of node.sections) {
    const target = l.labelOf(section.labels[0]!.label);
    const test = sectionTest(l, node, section, value);
    if (test !== undefined) entry.push(ifThen(test, jump(target)));
    segments.push({ label: target, statements: [sectionBody(l, section)] });
  }
  entry.push(jump(defaultSection === undefined ? end : l.labelOf(defaultSection.labels[0]!.label)));
  segments.unshift({ label: new CoreLabel('switch'), statements: entry });
  return block([...locals, state], [start, { kind: 'dispatch', state, resumes: false, segments }], end);
}

/** True when the cases beside a `default` must be tested where they stand. */
const isTestedInPlace = (section: BoundSwitchSection, isLast: boolean): boolean =>
  section.labels.some((label) => label.when !== undefined || (!isLast && label.pattern !== undefined));

/** True when one of the section's cases matches; absent when it has but a `default`. */
function sectionTest(l: Lowering, node: BoundSwitch, section: BoundSwitchSection, value: CoreLocal): CoreExpression | undefined {
  const tests: CoreExpression[] = [];
  for (const { pattern, when } of section.labels) {
    if (pattern === undefined) continue;
    const test = testPattern(l, pattern, read(value), node.expression.type);
    tests.push(when === undefined ? test : logical('&&', test, l.expression(when)));
  }
  return tests.length === 0 ? undefined : anyOf(tests);
}

function sectionBody(l: Lowering, section: BoundSwitchSection): CoreStatement {
  const { locals, statements } = lowerStatements(l, section.statements);
  return block(locals, statements);
}

/** True when a `goto` inside goes to one of the labels. */
function jumpsTo(statement: BoundStatement | undefined, labels: ReadonlySet<LabelSymbol>): boolean {
  const within = (inner: BoundStatement | undefined) => jumpsTo(inner, labels);
  switch (statement?.kind) {
    case 'goto':
      return statement.jump === 'goto' && labels.has(statement.label);
    case 'block':
      return statement.statements.some(within);
    case 'if':
      return within(statement.consequence) || within(statement.alternative);
    case 'while':
    case 'do':
    case 'for':
    case 'forEach':
    case 'using':
    case 'lock':
      return within(statement.body);
    case 'labeled':
      return within(statement.statement);
    case 'switch':
      return statement.sections.some((section) => section.statements.some(within));
    case 'try':
      return within(statement.block) || statement.catches.some((clause) => within(clause.body)) || within(statement.finallyBlock);
    default:
      return false;
  }
}
