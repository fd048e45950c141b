import { isStackOverflow } from '../../errors.js';
import { nestsTooDeeply } from '../../frontends/nesting.js';
import { Grammar } from '../../frontends/tree-sitter/grammar.js';
import { syntaxProblems, type SyntaxNode } from '../../frontends/tree-sitter/syntax-tree.js';
import type { Notification } from '../../notification.js';
import type { SourceFile } from '../../source-file.js';
import { cannotRead } from '../cannot-read.js';
import type { DescriptionsRead, DescriptionUnit } from '../descriptions.js';
import { TemplateError } from '../parse-yaml.js';
import { readBody, type HclAttribute, type HclBlock } from './blocks.js';
import { neededPart } from './needed-part.js';
import { readModule } from './read-module.js';

const grammar = new Grammar('@tree-sitter-grammars/tree-sitter-hcl', 'tree-sitter-terraform.wasm');

/** Reads the files of a Terraform module. */
export async function readModuleFiles({ sources, inFull }: DescriptionUnit): Promise<DescriptionsRead> {
  await grammar.load();
  const notifications: Notification[] = [];
  const blocks: HclBlock[] = [];
  const given = new Map<string, HclAttribute>();
  // Where a function runs on Managed Instances, everything counts that has to do with it.
  const isWhole = inFull || sources.some(({ text }) => text.includes('capacity_provider'));
  for (const source of sources) {
    try {
      const tree = isWhole ? treeOf(source.text) : treeOfNeeded(source);
      const { attributes, blocks: ofFile } = readBody(tree.first('body'), source.name);
      if (!source.name.endsWith('.tfvars')) blocks.push(...ofFile);
      else for (const [name, value] of attributes) given.set(name, value);
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error;
      notifications.push(cannotRead(source, error));
    }
  }
  const deployment = readModule(blocks, given);
  return { deployments: deployment === undefined ? [] : [deployment], notifications };
}

/** @throws {TemplateError} */
function treeOfNeeded({ name, text }: SourceFile): SyntaxNode {
  const needed = name.endsWith('.tfvars') ? text : neededPart(text);
  if (needed === text) return treeOf(text);
  try {
    return treeOf(needed);
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    return treeOf(text);
  }
}

/** @throws {TemplateError} */
function treeOf(text: string): SyntaxNode {
  if (nestsTooDeeply(text)) throw new TemplateError('it nests too deeply', 'limit');
  let tree: SyntaxNode;
  try {
    tree = grammar.parse(text);
  } catch (error) {
    if (isStackOverflow(error)) throw new TemplateError('it nests too deeply', 'limit');
    throw error;
  }
  const [problem] = syntaxProblems(tree);
  if (problem === undefined) return tree;
  throw new TemplateError('this cannot be understood', 'parse-error', problem.span);
}
