import type { IdentifierNameSyntax, IdentifierToken, NameSyntax, TypeSyntax } from './nodes.js';
import { scanType } from './scan-types.js';
import type { SyntaxCode, SyntaxDiagnostics } from './syntax-diagnostics.js';
import type { Token } from './token.js';
import { TokenStream } from './token-stream.js';

/** Nesting of expressions, statements, types and patterns together. */
const nestingLimit = 256;

export type ScanResult =
  | 'notType'
  | 'mustBeType'
  | 'genericTypeOrMethod'
  | 'genericTypeOrExpression'
  | 'nonGenericTypeOrExpression'
  | 'aliasQualifiedName'
  | 'nullableType'
  | 'pointerOrMultiplication'
  | 'tupleType';

export interface ScannedType {
  readonly result: ScanResult;
  /** Token index behind the type. */
  readonly end: number;
  readonly lastKind: string;
}

const queryKeywords: ReadonlySet<string> = new Set(
  'from where select group into orderby join let in on equals by ascending descending'.split(' '),
);

/** What decides, while tokens that fit nowhere are skipped, that an enclosing construct can go on. */
export const terminator = {
  namespaceMember: 1,
  member: 2,
  returnType: 4,
  parameterList: 8,
  fieldDeclaration: 16,
  variableDeclaration: 32,
  typeArgumentList: 64,
  statement: 128,
  fixedStatement: 256,
  tryBlock: 512,
  catchClause: 1024,
  filterClause: 2048,
  catchBlock: 4096,
  doWhile: 8192,
  forArgument: 16384,
  declarationClause: 32768,
  argumentList: 65536,
  switchSection: 131072,
  typeParameterList: 262144,
  methodSignature: 524288,
  attribute: 1048576,
  caseLabel: 2097152,
  typeSignature: 4194304,
  switchExpressionArm: 8388608,
} as const;

/** The parser's state: the functions of the `parse-*` files work on it. */
export class Parser extends TokenStream {
  /** Bits of `terminator`. */
  terminators = 0;
  inAsync = false;
  inQuery = false;
  depth = 0;
  /** The tokens are those of a hole `{…:format}`. */
  followedByColon = false;
  /** Names declared so far in the class that wraps the expression; undefined outside of it and in nested types. */
  memberNames: Set<string> | undefined;
  /** Types of members that a stray brace made, and what lambdas return, by place. */
  readonly strayTypes = new Map<number, TypeSyntax>();
  /** Names of attributes by place: what is read twice counts once. */
  readonly attributes = new Map<number, NameSyntax>();
  /** The nesting limit was passed: the rest is skipped. */
  overflowed = false;
  /** Inside `a ? b?[c] : d` the bracket belongs to `?[`: the colon is the outer one's. */
  bracketIsAccess = false;
  /** What was decided of `?[` by token index, and how often for a collection. */
  readonly bracketChoices = new Map<number, boolean>();
  collectionChoices = 0;
  readonly scannedTypes = new Map<number, ScannedType>();

  constructor(
    tokens: readonly Token[],
    diagnostics: SyntaxDiagnostics,
    readonly text: string,
    /** How deep in interpolated strings. */
    readonly stringDepth: number = 0,
  ) {
    super(tokens, diagnostics);
  }

  /** Counts a level; at the limit everything that is left is skipped, with one diagnostic. */
  enter(): boolean {
    if (++this.depth <= nestingLimit) return true;
    if (!this.overflowed) {
      this.overflowed = true;
      this.report('CS8078', this.current);
    }
    this.index = this.tokens.length - 1;
    return false;
  }
  leave(): void {
    this.depth--;
  }

  isQueryKeywordInQuery(token: Token = this.current): boolean {
    return this.inQuery && queryKeywords.has(token.contextual);
  }
  /** An identifier that no context makes a keyword. */
  isTrueIdentifier(token: Token = this.current): boolean {
    if (token.kind !== 'identifier') return false;
    if (this.isQueryKeywordInQuery(token)) return false;
    return !(token === this.current && (this.isWhereOfConstraint() || this.isPartialOfMember()));
  }
  isWhereOfConstraint(): boolean {
    return this.contextual === 'where' && this.peekKind(1) === 'identifier' && this.peekKind(2) === ':';
  }

  /** `partial` before a type's or member's declaration. */
  private isPartialOfMember(): boolean {
    if (this.contextual !== 'partial') return false;
    const next = this.peekKind(1);
    if (next === 'class' || next === 'struct' || next === 'interface') return true;
    const { index } = this;
    this.index++;
    if (this.is('void')) this.index++;
    const isType = next === 'void' || scanType(this).result !== 'notType';
    const found = isType && (this.is('identifier') || this.is('this'));
    this.index = index;
    return found;
  }

  missingIdentifier(): IdentifierToken {
    return this.missing('identifier').asIdentifier();
  }
  missingName(): IdentifierNameSyntax {
    const identifier = this.missingIdentifier();
    return { kind: 'IdentifierName', start: identifier.start, end: identifier.end, identifier };
  }
  eatIdentifier(code: SyntaxCode = 'CS1001'): IdentifierToken {
    if (!this.is('identifier')) {
      this.reportGap(code);
      return this.missingIdentifier();
    }
    if (this.isQueryKeywordInQuery()) {
      this.reportGap('CS1525', this.current.text);
      return this.missingIdentifier();
    }
    const token = this.next();
    if (this.inAsync && token.contextual === 'await') this.report('CS4003', token);
    return token.asIdentifier();
  }
  identifierName(code: SyntaxCode = 'CS1001'): IdentifierNameSyntax {
    const identifier = this.eatIdentifier(code);
    return { kind: 'IdentifierName', start: identifier.start, end: identifier.end, identifier };
  }
}
