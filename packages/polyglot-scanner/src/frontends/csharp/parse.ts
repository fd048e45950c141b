import type { SourceProblem } from 'hazard-core';
import type { Comment, FrontEnd } from '../front-end.js';
import { nestsTooDeeply } from '../nesting.js';
import { importsAtHead } from '../../project/types/import-head.js';
import { looksWhole } from '../../project/types/wholeness.js';
import { Grammar } from '../tree-sitter/grammar.js';
import { syntaxProblems, type SyntaxNode } from '../tree-sitter/syntax-tree.js';
import { lowerFile } from './lower-file.js';
import { hasExtensionBlocks, isExtensionBlock, plainText, unreadableAt } from './plain-text.js';
import { descendants } from './syntax.js';

const grammar = new Grammar('tree-sitter-c-sharp', 'tree-sitter-c_sharp.wasm');

/** C# sources, by the grammar of tree-sitter. */
export const csharpFrontEnd: FrontEnd = {
  runtime: 'dotnet',
  extensions: ['.cs'],
  prepare: () => grammar.load(),
  importsAtHead: (text) => importsAtHead(text, 'csharp'),
  looksWhole: (text) => looksWhole(text, 'csharp'),
  nestsTooDeeply,
  parse: (file, text) => {
    let root = grammar.parse(text);
    let problems = syntaxProblems(root);
    // Where it holds methods alone, an extension block parses as a constructor.
    const hasBlocks = hasExtensionBlocks(text);
    if (problems.length > 0 || hasBlocks) {
      const plain = grammar.parse(plainText(text));
      const remaining = [...unreadable(text), ...syntaxProblems(plain)];
      if (remaining.length < problems.length + Number(hasBlocks)) [root, problems] = [plain, remaining];
      nameExtensionBlocks(plain, text);
    }
    nameReceivers(root);
    return lowerFile({ file, root, length: text.length, problems });
  },
  comments: (_, text) =>
    [...descendants(grammar.parse(text))].flatMap((node): Comment[] => {
      if (node.type !== 'comment') return [];
      const written = node.text;
      return written.startsWith('//')
        ? [{ kind: 'line', text: written.slice(2), span: node.span }]
        : [{ kind: 'block', text: written.slice(2).replace(/\*\/$/, ''), span: node.span }];
    }),
};

/** Replacement characters say that the file was once saved in another encoding than it was read in. */
function unreadable(text: string): SourceProblem[] {
  const span = unreadableAt(text);
  if (span === undefined) return [];
  const message = 'This character replaces one that an editor could not read; it was taken for a blank.';
  return [{ kind: 'syntax', message, span }];
}

/** The grammar does not know them: the plain text has classes in their places. */
function nameExtensionBlocks(root: SyntaxNode, text: string): void {
  for (const node of root.all(({ type }) => type === 'class_declaration')) {
    for (const one of node.all(({ type }) => type === 'class_declaration')) {
      if (isExtensionBlock(one.start, text)) Object.assign(one, { type: 'extension_declaration' });
    }
  }
}

/** The grammar has `this` and `base` as keywords; where they are expressions, they shall be nodes like all others. */
function nameReceivers(root: SyntaxNode): void {
  for (const node of descendants(root)) {
    const isReceiver = node.type === 'this' || node.type === 'base';
    if (isReceiver && !declarations.has(node.parent?.type ?? '')) Object.assign(node, { isNamed: true });
  }
}

/** Here they are keywords: `C() : base(1)`, `int this[int i]`, `static T First(this T t)`. */
const declarations: ReadonlySet<string> = new Set([
  'constructor_initializer',
  'indexer_declaration',
  'modifier',
]);
