import type { SyntaxNode } from '../tree-sitter/syntax-tree.js';

/** A type as it is written, without whitespace and without the quotes of a forward reference. */
export function annotationText(node: SyntaxNode): string {
  return node.text.replace(/\s+/g, '').replace(/^(['"])(.*)\1$/, '$2');
}
