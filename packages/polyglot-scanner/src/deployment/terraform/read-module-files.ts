import { isStackOverflow } from '../../errors.js';
import { Grammar } from '../../frontends/tree-sitter/grammar.js';
import { syntaxProblems, type SyntaxNode } from '../../frontends/tree-sitter/syntax-tree.js';
import { compareText, type Notification } from '../../notification.js';
import type { SourceFile } from '../../source-file.js';
import { cannotRead } from '../cannot-read.js';
import type { DescriptionsRead, DescriptionUnit } from '../descriptions.js';
import { TemplateError } from '../parse-yaml.js';
import { byFolder, describesFunctions } from '../together.js';
import { readBody, type HclAttribute, type HclBlock } from './blocks.js';
import { ModuleTree, type ModuleFiles } from './module-tree.js';
import { neededPart } from './needed-part.js';
import { hclNestsTooDeeply } from './nesting.js';
import { isOverride, withOverrides } from './overrides.js';
import { readModule } from './read-module.js';

const grammar = new Grammar('@tree-sitter-grammars/tree-sitter-hcl', 'tree-sitter-terraform.wasm');

/**
 * Reads the files of Terraform modules that call each other. Of a module with neither a function nor a capacity provider
 * only counts what it passes.
 */
export async function readModuleFiles({ sources, inFull }: DescriptionUnit): Promise<DescriptionsRead> {
  await grammar.load();
  const notifications: Notification[] = [];
  const folders = new Map<string, ModuleFiles>();
  const describing: string[] = [];
  // Where a function runs on Managed Instances, everything counts that has to do with it.
  const isWhole = inFull || sources.some(({ text }) => text.includes('capacity_provider'));
  for (const [folder, files] of byFolder(sources)) {
    const read = readFolder(files, isWhole);
    folders.set(folder, read);
    if (!files.some(describesFunctions)) continue;
    describing.push(folder);
    notifications.push(...read.notifications);
  }
  const tree = new ModuleTree(folders);
  const deployments = describing.flatMap(
    (folder) => readModule(folders.get(folder)!.blocks, tree.valuesOf(folder)) ?? [],
  );
  return { deployments, notifications };
}

function readFolder(
  files: readonly SourceFile[],
  isWhole: boolean,
): ModuleFiles & { readonly notifications: readonly Notification[] } {
  const notifications: Notification[] = [];
  const blocks: HclBlock[] = [];
  const overrides: HclBlock[] = [];
  const given = new Map<string, HclAttribute>();
  for (const file of files.toSorted(byPrecedence)) {
    try {
      const tree = isWhole ? treeOf(file.text) : treeOfNeeded(file);
      const { attributes, blocks: ofFile } = readBody(tree.first('body'), file.name);
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
