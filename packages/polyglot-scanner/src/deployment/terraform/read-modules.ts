import path from 'node:path';
import type { Deployment } from 'hazard-core';
import { isStackOverflow } from '../../errors.js';
import { nestsTooDeeply } from '../../frontends/nesting.js';
import { Grammar } from '../../frontends/tree-sitter/grammar.js';
import { syntaxProblems, type SyntaxNode } from '../../frontends/tree-sitter/syntax-tree.js';
import type { Notification } from '../../notification.js';
import type { SourceFile } from '../../source-file.js';
import { cannotRead } from '../cannot-read.js';
import { TemplateError } from '../parse-yaml.js';
import type { DescriptionsRead } from '../read-deployments.js';
import { readBody, type HclAttribute, type HclBlock } from './blocks.js';
import { readModule } from './read-module.js';

const { posix } = path;

const grammar = new Grammar('@tree-sitter-grammars/tree-sitter-hcl', 'tree-sitter-terraform.wasm');

/** Reads Terraform's files: those of a folder are one module. Folders with neither a function nor a capacity provider are not parsed. */
export async function readModules(sources: readonly SourceFile[]): Promise<DescriptionsRead> {
  const folders = new Map<string, SourceFile[]>();
  for (const source of sources) {
    const folder = posix.dirname(source.name);
    const beside = folders.get(folder);
    if (beside === undefined) folders.set(folder, [source]);
    else beside.push(source);
  }
  const deployments: Deployment[] = [];
  const notifications: Notification[] = [];
  for (const files of folders.values()) {
    if (!files.some(({ text }) => /"aws_lambda_(?:function|capacity_provider)"|\/lambda\/aws"/.test(text)))
      continue;
    await grammar.load();
    const blocks: HclBlock[] = [];
    const given = new Map<string, HclAttribute>();
    for (const file of files) {
      try {
        const { attributes, blocks: ofFile } = readBody(treeOf(file).first('body'), file.name);
        if (!file.name.endsWith('.tfvars')) blocks.push(...ofFile);
        else for (const [name, value] of attributes) given.set(name, value);
      } catch (error) {
        if (!(error instanceof TemplateError)) throw error;
        notifications.push(cannotRead(file, error));
      }
    }
    const deployment = readModule(blocks, given);
    if (deployment !== undefined) deployments.push(deployment);
  }
  return { deployments, notifications };
}

/** @throws {TemplateError} */
function treeOf({ text }: SourceFile): SyntaxNode {
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
