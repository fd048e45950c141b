import {
  bracePieces,
  percentPieces,
  unknownValue,
  type Argument,
  type FormatPlace,
  type Place,
  type Span,
  type Value,
} from 'hazard-core';
import type { SyntaxNode } from '../tree-sitter/syntax-tree.js';
import { expression } from './expressions.js';
import type { Lowering } from './lowering.js';
import { calleeValue, readReceiver, type Reached } from './places.js';
import { textOf } from './strings.js';

/** A call of what was reached; `calleeNode` is the expression before the arguments. */
export function callOf(l: Lowering, node: SyntaxNode, reached: Reached, calleeNode: SyntaxNode): Value {
  const list = node.child('arguments');
  const { place } = reached;
  const superclass = superCall(l, node, place, list);
  if (superclass !== undefined) return superclass;
  const text = formatCall(l, node, place, list);
  if (text !== undefined) return text;
  const callee = reached.value ?? calleeValue(place, calleeNode);
  const isMember = reached.value === undefined && place.path.length > 0;
  const receiver = isMember ? receiverOf(l, place) : undefined;
  if (receiver !== undefined) readReceiver(l, withoutLast(place), calleeNode.child('object') ?? calleeNode);
  return l.b.call({
    callee,
    receiver,
    isNew: callee.kind === 'class' || isClassOfFile(callee),
    args: callArguments(l, list),
    span: node.span,
    calleeSpan: calleeNode.span,
  });
}

/** A method of the superclass works on the object itself. */
function receiverOf(l: Lowering, place: Place): Place {
  const { root } = place;
  if (root.kind === 'this' && !l.module.functions.includes(root.fn)) {
    const self = selfPlace(l);
    if (self !== undefined && place.path.length === 1) return self;
  }
  return withoutLast(place);
}

function withoutLast({ root, path }: Place): Place {
  return { root, path: path.slice(0, -1) };
}

/** A name that nothing but a class of this file stands for. */
function isClassOfFile(callee: Value): boolean {
  if (callee.kind !== 'read' || callee.place.root.kind !== 'variable' || callee.place.path.length > 0)
    return false;
  return callee.place.root.variable.kind === 'class';
}

/** The receiver of the method around, and its class. */
function selfPlace(l: Lowering): Place | undefined {
  for (let fn = l.fn.parent === undefined ? undefined : l.fn; fn !== undefined; fn = fn.parent) {
    if (fn.owner !== undefined) return { root: { kind: 'this', fn }, path: [] };
  }
  return undefined;
}

/**
 * `super()` is the object as one of the superclass; `super().__init__(…)` calls the superclass on the object itself.
 */
function superCall(
  l: Lowering,
  node: SyntaxNode,
  place: Place,
  list: SyntaxNode | undefined,
): Value | undefined {
  const { root, path } = place;
  if (root.kind === 'global' && root.name === 'super' && path.length === 0) {
    const self = selfPlace(l);
    const fn = self?.root.kind === 'this' ? self.root.fn : undefined;
    if (fn?.owner === undefined || fn.owner.bases.length === 0) return undefined;
    callArguments(l, list);
    if (fn.isStatic) return fn.owner.bases[0];
    return {
      kind: 'read',
      place: { root: { kind: 'this', fn: l.asSuperclass(fn.owner) }, path: [] },
      event: undefined,
      span: node.span,
    };
  }
  const [only] = path;
  if (root.kind !== 'this' || path.length !== 1 || only?.kind !== 'field' || only.name !== '__init__')
    return undefined;
  const base = root.fn.owner?.bases[0];
  const self = selfPlace(l);
  if (base === undefined || self === undefined || l.module.functions.includes(root.fn)) return undefined;
  const args = callArguments(l, list);
  return l.b.call({
    callee: base,
    receiver: self,
    args,
    span: node.span,
    calleeSpan: node.child('function')!.span,
  });
}

function callArguments(l: Lowering, list: SyntaxNode | undefined): Argument[] {
  if (list === undefined) return [];
  // `sum(x for x in xs)`: the generator stands for the list.
  if (list.type === 'generator_expression') return [{ value: expression(l, list), spread: false }];
  return list.named.map((node): Argument => {
    switch (node.type) {
      case 'list_splat':
      case 'dictionary_splat':
        return { value: ofAll(l, node), spread: true };
      case 'keyword_argument': {
        const value = node.child('value');
        const name = node.child('name')?.text;
        return {
          value: value === undefined ? unknownValue(node.span) : expression(l, value),
          spread: false,
          ...(name === undefined ? {} : { name }),
        };
      }
      default:
        return { value: expression(l, node), spread: false };
    }
  });
}

function ofAll(l: Lowering, node: SyntaxNode): Value {
  const values = node.named.map((one) => expression(l, one));
  return values.length === 1 ? values[0]! : unknownValue(node.span, values);
}

/** `'…{}…'.format(a, b=c)` with a literal: the text it makes. */
function formatCall(
  l: Lowering,
  node: SyntaxNode,
  { root, path }: Place,
  list: SyntaxNode | undefined,
): Value | undefined {
  const [only] = path;
  if (root.kind !== 'value' || path.length !== 1 || only?.kind !== 'field' || only.name !== 'format')
    return undefined;
  const template = root.value;
  if (template.kind !== 'constant' || typeof template.value !== 'string') return undefined;
  const pieces = bracePieces(template.value);
  const args = callArguments(l, list);
  if (pieces === undefined || args.some((argument) => argument.spread))
    return { kind: 'text', parts: [template, ...args.map(({ value }) => value)], span: node.span };
  const positional = args.filter(({ name }) => name === undefined);
  const filled = pieces.map((piece): Value => {
    if (typeof piece === 'string') return { kind: 'constant', value: piece, span: template.span };
    const argument =
      typeof piece.key === 'number' ? positional[piece.key] : args.find(({ name }) => name === piece.key);
    return argument?.value ?? unknownValue(node.span);
  });
  return textOf(filled, node.span);
}

/** `'…%s…' % value`, `'…%s-%s' % (a, b)`, `'%(name)s' % {…}`. */
export function percentFormat(template: string, values: Value, span: Span): Value {
  const pieces = percentPieces(template);
  const positional = values.kind === 'array' ? values.elements : [values];
  const chosen = ({ key }: FormatPlace): Value | undefined => {
    if (typeof key === 'number') return positional[key];
    return values.kind === 'object'
      ? (values.properties.get(key) ?? unknownValue(span, values.rest))
      : undefined;
  };
  const filled = pieces.map((piece): Value => {
    if (typeof piece === 'string') return { kind: 'constant', value: piece, span };
    return chosen(piece) ?? unknownValue(span, [values]);
  });
  return textOf(filled, span);
}
