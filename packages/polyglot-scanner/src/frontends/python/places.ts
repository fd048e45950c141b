import { memberPlace, variablePlace, type Place, type Segment, type Value } from 'hazard-core';
import type { SyntaxNode } from '../tree-sitter/syntax-tree.js';
import { isBuiltin } from './builtins.js';
import { callOf } from './calls.js';
import { expression } from './expressions.js';
import { untracked, type Lowering } from './lowering.js';

/** The place a name stands for. */
export function namePlace(l: Lowering, node: SyntaxNode): Place {
  const name = node.text;
  const known = l.scope.lookUp(name);
  if (known !== undefined) return known;
  const from = l.starImports.at(-1);
  if (from === undefined || isBuiltin(name)) return { root: { kind: 'global', name }, path: [] };
  const imported = { specifier: from, name };
  const variable = l.scope.module.declare(name, node.span, 'import', { imported, declaredType: undefined });
  if (variable === undefined) return { root: { kind: 'global', name }, path: [] };
  l.starNames.add(variable);
  return variablePlace(variable);
}

/** A chain of members, subscripts and calls, as it was followed. */
export interface Reached {
  readonly place: Place;
  /** What the chain gives, if it ends in a call or in something without a name. */
  readonly value: Value | undefined;
}

function isChain(node: SyntaxNode): boolean {
  return node.type === 'attribute' || node.type === 'call' || (node.type === 'subscript' && !isSliced(node));
}

/** The place of an expression; the steps on the way are written. */
export function placeOf(l: Lowering, node: SyntaxNode): Place {
  return follow(l, node).place;
}

/** Follows a chain from its beginning; as a loop, for builders call as many methods in a row as they like. */
function follow(l: Lowering, node: SyntaxNode): Reached {
  const links: SyntaxNode[] = [];
  let base = node;
  for (;;) {
    if (base.type === 'parenthesized_expression' && base.named.length === 1) base = base.named[0]!;
    else if (isChain(base)) {
      const inner = base.child(
        base.type === 'attribute' ? 'object' : base.type === 'call' ? 'function' : 'value',
      );
      if (inner === undefined) break;
      links.push(base);
      base = inner;
    } else break;
  }
  let reached: Reached =
    base.type === 'identifier'
      ? { place: namePlace(l, base), value: undefined }
      : ofValue(expression(l, base));
  for (let index = links.length - 1; index >= 0; index--) {
    const link = links[index]!;
    switch (link.type) {
      case 'call':
        reached = ofValue(callOf(l, link, reached, links[index + 1] ?? base));
        break;
      case 'subscript':
        reached = { place: memberPlace(reached.place, subscriptOf(l, link)), value: undefined };
        break;
      default:
        reached = attributeOf(l, reached.place, link);
    }
  }
  return reached;
}

function ofValue(value: Value): Reached {
  const place: Place =
    value.kind === 'read' && value.event === undefined
      ? value.place
      : { root: { kind: 'value', value }, path: [] };
  return { place, value };
}

function attributeOf(l: Lowering, place: Place, node: SyntaxNode): Reached {
  const name = node.child('attribute')?.text ?? '';
  const module = submodule(l, place, name);
  if (module === undefined) return { place: memberPlace(place, { kind: 'field', name }), value: undefined };
  return ofValue(l.moduleValue(module, node.span));
}

/** `a.b`, where `import a.b.c` makes both of them modules. */
function submodule(l: Lowering, { root, path }: Place, name: string): string | undefined {
  if (l.dottedModules.size === 0 || path.length > 0) return undefined;
  let above: string | undefined;
  if (root.kind === 'variable' && root.variable.imported?.name === '*')
    above = root.variable.imported.specifier;
  else if (root.kind === 'value' && root.value.kind === 'module') above = root.value.specifier;
  return above !== undefined && l.dottedModules.has(`${above}.${name}`) ? `${above}.${name}` : undefined;
}

/** The step into a container; a constant text is a name. */
function subscriptOf(l: Lowering, node: SyntaxNode): Segment {
  const keys = node.childrenIn('subscript');
  const values = keys.map((key) => expression(l, key));
  const [only] = values;
  if (values.length === 1 && only?.kind === 'constant' && typeof only.value === 'string')
    return { kind: 'field', name: only.value };
  return {
    kind: 'index',
    key: values.length === 1 ? only! : { kind: 'array', elements: values, span: node.span },
  };
}

/** `text[1:]` is a new value, not a place. */
export function isSliced(node: SyntaxNode): boolean {
  return node.childrenIn('subscript').some((key) => key.type === 'slice');
}

export function sliced(l: Lowering, node: SyntaxNode): Value {
  const whole = node.child('value');
  const parts: Value[] = whole === undefined ? [] : [expression(l, whole)];
  for (const key of node.childrenIn('subscript')) {
    if (key.type === 'slice') for (const bound of key.named) parts.push(expression(l, bound));
    else parts.push(expression(l, key));
  }
  return { kind: 'derived', from: parts, operator: 'slice', span: node.span };
}

/** The value of an expression that is a place, read. */
export function readOf(l: Lowering, node: SyntaxNode): Value {
  const { place, value } = follow(l, node);
  return value ?? l.read(place, node.span);
}

/** What a call is made on or with is read first, unless it is simply there. */
export function readReceiver(l: Lowering, place: Place, node: SyntaxNode): void {
  const { root, path } = place;
  if (path.length === 0 && root.kind !== 'variable') return;
  l.b.read(place, node.span);
}

export function calleeValue(place: Place, node: SyntaxNode): Value {
  if (place.path.length === 0) {
    if (place.root.kind === 'value') return place.root.value;
    if (place.root.kind === 'type') return { kind: 'class', type: place.root.type, span: node.span };
  }
  return untracked(place, node.span);
}
