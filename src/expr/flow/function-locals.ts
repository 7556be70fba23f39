/** The locals that belong to one function. */
import type { BoundBlock, BoundStatement } from '../bind/bound-nodes.js';
import type { LocalSymbol } from '../symbols/symbols.js';

/** Every local declared in a function's body, nested blocks' too. */
export function localsOf(block: BoundBlock): readonly LocalSymbol[] {
  const found: LocalSymbol[] = [...block.locals];
  const visit = (statement: BoundStatement): void => {
    switch (statement.kind) {
      case 'block':
        found.push(...statement.locals);
        statement.statements.forEach(visit);
        return;
      case 'if':
        visit(statement.consequence);
        if (statement.alternative !== undefined) visit(statement.alternative);
        return;
      case 'while':
      case 'do':
      case 'using':
        found.push(...statement.locals);
        visit(statement.body);
        return;
      case 'lock':
        visit(statement.body);
        return;
      case 'for':
        found.push(...statement.locals, ...statement.conditionLocals);
        statement.initializers.forEach(visit);
        visit(statement.body);
        return;
      case 'forEach':
        if (statement.variable !== undefined) found.push(statement.variable.local);
        found.push(...(statement.deconstruction?.locals ?? []));
        visit(statement.body);
        return;
      case 'switch':
        found.push(...statement.locals);
        for (const section of statement.sections) {
          found.push(...section.locals);
          section.statements.forEach(visit);
        }
        return;
      case 'try':
        visit(statement.block);
        for (const clause of statement.catches) {
          found.push(...clause.locals);
          visit(clause.body);
        }
        if (statement.finallyBlock !== undefined) visit(statement.finallyBlock);
        return;
      case 'labeled':
        visit(statement.statement);
        return;
      default:
    }
  };
  block.statements.forEach(visit);
  return found;
}
