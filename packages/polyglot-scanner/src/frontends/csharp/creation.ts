import {
  unknownValue,
  type CallValue,
  type Place,
  type Segment,
  type Span,
  type TypeReference,
  type Value,
} from 'hazard-core';
import type { SyntaxNode } from '../tree-sitter/syntax-tree.js';
import { callArguments } from './arguments.js';
import { indexSegment } from './chains.js';
import { derived, expression, optional, type Hint } from './expressions.js';
import type { Lowering } from './lowering.js';
import { field, plainName } from './syntax.js';
import { typeReference } from './type-references.js';

/** `new T(…) { … }` and `new(…) { … }`. */
export function creation(
  l: Lowering,
  node: SyntaxNode,
  hint: Hint,
  whole?: { readonly initialiser: SyntaxNode; readonly span: Span },
): Value {
  const span = whole?.span ?? node.span;
  const written = node.child('type');
  const type = written === undefined ? hint.type : typeReference(l, written);
  const calleeSpan = { start: node.start, end: written?.end ?? node.start + 'new'.length };
  const callee: Value =
    type === undefined
      ? unknownValue(calleeSpan)
      : { kind: 'type', reference: type, span: written?.span ?? calleeSpan };
  const { args, assignOutputs } = callArguments(l, node.child('arguments') ?? node.first('argument_list'));
  const call = l.b.call({ callee, isNew: true, args, span, calleeSpan });
  assignOutputs(call);
  const initialiser = whole?.initialiser ?? node.child('initializer') ?? node.first('initializer_expression');
  if (initialiser !== undefined) initialise(l, placeOfNew(call), initialiser, type);
  return call;
}

function placeOfNew(call: CallValue): Place {
  return { root: { kind: 'value', value: call }, path: [] };
}

/** What stands in braces behind a creation: members and elements that are set, values that are added. */
function initialise(l: Lowering, place: Place, list: SyntaxNode, type: TypeReference | undefined): void {
  for (const one of list.named) {
    if (one.type !== 'assignment_expression') {
      add(l, place, one, type);
      continue;
    }
    const left = one.child('left');
    const right = one.child('right');
    if (left === undefined || right === undefined) continue;
    const segment: Segment =
      left.type === 'element_binding_expression'
        ? indexSegment(l, left.named, left.span)
        : field(plainName(left));
    const target: Place = { root: place.root, path: [...place.path, segment] };
    if (right.type === 'initializer_expression') {
      l.guarded(right, () => {
        initialise(l, target, right, undefined);
      });
      continue;
    }
    const itemType = segment.kind === 'index' ? type?.arguments.at(-1) : undefined;
    const value = expression(l, right, {
      name: segment.kind === 'field' ? segment.name : '',
      type: itemType,
    });
    l.b.write(target, value, one.span, 'initialise');
  }
}

/** An element of a collection initialiser is a call of `Add`. */
function add(l: Lowering, place: Place, node: SyntaxNode, type: TypeReference | undefined): void {
  const { span } = node;
  const written = node.type === 'initializer_expression' ? node.named : [node];
  const hint: Hint = { type: type?.arguments.at(-1) };
  const args = written.map((one) => ({ value: expression(l, one, hint), spread: false }));
  const method: Place = { root: place.root, path: [...place.path, field('Add')] };
  const callee: Value = { kind: 'read', place: method, event: undefined, span };
  l.b.call({ callee, receiver: place, args, span, calleeSpan: span });
}

/** `new { X = 1, order.Id, name }` */
export function anonymousObject(l: Lowering, node: SyntaxNode): Value {
  const properties = new Map<string, Value>();
  let name: string | undefined;
  const parts = node.children.filter((child) => child.isNamed || child.type === '=');
  for (const [index, part] of parts.entries()) {
    if (part.type === '=') continue;
    if (parts[index + 1]?.type === '=') {
      name = plainName(part);
      continue;
    }
    const last = part.type === 'member_access_expression' ? part.child('name') : part;
    const key = name ?? plainName(last);
    properties.set(key, expression(l, part, { name: key }));
    name = undefined;
  }
  return { kind: 'object', properties, rest: [], span: node.span };
}

/** `new int[n]`, `new[] { a, b }`, `stackalloc byte[8]` */
export function arrayCreation(l: Lowering, node: SyntaxNode, hint: Hint): Value {
  const type = node.child('type');
  for (const size of type?.child('rank')?.named ?? []) expression(l, size);
  const element = type === undefined ? hint.type?.arguments[0] : typeReference(l, type.child('type'));
  const list = node.first('initializer_expression');
  const elements = (list?.named ?? []).map((one) => expression(l, one, { type: element }));
  return { kind: 'array', elements, span: node.span };
}

/** `{ a, b }` as the initial value of an array. */
export function initialiserList(l: Lowering, node: SyntaxNode, hint: Hint): Value {
  const type = hint.type?.arguments[0];
  return { kind: 'array', elements: node.named.map((one) => expression(l, one, { type })), span: node.span };
}

/** `[a, ..b]` */
export function collection(l: Lowering, node: SyntaxNode, hint: Hint): Value {
  const elements: Value[] = [];
  for (const element of node.named) {
    const inner = element.type === 'collection_element' ? element.named[0] : element;
    const written = inner?.named[0];
    if (inner === undefined) continue;
    const type = hint.type?.arguments.at(-1);
    const value = written === undefined ? unknownValue(inner.span) : expression(l, written, { type });
    elements.push(inner.type === 'spread_element' ? derived('spread', [value], inner.span) : value);
  }
  return { kind: 'array', elements, span: node.span };
}

/** `order with { Total = 1 }`: a copy with other values. */
export function withExpression(l: Lowering, node: SyntaxNode): Value {
  const { span } = node;
  const source = node.named.find((child) => child.type !== 'with_initializer');
  const copied = optional(l, source, span);
  const properties = new Map<string, Value>();
  for (const one of node.named) {
    if (one.type !== 'with_initializer') continue;
    const [name, value] = one.named;
    if (name !== undefined) properties.set(plainName(name), optional(l, value, one.span));
  }
  return { kind: 'object', properties, rest: [copied], span };
}
