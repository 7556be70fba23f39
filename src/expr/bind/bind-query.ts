/**
 * Query expressions, translated clause by clause to method calls (C# spec 12.20.3). Where several range variables are in
 * scope they travel as the properties of one anonymous object, and their names are range variables over the lambda's parameter.
 */
import type {
  AnonymousObjectCreationExpressionSyntax,
  ExpressionSyntax,
  FromClauseSyntax,
  IdentifierNameSyntax,
  IdentifierToken,
  JoinClauseSyntax,
  LambdaExpressionSyntax,
  LetClauseSyntax,
  OrderByClauseSyntax,
  ParameterSyntax,
  QueryBodySyntax,
  QueryExpressionSyntax,
  SelectClauseSyntax,
  SyntaxToken,
  TypeSyntax,
} from '../syntax/nodes.js';
import { shortTypeName } from '../types/display.js';
import { interfacesAndSelf } from '../types/relations.js';
import { generics } from '../types/universe.js';
import { anonymousMember } from './anonymous-members.js';
import { bindExpression } from './bind-expression.js';
import { invoke } from './bind-invocation.js';
import { boundForErrors, inferredReturnType, reportUnconvertedLambda } from './bind-lambda.js';
import { memberOf } from './bind-names.js';
import { bindType } from './bind-types.js';
import type { Binder } from './binder.js';
import type { BoundExpression, SourceSpan } from './bound-nodes.js';
import { asValue, reportTypeless } from './convert.js';
import { checkName } from './declarations.js';
import { bad, isBad, isPending, type Operand, type PendingLambda } from './operands.js';
import type { Argument } from './overloads.js';
import type { QueryClause } from './report-overloads.js';
import { Scope } from './scope.js';

interface QueryState {
  readonly source: Operand;
  readonly variables: readonly IdentifierToken[];
}

export function bindQuery(b: Binder, syntax: QueryExpressionSyntax): Operand {
  const first = syntax.body.clauses[0] ?? syntax.body.selectOrGroup;
  const source = querySource(b, syntax.fromClause.expression, syntax.fromClause.type, syntax.fromClause, first);
  declareRange(b, syntax.fromClause.identifier);
  return bindBody(b, { source, variables: [syntax.fromClause.identifier] }, syntax.body, true);
}

/** The collection of a `from` or `join`; a written type casts its elements. */
function querySource(
  b: Binder,
  expression: ExpressionSyntax,
  type: TypeSyntax | undefined,
  at: SourceSpan,
  user: SourceSpan = at,
): Operand {
  const operand = bindExpression(b, expression);
  if (operand.kind === 'pendingType' || operand.kind === 'pendingNamespace') {
    if (operand.kind === 'pendingNamespace') b.error('CS0119', expression, operand.name, 'namespace');
    else reportTypeless(b, operand);
    return bad(expression);
  }
  const source = isPending(operand) && operand.kind !== 'pendingTuple' ? noSource(b, operand, user) : asValue(b, operand);
  if (type === undefined || isBad(source)) return source;
  const element = bindType(b, type);
  if (element.kind === 'error') return bad(at);
  const name = nameSyntax('Cast', at);
  const group = memberOf(b, at, source, name, true);
  return group.kind === 'pendingMethodGroup' ? invoke(b, at, { ...group, typeArguments: [element] }, []) : bad(at);
}

/** A source without a type is told of at the clause that would use it. */
function noSource(b: Binder, operand: Operand, at: SourceSpan): BoundExpression {
  if (operand.kind === 'pendingNull') b.error('CS0186', at);
  else if (operand.kind === 'pendingLambda') b.error('CS1936', at, b.typeName(operand), 'Select');
  else return asValue(b, operand);
  return bad(operand.syntax, operand);
}

function bindBody(b: Binder, start: QueryState, body: QueryBodySyntax, isFirst: boolean): Operand {
  let state = start;
  let isDegenerate = isFirst;
  let result: Operand | undefined;
  body.clauses.forEach((clause, i) => {
    const isLast = i === body.clauses.length - 1 && body.selectOrGroup.kind === 'SelectClause';
    const select = isLast && body.selectOrGroup.kind === 'SelectClause' ? body.selectOrGroup : undefined;
    isDegenerate = false;
    switch (clause.kind) {
      case 'WhereClause':
        state = {
          ...state,
          source: call(b, state.source, 'Where', clause.whereToken, [lambda(b, state, clause.condition, clause.whereToken)]),
        };
        break;
      case 'LetClause':
        state = letClause(b, state, clause);
        break;
      case 'OrderByClause':
        state = { ...state, source: orderBy(b, state, clause) };
        break;
      case 'FromClause':
        if (select !== undefined) result = fromSelect(b, state, clause, select);
        else state = fromClause(b, state, clause);
        break;
      case 'JoinClause':
        if (select !== undefined) result = joinSelect(b, state, clause, select);
        else state = joinClause(b, state, clause);
        break;
    }
  });
  result ??= selectOrGroup(b, state, body, isDegenerate);
  const { continuation } = body;
  if (continuation === undefined) return result;
  return bindBody(b, { source: result, variables: [continuation.identifier] }, continuation.body, false);
}

function selectOrGroup(b: Binder, state: QueryState, body: QueryBodySyntax, isDegenerate: boolean): Operand {
  const last = body.selectOrGroup;
  if (last.kind === 'SelectClause') {
    if (!isDegenerate && isVariable(state, last.expression)) return state.source;
    return call(b, state.source, 'Select', last.selectToken, [lambda(b, state, last.expression, last.selectToken)]);
  }
  const key = lambda(b, state, last.byExpression, last.groupToken);
  if (isVariable(state, last.groupExpression)) return call(b, state.source, 'GroupBy', last.groupToken, [key]);
  return call(b, state.source, 'GroupBy', last.groupToken, [key, lambda(b, state, last.groupExpression, last.groupToken)]);
}

const isVariable = (state: QueryState, expression: ExpressionSyntax): boolean =>
  expression.kind === 'IdentifierName' && state.variables.length === 1 && expression.identifier.name === state.variables[0]!.name;

function letClause(b: Binder, state: QueryState, clause: LetClauseSyntax): QueryState {
  const body = carry(state.variables, clause, { identifier: clause.identifier, expression: clause.expression });
  const next = extend(b, state, clause.identifier);
  return { source: call(b, state.source, 'Select', clause.letToken, [lambda(b, state, body, clause.letToken)]), variables: next };
}

function orderBy(b: Binder, state: QueryState, clause: OrderByClauseSyntax): Operand {
  let source = state.source;
  clause.orderings.forEach((ordering, i) => {
    const name = `${i === 0 ? 'OrderBy' : 'ThenBy'}${ordering.descending ? 'Descending' : ''}`;
    const at = firstToken(b, ordering.expression);
    source = call(b, source, name, at, [lambda(b, state, ordering.expression, clause.orderByToken)]);
  });
  return source;
}

/** A name, or the one character that anything else starts with. */
function firstToken(b: Binder, { start }: SourceSpan): SourceSpan {
  const [text = ''] = /^(?:@?[\p{L}_][\p{L}\p{Nd}_]*|\d[\w.]*|.)/u.exec(b.text.slice(start)) ?? [];
  return { start, end: start + text.length };
}

function fromClause(b: Binder, state: QueryState, clause: FromClauseSyntax): QueryState {
  const variables = extend(b, state, clause.identifier);
  const result = lambda(
    b,
    state,
    carry(state.variables, clause, { identifier: clause.identifier, expression: nameSyntaxOf(clause.identifier) }),
    clause.fromToken,
    clause.identifier,
  );
  return {
    source: call(b, state.source, 'SelectMany', clause.fromToken, [collection(b, state, clause), result], clause),
    variables,
  };
}

function fromSelect(b: Binder, state: QueryState, clause: FromClauseSyntax, select: SelectClauseSyntax): Operand {
  extend(b, state, clause.identifier);
  const result = lambda(b, state, select.expression, clause.fromToken, clause.identifier);
  return call(b, state.source, 'SelectMany', clause.fromToken, [collection(b, state, clause), result], clause);
}

/** The inner collection of a second `from`; a written type casts its elements. */
function collection(b: Binder, state: QueryState, clause: FromClauseSyntax): PendingLambda {
  if (clause.type === undefined) return lambda(b, state, clause.expression, clause.fromToken);
  const cast: ExpressionSyntax = {
    kind: 'InvocationExpression',
    start: clause.expression.start,
    end: clause.expression.end,
    expression: {
      kind: 'MemberAccessExpression',
      start: clause.expression.start,
      end: clause.expression.end,
      expression: clause.expression,
      operator: { kind: '.', start: clause.expression.end, end: clause.expression.end, text: '.', missing: false },
      name: {
        kind: 'GenericName',
        start: clause.start,
        end: clause.end,
        identifier: token('Cast', clause),
        typeArguments: [clause.type],
      },
    },
    arguments: [],
  };
  return lambda(b, state, cast, clause.fromToken);
}

function joinArguments(b: Binder, state: QueryState, clause: JoinClauseSyntax): readonly (Operand | PendingLambda)[] {
  const inner = querySource(b, clause.inExpression, clause.type, clause);
  const left = lambda(b, state, clause.leftExpression, clause.joinToken);
  const right = lambda(b, { source: inner, variables: [clause.identifier] }, clause.rightExpression, clause.joinToken);
  return [
    inner,
    { ...left, outOfScope: [[clause.identifier.name, 'CS1937']] },
    { ...right, outOfScope: state.variables.map((variable) => [variable.name, 'CS1938']) },
  ];
}

function joinClause(b: Binder, state: QueryState, clause: JoinClauseSyntax): QueryState {
  const name = clause.into ?? clause.identifier;
  const args = joinArguments(b, state, clause);
  const variables = extend(b, state, name);
  const result = lambda(
    b,
    state,
    carry(state.variables, clause, { identifier: name, expression: nameSyntaxOf(name) }),
    clause.joinToken,
    name,
  );
  return {
    source: call(b, state.source, clause.into === undefined ? 'Join' : 'GroupJoin', clause.joinToken, [...args, result]),
    variables,
  };
}

function joinSelect(b: Binder, state: QueryState, clause: JoinClauseSyntax, select: SelectClauseSyntax): Operand {
  const name = clause.into ?? clause.identifier;
  const args = joinArguments(b, state, clause);
  extend(b, state, name);
  const result = lambda(b, state, select.expression, clause.joinToken, name);
  return call(b, state.source, clause.into === undefined ? 'Join' : 'GroupJoin', clause.joinToken, [...args, result]);
}

function extend(b: Binder, state: QueryState, identifier: IdentifierToken): readonly IdentifierToken[] {
  if (state.variables.some((variable) => variable.name === identifier.name)) b.error('CS1930', identifier, identifier.name);
  else declareRange(b, identifier);
  return [...state.variables, identifier];
}

const declareRange = (b: Binder, identifier: IdentifierToken): void =>
  checkName(b, b.scope, identifier.name, identifier, 'rangeVariable', undefined);

// Synthetic syntax: its spans are those of the clause it comes from.

const token = (name: string, at: SourceSpan): IdentifierToken => ({
  kind: 'identifier',
  start: at.start,
  end: at.end,
  text: name,
  name,
  missing: false,
});
const nameSyntax = (name: string, at: SourceSpan): IdentifierNameSyntax => ({
  kind: 'IdentifierName',
  start: at.start,
  end: at.end,
  identifier: token(name, at),
});
const nameSyntaxOf = (identifier: IdentifierToken): IdentifierNameSyntax => ({
  kind: 'IdentifierName',
  start: identifier.start,
  end: identifier.end,
  identifier,
});

/** `new { x, y, name = expression }`. */
function carry(
  variables: readonly IdentifierToken[],
  at: SourceSpan,
  added: { identifier: IdentifierToken; expression: ExpressionSyntax },
): AnonymousObjectCreationExpressionSyntax {
  const members = [
    ...variables.map((identifier) => ({ identifier, expression: nameSyntaxOf(identifier) as ExpressionSyntax })),
    added,
  ];
  return {
    kind: 'AnonymousObjectCreationExpression',
    start: at.start,
    end: at.end,
    newToken: { kind: 'new', start: at.start, end: at.start, text: 'new', missing: false },
    initializers: members.map(({ identifier, expression }) => ({
      start: identifier.start,
      end: Math.max(identifier.end, expression.end),
      name: identifier,
      expression,
    })),
    isQuery: true,
  };
}

let transparent = 0;

/** A lambda over the state's variables, and over one more where a result selector wants it. */
function lambda(
  b: Binder,
  state: QueryState,
  body: ExpressionSyntax,
  arrow: SyntaxToken,
  extra?: IdentifierToken,
): PendingLambda {
  const scope = new Scope(b.scope);
  const [only] = state.variables;
  let first = only!;
  if (state.variables.length > 1) {
    const parameterName = `<>t${transparent++}`;
    first = token(parameterName, arrow);
    for (const variable of state.variables) {
      scope.rebind(variable.name, {
        kind: 'rangeVariable',
        name: variable.name,
        declaredAt: variable.start,
        value: () => anonymousMember(b, variable, parameterName, variable.name),
      });
    }
  }
  const parameters: ParameterSyntax[] = [first, ...(extra === undefined ? [] : [extra])].map((identifier) => ({
    start: identifier.start,
    end: identifier.end,
    modifiers: [],
    type: undefined,
    identifier,
    defaultValue: undefined,
  }));
  const syntax: LambdaExpressionSyntax = {
    kind: 'ParenthesizedLambdaExpression',
    start: body.start,
    end: body.end,
    asyncToken: undefined,
    staticToken: undefined,
    parameters,
    arrowToken: arrow,
    body,
  };
  const result: PendingLambda = {
    kind: 'pendingLambda',
    syntax,
    scope,
    isChecked: b.isChecked,
    explicitTypes: undefined,
    bindings: new Map(),
    triedAs: new Set(),
    inferredFrom: new Set(),
    boundForErrors: () => boundForErrors(b, result),
    isQuery: true,
  };
  return result;
}

/** A source that is several sequences at once, as JObject is, decides no element type. */
const hasSeveralElementTypes = (source: Operand): boolean =>
  !isPending(source) &&
  interfacesAndSelf(source.type).filter((candidate) => candidate.definition === generics.iEnumerable.definition).length > 1;

/** What diagnostics call the clauses; the other ones have one expression each. */
const clauses: Readonly<Record<string, { readonly name: string; readonly isMulti?: boolean }>> = {
  Select: { name: 'select' },
  Where: { name: 'where' },
  SelectMany: { name: 'from' },
  GroupBy: { name: 'group by', isMulti: true },
  Join: { name: 'join', isMulti: true },
  GroupJoin: { name: 'join', isMulti: true },
};
const ordering = { name: 'orderby', isMulti: true };

function clauseOf(
  b: Binder,
  { source, method, at, from }: { source: Operand; method: string; at: SourceSpan; from: FromClauseSyntax | undefined },
  args: readonly Operand[],
): QueryClause {
  return {
    inferenceFailed: () => {
      const [selector] = args;
      const element = from !== undefined && selector?.kind === 'pendingLambda' ? inferredReturnType(b, selector) : undefined;
      const { name, isMulti = false } = clauses[method] ?? ordering;
      if (element === undefined) b.error(isMulti ? 'CS1941' : 'CS1942', at, name, method);
      else b.error('CS1943', from!.expression, shortTypeName(element), b.typeName(source), method);
    },
    lookupFailed: () => b.error('CS1936', source.syntax, b.typeName(source), method),
  };
}

/** A call of a query method on the source. */
function call(
  b: Binder,
  source: Operand,
  name: string,
  at: SourceSpan,
  args: readonly Operand[],
  from?: FromClauseSyntax,
): Operand {
  if (isBad(source)) {
    for (const operand of args) if (operand.kind === 'pendingLambda') reportUnconvertedLambda(b, operand);
    return bad(at, source, ...args);
  }
  const clause = clauseOf(b, { source, method: name, at, from }, args);
  if (hasSeveralElementTypes(source)) {
    b.error('CS1934', source.syntax, b.typeName(source), name);
    return bad(at);
  }
  const { result: group, reported } = b.trial(() => memberOf(b, at, source, nameSyntax(name, at), true));
  if (group.kind !== 'pendingMethodGroup' || reported.length > 0) {
    clause.lookupFailed();
    return bad(at, source, ...args);
  }
  return invoke(
    b,
    at,
    { ...group, syntax: at, name: nameSyntax(name, at) },
    args.map(
      (operand): Argument => ({
        operand,
        refKind: 'none',
        name: undefined,
        syntax: operand.kind === 'pendingLambda' ? operand.syntax.body : operand.syntax,
      }),
    ),
    clause,
  );
}
