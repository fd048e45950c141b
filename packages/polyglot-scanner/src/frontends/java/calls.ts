import { memberPlace, type Argument, type Place, type Span, type Value } from 'hazard-core';
import type { SyntaxNode } from '../tree-sitter/syntax-tree.js';
import { anonymousType } from './bodies.js';
import { expression } from './expressions.js';
import { formatted } from './literals.js';
import type { Lowering } from './lowering.js';
import { method, methodReceiver } from './names.js';
import { isTextual, partsOf } from './texts.js';
import { typeReference, typeValue } from './type-references.js';

export function callArguments(l: Lowering, list: SyntaxNode | undefined): Argument[] {
  return (list?.named ?? [])
    .filter((one) => one.type !== 'ERROR')
    .map((one) => ({ value: expression(l, one), spread: false }));
}

/** A call of a method on a receiver that was evaluated already. */
export function methodCall(l: Lowering, node: SyntaxNode, receiver: Place): Value {
  const { span } = node;
  const name = node.child('name');
  const place = memberPlace(receiver, method(name?.text ?? ''));
  const calleeSpan: Span = { start: span.start, end: name?.end ?? span.end };
  const callee: Value = { kind: 'read', place, event: undefined, span: calleeSpan };
  const args = callArguments(l, node.child('arguments'));
  return (
    text(l, receiver, name?.text ?? '', args, span) ?? l.b.call({ callee, receiver, args, span, calleeSpan })
  );
}

/** `run()`: of the type around that has a method of the name. */
export function unqualifiedCall(l: Lowering, node: SyntaxNode): Value {
  const name = node.child('name');
  return methodCall(l, node, methodReceiver(l, name?.text ?? '', name?.span ?? node.span));
}

/** `super.run()`, `Outer.super.run()`: the superclass's method works on the object itself. */
export function superCall(l: Lowering, node: SyntaxNode): Value {
  const { span } = node;
  const name = node.child('name');
  const calleeSpan: Span = { start: span.start, end: name?.end ?? span.end };
  const place = memberPlace(l.superPlace(span), method(name?.text ?? ''));
  const args = callArguments(l, node.child('arguments'));
  const callee: Value = { kind: 'read', place, event: undefined, span: calleeSpan };
  return l.b.call({ callee, receiver: l.thisPlace(span), args, span, calleeSpan });
}

/** Calls that only put a text together. */
function text(
  l: Lowering,
  receiver: Place,
  name: string,
  args: readonly Argument[],
  span: Span,
): Value | undefined {
  if (receiver.root.kind !== 'value' || receiver.path.length > 0) {
    const read = readOf(receiver, span);
    return name === 'concat' && args.length === 1 && isTextual(read)
      ? { kind: 'text', parts: [read, ...partsOf(args[0]!.value)], span }
      : undefined;
  }
  const { value } = receiver.root;
  const values = args.map((one) => one.value);
  if (value.kind === 'type') {
    if (name !== 'format' || !value.reference.candidates.includes('java.lang.String')) return undefined;
    // A locale may stand in front.
    const at = values.findIndex((one) => one.kind === 'constant' && typeof one.value === 'string');
    const pattern = values[at];
    if (at > 1 || pattern?.kind !== 'constant') return undefined;
    return { kind: 'text', parts: formatted(String(pattern.value), values.slice(at + 1), span), span };
  }
  if (name === 'formatted' && value.kind === 'constant' && typeof value.value === 'string')
    return { kind: 'text', parts: formatted(value.value, values, span), span };
  if (name === 'concat' && values.length === 1 && isTextual(value))
    return { kind: 'text', parts: [...partsOf(value), ...partsOf(values[0]!)], span };
  return undefined;
}

function readOf(place: Place, span: Span): Value {
  return { kind: 'read', place, event: undefined, span };
}

/** `new T(…)`, with the body of an anonymous class perhaps. */
export function creation(l: Lowering, node: SyntaxNode): Value {
  const { span } = node;
  const [first] = node.children;
  // `outer.new Inner()`
  if (first !== undefined && first.type !== 'new' && first.field !== 'type') expression(l, first);
  const typeNode = node.child('type');
  const reference = typeReference(l, typeNode);
  const body = node.first('class_body');
  const args = callArguments(l, node.child('arguments'));
  const at = typeNode?.span ?? span;
  const base: Value = reference === undefined ? l.b.unknown(at) : typeValue(reference, at);
  const callee: Value =
    body === undefined
      ? base
      : { kind: 'class', type: anonymousType(l, body, base, args.length).model, span: body.span };
  return l.b.call({ callee, isNew: true, args, span, calleeSpan: { start: span.start, end: at.end } });
}
