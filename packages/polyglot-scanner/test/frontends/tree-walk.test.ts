// The quick way over a tree must lead to the same nodes as the one that web-tree-sitter offers.
import { fileURLToPath } from 'node:url';
import { discoverFixtures } from 'fixture-harness';
import { beforeAll, describe, expect, it } from 'vitest';
import { Language, Parser } from 'web-tree-sitter';
import { copyTree, type SyntaxNode } from '../../src/frontends/tree-sitter/syntax-tree.js';
import { cursorFunctions, walkThrough } from '../../src/frontends/tree-sitter/tree-walk.js';

const instance = {};

beforeAll(async () => {
  await Parser.init(instance);
});

function listed(root: SyntaxNode): unknown[] {
  const nodes: SyntaxNode[] = [];
  // A condition that nothing fits is asked of every node.
  for (const _ of root.all((node) => nodes.push(node) === 0)) break;
  return [root, ...nodes].map(({ type, isNamed, field, start, end, isMissing, children }) => [
    type,
    isNamed,
    field,
    start,
    end,
    isMissing,
    children.length,
  ]);
}

describe.each([
  ['python', 'python'],
  ['java', 'java'],
  ['dotnet', 'c_sharp'],
] as const)('a walk through %s', (runtime, grammar) => {
  it('sees the same nodes by the functions of the parser as by its cursor', async () => {
    const file = new URL(`../../dist/grammars/tree-sitter-${grammar}.wasm`, import.meta.url);
    const language = await Language.load(fileURLToPath(file));
    const parser = new Parser();
    parser.setLanguage(language);
    const functions = cursorFunctions(instance)!;
    const texts = discoverFixtures(undefined, runtime).flatMap(({ files }) => files.map(({ text }) => text));
    for (const [index, text] of texts.slice(0, 60).entries()) {
      // Every other one is broken: nodes are missing, and others are errors.
      const source = index % 2 === 0 ? text : text.slice(0, (text.length * 2) / 3);
      const tree = parser.parse(source)!;
      const direct = copyTree(walkThrough(tree, functions), language, source);
      const offered = copyTree(walkThrough(tree, undefined), language, source);
      tree.delete();
      expect(direct).not.toBe(offered);
      expect(listed(direct)).toEqual(listed(offered));
    }
  });
});

describe('the functions of the parser', () => {
  it('are there in this version', () => {
    expect(cursorFunctions(instance)).toBeDefined();
  });

  it('are done without where one is missing', () => {
    expect(cursorFunctions({ ...instance, _ts_tree_cursor_goto_parent_wasm: undefined })).toBeUndefined();
  });
});
