import {
  memberPlace,
  unknownValue,
  variablePlace,
  type FunctionModel,
  type Place,
  type Value,
} from 'hazard-core';
import type { SyntaxNode } from '../tree-sitter/syntax-tree.js';
import { parameters } from './bodies.js';
import { isItself, isTypePlace, qualifierPlace } from './chains.js';
import { expression } from './expressions.js';
import type { Lowering } from './lowering.js';
import { method } from './names.js';
import { Scope } from './scope.js';
import { statements } from './statements.js';

export function lambda(l: Lowering, node: SyntaxNode, name: string): Value {
  return arrow(l, node, name, () => {
    const list = node.child('parameters');
    if (list?.type === 'formal_parameters') parameters(l, list);
    for (const one of list?.type === 'identifier' ? [list] : (list?.named ?? [])) {
      if (one.type !== 'identifier' && one.type !== 'underscore_pattern') continue;
      const variable = l.declare(one, one, 'parameter');
      l.fn.parameters.push({ variable, rest: false, optional: false });
    }
    const body = node.child('body');
    if (body === undefined) return;
    if (body.type === 'block') statements(l, body);
    else l.b.return(expression(l, body), body.span);
  });
}

/**
 * `this::run` and `Type::run` are the method itself. `Type::new` and `object::run` are functions that make or call it
 * with whatever they are given, which is taken to be no more than two things.
 */
export function methodReference(l: Lowering, node: SyntaxNode, name: string): Value {
  const { span } = node;
  const [object] = node.named;
  const last = node.children.at(-1);
  if (object === undefined || last === undefined) return unknownValue(span);
  const place = qualifierPlace(l, object);
  if (!last.isNamed) {
    const { root } = place;
    const callee: Value =
      root.kind === 'type'
        ? { kind: 'class', type: root.type, span: object.span }
        : root.kind === 'value'
          ? root.value
          : unknownValue(object.span);
    return arrow(l, node, name, () => {
      l.b.return(l.b.call({ callee, isNew: true, args: [], span, calleeSpan: object.span }), span);
    });
  }
  const referred = memberPlace(place, method(last.text));
  const callee: Value = { kind: 'read', place: referred, event: undefined, span };
  if (isTypePlace(place) || (isItself(place) && place.root.kind === 'this')) return callee;
  if (!isItself(place)) l.b.read(place, object.span);
  return arrow(l, node, name, () => {
    if (!isItself(place)) l.b.read(place, object.span);
    const args = [0, 1].map(() => {
      const variable = l.declare(undefined, node, 'parameter');
      l.fn.parameters.push({ variable, rest: false, optional: true });
      const argument: Place = variablePlace(variable);
      return { value: { kind: 'read', place: argument, event: undefined, span } as const, spread: false };
    });
    l.b.return(l.b.call({ callee, receiver: place, args, span, calleeSpan: span }), span);
  });
}

/** A function that keeps the `this` around it. Where several constructors run one initialiser, it is one function. */
function arrow(l: Lowering, node: SyntaxNode, name: string, write: () => void): Value {
  const { span } = node;
  const known = l.once.get(node);
  if (known !== undefined && 'blocks' in known) return { kind: 'function', fn: known, span };
  const head = node.type === 'lambda_expression' ? (node.child('parameters')?.span ?? span) : span;
  const fn: FunctionModel = l.newFunction({ kind: 'arrow', name, span, nameSpan: head });
  l.once.set(node, fn);
  l.inFunction(fn, new Scope(l.scope), write);
  return { kind: 'function', fn, span };
}
