import type { TSESTree } from '@typescript-eslint/types';
import type { Segment, Span, Value } from 'hazard-core';

/**
 * A node of any of the parsers. The types are TS-ESTree's; a plain ESTree lacks its optional members, so what may be
 * missing is compared with `== null` and `=== true`.
 */
export type Node = TSESTree.Node;

/** What both eslint-scope's and typescript-eslint's scope managers have. */
export interface ScopeManagerLike {
  readonly scopes: readonly ScopeLike[];
}

export interface ScopeLike {
  readonly type: string;
  readonly block: object;
  readonly upper: ScopeLike | null;
  readonly variables: readonly ScopeVariableLike[];
  readonly through: readonly ReferenceLike[];
}

export interface ScopeVariableLike {
  readonly name: string;
  readonly defs: readonly DefinitionLike[];
  readonly references: readonly ReferenceLike[];
}

interface ReferenceLike {
  readonly identifier: object;
  readonly resolved?: ScopeVariableLike | null;
}

export interface DefinitionLike {
  readonly type: string;
  readonly name: object;
  readonly node: object;
  readonly parent?: object | null;
}

/** Where a node stands, parentheses not counted: not all parsers keep them. */
export function spanOf(node: Node): Span {
  let inner = node;
  while ((inner.type as string) === 'ParenthesizedExpression')
    inner = (inner as TSESTree.TSAsExpression).expression;
  const { range } = inner;
  return { start: range[0], end: range[1] };
}

/** Takes off what has no effect at run time: type assertions, `!`, parentheses, the mark around an optional chain. */
export function bare(node: Node): Node {
  let inner = node;
  while (isTransparent(inner)) inner = inner.expression;
  return inner;
}

/** Asked of every expression several times: a set answers sooner than one comparison for each of these. */
const transparent: ReadonlySet<string> = new Set([
  'ChainExpression',
  'ParenthesizedExpression',
  'TSAsExpression',
  'TSInstantiationExpression',
  'TSNonNullExpression',
  'TSSatisfiesExpression',
  'TSTypeAssertion',
]);

export function isTransparent(node: Node): node is TSESTree.TSAsExpression {
  return transparent.has(node.type);
}

/** The name of an identifier or the text of a string literal, as import and export specifiers have them. */
export function nameOrText(node: Node): string {
  if (node.type === 'Identifier') return node.name;
  return node.type === 'Literal' ? String(node.value) : '';
}

/** The string that a literal or a template without expressions stands for. */
export function literalText(node: Node | null | undefined): string | undefined {
  if (node == null) return undefined;
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0)
    return node.quasis[0]?.value.cooked ?? undefined;
  return undefined;
}

/** The member name of a key that is written out; `undefined` for a computed one that is no literal. */
export function keyName(key: Node, computed: boolean): string | undefined {
  switch (key.type) {
    case 'Identifier':
      return computed ? undefined : key.name;
    case 'PrivateIdentifier':
      return `#${key.name}`;
    case 'Literal':
      return computed && typeof key.value !== 'string' ? undefined : String(key.value);
    default:
      return literalText(key);
  }
}

export function field(name: string): Segment {
  return { kind: 'field', name };
}

export function undefinedValue(span: Span): Value {
  return { kind: 'constant', value: undefined, span };
}
