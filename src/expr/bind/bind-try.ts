/** `try`, `using` and `lock` (C# spec 13.11, 13.14, 13.13). */
import { lookupMembers } from '../symbols/members.js';
import type { LocalSymbol, MethodSymbol } from '../symbols/symbols.js';
import type {
  BlockSyntax,
  CatchClauseSyntax,
  LockStatementSyntax,
  TryStatementSyntax,
  UsingStatementSyntax,
} from '../syntax/nodes.js';
import { shortTypeName } from '../types/display.js';
import { isDerivedFrom, isReferenceType, sameType } from '../types/relations.js';
import { errorType, type TypeSymbol } from '../types/type-symbol.js';
import { types } from '../types/universe.js';
import { bindExpression } from './bind-expression.js';
import { callOf } from './bind-invocation.js';
import { reportAwait } from './bind-later.js';
import { bindBlock, bindEmbedded, bindVariables } from './bind-statements.js';
import { bindType } from './bind-types.js';
import { type Binder, placeholder } from './binder.js';
import type { BoundBlock, BoundCatch, BoundExpression, BoundStatement, BoundUsing, SourceSpan } from './bound-nodes.js';
import { implicitConversion } from './conversions.js';
import { asValue, convert } from './convert.js';
import { announceVariables, childScope, declareLocal } from './declarations.js';
import { bad, isUnknown } from './operands.js';

export function bindTry(b: Binder, syntax: TryStatementSyntax): BoundStatement {
  if (syntax.catches.length > 0) b.tryWithCatchDepth++;
  const block = bindBlock(b, syntax.block);
  if (syntax.catches.length > 0) b.tryWithCatchDepth--;
  const caught: TypeSymbol[] = [];
  let catchesAll = false;
  const catches = syntax.catches.map((clause) => {
    if (catchesAll) b.error('CS1017', clause.catchToken);
    catchesAll ||= clause.type === undefined && clause.filter === undefined;
    return bindCatch(b, clause, caught);
  });
  const finallyBlock = syntax.finallyBlock === undefined ? undefined : bindFinally(b, syntax.finallyBlock);
  return { kind: 'try', syntax, block, catches, finallyBlock };
}

function bindFinally(b: Binder, syntax: BlockSyntax): BoundBlock {
  const saved = b.isInFinallyOfCatch;
  b.finallyDepth++;
  b.isInFinallyOfCatch = b.catchDepth > 0;
  try {
    return bindBlock(b, syntax);
  } finally {
    b.finallyDepth--;
    b.isInFinallyOfCatch = saved;
  }
}

function bindCatch(b: Binder, syntax: CatchClauseSyntax, caught: TypeSymbol[]): BoundCatch {
  const scope = childScope(b);
  return b.within(scope, () => {
    const type = syntax.type === undefined ? undefined : bindType(b, syntax.type);
    if (type !== undefined && type.kind !== 'error') checkCaught(b, syntax, type, caught);
    const local = syntax.identifier === undefined ? undefined : declareLocal(b, syntax.identifier, type ?? errorType, 'catch');
    const filter = syntax.filter === undefined ? undefined : convert(b, bindExpression(b, syntax.filter), types.bool);
    const saved = b.isInFinallyOfCatch;
    b.catchDepth++;
    b.isInFinallyOfCatch = false;
    const body = bindBlock(b, syntax.block);
    b.catchDepth--;
    b.isInFinallyOfCatch = saved;
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

type Resource = BoundUsing['resources'][number];

/** A resource with its `Dispose`, or CS1674. */
export function resourceOf(b: Binder, local: LocalSymbol | undefined, value: BoundExpression, at: SourceSpan): Resource {
  const resource = placeholder(at, value.type);
  const isNull = value.constant !== undefined && value.constant.value === null;
  if (isUnknown(value) || isNull) return { local, value, placeholder: resource, dispose: undefined };
  if (implicitConversion(b, value, types.iDisposable) === undefined) {
    b.error('CS1674', at, shortTypeName(value.type));
    return { local, value: bad(at, value), placeholder: resource, dispose: undefined };
  }
  const method =
    lookupMembers(b.catalog, value.type, 'Dispose').find(
      (member): member is MethodSymbol => member.kind === 'method' && member.parameters.length === 0 && !member.isStatic,
    ) ??
    lookupMembers(b.catalog, types.iDisposable, 'Dispose').find((member): member is MethodSymbol => member.kind === 'method');
  const dispose = method?.implementation?.run === undefined ? undefined : callOf(b, at, resource, method, []);
  return { local, value, placeholder: resource, dispose };
}

export function bindUsing(b: Binder, syntax: UsingStatementSyntax): BoundStatement {
  if (syntax.awaitToken !== undefined) reportAwait(b, syntax.awaitToken);
  const scope = childScope(b);
  return b.within(scope, () => {
    const resources: Resource[] = [];
    if (syntax.declaration !== undefined) {
      announceVariables(b, scope, syntax.declaration, 'using');
      const at = {
        start: syntax.declaration.type.start,
        end: syntax.declaration.variables.at(-1)?.initializer?.end ?? syntax.declaration.type.end,
      };
      for (const statement of bindVariables(b, syntax.declaration, 'using', syntax.declaration.type))
        if (statement.kind === 'localDeclaration' && statement.initializer !== undefined)
          resources.push(resourceOf(b, statement.local, statement.initializer, at));
    } else if (syntax.expression !== undefined) {
      const operand = bindExpression(b, syntax.expression);
      const value = operand.kind === 'pendingNull' ? convert(b, operand, types.iDisposable) : asValue(b, operand);
      resources.push(resourceOf(b, undefined, value, syntax.expression));
    }
    return { kind: 'using', syntax, locals: scope.locals, resources, body: bindEmbedded(b, syntax.statement) };
  });
}

export function bindLock(b: Binder, syntax: LockStatementSyntax): BoundStatement {
  const operand = bindExpression(b, syntax.expression);
  const expression = operand.kind === 'pendingNull' ? convert(b, operand, types.object) : asValue(b, operand);
  if (!isUnknown(expression) && !isReferenceType(expression.type))
    b.error('CS0185', syntax.expression, shortTypeName(expression.type));
  return { kind: 'lock', syntax, expression, body: bindEmbedded(b, syntax.statement) };
}
