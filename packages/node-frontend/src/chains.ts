import type { TSESTree } from '@typescript-eslint/types';
import {
  memberPlace,
  unknownValue,
  variablePlace,
  type Argument,
  type Place,
  type Segment,
  type Value,
} from 'hazard-core';
import { moduleCall } from './commonjs.js';
import { expression } from './expressions.js';
import type { Lowering } from './lowering.js';
import { namespaceMember } from './namespaces.js';
import { bare, field, isTransparent, keyName, spanOf, type Node } from './syntax.js';

type Link = TSESTree.MemberExpression | TSESTree.CallExpression;

/**
 * The steps of `a.b(c)?.d[e]`, outermost first, on what they start from. Following them in a loop keeps long chains off
 * the stack. A `?.` is taken like a `.`: what it skips is as reachable as what stands behind any test.
 */
interface Chain {
  readonly links: readonly Link[];
  readonly place: Place;
  /** What the place holds, where that is known without reading it. */
  readonly value: Value | undefined;
}

/** Where a chain led: a place, and its value where it is known without reading the place. */
interface Reached {
  readonly place: Place;
  readonly value: Value | undefined;
}

/** The value of a member expression or call. */
export function chainValue(l: Lowering, node: Node): Value {
  const { place, value } = follow(l, collect(l, node));
  return value ?? l.b.read(place, spanOf(node));
}

/** Evaluates what a target or an object is made of, but does not read the place itself. */
export function placeOf(l: Lowering, node: Node): Place {
  const inner = bare(node);
  if (inner.type === 'Identifier' || inner.type === 'JSXIdentifier') return identifierPlace(l, inner);
  // What is stored in `super.x` becomes a member of the object itself.
  if (inner.type === 'MemberExpression' && inner.object.type === 'Super')
    return member(l, l.thisPlace(), inner);
  return follow(l, collect(l, inner)).place;
}

/** What a name stands for. */
export function identifierPlace(l: Lowering, node: TSESTree.Identifier | TSESTree.JSXIdentifier): Place {
  const variable = l.names.variable(node);
  if (variable !== undefined) return variablePlace(variable);
  if (node.name === 'exports') return { root: { kind: 'exports', module: l.module }, path: [] };
  return l.globalPlace(node.name);
}

/** The callee of `new` or of a tagged template, with what it is called on. */
export function calleeOf(l: Lowering, node: Node): { callee: Value; receiver: Place | undefined } {
  const inner = bare(node);
  const at = spanOf(node);
  if (inner.type === 'MemberExpression') {
    const receiver = placeOf(l, inner.object);
    readReceiver(l, receiver, inner.object);
    const place = member(l, receiver, inner);
    return { callee: { kind: 'read', place, event: undefined, span: at }, receiver };
  }
  if (inner.type === 'Identifier') {
    return {
      callee: { kind: 'read', place: identifierPlace(l, inner), event: undefined, span: at },
      receiver: undefined,
    };
  }
  return { callee: expression(l, inner), receiver: undefined };
}

export function callArguments(l: Lowering, nodes: readonly Node[]): Argument[] {
  return nodes.map((node) =>
    node.type === 'SpreadElement'
      ? { value: expression(l, node.argument), spread: true }
      : { value: expression(l, node), spread: false },
  );
}

/** The step from an object to its member; evaluates a computed key. */
export function segmentOf(l: Lowering, key: Node, computed: boolean): Segment {
  const name = keyName(key, computed);
  return name === undefined ? { kind: 'index', key: expression(l, key) } : field(name);
}

function collect(l: Lowering, node: Node): Chain {
  const links: Link[] = [];
  for (let base: Node = node; ;) {
    if (base.type === 'MemberExpression') {
      if (isModuleExports(l, base)) {
        return { links, place: { root: { kind: 'exports', module: l.module }, path: [] }, value: undefined };
      }
      links.push(base);
      base = base.object;
    } else if (base.type === 'CallExpression') {
      const value = moduleCall(l, base) ?? superCall(l, base);
      if (value !== undefined) return { links, place: { root: { kind: 'value', value }, path: [] }, value };
      links.push(base);
      base = base.callee;
    } else if (isTransparent(base)) {
      base = base.expression;
    } else {
      const place = basePlace(l, base);
      const value = place.root.kind === 'value' && place.path.length === 0 ? place.root.value : undefined;
      return { links, place, value };
    }
  }
}

function basePlace(l: Lowering, base: Node): Place {
  switch (base.type) {
    case 'Identifier':
      return identifierPlace(l, base);
    case 'ThisExpression':
      return l.thisPlace();
    case 'Super':
      return l.superPlace();
    case 'MetaProperty':
      return l.globalPlace(`${base.meta.name}.${base.property.name}`);
    case 'SequenceExpression': {
      // `(0, module.fn)()`: compilers write it to call without a receiver.
      const [first, second] = base.expressions;
      if (base.expressions.length === 2 && first?.type === 'Literal' && second !== undefined)
        return placeOf(l, second);
      break;
    }
    default:
  }
  return { root: { kind: 'value', value: expression(l, base) }, path: [] };
}

function follow(l: Lowering, { links, place: base, value: known }: Chain): Reached {
  let place = base;
  let value = known;
  let receiver: Place | undefined;
  for (let index = links.length - 1; index >= 0; index--) {
    const link = links[index]!;
    if (link.type === 'MemberExpression') {
      if (index > 0 && links[index - 1]!.type === 'CallExpression') {
        if (value === undefined) readReceiver(l, place, link.object);
        // The superclass's method works on the object itself.
        receiver = link.object.type === 'Super' ? l.thisPlace() : place;
      }
      place = member(l, place, link);
      value = undefined;
    } else {
      const calleeSpan = spanOf(link.callee);
      const callee: Value = value ?? { kind: 'read', place, event: undefined, span: calleeSpan };
      // `(0, module.fn)()` has the module as its receiver all the same: that is where the function is found.
      receiver ??= value === undefined && place.path.length > 0 ? withoutLast(place) : undefined;
      value = l.b.call({
        callee,
        receiver,
        args: callArguments(l, link.arguments),
        span: spanOf(link),
        calleeSpan,
      });
      place = { root: { kind: 'value', value }, path: [] };
      receiver = undefined;
    }
  }
  return { place, value };
}

function withoutLast({ root, path }: Place): Place {
  return { root, path: path.slice(0, -1) };
}

/** To call a method reads what it is called on, unless that is simply there: `this`, a global object, a value in hand. */
function readReceiver(l: Lowering, place: Place, node: Node): void {
  const { root, path } = place;
  if (root.kind === 'exports' || (path.length === 0 && root.kind !== 'variable')) return;
  l.b.read(place, spanOf(node));
}

function member(l: Lowering, place: Place, node: TSESTree.MemberExpression): Place {
  return memberOfPlace(l, place, segmentOf(l, node.property, node.computed));
}

/** The member of a place; of a TypeScript namespace that is a variable. */
export function memberOfPlace(l: Lowering, place: Place, segment: Segment): Place {
  const inner = segment.kind === 'field' ? namespaceMember(l, place, segment.name) : undefined;
  return inner === undefined ? memberPlace(place, segment) : variablePlace(inner);
}

function isModuleExports(l: Lowering, node: TSESTree.MemberExpression): boolean {
  return (
    node.object.type === 'Identifier' &&
    node.object.name === 'module' &&
    keyName(node.property, node.computed) === 'exports' &&
    !l.names.isDeclared(node.object)
  );
}

/** `super(…)`: the superclass is called on `this`; then come the fields. */
function superCall(l: Lowering, node: TSESTree.CallExpression): Value | undefined {
  if (node.callee.type !== 'Super') return undefined;
  const calleeSpan = spanOf(node.callee);
  const callee = l.binder.owner?.bases[0] ?? unknownValue(calleeSpan);
  const args = callArguments(l, node.arguments);
  const value = l.b.call({ callee, receiver: l.thisPlace(), args, span: spanOf(node), calleeSpan });
  l.runAfterSuper();
  return value;
}
