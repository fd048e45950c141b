import type { Comment, FrontEnd } from '../front-end.js';
import { nestsTooDeeply } from '../nesting.js';
import { importsAtHead } from '../../project/types/import-head.js';
import { looksWhole } from '../../project/types/wholeness.js';
import { Grammar } from '../tree-sitter/grammar.js';
import { isComment, type SyntaxNode } from '../tree-sitter/syntax-tree.js';
import { lowerJava } from './lower-java.js';

const grammar = new Grammar('tree-sitter-java', 'tree-sitter-java.wasm');

/** Java sources, by tree-sitter. */
export const javaFrontEnd: FrontEnd = {
  runtime: 'java',
  extensions: ['.java'],
  prepare: () => grammar.load(),
  importsAtHead: (text) => importsAtHead(text, 'java'),
  looksWhole: (text) => looksWhole(text, 'java'),
  parse: (file, text) => lowerJava(file, treeOf(text)),
  comments: (_, text) => commentsIn(treeOf(text)),
  nestsTooDeeply: (text) => nestsTooDeeply(withoutTextBlocks(text)),
};

/** A byte order mark is no part of the language; a space in its place keeps all offsets. */
function treeOf(text: string): SyntaxNode {
  return grammar.parse(text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text);
}

function commentsIn(root: SyntaxNode): Comment[] {
  const comments: Comment[] = [];
  const open = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (isComment(node)) {
      const isLine = node.type === 'line_comment';
      const text = isLine ? node.text.slice(2) : node.text.slice(2, -2);
      comments.push({ kind: isLine ? 'line' : 'block', text, span: node.span });
    }
    // The last child is looked at first: the list is turned round by taking from its end.
    for (const child of node.children.toReversed()) open.push(child);
  }
  return comments;
}

/** What a text block holds may look like anything, unbalanced brackets included. */
function withoutTextBlocks(text: string): string {
  return text.includes('"""') ? text.replace(/"""[ \t\f]*\r?\n(?:[^\\]|\\[^])*?"""/g, '""') : text;
}
