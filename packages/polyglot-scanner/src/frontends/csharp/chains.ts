import {
  memberPlace,
  type CallValue,
  type Place,
  type Segment,
  type Span,
  type TypeReference,
  type Value,
} from 'hazard-core';
import type { SyntaxNode } from '../tree-sitter/syntax-tree.js';
import { callArguments } from './arguments.js';
import { withArity, type DeclaredType } from './declared-types.js';
import { expression } from './expressions.js';
import type { Lowering } from './lowering.js';
import { meaningOf, typePlace, type Use } from './names.js';
import { typeLength } from './namespaces.js';
import { field, nameParts, plainName, spanOf, transparent } from './syntax.js';
import { arityOf, declaredType, keywordType, typeArguments, typeByName } from './type-references.js';
import { specialCall } from './special-calls.js';

/**
 * The steps of `a.b(c)?.d[e]`, outermost first, on what they start from. Following them in a loop keeps long chains off
 * the stack. A `?.` is taken like a `.`: what it skips is as reachable as what stands behind any test.
 */
type Link =
  | { readonly kind: 'member'; readonly node: SyntaxNode; readonly name: SyntaxNode; readonly object: Span }
  | { readonly kind: 'index'; readonly node: SyntaxNode; readonly keys: readonly SyntaxNode[] }
  | { readonly kind: 'call'; readonly node: SyntaxNode; readonly callee: SyntaxNode };

/** Where a chain led: a place, and its value where it is known without reading the place. */
interface Reached {
  readonly place: Place;
  readonly value: Value | undefined;
}

/** What a chain starts from; `used`: so many links belong to the name of a type. */
interface Base extends Reached {
  readonly used: number;
  readonly isBase?: boolean;
}

/** The value of a name, member, element or call. */
export function chainValue(l: Lowering, node: SyntaxNode): Value {
  const { place, value } = follow(l, collect(l, node));
  if (value !== undefined) return value;
  // A type by itself, as in `nameof` or a pattern that could be either.
  if (place.root.kind === 'value' && place.path.length === 0) return place.root.value;
  return l.b.read(place, spanOf(node));
}

/** Evaluates what a target or an object is made of, but does not read the place itself. */
export function placeOf(l: Lowering, node: SyntaxNode): Place {
  return follow(l, collect(l, node)).place;
}

/** The member of a value, which is read where it stands. */
export function memberOf(l: Lowering, value: Value, segment: Segment, span: Span): Value {
  const base: Place = value.kind === 'read' ? value.place : { root: { kind: 'value', value }, path: [] };
  return l.b.read(memberPlace(base, segment), span);
}

export function isChain(node: SyntaxNode): boolean {
  switch (node.type) {
    case 'identifier':
    case 'generic_name':
    case 'qualified_name':
    case 'alias_qualified_name':
    case 'predefined_type':
    case 'this':
    case 'base':
    case 'member_access_expression':
    case 'conditional_access_expression':
    case 'element_access_expression':
    case 'invocation_expression':
      return true;
    default:
      return false;
  }
}

interface Chain {
  readonly links: readonly Link[];
  readonly base: Base;
}

function collect(l: Lowering, node: SyntaxNode): Chain {
  const links: Link[] = [];
  let base = node;
  for (;;) {
    const inner = transparent(base);
    if (inner !== undefined) {
      base = inner;
      continue;
    }
    const next = linkOf(base);
    if (next === undefined) break;
    const special = next.link.kind === 'call' ? specialCall(l, next.link.node) : undefined;
    if (special !== undefined) return { links, base: valueBase(special) };
    links.push(next.link);
    base = next.base;
  }
  return { links, base: baseOf(l, base, links) };
}

function linkOf(node: SyntaxNode): { link: Link; base: SyntaxNode } | undefined {
  switch (node.type) {
    case 'member_access_expression': {
      const base = node.child('expression');
      const name = node.child('name');
      if (base === undefined || name === undefined) return undefined;
      return { link: { kind: 'member', node, name, object: spanOf(base) }, base };
    }
    case 'conditional_access_expression': {
      const base = node.child('condition');
      const binding = node.children.findLast((child) => child !== base && child.isNamed);
      if (base === undefined || binding === undefined) return undefined;
      if (binding.type === 'element_binding_expression')
        return { link: { kind: 'index', node, keys: binding.named }, base };
      const name = binding.child('name');
      if (name === undefined) return undefined;
      return { link: { kind: 'member', node, name, object: spanOf(base) }, base };
    }
    case 'element_access_expression': {
      const base = node.child('expression');
      if (base === undefined) return undefined;
      return { link: { kind: 'index', node, keys: node.child('subscript')?.named ?? [] }, base };
    }
    case 'invocation_expression': {
      const callee = node.child('function');
      return callee === undefined ? undefined : { link: { kind: 'call', node, callee }, base: callee };
    }
    default:
      return undefined;
  }
}

function baseOf(l: Lowering, node: SyntaxNode, links: readonly Link[]): Base {
  const span = spanOf(node);
  const next = links.at(-1)?.kind;
  switch (node.type) {
    case 'this':
      return { place: l.thisPlace(span), value: thisValue(l, span), used: 0 };
    case 'base':
      return { place: l.basePlace(span), value: undefined, used: 0, isBase: true };
    case 'predefined_type':
      return typeBase(keywordType(l, node), undefined, 0);
    case 'identifier':
    case 'generic_name': {
      const use: Use = next === 'call' ? 'call' : next === 'member' ? 'receiver' : 'value';
      const name = plainName(node);
      if (node.type === 'generic_name' && use === 'receiver') return dottedType(l, node, [node], links);
      const meaning = meaningOf(l, name, use, span);
      if (meaning.kind === 'place') return { place: meaning.place, value: undefined, used: 0 };
      if (meaning.kind === 'namespace') return dottedType(l, node, [node], links);
      return nestedType(l, meaning.value, meaning.declared, links);
    }
    case 'qualified_name':
    case 'alias_qualified_name':
      return dottedType(l, node, namesOf(node), links);
    default: {
      return valueBase(expression(l, node));
    }
  }
}

function thisValue(l: Lowering, span: Span): Value | undefined {
  const place = l.thisPlace(span);
  return place.root.kind === 'value' ? place.root.value : { kind: 'read', place, event: undefined, span };
}

function valueBase(value: Value): Base {
  return { place: { root: { kind: 'value', value }, path: [] }, value, used: 0 };
}

function typeBase(value: Value, declared: DeclaredType | undefined, used: number): Base {
  return { place: typePlace(value, declared), value: undefined, used };
}

function namesOf(node: SyntaxNode): SyntaxNode[] {
  if (node.type !== 'qualified_name') return [node];
  const qualifier = node.child('qualifier');
  const name = node.child('name');
  return [...(qualifier === undefined ? [] : namesOf(qualifier)), ...(name === undefined ? [] : [name])];
}

/** `System.IO.File` of `System.IO.File.Delete(path)`: a full name, told apart into type and members. */
function dottedType(
  l: Lowering,
  node: SyntaxNode,
  start: readonly SyntaxNode[],
  links: readonly Link[],
): Base {
  const names = [...start];
  for (let index = links.length - 1; index >= 0; index--) {
    const link = links[index]!;
    if (link.kind !== 'member') break;
    names.push(link.name);
  }
  const parts = names.flatMap((name) => nameParts(name));
  const shift = parts.length - names.length;
  const declared = longestDeclared(l, parts);
  const length = declared?.length ?? (names.length > start.length ? typeLength(parts) : parts.length);
  const used = Math.max(0, length - shift - start.length);
  const last = names[Math.max(0, length - shift - 1)]!;
  const value: Value = {
    kind: 'type',
    reference: typeByName(
      l,
      parts.slice(0, length),
      typeArguments(l, last),
      node.type === 'alias_qualified_name',
      arityOf(last),
    ),
    span: { start: node.start, end: last.end },
  };
  return nestedType(l, value, declared?.type, links, used);
}

function longestDeclared(
  l: Lowering,
  parts: readonly string[],
): { type: DeclaredType; length: number } | undefined {
  for (let length = parts.length; length > 0; length--) {
    const type = declaredType(l, parts.slice(0, length));
    if (type !== undefined) return { type, length };
  }
  return undefined;
}

/** `Outer.Inner.Run()`: as far as the file declares the types. */
function nestedType(
  l: Lowering,
  value: Value,
  declared: DeclaredType | undefined,
  links: readonly Link[],
  start = 0,
): Base {
  let type = declared;
  let at = value;
  let used = start;
  for (; ; used++) {
    const link = links.at(-1 - used);
    const inner =
      link?.kind === 'member'
        ? withArity(type?.nested.get(plainName(link.name)), arityOf(link.name))
        : undefined;
    if (inner === undefined || link?.kind !== 'member') break;
    type = inner;
    at = {
      kind: 'type',
      reference: typeByName(l, [inner.qualifiedName], typeArguments(l, link.name), true, arityOf(link.name)),
      span: link.node.span,
    };
  }
  return typeBase(at, type, used);
}

function follow(l: Lowering, { links, base }: Chain): Reached {
  let { place, value }: Reached = base;
  let receiver: Place | undefined;
  let types: readonly TypeReference[] | undefined;
  for (let index = links.length - 1 - base.used; index >= 0; index--) {
    const link = links[index]!;
    const isCalled = index > 0 && links[index - 1]!.kind === 'call';
    switch (link.kind) {
      case 'member': {
        if (isCalled) {
          if (value === undefined) readReceiver(l, place, link.object);
          receiver = base.isBase === true && index === links.length - 1 ? l.thisPlace(link.object) : place;
        }
        // What `base` holds is the object's own; only its methods are others.
        else if (base.isBase === true && index === links.length - 1) place = l.thisPlace(link.object);
        types = typesAt(l, link.name);
        place = memberPlace(place, field(plainName(link.name)));
        value = undefined;
        break;
      }
      case 'index':
        if (base.isBase === true && index === links.length - 1) place = l.thisPlace(link.node.span);
        place = memberPlace(place, indexSegment(l, link.keys, link.node.span));
        value = undefined;
        break;
      case 'call': {
        const callee: Value = value ?? { kind: 'read', place, event: undefined, span: link.callee.span };
        receiver ??= value === undefined && place.path.length > 0 ? withoutLast(place) : undefined;
        if (link.callee.type === 'generic_name') types = typesAt(l, link.callee);
        const call = callOf(l, link, callee, receiver, types);
        value = call;
        place = { root: { kind: 'value', value }, path: [] };
        receiver = undefined;
        types = undefined;
        break;
      }
    }
  }
  return { place, value };
}

function callOf(
  l: Lowering,
  { node, callee: written }: Link & { kind: 'call' },
  callee: Value,
  receiver: Place | undefined,
  typeArgs: readonly TypeReference[] | undefined,
): CallValue {
  const { args, assignOutputs } = callArguments(l, node.child('arguments'), written);
  const call = l.b.call({
    callee,
    receiver,
    args,
    ...(typeArgs === undefined ? {} : { typeArguments: typeArgs }),
    span: node.span,
    calleeSpan: written.span,
  });
  assignOutputs(call);
  return call;
}

function typesAt(l: Lowering, name: SyntaxNode): readonly TypeReference[] | undefined {
  return name.type === 'generic_name' ? typeArguments(l, name) : undefined;
}

/** The step from an object to its element; evaluates the keys. */
export function indexSegment(l: Lowering, keys: readonly SyntaxNode[], span: Span): Segment {
  const values = keys.map((key) => expression(l, key.type === 'argument' ? (key.named.at(-1) ?? key) : key));
  const [first] = values;
  if (first !== undefined && values.length === 1) return { kind: 'index', key: first };
  return { kind: 'index', key: { kind: 'array', elements: values, span } };
}

/** To call a method reads what it is called on, unless that is simply there: `this`, a type, a value in hand. */
function readReceiver(l: Lowering, { root, path }: Place, span: Span): void {
  if (path.length === 0 && root.kind !== 'variable') return;
  l.b.read({ root, path }, span);
}

function withoutLast({ root, path }: Place): Place {
  return { root, path: path.slice(0, -1) };
}
