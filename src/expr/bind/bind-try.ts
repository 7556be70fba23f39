/** `try`, `using` and `lock` (C# spec 13.11, 13.14, 13.13). */
import { lookupMembers } from '../symbols/members.js';
import type { MethodSymbol } from '../symbols/symbols.js';
import type { CatchClauseSyntax, LockStatementSyntax, TryStatementSyntax, UsingStatementSyntax } from '../syntax/nodes.js';
import { shortTypeName } from '../types/display.js';
import { isDerivedFrom, isReferenceType, sameType } from '../types/relations.js';
import { errorType, type TypeSymbol } from '../types/type-symbol.js';
import { types } from '../types/universe.js';
import { bindExpression } from './bind-expression.js';
import { callOf } from './bind-invocation.js';
import { bindBlock, bindEmbedded, bindVariables } from './bind-statements.js';
import { bindType } from './bind-types.js';
import { type Binder, placeholder } from './binder.js';
import type { BoundCatch, BoundExpression, BoundStatement, BoundUsing, SourceSpan } from './bound-nodes.js';
import { implicitConversion } from './conversions.js';
import { asValue, convert } from './convert.js';
import { childScope, declareLocal } from './declarations.js';
import { isBad } from './operands.js';

export function bindTry(b: Binder, syntax: TryStatementSyntax): BoundStatement {
  if (syntax.catches.length > 0) b.tryWithCatchDepth++;
  const block = bindBlock(b, syntax.block);
  if (syntax.catches.length > 0) b.tryWithCatchDepth--;
  const caught: TypeSymbol[] = [];
  const catches = syntax.catches.map((clause, i) => bindCatch(b, clause, caught, i === syntax.catches.length - 1));
  let finallyBlock: BoundCatch['body'] | undefined;
  if (syntax.finallyBlock !== undefined) {
    const savedLoop = b.loop;
    b.finallyDepth++;
    b.loop = undefined;
    finallyBlock = bindBlock(b, syntax.finallyBlock);
    b.loop = savedLoop;
    b.finallyDepth--;
  }
  return { kind: 'try', syntax, block, catches, finallyBlock };
}

function bindCatch(b: Binder, syntax: CatchClauseSyntax, caught: TypeSymbol[], isLast: boolean): BoundCatch {
  const scope = childScope(b);
  return b.within(scope, () => {
    const type = syntax.type === undefined ? undefined : bindType(b, syntax.type);
    if (type !== undefined && type.kind !== 'error') checkCaught(b, syntax, type, caught);
    if (type === undefined && syntax.filter === undefined && !isLast) b.error('CS1017', syntax.catchToken);
    const local = syntax.identifier === undefined ? undefined : declareLocal(b, syntax.identifier, type ?? errorType, 'catch');
    const filter = syntax.filter === undefined ? undefined : convert(b, bindExpression(b, syntax.filter), types.bool);
    const saved = { catchDepth: b.catchDepth, finallyDepth: b.finallyDepth };
    b.catchDepth++;
    b.finallyDepth = 0;
    const body = bindBlock(b, syntax.block);
    Object.assign(b, saved);
    return {
      start: syntax.catchToken.start,
      end: syntax.block.end,
      exceptionType: type,
      local,
      locals: scope.locals,
      filter,
      body,
    };
  });
}

function checkCaught(b: Binder, syntax: CatchClauseSyntax, type: TypeSymbol, caught: TypeSymbol[]): void {
  if (type.kind !== 'named' || (type !== types.exception && !isDerivedFrom(type, types.exception))) {
    b.error('CS0155', syntax.type!);
    return;
  }
  const earlier = caught.find((other) => other.kind === 'named' && (sameType(type, other) || isDerivedFrom(type, other)));
  if (earlier !== undefined) b.error('CS0160', syntax.type!, shortTypeName(earlier));
  if (syntax.filter === undefined) caught.push(type);
}

/** `Dispose` of a resource, or CS1674. */
function disposal(
  b: Binder,
  value: BoundExpression,
  at: SourceSpan,
): { readonly placeholder: ReturnType<typeof placeholder>; readonly dispose: BoundExpression | undefined } | undefined {
  const resource = placeholder(at, value.type);
  if (value.constant !== undefined && value.constant.value === null) return { placeholder: resource, dispose: undefined };
  if (implicitConversion(b, value, types.iDisposable) === undefined) {
    b.error('CS1674', at, shortTypeName(value.type));
    return undefined;
  }
  const method =
    lookupMembers(b.catalog, value.type, 'Dispose').find(
      (member): member is MethodSymbol => member.kind === 'method' && member.parameters.length === 0 && !member.isStatic,
    ) ??
    lookupMembers(b.catalog, types.iDisposable, 'Dispose').find((member): member is MethodSymbol => member.kind === 'method');
  return {
    placeholder: resource,
    dispose: method?.implementation?.run === undefined ? undefined : callOf(b, at, resource, method, []),
  };
}

export function bindUsing(b: Binder, syntax: UsingStatementSyntax): BoundStatement {
  const scope = childScope(b);
  return b.within(scope, () => {
    const resources: BoundUsing['resources'][number][] = [];
    if (syntax.declaration !== undefined) {
      const at = {
        start: syntax.declaration.type.start,
        end: syntax.declaration.variables.at(-1)?.initializer?.end ?? syntax.declaration.type.end,
      };
      for (const statement of bindVariables(b, syntax.declaration, 'using', syntax.declaration.type)) {
        if (statement.kind !== 'localDeclaration' || statement.initializer === undefined || isBad(statement.initializer))
          continue;
        const local = placeholder(at, statement.local.type);
        const found = disposal(b, statement.initializer.constant?.value === null ? statement.initializer : local, at);
        if (found !== undefined) resources.push({ local: statement.local, value: statement.initializer, ...found });
      }
    } else if (syntax.expression !== undefined) {
      const operand = bindExpression(b, syntax.expression);
      const value = operand.kind === 'pendingNull' ? convert(b, operand, types.iDisposable) : asValue(b, operand);
      if (!isBad(value)) {
        const found = disposal(b, value, syntax.expression);
        if (found !== undefined) resources.push({ local: undefined, value, ...found });
      }
    }
    return { kind: 'using', syntax, locals: scope.locals, resources, body: bindEmbedded(b, syntax.statement) };
  });
}

export function bindLock(b: Binder, syntax: LockStatementSyntax): BoundStatement {
  const operand = bindExpression(b, syntax.expression);
  const expression = operand.kind === 'pendingNull' ? convert(b, operand, types.object) : asValue(b, operand);
  if (!isBad(expression) && !isReferenceType(expression.type))
    b.error('CS0185', syntax.expression, shortTypeName(expression.type));
  return { kind: 'lock', syntax, expression, body: bindEmbedded(b, syntax.statement) };
}
