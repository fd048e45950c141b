import type { ModuleModel, SourceProblem } from 'hazard-core';
import { syntaxProblems, type SyntaxNode } from '../tree-sitter/syntax-tree.js';
import { typeBody } from './bodies.js';
import {
  declare,
  declareTypes,
  freeName,
  header,
  isField,
  isMethod,
  isTypeDeclaration,
} from './declarations.js';
import { importedNames, importsOf, type Imports } from './imports.js';
import { Lowering } from './lowering.js';
import type { DeclaredType } from './scope.js';
import { statement } from './statements.js';

/**
 * How deep nodes may be nested. Well above any code written by hand, and within Node's default stack before anything is
 * optimised: a limit that is only sometimes reached in time would say different things of the same file.
 */
const depthLimits = [400, 200, 60];

/**
 * Turns a syntax tree into the program model. Never throws, whatever the tree holds: what is not known gives unknown
 * values made of its parts, and what is nested too deeply is left out and named in `problems`.
 */
export function lowerJava(file: string, root: SyntaxNode): ModuleModel {
  const imports = importsOf(root);
  const problems = syntaxProblems(root);
  for (const limit of depthLimits) {
    try {
      return lower(file, root, imports, problems, limit);
    } catch (error) {
      // How much stack is left depends on the caller: less deep, then.
      if (!(error instanceof RangeError)) throw error;
    }
  }
  return lower(file, root, imports, problems, 0);
}

function lower(
  file: string,
  root: SyntaxNode,
  imports: Imports,
  problems: readonly SourceProblem[],
  maxDepth: number,
): ModuleModel {
  const l = new Lowering(file, root.end, imports, problems, maxDepth);
  for (const name of importedNames(imports)) l.specifier(name);
  const top = topLevel(root);
  const types = declareTypes(l, top);
  const loose = top.filter(isLooseMember);
  if (loose.length > 0) types.push(unnamedType(l, root, loose));
  for (const type of types) {
    const { model } = type;
    if (!l.module.exports.has(model.name))
      l.module.exports.set(model.name, {
        value: { kind: 'class', type: model, span: model.span },
        span: model.nameSpan,
      });
    typeBody(l, type);
  }
  for (const node of top) if (!isTypeDeclaration(node) && !isLooseMember(node)) statement(l, node);
  return l.finish();
}

/** What stands at the top of a file, what the parser found between errors included. */
function topLevel(node: SyntaxNode): SyntaxNode[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'ERROR')
      return child.isNamed && /_declaration$|_statement$/.test(child.type) ? [child] : [];
    return topLevel(child).filter((one) => isTypeDeclaration(one) || isLooseMember(one));
  });
}

function isLooseMember(node: SyntaxNode): boolean {
  return isMethod(node) || isField(node);
}

/**
 * Members outside of any class belong to one that the file stands for, as in a small program without a class; or their
 * class was not understood, and most often has the file's name.
 */
function unnamedType(l: Lowering, root: SyntaxNode, members: readonly SyntaxNode[]): DeclaredType {
  const name = l.module.file.replace(/^.*\//, '').replace(/\.java$/, '');
  const type = declare(l, root, l.scope, {
    name,
    kind: 'class',
    qualifiedName: freeName(l, l.imports.packageName === '' ? name : `${l.imports.packageName}.${name}`),
    members,
    nameNode: undefined,
  });
  header(l, type);
  return type;
}
