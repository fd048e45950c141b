import type { Span } from 'hazard-core';
import type { SyntaxNode } from '../tree-sitter/syntax-tree.js';
import type { Lowering } from './lowering.js';

/** Declares what an import brings. To run it is no step: modules are loaded once. */
export function importNames(l: Lowering, node: SyntaxNode): void {
  if (node.type === 'import_statement') importStatement(l, node);
  else importFrom(l, node);
}

/** `import a.b, c as d`. */
function importStatement(l: Lowering, node: SyntaxNode): void {
  for (const one of node.childrenIn('name')) {
    const alias = one.type === 'aliased_import' ? one.child('alias') : undefined;
    const name = one.type === 'aliased_import' ? one.child('name') : one;
    if (name === undefined) continue;
    const module = dotted(name);
    const parts = module.split('.');
    noteModule(l, module, one.span);
    if (alias !== undefined) {
      const path = ofOs(module);
      declare(l, alias, path ?? { specifier: module, name: '*' });
      continue;
    }
    const top = parts[0]!;
    declare(l, name.named[0] ?? name, { specifier: top, name: '*' });
    if (ofOs(module) !== undefined) continue;
    for (let length = 2; length <= parts.length; length++)
      l.dottedModules.add(parts.slice(0, length).join('.'));
  }
}

/** `from a.b import c as d`, `from . import e`, `from m import *`. */
function importFrom(l: Lowering, node: SyntaxNode): void {
  const from = node.child('module_name');
  if (from === undefined) return;
  const module = dotted(from);
  noteModule(l, module, from.span);
  if (node.first('wildcard_import') !== undefined) {
    l.starImports.push(module);
    if (l.scope.kind === 'module')
      l.module.reExports.push({ specifier: module, name: '*', as: undefined, span: node.span });
    return;
  }
  for (const one of node.childrenIn('name')) {
    const alias = one.type === 'aliased_import' ? one.child('alias') : undefined;
    const named = one.type === 'aliased_import' ? one.child('name') : one;
    if (named === undefined) continue;
    const name = dotted(named);
    // What is imported may be a module itself.
    noteModule(l, below(module, name), one.span);
    declare(l, alias ?? named.named[0] ?? named, ofOs(below(module, name)) ?? imported(module, name));
  }
}

function imported(module: string, name: string): { specifier: string; name: string } {
  const path = ofOs(module);
  return path === undefined
    ? { specifier: module, name }
    : { specifier: path.specifier, name: `${path.name}.${name}` };
}

/** `os.path` is a member of `os`, however it is imported. */
function ofOs(module: string): { specifier: string; name: string } | undefined {
  return module === 'os.path' || module === 'posixpath' ? { specifier: 'os', name: 'path' } : undefined;
}

function noteModule(l: Lowering, module: string, at: Span): void {
  l.specifier(module === 'os.path' ? 'os' : module, at);
}

function declare(l: Lowering, at: SyntaxNode, source: { specifier: string; name: string }): void {
  l.scope.declare(at.text, at.span, 'import', { imported: source, declaredType: undefined });
}

/** The name without whitespace; of a relative import with its dots. */
function dotted(node: SyntaxNode): string {
  return node.text.replace(/\s+/g, '');
}

function below(module: string, name: string): string {
  return module.endsWith('.') ? module + name : `${module}.${name}`;
}
