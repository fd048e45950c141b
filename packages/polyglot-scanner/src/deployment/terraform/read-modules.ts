import path from 'node:path';
import { isStackOverflow } from '../../errors.js';

import { Grammar } from '../../frontends/tree-sitter/grammar.js';
import { syntaxProblems, type SyntaxNode } from '../../frontends/tree-sitter/syntax-tree.js';
import { compareText, type Notification } from '../../notification.js';
import type { SourceFile } from '../../source-file.js';
import { cannotRead } from '../cannot-read.js';
import { TemplateError } from '../parse-yaml.js';
import type { DescriptionsRead } from '../read-deployments.js';
import { readBody, type HclAttribute, type HclBlock } from './blocks.js';
import { localModules, ModuleTree, type ModuleFiles } from './module-tree.js';
import { hclNestsTooDeeply } from './nesting.js';
import { isOverride, withOverrides } from './overrides.js';
import { readModule } from './read-module.js';

const { posix } = path;

const grammar = new Grammar('@tree-sitter-grammars/tree-sitter-hcl', 'tree-sitter-terraform.wasm');

/**
 * Reads Terraform's files: those of a folder are one module. Folders with neither a function nor a capacity provider are
 * parsed only where they call one that has some.
 */
export async function readModules(sources: readonly SourceFile[]): Promise<DescriptionsRead> {
  const byFolder = new Map<string, SourceFile[]>();
  for (const source of sources) {
    const folder = posix.dirname(source.name);
    const beside = byFolder.get(folder);
    if (beside === undefined) byFolder.set(folder, [source]);
    else beside.push(source);
  }
  const deploying = new Set([...byFolder.keys()].filter((folder) => byFolder.get(folder)!.some(isDeploying)));
  if (deploying.size === 0) return { deployments: [], notifications: [] };
  await grammar.load();
  const folders = new Map<string, ModuleFiles>();
  const notifications: Notification[] = [];
  for (const folder of withCallers(deploying, byFolder)) {
    const read = readFolder(byFolder.get(folder)!);
    folders.set(folder, read);
    if (deploying.has(folder)) notifications.push(...read.notifications);
  }
  const tree = new ModuleTree(folders);
  const deployments = [...deploying].flatMap(
    (folder) => readModule(folders.get(folder)!.blocks, tree.valuesOf(folder)) ?? [],
  );
  return { deployments, notifications };
}

function isDeploying({ text }: SourceFile): boolean {
  return /"aws_lambda_(?:function|capacity_provider)"|\/lambda\/aws"/.test(text);
}

/** The folders, and those that call modules in them, directly or through others. */
function withCallers(
  deploying: ReadonlySet<string>,
  byFolder: ReadonlyMap<string, readonly SourceFile[]>,
): ReadonlySet<string> {
  const callers = new Map<string, string[]>();
  for (const [folder, files] of byFolder) {
    for (const called of files.flatMap(({ text }) => localModules(text, folder))) {
      callers.set(called, [...(callers.get(called) ?? []), folder]);
    }
  }
  const found = new Set(deploying);
  for (const folder of found) for (const caller of callers.get(folder) ?? []) found.add(caller);
  return found;
}

function readFolder(files: readonly SourceFile[]): ModuleFiles & { notifications: Notification[] } {
  const blocks: HclBlock[] = [];
  const overrides: HclBlock[] = [];
  const given = new Map<string, HclAttribute>();
  const notifications: Notification[] = [];
  for (const file of files.toSorted(byPrecedence)) {
    try {
      const { attributes, blocks: ofFile } = readBody(treeOf(file).first('body'), file.name);
      if (!file.name.endsWith('.tfvars')) (isOverride(file.name) ? overrides : blocks).push(...ofFile);
      else for (const [name, value] of attributes) given.set(name, value);
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error;
      notifications.push(cannotRead(file, error));
    }
  }
  return { blocks: withOverrides(blocks, overrides), given, notifications };
}

/** Of several values of a variable the last one counts: `terraform.tfvars` is read before `….auto.tfvars`. */
function byPrecedence(one: SourceFile, other: SourceFile): number {
  const rank = ({ name }: SourceFile): number => (/(?:^|\/)terraform\.tfvars$/.test(name) ? 0 : 1);
  return rank(one) - rank(other) || compareText(one.name, other.name);
}

/** @throws {TemplateError} */
function treeOf({ text }: SourceFile): SyntaxNode {
  if (hclNestsTooDeeply(text)) throw new TemplateError('it nests too deeply', 'limit');
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
