import type { TSESTree } from '@typescript-eslint/types';
import type { Value } from 'hazard-core';
import { identifierPlace } from './chains.js';
import { classDeclaration } from './classes.js';
import { expression } from './expressions.js';
import type { Lowering } from './lowering.js';
import { declaredNames } from './patterns.js';
import { statement } from './statements.js';
import { nameOrText, spanOf } from './syntax.js';

export function importDeclaration(l: Lowering, node: TSESTree.ImportDeclaration): void {
  if (node.importKind === 'type') return;
  l.specifier(node.source.value, node);
  for (const one of node.specifiers) l.names.variable(one.local);
}

export function exportNamed(l: Lowering, node: TSESTree.ExportNamedDeclaration): void {
  if (node.exportKind === 'type') return;
  const { source, declaration } = node;
  if (source != null) {
    l.specifier(source.value, node);
    for (const one of node.specifiers) {
      if (one.exportKind === 'type') continue;
      const name = nameOrText(one.local);
      const as = nameOrText(one.exported);
      const span = spanOf(one);
      l.module.reExports.push({ specifier: source.value, name, as: as === name ? undefined : as, span });
    }
    return;
  }
  if (declaration != null) {
    statement(l, declaration);
    for (const id of declaredNames(declaration)) exportName(l, id.name, id);
    return;
  }
  for (const one of node.specifiers) {
    if (one.exportKind !== 'type' && one.local.type === 'Identifier')
      exportName(l, nameOrText(one.exported), one.local);
  }
}

export function exportAll(l: Lowering, node: TSESTree.ExportAllDeclaration): void {
  if (node.exportKind === 'type') return;
  l.specifier(node.source.value, node);
  const as = node.exported == null ? undefined : nameOrText(node.exported);
  l.module.reExports.push({ specifier: node.source.value, name: '*', as, span: spanOf(node) });
}

export function exportDefault(l: Lowering, node: TSESTree.ExportDefaultDeclaration): void {
  const { declaration } = node;
  const span = spanOf(declaration);
  let value: Value;
  switch (declaration.type) {
    case 'FunctionDeclaration': {
      // Its body was lowered when it was hoisted.
      const fn = l.names.functionOf(declaration);
      if (fn === undefined) return;
      value = { kind: 'function', fn, span };
      break;
    }
    case 'ClassDeclaration':
      value = classDeclaration(l, declaration);
      break;
    case 'TSDeclareFunction':
    case 'TSInterfaceDeclaration':
      return;
    default:
      value = expression(l, declaration, 'default');
  }
  l.module.exports.set('default', { value, span });
}

function exportName(l: Lowering, as: string, id: TSESTree.Identifier): void {
  // Types and ambient declarations export nothing.
  if (!l.names.isDeclared(id)) return;
  const span = spanOf(id);
  l.module.exports.set(as, {
    value: { kind: 'read', place: identifierPlace(l, id), event: undefined, span },
    span,
  });
}
