import type { TSESTree } from '@typescript-eslint/types';
import { variablePlace, type Place, type Value, type Variable } from 'hazard-core';
import { identifierPlace, memberOfPlace } from './chains.js';
import { expression } from './expressions.js';
import type { Lowering } from './lowering.js';
import { statements } from './statements.js';
import { declaredNames } from './patterns.js';
import { field, nameOrText, spanOf, type Node } from './syntax.js';

/** The variable that a member of a TypeScript namespace is: `Settings.stage` and the `stage` inside are one. */
export function namespaceMember(l: Lowering, { root, path }: Place, name: string): Variable | undefined {
  if (l.namespaces.size === 0) return undefined;
  if (root.kind === 'variable' && path.length === 0) return l.namespaces.get(root.variable)?.get(name);
  if (root.kind !== 'global') return undefined;
  const names = path.map((segment) => (segment.kind === 'field' ? segment.name : ''));
  return l.namespaces.get([root.name, ...names].join('.'))?.get(name);
}

/** Makes the members of a namespace known, before code that stands above it refers to them. */
export function hoistNamespace(l: Lowering, node: TSESTree.TSModuleDeclaration): void {
  const key = namespaceKey(l, node);
  if (key === undefined) return;
  const members = l.namespaces.get(key) ?? new Map<string, Variable>();
  l.namespaces.set(key, members);
  for (const one of bodyOf(node)) {
    if (one.type !== 'ExportNamedDeclaration' || one.declaration == null) continue;
    for (const id of declaredNames(one.declaration)) {
      const inner = l.names.variable(id);
      if (inner !== undefined) members.set(id.name, inner);
    }
    const { declaration } = one;
    if (declaration.type === 'TSModuleDeclaration') {
      l.guarded(declaration, () => {
        hoistNamespace(l, declaration);
      });
    }
  }
}

/** The body of a namespace runs where it stands; its members are variables of the function around it. */
export function namespaceDeclaration(l: Lowering, node: TSESTree.TSModuleDeclaration): void {
  const key = namespaceKey(l, node);
  if (key === undefined) return;
  statements(
    l,
    bodyOf(node).map((one) =>
      one.type === 'ExportNamedDeclaration' && one.declaration != null ? one.declaration : one,
    ),
  );
  if (typeof key === 'string') return;
  const properties = new Map<string, Value>();
  const at = spanOf(node);
  for (const [name, inner] of l.namespaces.get(key) ?? []) {
    properties.set(name, { kind: 'read', place: variablePlace(inner), event: undefined, span: inner.span });
  }
  l.b.write(variablePlace(key), { kind: 'object', properties, rest: [], span: at }, at, 'initialise');
}

/** The object of an enum: its members with their values, and for numbers their names by value. */
export function enumDeclaration(l: Lowering, node: TSESTree.TSEnumDeclaration): void {
  if (node.declare === true) return;
  const properties = new Map<string, Value>();
  let next: number | undefined = 0;
  for (const member of node.body.members) {
    const at = spanOf(member);
    let value: Value;
    if (member.initializer != null) {
      value = expression(l, member.initializer);
      next = value.kind === 'constant' && typeof value.value === 'number' ? value.value + 1 : undefined;
    } else {
      value =
        next === undefined
          ? { kind: 'derived', from: [], operator: 'unknown', span: at }
          : { kind: 'constant', value: next, span: at };
      if (next !== undefined) next++;
    }
    properties.set(nameOrText(member.id), value);
    // The members that follow may name it.
    l.names.variable(member.id)?.definitions.push(value);
  }
  const variable = l.names.variable(node.id);
  const at = spanOf(node);
  if (variable !== undefined) {
    l.b.write(variablePlace(variable), { kind: 'object', properties, rest: [], span: at }, at, 'initialise');
  }
}

/** `import x = require('y')` is a `const x = require('y')`; `import x = Namespace.member` is another name for the member. */
export function importEquals(l: Lowering, node: TSESTree.TSImportEqualsDeclaration): void {
  if (node.importKind === 'type') return;
  const variable = l.names.variable(node.id);
  if (variable === undefined) return;
  const { moduleReference } = node;
  const value =
    moduleReference.type === 'TSExternalModuleReference'
      ? l.moduleValue(nameOrText(moduleReference.expression), node)
      : l.b.read(qualifiedPlace(l, moduleReference), spanOf(moduleReference));
  l.b.write(variablePlace(variable), value, spanOf(node), 'initialise');
}

function qualifiedPlace(l: Lowering, name: TSESTree.EntityName): Place {
  const members: string[] = [];
  let first = name;
  for (; first.type === 'TSQualifiedName'; first = first.left) members.unshift(first.right.name);
  let place: Place = first.type === 'Identifier' ? identifierPlace(l, first) : l.thisPlace();
  for (const member of members) place = memberOfPlace(l, place, field(member));
  return place;
}

/** What a namespace that exists at run time is known by: not an ambient one, nor a module's augmentation. */
function namespaceKey(l: Lowering, node: TSESTree.TSModuleDeclaration): Variable | string | undefined {
  if (node.declare === true || node.kind === 'global' || (node.body as Node | null | undefined) == null)
    return undefined;
  if (node.id.type === 'Identifier') return l.names.variable(node.id);
  return node.id.type === 'TSQualifiedName' ? l.text.slice(...node.id.range).replace(/\s+/g, '') : undefined;
}

function bodyOf(node: TSESTree.TSModuleDeclaration): readonly Node[] {
  const { body } = node as { body?: Node };
  return body?.type === 'TSModuleBlock' ? body.body : [];
}
