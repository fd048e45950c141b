import type { Segment, Span, Value } from 'hazard-core';
import { isComment, type SyntaxNode } from '../tree-sitter/syntax-tree.js';

export function field(name: string): Segment {
  return { kind: 'field', name };
}

/** The keywords in front of a declaration, parameter or lambda: `public`, `static`, `this`. */
export function modifiersOf(node: SyntaxNode): string[] {
  return node.children.filter((child) => child.type === 'modifier').map((child) => child.text);
}

/** `A.B<T>.C` and `global::A.B` as `['A', 'B', 'C']`; type arguments and aliases of assemblies are left out. */
export function nameParts(node: SyntaxNode): string[] {
  const parts: string[] = [];
  for (let one: SyntaxNode | undefined = node; one !== undefined;) {
    switch (one.type) {
      case 'qualified_name':
        parts.unshift(plainName(one.child('name')));
        one = one.child('qualifier');
        break;
      case 'alias_qualified_name': {
        const alias = one.child('alias')?.text ?? 'global';
        parts.unshift(...(alias === 'global' ? [] : [alias]), plainName(one.child('name')));
        return parts;
      }
      default:
        parts.unshift(plainName(one));
        return parts;
    }
  }
  return parts;
}

/** The name without type arguments; `@class` is the name `class`. */
export function plainName(node: SyntaxNode | undefined): string {
  if (node === undefined) return '';
  const name = node.type === 'generic_name' ? (node.first('identifier') ?? node) : node;
  return name.text.replace(/^@/, '');
}

/** `global::A.B`: the name is complete. */
export function isRooted(node: SyntaxNode): boolean {
  let one: SyntaxNode | undefined = node;
  while (one?.type === 'qualified_name') one = one.child('qualifier');
  return one?.type === 'alias_qualified_name' && one.child('alias')?.text === 'global';
}

/** Members or statements with those of `#if` branches among them (all branches are kept), and those within errors. */
export function flattened(nodes: readonly SyntaxNode[]): SyntaxNode[] {
  const result: SyntaxNode[] = [];
  const queue = nodes.toReversed();
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    if (isConditional(node)) queue.push(...branchOf(node).toReversed());
    else if (node.type === 'ERROR') queue.push(...understood(node).toReversed());
    else if (node.isNamed && !isComment(node) && !isDirective(node)) result.push(node);
  }
  return result;
}

/** What the parser understood within something that it did not. */
function understood(error: SyntaxNode): SyntaxNode[] {
  return error.children.filter(({ type }) =>
    /(?:_statement|_declaration|_directive|^block|^ERROR)$/.test(type),
  );
}

export function isConditional(node: SyntaxNode): boolean {
  switch (node.type) {
    case 'preproc_if':
    case 'preproc_elif':
    case 'preproc_else':
    case 'preproc_if_in_attribute_list':
      return true;
    default:
      return false;
  }
}

/** What stands in one branch of an `#if`, and as its last element the next branch. */
export function branchOf(node: SyntaxNode): SyntaxNode[] {
  return node.named.filter((child) => child.field !== 'condition');
}

/** Directives say nothing at run time. */
export function isDirective(node: SyntaxNode): boolean {
  return node.type.startsWith('preproc_') && !isConditional(node);
}

/** The expression in parentheses and in marks that have no effect at run time (`x!`, `checked(x)`, `ref x`). */
export function bare(node: SyntaxNode): SyntaxNode {
  let inner = node;
  for (let next = transparent(inner); next !== undefined; next = transparent(inner)) inner = next;
  return inner;
}

/** What a transparent expression holds. A cast gives the same object back. */
export function transparent(node: SyntaxNode): SyntaxNode | undefined {
  switch (node.type) {
    case 'parenthesized_expression':
    case 'checked_expression':
    case 'ref_expression':
      return node.named[0];
    case 'cast_expression':
      return node.child('value');
    case 'as_expression':
      return node.child('left');
    case 'postfix_unary_expression':
      return node.has('!') ? node.named[0] : undefined;
    default:
      return undefined;
  }
}

/** Where an expression stands, without the parentheses around it. */
export function spanOf(node: SyntaxNode): Span {
  let inner = node;
  while (inner.type === 'parenthesized_expression' && inner.named[0] !== undefined) inner = inner.named[0];
  return inner.span;
}

/** A type as it is written, without whitespace, `ref` and `scoped`. */
export function typeText(node: SyntaxNode | undefined): string | undefined {
  let type = node;
  while (type?.type === 'ref_type' || type?.type === 'scoped_type') type = type.child('type');
  return type === undefined || type.type === 'implicit_type' ? undefined : type.text.replace(/\s+/g, '');
}

/** An operator or keyword that stands directly in a node. */
export function operatorOf(node: SyntaxNode): string {
  const operator = node.child('operator') ?? node.children.find((child) => !child.isNamed);
  return operator?.text ?? '';
}

export function nullValue(span: Span): Value {
  return { kind: 'constant', value: null, span };
}

/** All nodes below one, itself included; without recursion. */
export function* descendants(node: SyntaxNode): Generator<SyntaxNode> {
  const queue = [node];
  for (let one = queue.pop(); one !== undefined; one = queue.pop()) {
    yield one;
    for (let index = one.children.length - 1; index >= 0; index--) queue.push(one.children[index]!);
  }
}
