import type { SyntaxNode } from '../../src/frontends/tree-sitter/syntax-tree.js';

/** All nodes of a tree in source order, each before its children. */
export function* everyNode(root: SyntaxNode): Generator<SyntaxNode> {
  const stack = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    yield node;
    stack.push(...node.children.toReversed());
  }
}
